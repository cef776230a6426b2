"""ISO 8601 values of days, months, quarters and ranges as first and last day, to tell which lies within which."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_VALUE = re.compile(r"(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?")


def lies_within(value: str, other: str) -> bool:
    """Whether `other` is the time that `value` says or a part of it: "2026-01" holds "2026-01-31"."""
    around, inside = days_of(value), days_of(other)
    return bool(around and inside) and around[0] <= inside[0] and inside[1] <= around[1]


@lru_cache(maxsize=10_000)
def days_of(value: str) -> tuple[date, ...]:
    """The first and the last day of an ISO value or range; () for one that is neither."""
    parts = [_days(part) for part in value.split("/")]
    return (parts[0][0], parts[-1][1]) if all(parts) else ()


def _days(value: str) -> tuple[date, ...]:
    found = _VALUE.match(value)
    if found is None:
        return ()
    year, quarter = int(found[1]), found[2]
    first = 3 * int(quarter) - 2 if quarter else int(found[3] or 1)
    last = first + 2 if quarter else int(found[3] or 12)
    try:
        if found[4]:
            return (date(year, first, int(found[4])),) * 2
        return (date(year, first, 1), date(year, last, monthrange(year, last)[1]))
    except ValueError:
        return ()
