"""Numbers of a generated sentence that the article does not have at all, or has elsewhere only."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.summaries.meanings import likeness
from factsheet.summaries.quantities import Quantity, is_among
from factsheet.summaries.sentence import Reading
from factsheet.summaries.support import Source
from factsheet.summaries.words import LIGHT, fold, same_word

NEAREST = 0.75  # how near to the best sentence others must come to bear a clause too


# What counts no more than roughly; `extent` looks after it.
_ROUND = re.compile(
    r"(?:quelques |plusieurs )?(?:dizaines|centaines|milliers|millions|dozens|hundreds|thousands|twice)"
)


def unborne_quantities(said: Reading, source: Source) -> tuple[str, ...]:
    """Quantities that no sentence of the article has, nor one that bears "plus de" and the like."""
    known = tuple(q for other in source.everything for q in other.quantities)
    near = set(range(len(source.readings)))
    return tuple(
        said.text[q.start : q.end]
        for q in said.quantities
        if not _ROUND.fullmatch(fold(said.text[q.start : q.end]))
        and not is_among(q, known)
        and not _is_about(said, q, known)
        and not (q.loose and _has_unit(said, q, source, near))
    )


def strayed_quantities(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Quantities that no sentence has which bears the clause they stand in."""
    failed = []
    for quantity in said.quantities:
        near = bearing_sentences(said, quantity.start, source, support)
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


def bearing_sentences(
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
