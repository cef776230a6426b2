"""From marks to follow-ups: action, kind, owner, date."""

from __future__ import annotations

from datetime import date

from factsheet.extract.followups import find_follow_ups
from factsheet.extract.participants import find_participants
from factsheet.extract.people import gather_people, person_at
from factsheet.values.facts import FollowUp
from tests.extract.marking import Marking


def follow_ups(marking: Marking, published: date | None = date(2024, 11, 30)) -> tuple[FollowUp, ...]:
    """The follow-ups of a marking in French."""
    marks = marking.marks
    people = gather_people(marking.document.text, marks)
    participants = find_participants(marking.document, marks, people, (), "fr")
    return find_follow_ups(marking.document, marks, person_at(people), participants, published, "fr")


def test_an_action_has_its_owner_and_its_date() -> None:
    text = Marking("Le maire Luc Petit signera l'accord avant le 31 mars.")
    luc = text.span("person", "Luc Petit")
    text.link("owner", text.span("commitment", "signera l'accord avant le 31 mars"), (luc, 0.8))
    text.span("when", "avant le 31 mars")
    (found,) = follow_ups(text)
    assert found.when is not None
    assert (found.text, found.owner, found.when.text, found.when.iso) == (
        "signera l'accord avant le 31 mars",
        "Luc Petit",
        "avant le 31 mars",
        "2025-03-31",
    )


def test_a_date_that_the_marker_missed_is_found_by_the_grammar() -> None:
    text = Marking("Une évaluation est prévue au premier trimestre 2025.")
    text.span("scheduled", "Une évaluation est prévue au premier trimestre 2025")
    (found,) = follow_ups(text)
    assert found.when is not None
    assert text.document.text[found.when.start : found.when.end] == found.when.text
    assert found.when.iso == "2025-Q1"


def test_without_a_publication_date_no_year_is_guessed() -> None:
    text = Marking("L'accord sera signé en mars.")
    text.span("scheduled", "L'accord sera signé en mars")
    (found,) = follow_ups(text, published=None)
    assert found.when is None or found.when.iso is None


def test_without_a_sure_link_the_subject_of_the_sentence_is_to_act() -> None:
    text = Marking("Anne Roux et Luc Petit signeront l'accord. La suite est attendue.")
    text.span("person", "Anne Roux")
    luc = text.span("person", "Luc Petit")
    text.link("owner", text.span("commitment", "signeront l'accord"), (luc, 0.35))
    text.link("owner", text.span("pending", "La suite est attendue"), (luc, 0.35))
    assert [f.owner for f in follow_ups(text)] == ["Anne Roux", None]


def test_a_date_inside_one_action_is_not_another_s() -> None:
    text = Marking("Elles gardent le contact et prévoient une réunion le 3 mars 2025.")
    text.span("commitment", "gardent le contact")
    text.span("scheduled", "une réunion le 3 mars 2025")
    text.span("when", "le 3 mars 2025")
    first, second = follow_ups(text)
    assert first.when is None
    assert second.when is not None
    assert second.when.iso == "2025-03-03"
