"""Gold from a data folder: pages whose article is known, and news articles to make pages from."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from factsheet.errors import ReadingError

Kind = Literal["french", "english", "newspaper", "made up", "clean"]


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A saved page and what a careful reader finds in it. published: the day as YYYY-MM-DD."""

    kind: Kind
    id: str
    html: bytes
    text: str
    title: str | None = None
    published: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class News:
    """A news article without its page. day: YYYY-MM-DD; id: empty where none is needed."""

    title: str
    abstract: str
    body: str
    day: str = ""
    id: str = ""


def read_gold(data: Path) -> tuple[GoldPage, ...]:
    """All pages with a known article, always in the same order. Raises ReadingError where a file is missing."""
    return (*_french(data), *_english(data), *_newspapers(data))


def read_news(data: Path, count: int) -> tuple[News, ...]:
    """The first `count` articles of `orangesum/train.jsonl.gz`."""
    path = data / "orangesum" / "train.jsonl.gz"
    records = (json.loads(line) for _, line in zip(range(count), _lines(path), strict=False))
    return tuple(News(r["title"], r["abstract"], r["article"], r["date"]) for r in records)


def read_annotated(data: Path) -> tuple[News, ...]:
    """The articles of `annotated/train.jsonl`: text without any debris."""
    records = (json.loads(line) for line in _lines(data / "annotated" / "train.jsonl"))
    return tuple(News(r["title"], "", r["text"], id=r["doc_id"]) for r in records)


def _french(data: Path) -> Iterator[GoldPage]:
    folder = data / "pages_fr" / "orangesum"
    for name, record in sorted(_records(folder / "ground-truth.json").items()):
        text = f"{record['abstract']}\n{record['articleBody']}"
        html = _bytes(folder / f"{name}.html.gz")
        yield GoldPage("french", name, html, text, record["title"], record["date"])


def _english(data: Path) -> Iterator[GoldPage]:
    folder = data / "pages_en"
    for name, record in sorted(_records(folder / "ground-truth.json").items()):
        path = folder / f"{name}.html.gz"
        # The gold lists more pages than were kept.
        if path.exists():
            yield GoldPage("english", name, _bytes(path), record["articleBody"], address=record["url"])


def _newspapers(data: Path) -> Iterator[GoldPage]:
    """Pages beside one JSON of records for each newspaper; a page that no record's title fits is left out."""
    folder = data / "pages_fr" / "fundus" / "fr"
    for path in sorted(folder.glob("*.json")):
        records = list(_records(path).values())
        for saved in sorted(folder.glob(f"{path.stem}_*.html.gz")):
            html = _bytes(saved)
            fitting = [record for record in records if _fits(record["title"], html.decode("utf8", "replace"))]
            if fitting:
                record = fitting[-1]
                day = record["publishing_date"][:10]
                yield GoldPage("newspaper", saved.name, html, _body(record), record["title"], day)


def _fits(title: str | None, page: str) -> bool:
    """Whether a page holds a title, or at least its first 20 letters: marks and entities differ further on."""
    if not title:
        return False
    return any(words in page for words in (title, title.replace("'", "’"), title[:20]))


def _body(record: dict[str, Any]) -> str:
    body = record.get("body") or {}
    lines = list(body.get("summary", []))
    for section in body.get("sections", []):
        lines += [*section.get("headline", []), *section["paragraphs"]]
    return "\n".join(lines)


def _records(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_bytes(path))
    return found


def _lines(path: Path) -> Iterator[str]:
    """The lines of a file, read no further than asked."""
    if not path.is_file():
        raise _missing(path)
    with (
        gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else path.open(encoding="utf8") as file
    ):
        yield from file


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        raise _missing(path)
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def _missing(path: Path) -> ReadingError:
    return ReadingError(
        f"{path} is missing: give --data the folder that holds pages_fr, pages_en, orangesum and annotated."
    )
