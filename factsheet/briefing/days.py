"""From an ISO 8601 date, month, quarter, year or interval to the days it runs from and to."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T\S*)?)?|-?(?P<part>[QSHW])(?P<nth>\d{1,2}))?"
)
_MONTHS_IN = {"Q": 3, "S": 6, "H": 6}


def days_of(iso: str) -> tuple[date, date] | None:
    """First and last day; an open interval has its one end twice. None where no day can be told."""
    start, slash, end = iso.partition("/")
    if not slash:
        return _one(iso)
    first = _one(start) if start not in ("", "..") else None
    last = _one(end) if end not in ("", "..") else None
    known = [days for days in (first, last) if days]
    return (known[0][0], known[-1][1]) if known and known[0][0] <= known[-1][1] else None


def _one(iso: str) -> tuple[date, date] | None:
    """The days of one date, month, part of a year or year; None for none of the calendar."""
    form = _FORM.fullmatch(iso)
    if form is None:
        return None
    year, nth = int(form["year"]), int(form["nth"] or 0)
    try:
        if form["part"] == "W":
            monday = date.fromisocalendar(year, nth, 1)
            return monday, monday + timedelta(days=6)
        if form["part"]:
            months = _MONTHS_IN[form["part"]]
            return _months(year, (nth - 1) * months + 1, nth * months)
        if form["day"]:
            day = date(year, int(form["month"]), int(form["day"]))
            return day, day
        return _months(year, int(form["month"] or 1), int(form["month"] or 12))
    except ValueError:
        return None


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    """The days from the first of one month to the last of another of the same year; ValueError for no month."""
    if not 1 <= first <= last <= 12:
        raise ValueError("no such month")
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
