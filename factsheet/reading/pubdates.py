"""Calendar days as by-lines write them, in French and English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = {
    "janv": 1, "jan": 1, "févr": 2, "fevr": 2, "fév": 2, "fev": 2, "feb": 2, "mars": 3, "mar": 3, "avr": 4,
    "apr": 4, "mai": 5, "may": 5, "juin": 6, "jun": 6, "juil": 7, "jul": 7, "août": 8, "aout": 8, "aug": 8,
    "sep": 9, "oct": 10, "nov": 11, "déc": 12, "dec": 12,
}  # fmt: skip
_MONTH = (
    r"(?P<month>janv(?:ier|\.)?|january|jan|f[ée]vr(?:ier|\.)?|f[ée]v|february|feb|mars|march|mar|avr(?:il|\.)?"
    r"|april|apr|mai|may|juin|june|jun|juil(?:let|\.)?|july|jul|ao[uû]t|august|aug|septembre|september|sept?"
    r"|octobre|october|oct|novembre|november|nov|d[ée]cembre|december|d[ée]c)\b\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?!\d)"
_SHAPES = tuple(
    re.compile(shape, re.I)
    for shape in (
        # 2024-11-30, 2024/11/30, 2024-11-30T14:05
        rf"(?<![\d/.-]){_YEAR}\s?[-/.]\s?(?P<number>\d\d?)\s?[-/.]\s?(?P<day>\d\d?)(?!\d)",
        # 30/11/2024, 30 - 11 - 2024, 30.11.2024
        rf"(?<![\d/.-])(?P<day>\d\d?)\s?[-/.]\s?(?P<number>\d\d?)\s?[-/.]\s?{_YEAR}",
        # 30 novembre 2024, 1er déc. 2024, 30th of November, 2024, 30-Nov-2024
        rf"(?<!\d)(?P<day>\d\d?)\s?(?:er|st|nd|rd|th)?(?:\s+of)?[\s.,-]+{_MONTH}[\s,.-]*{_YEAR}",
        # November 30, 2024
        rf"\b{_MONTH}[\s-]*(?P<day>\d\d?)(?:st|nd|rd|th)?\s?,?\s+(?:at\s+)?{_YEAR}",
        # 30/11/24: two digits for the year only with strokes or dots
        r"(?<![\d/.-])(?P<day>\d\d?)(?P<stroke>[/.])(?P<number>\d\d?)(?P=stroke)(?P<short>\d\d)(?![\d/.])",
        # 30-11-24, 10:58
        r"(?<![\d/.-])(?P<day>\d\d)-(?P<number>\d\d)-(?P<short>\d\d)(?=,? (?:à )?\d\d?[:h]\d\d)",
    )
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day in a line, half-open offsets. sure: False where day and month could be the other way round."""

    day: date
    start: int
    end: int
    sure: bool = True


def read_date(text: str, month_first: bool = False) -> date | None:
    """The first calendar day in `text`, or None."""
    found = find_dates(text, month_first)
    return found[0].day if found else None


def find_dates(text: str, month_first: bool = False) -> tuple[FoundDate, ...]:
    """Every full calendar day (day, month and year) in `text`, in reading order.

    month_first: read 04/05/2024 as 5 April (the United States) where both readings are possible.
    """
    found: list[FoundDate] = []
    for shape in _SHAPES:
        for match in shape.finditer(text):
            day = _day(match, month_first)
            if day and all(match.end() <= other.start or match.start() >= other.end for other in found):
                found.append(day)
    return tuple(sorted(found, key=lambda item: item.start))


def _day(match: re.Match[str], month_first: bool) -> FoundDate | None:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else 2000 + int(parts["short"])
    day = int(parts["day"])
    sure = True
    if parts.get("month"):
        month = _month(parts["month"])
    else:
        month = int(parts["number"])
        by_year = match.group(0).lstrip().startswith(str(year))
        sure = by_year or day > 12 or month > 12 or day == month
        if not by_year and day <= 31 and (month > 12 or (month_first and day <= 12)):
            day, month = month, day
    try:
        return FoundDate(date(year, month, day), match.start(), match.end(), sure)
    except ValueError:
        return None


def _month(name: str) -> int:
    lower = name.lower()
    for length in (4, 3):
        if lower[:length] in _MONTHS:
            return _MONTHS[lower[:length]]
    raise KeyError(name)
