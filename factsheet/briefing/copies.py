"""Articles that are one text twice: a wire story that several outlets carry."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.briefing.words import folded_words
from factsheet.values.briefing import Copy
from factsheet.values.facts import FactSheet

SHINGLE = 5
"""Words in a row that two texts share or not."""
ONE_TEXT = 0.7
"""Share of all runs of words that both texts have. A wire story with a signature, a new first line or a
cut last paragraph stays above it; two articles about one event stay under 0.1 in our own clusters."""
CONTAINED = 0.9
"""Share of the shorter text's runs that the longer one has: a story that an outlet cut short."""
SHORTEST = 40
"""Words that a text needs for its likeness to mean anything."""
STEP = 50
"""Words by which a text must be longer to be the one that counts although it came later."""


def find_copies(sheets: Sequence[FactSheet]) -> tuple[Copy, ...]:
    """The articles that repeat another one, each with the one that counts: the fullest, then the earliest."""
    runs = [shingles(sheet.article.text) for sheet in sheets]
    order = sorted(range(len(sheets)), key=lambda i: _rank(sheets[i], i))
    kept: list[int] = []
    copies: list[Copy] = []
    for i in order:
        likeness, original = max(((_likeness(runs[i], runs[k]), -k) for k in kept), default=(0.0, 0))
        if likeness:
            copies.append(Copy(i, -original, round(likeness, 2)))
        else:
            kept.append(i)
    return tuple(sorted(copies, key=lambda copy: copy.article))


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of SHINGLE words of the text, folded; none of a text that is too short."""
    words = folded_words(text)
    if len(words) < SHORTEST:
        return frozenset()
    return frozenset(words[i : i + SHINGLE] for i in range(len(words) - SHINGLE + 1))


def _rank(sheet: FactSheet, index: int) -> tuple[int, str, int]:
    """Sort key: longer texts first, by steps of STEP words, so that a signature decides nothing; then earlier ones."""
    day = sheet.article.published.isoformat() if sheet.article.published else "9999"
    return -(len(sheet.article.text.split()) // STEP), day, index


def _likeness(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """How much of two texts is one text, 0 where they are two."""
    shared, shorter = len(one & other), min(len(one), len(other))
    if not shared:
        return 0.0
    jaccard, contained = shared / len(one | other), shared / shorter
    if jaccard >= ONE_TEXT:
        return jaccard
    return contained if contained >= CONTAINED and 2 * shorter >= max(len(one), len(other)) else 0.0
