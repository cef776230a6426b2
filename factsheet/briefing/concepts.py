"""Words of one meaning as one word: "emplois" and "postes", "killed" and "died"; the ideas are those of `concepts.tsv`."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from factsheet.briefing.words import content_words, fold, stem


def meaning(word: str) -> str:
    """The stem of the first word of the idea that a folded word stands for; its own where the table lacks it."""
    return _ideas().get(word) or stem(word)


def meanings(text: str, without: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The meanings of the words of a text that carry any, in order, `without` some folded words."""
    low = fold(text)
    for phrase, first in _phrases():
        low = phrase.sub(first, low)
    return tuple(meaning(word) for word in content_words(low) if word not in without)


@cache
def _lines() -> tuple[tuple[str, ...], ...]:
    lines = files(__package__).joinpath("concepts.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(fold(line).split()) for line in lines if not line.startswith("#"))


@cache
def _ideas() -> dict[str, str]:
    """The words of the table; one that two lines have stands for the first."""
    found: dict[str, str] = {}
    for line in _lines():
        for word in line:
            found.setdefault(word, stem(line[0]))
    return found


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The words that count only together, and the first word of their line."""
    return tuple(
        (re.compile(rf"\b{word.replace('_', ' ')}\b"), line[0])
        for line in _lines()
        for word in line
        if "_" in word
    )
