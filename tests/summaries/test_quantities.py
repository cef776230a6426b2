"""Quantities read alike whatever way they are written."""

from __future__ import annotations

import pytest

from factsheet.summaries.quantities import find_quantities, is_among


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12,5 millions d'euros", "douze millions et demi d'euros"),
        ("9 400 véhicules", "9.400 véhicules"),
        ("trois cent dix mille hectolitres", "310 000 hectolitres"),
        ("un tiers de la récolte", "le tiers de la récolte"),
        ("quatre agents sur cinq", "80 % des agents"),
        ("une semaine", "sept jours"),
        ("soixante-dix-huit jours", "78 jours"),
        ("quatre-vingt-quatorze postes", "94 postes"),
        ("un demi-million d'euros", "500 000 euros"),
        ("de 131 à 148 millions de francs", "131 millions de francs et 148 millions de francs"),
    ],
)
def test_two_french_ways_to_write_a_quantity_are_one(one: str, other: str) -> None:
    known = find_quantities(other, "fr")
    assert find_quantities(one, "fr")
    assert all(is_among(quantity, known) for quantity in find_quantities(one, "fr"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("£1.3m a year", "£1.3 million"),
        ("eight thousand seven hundred people", "8,700 people"),
        ("a year and a half", "eighteen months"),
        ("three parents in four", "75% of parents"),
        ("two thirds", "two-thirds"),
        ("51 per cent", "51%"),
        ("a decade", "ten years"),
    ],
)
def test_two_english_ways_to_write_a_quantity_are_one(one: str, other: str) -> None:
    known = find_quantities(other, "en")
    assert known
    assert any(is_among(quantity, known) for quantity in find_quantities(one, "en"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("12,5 millions d'euros", "15,2 millions d'euros"), ("3 millions d'euros", "3 millions de francs"),
     ("un quart", "un tiers"), ("deux semaines", "deux mois"), ("40 %", "40 euros")],
)  # fmt: skip
def test_other_values_and_other_units_are_not_the_same(one: str, other: str) -> None:
    assert not is_among(find_quantities(one, "fr")[0], find_quantities(other, "fr"))


def test_an_article_counts_nothing() -> None:
    assert find_quantities("Une maire a vu un pont et l'un des murs.", "fr") == ()
    assert find_quantities("A two-way street and a bridge", "en") == ()
