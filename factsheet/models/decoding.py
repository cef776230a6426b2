"""Tag scores -> spans: the best legal tagging of each sentence (numpy only)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
ILLEGAL = -1e9


@dataclass(frozen=True, slots=True)
class TaggedRun:
    """A run of words (first, last + 1) with its label's index and the mean probability of that label over its words."""

    label: int
    first: int
    last: int
    score: float


def log_softmax(scores: Floats) -> Floats:
    """Log probabilities along the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


@dataclass(frozen=True, slots=True)
class Steps:
    """What it scores for a tag to open a sentence (tags,), to follow another (tags, tags), to close one (tags,).

    Tags of k labels: 0 outside, then for each label begin, inside, end, and a word alone.
    """

    first: Floats
    after: Floats
    last: Floats


def tag_count(labels: int) -> int:
    """How many tags a layer of so many labels has."""
    return 1 + 4 * labels


def legal_steps(labels: int) -> Steps:
    """0 where a step is legal and a large negative number where not: what is begun goes on to its end."""
    number = tag_count(labels)
    opens = np.array([tag == 0 or (tag - 1) % 4 in (0, 3) for tag in range(number)])
    closes = np.array([tag == 0 or (tag - 1) % 4 in (2, 3) for tag in range(number)])
    after = closes[:, None] & opens[None, :]
    for begin in range(1, number, 4):
        after[begin : begin + 2, begin + 1 : begin + 3] = True
    return Steps(*(np.where(legal, 0.0, ILLEGAL) for legal in (opens, after, closes)))


def best_tags(scores: Floats, steps: Steps, sentences: NDArray[np.int64]) -> NDArray[np.int64]:
    """The best tagging of each sentence (Viterbi), all sentences at once.

    scores: (words, tags); sentences: the sentence index of each word, ascending.
    """
    if not len(scores):
        return np.zeros(0, dtype=np.int64)
    _, first, counts = np.unique(sentences, return_index=True, return_counts=True)
    rows, longest, tags = len(counts), int(counts.max()), scores.shape[1]
    # Sentences stand at the right of the table: what lies before their first word is passed over.
    row = np.repeat(np.arange(rows), counts)
    column = np.arange(len(scores)) - np.repeat(first, counts) + np.repeat(longest - counts, counts)
    padded = np.zeros((rows, longest, tags))
    padded[row, column] = scores
    begins = longest - counts
    back = np.zeros((rows, longest, tags), dtype=np.int64)
    best = steps.first + padded[:, 0]
    for place in range(1, longest):
        reach = best[:, :, None] + steps.after
        back[:, place] = reach.argmax(1)
        best = np.where((begins >= place)[:, None], steps.first, reach.max(1)) + padded[:, place]
    chosen = np.zeros((rows, longest), dtype=np.int64)
    chosen[:, -1] = (best + steps.last).argmax(1)
    for place in range(longest - 1, 0, -1):
        chosen[:, place - 1] = back[np.arange(rows), place, chosen[:, place]]
    return chosen[row, column]


def find_runs(
    scores: Floats,
    steps: Steps,
    sentences: NDArray[np.int64],
    outside_bias: float = 0.0,
    edge_bias: Sequence[float] = (),
) -> tuple[TaggedRun, ...]:
    """The marked runs of words of one layer, in order.

    scores: (words, tags); outside_bias is added to "outside": above 0 fewer and surer spans; edge_bias, by label, to
    "begin" and "end": below 0 fewer spans that are cut from one another.
    """
    biased = scores.astype(np.float64)
    biased[:, 0] += outside_bias
    for label, bias in enumerate(edge_bias):
        biased[:, [1 + 4 * label, 3 + 4 * label]] += bias
    tags = best_tags(biased, steps, sentences)
    shares = np.exp(log_softmax(scores.astype(np.float64)))
    runs: list[TaggedRun] = []
    for first in (int(i) for i in np.flatnonzero((tags > 0) & np.isin((tags - 1) % 4, (0, 3)))):
        last = first + 1
        if (tags[first] - 1) % 4 == 0:
            while (tags[last] - 1) % 4 != 2:
                last += 1
            last += 1
        label = int(tags[first] - 1) // 4
        own = shares[first:last, 1 + 4 * label : 5 + 4 * label].sum(1)
        runs.append(TaggedRun(label, first, last, float(own.mean())))
    return tuple(runs)


def calibrated(score: float, slope: float, shift: float) -> float:
    """A span's score as the share of such spans that are right (Platt scaling)."""
    clipped = min(max(score, 1e-6), 1 - 1e-6)
    return 1 / (1 + math.exp(-(slope * math.log(clipped / (1 - clipped)) + shift)))
