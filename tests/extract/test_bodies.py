"""Organisations told by a name or a title, and in full."""

from __future__ import annotations

import pytest

from factsheet.extract.participants import find_participants
from factsheet.extract.people import gather_people
from tests.extract.marking import Marking


def organisation(text: Marking, name: str) -> str | None:
    """The organisation found for one name; the test fails where nobody is called so."""
    people = gather_people(text.document.text, text.marks)
    found = find_participants(text.document, text.marks, people, (), "fr")
    return next(p.organisation for p in found if p.name == name)


def test_the_body_that_a_name_holds_is_its_organisation() -> None:
    text = Marking("Navalis se tait. Un porte-parole de Navalis a démenti.")
    text.span("organisation", "Navalis")
    text.span("person", "Un porte-parole de Navalis")
    assert organisation(text, "Un porte-parole de Navalis") == "Navalis"
    assert organisation(text, "Navalis") is None


@pytest.mark.parametrize(
    ("title", "named", "body"),
    [
        ("numéro deux de la France unie", "France unie", "France unie"),
        ("ministre des Ports unis", "Ports unis", None),
        ("ancien résident du Sénégal", "Sénégal", None),
        ("ambassadrice du Royaume du Nord", "Royaume du Nord", None),
    ],
)
def test_the_body_that_a_title_holds_is_the_organisation_but_for_portfolios_and_countries(
    title: str, named: str, body: str | None
) -> None:
    text = Marking(f"Awa Sy, {title}, a répondu. {named} suit.")
    awa = text.span("person", "Awa Sy")
    text.span("organisation", named, nth=1)
    text.link("holder", text.span("role", title), (awa, 0.9))
    assert organisation(text, "Awa Sy") == body


def test_a_body_called_by_its_first_word_is_told_in_full() -> None:
    text = Marking("L'Autorité des ports enquête. Awa Sy, présidente de l'Autorité, a répondu.")
    text.span("organisation", "Autorité des ports")
    text.span("person", "Awa Sy")
    assert organisation(text, "Awa Sy") == "Autorité des ports"


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Navalis's Awa Sy refused.", "Navalis"),
        ("Awa Sy, Navalis's director of the Port Office, refused.", "Navalis"),
        ("France's Awa Sy refused.", None),
    ],
)
def test_the_body_whose_somebody_is_in_english_is_their_organisation(sentence: str, body: str | None) -> None:
    text = Marking(sentence)
    awa = text.span("person", "Awa Sy")
    if "director" in sentence:
        text.link("holder", text.span("role", "director of the Port Office"), (awa, 0.9))
    text.span("organisation", sentence[:20].split("'")[0].split(", ")[-1])
    assert organisation(text, "Awa Sy") == body


def test_a_body_is_told_by_its_name_without_what_describes_it() -> None:
    text = Marking("Awa Sy, directrice de la société navale belge Navalis, a répondu. Navalis suit.")
    text.span("person", "Awa Sy")
    text.span("organisation", "Navalis", nth=1)
    assert organisation(text, "Awa Sy") == "Navalis"


def test_a_name_after_a_preposition_is_the_end_of_a_longer_one() -> None:
    text = Marking("Awa Sy, directrice de la direction des Ports Unis, a répondu. Les Ports Unis suivent.")
    text.span("person", "Awa Sy")
    text.span("organisation", "Ports Unis", nth=1)
    assert organisation(text, "Awa Sy") == "direction des Ports Unis"
