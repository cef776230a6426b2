"""Numbers of a sentence, in figures and in words, French and English."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
ONE = {"un": 1, "une": 1, "one": 1, "a": 1, "an": 1}
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
DAYS = {
    "jour": 1, "day": 1, "semaine": 7, "week": 7, "quinzaine": 15, "mois": 30, "month": 30, "an": 360, "annee": 360,
    "year": 360, "decade": 3600, "decennie": 3600,
}  # fmt: skip
TOKEN = re.compile(r"\d+(?:[.,  \u202f]\d{3})*(?:[.,]\d+)?|[^\W\d_]+|[%€£$½¼¾]|[^\s\w]")
AND_HALF = (["et", "demi"], ["et", "demie"])
_OVER = frozenset(["sur", "in", "out"])


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    key: str
    start: int
    end: int


def find_tokens(text: str) -> list[Token]:
    """The figures, words and signs of `text` in order."""
    return [Token(m[0], fold(m[0]), m.start(), m.end()) for m in TOKEN.finditer(text)]


def is_numeral(key: str) -> bool:
    """Whether a folded word counts or shares: "onze", "thirds", "dozens"."""
    return any(key in table for table in (_SMALL, ONE, _SCALES, _GROUPS, _PARTS))


def read_number(tokens: list[Token], at: int, language: str) -> tuple[float, int, str] | None:
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


def _spelled(tokens: list[Token], at: int) -> tuple[float, int, str] | None:
    """The number in words that begins at `at`."""
    total = group = 0.0
    after, seen = at, False
    one = tokens[at].key in ONE
    if one:
        group, after = 1, at + 1
    while after < len(tokens):
        key = tokens[after].key
        joined = key in ("et", "and", "-") and seen
        if joined and after + 1 < len(tokens) and (tokens[after + 1].key in _SMALL | ONE | {"onze": 11}):
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
        elif key in ONE and seen and tokens[after - 1].key in ("et", "-"):
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


def _part_of_one(tokens: list[Token], at: int, after: int) -> tuple[float, int, str] | None:
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
    if key.rstrip("s") in DAYS or key in ("decade", "decennie"):
        return 1, after, ""
    ahead = [t.key for t in tokens[after : after + 4]]
    if tokens[at].key != "a" and any(
        w in _OVER and _is_count(ahead[i + 1 : i + 2]) for i, w in enumerate(ahead)
    ):
        return 1, after, ""
    return None


def _is_count(keys: list[str]) -> bool:
    return bool(keys) and (keys[0] in _SMALL or keys[0].isdigit())


def _half_of_scale(tokens: list[Token], after: int) -> tuple[float, int, str]:
    """ "un demi-million": half of what follows, or one half."""
    following = [t.key for t in tokens[after + 1 : after + 3] if t.key not in ("-", "a")]
    if following and following[0] in _SCALES:
        return _SCALES[following[0]] / 2, after + 3, ""
    return 0.5, after + 1, "ratio"


def _with_half(tokens: list[Token], value: float, after: int) -> tuple[float, int, str]:
    """The number with "et demi", "and a half", or the fraction that it counts ("deux tiers")."""
    ahead = [t.key for t in tokens[after : after + 3]]
    if ahead[:2] in AND_HALF:
        scale = next((s for s in (1e9, 1e6, 1e3, 100) if value >= s), 1)
        return value + scale / 2, after + 2, ""
    if ahead[:1] and ahead[0] in _PARTS and value < 20:
        return value / _PARTS[ahead[0]], after + 1, "ratio"
    if ahead[:1] == ["-"] and ahead[1:2] and ahead[1] in _PARTS and value < 20:
        return value / _PARTS[ahead[1]], after + 2, "ratio"
    return value, after, ""
