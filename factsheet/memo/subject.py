"""What a memo is about: one article, several one after another, or several as one briefing."""

from __future__ import annotations

from collections.abc import Iterable

from factsheet.values.briefing import Briefing
from factsheet.values.facts import FactSheet

Subject = FactSheet | Iterable[FactSheet] | Briefing


def sheets_of(subject: Subject) -> tuple[FactSheet, ...]:
    """The fact sheets that a memo is about, in the order of their numbers in it."""
    if isinstance(subject, Briefing):
        return subject.sheets
    return (subject,) if isinstance(subject, FactSheet) else tuple(subject)


def repeated_by(subject: Subject) -> dict[int, int]:
    """For the number (from 1) of each article whose text is not printed again, that of the one it repeats."""
    copies = subject.copies if isinstance(subject, Briefing) else ()
    return {copy.article + 1: copy.original + 1 for copy in copies}
