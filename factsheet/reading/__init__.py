"""A file, a page or an address in; an Article out. Nothing heavy is imported until a source is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factsheet.errors import ReadingError
from factsheet.values.article import Article

__all__ = ["Overrides", "find_inputs", "read_article", "read_articles"]


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user says about an article; whatever is set wins over what was read."""

    title: str | None = None
    publication: str | None = None
    published: date | None = None
    language: str | None = None


def read_article(source: str | Path, overrides: Overrides = Overrides()) -> Article:
    """The one article that `source` holds: a path, an http(s) address, or "-" for standard input.

    Raises ReadingError, in one sentence, where there is none, more than one, or it cannot be read.
    """
    first: Article | None = None
    for found in read_articles(source, overrides):
        if isinstance(found, ReadingError):
            raise found
        if first is not None:
            raise ReadingError(f"{source} holds more than one article: read it with read_articles().")
        first = found
    if first is None:
        raise ReadingError(f"{source} holds no article: give a file with text in it.")
    return first


def read_articles(source: str | Path, overrides: Overrides = Overrides()) -> Iterator[Article | ReadingError]:
    """Every article in `source`, in order; one that cannot be read comes as the error itself."""
    from factsheet.reading.opening import open_articles

    return open_articles(str(source), overrides)


def find_inputs(sources: Iterable[str | Path]) -> tuple[str | ReadingError, ...]:
    """The single inputs that files, folders, globs, addresses and "-" stand for, each once, in order.

    A source that stands for nothing (missing file, folder without articles, glob without a match)
    comes as a ReadingError in its place, so that the others go on.
    """
    from factsheet.reading.inputs import expand

    found: dict[str, str | ReadingError] = {}
    for source in sources:
        for item in expand(str(source)):
            found.setdefault(str(item), item)
    return tuple(found.values())
