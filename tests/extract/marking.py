"""Marks written by hand, for tests that need no weights."""

from __future__ import annotations

from factsheet.extract.sentences import read_document
from factsheet.values.document import Document
from factsheet.values.marks import LAYERS, Link, MarkedSpan, Marks, SentenceMark


class Marking:
    """A document on which spans and links are marked by their words, in the order they are given."""

    def __init__(self, text: str) -> None:
        self.document: Document = read_document(text)
        self.spans: list[MarkedSpan] = []
        self.links: list[Link] = []

    def span(self, label: str, words: str, nth: int = 0, **more: object) -> int:
        """Mark the nth place that writes `words`; its index, for `link`."""
        start = -1
        for _ in range(nth + 1):
            start = self.document.text.index(words, start + 1)
        layer = next(layer for layer, labels in LAYERS.items() if label in labels)
        given = {"score": 0.9, "active": 0.9 if layer == "participant" else None}
        given |= {"check": (0.1, 0.1, 0.8)} if layer == "claim" else {}
        sentence = self.document.sentence_at(start)
        self.spans.append(MarkedSpan(layer, label, start, start + len(words), sentence, **(given | more)))  # type: ignore[arg-type]
        return len(self.spans) - 1

    def link(self, relation: str, source: int, *targets: tuple[int, float]) -> None:
        """Lead from a span to others, each with its probability."""
        self.links.append(Link(relation, source, targets))

    @property
    def marks(self) -> Marks:
        """What a marker would have said."""
        sentences = tuple(SentenceMark(0.1, 0.1, 1 / (i + 1)) for i, _ in enumerate(self.document.sentences))
        return Marks(sentences, tuple(self.spans), tuple(self.links))
