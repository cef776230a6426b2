"""Words of extent without a figure ("all", "la plupart", "dozens"), and whether a source bears them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.summaries.quantities import Quantity
from factsheet.summaries.sentence import Reading
from factsheet.summaries.support import Source
from factsheet.summaries.words import fold

_PATTERNS = {
    "all": r"\b(?:tous|toutes|totalite|integralite|entierement|ensemble d[eu]s?|toute (?:sa|la|son|leur)|"
    r"all|entire|entirely|every|whole)\b(?! les (?:ans|mois|jours|semaines|deux|trois|six))",
    "most": r"\b(?:plupart|majorite|majoritairement|(?<!the )most(?! recent| important| likely)|majority|mostly|mainly)\b",
    "few": r"\b(?:rares|peu de|few|a few|handful|poignee|hardly any)\b",
    "tens": r"\b(?:dizaines|dozens|scores of)\b",
    "hundreds": r"\b(?:centaines|hundreds)\b",
    "thousands": r"\b(?:milliers|thousands)\b",
    "double": r"\b(?:doubler|(?<=\ba )double|double d[eu]|doublee|doublees|doubled|doubling|doubles|twofold|deux fois plus|twice (?:as|the))\b",
    "triple": r"\b(?:triple[rs]?|tripled|tripling|threefold)\b",
    "slightly": r"\b(?:legerement|slightly)\b",
    "sharply": r"\b(?:fortement|massivement|sharply|massively|vastly)\b",
    "almost": r"\b(?:presque tou\w+|nearly all|almost all|virtually all)\b",
}
_COMPILED = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}
# From which number on, and up to which, a figure of the source bears such a word.
_RANGES = {
    "tens": (20, 300),
    "hundreds": (200, 3000),
    "thousands": (2000, 1e6),
}
_SHARES = {"all": (1, 1), "most": (0.5001, 1), "few": (0, 0.25), "almost": (0.9, 1)}


def unborne_extents(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """The words of extent in `said` that no supporting sentence bears, by a like word or by a figure."""
    texts = [fold(source.readings[i].text) for i in support]
    known = [q for i in support for q in source.readings[i].quantities]
    own = fold(said.text)
    article = fold(" ".join(other.text for other in source.readings))
    return tuple(
        match[0]
        for name, pattern in _COMPILED.items()
        if (match := pattern.search(own))
        and not _is_written_there(own, match, article)
        and not any(pattern.search(text) for text in texts)
        and not any(_bears(quantity, name) for quantity in known)
    )


def _is_written_there(own: str, match: re.Match[str], article: str) -> bool:
    """Whether the article has the word after the same one, as in a name: "Eau pour tous"."""
    before = own[: match.start()].split()[-2:]
    return len(before) == 2 and f"{' '.join(before)} {match[0]}" in article


def _bears(quantity: Quantity, name: str) -> bool:
    """Whether a figure makes the word true: 31 makes "dozens", two thirds make "most"."""
    low, high = (_SHARES if quantity.unit == "ratio" else _RANGES).get(name, (1.0, 0.0))
    return low <= quantity.value <= high
