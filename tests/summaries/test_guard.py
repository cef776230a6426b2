"""Sentences that the guard passes and refuses, and for which reason."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.summaries.guard import check_sentence
from tests.summaries.articles import source

BRIDGE = """Le pont de Valmeraie sera fermé à partir du 2 avril, a annoncé jeudi le président du département, \
Hervé Quintard. Les travaux, d'un coût de 12,5 millions d'euros, doivent durer onze mois.
La maire de Valmeraie, Sophie Lantier, n'a pas signé la convention. « Nous n'avons pas le choix », a dit M. Quintard. \
La Suisse a accordé au Togo un prêt de 35 millions de francs."""
LIBRARY = """Wexcombe council will close four of its eleven libraries in March. The council rejected the proposal of \
the Readers' Trust. Judith Hale accused Martin Oyelaran of ignoring a consultation."""


@pytest.mark.parametrize(
    "sentence",
    [
        "Hervé Quintard a annoncé le 13 mars la fermeture du pont.",
        "Les travaux coûteront douze millions et demi d'euros.",
        "Mme Lantier a refusé de signer la convention.",
        "Hervé Quintard a dit : « Nous n'avons pas le choix ».",
    ],
)
def test_a_french_paraphrase_passes(sentence: str) -> None:
    assert check_sentence(sentence, source(BRIDGE, "fr")).failures == ()


@pytest.mark.parametrize(
    ("sentence", "check"),
    [
        ("Les travaux coûteront 15,2 millions d'euros.", "number"),
        ("Le pont sera fermé à partir du 12 avril.", "date"),
        ("Le président du département, Hervé Quintin, a annoncé la fermeture.", "name"),
        ("Kerbrat a annoncé jeudi la fermeture du pont.", "name"),
        ("Hervé Quintard a dit : « Nous avons le choix ».", "quote"),
        ("La plupart des travaux doivent durer onze mois.", "extent"),
        ("Les travaux doivent durer onze mois et menacent des espèces protégées.", "words"),
        ("La maire de Valmeraie, Sophie Lantier, a signé la convention.", "negation"),
        ("Le Togo a accordé à la Suisse un prêt de 35 millions de francs.", "doer"),
    ],
)
def test_what_a_french_article_does_not_say_fails_the_check_for_it(sentence: str, check: str) -> None:
    verdict = check_sentence(sentence, source(BRIDGE, "fr"))
    assert check in [failure.check for failure in verdict.failures]
    assert not verdict.passed


@pytest.mark.parametrize(
    ("sentence", "check"),
    [
        ("Wexcombe council will close seven libraries in March.", "number"),
        ("The council accepted the proposal of the Readers' Trust.", "negation"),
        ("Martin Oyelaran accused Judith Hale of ignoring a consultation.", "doer"),
        ("The libraries in Canada will close in March.", "name"),
    ],
)
def test_what_an_english_article_does_not_say_fails_the_check_for_it(sentence: str, check: str) -> None:
    verdict = check_sentence(sentence, source(LIBRARY, "en"))
    assert check in [failure.check for failure in verdict.failures]


def test_the_failure_names_the_words_it_stumbled_on() -> None:
    verdict = check_sentence("Les travaux coûteront 15,2 millions d'euros.", source(BRIDGE, "fr"))
    assert [failure.words for failure in verdict.failures if failure.check == "number"] == [
        ("15,2 millions d'euros",)
    ]


def test_without_a_publication_date_a_weekday_is_compared_as_written() -> None:
    read = source(BRIDGE, "fr", published=None)
    assert check_sentence("Le président du département a annoncé jeudi la fermeture du pont.", read).passed
    verdict = check_sentence("Le président du département a annoncé lundi la fermeture du pont.", read)
    assert [failure.check for failure in verdict.failures] == ["date"]


def test_the_support_is_the_sentences_it_rests_on() -> None:
    assert check_sentence("Les travaux doivent durer onze mois.", source(BRIDGE, "fr")).support == (1,)


@given(st.text(max_size=80))
def test_any_text_gets_a_verdict(text: str) -> None:
    check_sentence(text, source(LIBRARY, "en", date(2025, 1, 30)))
    check_sentence(text, source(text, "fr"))


VOTE = """L'élue de Saint-Brice-en-Marne, Claire Vasseur, exclue du MRC en 2019, a saisi mercredi le tribunal. La maire a \
fait installer 3 200 m3 de cuves. Le Mouvement pour la ruralité et le climat (MRC) réclame 45 000 euros. Le député \
Luc Ferrand préside le comité. L'adjoint Paul Kerbrat dirige la régie."""


@pytest.mark.parametrize(
    "sentence",
    [
        "Claire Vasseur, élue de Saint-Brice-Marne, a saisi le tribunal.",
        "Les cuves font 3 200 m3.",
        "Exclue du Mouvement pour la ruralité et le climat, Claire Vasseur a saisi le tribunal.",
        "Le MRC réclame 45 000 euros, a-t-on appris vendredi 14 mars.",
    ],
)
def test_names_units_and_days_of_publication_are_understood_as_a_reader_would(sentence: str) -> None:
    assert check_sentence(sentence, source(VOTE, "fr")).failures == ()


@pytest.mark.parametrize(
    ("sentence", "check"),
    [
        ("La maire n'a pas fait installer de cuves.", "negation"),
        ("Claire Vasseur n'a pas annoncé que le MRC réclame 45 000 euros.", "negation"),
        ("Le député Paul Kerbrat préside le comité.", "doer"),
        ("Le MRC réclame 54 000 euros.", "number"),
        ("Le MRC réclame 45 000 euros et une piscine.", "words"),
        ("Ce geste du MRC, qui réclame 45 000 euros, suscite la polémique.", "words"),
    ],
)
def test_denials_and_titles_of_another_fail_the_check_for_them(sentence: str, check: str) -> None:
    assert check in [failure.check for failure in check_sentence(sentence, source(VOTE, "fr")).failures]
