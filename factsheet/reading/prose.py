"""How much each piece of a page reads like the article: signs of form, wording, place and company."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from factsheet.reading.blocks import Block
from factsheet.reading.cues import BYLINE, CAPITAL_TAIL, CREDIT, CREDIT_TAIL, DEBRIS_INSIDE, DEBRIS_START
from factsheet.reading.pubdates import find_dates

_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"""[.!?…]["'»”’)\]]*$""")
_INNER_END = re.compile(r"""[.!?]["'»”’)]*\s+["'«“‘(]?\s?[A-ZÀ-Ý]""")
_LINK = re.compile(r"https?://|www\.|\S@\S|(?:^|\s)@\w+|#\w+")
_SEPARATORS = re.compile(r" [|>•·/»] |[|>•·]")
_QUOTES = re.compile(r"[«»“”\"]")
_CLOCK = re.compile(r"\b\d{1,2}\s?[h:]\s?\d\d\b")
_TRAILING_DOTS = re.compile(r"(?:\.\.\.|…)$")
# Function words of French and English: in prose of either, 35 to 50 of 100 words.
FUNCTION_WORDS = frozenset(
    """le la les un une des du de d l au aux en et à a est sont était ont été être avait dans pour par sur
    avec qui que qu quoi dont où il elle ils elles on nous vous je j tu se s ce c cette ces cet son sa
    ses leur leurs notre nos votre vos mon ma mes lui y ne n pas plus mais ou si comme après avant selon
    entre aussi même sans sous vers chez depuis lors très tout tous toute toutes fait faire peut doit
    car donc ni puis alors ainsi the of and to in is are was were be been being that this these those it
    its he she they we you i his her their our your my me him them us for with by from at as on an not
    but or which who whom whose what when where how why has have had having will would can could should
    may might must do does did said says about after before into than then there also more most over
    under between during while because if so no up out all some any each only just such other""".split()
)

Signs = dict[str, float]


def find_signs(blocks: Sequence[Block]) -> tuple[Signs, ...]:
    """The signs of each block's own form and wording; no other block is looked at."""
    counts = Counter(block.text.lower() for block in blocks)
    return tuple(_own_signs(block, counts[block.text.lower()]) for block in blocks)


def _own_signs(block: Block, copies: int) -> Signs:
    text = block.text
    words = _WORD.findall(text)
    count = max(1, len(words))
    lower = [word.lower() for word in words]
    ends = float(bool(_ENDS.search(text)) and not _TRAILING_DOTS.search(text))
    function = sum(word in FUNCTION_WORDS for word in lower) / count
    return {
        "size": min(1.5, math.log1p(len(words)) / 3),
        "long": float(len(words) >= 25),
        "short": float(len(words) <= 3),
        "function": function if len(words) > 3 else 0.2,
        "ends": ends,
        "sentence": ends * float(len(words) >= 8 and function >= 0.2),
        "sentences": min(3.0, len(_INNER_END.findall(text))) / 3,
        "dots": float(bool(_TRAILING_DOTS.search(text))),
        "question": float(text.endswith("?")),
        "lower start": float(text[:1].islower()),
        "capitals": sum(word[:1].isupper() for word in words[1:]) / count,
        "shouting": float(len(words) > 1 and text.isupper()),
        "digits": sum(letter.isdigit() for letter in text) / max(1, len(text)),
        "quotes": float(bool(_QUOTES.search(text))),
        "comma": min(3.0, text.count(",")) / 3,
        "start cue": float(bool(DEBRIS_START.search(text))),
        "inside cue": float(bool(DEBRIS_INSIDE.search(text))) * min(1.0, 30 / count),
        "byline": float(count <= 40 and bool(BYLINE.search(text))),
        "credit": float(count <= 60 and is_credited(text)),
        "date": float(count <= 30 and bool(find_dates(text))) * (min(1.0, 5 / count) if ends else 1.0),
        "clock": float(count <= 12 and bool(_CLOCK.search(text))),
        "link": float(bool(_LINK.search(text))) * min(1.0, 12 / count),
        "separators": min(3.0, len(_SEPARATORS.findall(text))) / 3,
        "copies": float(copies > 1),
        "heading": float(block.heading),
        "joined": float(block.joined),
    }


def is_credited(text: str) -> bool:
    """Whether a line is a picture's credit, or a caption that ends in one."""
    return bool(CREDIT.search(text) or CREDIT_TAIL.search(text) or CAPITAL_TAIL.search(text))


def weight(block: Block) -> int:
    """The number of words in a block."""
    return len(_WORD.findall(block.text))


def stems(text: str) -> set[str]:
    """The content words of `text`, cut at six letters so that forms of one word meet."""
    return {
        word[:6]
        for word in _WORD.findall(text.lower())
        if len(word) > 3 and word not in FUNCTION_WORDS and not word.isdigit()
    }


def add_company(
    blocks: Sequence[Block], own: Sequence[Signs], chances: Sequence[float] | None = None
) -> tuple[Signs, ...]:
    """The signs of each block with those of its neighbours, and with its ties to the likely article.

    chances: how likely each block is of the article by a first look; None: that first look itself.
    """
    sizes = [weight(block) for block in blocks]
    likely = list(chances) if chances is not None else [_first_guess(signs) for signs in own]
    ties = _ties(blocks, sizes, likely)
    mass = [size * chance for size, chance in zip(sizes, likely, strict=True)]
    total = sum(mass) or 1.0
    found: list[Signs] = []
    passed = 0.0
    for index, signs in enumerate(own):
        before, after = passed / total, max(0.0, total - passed - mass[index]) / total
        passed += mass[index]
        near = _near(likely, mass, index)
        found.append(signs | near | {
            "ties": ties[index],
            "no ties": float(ties[index] == 0.0),
            "middle": min(before, after) * 2,
            "outside": float(before < 0.02) + float(after < 0.02),
            "after all": float(after < 0.02),
            "alone": _short_run(own, index),
            "beside credit": _beside_credit(own, sizes, index),
            "total": min(1.0, total / 500),
        })  # fmt: skip
    return tuple(found)


def _first_guess(signs: Signs) -> float:
    looks = signs["sentence"] * (0.4 + 0.5 * signs["long"]) + 0.1 * signs["sentences"]
    return min(0.95, looks) * (0.2 if signs["inside cue"] or signs["start cue"] else 1.0)


def _near(likely: Sequence[float], mass: Sequence[float], index: int) -> Signs:
    """How likely the two blocks on each side are, and how much article lies within six of them."""

    def at(place: int) -> float:
        return likely[place] if 0 <= place < len(likely) else 0.0

    return {
        "previous": at(index - 1),
        "next": at(index + 1),
        "previous two": max(at(index - 1), at(index - 2)),
        "next two": max(at(index + 1), at(index + 2)),
        "between": min(max(at(index - 1), at(index - 2)), max(at(index + 1), at(index + 2))),
        "mass before": min(1.0, sum(mass[max(0, index - 6) : index]) / 150),
        "mass after": min(1.0, sum(mass[index + 1 : index + 7]) / 150),
    }


def _beside_credit(own: Sequence[Signs], sizes: Sequence[int], index: int) -> float:
    """1 for a line without an end next to a picture's credit that stands alone: its caption."""
    if own[index]["ends"]:
        return 0.0
    near = (place for place in (index - 1, index + 1) if 0 <= place < len(own))
    return float(any(own[place]["credit"] and sizes[place] <= 5 for place in near))


def _short_run(own: Sequence[Signs], index: int) -> float:
    """How many blocks without a sentence stand in a row here, up to six, as a share."""
    if own[index]["sentence"]:
        return 0.0
    run = 1
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(own) and not own[place]["sentence"] and run < 6:
            run += 1
            place += step
    return run / 6


def _ties(blocks: Sequence[Block], sizes: Sequence[int], likely: Sequence[float]) -> list[float]:
    """For each block the share of its content words that the likely article uses elsewhere."""
    own = [stems(block.text) for block in blocks]
    core: Counter[str] = Counter()
    for words, size, chance in zip(own, sizes, likely, strict=True):
        if chance > 0.5 and size >= 8:
            core.update(words)
    ties: list[float] = []
    for words, size, chance in zip(own, sizes, likely, strict=True):
        inside = 1 if chance > 0.5 and size >= 8 else 0
        shared = sum(core[word] > inside for word in words)
        ties.append(shared / (len(words) + 1.0))
    return ties
