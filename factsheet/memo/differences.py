"""Where the sources of a briefing differ: both accounts side by side, each in its own words, with who gives it."""

from __future__ import annotations

from itertools import zip_longest

from factsheet.memo.blocks import Block, Cell, Column, Heading, Line, Paragraph, Row, Table, Text
from factsheet.memo.plaindates import in_words
from factsheet.memo.whole import Whole
from factsheet.values.briefing import Difference, Place, Side

MOST_SOURCES = 4
"""Sources printed on one side of a difference; the rest is counted."""


def differences(whole: Whole) -> tuple[Block, ...]:
    """Every difference, two accounts a row; a third account stands in a row under them."""
    own, labels = whole.own, whole.labels
    heading = Heading(1, (Text(own.differences),))
    if not whole.briefing.differences:
        return heading, Paragraph((Text(own.no_differences),), "empty")
    columns = (
        Column(labels.number, 9), Column(own.about, 19), Column(own.first_version, 69), Column(own.second_version, 69),
    )  # fmt: skip
    rows = (row for i, one in enumerate(whole.briefing.differences) for row in _rows(whole, i, one))
    guide = Paragraph((Text(own.differences_guide),), "lead")
    return heading, guide, Table(own.differences, columns, tuple(rows))


def difference_in_brief(whole: Whole, one: Difference) -> tuple[Text, ...]:
    """What a difference is about, on one line: the first account's words, then the other values or words, or that it is
    denied."""
    words = whole.words(one.of, one.sides[0].places[0])
    if one.kind == "denial":
        return words, Text(whole.own.denied_elsewhere, "quiet")
    if one.kind in ("cause", "place"):
        return words, Text(" / ", "strong"), whole.words(one.of, one.sides[1].places[0])
    values = (_value(whole, one, side) for side in one.sides[1:])
    return words, *(Text(f" / {value}", "strong") for value in values if value)


def _rows(whole: Whole, number: int, one: Difference) -> list[Row]:
    """The rows of one difference; only the first has a number, a kind and an anchor."""
    rows: list[Row] = []
    label: Cell = ((Text(whole.row_label("difference", number), "quiet"),),)
    about: Cell = ((Text(whole.own.kinds[one.kind]),),)
    cells = [_side(whole, one, i) for i in range(len(one.sides))]
    for left, right in zip_longest(cells[::2], cells[1::2], fillvalue=((Text("—", "quiet"),),)):
        rows.append(
            Row((label, about, left, right), None if rows else whole.row_anchor("difference", number))
        )
    return rows


def _side(whole: Whole, one: Difference, index: int) -> Cell:
    """One account: its figure or day, its words, and who gives it where."""
    side = one.sides[index]
    value = whole.own.denied if index else whole.own.asserted
    if one.kind != "denial":
        value = _value(whole, one, side)
    first: Cell = ((Text(value, "strong"),),) if value else ()
    sources = side.sources or (None,) * len(side.places)
    lines = [_source(whole, one, place, name) for place, name in zip(side.places, sources, strict=True)]
    rest = len(lines) - MOST_SOURCES
    tail: Cell = ((Text(whole.labels.more.format(rest), "quiet"),),) if rest > 0 else ()
    return (*first, (whole.words(one.of, side.places[0]),), *lines[:MOST_SOURCES], *tail)


def _value(whole: Whole, one: Difference, side: Side) -> str:
    """The figure or day that a side holds, as written, or in plain words where only its date is known."""
    if side.value or one.of == "claim":
        return side.value
    when = whole.briefing.follow_up(side.places[0]).when
    return in_words(when.iso, whole.labels.language) if when and when.iso else ""


def _source(whole: Whole, one: Difference, place: Place, name: str | None) -> Line:
    """Who gives an account, in which article of which day, with its sentence."""
    outlet, references = whole.outlet(place.article), whole.references(one.of, (place,))
    if one.of == "follow_up" and not name:
        return Text(f"— {outlet} ", "quiet"), *references
    tail = f", {outlet} " if outlet else " "
    return Text("— ", "quiet"), whole.source(one.of, place, name), Text(tail, "quiet"), *references
