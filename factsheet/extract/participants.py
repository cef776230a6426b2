"""Marks -> participants: every mention, roles and organisations as written, side, presence."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.extract.bodies import with_bodies
from factsheet.extract.names import find_name
from factsheet.extract.people import Person
from factsheet.extract.roles import find_roles
from factsheet.extract.sides import assign_sides
from factsheet.extract.sources import find_counted_groups, find_sources
from factsheet.values.document import Document, Span
from factsheet.values.facts import Claim, Participant
from factsheet.values.marks import Marks


def find_participants(
    document: Document, marks: Marks, people: Sequence[Person], claims: Sequence[Claim], language: str
) -> tuple[Participant, ...]:
    """The participants of a document: those the marker names in order of first mention, then other sources."""
    roles = find_roles(document, marks, people)
    found = []
    for person in people:
        held = roles.get(person.name, ())
        found.append(
            Participant(
                name=person.name,
                kind=person.kind,  # type: ignore[arg-type]
                role=next((r.title.text for r in held if r.title), None),
                organisation=next((r.organisation.text for r in held if r.organisation), None),
                side=None,
                presence="active" if acts(marks, person) else "mentioned",
                mentions=all_mentions(document, marks, person),
                confidence=round(max(marks.spans[i].score for i in person.mentions), 3),
                roles=held,
            )
        )
    found += find_sources(document, claims, found)
    found += find_counted_groups(document, found)
    return assign_sides(document, with_bodies(document, marks, found), language)


def acts(marks: Marks, person: Person) -> bool:
    """True where the person's mentions, taken together, act, speak or attend rather than are only mentioned."""
    scores = [marks.spans[i].active or 0.0 for i in person.mentions]
    return sum(scores) / len(scores) >= 0.5


def all_mentions(document: Document, marks: Marks, person: Person) -> tuple[Span, ...]:
    """Every marked mention, and every other place that writes the full name."""
    places = {(marks.spans[i].start, marks.spans[i].end) for i in person.mentions}
    for start, end in find_name(person.name, document.text):
        if all(end <= s or e <= start for s, e in places):
            places.add((start, end))
    return tuple(document.span(start, end) for start, end in sorted(places))
