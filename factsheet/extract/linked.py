"""Titles and organisations that the marker marks, under the name of the person it links each to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factsheet.extract.people import Person
from factsheet.extract.speakers import named_words
from factsheet.values.document import Document, Span
from factsheet.values.marks import Link, MarkedSpan, Marks

HYPHENED = re.compile(r"(?:-\w+)*")  # what a hyphen joins to a word


@dataclass(frozen=True, slots=True)
class Linked:
    """A marked title or organisation: its words, the probability that they are one, and that they are this person's."""

    span: Span
    marked: float
    linked: float


LinkedByName = Mapping[str, Sequence[Linked]]


def linked_by_name(
    document: Document, marks: Marks, relation: str, named: Mapping[int, Person]
) -> dict[str, list[Linked]]:
    """The marked spans of a relation under the name of the person each leads to, surest first."""
    found: dict[str, list[Linked]] = {}
    for link in (link for link in marks.links if link.relation == relation):
        owner = likeliest(link, named)
        if owner is not None:
            span = marks.spans[link.source]
            one = Linked(whole_words(document, span), span.score, owner[1])
            found.setdefault(owner[0].name, []).append(one)
    return {name: sorted(spans, key=lambda s: -s.marked * s.linked) for name, spans in found.items()}


def whole_words(document: Document, span: MarkedSpan) -> Span:
    """The marked words with what a hyphen joins to the last ("porte" -> "porte-parole"), without a loose end."""
    joined = HYPHENED.match(document.text, span.end)
    return named_words(document.text, replace(span, end=joined.end() if joined else span.end))


def likeliest(link: Link, named: Mapping[int, Person]) -> tuple[Person, float] | None:
    """The person that a link most probably leads to, its mentions' probabilities added; None where "nobody" is likelier."""
    total: dict[str, float] = {}
    people = {}
    for target, probability in link.targets:
        if target in named:
            people[named[target].name] = named[target]
            total[named[target].name] = total.get(named[target].name, 0.0) + probability
    best = max(total, key=lambda name: total[name], default=None)
    nobody = 1 - sum(p for _, p in link.targets)
    return (people[best], total[best]) if best is not None and total[best] > nobody else None
