"""Marks -> follow-ups: action, kind, owner and date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from factsheet.extract.claims import trim
from factsheet.extract.dates import find_dates, resolve_date
from factsheet.extract.people import Person
from factsheet.extract.speakers import find_source
from factsheet.values.document import Document
from factsheet.values.facts import FollowUp, Participant, When
from factsheet.values.marks import MarkedSpan, Marks


def find_follow_ups(
    document: Document,
    marks: Marks,
    people: Mapping[int, Person],
    participants: Sequence[Participant],
    published: date | None,
    language: str,
) -> tuple[FollowUp, ...]:
    """The follow-ups of a document in reading order, dates resolved against the day of publication."""
    links = {link.source: (link,) for link in marks.links if link.relation == "owner"}
    found = []
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
                owner=find_source(document.text, marks, links.get(index, ()), people)
                or first_named(document, span, participants),
                when=find_when(document, marks, span, published, language),
                confidence=round(span.score, 3),
            )
        )
    return tuple(found)


def first_named(document: Document, span: MarkedSpan, participants: Sequence[Participant]) -> str | None:
    """The participant whom the action's sentence names first, before the action: its subject as a rule; or None."""
    begin = document.sentences[span.sentence].start
    named = [(m.start, p.name) for p in participants for m in p.mentions if begin <= m.start < span.start]
    return min(named)[1] if named else None


def find_when(
    document: Document, marks: Marks, span: MarkedSpan, published: date | None, language: str
) -> When | None:
    """When it is due: the time expression that the grammar finds in the action, or where the marker points
    in its sentence; else the marker's own words."""
    sentence = document.sentences[span.sentence]
    offset = sentence.start
    found = find_dates(document.text[offset : sentence.end], published, language)
    dates = [When(w.start + offset, w.end + offset, w.text, w.iso) for w in found]
    pointed = [s for s in marks.spans if s.layer == "when" and s.sentence == span.sentence]
    others = [s for s in marks.spans if s.layer == "follow_up" and s != span]
    dates = [w for w in dates if not any(o.start <= w.start and w.end <= o.end for o in others)]
    inside = [w for w in dates if span.start <= w.start and w.end <= span.end]
    near = [w for w in dates if any(s.start < w.end and w.start < s.end for s in pointed)]
    for chosen in (inside, near):
        if chosen:
            return min(chosen, key=lambda w: (w not in near, w.iso is None, w.start))
    own = [s for s in pointed if span.start <= s.start and s.end <= span.end and " " in words(document, s)]
    if not own:
        return None
    best = max(own, key=lambda s: s.score)
    return When(
        best.start, best.end, words(document, best), resolve_date(words(document, best), published, language)
    )


def words(document: Document, span: MarkedSpan) -> str:
    """The words of a marked span."""
    return document.text[span.start : span.end]
