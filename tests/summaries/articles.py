"""Short articles read for the guard, with the day and country finders that the pipeline would give it."""

from __future__ import annotations

from datetime import date

from factsheet.extract.countries import find_places
from factsheet.extract.dates import find_dates
from factsheet.extract.sentences import read_document
from factsheet.summaries.sentence import Finders
from factsheet.summaries.support import Source, read_source


def finders(language: str, published: date | None) -> Finders:
    """Days that an expression may mean, looking ahead and back, and countries by code."""

    def days(text: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
        ahead = find_dates(text, published, language, future=True)
        back = find_dates(text, published, language, future=False)
        return tuple(
            (one.start, one.end, frozenset(iso for iso in (one.iso, other.iso) if iso))
            for one, other in zip(ahead, back, strict=True)
        )

    def countries(text: str) -> tuple[tuple[int, int, str], ...]:
        return tuple((place.start, place.end, place.country) for place in find_places(text, language))

    return Finders(language, days, countries)


def source(text: str, language: str, published: date | None = date(2025, 3, 14)) -> Source:
    """An article ready for the guard."""
    return read_source(read_document(text), finders(language, published))
