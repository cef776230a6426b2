"""`extract` as tables: which form is meant, whether its place will do, and the writing."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factsheet.cli.options import Form, Table
from factsheet.errors import SettingsError, WritingError

if TYPE_CHECKING:
    from factsheet.memo.tables import TableName
    from factsheet.values.facts import FactSheet


def chosen_form(form: Form | None, table: Table | None, output: Path | None) -> Form:
    """The form that is meant: a name in .xlsx means a workbook, --table means CSV, nothing means JSON.

    SettingsError where the options contradict each other.
    """
    workbook = output is not None and output.suffix.lower() == ".xlsx"
    meant = form or (Form.xlsx if workbook else Form.csv if table else Form.json)
    if meant is Form.xlsx and not workbook:
        raise SettingsError("A workbook needs a name that ends in .xlsx: give it with -o facts.xlsx.")
    if workbook and meant is not Form.xlsx:
        raise SettingsError(f"{output} names a workbook, not {meant}: leave out --format, or name a folder.")
    if table and meant not in (Form.csv, Form.xlsx):
        raise SettingsError(f"--table is for csv and xlsx, not {meant}: leave it out, or choose one of them.")
    if output is not None and output.suffix.lower() == ".csv":
        raise SettingsError(
            f"{output} names one file: name a folder for the tables, or print one with --table."
        )
    if meant is Form.csv and table is None and output is None:
        choice = ", ".join(Table)
        raise SettingsError(f"CSV has a table each for {choice}: name one with --table, or a folder with -o.")
    return meant


def check_place(form: Form, table: Table | None, output: Path, sources: Sequence[str]) -> None:
    """Refuse an output that could not be written, or that is one of the sources, before minutes are spent."""
    from factsheet.batch import make_folder, spare_sources

    if form is Form.xlsx:
        if output.is_dir() or not output.parent.is_dir():
            raise WritingError(f"{output} cannot be written there: name a file in a folder that exists.")
        spare_sources(sources, output)
        return
    for name in [table] if table else Table:
        spare_sources(sources, output / f"{name}.csv")
    make_folder(output)


def put_tables(
    sheets: Sequence[FactSheet], form: Form, table: Table | None, output: Path | None, language: str | None
) -> None:
    """Write the tables of all sheets, or print the one that was asked for."""
    from factsheet.memo import to_csv, write_tables, write_workbook

    names: Sequence[TableName] = (table.value,) if table else ()
    if output is None and table is not None:
        sys.stdout.write(to_csv(sheets, table.value))
    elif output is not None and form is Form.csv:
        write_tables(sheets, output, names)
    elif output is not None:
        write_workbook(sheets, output, language, names)
