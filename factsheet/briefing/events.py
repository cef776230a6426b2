"""Which articles are about one event: there, two figures for one noun are two accounts; elsewhere, two things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from factsheet.briefing.statements import proper_nouns
from factsheet.briefing.words import fold, stems
from factsheet.values.article import Article

SHARED = 0.2
"""Share of the shorter article's words of meaning that both have, with a name in common, in articles about one event: four
in five pairs of one event in samples/clusters, and 21 of 3,303 pairs of two events, some on one affair after all."""
MANY_NAMES, SHARED_WITH_NAMES = 3, 0.15
"""Names in common from which a smaller share is enough."""
SHARED_OVER_A_THIRD = 0.13
"""The same share where both are about the event of a third article."""
STRANGE = 0.12
"""The share under which two articles without a common name have nothing to do with each other."""
SHORTEST = 15
"""Words of meaning, each counted once, without which an article says too little to be called a stranger to another."""
_NAME = re.compile(r"[A-ZÀ-ÖØ-Ý][\w’'-]*\w")

Pairs = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Events:
    """What pairs of articles (smaller index first) have to do with each other; nothing is known of all others."""

    same: Pairs = frozenset()
    strange: Pairs = frozenset()

    def one(self, i: int, j: int) -> bool:
        """Whether two articles are about one event."""
        return (min(i, j), max(i, j)) in self.same

    def apart(self, i: int, j: int) -> bool:
        """Whether two articles have nothing to do with each other."""
        return (min(i, j), max(i, j)) in self.strange


def find_events(articles: Sequence[Article], counted: Iterable[int]) -> Events:
    """Which of the counted articles are about one event, and which are strangers."""
    numbers = sorted(counted)
    texts = {i: f"{articles[i].title or ''}. {articles[i].text}" for i in numbers}
    proper = proper_nouns(texts.values())
    words = {i: frozenset(stems(text)) for i, text in texts.items()}
    names = {i: _names(text) & proper for i, text in texts.items()}
    named: list[tuple[int, int, float]] = []
    unnamed: list[tuple[int, int, float]] = []
    for i, j in combinations(numbers, 2):
        (named if names[i] & names[j] else unnamed).append((i, j, _overlap(words[i], words[j])))
    sure = frozenset(
        (i, j)
        for i, j, share in named
        if share >= (SHARED if len(names[i] & names[j]) < MANY_NAMES else SHARED_WITH_NAMES)
    )
    over = frozenset(
        (i, j)
        for i, j, share in named
        if share >= SHARED_OVER_A_THIRD and any(_pair(i, k) in sure and _pair(j, k) in sure for k in numbers)
    )
    return Events(
        sure | over,
        frozenset(
            (i, j)
            for i, j, share in unnamed
            if share < STRANGE and min(len(words[i]), len(words[j])) >= SHORTEST
        ),
    )


def _pair(i: int, j: int) -> tuple[int, int]:
    return min(i, j), max(i, j)


def _names(text: str) -> frozenset[str]:
    """The words of a text that have a capital, folded."""
    return frozenset(fold(re.sub(r"^[dlDL]['’]", "", match[0])) for match in _NAME.finditer(text))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that the other one has."""
    return len(one & other) / max(1, min(len(one), len(other)))
