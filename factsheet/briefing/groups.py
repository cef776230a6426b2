"""Statements that say the same, brought together: alike in words, and nothing in them disagrees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from factsheet.briefing.agreement import agree
from factsheet.briefing.causes import are_two_causes
from factsheet.briefing.likeness import Likeness
from factsheet.briefing.statements import Statement

SAME, SAME_IN_EVENT = 0.35, 0.28
"""Likeness from which two statements may be one; in two articles about one event."""

Agree = Callable[[Statement, Statement], bool]
Group = tuple[int, ...]


def group_statements(
    statements: Sequence[Statement], likeness: Likeness, may_be_one: Agree
) -> tuple[Group, ...]:
    """Every statement's index in exactly one group; groups and their members in order.

    The likest statements are joined first, with all that each was joined to before: where the two groups
    are alike on average, and no member of one disagrees with one of the other.
    """
    alike = [
        (likeness.same(i, j), i, j)
        for i, j in combinations(range(len(statements)), 2)
        if may_be_one(statements[i], statements[j])
    ]
    homes: dict[int, Group] = {i: (i,) for i in range(len(statements))}
    for value, i, j in sorted(alike, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if value < _least(likeness, i, j):
            continue
        one, other = homes[i], homes[j]
        if one != other and _are_one(statements, likeness, one, other, may_be_one):
            joined = tuple(sorted((*one, *other)))
            for member in joined:
                homes[member] = joined
    return tuple(sorted(set(homes.values())))


def same_claim(one: Statement, other: Statement) -> bool:
    """True where nothing in two claims disagrees: figures, names, whether they assert or deny, rise or fall."""
    if one.trend * other.trend < 0 or are_two_causes(one.causes, other.causes):
        return False
    return one.denied == other.denied and agree(one.figures, other.figures) and same_names(one, other)


def same_action(one: Statement, other: Statement) -> bool:
    """True where two follow-ups may be one: nothing in them disagrees, and their dates have a day in common."""
    if one.days and other.days:
        # Their dates are known, so "avant avril" and "d'ici à la fin mars" may be one.
        undated = [replace(each.figures, years=frozenset(), months=frozenset()) for each in (one, other)]
        one, other = replace(one, figures=undated[0]), replace(other, figures=undated[1])
    return have_a_day_in_common(one, other) and same_claim(one, other)


def have_a_day_in_common(one: Statement, other: Statement) -> bool:
    """False where both have dates that lie apart."""
    if one.days is None or other.days is None:
        return True
    return max(one.days[0], other.days[0]) <= min(one.days[1], other.days[1])


def same_names(one: Statement, other: Statement) -> bool:
    """False where both name someone or some place, and none in common."""
    return not one.names or not other.names or bool(one.names & other.names)


def _are_one(
    statements: Sequence[Statement],
    likeness: Likeness,
    one: Group,
    other: Group,
    may_be_one: Agree,
) -> bool:
    """True where two groups are alike on average and no two of their members disagree."""
    pairs = [(i, j) for i in one for j in other]
    if not all(may_be_one(statements[i], statements[j]) for i, j in pairs):
        return False
    return sum(likeness.same(i, j) - _least(likeness, i, j) for i, j in pairs) >= 0


def _least(likeness: Likeness, i: int, j: int) -> float:
    """The likeness that two statements need to be one."""
    return SAME_IN_EVENT if likeness.of_one_event(i, j) else SAME
