"""Printed pieces put into reading order: columns parted by their gutters, pieces of one line joined."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

Box = tuple[float, float, float, float]

# The lines that a column has at least (the last one of an article may end after two), and the share of a
# page's pieces that may run across a gutter.
_LEAST_LINES, _MOST_ACROSS = 2, 0.4


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line as printed, or a piece of one.

    box: left edge, top, right edge and base line, in points from the page's top left, or None where
    unknown. size: the font's, in points; 0 where unknown. bold: all its letters are. edges: left and
    right edge of the column it stands in; column: the number of that column in reading order.
    """

    text: str
    page: int
    box: Box | None
    size: float = 0.0
    page_height: float = 842.0
    bold: bool = False
    edges: tuple[float, float] = (0.0, 0.0)
    column: int = 0


def in_reading_order(pieces: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The whole lines of all pages as they are read, each with the edges of its column."""
    found: list[PrintedLine] = []
    column = 0
    for page in sorted({piece.page for piece in pieces}):
        own = [piece for piece in pieces if piece.page == page]
        if any(piece.box is None for piece in own):
            found += own
            continue
        for group in _columns(own):
            found += _edged(_whole_lines(_with_initials(group)), column)
            column += 1
    return found


def _columns(pieces: list[PrintedLine]) -> list[list[PrintedLine]]:
    """Groups of pieces in reading order, each of one column or of lines across all of them."""
    gutter = _gutter(pieces)
    if gutter is None:
        return [pieces] if pieces else []
    across = sorted((p for p in pieces if _left(p) < gutter < _right(p)), key=_base)
    rest = [piece for piece in pieces if not _left(piece) < gutter < _right(piece)]
    groups: list[list[PrintedLine]] = []
    for line in [*across, None]:
        above = [piece for piece in rest if line is None or _base(piece) < _base(line)]
        rest = [piece for piece in rest if line is not None and _base(piece) >= _base(line)]
        groups += _columns([piece for piece in above if _right(piece) <= gutter])
        groups += _columns([piece for piece in above if _left(piece) >= gutter])
        if line is not None and groups and not above and groups[-1][-1] in across:
            groups[-1].append(line)
        elif line is not None:
            groups.append([line])
    return groups


def _gutter(pieces: list[PrintedLine]) -> float | None:
    """The place from left to right that parts two columns of running lines best, or None."""
    best: tuple[int, float] | None = None
    for place in sorted({_left(piece) for piece in pieces}):
        middle = place - 0.1
        left = [piece for piece in pieces if _right(piece) < middle]
        right = [piece for piece in pieces if _left(piece) > middle]
        across = len(pieces) - len(left) - len(right)
        if across > _MOST_ACROSS * len(pieces) or not (_runs(left) and _runs(right)):
            continue
        top = max(min(map(_base, left)), min(map(_base, right)))
        shared = min(max(map(_base, left)), max(map(_base, right)))
        if shared - top < 0.8 * median(piece.size for piece in pieces):
            continue
        if best is None or across < best[0]:
            best = (across, (max(map(_right, left)) + place) / 2)
    return best[1] if best else None


def _runs(side: list[PrintedLine]) -> bool:
    """Whether one side of a gutter holds running lines: most letters in pieces of three words or more."""
    running = sum(len(piece.text) for piece in side if len(piece.text.split()) >= 3)
    lines = {round(_base(piece)) for piece in side}
    return len(lines) >= _LEAST_LINES and 2 * running > sum(len(piece.text) for piece in side)


def _with_initials(pieces: list[PrintedLine]) -> list[PrintedLine]:
    """The pieces with each large initial put before the first of the lines that it stands beside."""
    usual = median(piece.size for piece in pieces)
    large = [p for p in pieces if p.size > 1.8 * usual and len(p.text) <= 2 and p.text[0].isalpha()]
    found = [piece for piece in pieces if piece not in large]
    for initial in large:
        beside = [
            place
            for place, piece in enumerate(found)
            if piece.box and 0 <= _left(piece) - _right(initial) < 2 * usual
            and _base(initial) - initial.size < _base(piece) <= _base(initial) + 0.3 * usual
        ]  # fmt: skip
        if not beside:
            found.append(initial)
            continue
        for place in beside:
            piece = found[place]
            box = (_left(initial), _base(piece) - piece.size, _right(piece), _base(piece))
            found[place] = replace(piece, box=box)
        first = min(beside, key=lambda place: _base(found[place]))
        found[first] = replace(found[first], text=initial.text + found[first].text)
    return found


def _whole_lines(pieces: list[PrintedLine]) -> list[PrintedLine]:
    """The lines of one column from top to bottom, each made of its pieces from left to right."""
    lines: list[list[PrintedLine]] = []
    for piece in sorted(pieces, key=lambda piece: (_base(piece), _left(piece))):
        if lines and abs(_base(lines[-1][0]) - _base(piece)) < 0.3 * max(piece.size, lines[-1][0].size):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [_joined(sorted(line, key=_left)) for line in lines]


def _joined(line: list[PrintedLine]) -> PrintedLine:
    text = line[0].text
    for before, piece in itertools.pairwise(line):
        text += (" " if _left(piece) - _right(before) > 0.1 * piece.size else "") + piece.text
    longest = max(line, key=lambda piece: len(piece.text))
    top = min(piece.box[1] for piece in line if piece.box)
    box = (_left(line[0]), top, max(map(_right, line)), _base(longest))
    return replace(longest, text=text, box=box, bold=all(piece.bold for piece in line))


def _edged(lines: list[PrintedLine], column: int) -> list[PrintedLine]:
    left, right = min(map(_left, lines)), max(map(_right, lines))
    return [replace(line, edges=(left, right), column=column) for line in lines]


def _left(piece: PrintedLine) -> float:
    return piece.box[0] if piece.box else 0.0


def _right(piece: PrintedLine) -> float:
    return piece.box[2] if piece.box else 0.0


def _base(piece: PrintedLine) -> float:
    return piece.box[3] if piece.box else 0.0
