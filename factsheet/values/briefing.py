"""Several fact sheets as one briefing: who, what is said by whom, what differs, what comes next.

Nothing is copied out of the sheets: a `Place` says which fact of which article is meant, so that every
line of a briefing still leads to the sentence it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from factsheet.values.facts import Claim, FactSheet, FollowUp, Participant, ParticipantKind, Presence

DifferenceKind = Literal["figure", "date", "denial", "cause", "place"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One fact: the index of its sheet in the briefing, and its own index among that sheet's facts of a kind."""

    article: int
    fact: int


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A function as written, and the indices of the articles that give it."""

    title: str | None
    organisation: str | None
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MergedParticipant:
    """One participant over all articles.

    name: the fullest form; other_names: the other forms in which articles name it first.
    roles: in the order of publication, so that one who changes function has both.
    presence: "active" where one article has it so; confidence: the highest.
    places: indices into `FactSheet.participants`, one an article at least.
    """

    name: str
    kind: ParticipantKind
    presence: Presence
    confidence: float
    places: tuple[Place, ...]
    other_names: tuple[str, ...] = ()
    roles: tuple[HeldRole, ...] = ()
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Claims of two articles or more that say the same; places: indices into `FactSheet.claims`, by article.

    sources: who says each of them, by merged name; None where it is the article itself or nobody is named.
    """

    places: tuple[Place, ...]
    sources: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What one side of a difference holds.

    value: its figure or day as written, or the word for its rise or fall; "" for the sides of a denial, two causes or two places.
    sources: who says each of its claims, by merged name, or owns each of its follow-ups; None as in `ClaimGroup`.
    """

    value: str
    places: tuple[Place, ...]
    sources: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more accounts of one thing that do not agree.

    of: whether the sides' places are indices into `FactSheet.claims` or `FactSheet.follow_ups`.
    sides: for a denial, what is asserted and then what is denied; else in the order of the articles.
    """

    kind: DifferenceKind
    of: Literal["claim", "follow_up"]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class DatedFollowUp:
    """One thing ahead, as one or more articles announce it.

    places: indices into `FactSheet.follow_ups`, the one with the narrowest date first.
    iso, first, last: when, and the days it runs from and to; None where no article dates it.
    """

    places: tuple[Place, ...]
    iso: str | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """An article whose text is, but for a few words, that of another one. likeness: 0 to 1."""

    article: int
    original: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything that several fact sheets say together; at least one sheet.

    copies: articles that count once, with the one they repeat; none of their facts is in the rest.
    timeline: the dated follow-ups in order of time; undated: the others, in the order of the articles.
    """

    sheets: tuple[FactSheet, ...]
    participants: tuple[MergedParticipant, ...] = ()
    groups: tuple[ClaimGroup, ...] = ()
    differences: tuple[Difference, ...] = ()
    timeline: tuple[DatedFollowUp, ...] = ()
    undated: tuple[DatedFollowUp, ...] = ()
    copies: tuple[Copy, ...] = ()

    def claim(self, place: Place) -> Claim:
        """The claim at a place."""
        return self.sheets[place.article].claims[place.fact]

    def follow_up(self, place: Place) -> FollowUp:
        """The follow-up at a place."""
        return self.sheets[place.article].follow_ups[place.fact]

    def participant(self, place: Place) -> Participant:
        """The participant at a place."""
        return self.sheets[place.article].participants[place.fact]
