"""When an action is due: which expression dates it, and the day that its context gives."""

from __future__ import annotations

from datetime import date

import pytest

from factsheet.extract.due import find_when
from factsheet.values.facts import When
from tests.extract.marking import Marking

_MONDAY = date(2019, 8, 19)


def _due(
    text: str, *actions: str, language: str = "fr", pointed: str | None = None
) -> list[tuple[str, str | None] | None]:
    """The expression and value of each action of `text`, in order."""
    marking = Marking(text)
    spans = [marking.spans[marking.span("scheduled", action)] for action in actions]
    if pointed:
        marking.span("when", pointed)
    found: list[When | None] = []
    for span in spans:
        earlier = [when for when in found if when]
        found.append(find_when(marking.document, marking.marks, span, _MONDAY, language, earlier))
    return [(when.text, when.iso) if when else None for when in found]


@pytest.mark.parametrize(
    ("text", "action", "expected"),
    [
        ("Mercredi, le ministre ira à Brest puis recevra les élus.", "recevra les élus", ("Mercredi", "2019-08-21")),
        ("Dès le 1er septembre, l'arrosage sera interdit.", "l'arrosage sera interdit", ("Dès le 1er septembre", "2019-09-01")),
        ("Ils vont bloquer le congrès, qui se tiendra le 23 août.", "bloquer le congrès", ("le 23 août", "2019-08-23")),
        ("Le juge a fixé au 23 août la date du procès.", "23 août la date du procès", ("au 23 août", "2019-08-23")),
    ],
)  # fmt: skip
def test_a_date_outside_an_action_that_holds_for_it_is_its_own(
    text: str, action: str, expected: tuple[str, str]
) -> None:
    assert _due(text, action) == [expected]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Mercredi, le ministre a annoncé vouloir recevoir les élus.", "recevoir les élus"),
        ("En juin, il avait déjà promis un rapport.", "un rapport"),
        ("Depuis mars, le préfet attend la décision.", "la décision"),
        ("Aujourd'hui, il reste deux recours à juger.", "deux recours à juger"),
        ("Le juge poursuivra l'enquête ouverte en mars.", "l'enquête ouverte en mars"),
        ("Il publiera l'audit remis en mai.", "publiera l'audit remis en mai"),
        ("Le sommet, initialement prévu en septembre, aura lieu.", "Le sommet, initialement prévu en septembre, aura lieu"),
        ("Le record de 1947 sera battu.", "Le record de 1947 sera battu"),
    ],
)  # fmt: skip
def test_a_date_that_lies_behind_dates_no_action_ahead(text: str, action: str) -> None:
    assert _due(text, action) == [None]


def test_a_limit_after_a_deed_is_still_ahead() -> None:
    assert _due("La levée annoncée pour octobre aura lieu.", "La levée annoncée pour octobre") == [
        ("pour octobre", "2019-10")
    ]


def test_an_hour_alone_is_that_of_the_day_named_before() -> None:
    text = "Vendredi sera chargé sur les routes. Il faut partir avant 14h. Le trafic est dense à 18h."
    assert _due(text, "Vendredi sera chargé", "partir avant 14h", "Le trafic est dense à 18h") == [
        ("Vendredi", "2019-08-23"),
        ("avant 14h", "2019-08-23"),
        ("à 18h", "2019-08-23"),
    ]


def test_an_hour_without_a_day_before_is_that_of_publication() -> None:
    assert _due("Le maire parlera à 18h.", "parlera à 18h") == [("à 18h", "2019-08-19")]


@pytest.mark.parametrize(
    ("language", "text", "actions", "expected"),
    [
        ("fr", "La grève aura lieu jeudi. Les écoles fermeront ce jour-là.", ("La grève aura lieu jeudi", "Les écoles fermeront ce jour-là"), "2019-08-22"),
        ("fr", "Il arrive jeudi. Il partira le lendemain.", ("Il arrive jeudi", "Il partira le lendemain"), "2019-08-23"),
        ("fr", "L'appel sera lancé le 2 septembre. Les plis seront ouverts trois semaines plus tard.", ("L'appel sera lancé le 2 septembre", "Les plis seront ouverts trois semaines plus tard"), "2019-09-23"),
        ("en", "The board meets on Thursday. The plan will be published the next day.", ("The board meets on Thursday", "The plan will be published the next day"), "2019-08-23"),
    ],
)  # fmt: skip
def test_words_that_point_back_are_counted_from_the_day_of_the_action_before(
    language: str, text: str, actions: tuple[str, str], expected: str
) -> None:
    (_, second) = _due(text, *actions, language=language)
    assert second is not None
    assert second[1] == expected


def test_words_that_point_back_to_nothing_have_no_value() -> None:
    assert _due("Les écoles fermeront ce jour-là.", "Les écoles fermeront ce jour-là") == [
        ("ce jour-là", None)
    ]
    text = "Il doit finir d'ici jeudi. Elle partira le lendemain."
    assert _due(text, "finir d'ici jeudi", "Elle partira le lendemain")[1] == ("le lendemain", None)


def test_a_day_is_taken_before_an_hour_and_what_recurs_has_no_date() -> None:
    assert _due("Rendez-vous de 11h à 18h samedi.", "Rendez-vous de 11h à 18h samedi")[0] == (
        "à 18h samedi",
        "2019-08-24",
    )
    text = "L'émission passera tous les dimanches de 13h à 14h."
    assert _due(text, "L'émission passera tous les dimanches de 13h à 14h") == [("tous les dimanches", None)]


def test_where_the_marker_points_is_taken_first() -> None:
    text = "Il votera lundi ou mercredi le texte."
    assert _due(text, "votera lundi ou mercredi le texte", pointed="mercredi") == [
        ("lundi ou mercredi", "2019-08-19/2019-08-21")
    ]
    assert _due("Jeudi il votera, et samedi il partira.", "il partira", pointed="samedi") == [
        ("samedi", "2019-08-24")
    ]
