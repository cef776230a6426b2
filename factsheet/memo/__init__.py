"""Fact sheets -> what people read: a Word memo, Markdown, JSON. Importing this loads no python-docx."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from factsheet.errors import WritingError
from factsheet.memo.blocks import Block
from factsheet.memo.briefing_outline import briefing_outline
from factsheet.memo.jsonfile import read_factsheet, schema, to_dict, to_json
from factsheet.memo.outline import Edition, memo_language, outline
from factsheet.memo.saving import replace_file
from factsheet.values.briefing import Briefing
from factsheet.values.facts import FactSheet

__all__ = ["read_factsheet", "replace_file", "schema", "to_dict", "to_json", "to_markdown", "write_memo"]


Subject = FactSheet | Iterable[FactSheet] | Briefing
"""What a memo is about: one article, several one after another, or several as one briefing."""


def write_memo(subject: Subject, path: str | os.PathLike[str], language: str | None = None) -> Path:
    """The path of the Word memo about one or more articles, or a briefing, written whole or not at all.

    language: of the labels, ISO 639-1; the articles' own by default. French has French labels, every
    other language English ones. WritingError where there is nothing to write or no place to write it.
    """
    target = Path(path)
    if target.suffix.lower() != ".docx":
        raise WritingError(f"{target} does not end in .docx: a memo is a Word document, name it so.")
    blocks, listed, language = _blocks(subject, language)
    about = listed[0].article.publication or "" if len(listed) == 1 else ""

    from factsheet.memo.word import write_docx

    return replace_file(target, lambda stream: write_docx(blocks, stream, language, about))


def to_markdown(subject: Subject, language: str | None = None) -> str:
    """The memo about one or more articles, or a briefing, as Markdown text."""
    from factsheet.memo.markdown import write_markdown

    return write_markdown(_blocks(subject, language)[0])


def _blocks(subject: Subject, language: str | None) -> tuple[tuple[Block, ...], Sequence[FactSheet], str]:
    """The memo's blocks, its sheets as a sequence, and its language. A briefing on one article is its memo."""
    listed = _sheets(subject)
    if not listed:
        raise WritingError("There is no fact sheet to write a memo from: give at least one article.")
    chosen = language or memo_language(listed)
    edition = Edition(chosen, datetime.now().date(), _version())
    if isinstance(subject, Briefing) and len(listed) > 1:
        return briefing_outline(subject, edition), listed, chosen
    return outline(listed, edition), listed, chosen


def _sheets(subject: Subject) -> tuple[FactSheet, ...]:
    """The fact sheets that a memo is about."""
    if isinstance(subject, Briefing):
        return subject.sheets
    return (subject,) if isinstance(subject, FactSheet) else tuple(subject)


def _version() -> str:
    """The installed version of factsheet."""
    try:
        return version("factsheet")
    except PackageNotFoundError:
        return "(not installed)"
