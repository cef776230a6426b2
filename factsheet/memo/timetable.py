"""The time line of a briefing: what is ahead in order of time, and what has no date apart."""

from __future__ import annotations

from dataclasses import replace

from factsheet.memo.blocks import Block, Heading, Line, Row, Table, Text
from factsheet.memo.plaindates import in_words
from factsheet.memo.timepicture import time_pictures
from factsheet.memo.whole import Whole, empty
from factsheet.values.briefing import DatedFollowUp


def timeline(whole: Whole) -> tuple[Block, ...]:
    """The dated follow-ups in order of time, then the undated ones; numbers run on."""
    own, dated, undated = whole.own, whole.briefing.timeline, whole.briefing.undated
    heading = Heading(1, (Text(own.timeline),))
    first = _follow_ups(whole, _timeline_title(whole), dated, 0) if dated else empty(own.no_timeline)
    drawn = time_pictures(whole, _timeline_title(whole)) if dated else ()
    if not undated:
        return heading, *drawn, first
    return (
        heading,
        *drawn,
        first,
        Heading(2, (Text(own.undated),)),
        _follow_ups(whole, own.undated, undated, len(dated)),
    )


def _timeline_title(whole: Whole) -> str:
    """What a screen reader announces of the time line: its first and last day."""
    days = [day for one in whole.briefing.timeline for day in (one.first, one.last) if day]
    first, last = min(days).isoformat(), max(days).isoformat()
    span = in_words(first if first == last else f"{first}/{last}", whole.labels.language)
    return whole.own.timeline_title.format(span=span)


def _follow_ups(whole: Whole, title: str, listed: tuple[DatedFollowUp, ...], first: int) -> Table:
    """A table of follow-ups whose numbers begin after `first`."""
    labels = whole.labels
    columns = whole.columns(
        (whole.own.day, 37), (labels.action, 62), (labels.owner, 36), (labels.reference, 22)
    )
    return Table(title, columns, tuple(_follow_up(whole, first + i, one) for i, one in enumerate(listed)))


def _follow_up(whole: Whole, number: int, one: DatedFollowUp) -> Row:
    """The row of one follow-up: when, what, who is to act, which sentences announce it."""
    labels, place = whole.labels, one.places[0]
    fact, scope = whole.briefing.follow_up(place), whole.scopes[place.article]
    written = fact.when.text if fact.when else None
    plain = in_words(one.iso, labels.language) if one.iso else ""
    when: list[Line] = [(Text(plain, "strong"),)] if plain else []
    if written and written.casefold() not in plain.casefold():
        when.append((replace(scope.words(written), tone="quiet"),))
    owners = dict.fromkeys(owner for p in one.places if (owner := whole.briefing.follow_up(p).owner))
    owed = scope.words(next(iter(owners))) if owners else Text(labels.not_given, "quiet")
    kind = Text(labels.follow_up_kinds[fact.kind], "quiet")
    return whole.row("follow_up", number, tuple(when) or ((Text(labels.not_given, "quiet"),),),
        ((scope.words(fact.text),), (kind,)), ((owed,),), (whole.references("follow_up", one.places),),
    )  # fmt: skip
