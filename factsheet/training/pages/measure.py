"""How much of each gold article the reader finds in the pasted page, and whether title and day are right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from factsheet.errors import ReadingError
from factsheet.reading import Overrides
from factsheet.reading.draft import finish
from factsheet.reading.dump import read_dump
from factsheet.training.pages.examples import Example
from factsheet.training.pages.gold import Kind
from factsheet.training.pages.headlines import squeeze

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Found:
    """What the reader made of one example. f1: of words, 0 to 100; title, day: None where the gold has none."""

    example: Example
    f1: float
    title: bool | None
    day: bool | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The examples of one kind and half together; title, day: share that is right, None without gold."""

    kind: Kind
    held_out: bool
    count: int
    f1: float
    whole: int
    under_70: int
    title: float | None
    day: float | None


def measure(examples: Sequence[Example]) -> tuple[Figures, ...]:
    """The figures of each kind, pages learned from and pages held out apart."""
    found = [read_one(example) for example in examples]
    groups = sorted({(each.example.kind, each.example.held_out) for each in found})
    return tuple(
        _together(*group, [each for each in found if (each.example.kind, each.example.held_out) == group])
        for group in groups
    )


def read_one(example: Example) -> Found:
    """An example read with the shipped weights; a page in which the reader finds no article scores 0."""
    try:
        article = finish(read_dump(example.text, example.id), example.id, Overrides())
    except ReadingError:
        missed = (False if gold else None for gold in (example.title, example.published))
        return Found(example, 0.0, *missed)
    return Found(
        example,
        words_f1(example.gold, article.text),
        squeeze(article.title or "") == squeeze(example.title) if example.title else None,
        str(article.published) == example.published if example.published else None,
    )


def words_f1(gold: str, text: str) -> float:
    """F1 (0 to 100) of two texts' words, each as often as it stands there."""
    wanted, given = (Counter(_WORD.findall(each.lower())) for each in (gold, text))
    shared = (wanted & given).total()
    return 200 * shared / (wanted.total() + given.total()) if shared else 0.0


def table(figures: Sequence[Figures]) -> str:
    """The figures as a table to print, shares in percent."""
    lines = [f"{'pages':24}{'n':>5}{'F1':>8}{'whole':>7}{'<70':>5}{'title':>8}{'day':>8}"]
    for each in figures:
        name = f"{each.kind}, {'held out' if each.held_out else 'learned'}"
        lines.append(
            f"{name:24}{each.count:5}{each.f1:8.2f}{each.whole:7}{each.under_70:5}"
            f"{_percent(each.title):>8}{_percent(each.day):>8}"
        )
    return "\n".join(lines)


def _together(kind: Kind, held_out: bool, found: Sequence[Found]) -> Figures:
    scores = [each.f1 for each in found]
    whole, low = sum(score >= 100 for score in scores), sum(score < 70 for score in scores)
    title, day = _share([each.title for each in found]), _share([each.day for each in found])
    return Figures(kind, held_out, len(found), mean(scores), whole, low, title, day)


def _share(right: Sequence[bool | None]) -> float | None:
    known = [each for each in right if each is not None]
    return mean(known) if known else None


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}"
