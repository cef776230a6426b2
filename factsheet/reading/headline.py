"""The title of a pasted article, among the other lines above it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from factsheet.reading.blocks import Block
from factsheet.reading.prose import Signs, stems, weight
from factsheet.reading.prose_weights import HEADLINE

_STOPS = re.compile(r"[^.!?][.,;:]$")
_CRUMB = re.compile(r".*\s[>»/|•]\s+")
_BULLET = re.compile(r"[-–—•*·▪»]\s|\d{1,2}[.)]\s")
_NAME = re.compile(
    r"(?:(?:[A-ZÉÈÀÎ0-9][\w'’.&-]*|de|du|des|la|le|les|et|of|the|and|d['’]\w+|l['’]\w+)\s?){1,5}$"
)
# The chance under which no line is taken for the title; a line that would else be the article's own
# needs more, so that a text without a title never loses its first words.
_LEAST, _LEAST_INSIDE = 0.1, 0.3


def find_title(blocks: Sequence[Block], signs: Sequence[Signs], kept: Sequence[int]) -> int | None:
    """The number of the block that is the title, or None. kept: the blocks of the article.

    The title stands above the article or opens it, uses its words and its lead's words, is no
    sentence, and is often repeated on the page or followed by a by-line.
    """
    found = candidates(blocks, signs, kept)
    chances = {index: _chance(features) for index, features in found.items()}
    best = max(chances, key=lambda index: chances[index], default=None)
    if best is None:
        return None
    # A lead of one long line shares more words with the article than the title above it.
    if weight(blocks[best]) >= 12 and chances.get(best - 1, 0.0) >= max(_LEAST, 0.15 * chances[best]):
        best -= 1
    if chances[best] < (_LEAST_INSIDE if best in kept else _LEAST):
        return None
    return best


def candidates(
    blocks: Sequence[Block], signs: Sequence[Signs], kept: Sequence[int]
) -> dict[int, dict[str, float]]:
    """The features of every line that could be the title, by its number."""
    if not kept:
        return {}
    article: set[str] = set().union(*(stems(blocks[index].text) for index in kept))
    first = kept[0]
    # The article's own first line can be its title; a later one only if no prose stands before it.
    last = next((index for index in kept if signs[index]["sentence"]), first)
    body = [index for index in kept if signs[index]["sentence"]] or list(kept)
    lead: set[str] = set().union(*(stems(blocks[index].text) for index in body[:2]))
    found: dict[int, dict[str, float]] = {}
    for index in range(last + 1):
        inside = index in kept
        if inside and (len(kept) == 1 or _opens_run_on(blocks, index)):
            continue
        if could_be_title(blocks[index], signs[index]):
            found[index] = _features(blocks, signs, index, last, article, lead)
    _add_rank(found)
    return found


def _opens_run_on(blocks: Sequence[Block], index: int) -> bool:
    """Whether a sentence with its end is followed by more of the same line: the article's own beginning."""
    goes_on = index + 1 < len(blocks) and blocks[index + 1].joined
    return goes_on and blocks[index].text.rstrip('"»” ').endswith((".", "!", "?", "…"))


def could_be_title(block: Block, signs: Signs) -> bool:
    """Whether a line has the form of a title: some words, and neither a sentence's end nor a cue."""
    words = weight(block)
    if not 2 <= words <= 40 or len(block.text) > 260 or _STOPS.search(block.text):
        return False
    if _BULLET.match(block.text):
        return False
    if signs["sentences"] and words > 20:
        return False
    return not (signs["start cue"] or signs["byline"] or signs["clock"] or signs["dots"])


def _features(
    blocks: Sequence[Block],
    signs: Sequence[Signs],
    index: int,
    last: int,
    article: set[str],
    lead: set[str],
) -> dict[str, float]:
    block, each, own = blocks[index], signs[index], stems(blocks[index].text)
    words, distance = weight(block), max(0, last - index)
    own_in_article = own & article
    return {
        "shared": len(own_in_article) / (len(own) + 0.5),
        "shared lead": len(own & lead) / (len(own) + 0.5),
        "shared count": min(6, len(own_in_article)) / 6,
        "none shared": float(not own_in_article),
        "near": 1.0 / (1 + distance / 3),
        "touches": float(distance <= 1),
        "few words": float(words < 4),
        "many words": float(words > 22),
        "usual length": float(6 <= words <= 18),
        "copies": each["copies"],
        "byline next": _any(signs, index + 1, 2),
        "byline soon": _any(signs, index + 1, 5),
        "marked": each["heading"],
        "separators": each["separators"],
        "date": each["date"],
        "sentence": each["sentence"],
        "name": float(bool(_NAME.match(block.text))),
        "credit": each["credit"],
        "joined": each["joined"],
        "top": float(index == 0),
        "listed": _listed(blocks, signs, index),
    }


def _add_rank(found: dict[int, dict[str, float]]) -> None:
    """Adds how a line's kinship compares: the best of all, and the topmost of the kin."""
    most = max((each["shared"] + each["shared lead"] for each in found.values()), default=0.0)
    kin = [index for index, each in found.items() if each["shared"] >= 0.5]
    for index, each in found.items():
        each["best kin"] = float(each["shared"] + each["shared lead"] >= most - 1e-9)
        each["first kin"] = float(bool(kin) and index == kin[0])


def _any(signs: Sequence[Signs], start: int, count: int) -> float:
    return float(any(each["byline"] or each["date"] for each in signs[start : start + count]))


def _listed(blocks: Sequence[Block], signs: Sequence[Signs], index: int) -> float:
    """How many of the two lines on each side look like headlines too, as a share."""
    near = [place for place in (index - 2, index - 1, index + 1, index + 2) if 0 <= place < len(blocks)]
    headlines = sum(5 <= weight(blocks[p]) <= 25 and could_be_title(blocks[p], signs[p]) for p in near)
    return headlines / 4


def _chance(features: dict[str, float]) -> float:
    score = HEADLINE["constant"] + sum(HEADLINE[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def without_crumbs(title: str, article: str) -> str:
    """`title` without the path of sections that a page without line ends leaves before it.

    A capitalised word that the article never uses, before another one, is the last section's name.
    """
    match = _CRUMB.match(title)
    rest = title[match.end() :].split() if match else title.split()
    used = stems(article)
    while len(rest) > 4 and rest[0].isalpha() and rest[0][0].isupper() and rest[1][:1].isupper():
        own = stems(rest[0])
        if not own or own & used or rest[0].isupper():
            break
        rest = rest[1:]
    return " ".join(rest)
