"""Figures and denials as they are read in a statement."""

from __future__ import annotations

import pytest

from factsheet.briefing.denials import is_denied, is_negated
from factsheet.briefing.figures import agree, find_figures
from tests.memo.builder import Builder


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Les travaux coûteront 3,2 millions d'euros", [(3.2e6, "3,2 millions d'euros")]),
        ("1 284 laissez-passer ont été délivrés", [(1284, "1 284 laissez")]),
        ("The contract covers 41 schools and 12,500 pupils", [(41, "41 schools"), (12500, "12,500 pupils")]),
        ("expected to cost £14.6m", [(14.6e6, "£14.6m")]),
        ("Quarante lits ont été fermés", [(40, "Quarante lits")]),
        ("quatre-vingt-dix personnes", [(90, "quatre-vingt-dix personnes")]),
        ("Twenty-six miners are trapped", [(26, "Twenty-six miners")]),
        ("Une tonne et demie de poissons", [(1.5, "Une tonne et demie")]),
        ("deux heures et demie", [(2.5, "deux heures et demie")]),
        ("a tonne and a half of fish", [(1.5, "a tonne and a half")]),
        ("Une tonne de poissons et demi-tour", []),
        ("Une centaine de pompiers", [(100, "Une centaine de pompiers")]),
        ("Le taux atteint 62 %", [(62, "62 %")]),
        ("passé de 47 à 19 jours", [(19, "19 jours")]),
        ("le 15 juin 2025", [(615, "15 juin")]),
        ("on 12 March", [(312, "12 March")]),
        ("la tapisserie de 1540 a été sauvée", []),
        ("un dossier sur trois à 13h30, la 2e fois", []),
        ("It may crack", []),
    ],
)
def test_figures_are_read_with_what_they_count(text: str, amounts: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.text) for figure in find_figures(text).amounts] == amounts


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("214 navires inspectés", "214 navires contrôlés", True),
        ("214 navires inspectés", "168 navires inspectés", False),
        ("près de 8 400 véhicules", "8 352 véhicules", True),
        ("8 400 véhicules", "8 352 véhicules", False),
        ("12 lycées", "650 enseignants", True),
        ("6 millions d'euros en 2024", "6 millions d'euros en 2025", False),
        ("214 navires, contre 168 navires en 2024", "168 navires en 2024", True),
    ],
)
def test_figures_agree_unless_one_thing_has_two_of_them(one: str, other: str, same: bool) -> None:
    assert agree(find_figures(one), find_figures(other)) is same


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("le département n'a jamais été alerté", True),
        ("Aucun lit n’a été fermé", True),
        ("No patient has died", True),
        ("They aren't associated", True),
        ("L'ouvrage ne doit rouvrir que le 30 août", False),
        ("pas moins de 300 élus, et pas seulement des maires", False),
        ("les pêcheurs sont associés", False),
        ("The runway will not open before 2034", False),
        ("It won't reopen until Monday", False),
        ("Le pont ne rouvrira pas avant juin", False),
        ("Linden House was inspected in 2024, not in 2021", False),
        ("The house was not inspected in 2021", True),
        ("Le maire n'a pas été alerté, avant ou après", True),
    ],
)
def test_a_negation_denies_and_a_restriction_does_not(text: str, negated: bool) -> None:
    assert is_negated(text) is negated


@pytest.mark.parametrize(
    ("sentence", "claim", "kind", "denied"),
    [
        ("Le maire dément que l'usine ferme.", "l'usine ferme", "indirect", True),
        ("Le maire dément n'avoir rien su.", "n'avoir rien su", "indirect", False),
        ("Le groupe dément : « L'usine tourne. »", "L'usine tourne", "direct", False),
        ("That the firm overcharged was denied by its owner.", "the firm overcharged", "indirect", True),
        ("168 navires seulement ont été contrôlés, conteste le syndicat.", "168 navires seulement ont été contrôlés", "indirect", False),
    ],
)  # fmt: skip
def test_a_verb_of_denial_counts_where_it_governs_the_claim(
    sentence: str, claim: str, kind: str, denied: bool
) -> None:
    made = Builder((sentence,), source="x.txt").claim(claim, kind=kind).sheet()
    assert is_denied(made.claims[0], made.document) is denied
