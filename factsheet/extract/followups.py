"""Marks -> follow-ups: action, kind, owner and date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from factsheet.extract.agreed import find_agreed
from factsheet.extract.claims import trim
from factsheet.extract.due import find_when
from factsheet.extract.owners import find_owner
from factsheet.extract.people import Person
from factsheet.values.document import Document
from factsheet.values.facts import Claim, FollowUp, Participant
from factsheet.values.marks import Marks


def find_follow_ups(
    document: Document,
    marks: Marks,
    people: Mapping[int, Person],
    participants: Sequence[Participant],
    published: date | None,
    language: str,
    claims: Sequence[Claim] = (),
) -> tuple[FollowUp, ...]:
    """The follow-ups of a document in reading order, dates resolved against the day of publication."""
    marks = replace(marks, spans=(*marks.spans, *find_agreed(document, marks)))
    links = {link.source: (link,) for link in marks.links if link.relation == "owner"}
    found: list[FollowUp] = []
    for index, span in enumerate(marks.spans):
        if span.layer != "follow_up":
            continue
        start, end = trim(document.text, span.start, span.end)
        if not any(c.isalnum() for c in document.text[start:end]):
            continue
        found.append(
            FollowUp(
                text=document.text[start:end],
                start=start,
                end=end,
                sentence=span.sentence,
                kind=span.label,  # type: ignore[arg-type]
                owner=find_owner(document, marks, index, links.get(index, ()), people, participants, claims),
                when=find_when(document, marks, span, published, language, [f.when for f in found if f.when]),
                confidence=round(span.score, 3),
            )
        )
    return tuple(sorted(found, key=lambda one: one.start))
