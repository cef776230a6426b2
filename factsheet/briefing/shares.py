"""Shares told without a per cent sign: "la moitié", "two thirds of", "six électeurs sur dix", "one in five"."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.briefing.numbers_in_words import ONE, Number, Token, read_number

_PARTS = {
    "tiers": 3, "quart": 4, "quarts": 4, "cinquieme": 5, "cinquiemes": 5, "dixieme": 10, "dixiemes": 10,
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10,
}  # fmt: skip
_WHOLES = frozenset({2, 3, 4, 5, 6, 8, 10, 20, 100})
"""Out of which a share is told; "900 poteaux sur 2 100" are two counts."""
_OF = frozenset("of des du de d".split())
_HALVED = frozenset("of the its their his her all".split())
_NO_SHARE = frozenset("heure finale hour mile".split())
"""What makes a quarter something else: "trois quarts d'heure", "quart de finale"."""


def read_share(tokens: Sequence[Token], at: int) -> Number | None:
    """The share at token `at` in per cent, a rough one, and the index of the token after it; None for none."""
    return _half(tokens, at) or _out_of(tokens, at) or _parts(tokens, at)


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at][0] if 0 <= at < len(tokens) else ""


def _half(tokens: Sequence[Token], at: int) -> Number | None:
    """A half: "la moitié", "half of the seats", but not "half a million" nor "et demie"."""
    word = _word(tokens, at)
    told = word == "moitie" or (word == "half" and _word(tokens, at + 1) in _HALVED)
    return (50.0, at + 1, True) if told else None


def _count(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    """A number, "one" among them, and the index of the token after it."""
    if _word(tokens, at) in ONE:
        return 1.0, at + 1
    number = read_number(tokens, at) if at < len(tokens) else None
    return (number[0], number[1]) if number else None


def _out_of(tokens: Sequence[Token], at: int) -> Number | None:
    """ "six électeurs sur dix", "one in five", "nine out of ten"."""
    some = _count(tokens, at)
    if some is None:
        return None
    for after in range(some[1], some[1] + 3):
        words = _word(tokens, after), _word(tokens, after + 1)
        step = 1 if words[0] in ("sur", "in") else 2 if words == ("out", "of") else 0
        if words[0] == "in" and after > some[1]:
            return None
        whole = _count(tokens, after + step) if step else None
        if whole:
            small = whole[0] in _WHOLES and some[0] < whole[0]
            return (100 * some[0] / whole[0], whole[1], True) if small else None
    return None


def _parts(tokens: Sequence[Token], at: int) -> Number | None:
    """ "un tiers", "two thirds of", "by a tenth"; what is ranked ("a third man") is no share."""
    some = _count(tokens, at)
    part = _PARTS.get(_word(tokens, some[1]), 0) if some else 0
    if some is None or not part or some[0] >= part:
        return None
    after = some[1] + 1
    if any(_word(tokens, i) in _NO_SHARE for i in (after, after + 1)):
        return None
    english = _word(tokens, at) in ("a", "one") and _word(tokens, after) not in _OF
    if english and _word(tokens, at - 1) != "by":
        return None
    return 100 * some[0] / part, after, True
