"""What a memo is made of, before it becomes Word, Markdown or anything else: frozen values, no layout.

Two kinds of words meet in a memo: ours (labels) and the source's. A `Text` that holds the source's
words names their language, so that a screen reader pronounces them and a spell checker leaves them
alone; they are never altered on the way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "strong", "quiet", "doubt"]


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one tone. language: ISO 639-1 of the words, None for the memo's own language.

    "quiet" is secondary (smaller, grey); "doubt" is what a reader must not take as settled.
    """

    text: str
    tone: Tone = "plain"
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A link inside the memo: `label` is printed ("S12"), `target` is the anchor it leads to.

    hint: what lies there, shown where the pointer rests on the link; "" for nothing.
    """

    label: str
    target: str
    hint: str = ""


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
class Heading:
    """A heading of the memo. level: 1 to 3; anchor: where references to the section lead."""

    level: int
    line: Line
    anchor: str | None = None
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text: "body", a "note" in small print, a "lead" (a note that stays on the page of what follows),
    or "empty" (a section that has nothing to say)."""

    line: Line
    role: Literal["body", "note", "lead", "empty"] = "body"


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points of equal weight, in order."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its header and its width in millimetres (a table is 166 wide)."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row; anchor: where the annex's back links lead, None for none."""

    cells: tuple[Cell, ...]
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row. title: what a screen reader announces."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the annotated text: a numbered sentence, or words that belong to no sentence.

    number, anchor: None where the words belong to no sentence, or continue one.
    heading: the words are a section heading of the article.
    opens: the line begins a paragraph of the article.
    back: links to the rows that rest on this sentence.
    """

    words: Line
    number: str | None = None
    anchor: str | None = None
    heading: bool = False
    opens: bool = False
    back: Line = ()


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """The whole text of one article in reading order; level: that of its section's own heading."""

    lines: tuple[SourceLine, ...]
    level: int


Block = TitleBlock | Heading | Paragraph | BulletList | Table | AnnotatedText
