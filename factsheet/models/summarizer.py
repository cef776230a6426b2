"""Sentences -> summary. Extractive: the marker's key sentences, word for word, each with its source."""

from __future__ import annotations

import re

from factsheet.values.document import Document
from factsheet.values.facts import SummarySentence
from factsheet.values.marks import Marks

SENTENCES = 3
# Sentences that share half their words with one already chosen say little new.
REPEATS = 0.5
SHORTEST = 6  # words; what is shorter is a heading or an exclamation
# Words from which a sentence counts less: 95 words a summary in place of 104 on dev, the same sentences right (53 %).
LONG = 40


def extractive_summary(
    document: Document, marks: Marks, count: int = SENTENCES
) -> tuple[SummarySentence, ...]:
    """The `count` sentences most likely to be key that do not repeat each other, in reading order."""
    words = [content_words(document.text[s.start : s.end]) for s in document.sentences]
    lengths = [len(document.text[s.start : s.end].split()) for s in document.sentences]
    order = sorted(
        range(len(words)), key=lambda i: -marks.sentences[i].key * min(1, LONG / max(1, lengths[i]))
    )
    chosen: list[int] = []
    for i in [i for i in order if len(words[i]) >= SHORTEST] or order:
        if len(chosen) < count and all(overlap(words[i], words[j]) < REPEATS for j in chosen):
            chosen.append(i)
    sentences = document.sentences
    return tuple(
        SummarySentence(document.text[sentences[i].start : sentences[i].end], (i,), "exact")
        for i in sorted(chosen)
    )


def content_words(sentence: str) -> frozenset[str]:
    """The words of a sentence that carry its matter: lower case, longer than two letters."""
    return frozenset(w for w in re.findall(r"\w+", sentence.lower()) if len(w) > 2)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter sentence's words that the other one has too."""
    return len(one & other) / max(1, min(len(one), len(other)))
