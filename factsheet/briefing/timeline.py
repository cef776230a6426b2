"""Follow-ups of several articles on one line of time; those without a date apart."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.briefing.groups import Group
from factsheet.briefing.statements import Statement
from factsheet.values.briefing import DatedFollowUp
from factsheet.values.facts import FactSheet


def order_follow_ups(
    statements: Sequence[Statement], groups: Sequence[Group], sheets: Sequence[FactSheet]
) -> tuple[tuple[DatedFollowUp, ...], tuple[DatedFollowUp, ...]]:
    """The dated follow-ups by their first day, then their last; and the undated ones in the order of the articles."""
    found = [_follow_up([statements[i] for i in group], sheets) for group in groups]
    dated = [one for one in found if one.first and one.last]
    undated = [one for one in found if not one.first]
    return tuple(sorted(dated, key=lambda one: (one.first, one.last, one.places))), tuple(undated)


def _follow_up(group: Sequence[Statement], sheets: Sequence[FactSheet]) -> DatedFollowUp:
    """One follow-up from those of a group; the narrowest of their dates is its own."""
    ordered = sorted(group, key=_width)
    best = ordered[0]
    when = sheets[best.place.article].follow_ups[best.place.fact].when
    first, last = best.days or (None, None)
    return DatedFollowUp(
        tuple(one.place for one in ordered), when.iso if when and first else None, first, last
    )


def _width(one: Statement) -> tuple[bool, int, object]:
    """Sort key: dated ones first, then those whose dates run over fewer days."""
    days = (one.days[1] - one.days[0]).days if one.days else 0
    return one.days is None, days, one.place
