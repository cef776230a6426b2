"""Titles made of an article's own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.extract.sentences import read_document
from factsheet.models.titles import LONGEST, find_clause, make_title


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("Le port de Rufisque a rouvert lundi, malgré dix-huit longs mois de grève et de disputes sur les salaires qui ont coûté cher.",
         "Le port de Rufisque a rouvert lundi"),
        ("DAKAR (APS) — Le port de Rufisque a rouvert lundi.", "Le port de Rufisque a rouvert lundi"),
        ("Le paquebot, long de 275 mètres, a percuté un quai dimanche, un accident que tous les marins du port disent ne jamais avoir vu de leur vie.",
         "Le paquebot, long de 275 mètres, a percuté un quai dimanche"),
        ("The council will close four of its eleven libraries, which cost it too much in the eyes of the new mayor.",
         "The council will close four of its eleven libraries"),
        ("Le ministre a dit « non, jamais, et pas maintenant », devant une salle pleine de journalistes venus de loin.",
         "Le ministre a dit « non, jamais, et pas maintenant »"),
    ],
)  # fmt: skip
def test_the_title_is_the_first_whole_clause(sentence: str, clause: str) -> None:
    assert find_clause(sentence) == clause


@pytest.mark.parametrize(
    "sentence",
    [
        "Une journée particulière.",
        "Le maire de la commune de Saint-Aubin-des-Landes, élu il y a trois ans puis candidat à sa succession, "
        "demande aux habitants du quartier nord de rester chez eux pendant les travaux du pont.",
    ],
)
def test_words_without_a_verb_that_is_known_are_no_clause(sentence: str) -> None:
    assert find_clause(sentence) is None


def test_the_next_sentence_of_the_lead_gives_it_where_the_first_has_none() -> None:
    title = make_title(
        read_document("Une journée particulière. Awa Sy a rouvert le port lundi après la grève.")
    )
    assert title is not None
    assert (title.text, title.sentences) == ("Awa Sy a rouvert le port lundi après la grève", (1,))


def test_a_sentence_that_needs_the_one_before_it_gives_none() -> None:
    title = make_title(read_document("Une journée particulière. Le texte a été adopté lundi au Parlement."))
    assert title is not None
    assert (title.text, title.sentences) == ("Une journée particulière", (0,))


def test_a_title_that_is_cut_ends_with_a_word_that_asks_for_no_other() -> None:
    words = " ".join(["mot"] * (LONGEST - 2))
    title = make_title(read_document(f"{words} dans la mairie de la ville et du canton"))
    assert title is not None
    assert title.text == f"{words}…"


def test_a_lead_without_a_short_clause_is_cut_and_shows_it() -> None:
    title = make_title(read_document("mot " * 30))
    assert title is not None
    assert title.text == " ".join(["mot"] * LONGEST) + "…"


def test_no_text_has_no_title() -> None:
    assert make_title(read_document("")) is None


@given(st.text(max_size=200))
def test_a_title_is_words_of_the_article(text: str) -> None:
    title = make_title(read_document(text))
    if title is not None:
        assert " ".join(title.text.removesuffix("…").split()) in " ".join(text.split())
