"""Several fact sheets -> one briefing: people merged, claims grouped, differences flagged, follow-ups in order.

1. copies        an article that repeats another one counts once       copies
2. acronyms      what one article explains is known in all             acronyms
3. participants  name variants are one, two of a surname are two       people
4. claims        those that say the same, with their sources           statements, likeness, groups
5. differences   other figures, days, causes, places; denials            differences, sides
6. follow-ups    merged, on one line of time                           timeline
"""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.briefing.acronyms import find_acronyms
from factsheet.briefing.copies import find_copies
from factsheet.briefing.differences import each_once, find_differences
from factsheet.briefing.events import find_events
from factsheet.briefing.groups import Group, group_statements, same_action, same_claim
from factsheet.briefing.likeness import Likeness, Vectors
from factsheet.briefing.people import merge_participants
from factsheet.briefing.sources import Sources
from factsheet.briefing.statements import Statement, read_claims, read_follow_ups
from factsheet.briefing.timeline import order_follow_ups
from factsheet.values.briefing import Briefing, ClaimGroup
from factsheet.values.facts import FactSheet

__all__ = ["Vectors", "brief"]


def brief(sheets: Sequence[FactSheet], vectors: Vectors | None = None) -> Briefing:
    """The briefing on one or more articles.

    vectors: texts to rows of floats, for instance a sentence encoder's; without it, statements are as
    alike as their words.
    """
    copies = find_copies(sheets)
    counted = sorted(set(range(len(sheets))) - {copy.article for copy in copies})
    acronyms = find_acronyms(sheets[i].article.text for i in counted)
    events = find_events([sheet.article for sheet in sheets], counted)
    participants = merge_participants(sheets, counted, acronyms)
    claims = read_claims(sheets, counted, acronyms)
    ahead = read_follow_ups(sheets, counted, acronyms)
    by_claims, by_actions = Likeness(claims, vectors, events), Likeness(ahead, vectors, events)
    claim_groups = group_statements(claims, by_claims, same_claim)
    action_groups = group_statements(ahead, by_actions, same_action)
    sources = Sources(sheets, participants)
    timeline, undated = order_follow_ups(ahead, action_groups, sheets)
    return Briefing(
        sheets=tuple(sheets),
        participants=participants,
        groups=_several(claims, claim_groups, sources),
        differences=each_once(
            (
                *find_differences(claims, claim_groups, by_claims, "claim", sources),
                *find_differences(ahead, action_groups, by_actions, "follow_up", sources),
            ),
            sheets,
        ),
        timeline=timeline,
        undated=undated,
        copies=copies,
    )


def _several(
    claims: Sequence[Statement], groups: Sequence[Group], sources: Sources
) -> tuple[ClaimGroup, ...]:
    """The groups that two articles or more share, those of most articles first."""
    found = []
    for group in groups:
        places = tuple(sorted(claims[i].place for i in group))
        if len({place.article for place in places}) > 1:
            found.append(ClaimGroup(places, sources.of("claim", places)))
    return tuple(sorted(found, key=lambda one: (-len({p.article for p in one.places}), one.places)))
