"""Names, countries and quotations that an article writes, and those it does not."""

from __future__ import annotations

from datetime import date

import pytest

from factsheet.extract.sentences import read_document
from factsheet.summaries.figures import unborne_quantities
from factsheet.summaries.naming import unborne_names, unborne_quotes
from factsheet.summaries.sentence import read_sentence
from factsheet.summaries.support import Source, read_source
from tests.summaries.articles import finders, source

TEXT = """Michèle Rubirola a obtenu 42 voix à Marseille. L'ancien chef de l'État François Hollande a salué son résultat. \
Parfait Nkodia et Fabien Loubaki dirigent deux entreprises. « Il considère que c'était horrible de me demander quoi que \
ce soit », a dit Mme Tran, qui recevait des plaintes pour accident domestique. Rajiv Menon se tait."""


@pytest.fixture
def article() -> Source:
    return read_source(read_document(TEXT), finders("fr", date(2025, 3, 14)), "Alain Delon vote à Marseille")


@pytest.mark.parametrize(
    "sentence",
    [
        "La candidate de Marseille Michèle Rubirola a obtenu 42 voix.",
        "L'ancien président de la République François Hollande la salue.",
        "Alain Delon vote.",
        "Triste journée pour Mme Rubirola.",
        "SONDAGE - Seules 42 voix pour Mme Rubirola.",
        "Il a posé une question à Mme Tran.Si la réponse tarde, elle attendra.",
    ],
)
def test_names_of_the_text_and_the_title_are_known_however_they_run_together(
    article: Source, sentence: str
) -> None:
    assert unborne_names(read_sentence(sentence, article.finders), article) == ()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Le directeur, Rajiv Tran, se tait.", "Rajiv Tran"),
        ("Le résultat de Michel Rubirola est salué.", "Michel Rubirola"),
        ("Quintin a obtenu 42 voix.", "Quintin"),
        ("Parfait Loubaki dirige une entreprise.", "Parfait Loubaki"),
        ("Les voix du Canada comptent.", "Canada"),
    ],
)
def test_a_first_name_with_the_last_name_of_another_and_strangers_are_not(
    article: Source, sentence: str, name: str
) -> None:
    assert unborne_names(read_sentence(sentence, article.finders), article) == (name,)


@pytest.mark.parametrize(
    "quote",
    [
        "c'était horrible de (lui) demander quoi que ce soit",
        "accidents domestiques",
        "c'était horrible […] quoi que ce soit",
    ],
)
def test_a_quotation_may_explain_in_brackets_leave_out_and_inflect_two_words(
    article: Source, quote: str
) -> None:
    assert unborne_quotes(read_sentence(f"Elle parle de « {quote} ».", article.finders), article) == ()


@pytest.mark.parametrize("quote", ["c'était agréable de me demander", "des accidents domestiques graves"])
def test_a_quotation_of_other_words_is_not_the_articles(article: Source, quote: str) -> None:
    assert unborne_quotes(read_sentence(f"Elle parle de « {quote} ».", article.finders), article) == (quote,)


@pytest.mark.parametrize(
    ("sentence", "article"),
    [
        ("Le Covid-19 recule à Nantes.", "À Nantes, l'épidémie de coronavirus recule."),
        (
            "C'est ce que rapporte Le Parisien lundi.",
            "C'est ce que rapportent lundi des informations du Parisien.",
        ),
        ("Des Strasbourgeois ont gagné.", "À Strasbourg, des joueurs ont gagné."),
        (
            "Elle dénonce « d'attaques graves contre le peuple ».",
            "Ce sont « des attaques graves contre le peuple ».",
        ),
    ],
)
def test_what_an_article_writes_otherwise_is_known(sentence: str, article: str) -> None:
    read = source(article, "fr")
    said = read_sentence(sentence, read.finders)
    assert (unborne_names(said, read), unborne_quotes(said, read), unborne_quantities(said, read)) == (
        (),
        (),
        (),
    )
