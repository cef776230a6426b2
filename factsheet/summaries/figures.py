"""Numbers and times of a generated sentence against those of the sentences that bear the same clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.summaries.meanings import likeness
from factsheet.summaries.quantities import Quantity, is_among
from factsheet.summaries.sentence import Day, Reading
from factsheet.summaries.support import Source
from factsheet.summaries.words import EMPTY, LIGHT, fold, same_word

NEAREST = 0.75  # how near to the best sentence others must come to bear a clause too
NEAREST_FOR_DAYS = 0.5  # an article gives the day once and goes on


def unborne_quantities(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Quantities that no sentence has which bears the clause they stand in."""
    failed = []
    for quantity in said.quantities:
        near = _bearing(said, quantity.start, source, support)
        near |= {i for i in support if _has_another(said, quantity, source.readings[i])}
        known = tuple(q for i in near for q in source.readings[i].quantities)
        if (
            is_among(quantity, known)
            or _is_about(said, quantity, known)
            or _counts_the_same(said, quantity, source)
            or _is_only(quantity, source)
        ):
            continue
        if not (quantity.loose and _has_unit(said, quantity, source, near)):
            failed.append(said.text[quantity.start : quantity.end])
    return tuple(failed)


def _has_another(said: Reading, quantity: Quantity, other: Reading) -> bool:
    """Whether a sentence has another quantity of the same generated sentence: "17 voix contre 9"."""
    return any(q is not quantity and q.value > 1 and is_among(q, other.quantities) for q in said.quantities)


def _bearing(
    said: Reading, at: int, source: Source, support: Sequence[int], nearest: float = NEAREST
) -> set[int]:
    """The source sentences that bear what stands at `at`: with half of the words of its clause, or the best."""
    language = source.finders.language
    clause = next((w.clause for w in reversed(said.words) if w.start <= at), 0)
    keys = [said.words[i].key for i in said.matter if said.words[i].clause == clause]
    keys = [key for key in keys if key not in LIGHT] or keys
    shares: dict[int, int] = {}
    for i, other in enumerate(source.readings):
        full = [w.key for w in other.words if w.full]
        held = sum(any(likeness(key, w, language) > 0 for w in full) for key in keys)
        if (held >= 0.4 * len(keys) and held) or (i in support and (held or not keys)):
            shares[i] = held
    best = max(shares.values(), default=0)
    return {i for i, held in shares.items() if held >= nearest * best} | set(support[:1])


def _is_only(quantity: Quantity, source: Source) -> bool:
    """Whether the article has the quantity and no other with its unit, so that it can be exchanged for none."""
    known = tuple(q for other in source.readings for q in other.quantities if q.unit == quantity.unit)
    return bool(quantity.unit and known) and all(is_among(q, (quantity,)) for q in known)


def _counts_the_same(said: Reading, quantity: Quantity, source: Source) -> bool:
    """Whether a sentence counts as many of the thing that is counted here: "three (African) manufacturers"."""
    counted = _counted(said, quantity)[:1]
    return not quantity.unit and any(
        other.value == quantity.value and any(same_word(counted[0], key) for key in _counted(reading, other))
        for reading in source.readings
        for other in reading.quantities
        if counted and not other.unit
    )


def _counted(reading: Reading, quantity: Quantity) -> list[str]:
    """The next words of matter after a number, two at most."""
    return [reading.words[i].key for i in reading.matter if reading.words[i].start >= quantity.end][:2]


_ABOUT = re.compile(
    r"(?:(?P<over>plus d[e']|more than|over|at least|au moins)|(?P<under>moins d[e']|less than|fewer than|under)|"
    r"pres d[e']|environ|quelque|about|around|nearly|almost|some|roughly)\s*(?:les? |une? |an? )?$"
)


def _is_about(said: Reading, quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """Whether a figure of the source lies where "plus de", "nearly" and the like put it."""
    about = _ABOUT.search(fold(said.text[max(0, quantity.start - 20) : quantity.start]))
    if about is None:
        return False
    low, high = (1.0, 1.25) if about["over"] else (0.8, 1.0) if about["under"] else (0.92, 1.08)
    return any(
        low * quantity.value <= other.value <= high * quantity.value
        for other in known
        if other.unit == quantity.unit or not {other.unit, quantity.unit} & {"ratio", "days"}
    )


def _has_unit(said: Reading, quantity: Quantity, source: Source, near: set[int]) -> bool:
    """Whether no sentence gives a length of time, or one does with the same unit."""
    if not any(other.unit == "days" for i in near for other in source.readings[i].quantities):
        return True
    unit = fold(said.text[quantity.start : quantity.end].split()[-1])
    language = source.finders.language
    return any(likeness(unit, w.key, language) > 0 for i in near for w in source.readings[i].words)


def unborne_days(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Time expressions that mean no time of a supporting sentence, nor a longer one around it, nor the day of
    publication."""
    failed = []
    language = source.finders.language
    today = _today(source)
    for day in said.days:
        near = _bearing(said, day.start, source, support, NEAREST_FOR_DAYS)
        known = frozenset(value for i in near for other in source.readings[i].days for value in other.values)
        texts = " ".join(fold(source.readings[i].text) for i in near)
        same = any(_holds(value, other) for value in day.values for other in known | today)
        same = same or _is_only_day(day, source, today)
        if (
            not same
            and not _is_written(day.text, texts, language)
            and not _is_duration(said, day.start, day.end)
        ):
            failed.append(day.text)
    return tuple(failed)


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


def _holds(value: str, other: str) -> bool:
    """Whether an ISO value is another one or a longer time around it: "2026-01" holds "2026-01-01"."""
    return other == value or (other.startswith(value) and "/" not in value) or value in other.split("/")


def _is_only_day(day: Day, source: Source, today: frozenset[str]) -> bool:
    """Whether the article has the day and no other but that of publication, so that it can be exchanged for none."""
    others = [one.values for reading in source.readings for one in reading.days]
    return any(day.values & values for values in others) and all(
        values <= today or any(_holds(value, other) for value in day.values for other in values)
        for values in others
    )


def _is_duration(said: Reading, start: int, end: int) -> bool:
    """Whether the words are a length of time, which is compared as a quantity."""
    return any(q.unit == "days" and start <= q.start < end for q in said.quantities)
