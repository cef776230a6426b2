"""Days as by-lines write them."""

from __future__ import annotations

import pytest

from factsheet.reading.pubdates import find_dates, read_date


@pytest.mark.parametrize(
    "text",
    [
        "2024-11-30", "2024-11-30T14:05:00+01:00", "2024/11/30", "30/11/2024", "30.11.2024", "30 - 11 - 2024",
        "le 30 novembre 2024 à 14h05", "samedi 30 novembre 2024", "30 nov. 2024", "30 Nov 2024", "30-Nov-2024",
        "November 30, 2024", "Nov. 30, 2024", "Saturday, November 30th, 2024", "30th of November, 2024",
        "Sat, 30 Nov 2024 12:00:00 GMT", "30/11/24 à 08h15", "30-11-24, 10:58", "11/30/2024", "30 NOVEMBRE 2024",
    ],
)  # fmt: skip
def test_every_usual_shape_is_read(text: str) -> None:
    assert str(read_date(text)) == "2024-11-30"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1er février 2023", "2023-02-01"), ("3 août 2021", "2021-08-03"), ("Juillet 14, 2020", "2020-07-14"),
        ("5 décembre 2019", "2019-12-05"), ("12 févr. 2022", "2022-02-12"), ("8 juin 2018", "2018-06-08"),
    ],
)  # fmt: skip
def test_french_months_are_told_apart(text: str, day: str) -> None:
    assert str(read_date(text)) == day


def test_day_and_month_follow_the_readers_country() -> None:
    assert str(read_date("04/05/2024")) == "2024-05-04"
    assert str(read_date("04/05/2024", month_first=True)) == "2024-04-05"
    assert not find_dates("04/05/2024")[0].sure


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31/02/2024",
        "2024",
        "novembre 2024",
        "30 novembre",
        "1.2.3",
        "192.168.10.24",
        "12h30",
        "le 45/11/2024",
    ],
)
def test_what_is_no_full_day_gives_none(text: str) -> None:
    assert read_date(text) is None


def test_several_days_come_in_reading_order() -> None:
    days = [str(found.day) for found in find_dates("Publié le 03/04/2024, mis à jour le 5 avril 2024")]
    assert days == ["2024-04-03", "2024-04-05"]
