"""Short articles read for the guard, with the day and country finders that the pipeline gives it."""

from __future__ import annotations

from datetime import date

from factsheet.extract.sentences import read_document
from factsheet.summaries.sentence import Finders
from factsheet.summaries.support import Source, read_source
from factsheet.summarizing import finders as finders_of
from factsheet.values.article import Article


def finders(language: str, published: date | None) -> Finders:
    """The finders for an article in that language, published on that day."""
    return finders_of(Article("-", "", published=published, language=language))


def source(
    text: str, language: str, published: date | None = date(2025, 3, 14), title: str | None = None
) -> Source:
    """An article ready for the guard."""
    return read_source(read_document(text), finders(language, published), title)
