"""A Word file: its paragraphs and tables in order, heading styles, core properties."""

from __future__ import annotations

import io
import re
from datetime import date, datetime
from typing import Any

from factsheet.errors import ReadingError
from factsheet.reading.draft import Draft, Paragraph, normal_space, split_lines
from factsheet.reading.remarks import DATED_BY_FILE

_HEADING_STYLE = re.compile(r"(?:heading|titre)\s*\d", re.I)
_TITLE_STYLE = re.compile(r"(?:title|titre|titre principal)$", re.I)
# What Word and its libraries write into new files; python-docx's template was made in 2013.
_EMPTY_TITLES = {"", "word document", "document", "document1", "untitled", "sans titre", "microsoft word"}
_TEMPLATE_YEAR = 2013


def read_worddoc(data: bytes, source: str) -> Draft:
    """The draft of a .docx file. Raises ReadingError where it is damaged, no Word file, or has no text."""
    document = _opened(data, source)
    title, blocks = _blocks(document)
    if not blocks:
        raise ReadingError(
            f"{source} is a Word file with no text in it: check that the right file was saved."
        )
    from factsheet.reading.dump import clean_blocks

    draft = clean_blocks(tuple(blocks), source, title=title)
    return _with_properties(draft, document.core_properties)


def _opened(data: bytes, source: str) -> Any:
    from zipfile import BadZipFile, ZipFile

    try:
        names = ZipFile(io.BytesIO(data)).namelist()
    except (BadZipFile, OSError, ValueError):
        raise ReadingError(f"{source} is damaged: open it in Word and save it again as .docx.") from None
    if "word/document.xml" not in names:
        raise ReadingError(f"{source} is an archive or another office file: give it as .docx, .pdf or text.")
    try:
        from docx import Document

        return Document(io.BytesIO(data))
    # python-docx lets what its zip and XML libraries raise come through: KeyError, lxml's errors, ...
    except Exception:
        raise ReadingError(f"{source} is damaged: open it in Word and save it again as .docx.") from None


def _blocks(document: Any) -> tuple[str | None, list[Paragraph]]:
    """The title set in Word's own style, and the paragraphs of everything else."""
    title: str | None = None
    blocks: list[Paragraph] = []
    for item in document.iter_inner_content():
        if hasattr(item, "rows"):
            blocks.extend(Paragraph(row) for row in _rows(item))
            continue
        style = (item.style.name or "") if item.style is not None else ""
        text = normal_space(item.text)
        if text and title is None and not blocks and _TITLE_STYLE.match(style):
            title = text
        elif text:
            heading = bool(_HEADING_STYLE.match(style))
            blocks.extend(Paragraph(line, heading) for line in split_lines(item.text) if line.strip())
    return title, blocks


def _rows(table: Any) -> list[str]:
    """One line a row, its cells set apart by a comma; a table of one cell keeps its paragraphs."""
    lines: list[str] = []
    for row in table.rows:
        cells: list[Any] = []
        for cell in row.cells:
            if not any(cell._tc is other._tc for other in cells):
                cells.append(cell)
        if len(cells) == 1:
            lines.extend(split_lines(cells[0].text))
        else:
            lines.append(", ".join(filter(None, (normal_space(cell.text) for cell in cells))))
    return [line for line in lines if line.strip()]


def _with_properties(draft: Draft, properties: Any) -> Draft:
    from dataclasses import replace

    title = normal_space(properties.title or "")
    written = _day(properties.created) or _day(properties.modified)
    published = draft.published or written
    warnings = draft.warnings if draft.published or not written else (*draft.warnings, DATED_BY_FILE)
    return replace(
        draft,
        title=draft.title or (title if title.lower() not in _EMPTY_TITLES else None),
        published=published,
        warnings=warnings,
    )


def _day(value: datetime | None) -> date | None:
    return value.date() if value is not None and value.year != _TEMPLATE_YEAR else None
