"""Tables of facts -> CSV, with the field names of `factsheet/1`."""

from __future__ import annotations

import csv
from io import StringIO

from factsheet.memo.tables import FORMULA, FactTable, Value


def write_csv(table: FactTable) -> str:
    """The table as CSV: a line of field names, then a record for each row."""
    stream = StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(table.fields)
    writer.writerows(map(_cell, row) for row in table.rows)
    return stream.getvalue()


def _cell(value: Value) -> Value:
    """The value; an apostrophe goes before words that a spreadsheet would run as a formula.

    A carriage return is a space, since the writer leaves it bare and readers would begin a record there.
    """
    if not isinstance(value, str):
        return value
    text = value.replace("\r", " ")
    return f"'{text}" if FORMULA.match(text) else text
