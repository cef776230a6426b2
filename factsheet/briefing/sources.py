"""Who says a claim, or owns a follow-up, by the names that participants go by in the whole briefing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from factsheet.briefing.names import body_words
from factsheet.values.briefing import MergedParticipant, Place
from factsheet.values.facts import FactSheet


@dataclass(frozen=True, slots=True)
class Sources:
    """Gives the merged names of who says what in the sheets of one briefing."""

    sheets: Sequence[FactSheet]
    participants: Sequence[MergedParticipant]

    def of(self, kind: Literal["claim", "follow_up"], places: Iterable[Place]) -> tuple[str | None, ...]:
        """The source of each claim, or the owner of each follow-up; None for an article's own voice."""
        return tuple(self._known(place, self._written(kind, place)) for place in places)

    def _written(self, kind: Literal["claim", "follow_up"], place: Place) -> str | None:
        """The source or owner as its article names it."""
        sheet = self.sheets[place.article]
        if kind == "follow_up":
            return sheet.follow_ups[place.fact].owner
        claim = sheet.claims[place.fact]
        return claim.who or (claim.speaker.text if claim.speaker else None)

    def _known(self, place: Place, written: str | None) -> str | None:
        """The merged name of whom an article names so; the words themselves where it is no participant's.

        A participant of the same article goes first: "le ministre" is not the same one everywhere.
        """
        wanted = body_words(written or "")
        if not wanted or written is None:
            return None
        for near in (True, False):
            found = {
                merged.name
                for merged in self.participants
                for home in merged.places
                if (not near or home.article == place.article) and wanted in self._names(home)
            }
            if len(found) == 1:
                return found.pop()
        return written

    def _names(self, place: Place) -> set[tuple[str, ...]]:
        """The words of every way in which an article writes the name of its participant."""
        one = self.sheets[place.article].participants[place.fact]
        return {body_words(one.name), *(body_words(mention.text) for mention in one.mentions)}
