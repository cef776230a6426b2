"""The scale of a time line: where a day lies, and which days, months or years are written under it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from factsheet.memo.plaindates import FORMS, MONTHS, in_words

MARGIN = 0.03
"""Share of the whole time that is left free at both ends."""
APART = 42
"""Points between the starts of two labels at the least."""
SHORT_MONTHS = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": tuple(month[:3] if month != "September" else "Sept" for month in MONTHS["en"]),
}
DAYS, MONTHS_LONG, YEARS = (1, 2, 7, 14), (1, 2, 3, 6), (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class Scale:
    """Days from `first` to `last` over `width` points from `left`."""

    first: date
    last: date
    left: float
    width: float

    @property
    def day(self) -> float:
        """Points that one day takes."""
        return self.width / ((1 + 2 * MARGIN) * ((self.last - self.first).days + 1))

    def at(self, day: date) -> float:
        """The place of the morning of a day; that of the next morning is its evening."""
        return self.left + MARGIN * self.width / (1 + 2 * MARGIN) + (day - self.first).days * self.day

    def ticks(self, language: str) -> tuple[tuple[date, str], ...]:
        """The days that are labelled, APART or more from each other, in order."""
        least = APART / self.day
        for step in DAYS:
            if step >= least:
                return tuple(self._labelled(self._days(step), language, "day"))
        for step in MONTHS_LONG:
            if step * 30 >= least:
                return tuple(self._labelled(self._months(step), language, "month"))
        years = next((step for step in YEARS if step * 365 >= least), YEARS[-1])
        return tuple((day, str(day.year)) for day in self._months(12 * years))

    def _days(self, step: int) -> Iterator[date]:
        """Every `step`th day; by weeks, the Mondays."""
        day = self.first - timedelta(days=self.first.weekday()) if step % 7 == 0 else self.first
        while day <= self.last:
            if day >= self.first:
                yield day
            day += timedelta(days=step)

    def _months(self, step: int) -> Iterator[date]:
        """The first day of every `step`th month, counted from year 0."""
        for number in range(self.first.year * 12, self.last.year * 12 + 12):
            if (
                number % step == 0
                and self.first <= (day := date(number // 12, number % 12 + 1, 1)) <= self.last
            ):
                yield day

    def _labelled(self, days: Iterator[date], language: str, unit: str) -> Iterator[tuple[date, str]]:
        """Days with their labels; the year stands with the first of each."""
        year = None
        for day in days:
            month = SHORT_MONTHS[language][day.month - 1]
            label = _day(day, language) if unit == "day" else month
            yield day, f"{label} {day.year}" if unit == "month" and year != day.year else label
            year = day.year


def is_open(iso: str, end: Literal[0, 1]) -> bool:
    """Whether an interval has no beginning (0) or no end (1)."""
    return "/" in iso and iso.split("/")[end] in ("", "..")


def short_date(iso: str, first: date, last: date, language: str) -> str:
    """A date in few words: "15 janv. 2025", "T1 2025", "3 mars – 5 avr. 2025"; with an open end, in whole words."""
    if is_open(iso, 0) or is_open(iso, 1):
        return in_words(iso, language)
    form = FORMS.fullmatch(iso)
    if form and form["part"] and form["part"] != "W":
        letter = (
            {"Q": "T"}.get(form["part"], "S")
            if language == "fr"
            else {"S": "H"}.get(form["part"], form["part"])
        )
        return f"{letter}{int(form['nth'])} {first.year}"
    if first == last:
        return _full(first, language)
    return _range(first, last, language)


def _range(first: date, last: date, language: str) -> str:
    """Several days in few words: a month, a year, or the days from and to."""
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    names = SHORT_MONTHS[language]
    if whole_months and first.year == last.year:
        if (first.month, last.month) == (1, 12):
            return str(first.year)
        months = dict.fromkeys((names[first.month - 1], names[last.month - 1]))
        return f"{' – '.join(months)} {first.year}"
    if first.year == last.year:
        start = str(first.day) if first.month == last.month else _day(first, language)
        return f"{start} – {_full(last, language)}"
    return f"{_full(first, language)} – {_full(last, language)}"


def _day(day: date, language: str) -> str:
    """A day without its year."""
    number = "1er" if language == "fr" and day.day == 1 else str(day.day)
    return f"{number} {SHORT_MONTHS[language][day.month - 1]}"


def _full(day: date, language: str) -> str:
    """A day with its year."""
    return f"{_day(day, language)} {day.year}"
