"""Which line above an article is its title, learned from the lines that could be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from factsheet.reading import dump, prose_weights
from factsheet.reading.blocks import Block, split_page
from factsheet.reading.headline import candidates
from factsheet.reading.region import find_stretch
from factsheet.training.pages.examples import Example
from factsheet.training.pages.gold import Kind
from factsheet.training.pages.logistic import Weights, fit, rounded
from factsheet.training.pages.looks import Looks

PENALTY = 1.0
# French gold pages come from one site.
WORTH: dict[Kind, float] = {"french": 0.4, "english": 1.5, "made up": 0.7, "clean": 0.7, "newspaper": 1.0}


def learn_headline(examples: Sequence[Example], looks: Looks) -> Weights:
    """What each feature of a title weighs, given the looks that find the article under it; rounded.

    Every copy of the title on the page is true.
    """
    features: list[dict[str, float]] = []
    truth: list[bool] = []
    worth: list[float] = []
    with _in_place(looks):
        for example in examples:
            if example.held_out:
                continue
            blocks = split_page(example.text)
            titles = {squeeze(title) for title in example.titles}
            for index, each in _possible(blocks).items():
                features.append(each)
                truth.append(squeeze(blocks[index].text) in titles)
                worth.append(WORTH[example.kind])
    return rounded(fit(features, truth, worth, PENALTY))


def squeeze(title: str) -> str:
    """A title's letters and digits alone, in lower case: what two spellings of it share."""
    return re.sub(r"\W+", "", title.lower())


def _possible(blocks: tuple[Block, ...]) -> dict[int, dict[str, float]]:
    """The features of each line that could be the title, above the article that the reader finds."""
    page = dump._weighed(blocks)
    first, end = dump._stretched(page, *find_stretch(blocks, page.chances))
    kept = [index for index in range(first, end) if dump._stays(page, index, first, end)]
    return candidates(blocks, page.signs, kept)


@contextmanager
def _in_place(looks: Looks) -> Iterator[None]:
    """While it lasts the reader looks with these weights: titles are learned above what it will find."""
    shipped = (prose_weights.FIRST_LOOK, prose_weights.SECOND_LOOK)
    before = [dict(weights) for weights in shipped]
    _fill(shipped, (looks.first, looks.second))
    try:
        yield
    finally:
        _fill(shipped, before)


def _fill(shipped: Sequence[Weights], weights: Sequence[Weights]) -> None:
    for mine, new in zip(shipped, weights, strict=True):
        mine.clear()
        mine.update(new)
