"""A drawing before it becomes markup or pixels: frozen shapes in points, with the words that say what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Ink = Literal["text", "quiet", "rule", "mark", "fill", "limit"]
"""What a shape is for: each form of memo has a colour for it, told apart by form and place and never by colour alone."""


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled outline through `points` (x, y), edged in `edge`."""

    points: tuple[tuple[float, float], ...]
    fill: Ink
    edge: Ink


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line; dashed where it stands for no thing of its own."""

    start: tuple[float, float]
    end: tuple[float, float]
    ink: Ink
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; y is its baseline, x the place that `anchor` names.

    language: ISO 639-1 of the source's words, None for the memo's own. target: the anchor in the memo that they lead
    to, "" for none.
    """

    text: str
    x: float
    y: float
    ink: Ink = "text"
    anchor: Literal["start", "middle", "end"] = "start"
    language: str | None = None
    target: str = ""


Shape = Polygon | Stroke | Words


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, width by height in points (1/72 inch), lettered in `LETTER` points.

    title: its name; description: what it shows, for whom it cannot be seen.
    """

    title: str
    description: str
    width: float
    height: float
    shapes: tuple[Shape, ...]


LETTER = 8.0
"""Points of every word in a picture."""
_NARROW = frozenset("iljtfIrJ.,;:'’!|()[]-·\u00a0\u202f ")
_WIDE = frozenset("mwMWœŒæÆ@%—…")


def words_width(text: str) -> float:
    """Points that words take in a picture, rather too many than too few.

    The memo's reader has fonts of their own, so nothing is measured: these are the widths of DejaVu Sans, the widest
    of the usual ones, in three classes.
    """
    return LETTER * sum(0.4 if c in _NARROW else 0.98 if c in _WIDE else 0.64 for c in text)


def fitting(text: str, width: float) -> str:
    """The words, cut after a whole word with an ellipsis where they are wider than `width`."""
    if words_width(text) <= width:
        return text
    short = text
    while short and words_width(short + "…") > width:
        short = short.rpartition(" ")[0] if " " in short else short[:-1]
    return short.rstrip(" ,;:«“(") + "…"
