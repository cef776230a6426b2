"""What a memo is made of, before it becomes Word, Markdown or anything else: frozen values, no layout.

Two kinds of words meet in a memo: ours (labels) and the source's. A `Text` that holds the source's
words names their language, so that a screen reader pronounces them and a spell checker leaves them
alone; they are never altered on the way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from factsheet.memo.picture import Picture

Tone = Literal["plain", "strong", "quiet", "doubt"]
Fact = Literal["claim", "speaker", "follow_up"]
"""What words of the annotated text were taken for."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one tone. language: ISO 639-1 of the words, None for the memo's own language.

    "quiet" is secondary (smaller, grey); "doubt" is what a reader must not take as settled.
    why: what a comment in the margin says about these words, where there are margins; "" for nothing.
    facts: what the words are part of, in the annotated text; several may overlap.
    """

    text: str
    tone: Tone = "plain"
    language: str | None = None
    why: str = ""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A link inside the memo: `label` is printed ("S12"), `target` is the anchor it leads to.

    hint: what lies there, shown where the pointer rests on the link; "" for nothing.
    """

    label: str
    target: str
    hint: str = ""


ADDRESS = re.compile(r"https?://[\w.-]+(:\d+)?(/[\w\-.~:/?#@!$&'()*+,;=%]*)?", re.ASCII)
"""Addresses that are made links. Word calls a file with any other in it damaged."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the memo, to an http(s) address."""

    label: str
    address: str


Inline = Text | Reference | Link
Line = tuple[Inline, ...]
Cell = tuple[Line, ...]
"""The lines of a table cell, each its own paragraph."""


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """The head of the memo: what it is, its title, its particulars (label, value) and how to read it."""

    kicker: str
    title: Line
    particulars: tuple[tuple[str, Line], ...]
    guide: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: the words of a heading, and its anchor."""

    words: Line
    target: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of the memo's main headings."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the memo. level: 1 to 3; anchor: where references to the section lead."""

    level: int
    line: Line
    anchor: str | None = None
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text: "body", small print ("note", "lead" where it stays on the page of what follows, "table_note"
    beside a table), or "empty" (a section that has nothing to say)."""

    line: Line
    role: Literal["body", "note", "lead", "table_note", "empty"] = "body"


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points of equal weight, in order."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its header and its width in millimetres (166 in all, 253 on wide pages)."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the source that a row rests on: half-open offsets into the article, the column they fill."""

    start: int
    end: int
    column: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row; anchor: the row's own name, where links to it lead, None for none; it lies in cell `held_by`.

    marks: the words it was made of.
    """

    cells: tuple[Cell, ...]
    anchor: str | None = None
    marks: tuple[Mark, ...] = ()
    held_by: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row.

    title: what a screen reader announces. anchor: the header row's own name, None for none.
    form: people fill it in, so that every cell is seen to be one.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    anchor: str | None = None
    form: bool = False


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the annotated text: a numbered sentence, or words that belong to no sentence.

    number, anchor: None where the words belong to no sentence, or continue one.
    heading: the words are a section heading of the article.
    opens: the line begins a paragraph of the article.
    back: links to the rows that rest on this sentence.
    place: its paragraph in the source, and its page where the source has pages; "" for what is no sentence.
    start: offset of the first of the words in the article.
    """

    words: Line
    number: str | None = None
    anchor: str | None = None
    heading: bool = False
    opens: bool = False
    back: Line = ()
    place: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """The whole text of one article in reading order.

    level: that of its section's own heading. legend: how the words of facts look, () where it was said before.
    """

    lines: tuple[SourceLine, ...]
    level: int
    legend: Line = ()


@dataclass(frozen=True, slots=True)
class WidePages:
    """Blocks on pages of their own that lie on their side: tables of 253 mm."""

    blocks: tuple[Heading | Paragraph | Table, ...]


Block = TitleBlock | Contents | Heading | Paragraph | BulletList | Table | AnnotatedText | WidePages | Picture
