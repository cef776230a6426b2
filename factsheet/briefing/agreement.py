"""When the figures of two statements are the same, and when they cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.briefing.figures import TELLING, Figure, Figures
from factsheet.briefing.units import SHARE

_MARGIN = 0.05
"""How far apart two amounts may be of which one is rough: "près de 8 400" and "8 352" are one."""


def share_a_telling(one: Figures, other: Figures) -> bool:
    """True where two statements give one figure that is hardly shared by chance, whatever the words for what it counts."""
    if any(
        same_amount(a, b) for a in one.amounts for b in other.amounts if _is_telling(a) and _is_telling(b)
    ):
        return True
    return bool(_large(one) & _large(other))


def _is_telling(figure: Figure) -> bool:
    """Whether two amounts like this one, of one unit, are one by no chance: a count above ten, an odd share."""
    if figure.unit == SHARE:
        return not figure.about and figure.value % 10 != 0
    return figure.unit not in ("day", "clock") and figure.value > 10


def _large(figures: Figures) -> frozenset[float]:
    """The values that two statements share by no chance though they count in other words: "96 voix", "96 bulletins"."""
    counted = (figure.value for figure in figures.amounts if figure.unit != SHARE and _is_telling(figure))
    return frozenset(value for value in (*figures.bare, *counted) if value >= TELLING)


def agree(one: Figures, other: Figures) -> bool:
    """False where the two give different amounts of one unit, or speak of different years or months."""
    return same_time(one, other) and not any(True for _ in differing(one, other))


def differing(one: Figures, other: Figures) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of amounts of one unit of which no two agree, first ones first."""
    for unit in dict.fromkeys(figure.unit for figure in one.amounts):
        mine = [figure for figure in one.amounts if figure.unit == unit]
        theirs = [figure for figure in other.amounts if figure.unit == unit]
        if theirs and not any(same_amount(a, b) for a in mine for b in theirs):
            yield mine[0], theirs[0]


def same_amount(one: Figure, other: Figure) -> bool:
    """True for equal amounts of one unit, and for near ones of which one is rough."""
    if one.unit != other.unit:
        return False
    if one.unit == SHARE and _is_rounded(one.value, other.value):
        return True
    if one.about or other.about:
        return abs(one.value - other.value) <= _MARGIN * max(one.value, other.value)
    return one.value == other.value


def _is_rounded(one: float, other: float) -> bool:
    """True where one of two shares is the other without its decimals: "58 %" and "58,2 %"."""
    whole = one == int(one) or other == int(other)
    return whole and one != other and abs(one - other) < 0.5 + 1e-9


def same_time(one: Figures, other: Figures) -> bool:
    """False where both name years, or months, and none in common."""
    years = not one.years or not other.years or bool(one.years & other.years)
    return years and (not one.months or not other.months or bool(one.months & other.months))
