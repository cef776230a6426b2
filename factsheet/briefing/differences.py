"""Accounts that do not agree: two figures, days, causes or places for one thing, a rise and a fall, a claim and its denial."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Literal

from factsheet.briefing.agreement import agree, differing, same_time
from factsheet.briefing.causes import are_two_causes
from factsheet.briefing.groups import Group, have_a_day_in_common, same_names
from factsheet.briefing.likeness import LEAST_SHARED, Likeness
from factsheet.briefing.sides import TREND, Clash, gathered_clashes, sides_of
from factsheet.briefing.sources import Sources
from factsheet.briefing.statements import Statement
from factsheet.briefing.units import MEASURES
from factsheet.briefing.words import fold
from factsheet.values.briefing import Difference, DifferenceKind, Place
from factsheet.values.facts import Claim, FactSheet, FollowUp

ONE_THING = 0.30
"""Likeness of topic from which two amounts of money, shares or measures are about one thing."""
ONE_COUNT = 0.20
"""The same for what is counted by its own noun ("214 navires"): the noun already says what it is about."""
ONE_EVENT = 0.35
"""Likeness of topic from which two days are those of one event."""
DENIED_THING = 0.35
"""Likeness of topic from which a denial is about what is asserted.

Chosen on the tuned clusters of samples/clusters, all their articles of one language thrown together: at
0.20 throughout 7 of 26 differences joined statements of two subjects, at these values 2 of 22, and none since
a denial needs two common words. In 12 briefings of five unrelated articles each (954 annotated claims) 4
remain, all of them denials.
"""
THING_IN_EVENT, COUNT_IN_EVENT, DAYS_IN_EVENT, DENIED_IN_EVENT = 0.22, 0.14, 0.25, 0.30
"""The same in two articles about one event, where there are fewer things to mix up."""
ASKED = re.compile(
    r"\b(?:reclam|demand(?!eurs? d.emploi)|exig|propos|offre?\b|offr(?:ent|ait|aient)\b|souhait|suggest|ask(?:s|ed|ing)? for|"
    r"call(?:s|ed|ing)? for|seek|sought|want|offer(?:s|ed|ing)?\b)"
)
"""Words of a demand or an offer: its figure is no account of what is, so it contradicts none."""
EARLIER = re.compile(
    r"\b(?:premier (?:tour|decompte|bilan|chiffrage)|precedent\w*|auparavant|initial\w*|a l'origine|l'an (?:dernier|passe)"
    r"|l'annee (?:derniere|precedente)|au plus fort|first (?:round|count|toll)|previous(?:ly)?|earlier|at first|last year|"
    r"originally|at (?:its|the) peak)\b"
)
"""Words of a state of things that is past: its figure is no other account of the present one."""
REMAINING = re.compile(
    r"\b(?:rest(?:e|ent|aient|ait|eront)|demeur\w+|toujours|encore|remain\w*|still|left)\b"
)
"""Words of what is left of something: it may well have been more."""
ONE_EFFECT = 0.20
"""Likeness of topic from which two causes, in articles about one event, are given for one thing."""
MOMENTS = frozenset({"day", "clock"})
"""Units of figures that say when."""
FARTHEST = 5
"""Times by which two amounts of one thing may differ: 3 new cases and 220,000 cases are not one count told twice."""


def find_differences(
    statements: Sequence[Statement],
    groups: Sequence[Group],
    likeness: Likeness,
    of: Literal["claim", "follow_up"],
    sources: Sources,
) -> tuple[Difference, ...]:
    """What statements disagree about; the members of one of `groups` stay on one side."""
    home = {i: group for group in groups for i in group}
    clashes = [
        clash
        for i, j in combinations(range(len(statements)), 2)
        if home[i] != home[j] and not _one_voice(statements[i], statements[j])
        for clash in _clashes(statements, likeness, i, j)
    ]
    found = [
        Difference(gathered[0].kind, of, sides_of(statements, home, gathered, of, sources))
        for gathered in gathered_clashes(clashes, home)
    ]
    return tuple(sorted(found, key=lambda difference: difference.sides[0].places[0]))


def each_once(found: Iterable[Difference], sheets: Sequence[FactSheet]) -> tuple[Difference, ...]:
    """The differences, but for those that rest, on two sides, on sentences of an earlier one of the same kind.

    What is ahead is often a claim and a follow-up in one: two days for it would be told twice.
    """
    kept: list[Difference] = []
    for one in found:
        sides = _sentences(one, sheets)
        if not any(
            one.kind == other.kind and _overlap(sides, _sentences(other, sheets)) > 1 for other in kept
        ):
            kept.append(one)
    return tuple(kept)


def _sentences(one: Difference, sheets: Sequence[FactSheet]) -> list[set[tuple[int, int]]]:
    """The sentences that each side rests on: index of the article, number of the sentence."""
    return [{(place.article, _sentence(one, place, sheets)) for place in side.places} for side in one.sides]


def _sentence(one: Difference, place: Place, sheets: Sequence[FactSheet]) -> int:
    """The number of the sentence of one fact of a difference."""
    sheet = sheets[place.article]
    facts: Sequence[Claim | FollowUp] = sheet.claims if one.of == "claim" else sheet.follow_ups
    return facts[place.fact].sentence


def _overlap(sides: list[set[tuple[int, int]]], others: list[set[tuple[int, int]]]) -> int:
    """How many sides of one difference share a sentence with a side of the other."""
    return sum(any(side & other for other in others) for side in sides)


def _one_voice(one: Statement, other: Statement) -> bool:
    """True where nobody is known to differ: "12 lycées au nord, 8 au sud" in one article is no disagreement."""
    two_sources = one.who is not None and other.who is not None and one.who != other.who
    return one.place.article == other.place.article and not two_sources


def _clashes(statements: Sequence[Statement], likeness: Likeness, i: int, j: int) -> Iterator[Clash]:
    """What statements i and j disagree about."""
    one, other, one_event = statements[i], statements[j], likeness.of_one_event(i, j)
    topic = likeness.topic(i, j)
    if not topic:
        return
    if one_event and _in_two_places(one, other):
        yield Clash("place", "", i, j, ("", ""))
    elif not same_names(one, other):
        return
    elif are_two_causes(one.causes, other.causes):
        if one_event and topic >= ONE_EFFECT and same_time(one.figures, other.figures):
            yield Clash("cause", "", i, j, ("", ""))
    elif one.denied != other.denied:
        enough = likeness.shared_words(i, j) >= LEAST_SHARED
        least = DENIED_IN_EVENT if one_event else DENIED_THING
        if enough and topic >= least and agree(one.figures, other.figures):
            yield Clash("denial", "", i, j, ("", ""))
    elif one.trend * other.trend < 0:
        if topic >= (THING_IN_EVENT if one_event else ONE_THING) and same_time(one.figures, other.figures):
            yield Clash("figure", TREND, i, j, (one.trend_words, other.trend_words))
    elif _of_one_time(one, other):
        found = _figures_apart(one, other, i, j)
        yield from (clash for clash in found if topic >= _least(clash, one_event))


def _in_two_places(one: Statement, other: Statement) -> bool:
    """True where what happens is told in like words, and the places of it have no word in common."""
    places = one.happens_at | other.happens_at
    if not one.happens_at or not other.happens_at or one.happens_at & other.happens_at:
        return False
    return bool({*one.stems} & {*other.stems} - places)


def _of_one_time(one: Statement, other: Statement) -> bool:
    """False where two statements speak of years or months apart that are not those of their own dates."""
    if one.days and other.days:
        own = {day.year for day in (*one.days, *other.days)}
        return one.figures.years | other.figures.years <= own or same_time(one.figures, other.figures)
    return same_time(one.figures, other.figures)


def _is_asked(one: Statement) -> bool:
    """True where a statement says what somebody wants or offers, not what is: "réclament 5 % de hausse"."""
    return ASKED.search(fold(one.text)) is not None


def _of_two_states(one: Statement, other: Statement) -> bool:
    """True where one statement alone tells how things were before, or what is left, or both tell of other stages."""
    texts = fold(one.text), fold(other.text)
    if len({REMAINING.search(text) is None for text in texts}) == 2:
        return True
    return len({tuple(EARLIER.findall(text)) for text in texts}) == 2


def _least(clash: Clash, one_event: bool) -> float:
    """The likeness of topic that a clash of figures or days needs, less in articles about one event."""
    if clash.kind == "date":
        return DAYS_IN_EVENT if one_event else ONE_EVENT
    if clash.about in MEASURES:
        return THING_IN_EVENT if one_event else ONE_THING
    return COUNT_IN_EVENT if one_event else ONE_COUNT


def _figures_apart(one: Statement, other: Statement, i: int, j: int) -> Iterator[Clash]:
    """The days, or the first figures, that two statements about one thing give otherwise."""
    if one.days and other.days:
        if not have_a_day_in_common(one, other):
            yield Clash("date", "day", i, j, ("", ""))
        return
    if _is_asked(one) != _is_asked(other) or _of_two_states(one, other):
        return
    for mine, theirs in differing(one.figures, other.figures):
        if mine.unit not in MOMENTS and max(mine.value, theirs.value) > FARTHEST * min(
            mine.value, theirs.value
        ):
            continue
        if {mine.unit} in ({*one.stems}, {*other.stems}) and mine.unit not in MEASURES:
            # "310 bulletins" alone says nothing of what bulletins they are.
            continue
        kind: DifferenceKind = "date" if mine.unit in MOMENTS else "figure"
        yield Clash(kind, mine.unit, i, j, (mine.text, theirs.text))
