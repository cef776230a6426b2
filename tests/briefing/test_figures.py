"""Figures and denials as they are read in a statement."""

from __future__ import annotations

import pytest

from factsheet.briefing.agreement import agree
from factsheet.briefing.denials import is_denied, is_negated
from factsheet.briefing.figures import find_figures
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
        ("deux heures et demie", [(150, "deux heures et demie")]),
        ("a tonne and a half of fish", [(1.5, "a tonne and a half")]),
        ("Une tonne de poissons et demi-tour", []),
        ("Une centaine de pompiers", [(100, "Une centaine de pompiers")]),
        ("Le taux atteint 62 %", [(62, "62 %")]),
        ("passé de 47 à 19 jours", [(19, "19 jours")]),
        ("le 15 juin 2025", [(615, "15 juin")]),
        ("on 12 March", [(312, "12 March")]),
        ("la tapisserie de 1540 a été sauvée", []),
        ("un dossier sur trente à 13h30, la 2e fois", [(13 * 60 + 30, "13h30")]),
        ("Mille cinq cents techniciens", [(1500, "Mille cinq cents techniciens")]),
        ("Six cent quarante mille mètres", [(640_000, "Six cent quarante mille mètres")]),
        ("Sixty-one delegations", [(61, "Sixty-one delegations")]),
        ("a hundred and twenty boats", [(120, "a hundred and twenty boats")]),
        ("cent quatre-vingts maisons", [(180, "cent quatre-vingts maisons")]),
        ("soixante et onze blessés", [(71, "soixante et onze blessés")]),
        ("la moitié des inscrits", [(50, "moitié")]),
        ("six électeurs sur dix", [(60, "six électeurs sur dix")]),
        ("900 poteaux sur 2 100 sont debout", [(900, "900 poteaux"), (2100, "2 100 sont debout")]),
        ("one in five employees", [(20, "one in five")]),
        ("sales fell by a tenth", [(10, "a tenth")]),
        ("half of the seats, three quarters of the votes", [(50, "half"), (75, "three quarters")]),
        ("a third man, la finale et trois quarts d'heure", [(3, "trois quarts")]),
        ("une attente de trois semaines", [(21, "trois semaines")]),
        ("2 GWh, soit 2 000 MWh", [(2000, "2 GWh"), (2000, "2 000 MWh")]),
        ("un élève de 12 ans", [(12, "12 ans")]),
        ("une peine de 2 ans", [(24, "2 ans")]),
        ("une marche partie à 14 heures", [(14 * 60, "14 heures")]),
        ("at 7.15 pm", [(19 * 60 + 15, "7.15 pm")]),
        ("en 2 h 08", [(128, "2 h 08")]),
        ("in 2:08:14", [(128, "2:08:14")]),
        ("la ligne 3 et le bureau n° 7 ferment", []),
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
        ("trois semaines d'attente", "21 jours d'attente", True),
        ("640 kilomètres de lignes", "640 000 mètres de lignes", True),
        ("58 % des voix", "58,2 % des voix", True),
        ("58 % des voix", "58,7 % des voix", False),
        ("un tiers des foyers", "60 % des foyers", False),
        ("six foyers sur dix", "58 % des foyers", True),
        ("450 emplois", "320 postes", False),
        ("le départ à 9 heures", "le départ à 10 h 30", False),
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
