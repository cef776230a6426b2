"""What words say beyond their form: the ideas of `concepts.LANG.tsv`, each with a word's side of it."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from factsheet.summaries.words import fold, same_word

Idea = tuple[int, int]  # the line of the table, and +1 or -1 for the side of the tab
_PREFIXES = ("in", "im", "un", "ir", "il", "dis", "non")


@cache
def _table(language: str) -> dict[str, tuple[tuple[str, Idea], ...]]:
    """The words of the table with their ideas, by their first two letters."""
    name = f"concepts.{language if language == 'fr' else 'en'}.tsv"
    lines = files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    found: dict[str, list[tuple[str, Idea]]] = {}
    for number, line in enumerate(line for line in lines if line and not line.startswith("#")):
        for side, words in zip((1, -1), line.split("\t"), strict=False):
            for word in fold(words).split():
                found.setdefault(word[:2], []).append((word, (number, side)))
    return {start: tuple(pairs) for start, pairs in found.items()}


@lru_cache(maxsize=50_000)
def ideas(word: str, language: str) -> frozenset[Idea]:
    """The ideas that a folded word may stand for, each with its side; empty for a word the table lacks."""
    pairs = _table(language).get(word[:2], ())
    return frozenset(idea for known, idea in pairs if same_word(word, known))


@lru_cache(maxsize=200_000)
def likeness(one: str, other: str, language: str) -> int:
    """1 where two folded words may say the same, -1 where they say the opposite, 0 where neither is known."""
    if same_word(one, other):
        return 1
    mine, theirs = ideas(one, language), ideas(other, language)
    if mine & theirs:
        return 1
    opposite = frozenset((number, -side) for number, side in mine) & theirs
    return -1 if opposite or _is_prefixed(one, other) or _is_prefixed(other, one) else 0


def _is_prefixed(one: str, other: str) -> bool:
    """Whether `one` is the denial of `other`: "insuffisante", "suffisante"."""
    return any(
        one.startswith(prefix) and len(one) - len(prefix) > 4 and same_word(one.removeprefix(prefix), other)
        for prefix in _PREFIXES
    )
