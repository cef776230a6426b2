"""Which pieces of a page are the article: one stretch of it, without the debris inside."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from factsheet.reading.blocks import Block
from factsheet.reading.cues import AFTER_ARTICLE
from factsheet.reading.prose import Signs, add_company, find_signs, weight
from factsheet.reading.prose_weights import FIRST_LOOK, SECOND_LOOK

# Signs any one of which is evidence that a block was put there by the page and not by the author.
_EVIDENCE = ("start cue", "inside cue", "byline", "credit", "copies", "separators", "clock", "beside credit")
# A label that announces links to other articles on the next line.
_LINK_LABEL = re.compile(
    r"\b(?:lire|voir|écouter|découvrir|aussi|même|plus|articles?|read|see|watch|also|more|related|recommended)\b",
    re.I,
)
# What a line that closes the article costs the stretch that runs over it, in words of prose.
_CLOSING_COST = 40.0


def likely_article(blocks: Sequence[Block]) -> tuple[tuple[Signs, ...], tuple[float, ...]]:
    """Each block's signs and its chance (0 to 1) to be of the article, after two looks at the page."""
    own = find_signs(blocks)
    first = tuple(_chance(FIRST_LOOK, signs) for signs in add_company(blocks, own))
    signs = add_company(blocks, own, first)
    chances = tuple(_chance(SECOND_LOOK, each) for each in signs)
    return signs, chances if any(chance >= 0.6 for chance in chances) else _raised(chances)


def _raised(chances: tuple[float, ...]) -> tuple[float, ...]:
    """The chances of a page on which nothing is likely by itself (two sentences among a menu): all
    log-odds raised until the likeliest block has 0.8."""
    odds = [math.log(max(chance, 1e-9) / max(1 - chance, 1e-9)) for chance in chances]
    shift = math.log(4.0) - max(odds, default=0.0)
    return tuple(1 / (1 + math.exp(-(each + shift))) for each in odds)


def find_stretch(blocks: Sequence[Block], chances: Sequence[float]) -> tuple[int, int]:
    """First and one past the last block of the stretch that holds most article for least debris."""
    best = (0, 0)
    best_sum = running = 0.0
    start = 0
    for index, (block, chance) in enumerate(zip(blocks, chances, strict=True)):
        running += _gain(block, chance)
        if running <= 0.0:
            running, start = 0.0, index + 1
        elif running > best_sum:
            best_sum, best = running, (start, index + 1)
    return best


def has_evidence(signs: Signs) -> bool:
    """Whether the block bears any sign of having been put there by the page."""
    return any(signs[name] for name in _EVIDENCE)


def heads_section(
    blocks: Sequence[Block], signs: Sequence[Signs], chances: Sequence[float], index: int
) -> bool:
    """Whether a short line between an insert and a long sure paragraph is that paragraph's heading.

    An insert such as an advertisement or a link lowers the chance of the heading behind it: 0.1 is
    enough there, unless the line before is a bare label, whose link this line would be.
    """
    text, own = blocks[index].text, signs[index]
    if not 2 <= weight(blocks[index]) <= 8 or not text[:1].isupper() or own["ends"] or has_evidence(own):
        return False
    if not 0 < index < len(blocks) - 1 or not has_evidence(signs[index - 1]) or chances[index] < 0.1:
        return False
    label = _LINK_LABEL.search(blocks[index - 1].text) and weight(blocks[index - 1]) <= 4
    after = index + 1
    return (
        not label and chances[after] >= 0.8 and bool(signs[after]["sentence"]) and weight(blocks[after]) >= 20
    )


def _gain(block: Block, chance: float) -> float:
    words = weight(block)
    if chance >= 0.5:
        return float((2 * chance - 1) * words**0.9)
    cost = (1 - 2 * chance) * min(words, 15) ** 0.9
    return -cost - (_CLOSING_COST if AFTER_ARTICLE.search(block.text) else 0.0)


def _chance(weights: dict[str, float], signs: Signs) -> float:
    score = weights["constant"] + sum(weights[name] * value for name, value in signs.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
