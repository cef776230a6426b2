"""Fact sheets -> what people read: a Word memo, a page, Markdown, JSON, tables. Importing this loads no python-docx."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import BinaryIO

from factsheet.errors import WritingError
from factsheet.memo.blocks import Block
from factsheet.memo.briefing_outline import briefing_outline
from factsheet.memo.checks import CheckList, Kept, checks_to_dict, keep_checks
from factsheet.memo.jsonfile import read_factsheet, schema, to_dict, to_json
from factsheet.memo.manifest import to_properties
from factsheet.memo.outline import Edition, memo_language, outline, outline_manifest
from factsheet.memo.saving import replace_file
from factsheet.memo.subject import Subject, repeated_by, sheets_of
from factsheet.memo.tables import COLUMNS, TableName, find_tables
from factsheet.values.briefing import Briefing
from factsheet.values.facts import FactSheet
from factsheet.values.sections import SECTION_NAMES, SectionName

__all__ = [
    "SECTION_NAMES",
    "CheckList",
    "Kept",
    "check_template",
    "checks_to_dict",
    "keep_checks",
    "read_checks",
    "read_factsheet",
    "replace_file",
    "schema",
    "to_csv",
    "to_dict",
    "to_html",
    "to_json",
    "to_markdown",
    "write_memo",
    "write_tables",
    "write_template",
    "write_workbook",
]

MEMO_ENDINGS = (".docx", ".html")


def write_memo(
    subject: Subject,
    path: str | os.PathLike[str],
    language: str | None = None,
    kept: Kept | None = None,
    sections: Sequence[SectionName] = (),
    template: str | os.PathLike[str] | None = None,
) -> Path:
    """The path of the memo about one or more articles, or a briefing, written whole or not at all.

    path: a Word document where it ends in .docx, a page for the browser where it ends in .html.
    language: of the labels, ISO 639-1; the articles' own by default. French has French labels, every
    other language English ones. kept: what people wrote into an older memo about the same articles, as
    `keep_checks(subject, read_checks("old.docx"))` gives it. sections: those that the memo has, in order
    (SECTION_NAMES), all by default; the end of the memo says which it leaves out. template: a Word file
    whose styles, header, footer and pages a Word memo takes on; SettingsError where it cannot be used.
    WritingError where there is nothing to write
    or no place to write it.
    """
    target = Path(path)
    if target.suffix.lower() not in MEMO_ENDINGS:
        raise WritingError(wrong_ending(target))
    blocks, listed, language = _blocks(subject, language, kept, sections)
    if target.suffix.lower() == ".html":
        from factsheet.memo.htmlpage import write_html

        return replace_file(target, lambda stream: write_html(blocks, stream, language))
    about = listed[0].article.publication or "" if len(listed) == 1 else ""

    from factsheet.memo.word import write_docx

    with_checks = not sections or "to-verify" in sections
    properties = to_properties(outline_manifest(listed, kept, repeated_by(subject))) if with_checks else {}
    house = Path(template) if template is not None else None
    return replace_file(target, lambda stream: write_docx(blocks, stream, language, about, properties, house))


def check_template(path: str | os.PathLike[str]) -> None:
    """SettingsError, its text a sentence, where the file cannot be the template of a memo."""
    from factsheet.memo.word.house import open_house

    open_house(Path(path))


def write_template(path: str | os.PathLike[str], language: str = "fr") -> Path:
    """The path of a new template: all the memo's styles, a header, a footer, and a page that explains them.

    language: of the explanations. WritingError where the file is there already, since people work on
    templates for hours, or cannot be written.
    """
    target = Path(path)
    if target.suffix.lower() != ".docx":
        raise WritingError(f"{target} does not end in .docx: a template is a Word document, name it so.")
    if target.exists():
        raise WritingError(f"{target} is there already: give another name, or remove it first.")
    from factsheet.memo.word.starter import write_starter

    return replace_file(target, lambda stream: write_starter(stream, language))


def read_checks(path: str | os.PathLike[str]) -> CheckList:
    """What people wrote into a Word memo's table of points to verify.

    ReadingError where the file cannot be read, or is no memo with such a table.
    """
    from factsheet.memo.word.readback import read_check_rows

    return read_check_rows(Path(path))


def to_csv(subject: Subject, table: TableName) -> str:
    """One table of one or more articles as CSV: "claims", "participants" or "follow-ups"."""
    from factsheet.memo.csvfile import write_csv

    return write_csv(find_tables(_listed(subject), (table,))[0])


def write_tables(
    subject: Subject,
    folder: str | os.PathLike[str],
    names: Sequence[TableName] = (),
) -> tuple[Path, ...]:
    """The paths of NAME.csv for each table, all three by default, in a folder that is there.

    They begin with a byte order mark: Excel would misread every accent without it.
    """
    listed = _listed(subject)

    def write(name: TableName) -> Path:
        data = to_csv(listed, name).encode("utf-8-sig")
        return replace_file(Path(folder) / f"{name}.csv", lambda stream: _write(stream, data))

    return tuple(write(name) for name in names or COLUMNS)


def write_workbook(
    subject: Subject,
    path: str | os.PathLike[str],
    language: str | None = None,
    names: Sequence[TableName] = (),
) -> Path:
    """The path of an Excel workbook with a sheet for each table, all three by default.

    language: of the headers, chosen as for `write_memo`.
    """
    from factsheet.memo.workbook import write_xlsx

    listed = _listed(subject)
    tables, chosen = find_tables(listed, names), language or memo_language(listed)
    return replace_file(path, lambda stream: write_xlsx(tables, stream, chosen))


def wrong_ending(path: Path) -> str:
    """The sentence that says why a memo cannot have this name."""
    return f"{path} does not end in .docx or .html: a memo is a Word document or a page, name it so."


def to_html(subject: Subject, language: str | None = None, sections: Sequence[SectionName] = ()) -> str:
    """The memo about one or more articles, or a briefing, as one HTML page that needs no other file and no network."""
    from factsheet.memo.htmlpage import html_page

    blocks, _, language = _blocks(subject, language, sections=sections)
    return html_page(blocks, language)


def to_markdown(subject: Subject, language: str | None = None, sections: Sequence[SectionName] = ()) -> str:
    """The memo about one or more articles, or a briefing, as Markdown text."""
    from factsheet.memo.markdown import write_markdown

    return write_markdown(_blocks(subject, language, sections=sections)[0])


def _blocks(
    subject: Subject, language: str | None, kept: Kept | None = None, sections: Sequence[SectionName] = ()
) -> tuple[tuple[Block, ...], Sequence[FactSheet], str]:
    """The memo's blocks, its sheets as a sequence, and its language. A briefing on one article is its memo."""
    listed = _listed(subject)
    chosen = language or memo_language(listed)
    edition = Edition(chosen, datetime.now().date(), _version(), tuple(sections))
    if isinstance(subject, Briefing) and len(listed) > 1:
        return briefing_outline(subject, edition, kept), listed, chosen
    return outline(listed, edition, kept), listed, chosen


def _listed(subject: Subject) -> tuple[FactSheet, ...]:
    """The sheets that a memo or a table is about; WritingError where there is none."""
    listed = sheets_of(subject)
    if not listed:
        raise WritingError("There is no fact sheet to write from: give at least one article.")
    return listed


def _write(stream: BinaryIO, data: bytes) -> None:
    """Writes all of the data."""
    stream.write(data)


def _version() -> str:
    """The installed version of factsheet."""
    try:
        return version("factsheet")
    except PackageNotFoundError:
        return "(not installed)"
