"""Accounts of one thing in other words: shares, rises and falls, causes, places, stages, people under their office."""

from __future__ import annotations

import pytest

from factsheet.briefing import brief
from factsheet.briefing.causes import find_causes
from factsheet.briefing.concepts import meanings
from factsheet.briefing.denials import is_negated
from factsheet.briefing.names import is_named_after
from factsheet.briefing.places import find_place
from factsheet.briefing.statements import read_claims
from factsheet.briefing.trends import find_trend
from factsheet.values.briefing import Briefing
from factsheet.values.facts import FactSheet
from tests.briefing.test_briefing import claims
from tests.briefing.test_people import names, sheet

BRIDGE = "Le maire de Vaurelle a visité le pont de Vaurelle et son chantier"


def told(one: str, other: str) -> Briefing:
    """The briefing of two articles on one event that make one claim each about it."""
    return brief([claims(one, BRIDGE, day=1).sheet(), claims(other, BRIDGE, day=2).sheet()])


def kinds(one: str, other: str) -> list[str]:
    """The kinds of the differences between two claims."""
    return [difference.kind for difference in told(one, other).differences]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("La fréquentation du pont a augmenté", "La fréquentation du pont a diminué de 3 %", ["figure"]),
        ("La fréquentation du pont a augmenté", "La fréquentation du pont a progressé de 3 %", []),
        ("Un tiers des foyers ont du courant", "60 % des foyers ont l'électricité", ["figure"]),
        ("Six foyers sur dix ont du courant", "58 % des foyers ont l'électricité", []),
        (
            "Le tablier nord a cédé à cause de la rouille",
            "Le tablier nord a cédé en raison du gel",
            ["cause"],
        ),
        ("Le pont a cédé à cause du gel", "Le pont a cédé à cause d'un gel tardif", []),
        ("Le défilé est parti de la gare", "Le cortège s'est élancé du port", ["place"]),
        ("Le défilé est parti de la gare", "Le cortège s'est élancé de la gare du Nord", []),
        ("45 000 foyers restent sans courant", "120 000 foyers étaient sans courant", []),
        ("Le premier décompte donnait 69 voix d'avance", "La liste a 96 voix d'avance", []),
        ("Un homme de 47 ans a été tué", "La tempête est la plus forte depuis vingt ans", []),
        ("Douze personnes ont été blessées", "Le bilan est de vingt blessés", ["figure"]),
    ],
)
def test_two_accounts_differ_where_one_thing_is_told_otherwise(one: str, other: str, kind: list[str]) -> None:
    assert kinds(one, other) == kind


def test_the_sides_of_a_rise_and_a_fall_are_its_words() -> None:
    (one,) = told("La fréquentation du pont a augmenté", "La fréquentation du pont a diminué").differences
    assert [side.value for side in one.sides] == ["augmenté", "diminué"]


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("Output fell by a tenth", -1),
        ("Les prix ont grimpé", 1),
        ("Volunteers were 150 fewer than in 2024", -1),
        ("La taxe n'a pas augmenté", 0),
        ("Une hausse, puis un recul", 0),
    ],
)
def test_a_statement_rises_or_falls_or_neither(text: str, trend: int) -> None:
    assert find_trend(text)[0] == trend


def test_a_cause_is_what_stands_behind_its_word_and_a_rejected_one_is_kept_apart() -> None:
    assert find_causes("It failed because of rust") == ({"rust"}, frozenset())
    assert find_causes("He quit over pay, not over hours")[1] == {"hour"}
    assert find_causes("He ran over the bridge") == (frozenset(), frozenset())


def test_a_place_is_told_behind_a_verb_of_happening_and_a_time_is_none() -> None:
    assert find_place("The pact was signed in the ballroom") == {"ballr"}
    assert find_place("The pact was signed in the morning") == frozenset()
    assert find_place("The ballroom of the hotel is large") == frozenset()


def test_words_of_one_meaning_are_one_and_phrases_count_whole() -> None:
    assert meanings("320 postes supprimés") == meanings("emplois : suppression")
    assert meanings("trois d'entre eux ont perdu la vie")[-1:] == meanings("morts")
    assert meanings("la vie") != meanings("morts")
    assert meanings("élèves") == meanings("collégiens") != meanings("école")


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Le tribunal ne s'est pas encore prononcé", False),
        ("Rien qu'à Vaurelle, 80 toits sont arrachés", False),
        ("We were told nothing", True),
        ("La chaussée était verglacée et le conducteur n'a rien pu faire", False),
        ("Le conducteur n'a rien vu et la chaussée était verglacée", True),
    ],
)
def test_what_is_pending_or_of_another_clause_denies_nothing(text: str, negated: bool) -> None:
    assert is_negated(text) is negated


def test_one_who_speaks_of_oneself_is_named_by_it() -> None:
    made = claims("Je n'ai pas appelé Mme Tellier", day=1).sheet()
    (one,) = read_claims((made,), (0,), {})
    assert one.self_named
    (other,) = read_claims((claims("Il n'a pas appelé Mme Tellier", day=1).sheet(),), (0,), {})
    assert not other.self_named


def test_a_telling_figure_groups_what_says_it_in_other_words() -> None:
    briefing = told("Le plan coûtera 452 emplois à l'usine", "Quelque 452 personnes quitteront l'usine")
    assert len([group for group in briefing.groups if group.places[0].fact == 0]) == 1


def office(words: str, day: int) -> FactSheet:
    """An article that knows a minister by the office alone."""
    return sheet(f"Le {words} a parlé.", words, (words, None), day=day)


def test_an_office_stands_for_the_one_person_who_holds_it() -> None:
    held = sheet("Paul Castaing, ministre de la Mer.", "Paul Castaing", ("ministre de la Mer", None), day=1)
    also = sheet("Anne Roy, ministre de la Mer.", "Anne Roy", ("ministre de la Mer", None), day=3)
    assert names(held, office("ministre de la Mer", 2)) == ["Paul Castaing"]
    assert names(held, office("ministre de la Santé", 2)) == ["Paul Castaing", "ministre de la Santé"]
    assert names(held, also, office("ministre de la Mer", 2)) == [
        "Anne Roy",
        "Paul Castaing",
        "ministre de la Mer",
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("hôpital Saint-Louis", "Saint-Louis", True),
        ("centre hospitalier Sainte-Claire", "Sainte-Claire", True),
        ("ministère de la Défense", "Défense", False),
        ("hôpital Saint-Louis", "Sainte-Claire", False),
    ],
)
def test_a_body_goes_by_the_name_it_bears(one: str, other: str, same: bool) -> None:
    assert is_named_after(one, other) is same
