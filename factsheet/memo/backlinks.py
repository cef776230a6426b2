"""From each sentence back to the rows that rest on it, read off the blocks of a briefing themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from factsheet.memo.blocks import Block, BulletList, Heading, Line, Reference, Row, Table, Text

Rows = list[tuple[str, str]]
"""Printed label and anchor of each row, in the order of the briefing."""


def links_back(blocks: Iterable[Block]) -> dict[str, Line]:
    """For each anchor that rows, or the points under an anchored heading, refer to: links to them, each once."""
    found: defaultdict[str, Rows] = defaultdict(list)
    for target, row in _references(blocks):
        if row not in found[target]:
            found[target].append(row)
    return {target: tuple(_links(rows)) for target, rows in found.items()}


def _references(blocks: Iterable[Block]) -> Iterator[tuple[str, tuple[str, str]]]:
    """What every row and point refers to, with its own label and anchor."""
    heading: tuple[str, str] | None = None
    for block in blocks:
        match block:
            case Heading(_, line, anchor):
                heading = (_words(line), anchor) if anchor else None
            case BulletList(items) if heading:
                for item in items:
                    yield from ((target, heading) for target in _targets(item))
            case Table(_, _, rows):
                for row in rows:
                    yield from _of_row(row)


def _of_row(row: Row) -> Iterator[tuple[str, tuple[str, str]]]:
    """What the cells of an anchored row refer to; its first cell prints its label."""
    if row.anchor:
        for cell in row.cells[1:]:
            for line in cell:
                yield from ((target, (_words(row.cells[0][0]), row.anchor)) for target in _targets(line))


def _targets(line: Line) -> Iterator[str]:
    return (inline.target for inline in line if isinstance(inline, Reference))


def _words(line: Line) -> str:
    return "".join(inline.text for inline in line if isinstance(inline, Text))


def _links(rows: Rows) -> Iterator[Reference]:
    """The links to rows; three or more that follow each other become one to the first ("P1–P4")."""
    numbered = ((*_letter_and_number(label), label, anchor) for label, anchor in rows)
    for _, run in groupby(enumerate(numbered), key=lambda pair: (pair[1][0], pair[1][1] - pair[0])):
        members: Sequence[tuple[str, int, str, str]] = [one for _, one in run]
        if len(members) > 2:
            yield Reference(f"{members[0][2]}–{members[-1][2]}", members[0][3])
        else:
            yield from (Reference(label, anchor) for _, _, label, anchor in members)


def _letter_and_number(label: str) -> tuple[str, int]:
    """("P", 4) of "P4"; a label without a number is its own letter."""
    match = re.fullmatch(r"(\D+)(\d+)", label)
    return (match[1], int(match[2])) if match else (label, 0)
