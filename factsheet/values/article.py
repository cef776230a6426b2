"""An article as it was read, before any sentence is split or any fact is found."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from factsheet.values.document import Span


@dataclass(frozen=True, slots=True)
class PageStart:
    """From the character `start` of a text on, its words stand on page `number` (from 1) of the source."""

    start: int
    number: int


def pages_within(pages: tuple[PageStart, ...], start: int, end: int) -> tuple[PageStart, ...]:
    """The pages of the stretch from `start` to `end`, counted in the stretch's own characters."""
    first = max(0, bisect_right(pages, start, key=lambda page: page.start) - 1)
    last = max(first + 1, bisect_left(pages, end, key=lambda page: page.start))
    return tuple(PageStart(max(0, page.start - start), page.number) for page in pages[first:last])


@dataclass(frozen=True, slots=True)
class Article:
    """One article and what its source says about it.

    text: the article alone, cleaned of page debris; paragraphs separated by one newline, no
        newline inside a paragraph. Every offset in the project counts characters (Unicode code
        points) of this string.
    source: where it came from, as the user named it (path, address, or "-").
    language: ISO 639-1 code ("fr", "en").
    headings: the paragraphs of `text` that are section headings, as spans.
    pages: where the pages of a printed source begin in `text`, by `start`; empty where it has none. A page
        may come back: a paragraph that runs on to the next page is read before the caption beside it.
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
    pages: tuple[PageStart, ...] = ()

    @property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of `text` in UTF-8: two sheets with the same hash rest on the same words."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def pages_of(self, start: int, end: int) -> tuple[int, ...]:
        """The first and the last page of the words from `start` to `end`, once where they are one; () for none."""
        numbers = [page.number for page in pages_within(self.pages, start, end)]
        return tuple(dict.fromkeys((min(numbers), max(numbers)))) if numbers else ()
