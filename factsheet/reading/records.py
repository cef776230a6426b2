"""Lines of JSON, each one article: id, text, title?, date?, publication?, language?."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from factsheet.errors import ReadingError
from factsheet.reading.decoding import repair
from factsheet.reading.draft import Draft, Paragraph, split_lines
from factsheet.reading.pubdates import read_date
from factsheet.reading.remarks import REPAIRED, Remark


def read_records(text: str, source: str, warnings: tuple[Remark, ...]) -> Iterator[Draft | ReadingError]:
    """One draft a line, every word of its text kept; a bad line comes as an error with its number."""
    empty = True
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        empty = False
        try:
            yield _record(line, f"{source}, line {number}", warnings)
        except ReadingError as error:
            yield error
    if empty:
        yield ReadingError(f"{source} holds no record: give one JSON object a line.")


def _record(line: str, place: str, warnings: tuple[Remark, ...]) -> Draft:
    record = _parsed(line, place)
    text = _string(record, "text", place)
    if not text or not text.strip():
        raise ReadingError(f'{place}: the record has no "text": add the article\'s text or remove the line.')
    repaired = repair(text)
    if repaired != text:
        warnings = (*warnings, REPAIRED)
    identifier = record.get("id")
    return Draft(
        paragraphs=tuple(Paragraph(part) for part in split_lines(repaired)),
        title=_string(record, "title", place),
        publication=_string(record, "publication", place),
        published=_day(record, place),
        language=_string(record, "language", place),
        warnings=warnings,
        id=None if identifier is None else str(identifier),
    )


def _parsed(line: str, place: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = getattr(error, "msg", "too deep")
        raise ReadingError(f"{place}: not valid JSON ({reason}): correct or remove that line.") from None
    if not isinstance(record, dict):
        raise ReadingError(f'{place}: not a JSON object: write one {{"id": …, "text": …}} a line.')
    return record


def _string(record: dict[str, Any], key: str, place: str) -> str | None:
    value = record.get(key)
    if value is None or isinstance(value, str):
        return value
    raise ReadingError(f'{place}: "{key}" must be a string: correct or remove that line.')


def _day(record: dict[str, Any], place: str) -> date | None:
    value = _string(record, "date", place)
    if not value or not value.strip():
        return None
    day = read_date(value)
    if day is None:
        raise ReadingError(f'{place}: "date" is not a date ({value}): write it as 2024-11-30.')
    return day
