"""Summaries against the abstracts that authors wrote: ROUGE, support in the article, seconds an article."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from factsheet.rouge import rouge
from factsheet.values.article import Article
from factsheet.values.facts import FactSheet

NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
NAME = re.compile(r"(?<![.!?…\"«“»:]\s)(?<=\s)[A-ZÀ-Ý][\w'’-]+")  # a capital inside a sentence


@dataclass(frozen=True, slots=True)
class Summarized:
    """An article's sheet beside the abstract that its author wrote, and the seconds that the sheet took."""

    sheet: FactSheet
    abstract: str
    seconds: float


def summarize_all(
    records: Iterable[tuple[Article, str]], pipeline: Callable[[Article], FactSheet]
) -> Iterator[Summarized]:
    """The sheets of the articles, one after the other, timed."""
    for article, abstract in records:
        start = time.perf_counter()
        sheet = pipeline(article)
        yield Summarized(sheet, abstract, time.perf_counter() - start)


def score_summaries(found: Iterable[Summarized]) -> dict[str, float]:
    """ROUGE-1, -2 and -L, words a summary, percent of sentences with support and of those that a model worded, unsupported numbers and names
    (how many in all), seconds an article."""
    kept = tuple(found)
    texts = [" ".join(s.text for s in one.sheet.summary) for one in kept]
    sentences = [s for one in kept for s in one.sheet.summary]
    strays = {
        name: sum(
            len(strangers(text, all_words(one.sheet.article), pattern))
            for text, one in zip(texts, kept, strict=True)
        )
        for name, pattern in (("numbers", NUMBER), ("names", NAME))
    }
    number = max(1, len(kept))
    return {
        **rouge((text, one.abstract) for text, one in zip(texts, kept, strict=True)),
        "words": sum(len(text.split()) for text in texts) / number,
        "supported": 100 * sum(bool(s.sentences) for s in sentences) / max(1, len(sentences)),
        "reworded": 100 * sum(s.match == "close" for s in sentences) / max(1, len(sentences)),
        **{f"unsupported {name}": float(count) for name, count in strays.items()},
        "seconds": sum(one.seconds for one in kept) / number,
    }


def all_words(article: Article) -> str:
    """What a summarizer is given to say: title and text."""
    return f"{article.title or ''}\n{article.text}"


def strangers(summary: str, article: str, pattern: re.Pattern[str]) -> set[str]:
    """What a summary writes and its article does not, of the kind that the pattern finds."""
    return {match.group() for match in pattern.finditer(summary) if match.group() not in article}
