"""Clashes of two statements each, gathered into differences: what they are about, and who stands on which side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from factsheet.briefing.groups import Group
from factsheet.briefing.sources import Sources
from factsheet.briefing.statements import Statement
from factsheet.values.briefing import DifferenceKind, Side

TREND = "trend"
"""What a rise here and a fall there are about."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two statements that do not agree, by index, with what each holds. about: what is counted, "" for a denial."""

    kind: DifferenceKind
    about: str
    one: int
    other: int
    values: tuple[str, str]


def gathered_clashes(clashes: Iterable[Clash], home: dict[int, Group]) -> Iterator[list[Clash]]:
    """The clashes of one kind about one thing together: those that share a group, directly or over others."""
    by_kind: defaultdict[tuple[str, str], list[Clash]] = defaultdict(list)
    for clash in clashes:
        by_kind[clash.kind, clash.about].append(clash)
    for of_kind in by_kind.values():
        gathered: list[tuple[set[Group], list[Clash]]] = []
        for clash in of_kind:
            groups, members = {home[clash.one], home[clash.other]}, [clash]
            for known in [each for each in gathered if each[0] & groups]:
                gathered.remove(known)
                groups, members = groups | known[0], [*known[1], *members]
            gathered.append((groups, members))
        yield from (members for _, members in gathered)


def sides_of(
    statements: Sequence[Statement],
    home: dict[int, Group],
    clashes: Sequence[Clash],
    of: Literal["claim", "follow_up"],
    sources: Sources,
) -> tuple[Side, ...]:
    """The sides of the clashes about one thing: each group on that of the value that it gives."""
    members: defaultdict[object, set[int]] = defaultdict(set)
    values: dict[object, str] = {}
    for clash in clashes:
        for i, value in zip((clash.one, clash.other), clash.values, strict=True):
            key = _side_key(statements[i], clash)
            values.setdefault(key, value)
            members[key].update(home[i])
    made = []
    for key, indices in members.items():
        places = tuple(sorted(statements[i].place for i in indices))
        made.append((key is True, Side(values[key], places, sources.of(of, places))))
    return tuple(side for _, side in sorted(made, key=lambda pair: (pair[0], pair[1].places)))


def _side_key(one: Statement, clash: Clash) -> object:
    """What tells the sides of a clash apart: denied or not, the day, the amount."""
    if clash.kind == "denial":
        return one.denied
    if clash.kind in ("cause", "place"):
        return one.place
    if clash.about == TREND:
        return one.trend
    if clash.about == "day" and one.days:
        return one.days
    return next(figure.value for figure in one.figures.amounts if figure.unit == clash.about)
