"""Sentences -> summary. Extractive: sentences of the article, word for word, each with its source.

Summaries that a model writes are made in `factsheet.summarizing`, and fall back on these.
"""

from __future__ import annotations

import math

from factsheet.models.salience import salience, stems
from factsheet.models.titles import make_title
from factsheet.settings import Length
from factsheet.values.article import Article
from factsheet.values.document import Document
from factsheet.values.facts import Summary, SummarySentence
from factsheet.values.marks import Marks

# Sentences at most, and words (a first sentence may have more).
LENGTHS: dict[Length, tuple[int, int]] = {"short": (2, 40), "medium": (3, 60), "long": (6, 150)}
# Sentences that share this many of the shorter one's words say little new.
REPEATS = 0.4
SHORTEST = 6  # words; what is shorter is a heading or an exclamation
# What the marker's "key" (log odds) weighs beside the salience: on 150 OrangeSum articles ROUGE-1 was 28.5 at 0, 28.8 at
# 0.2, 27.9 at 0.5.
KEY = 0.2


def summarize_extractively(
    article: Article, document: Document, marks: Marks, length: Length = "medium"
) -> Summary:
    """The extractive summary of an article, with a title of its own words where it has none."""
    return Summary(
        extractive_summary(document, marks, article.title, length),
        title=None if article.title else make_title(document),
        made_by={"name": "extractive", "version": "2"},
    )


def extractive_summary(
    document: Document, marks: Marks, title: str | None = None, length: Length = "medium"
) -> tuple[SummarySentence, ...]:
    """The sentences that say most of the article without repeating each other, in reading order.

    Whole sentences: cutting "a indiqué la police" and parentheses away cost 0.3 points of ROUGE-1 on
    OrangeSum (authors' abstracts keep them), and made of what somebody said a fact.
    """
    sentences = [document.text[s.start : s.end] for s in document.sentences]
    most, budget = LENGTHS[length]
    matter = [frozenset(stems(sentence)) for sentence in sentences]
    chosen: list[int] = []
    words = 0
    for i in ranked(document, marks, sentences, title):
        size = len(sentences[i].split())
        fits = not chosen or (len(chosen) < most and words + size <= budget)
        if fits and all(overlap(matter[i], matter[j]) < REPEATS for j in chosen):
            chosen.append(i)
            words += size
    return tuple(SummarySentence(sentences[i], (i,), "exact") for i in sorted(chosen))


def ranked(document: Document, marks: Marks, sentences: list[str], title: str | None) -> list[int]:
    """The sentences that can stand in a summary, best first; all of them where each is very short."""
    scores = salience(sentences, [s.paragraph for s in document.sentences], title)
    scores = [score + KEY * log_odds(m.key) for score, m in zip(scores, marks.sentences, strict=True)]
    order = sorted(range(len(sentences)), key=lambda i: -scores[i])
    return [i for i in order if len(sentences[i].split()) >= SHORTEST] or order


def log_odds(probability: float) -> float:
    """log(p / (1 - p)), kept within 1 in 10,000."""
    inside = min(max(probability, 1e-4), 1 - 1e-4)
    return math.log(inside / (1 - inside))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter sentence's words that the other one has too."""
    return len(one & other) / max(1, min(len(one), len(other)))
