"""Which blocks of a pasted page are of its gold article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.reading.blocks import Block

_WORD = re.compile(r"\w+")
_SHORT = 8  # words under which a block must stand in the gold as it is
_RUN = 4  # words in a row that a longer block must share with it
_SHARE = 0.6  # of its runs: gold and page differ in links, credits and quotation marks inside a paragraph


def label(blocks: Sequence[Block], gold: str, title: str | None = None) -> tuple[bool, ...]:
    """Whether each block is of the article `gold`, a paragraph a line; its title is not."""
    spaced = f" {_words(gold)} "
    paragraphs = {_words(line) for line in gold.split("\n")}
    runs = _runs(spaced.split())
    banned = _words(title) if title else None
    return tuple(
        words != banned and _is_article(words, spaced, paragraphs, runs)
        for words in (_words(block.text) for block in blocks)
    )


def _is_article(words: str, spaced: str, paragraphs: set[str], runs: set[tuple[str, ...]]) -> bool:
    split = words.split()
    if not split:
        return False
    if len(split) < _SHORT:
        return words in paragraphs or (len(split) >= _RUN and f" {words} " in spaced)
    # A list: a run that comes twice in the block counts twice.
    own = [tuple(split[at : at + _RUN]) for at in range(len(split) - _RUN + 1)]
    return sum(run in runs for run in own) >= _SHARE * len(own)


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
