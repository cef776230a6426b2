"""Quantities of a sentence as values: "12,5 millions", "douze millions et demi" and "12.5m" are one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from factsheet.summaries.words import fold

_SMALL = {
    "zero": 0, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "twice": 2,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "nonante": 90,
    "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_ONE = {"un": 1, "une": 1, "one": 1, "a": 1, "an": 1}
_SCALES = {
    "cent": 100, "cents": 100, "hundred": 100, "mille": 1000, "thousand": 1000, "million": 1e6, "millions": 1e6,
    "milliard": 1e9, "milliards": 1e9, "billion": 1e9, "billions": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "k": 1e3,
    "md": 1e9, "mds": 1e9,
}  # fmt: skip
_GROUPS = {
    "dizaine": 10, "dizaines": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "centaines": 100, "millier": 1000,
    "milliers": 1000, "dozen": 12, "dozens": 12, "hundreds": 100, "thousands": 1000, "decade": 10, "decennie": 10,
    "decennies": 10, "decades": 10,
}  # fmt: skip
_PARTS = {
    "moitie": 2, "demi": 2, "demie": 2, "half": 2, "halves": 2, "tiers": 3, "third": 3, "thirds": 3, "quart": 4,
    "quarts": 4, "quarter": 4, "quarters": 4, "cinquieme": 5, "cinquiemes": 5, "fifth": 5, "fifths": 5, "sixieme": 6,
    "sixth": 6, "dixieme": 10, "dixiemes": 10, "tenth": 10, "tenths": 10,
}  # fmt: skip
_DAYS = {
    "jour": 1, "day": 1, "semaine": 7, "week": 7, "quinzaine": 15, "mois": 30, "month": 30, "an": 360, "annee": 360,
    "year": 360, "decade": 3600, "decennie": 3600,
}  # fmt: skip
_TOKEN = re.compile(r"\d+(?:[.,  \u202f]\d{3})*(?:[.,]\d+)?|[^\W\d_]+|[%€£$½¼¾]|[^\s\w]")
_MONEY = {"€": "euro", "£": "pound", "$": "dollar", "euro": "euro", "pound": "pound", "livre": "pound",
          "dollar": "dollar", "franc": "franc"}  # fmt: skip
_PERCENT = frozenset(["%", "percent", "per", "pour", "pourcent"])
_AND_HALF = (["et", "demi"], ["et", "demie"])
_OVER = frozenset(["sur", "in", "out"])
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


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    key: str
    start: int
    end: int


def find_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in order. "un", "a" and "one" alone count nothing; neither do dotted numbers.

    Durations come in days (a month 30, a year 360), fractions and percentages as a share of 1.
    """
    tokens = [_Token(m[0], fold(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        read = _number(tokens, at, language)
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


def _figure(written: str, language: str) -> float | None:
    """The value of a figure: "9 400", "9.400" (French), "2,340" (English), "12,5", "12.5"."""
    plain = re.sub(r"\s", "", written)
    comma = "," if language == "fr" else "."
    thousands = "." if language == "fr" else ","
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+(?:{re.escape(comma)}\d+)?", plain):
        plain = plain.replace(thousands, "")
    try:
        return float(plain.replace(",", "."))
    except ValueError:
        return None


def _number(tokens: list[_Token], at: int, language: str) -> tuple[float, int, str] | None:
    """The number that begins at `at`: its value, the place after it, and "ratio" for a fraction."""
    token = tokens[at]
    if token.key in _PARTS and token.key not in ("demi", "demie", "quarter", "quart", "third", "fifth"):
        return 1 / _PARTS[token.key], at + 1, "ratio"
    if token.key in _GROUPS and token.key not in ("decade", "decennie"):
        return _GROUPS[token.key], at + 1, "about"
    value = _figure(token.text, language) if token.text[0].isdigit() else None
    if value is None:
        return _spelled(tokens, at)
    after = at + 1
    while after < len(tokens) and tokens[after].key in _SCALES and value < 1e12:
        value, after = value * _SCALES[tokens[after].key], after + 1
    return _with_half(tokens, value, after)


def _spelled(tokens: list[_Token], at: int) -> tuple[float, int, str] | None:
    """The number in words that begins at `at`."""
    total = group = 0.0
    after, seen = at, False
    one = tokens[at].key in _ONE
    if one:
        group, after = 1, at + 1
    while after < len(tokens):
        key = tokens[after].key
        joined = key in ("et", "and", "-") and seen
        if joined and after + 1 < len(tokens) and (tokens[after + 1].key in _SMALL | _ONE | {"onze": 11}):
            if key != "-" and not (group >= 20 or (group == 0 and total)):
                break
            after += 1
            continue
        if key in _SMALL and not (one and not seen):
            if key in ("vingt", "vingts") and group % 100 == 4:
                group += 76
            elif group % 100 == 10 and key in ("sept", "huit", "neuf"):
                group += _SMALL[key]
            elif (seen and 0 < group % 100 < 20) or (seen and _SMALL[key] >= 20 and group % 100):
                break
            else:
                group += _SMALL[key]
        elif key in _ONE and seen and tokens[after - 1].key in ("et", "-"):
            group += 1
        elif key in _SCALES and len(key) > 2 and (seen or one or key in ("cent", "mille")):
            scale = _SCALES[key]
            group = (group or 1) * scale
            if scale >= 1000:
                total, group = total + group, 0
        else:
            break
        seen, after = True, after + 1
    if not seen:
        return _part_of_one(tokens, at, after) if one else None
    return _with_half(tokens, total + group, after)


def _part_of_one(tokens: list[_Token], at: int, after: int) -> tuple[float, int, str] | None:
    """What "a" or "une" begins: "un tiers", "a week", "one in five"; None where it is an article."""
    if after >= len(tokens):
        return None
    key = tokens[after].key
    if key == "demi" or (key == "half" and tokens[at].key == "a"):
        return _half_of_scale(tokens, after)
    if key in _PARTS:
        return 1 / _PARTS[key], after + 1, "ratio"
    if key in _GROUPS and key not in ("decade", "decennie"):
        return _GROUPS[key], after + 1, "about"
    if key.rstrip("s") in _DAYS or key in ("decade", "decennie"):
        return 1, after, ""
    ahead = [t.key for t in tokens[after : after + 4]]
    if tokens[at].key != "a" and any(
        w in _OVER and _is_count(ahead[i + 1 : i + 2]) for i, w in enumerate(ahead)
    ):
        return 1, after, ""
    return None


def _is_count(keys: list[str]) -> bool:
    return bool(keys) and (keys[0] in _SMALL or keys[0].isdigit())


def _half_of_scale(tokens: list[_Token], after: int) -> tuple[float, int, str]:
    """ "un demi-million": half of what follows, or one half."""
    following = [t.key for t in tokens[after + 1 : after + 3] if t.key not in ("-", "a")]
    if following and following[0] in _SCALES:
        return _SCALES[following[0]] / 2, after + 3, ""
    return 0.5, after + 1, "ratio"


def _with_half(tokens: list[_Token], value: float, after: int) -> tuple[float, int, str]:
    """The number with "et demi", "and a half", or the fraction that it counts ("deux tiers")."""
    ahead = [t.key for t in tokens[after : after + 3]]
    if ahead[:2] in _AND_HALF:
        scale = next((s for s in (1e9, 1e6, 1e3, 100) if value >= s), 1)
        return value + scale / 2, after + 2, ""
    if ahead[:1] and ahead[0] in _PARTS and value < 20:
        return value / _PARTS[ahead[0]], after + 1, "ratio"
    if ahead[:1] == ["-"] and ahead[1:2] and ahead[1] in _PARTS and value < 20:
        return value / _PARTS[ahead[1]], after + 2, "ratio"
    return value, after, ""


def _with_unit(tokens: list[_Token], at: int, after: int, value: float, unit: str) -> tuple[Quantity, int]:
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
    days = _DAYS.get(word) or _DAYS.get(word.rstrip("s"))
    if days and unit != "ratio" and (after == at + 1 or ahead[:1] == [word] or unit == "about"):
        half = 3 if ahead[1:4] == ["and", "a", "half"] else 2 if ahead[1:3] in _AND_HALF else 0
        end = tokens[min(after + ahead.index(word) + half, len(tokens) - 1)].end
        loose = value == 1 and not half and tokens[at].key in _ONE
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
