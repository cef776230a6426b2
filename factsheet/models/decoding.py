"""Tag scores -> spans: the best legal tagging of each sentence (numpy only)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


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


def legal_steps(tags: int) -> Floats:
    """0 where tag j may follow tag i, a large negative number where not: inside k only after begin or inside k."""
    steps = np.zeros((tags, tags))
    for inside in range(2, tags, 2):
        steps[:, inside] = -1e9
        steps[[inside - 1, inside], inside] = 0
    return steps


def best_tags(log_probs: Floats, sentences: NDArray[np.int64]) -> NDArray[np.int64]:
    """The most probable legal tag of every word (Viterbi), each sentence for itself, all sentences at once.

    log_probs: (words, tags); sentences: the sentence index of each word, ascending.
    """
    if not len(log_probs):
        return np.zeros(0, dtype=np.int64)
    _, first, counts = np.unique(sentences, return_index=True, return_counts=True)
    rows, longest, tags = len(counts), int(counts.max()), log_probs.shape[1]
    padded = np.full((rows, longest, tags), -1e9)
    padded[:, :, 0] = 0
    row = np.repeat(np.arange(rows), counts)
    column = np.arange(len(log_probs)) - np.repeat(first, counts)
    padded[row, column] = log_probs
    steps, back = legal_steps(tags), np.zeros((rows, longest, tags), dtype=np.int64)
    best = padded[:, 0].copy()
    best[:, 2::2] = -1e9
    for place in range(1, longest):
        reach = best[:, :, None] + steps
        back[:, place] = reach.argmax(1)
        best = reach.max(1) + padded[:, place]
    chosen = np.zeros((rows, longest), dtype=np.int64)
    chosen[:, -1] = best.argmax(1)
    for place in range(longest - 1, 0, -1):
        chosen[:, place - 1] = back[np.arange(rows), place, chosen[:, place]]
    return chosen[row, column]


def find_runs(
    scores: Floats, sentences: NDArray[np.int64], outside_bias: float = 0.0
) -> tuple[TaggedRun, ...]:
    """The marked runs of words of one layer, in order.

    scores: (words, tags) logits; outside_bias is added to "outside": above 0 fewer and surer spans.
    """
    log_probs = log_softmax(scores.astype(np.float64))
    biased = log_probs.copy()
    biased[:, 0] += outside_bias
    tags = best_tags(biased, sentences)
    starts = [int(i) for i in np.flatnonzero(tags % 2 == 1)]
    runs: list[TaggedRun] = []
    for start in starts:
        inside, last = tags[start] + 1, start + 1
        while last < len(tags) and tags[last] == inside and sentences[last] == sentences[start]:
            last += 1
        label = int(tags[start] - 1) // 2
        if runs and runs[-1].last == start and sentences[start] == sentences[start - 1]:
            # Two spans with no word or mark between them are one that was begun twice.
            label = label if last - start > start - runs[-1].first else runs[-1].label
            start = runs.pop().first
        own = np.exp(log_probs[start:last, 2 * label + 1]) + np.exp(log_probs[start:last, 2 * label + 2])
        runs.append(TaggedRun(label, start, last, float(own.mean())))
    return tuple(runs)


def calibrated(score: float, slope: float, shift: float) -> float:
    """A span's score as the share of such spans that are right (Platt scaling)."""
    clipped = min(max(score, 1e-6), 1 - 1e-6)
    return 1 / (1 + math.exp(-(slope * math.log(clipped / (1 - clipped)) + shift)))
