"""An article as it was read, before any sentence is split or any fact is found."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from factsheet.values.document import Span


@dataclass(frozen=True, slots=True)
class Article:
    """One article and what its source says about it.

    text: the article alone, cleaned of page debris; paragraphs separated by one newline, no
        newline inside a paragraph. Every offset in the project counts characters (Unicode code
        points) of this string.
    source: where it came from, as the user named it (path, address, or "-").
    language: ISO 639-1 code ("fr", "en").
    headings: the paragraphs of `text` that are section headings, as spans.
    warnings: what the reader replaced, dropped or was unsure of, as sentences for the user.
    id: the record's own name in a `.jsonl` input, else None.
    """

    source: str
    text: str
    title: str | None = None
    publication: str | None = None
    published: date | None = None
    language: str = "fr"
    headings: tuple[Span, ...] = ()
    warnings: tuple[str, ...] = ()
    id: str | None = None

    @property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of `text` in UTF-8: two sheets with the same hash rest on the same words."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
