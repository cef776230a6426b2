"""Tables of facts -> an Excel workbook: a sheet each, with a header that stays in view, and filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from factsheet.errors import WritingError
from factsheet.memo.labels import labels_for
from factsheet.memo.sheetwords import sheet_name, title, words_for
from factsheet.memo.tables import FORMULA, FactTable, Value

MOST_ROWS = 1_048_575
"""Rows of an Excel sheet under its header."""
LONGEST_CELL = 32_767
"""UTF-16 units that Excel keeps in a cell."""
TALLEST_ROW = 409
LINE = 15
"""Points: the most that Excel gives a row, and what a line of its own font takes."""
WIDE, MIDDLE, NARROW = 52, 24, 12
"""Characters that a column is wide."""
WIDTHS = {
    **dict.fromkeys(("claim", "follow_up", "sentence_text", "title"), WIDE),
    **dict.fromkeys(("who", "speaker", "name", "role", "organisation", "other_roles"), MIDDLE),
    **dict.fromkeys(("owner", "when", "source", "publication", "mentions"), MIDDLE),
}
AS_WRITTEN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@dataclass(frozen=True, slots=True)
class Looks:
    """The formats of cells. quoted: words that Excel would take for a formula once somebody edits them."""

    header: Format
    words: Format
    quoted: Format
    number: Format


def write_xlsx(tables: Sequence[FactTable], stream: BinaryIO, language: str) -> None:
    """Writes a workbook with a sheet for each table into `stream`, its headers in this language (ISO 639-1)."""
    labels = labels_for(language)
    for table in tables:
        if len(table.rows) > MOST_ROWS:
            raise WritingError(
                f"{len(table.rows)} {table.name} are more than an Excel sheet holds: write CSV."
            )
    with Workbook(stream, {"in_memory": True, **AS_WRITTEN}) as book:
        looks = _looks(book)
        for table in tables:
            sheet = book.add_worksheet(sheet_name(table.name, labels))
            titles = [title(field, labels) for field in table.fields]
            _set_up(sheet, table, titles, looks)
            words = words_for(table.name, labels)
            for number, row in enumerate(table.rows, 1):
                _fill(sheet, number, _shown(table, row, words), looks)


def _looks(book: Workbook) -> Looks:
    """The formats of one workbook."""
    top = {"valign": "top", "text_wrap": True, "bottom": 1, "bottom_color": "#C9CED5"}
    return Looks(
        book.add_format({**top, "bold": True, "bg_color": "#E4E9EF"}),
        book.add_format(top),
        book.add_format({**top, "quote_prefix": True}),
        book.add_format({**top, "align": "center"}),
    )


def _set_up(sheet: Worksheet, table: FactTable, titles: Sequence[str], looks: Looks) -> None:
    """Writes the header row, which stays in view, filters the rows and comes back on every printed page.

    What is printed ends with the source; the offsets to the right of it are for checking on a screen.
    """
    for column, (field, words) in enumerate(zip(table.fields, titles, strict=True)):
        sheet.set_column(column, column, WIDTHS.get(field, NARROW))
        sheet.write_string(0, column, words, looks.header)
    sheet.set_row(0, 2 * LINE)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.fields) - 1)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, len(table.rows), table.fields.index("source"))
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _shown(
    table: FactTable, row: Sequence[Value], words: Mapping[str, Mapping[Any, str]]
) -> dict[str, Value]:
    """The values of a row by field, a code by the word that stands for it."""
    return {
        field: words.get(field, {}).get(value, value) for field, value in zip(table.fields, row, strict=True)
    }


def _fill(sheet: Worksheet, number: int, row: Mapping[str, Value], looks: Looks) -> None:
    """Writes one row, as tall as its longest cell."""
    lines = (_lines(value, WIDTHS.get(field, NARROW)) for field, value in row.items())
    # Only Excel itself would find the height by opening the file; LibreOffice shows one line of each cell.
    sheet.set_row(number, min(TALLEST_ROW, LINE * max(lines)))
    for column, value in enumerate(row.values()):
        if isinstance(value, str):
            sheet.write_string(
                number, column, _cut(value), looks.quoted if FORMULA.match(value) else looks.words
            )
        elif value is None:
            sheet.write_blank(number, column, None, looks.words)
        else:
            sheet.write_number(number, column, value, looks.number)


def _lines(value: Value, width: int) -> int:
    """The lines that a cell fills, one too many rather than one too few."""
    parts = value.splitlines() if isinstance(value, str) else ()
    return max(1, sum(ceil(len(part) * 1.1 / width) for part in parts))


def _cut(text: str) -> str:
    """The text, cut where a cell ends, with an ellipsis to show it."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_CELL:
        return text
    return units[: 2 * (LONGEST_CELL - 1)].decode("utf-16-le", "ignore") + "…"
