"""Articles with the abstracts that their authors wrote, from a `.jsonl` or `.jsonl.gz`."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

from factsheet.errors import ReadingError
from factsheet.values.article import Article


def read_abstracts(path: Path) -> tuple[tuple[Article, str], ...]:
    """Each article of a `.jsonl` or `.jsonl.gz` with its abstract: fields article (or text) and abstract.

    Raises ReadingError where the file is not there or a line is no such article.
    """
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8") as stream:
            lines = stream.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadingError(
            f"{path} cannot be read ({error}): give a file of articles with abstracts."
        ) from None
    return tuple(_abstracted(path, number, line) for number, line in enumerate(lines, 1) if line.strip())


def _abstracted(path: Path, number: int, line: str) -> tuple[Article, str]:
    try:
        record = json.loads(line)
        day = date.fromisoformat(record["date"]) if record.get("date") else None
        text = record["article"] if "article" in record else record["text"]
        language = record.get("language", "fr")
        return Article(str(path), text, record.get("title"), None, day, language), record["abstract"]
    except (ValueError, KeyError, TypeError) as error:
        raise ReadingError(
            f"{path}, line {number}, is no article with an abstract ({type(error).__name__}: {error})."
        ) from None
