"""Times of a generated sentence that the article does not have at all, or has elsewhere only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factsheet.summaries.figures import bearing_sentences
from factsheet.summaries.meanings import likeness
from factsheet.summaries.sentence import Day, Reading
from factsheet.summaries.spans import lies_within
from factsheet.summaries.support import Source
from factsheet.summaries.words import EMPTY, fold

NEAREST = 0.5  # how near to the best sentence others must come: an article gives the day once and goes on
_WEEKDAY = re.compile(r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?!to)\w+day)\b", re.I)


def unborne_days(said: Reading, source: Source) -> tuple[str, ...]:
    """Time expressions that mean no time of the article, nor a longer one around it, nor the day of publication.

    What means no time in the calendar ("prochainement", "ce jour-là") can be no other one.
    """
    return tuple(
        day.text
        for day in said.days
        if (day.values or is_weekday(day.text) or re.search(r"\d", day.text))
        and not _is_day_of(day, said, source, source.everything)
    )


def strayed_days(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Time expressions that mean no time of a sentence which bears their clause; weekdays are told apart by `is_weekday`."""
    today = _today(source)
    failed = []
    for day in said.days:
        near = bearing_sentences(said, day.start, source, support, NEAREST)
        if not _is_day_of(day, said, source, [source.readings[i] for i in near]) and not _is_only_day(
            day, source, today
        ):
            failed.append(day.text)
    return tuple(failed)


def is_weekday(day: str) -> bool:
    """Whether a time expression is one of a week, which news write for the day of publication and those around it."""
    return _WEEKDAY.search(day) is not None


def _is_day_of(day: Day, said: Reading, source: Source, others: Iterable[Reading]) -> bool:
    """Whether a time expression means a time of the sentences, a longer one around it, or the day of publication."""
    others = tuple(others)
    known = {value for other in others for one in other.days for value in one.values} | _today(source)
    texts = " ".join(fold(other.text) for other in others)
    return (
        any(lies_within(value, other) for value in day.values for other in known)
        or _is_written(day.text, texts, source.finders.language)
        or _is_duration(said, day.start, day.end)
    )


def _today(source: Source) -> frozenset[str]:
    """The day of publication, on which news is told."""
    found = source.finders.days("aujourd'hui" if source.finders.language == "fr" else "today")
    return frozenset(value for _, _, values in found for value in values)


def _is_written(day: str, texts: str, language: str) -> bool:
    """Whether every word and figure of a time expression stands in the texts."""
    known = re.findall(r"\w+", texts)
    words = [w for w in re.findall(r"\w+", fold(day)) if w not in EMPTY]
    return all(
        w in known or (not w.isdigit() and any(likeness(w, k, language) > 0 for k in known)) for w in words
    )


def _is_only_day(day: Day, source: Source, today: frozenset[str]) -> bool:
    """Whether the article has the day and no other but that of publication, so that it can be exchanged for none."""
    others = [one.values for reading in source.readings for one in reading.days]
    return any(day.values & values for values in others) and all(
        values <= today or any(lies_within(value, other) for value in day.values for other in values)
        for values in others
    )


def _is_duration(said: Reading, start: int, end: int) -> bool:
    """Whether the words are a length of time, which is compared as a quantity."""
    return any(q.unit == "days" and start <= q.start < end for q in said.quantities)
