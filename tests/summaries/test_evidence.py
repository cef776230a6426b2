"""What speaks for and against a sentence, and how it is weighed."""

from __future__ import annotations

import pytest

from factsheet.summaries.commonness import is_common, rarity
from factsheet.summaries.evidence import Evidence, gather_evidence
from factsheet.summaries.judgement import Judgement, is_unfaithful, is_vetoed, read_judgement
from factsheet.summaries.sentence import read_sentence
from factsheet.summaries.support import find_support
from tests.summaries.articles import source

TEXT = """Le maire Paul Kerbrat a refusé de signer la convention. Travaux du pont : ils dureront onze mois et coûteront 12 \
millions d'euros. Claire Vasseur préside le comité des fêtes depuis deux ans."""


def evidence(sentence: str) -> Evidence:
    """The evidence on a sentence against the article above."""
    article = source(TEXT, "fr")
    said = read_sentence(sentence, article.finders)
    return gather_evidence(said, article, find_support(said, article))


def test_a_sentence_of_the_article_is_wholly_borne_and_raises_no_doubt() -> None:
    found = evidence("Les travaux du pont dureront onze mois.")
    assert (found.features["borne"], found.features["lacking share"], found.doubts) == (1.0, 0.0, {})


def test_words_that_the_article_lacks_count_by_how_rare_they_are() -> None:
    common, rare = (
        evidence("Les travaux du pont et la maison dureront."),
        evidence("Les travaux du pont et le donjon dureront."),
    )
    assert 0 < common.features["rarest lacking"] < rare.features["rarest lacking"]
    assert rare.doubts["words"] == ("donjon",)


def test_what_is_affirmed_where_the_article_denies_it_is_a_feature_and_a_doubt() -> None:
    found = evidence("Le maire Paul Kerbrat a signé la convention.")
    assert found.features["flipped"] >= 1
    assert found.doubts["negation"] == ("signé",)


def test_what_is_said_of_another_stands_apart() -> None:
    assert evidence("Paul Kerbrat préside le comité des fêtes.").features["apart"] > 0.5
    assert evidence("Claire Vasseur préside le comité des fêtes.").features["apart"] == 0


def test_what_is_said_of_two_together_makes_neither_a_stranger() -> None:
    said = "préside le comité des fêtes depuis deux ans."
    assert evidence(f"Claire Vasseur et Paul Kerbrat {said}").features["stranger"] == 0
    assert evidence(f"Paul Kerbrat {said}").features["stranger"] > 0


def test_somebody_elses_deeds_in_the_articles_words_are_refused_whatever_else_weighs() -> None:
    found = evidence("Les travaux du pont dureront onze mois.").features
    assert not is_unfaithful(found)
    assert is_unfaithful({**found, "stranger": 1.0})
    assert not is_vetoed({**found, "stranger": 1.0, "borne": 0.6})


@pytest.mark.parametrize("verb", ["n'entend pas", "n'a pas pu", "ne pourrait pas"])
def test_a_denied_wish_or_ability_denies_the_act_that_follows(verb: str) -> None:
    article = source(f"La ville {verb} suspendre la vente des terrains communaux.", "fr")
    said = read_sentence("La ville va suspendre la vente des terrains communaux.", article.finders)
    assert gather_evidence(said, article, (0,)).doubts["negation"] == ("suspendre",)


def test_the_learned_weights_know_every_feature() -> None:
    assert set(read_judgement().weights) == set(evidence("Les travaux dureront.").features)


def test_a_probability_grows_with_what_speaks_against_the_sentence() -> None:
    judgement = Judgement({"lacking": 2.0, "borne": -1.0}, 0.5, 0.5)
    assert (
        judgement.probability({"lacking": 0, "borne": 1})
        < 0.5
        < judgement.probability({"lacking": 2, "borne": 0.5})
    )


@pytest.mark.parametrize(
    ("key", "language"), [("maire", "fr"), ("polemiques", "fr"), ("council", "en"), ("votes", "en")]
)
def test_words_that_news_write_in_lower_case_are_common(key: str, language: str) -> None:
    assert is_common(key, language)


def test_names_are_not_common_and_count_as_rarest() -> None:
    assert not is_common("kerbrat", "fr")
    assert rarity("kerbrat", "fr") == 1.0 > rarity("donner", "fr")
