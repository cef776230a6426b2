"""Times within times."""

from __future__ import annotations

from datetime import date

import pytest

from factsheet.summaries.spans import days_of, lies_within


@pytest.mark.parametrize(
    ("value", "other"),
    [
        ("2026-01", "2026-01-31"),
        ("2026", "2026-Q4"),
        ("2026-Q1", "2026-03"),
        ("2018-09-10/2018-09-16", "2018-09-16"),
        ("2018-09-17/2018-09-18", "2018-09-18"),
        ("2026-02-03", "2026-02-03"),
    ],
)
def test_a_time_holds_itself_and_its_parts(value: str, other: str) -> None:
    assert lies_within(value, other)


@pytest.mark.parametrize(
    ("value", "other"),
    [
        ("2026-01-31", "2026-01"),
        ("2026-01", "2026-02-01"),
        ("2026-Q1", "2026-04"),
        ("soon", "2026"),
        ("", ""),
    ],
)
def test_a_time_does_not_hold_a_longer_or_another_one(value: str, other: str) -> None:
    assert not lies_within(value, other)


def test_a_month_ends_on_its_last_day() -> None:
    assert days_of("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))


def test_a_day_that_no_calendar_has_is_no_time() -> None:
    assert days_of("2025-02-30") == ()
