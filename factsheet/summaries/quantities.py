"""Quantities of a sentence as values: "12,5 millions", "douze millions et demi" and "12.5m" are one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from factsheet.summaries.numerals import AND_HALF, DAYS, ONE, Token, find_tokens, read_number
from factsheet.summaries.words import fold

_MONEY = {"€": "euro", "£": "pound", "$": "dollar", "euro": "euro", "pound": "pound", "livre": "pound",
          "dollar": "dollar", "franc": "franc"}  # fmt: skip
_PERCENT = frozenset(["%", "percent", "per", "pour", "pourcent"])
_IN_NAME = re.compile(r"[^\W\d_]-?$")
_NEAR = 4  # words between the two figures of "one fan in five", "38 conseils de discipline sur 52"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number read from a sentence, with its unit ("ratio", "days", "euro" …, or "") and its place.

    parts: of a ratio written as "4 sur 5", the two figures, which another sentence may give alone.
    loose: the "un" or "a" of a length of time ("un an"), which may be no more than an article.
    """

    value: float
    unit: str
    start: int
    end: int
    parts: tuple[float, ...] = ()
    loose: bool = False


def find_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in order. "un", "a" and "one" alone count nothing; neither do dotted numbers.

    Durations come in days (a month 30, a year 360), fractions and percentages as a share of 1.
    """
    tokens = find_tokens(text)
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        read = read_number(tokens, at, language)
        if read is None:
            at += 1
            continue
        value, after, unit = read
        quantity, after = _with_unit(tokens, at, after, value, unit)
        found.append(quantity)
        at = after
    # "two-way" counts nothing; "deux fois plus" is an extent.
    kept = [
        q
        for q in found
        if not re.match(r"-[^\W\d_]| (?:fois (?:plus|moins)|times (?:as|more))", text[q.end :])
        and not (text[q.start].isdigit() and _IN_NAME.search(text, 0, q.start))  # "m3", "G20", "Covid-19"
    ]
    return tuple(_with_ratios(text, _with_shared_scale(text, kept)))


def _with_shared_scale(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, with the scale of "de 131 à 148 millions" given to both."""
    made = list(found)
    for place, (one, other) in enumerate(pairwise(found)):
        joined = re.fullmatch(r"\s*(?:à|to|et|and|ou|or|-|–)\s*[$£€]?\s*", text[one.end : other.start])
        scale = next((s for s in (1e9, 1e6) if other.value >= s), 0)
        if joined and scale and 0 < one.value < 1000 and not one.unit:
            made[place] = replace(one, value=one.value * scale, unit=other.unit)
    return made


def _with_unit(tokens: list[Token], at: int, after: int, value: float, unit: str) -> tuple[Quantity, int]:
    """The number with the unit written before or after it."""
    ahead = [t.key for t in tokens[after : after + 4]]
    start, end = tokens[at].start, tokens[after - 1].end
    if at and tokens[at - 1].text in _MONEY:
        return Quantity(value, _MONEY[tokens[at - 1].text], start, end), after
    if (
        ahead
        and ahead[0] in _PERCENT
        and (ahead[0] not in ("per", "pour") or ahead[1:2] in (["cent"], ["cents"]))
    ):
        used = 1 if ahead[0] not in ("per", "pour") else 2
        return Quantity(value / 100, "ratio", start, tokens[after + used - 1].end), after + used
    plain = [k for k in ahead if k not in ("de", "d", "'", "’")][:1]
    word = plain[0] if plain else ""
    if word.rstrip("s") in _MONEY or word in _MONEY:
        end = tokens[after + ahead.index(word)].end
        return Quantity(value, _MONEY.get(word) or _MONEY[word.rstrip("s")], start, end), after
    days = DAYS.get(word) or DAYS.get(word.rstrip("s"))
    if days and unit != "ratio" and (after == at + 1 or ahead[:1] == [word] or unit == "about"):
        half = 3 if ahead[1:4] == ["and", "a", "half"] else 2 if ahead[1:3] in AND_HALF else 0
        end = tokens[min(after + ahead.index(word) + half, len(tokens) - 1)].end
        loose = value == 1 and not half and tokens[at].key in ONE
        return Quantity((value + bool(half) / 2) * days, "days", start, end, loose=loose), after + 1 + half
    return Quantity(value, unit, start, end), after


def _with_ratios(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, with "quatre agents sur cinq" and "four in ten" read as one share."""
    made: list[Quantity] = []
    for quantity in found:
        before = made[-1] if made else None
        between = fold(text[before.end : quantity.start]) if before else ""
        over = re.search(r"\b(?:sur|in|out of|in every)\s*$", between)
        close = len(between.split()) <= _NEAR and not re.search(r"[,;:]", between)
        plain = before and {before.unit, quantity.unit} <= {""} and 0 < before.value < quantity.value
        if before and over and close and plain:
            parts = (before.value, quantity.value)
            made[-1] = Quantity(parts[0] / parts[1], "ratio", before.start, quantity.end, parts)
        else:
            made.append(quantity)
    return made


def is_among(quantity: Quantity, known: tuple[Quantity, ...]) -> bool:
    """Whether `known` has this quantity, or both figures of the share that it is."""
    if any(_same(quantity, other) for other in known):
        return True
    values = {other.value for other in known} | {part for other in known for part in other.parts}
    if quantity.parts:
        return set(quantity.parts) <= values
    return any(quantity.value in other.parts for other in known)


def _same(one: Quantity, other: Quantity) -> bool:
    """Equal values in units that do not contradict each other; a round word ("centaine") within a quarter."""
    units = {one.unit, other.unit} - {""}
    if "about" in units:
        return abs(one.value - other.value) <= 0.25 * max(one.value, other.value)
    if len(units) > 1 or (units == {"ratio"} and one.unit != other.unit):
        return False
    near = 0.02 if units == {"days"} else 1e-6
    return abs(one.value - other.value) <= near * max(abs(one.value), abs(other.value))
