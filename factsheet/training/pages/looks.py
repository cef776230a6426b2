"""The two looks at a pasted page, learned: what each sign of article prose weighs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from factsheet.reading.blocks import Block, split_page
from factsheet.reading.prose import Signs, add_company, find_signs, weight
from factsheet.training.pages.examples import Example
from factsheet.training.pages.gold import Kind
from factsheet.training.pages.labels import label
from factsheet.training.pages.logistic import Weights, chance, fit, rounded

PENALTY = 3.0
# French gold pages come from one site: four of them count as much as one English page.
WORTH: dict[Kind, float] = {"french": 0.25, "english": 1.0, "made up": 0.5, "clean": 0.5, "newspaper": 1.0}


@dataclass(frozen=True, slots=True)
class Looks:
    """The weights of the first and of the second look."""

    first: Weights
    second: Weights


@dataclass(frozen=True, slots=True)
class _Page:
    """A page cut up: its blocks, their own signs, which are of the article, how much each counts."""

    blocks: tuple[Block, ...]
    own: tuple[Signs, ...]
    truth: tuple[bool, ...]
    worth: tuple[float, ...]


def learn_looks(examples: Sequence[Example]) -> Looks:
    """Both looks, learned from the examples that are not held out; rounded as they are shipped."""
    pages = [_cut_up(example) for example in examples if not example.held_out]
    signs = [add_company(page.blocks, page.own) for page in pages]
    first = second = _fit(pages, signs)
    # Twice: the second look's own chances are a better guess at the neighbours than the first's.
    for _ in range(2):
        signs = [
            add_company(page.blocks, page.own, [chance(second, block) for block in each])
            for page, each in zip(pages, signs, strict=True)
        ]
        second = _fit(pages, signs)
    return Looks(rounded(first), rounded(second))


def _cut_up(example: Example) -> _Page:
    blocks = split_page(example.text)
    # Every page counts alike, and in it a block by the root of its words: a menu has more blocks than the
    # article, the article more words.
    sizes = [math.sqrt(1 + weight(block)) for block in blocks]
    share = 60 * WORTH[example.kind] / (sum(sizes) or 1.0)
    truth = label(blocks, example.gold, example.title)
    return _Page(blocks, find_signs(blocks), truth, tuple(size * share for size in sizes))


def _fit(pages: Sequence[_Page], signs: Sequence[Sequence[Signs]]) -> Weights:
    return fit(
        [block for each in signs for block in each],
        [truth for page in pages for truth in page.truth],
        [worth for page in pages for worth in page.worth],
        PENALTY,
    )
