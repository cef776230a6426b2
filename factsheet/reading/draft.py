"""What the readers hand over, and the one place where it becomes an Article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factsheet.errors import ReadingError
from factsheet.reading.language import choose_language, language_code, language_warning
from factsheet.reading.remarks import Remark
from factsheet.values.article import Article, PageStart
from factsheet.values.document import Span

if TYPE_CHECKING:
    from factsheet.reading import Overrides

# Everything that Python's splitlines() or a Word file may take for a line end.
LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
# Invisible in print, harmful to matching: soft hyphen, zero-width characters, direction marks, byte
# order mark, control characters, lone surrogates (which no UTF-8 file can hold).
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as read.

    heading: the source marks it as a section heading. pages: where its pages begin, in characters of `text`.
    """

    text: str
    heading: bool = False
    pages: tuple[PageStart, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before its text is laid out: what a reader found, None for what it did not."""

    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    publication: str | None = None
    published: date | None = None
    language: str | None = None
    warnings: tuple[Remark, ...] = ()
    id: str | None = None


def normal_space(text: str) -> str:
    """`text` on one line: invisible characters gone, every run of white space one plain space."""
    return " ".join(_INVISIBLE.sub("", text).split())


def split_lines(text: str) -> list[str]:
    """The lines of `text`, whatever the platform ended them with."""
    return LINE_ENDS.split(text)


def finish(draft: Draft, source: str, overrides: Overrides) -> Article:
    """The Article: paragraphs laid out, headings as spans, language known, the user's words on top."""
    text, headings, pages = _lay_out(draft.paragraphs)
    if not text:
        raise ReadingError(f"{source} holds no article text: check that the right file was saved.")
    given = overrides.language or draft.language
    language = language_code(given) if given else choose_language(text)
    return Article(
        source=source,
        text=text,
        title=overrides.title or _or_none(draft.title),
        publication=overrides.publication or _or_none(draft.publication),
        published=overrides.published or draft.published,
        language=language,
        headings=headings,
        warnings=tuple(r.said(language) for r in (*draft.warnings, *language_warning(language))),
        id=draft.id,
        pages=pages,
    )


def _lay_out(paragraphs: tuple[Paragraph, ...]) -> tuple[str, tuple[Span, ...], tuple[PageStart, ...]]:
    lines: list[str] = []
    headings: list[Span] = []
    pages: list[PageStart] = []
    offset = 0
    for paragraph in paragraphs:
        line = normal_space(paragraph.text)
        if not line:
            continue
        if paragraph.heading:
            headings.append(Span(offset, offset + len(line), line))
        for page in paragraph.pages:
            if not pages or pages[-1].number != page.number:
                pages.append(PageStart(offset + page.start, page.number))
        lines.append(line)
        offset += len(line) + 1
    return "\n".join(lines), tuple(headings), tuple(pages)


def _or_none(value: str | None) -> str | None:
    return normal_space(value) or None if value else None
