"""Words, tokens and overlapping windows over a text of any length (standard library only)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factsheet.values.document import Document

# A heading glued to what follows is two words: "exceptionsElisabeth Borne". Three small letters before the capital
# leave "McDonald" and "iPhone" whole.
WORD = re.compile(r"\w+?(?:(?<=[a-zß-öø-ÿœ]{3})(?=[A-ZÀ-ÖØ-ÞŒ])|(?!\w))|[^\w\s]")
WINDOW = 510  # tokens beside <s> and </s>: the encoder has 512 positions
OVERLAP = 128  # a quarter of the window: every word is read with at least 64 tokens on each side


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document with the sentence each belongs to; words outside every sentence are left out."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A run of tokens read in one pass, and the words (first, last + 1) that it answers for."""

    start: int
    end: int
    first_word: int
    last_word: int


def find_words(document: Document) -> Words:
    """The words and punctuation marks of each sentence, in reading order."""
    starts, ends, sentences = [], [], []
    for number, sentence in enumerate(document.sentences):
        for match in WORD.finditer(document.text, sentence.start, sentence.end):
            starts.append(match.start())
            ends.append(match.end())
            sentences.append(number)
    return Words(tuple(starts), tuple(ends), tuple(sentences))


def align(words: Words, offsets: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """For each word, the index of the token that holds its first character (or the nearest one before)."""
    tokens, token = [], 0
    for start in words.starts:
        while token + 1 < len(offsets) and offsets[token][1] <= start:
            token += 1
        tokens.append(token)
    return tuple(tokens)


def cut_windows(
    tokens: int, word_tokens: Sequence[int], size: int = WINDOW, overlap: int = OVERLAP
) -> tuple[Window, ...]:
    """Windows of at most `size` tokens that cover all of them, each word given to the one it lies deepest in.

    Windows are of equal length: 600 tokens are read as two of 364 rather than as 510 and 218, so that
    no part of an article is read with little around it.
    """
    count = max(1, -(-(tokens - overlap) // (size - overlap)))
    length = min(size, -(-(tokens + (count - 1) * overlap) // count))
    starts = [round(i * (tokens - length) / max(1, count - 1)) for i in range(count)]
    middles = [(starts[i] + length + starts[i + 1]) / 2 for i in range(count - 1)]
    bounds = [0, *(sum(t < m for t in word_tokens) for m in middles), len(word_tokens)]
    return tuple(
        Window(start, min(tokens, start + length), bounds[i], bounds[i + 1]) for i, start in enumerate(starts)
    )
