"""What the overall part of a briefing names of very many articles, and what it leaves to their own parts."""

from __future__ import annotations

from collections import Counter

from factsheet.values.briefing import Briefing, MergedParticipant

MOST_LEADS = 12
"""Articles whose first key sentence stands in "in brief"; one page holds as many."""
MOST_PARTICIPANTS = 60
"""Rows of the table of participants, three pages; the others are named article by article."""


def leading_articles(briefing: Briefing) -> tuple[int, ...]:
    """The articles that stand in "in brief", in order: all that count, or the MOST_LEADS that have most to do with others.

    That is counted in the claims that they share with others and the differences they are part of.
    """
    copies = {copy.article for copy in briefing.copies}
    counted = [i for i, s in enumerate(briefing.sheets) if i not in copies and s.summary]
    weight = Counter(
        article
        for places in (
            *(group.places for group in briefing.groups),
            *(tuple(place for side in one.sides for place in side.places) for one in briefing.differences),
        )
        for article in {place.article for place in places}
        if len({place.article for place in places}) > 1
    )
    return tuple(sorted(sorted(counted, key=lambda i: (-weight[i], i))[:MOST_LEADS]))


def main_participants(participants: tuple[MergedParticipant, ...]) -> tuple[MergedParticipant, ...]:
    """Those who take part, or whom two articles name, or who have a function; of very many, the MOST_PARTICIPANTS
    that most articles name, and of these who take part in a function."""
    listed = [one for one in participants if one.presence == "active" or one.roles or articles_of(one) > 1]
    first = sorted(range(len(listed)), key=lambda i: (*_rank(listed[i]), i))[:MOST_PARTICIPANTS]
    return tuple(listed[i] for i in sorted(first))


def articles_of(one: MergedParticipant) -> int:
    """How many articles name a participant."""
    return len({place.article for place in one.places})


def _rank(one: MergedParticipant) -> tuple[int, bool, bool]:
    """Sort key: those of most articles first, then those who take part in a function, then people."""
    return -articles_of(one), not (one.presence == "active" and one.roles), one.kind != "person"
