"""Fact sheets -> what people read: a Word memo, Markdown, JSON. Importing this loads no python-docx."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from factsheet.errors import WritingError
from factsheet.memo.blocks import Block
from factsheet.memo.checks import CheckList, Kept, checks_to_dict, keep_checks
from factsheet.memo.jsonfile import read_factsheet, schema, to_dict, to_json
from factsheet.memo.manifest import to_properties
from factsheet.memo.outline import Edition, memo_language, outline, outline_manifest
from factsheet.memo.saving import replace_file
from factsheet.values.facts import FactSheet

__all__ = [
    "CheckList",
    "Kept",
    "checks_to_dict",
    "keep_checks",
    "read_checks",
    "read_factsheet",
    "replace_file",
    "schema",
    "to_dict",
    "to_json",
    "to_markdown",
    "write_memo",
]


def write_memo(
    sheets: FactSheet | Iterable[FactSheet],
    path: str | os.PathLike[str],
    language: str | None = None,
    kept: Kept | None = None,
) -> Path:
    """The path of the Word memo about one or more articles, written whole or not at all.

    language: of the labels, ISO 639-1; the articles' own by default. French has French labels, every
    other language English ones. kept: what people wrote into an older memo about the same articles, as
    `keep_checks(sheets, read_checks("old.docx"))` gives it. WritingError where there is nothing to write or no place to write it.
    """
    target = Path(path)
    if target.suffix.lower() != ".docx":
        raise WritingError(f"{target} does not end in .docx: a memo is a Word document, name it so.")
    blocks, listed, language = _blocks(sheets, language, kept)
    subject = listed[0].article.publication or "" if len(listed) == 1 else ""

    from factsheet.memo.word import write_docx

    properties = to_properties(outline_manifest(listed, kept))
    return replace_file(target, lambda stream: write_docx(blocks, stream, language, subject, properties))


def read_checks(path: str | os.PathLike[str]) -> CheckList:
    """What people wrote into a Word memo's table of points to verify.

    ReadingError where the file cannot be read, or is no memo with such a table.
    """
    from factsheet.memo.word.readback import read_check_rows

    return read_check_rows(Path(path))


def to_markdown(sheets: FactSheet | Iterable[FactSheet], language: str | None = None) -> str:
    """The memo about one or more articles as Markdown text."""
    from factsheet.memo.markdown import write_markdown

    return write_markdown(_blocks(sheets, language)[0])


def _blocks(
    sheets: FactSheet | Iterable[FactSheet], language: str | None, kept: Kept | None = None
) -> tuple[tuple[Block, ...], Sequence[FactSheet], str]:
    """The memo's blocks, its sheets as a sequence, and its language."""
    listed = (sheets,) if isinstance(sheets, FactSheet) else tuple(sheets)
    if not listed:
        raise WritingError("There is no fact sheet to write a memo from: give at least one article.")
    chosen = language or memo_language(listed)
    return outline(listed, Edition(chosen, datetime.now().date(), _version()), kept), listed, chosen


def _version() -> str:
    """The installed version of factsheet."""
    try:
        return version("factsheet")
    except PackageNotFoundError:
        return "(not installed)"
