"""Summary sentences with what a reader said of them, each beside the article it was held against."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factsheet.extract.sentences import find_sentences, read_document
from factsheet.summaries.support import Source, read_source
from factsheet.summarizing import finders
from factsheet.values.article import Article

AUTHORS = "authors"


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, whether it is faithful, and where it comes from. kind: "faithful", or how it is not."""

    part: str
    article: str
    text: str
    kind: str

    @property
    def faithful(self) -> bool:
        """Whether the article says what the sentence says."""
        return self.kind == "faithful"


Examples = Iterator[tuple[Source, list[Example]]]


def read_own(path: Path) -> Examples:
    """Article by article, the sentences of a file with `text`, `faithful` and `corrupted`."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        made = [(text, "faithful") for text in record["faithful"]]
        made += [(one["text"], one["kind"]) for one in record["corrupted"]]
        yield (
            _source(record, record["text"], record["language"]),
            [Example(path.stem, record["id"], text, kind) for text, kind in made],
        )


def read_labelled(labels: Path, texts: Path, parts: Iterable[str]) -> Examples:
    """Article by article, the labelled sentences of authors' abstracts, of the parts of the labels that are named."""
    wanted: dict[str, list[tuple[int, str]]] = {}
    for line in labels.read_text(encoding="utf-8").splitlines()[1:]:
        article, number, label, part = line.split("\t")
        if part in set(parts) and label != "none":
            wanted.setdefault(article, []).append((int(number), label))
    records = {record["id"]: record for record in _read_lines(texts) if record["id"] in wanted}
    for article, labelled in wanted.items():
        record = records[article]
        source = _source(record, record["article"], "fr")
        spans = find_sentences(record["abstract"])
        yield (
            source,
            [
                Example(AUTHORS, article, record["abstract"][spans[n].start : spans[n].end], label)
                for n, label in labelled
            ],
        )


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _source(record: dict[str, Any], text: str, language: str) -> Source:
    published = date.fromisoformat(record["date"][:10]) if record.get("date") else None
    article = Article("-", text, title=record.get("title"), published=published, language=language)
    return read_source(read_document(text), finders(article), article.title)
