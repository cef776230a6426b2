"""Figures in a sentence: amounts with their units, days of the calendar, and the years and months around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factsheet.briefing.clocks import find_times
from factsheet.briefing.numbers_in_words import NUMBER_WORDS, ONE, Number, read_number
from factsheet.briefing.shares import read_share
from factsheet.briefing.units import MINUTE, MONTH, SHARE, in_one_unit
from factsheet.briefing.words import MONTHS, STOPWORDS, fold_in_place

MONEY = {"€": "euro", "euro": "euro", "$": "dollar", "dollar": "dollar", "£": "pound", "pound": "pound"}
# What stands between a number and what it counts: "35 nouvelles infirmières".
PASSED_OVER = frozenset(
    "premier premiere premieres premiers nouveau nouvelles nouveaux autres first new other more additional".split()
)
ABOUT = re.compile(
    r"\b(?:environ|pres de|quelques?|autour de|about|around|some|nearly|almost|roughly|plus de|more than|over|"
    r"moins de|less than|under|au moins|at least|jusqu'a|up to)\s+[€$£]?$"
)
_AGE = re.compile(
    r"(?:\bage[es]*s? de|\bavai(?:t|ent)|\baged|,|\b(?!peine|contrat|bail|projet|plan|programme|mandat|periode|delai|duree"
    r"|moratoire|garantie|pret|accord|prison|reclusion|suspension|interdiction|ineligibilite|experience|attente|bataille)"
    r"[a-z]{4,} de)\s+$"
)
"""Before years that somebody has lived: "âgé de", "un automobiliste de", but not "une peine de"."""
_AGE_AFTER = re.compile(r"[- ]old\b")
LABELS = frozenset(
    "n no numero number ligne line route quai platform gate bloc block lot phase etape chapitre chapter article "
    "page salle room chambre zone section annexe appendix version saison season bureau secteur terminal tranche".split()
)
"""What bears a number as a name: "la ligne 3", "bureau n° 7"."""
TELLING = 30
"""From this value on, a number that two articles on one event share is hardly chance."""

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
    """An amount, a day or an hour. unit: the stem of what is counted, one of `units` with what measures the same, "%", a
    currency, "age", "day" (month * 100 + day), "clock" (minutes since midnight), or "" where nothing is named.

    about: the text gives it as a rough one; text: the words from the number to its unit.
    """

    value: float
    unit: str
    about: bool
    text: str


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a sentence in order, and the years and months it names, which say when they hold.

    bare: the values of numbers that count nothing nameable: "put the number at 320".
    """

    amounts: tuple[Figure, ...] = ()
    bare: frozenset[float] = frozenset()
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
    clocks = []
    for start, end, minutes, clock in find_times(low):
        about = ABOUT.search(low[:start]) is not None
        clocks.append(Figure(minutes, "clock" if clock else MINUTE, about, text[start:end]))
        low = low[:start] + ";" * (end - start) + low[end:]
    months = {MONTHS[m[0]] for m in re.finditer(r"[a-z]+", low) if _is_month(text, m[0], m.start())}
    found = list(_amounts(text, low))
    bare = frozenset(figure.value for figure in found if not figure.unit and figure.value >= TELLING)
    amounts = (*(figure for _, figure in days), *clocks, *(figure for figure in found if figure.unit))
    return Figures(amounts, bare, frozenset(years), frozenset(months))


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
    """The amounts of a text from whose folded form days, years and hours have been blanked; unit "" where none is named."""
    tokens = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(low)]
    at = 0
    while at < len(tokens):
        share = read_share(tokens, at)
        number = share or read_number(tokens, at) or _one_and_a_half(tokens, at)
        if number is None:
            at += 1
            continue
        value, after, rough = number
        if share:
            yield Figure(value, SHARE, True, text[tokens[at][1] : tokens[after - 1][2]])
        elif not _is_label(tokens, at, after):
            signed = at > 0 and tokens[at - 1][0] in MONEY
            start = tokens[at - signed][1]
            unit, end = _unit(tokens, at, after)
            if unit and (halves := _half(tokens, after + 1)):
                value, after = value + 0.5, after + 1 + halves
                end = tokens[after - 1][2]
            about = rough or ABOUT.search(low[:start]) is not None
            yield _measured(value, unit, about, text[start:end], low, (start, end))
        at = after


def _is_label(tokens: list[tuple[str, int, int]], at: int, after: int) -> bool:
    """Whether the number is the name of what stands before it: "la ligne 3", "bureau n° 7"."""
    return at > 0 and after == at + 1 and tokens[at][0].isdigit() and tokens[at - 1][0] in LABELS


def _measured(value: float, word: str, about: bool, text: str, low: str, place: tuple[int, int]) -> Figure:
    """An amount in the one unit of its kind; years of life are an age."""
    unit, factor = in_one_unit(word)
    if unit == MONTH and factor > 1 and (_AGE.search(low[: place[0]]) or _AGE_AFTER.match(low[place[1] :])):
        return Figure(value, "age", about, text)
    return Figure(value * factor, unit, about, text)


def _one_and_a_half(tokens: list[tuple[str, int, int]], at: int) -> Number | None:
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
            return word, end
    return "", tokens[after - 1][2]
