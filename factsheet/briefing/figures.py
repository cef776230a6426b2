"""Figures in a sentence: amounts with their units, days of the calendar, and the years and months around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factsheet.briefing.numbers_in_words import NUMBER_WORDS, ONE, read_number
from factsheet.briefing.words import MONTHS, STOPWORDS, fold_in_place, stem

MONEY = {"€": "euro", "euro": "euro", "$": "dollar", "dollar": "dollar", "£": "pound", "pound": "pound"}
# What stands between a number and what it counts: "35 nouvelles infirmières".
PASSED_OVER = frozenset(
    "premier premiere premieres premiers nouveau nouvelles nouveaux autres first new other more additional".split()
)
ABOUT = re.compile(
    r"\b(?:environ|pres de|quelques?|autour de|about|around|some|nearly|almost|roughly|plus de|more than|over|"
    r"moins de|less than|under|au moins|at least|jusqu'a|up to)\s+[€$£]?$"
)
_MARGIN = 0.05
"""How far apart two amounts may be of which one is rough: "près de 8 400" and "8 352" are one."""

_TOKEN = re.compile(
    r"[€$£%]|\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?|[^\W\d_]+|[.,;:!?()«»“”\"]"
)
_NAMES = "|".join(MONTHS)
_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)?\s+(?:of\s+)?({_NAMES})\b|"
    rf"\b({_NAMES})\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,]?\d)"
)
FRENCH_MONTHS = frozenset(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
)
_YEAR = re.compile(r"(?<![\d.,€$£])(?<!\d[ \u00a0\u202f])(1\d{3}|20\d{2})(?![\d%€]|[.,]\d|[ \u00a0\u202f]\d)")
_BEFORE_YEAR = re.compile(
    r"\b(?:en|depuis|des|in|since|by|annee|year|fin|end|[a-z]+(?:bre|ier|il|ai|ar[sy]|ber))\s+$"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount or a day. unit: the stem of what is counted, "%", a currency, or "day" (month * 100 + day).

    about: the text gives it as a rough one; text: the words from the number to its unit.
    """

    value: float
    unit: str
    about: bool
    text: str


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a sentence in order, and the years and months it names, which say when they hold."""

    amounts: tuple[Figure, ...] = ()
    years: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()


def find_figures(text: str) -> Figures:
    """The figures of a sentence, French or English. A number that counts nothing nameable is left out."""
    low = fold_in_place(text).replace("’", "'")
    years, days = set(), []
    for match in _DAY.finditer(low):
        number, name = (match[1], match[2]) if match[1] else (match[4], match[3])
        at = match.start(2) if match[1] else match.start(3)
        if _is_month(text, name, at) and 1 <= int(number) <= 31:
            days.append(
                (
                    match.span(),
                    Figure(MONTHS[name] * 100 + int(number), "day", False, text[slice(*match.span())]),
                )
            )
    for (start, end), _ in days:
        low = low[:start] + " " * (end - start) + low[end:]
    for match in _YEAR.finditer(low):
        if _is_year(low, match):
            years.add(int(match[0]))
            low = low[: match.start()] + " " * 4 + low[match.end() :]
    months = {MONTHS[m[0]] for m in re.finditer(r"[a-z]+", low) if _is_month(text, m[0], m.start())}
    amounts = (*(figure for _, figure in days), *_amounts(text, low))
    return Figures(amounts, frozenset(years), frozenset(months))


def agree(one: Figures, other: Figures) -> bool:
    """False where the two give different amounts of one unit, or speak of different years or months."""
    return same_time(one, other) and not any(True for _ in differing(one, other))


def differing(one: Figures, other: Figures) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of amounts of one unit of which no two agree, first ones first."""
    for unit in dict.fromkeys(figure.unit for figure in one.amounts):
        mine = [figure for figure in one.amounts if figure.unit == unit]
        theirs = [figure for figure in other.amounts if figure.unit == unit]
        if theirs and not any(same_amount(a, b) for a in mine for b in theirs):
            yield mine[0], theirs[0]


def same_amount(one: Figure, other: Figure) -> bool:
    """True for equal amounts of one unit, and for near ones of which one is rough."""
    if one.unit != other.unit:
        return False
    if one.about or other.about:
        return abs(one.value - other.value) <= _MARGIN * max(one.value, other.value)
    return one.value == other.value


def same_time(one: Figures, other: Figures) -> bool:
    """False where both name years, or months, and none in common."""
    years = not one.years or not other.years or bool(one.years & other.years)
    return years and (not one.months or not other.months or bool(one.months & other.months))


def _is_month(text: str, name: str, at: int) -> bool:
    """Whether the folded word is a month here: English ones have a capital ("may", "march" have none)."""
    if name not in MONTHS:
        return False
    return text[at].isupper() or name in FRENCH_MONTHS


def _is_year(low: str, match: re.Match[str]) -> bool:
    """Whether four digits are a year: after "en", "since", a month …, or where no noun follows that they count."""
    if _BEFORE_YEAR.search(low[: match.start()]):
        return True
    after = re.match(r"\s+([a-z]+)", low[match.end() :])
    return after is None or after[1] in STOPWORDS


def _amounts(text: str, low: str) -> Iterator[Figure]:
    """The amounts of a text from whose folded form days and years have been blanked."""
    tokens = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(low)]
    at = 0
    while at < len(tokens):
        number = read_number(tokens, at) or _one_and_a_half(tokens, at)
        if number is None:
            at += 1
            continue
        value, after, rough = number
        signed = at > 0 and tokens[at - 1][0] in MONEY
        start = tokens[at - signed][1]
        unit, end = _unit(tokens, at, after)
        if unit:
            if halves := _half(tokens, after + 1):
                value, end = value + 0.5, tokens[after + halves][2]
            about = rough or ABOUT.search(low[:start]) is not None
            yield Figure(value, unit, about, text[start:end])
        at = after


def _one_and_a_half(tokens: list[tuple[str, int, int]], at: int) -> tuple[float, int, bool] | None:
    """The one of "une tonne et demie", as `read_number` gives numbers: "une" alone is an article."""
    return (1.0, at + 1, False) if tokens[at][0] in ONE and _half(tokens, at + 2) else None


def _half(tokens: list[tuple[str, int, int]], at: int) -> int:
    """How many tokens "et demie" or "and a half" takes at `at`; 0 where neither stands there."""
    words = [token[0] for token in tokens[at : at + 3]]
    if words[:2] in (["et", "demi"], ["et", "demie"]):
        return 2
    return 3 if words == ["and", "a", "half"] else 0


def _unit(tokens: list[tuple[str, int, int]], at: int, after: int) -> tuple[str, int]:
    """What the number from token `at` to before `after` counts, as a stem, and where its word ends; "" for nothing."""
    if at and tokens[at - 1][0] in MONEY:
        return MONEY[tokens[at - 1][0]], tokens[after - 1][2]
    for word, _, end in tokens[after : after + 4]:
        if word in MONEY or word.rstrip("s") in MONEY:
            return MONEY[word if word in MONEY else word.rstrip("s")], end
        if word == "%":
            return "%", end
        if not word[0].isalpha():
            break
        if word in ("pour", "per"):
            continue
        if word in ("cent", "percent"):
            return "%", end
        if word in ("a", "to", "et", "and", "sur", "out", "contre", "against") or word in NUMBER_WORDS:
            break
        if word not in STOPWORDS and word not in PASSED_OVER and len(word) > 1:
            return stem(word), end
    return "", tokens[after - 1][2]
