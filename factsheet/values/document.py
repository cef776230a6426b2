"""Text cut into sentences, and the spans that point into it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters of the article: `text == article.text[start:end]`, half-open, in code points."""

    start: int
    end: int
    text: str

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from `start` to `end`, with its words."""
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: half-open offsets into the text, and the number of its paragraph (from 0)."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Document:
    """The article's text with its sentences in reading order; they never overlap."""

    text: str
    sentences: tuple[Sentence, ...]

    def span(self, start: int, end: int) -> Span:
        """The words from `start` to `end`."""
        return Span.cut(self.text, start, end)

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds the character `offset`, or the nearest one before it."""
        from bisect import bisect_right

        return max(0, bisect_right(self.sentences, offset, key=lambda s: s.start) - 1)
