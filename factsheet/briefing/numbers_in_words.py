"""Numbers as digits or in words, French and English: "1 284", "6,2 millions", "vingt-trois", "une centaine"."""

from __future__ import annotations

import re
from collections.abc import Sequence

Token = tuple[str, int, int]
"""A folded word, figure or mark with its half-open offsets."""
Number = tuple[float, int, bool]
"""A value, the index of the token after it, and whether it is a rough one."""

NUMBER_WORDS = {
    word: value
    for value, words in {
        2: "deux two", 3: "trois three", 4: "quatre four", 5: "cinq five", 6: "six", 7: "sept seven",
        8: "huit eight", 9: "neuf nine", 10: "dix ten", 11: "onze eleven", 12: "douze twelve",
        13: "treize thirteen", 14: "quatorze fourteen", 15: "quinze fifteen", 16: "seize sixteen",
        17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "vingt vingts twenty", 30: "trente thirty",
        40: "quarante forty", 50: "cinquante fifty", 60: "soixante sixty", 70: "septante seventy",
        80: "huitante eighty", 90: "nonante ninety", 100: "cent cents hundred",
    }.items()
    for word in words.split()
}  # fmt: skip
ABOUT_WORDS = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000, "dozen": 12,
}  # fmt: skip
SCALES = {
    "mille": 1e3, "thousand": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6,
    "milliard": 1e9, "milliards": 1e9, "billion": 1e9, "billions": 1e9, "bn": 1e9,
}  # fmt: skip
GLUED = frozenset({"k", "m", "mn", "bn"})
"""Scales that are one only when written to the figure: in "3 m" it is metres."""
THOUSAND = frozenset({"mille", "thousand"})
ONE = frozenset({"un", "une", "one", "a"})


def read_number(tokens: Sequence[Token], at: int) -> Number | None:
    """The number at token `at`; None for none."""
    word, _, end = tokens[at]
    if word[0].isdigit():
        if at + 1 < len(tokens) and tokens[at + 1][1] == end and _glued_ending(tokens[at + 1][0]):
            return None
        return _scaled(tokens, at + 1, _digits(word))
    if word in ONE and at + 1 < len(tokens) and tokens[at + 1][0].rstrip("s") in ABOUT_WORDS:
        return float(ABOUT_WORDS[tokens[at + 1][0].rstrip("s")]), at + 2, True
    if word in ONE and at + 1 < len(tokens) and tokens[at + 1][0] in SCALES.keys() - GLUED:
        return _scaled(tokens, at + 1, 1.0)
    if word in ONE and at + 1 < len(tokens) and tokens[at + 1][0] == "hundred":
        return _in_words(tokens, at + 1)
    return _in_words(tokens, at) if word in NUMBER_WORDS or word == "mille" else None


def _glued_ending(word: str) -> bool:
    """True for letters written to a figure that make it no amount: "2e", "13h", "19th"."""
    return word.isalpha() and word not in GLUED


def _digits(word: str) -> float:
    """The value of digits: three after a mark are thousands, else the mark is a decimal one."""
    if re.fullmatch(r"\d{1,3}([ \u00a0\u202f.,]\d{3})+(,\d+)?", word):
        whole, _, decimals = (
            word.partition(",") if re.search(r"[ .\u00a0\u202f].*,", word) else (word, "", "")
        )
        return float(re.sub(r"\D", "", whole) + (f".{decimals}" if decimals else ""))
    return float(word.replace(",", "."))


def _in_words(tokens: Sequence[Token], at: int) -> Number:
    """The number that the number words from token `at` on make up: "mille cinq cents", "sixty-one"."""
    thousands, total, place = 0.0, 0.0, at
    while place < len(tokens):
        word = tokens[place][0]
        if word in THOUSAND:
            thousands, total = 1000 * max(total, 1.0), 0.0
        elif word in NUMBER_WORDS:
            total = _with(total, NUMBER_WORDS[word])
        elif _ends_in_one(tokens, place, total):
            total += 1
        elif not _is_joint(tokens, place, total):
            break
        place += 1
    return _scaled(tokens, place, thousands + total)


def _with(total: float, value: int) -> float:
    """The number so far with the value of one word more."""
    if value == 100:
        return max(total, 1.0) * 100
    return total + 76 if value == 20 and total % 100 == 4 else total + value


def _ends_in_one(tokens: Sequence[Token], place: int, total: float) -> bool:
    """Whether a "one" ends the number: "sixty-one", "vingt et un"; in "forty one-day trips" it does not."""
    return tokens[place][0] in ONE - {"a"} and total >= 20 and total % 10 == 0


def _is_joint(tokens: Sequence[Token], place: int, total: float) -> bool:
    """Whether "et" or "and" stands inside the number: "soixante et onze", "a hundred and twenty"."""
    word, after = tokens[place][0], tokens[place + 1][0] if place + 1 < len(tokens) else ""
    if word == "et":
        return total >= 20 and total % 10 == 0 and after in ("un", "une", "onze")
    return word == "and" and total >= 100 and total % 100 == 0 and after in NUMBER_WORDS


def _scaled(tokens: Sequence[Token], after: int, value: float) -> Number:
    """The number times the scale that follows it ("millions"), if one does."""
    if after < len(tokens) and tokens[after][0] in SCALES:
        word, start, _ = tokens[after]
        if word not in GLUED or tokens[after - 1][2] == start:
            return value * SCALES[word], after + 1, False
    return value, after, False
