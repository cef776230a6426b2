"""Who is the same person, organisation or group."""

from __future__ import annotations

import pytest

from factsheet.extract.people import find_acronyms, gather_people, is_name, plain_name
from tests.extract.marking import Marking


def names(marking: Marking) -> list[tuple[str, str, int]]:
    """Name, kind and number of mentions of each person found."""
    people = gather_people(marking.document.text, marking.marks)
    return [(p.name, p.kind, len(p.mentions)) for p in people]


def test_a_surname_and_a_courtesy_title_join_the_full_name() -> None:
    text = Marking("M. Belkacem a ouvert la séance. Karim Belkacem préside le comité. Belkacem a conclu.")
    text.span("person", "M. Belkacem")
    text.span("person", "Karim Belkacem")
    text.span("person", "Belkacem", nth=2)
    assert names(text) == [("Karim Belkacem", "person", 3)]


def test_two_people_of_one_surname_stay_two() -> None:
    text = Marking("Anne Morel et Luc Morel ont signé.")
    text.span("person", "Anne Morel")
    text.span("person", "Luc Morel")
    assert [name for name, _, _ in names(text)] == ["Anne Morel", "Luc Morel"]


def test_a_man_and_a_woman_of_one_surname_are_two_and_keep_their_titles() -> None:
    text = Marking("M. Martin a signé. Mme Martin a refusé. Selon M. Martin, tout est réglé.")
    text.span("person", "M. Martin")
    text.span("person", "Martin", nth=1)
    text.span("person", "M. Martin", nth=1)
    assert names(text) == [("M. Martin", "person", 2), ("Mme Martin", "person", 1)]


def test_an_organisation_is_called_by_the_beginning_of_its_name() -> None:
    text = Marking(
        "La Commission européenne a écrit. La Commission attend. Le ministère de la Défense aussi, la Défense."
    )
    text.span("organisation", "La Commission européenne")
    text.span("organisation", "La Commission", nth=1)
    text.span("organisation", "ministère de la Défense")
    text.span("organisation", "la Défense", nth=1)
    assert [(name, count) for name, _, count in names(text)] == [
        ("La Commission européenne", 2),
        ("ministère de la Défense", 1),
        ("la Défense", 1),
    ]


def test_an_acronym_joins_the_name_it_was_explained_by() -> None:
    text = Marking("Le Groupe Mixte des Ports (GMP) s'est réuni. Le GMP reprendra en mai.")
    text.span("organisation", "Groupe Mixte des Ports")
    text.span("organisation", "GMP", nth=1)
    assert names(text) == [("Groupe Mixte des Ports", "organisation", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'Organisation mondiale de la santé (OMS)", {"OMS": "Organisation mondiale de la santé"}),
        ("the Port Safety Board (PSB) said", {"PSB": "Port Safety Board"}),
        ("une hausse (TVA comprise)", {}),
        ("le maire (LR)", {}),
    ],
)
def test_acronyms_are_those_that_the_words_before_spell(text: str, expected: dict[str, str]) -> None:
    assert find_acronyms(text) == expected


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("M. Zerouali", "Zerouali"),
        ("Dr. Ann Lee", "Ann Lee"),
        ("Mme Roux", "Roux"),
        ("Maurice Roux", "Maurice Roux"),
    ],
)
def test_a_courtesy_title_is_no_part_of_a_name(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_a_rank_or_an_office_before_a_surname_does_not_make_another_person() -> None:
    text = Marking("Donald Webb spoke. President Webb left. Patrick Carl Jr. stayed, and Carl waved.")
    for words, nth in (("Donald Webb", 0), ("President Webb", 0), ("Patrick Carl Jr", 0), ("Carl", 1)):
        text.span("person", words, nth)
    assert [(name, count) for name, _, count in names(text)] == [("Donald Webb", 2), ("Patrick Carl Jr", 2)]


@pytest.mark.parametrize("words", ["Le", "Me", "-"])
def test_what_names_nobody_is_nobody(words: str) -> None:
    text = Marking("Le procureur - Me Roux - a parlé.")
    text.span("person", words)
    assert names(text) == []


def test_a_circumstance_names_nobody() -> None:
    text = Marking("214 navires ont été inspectés, a-t-on appris en séance.")
    text.span("organisation", "en séance")
    assert names(text) == []


def test_a_day_of_the_week_is_nobody_but_may_is_a_name() -> None:
    assert [is_name(words) for words in ("Mardi", "lundi 3 mars", "Theresa May", "Avril Roux")] == [
        False,
        False,
        True,
        True,
    ]
