"""An ISO 8601 date, month, quarter, half, week, year or interval, in plain French or English words."""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
FORMS = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T(?P<hour>\d{2}):(?P<minute>\d{2})(?::\d{2})?\S*)?)?"
    r"|-?(?P<part>[QSHW])(?P<nth>\d{1,2}))?"
)
ENGLISH_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth"}


def in_words(iso: str, language: str) -> str:
    """`iso` as a reader says it ("1er trimestre 2025"); `iso` itself where it is of no known form."""
    start, slash, end = iso.partition("/")
    if not slash:
        return _one(iso, language) or iso
    if start in ("", ".."):
        return _bounded("jusqu’", "à", "until", end, language) or iso
    if end in ("", ".."):
        return _bounded("à partir ", "de", "from", start, language) or iso
    return _interval(start, end, language) or iso


def day_in_words(day: date, language: str) -> str:
    """A day as a reader says it: "1er mars 2025", "1 March 2025"."""
    number = "1er" if language == "fr" and day.day == 1 else str(day.day)
    return f"{number} {MONTHS[language][day.month - 1]} {day.year}"


def _one(iso: str, language: str) -> str | None:
    """One date in words, or None where it is of no known form or names no day of the calendar."""
    form = FORMS.fullmatch(iso)
    if form is None:
        return None
    if form["part"]:
        return _part_of_year(form["part"], int(form["nth"]), form["year"], language)
    try:
        day = date(int(form["year"]), int(form["month"] or 1), int(form["day"] or 1))
    except ValueError:
        return None
    if form["day"]:
        return day_in_words(day, language) + _time(form["hour"], form["minute"], language)
    return f"{MONTHS[language][day.month - 1]} {day.year}" if form["month"] else form["year"]


def _part_of_year(part: str, nth: int, year: str, language: str) -> str | None:
    """A quarter, half or week in words; None for one that no year has."""
    if not 1 <= nth <= {"Q": 4, "S": 2, "H": 2, "W": 53}[part]:
        return None
    if part == "W":
        return f"semaine {nth} de {year}" if language == "fr" else f"week {nth} of {year}"
    if language == "fr":
        return f"{nth}{'er' if nth == 1 else 'e'} {'trimestre' if part == 'Q' else 'semestre'} {year}"
    return f"{ENGLISH_ORDINALS[nth]} {'quarter' if part == 'Q' else 'half'} of {year}"


def _time(hour: str | None, minute: str | None, language: str) -> str:
    """The hour as an ending to a day, or nothing."""
    if hour is None:
        return ""
    return f" à {int(hour)}\u00a0h\u00a0{minute}" if language == "fr" else f", {hour}:{minute}"


def _interval(start: str, end: str, language: str) -> str | None:
    """Two dates in words, what they share said once; None where either is of no known form."""
    first, last = _one(start, language), _one(end, language)
    if first is None or last is None:
        return None
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", start) and start[:7] == end[:7]:
        first = first.split(" ")[0]
    elif re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", start) and len(start) == len(end) and start[:4] == end[:4]:
        first = first.rsplit(" ", 1)[0]
    if language != "fr":
        return f"{first} to {last}"
    return f"{_french('de', start, first)} {_french('à', end, last)}"


def _bounded(lead: str, preposition: str, english: str, iso: str, language: str) -> str | None:
    """An interval with one open end, in words; None where the other end is of no known form."""
    words = _one(iso, language)
    if words is None:
        return None
    return lead + _french(preposition, iso, words) if language == "fr" else f"{english} {words}"


def _french(preposition: str, iso: str, words: str) -> str:
    """`words` after "de" or "à", contracted or elided as French asks: "du 3 mars", "d’avril", "à juin"."""
    if "W" in iso:
        return f"{preposition} la {words}"
    if re.search(r"[QSH]|-\d{2}-", iso):
        return f"{'du' if preposition == 'de' else 'au'} {words}"
    return f"d’{words}" if preposition == "de" and words[0] in "ao" else f"{preposition} {words}"
