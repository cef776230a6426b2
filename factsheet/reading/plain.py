"""Plain text and Markdown: with front matter the body is the article; without, it may be a pasted page."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from factsheet.errors import ReadingError
from factsheet.reading.draft import Draft, Paragraph, normal_space, split_lines
from factsheet.reading.pubdates import read_date
from factsheet.reading.remarks import Remark
from factsheet.reading.wrapping import unwrap

_KEYS = {
    "title": ("title", "titre"),
    "publication": ("publication", "source", "site", "journal", "publisher"),
    "date": ("date", "published", "publié", "date_published"),
    "language": ("language", "langue", "lang"),
}
_KEY_LINE = re.compile(r"[\w-]+\s*:(\s|$)")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")


def read_plain(text: str, source: str, warnings: tuple[Remark, ...]) -> Draft:
    """The draft of a text: kept whole under front matter, else cleaned of whatever was pasted with it."""
    text = text.lstrip("\ufeff")
    lines = split_lines(text)
    end = _front_matter_end(lines, source)
    if end is None:
        from factsheet.reading.dump import read_dump

        return read_dump(text, source, warnings)
    return _with_front_matter(lines[1:end], lines[end + 1 :], source, warnings)


def markdown_paragraph(line: str) -> Paragraph:
    """The paragraph that one line of Markdown is, its heading marks gone."""
    match = _HEADING.match(line)
    return Paragraph(match.group(2), heading=True) if match else Paragraph(line)


def _front_matter_end(lines: list[str], source: str) -> int | None:
    """Index of the line that closes the front matter; None where the text has none."""
    if lines[0].rstrip() != "---" or len(lines) < 2:
        return None
    looks_so = _KEY_LINE.match(lines[1]) is not None
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() in {"---", "..."}:
            return index if looks_so or index == 1 or _has_keys(lines[1:index]) else None
    if looks_so:
        raise ReadingError(f"{source}: the front matter is never closed: add a line --- after its last key.")
    return None


def _has_keys(lines: list[str]) -> bool:
    return any(_KEY_LINE.match(line) for line in lines)


def _with_front_matter(head: list[str], body: list[str], source: str, warnings: tuple[Remark, ...]) -> Draft:
    meta = _parsed(head, source)
    paragraphs = [markdown_paragraph(line) for line in unwrap(body) if line.strip()]
    title = _text(meta, "title", source)
    # A first heading that repeats or gives the title is the title, not the article's text.
    if paragraphs and paragraphs[0].heading and len(paragraphs) > 1:
        first = normal_space(paragraphs[0].text)
        if first == (title or first):
            title, paragraphs = first, paragraphs[1:]
    return Draft(
        paragraphs=tuple(paragraphs),
        title=title,
        publication=_text(meta, "publication", source),
        published=_day(meta, source),
        language=_text(meta, "language", source),
        warnings=warnings,
    )


def _parsed(head: list[str], source: str) -> dict[str, Any]:
    import yaml

    try:
        meta = yaml.safe_load("\n".join(head))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" at line {mark.line + 2}" if mark is not None else ""
        raise ReadingError(
            f"{source}: the front matter is not valid YAML{line}: put quotes around values with a colon."
        ) from None
    if meta is None:
        return {}
    if not isinstance(meta, dict):
        raise ReadingError(f"{source}: the front matter holds no keys: write lines such as title: …")
    return {str(key).lower(): value for key, value in meta.items()}


def _value(meta: dict[str, Any], key: str) -> Any:
    return next((meta[name] for name in _KEYS[key] if meta.get(name) is not None), None)


def _text(meta: dict[str, Any], key: str, source: str) -> str | None:
    value = _value(meta, key)
    if isinstance(value, (dict, list)):
        raise ReadingError(f"{source}: {key} in the front matter must be one line of text.")
    # YAML 1.1 reads the language "no" as false.
    return "no" if value is False and key == "language" else None if value is None else str(value)


def _day(meta: dict[str, Any], source: str) -> date | None:
    value = _value(meta, "date")
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    day = value if isinstance(value, date) else read_date(str(value))
    if day is None:
        raise ReadingError(
            f"{source}: date in the front matter is not a date ({value}): write it as 2024-11-30."
        )
    return day
