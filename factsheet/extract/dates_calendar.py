"""What all time expressions are resolved with: the context, ISO 8601 values, and which year is meant.

The shapes themselves are in `dates_days` and `dates_periods`. Nothing in the three knows a language.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

# What a rule read, as numbers: {"day": 12, "month": 4}.
Parts = Mapping[str, int]

# Values of the part "turn": "dernier", "ce", "prochain"; and of "part": where in a period.
LAST, THIS, NEXT = -1, 0, 1
# THE_END: "la fin de 2023", against "fin 2023"; DURING: "courant mai", no part at all.
DURING, START, MIDDLE, END, THE_END = 0, 1, 2, 3, 4
SUMMER, AUTUMN, WINTER, SPRING = 6, 9, 12, 3  # seasons by their first month
DAY, WEEK, MONTH, YEAR, HOUR = 1, 2, 3, 4, 5  # units of a delay

# A day and month without a year that lies this little before publication is this year's: texts are dated
# a few days late, and nobody writes "le 3 mai" on 20 May for a day eleven months ahead.
RECENT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Context:
    """When the text was written, which way it looks, and whether a limit or a beginning is named.

    until: "d'ici", "avant", "jusqu'à", "by" … stands before the expression. since: "à partir de", "from".
    """

    published: date | None
    future: bool = True
    until: bool = False
    since: bool = False


Shape = Callable[[Parts, Context], str | None]


def iso_month(year: int, month: int) -> str:
    """`year` and `month`, which may run over its year on either side, as "2025-03"."""
    years, index = divmod(month - 1, 12)
    return f"{year + years:04}-{index + 1:02}"


def join_iso(first: str, last: str) -> str:
    """The interval from the beginning of `first` to the end of `last`."""
    return f"{_months_of_quarter(first, 0)}/{_months_of_quarter(last, -1)}"


def first_day(iso: str) -> date:
    """The first day of an ISO value."""
    year, *rest = (int(number) for number in _months_of_quarter(iso, 0).split("-"))
    return date(year, *[*rest, 1, 1][:2])


def last_day(iso: str) -> date:
    """The last day of an ISO value."""
    year, *rest = (int(number) for number in _months_of_quarter(iso, -1).split("-"))
    month = rest[0] if rest else 12
    return date(year, month, rest[1] if len(rest) > 1 else calendar.monthrange(year, month)[1])


def _months_of_quarter(iso: str, side: int) -> str:
    end = iso.split("/")[side]
    if "Q" not in end:
        return end
    year, quarter = end.split("-Q")
    return iso_month(int(year), int(quarter) * 3 + (0 if side else -2))


def valid_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none ("31 février")."""
    real = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    return date(year, month, day) if real else None


def nearest(days: Iterable[date], context: Context, turn: int | None = None) -> str | None:
    """The one of `days` that is meant: ahead or behind, as `turn` or else the context says."""
    published = context.published
    ordered = sorted(days)
    if published is None or not ordered:
        return None
    ahead = turn == NEXT or (turn != LAST and context.future)
    if ahead:
        floor = published + timedelta(days=1) if turn == NEXT else published - RECENT
        fitting = [day for day in ordered if day >= floor]
        return (fitting[0] if fitting else ordered[-1]).isoformat()
    ceiling = published - timedelta(days=1) if turn == LAST else published
    fitting = [day for day in ordered if day <= ceiling]
    return (fitting[-1] if fitting else ordered[0]).isoformat()


def year_of(first: int, last: int, parts: Parts, context: Context) -> int | None:
    """The year in which the months `first` to `last` (past 12: of the next year) are meant."""
    if "year" in parts:
        return parts["year"]
    if context.published is None:
        return None
    turn, now = parts.get("turn"), context.published.year * 12 + context.published.month
    ahead = turn == NEXT or (turn != LAST and context.future)
    years = range(context.published.year - 2, context.published.year + 3)
    if ahead:  # "prochain": it has not begun yet; otherwise it has not ended yet
        edge = first if turn == NEXT else last
        return next(y for y in years if y * 12 + edge >= now + (turn == NEXT))
    edge = last if turn == LAST else first
    return next(y for y in reversed(years) if y * 12 + edge <= now - (turn == LAST))
