"""Which words of the source each row of the memo was made of, and the column that they fill."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.memo.blocks import Mark
from factsheet.memo.quoting import Quotation
from factsheet.values.document import Span
from factsheet.values.facts import Claim, FollowUp, Participant, When

Place = Span | Claim | FollowUp | When


def participant_marks(one: Participant) -> tuple[Mark, ...]:
    """Every mention, function and organisation of a participant."""
    titles = (role.title for role in one.roles)
    organisations = (role.organisation for role in one.roles)
    return (*_marks(1, *one.mentions), *_marks(2, *titles), *_marks(3, *organisations))


def claim_marks(claim: Claim) -> tuple[Mark, ...]:
    """The words of a claim, its source as written, and the cue that shows its form."""
    return (*_marks(1, claim), *_marks(2, claim.speaker), *_marks(3, claim.cue))


def check_marks(claim: Claim) -> tuple[Mark, ...]:
    """The words of a claim to verify, and its source as written."""
    return (*_marks(1, claim), *_marks(2, claim.speaker))


def quotation_marks(quotation: Quotation) -> tuple[Mark, ...]:
    """The words of a quotation, and its source wherever one of its sentences names it."""
    speakers = (claim.speaker for claim in quotation.claims)
    return (*_marks(1, *quotation.claims), *_marks(2, *speakers))


def follow_up_marks(one: FollowUp) -> tuple[Mark, ...]:
    """The words of a follow-up, and its time as written."""
    return (*_marks(1, one), *_marks(3, one.when))


def _marks(column: int, *places: Place | None) -> Iterator[Mark]:
    """The places that fill a column; nothing for None."""
    return (Mark(place.start, place.end, column) for place in places if place)
