"""How alike statements are: by the words they share, and by vectors of their sentences where there are any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import log, sqrt

from factsheet.briefing.agreement import share_a_telling
from factsheet.briefing.events import Events
from factsheet.briefing.statements import Statement

Vectors = Callable[[Sequence[str]], Sequence[Sequence[float]]]
"""Texts in, one row of floats a text out, all of one length: near rows mean near texts."""
Weights = dict[str, float]

BY_VECTORS = 0.5
"""What vectors weigh against words, where there are both.

The marker's own (the mean of a claim's word vectors, from its one pass) were tried on all 22 clusters: at 0.15 two more
pairs of 92 and one more conflict of 62 were right, at 0.5 it was worse than words alone. That is no gain to carry 384
numbers a claim through every sheet for, so none are given by default; a sentence encoder may do better.
"""

ON_ONE_DAY = 0.15
"""What is added where both statements are dated and have a day in common: two actions of one time and a few common
words are one rather than two."""

ON_ONE_FIGURE = 0.25
"""What is added in articles about one event where both give one telling figure, whatever they say that it counts."""

LEAST_SHARED = 2
"""Words, figures or days that two statements must share where there are no vectors: "C'est impossible" and "la loi rend cela
impossible" share one. In 12 briefings of five unrelated articles each (954 annotated claims) 5 groups fell to 2."""


class Likeness:
    """Likeness of the statements of one briefing, 0 to 1, by their indices.

    events: which articles are about one event. Statements of strangers are nothing alike.
    topic: by words alone, as if every figure were the same. same: with figures, and vectors if given.
    """

    def __init__(
        self,
        statements: Sequence[Statement],
        vectors: Vectors | None = None,
        events: Events | None = None,
    ) -> None:
        self._articles, self._events = [one.place.article for one in statements], events or Events()
        worth = _worth(statements)
        self._figures = [one.figures for one in statements]
        self._days = [one.days for one in statements]
        self._topics = [
            _unit({word: worth[word] for word in (*one.stems, *one.self_named)}) for one in statements
        ]
        self._whole = [
            _unit({word: worth[word] for word in (*one.stems, *_amounts(one))}) for one in statements
        ]
        self._rows = _centred(vectors([one.text for one in statements])) if vectors and statements else None

    def topic(self, i: int, j: int) -> float:
        """How much statements i and j are about one thing, whatever figures they give."""
        if self._events.apart(self._articles[i], self._articles[j]):
            return 0.0
        return self._with_vectors(_cosine(self._topics[i], self._topics[j]), i, j)

    def same(self, i: int, j: int) -> float:
        """How much statements i and j say the same."""
        if self._events.apart(self._articles[i], self._articles[j]):
            return 0.0
        mine, theirs = self._days[i], self._days[j]
        at_once = bool(mine and theirs and max(mine[0], theirs[0]) <= min(mine[1], theirs[1]))
        as_many = self.of_one_event(i, j) and share_a_telling(self._figures[i], self._figures[j])
        shared = len(self._whole[i].keys() & self._whole[j].keys()) + at_once + as_many
        by_words = _cosine(self._whole[i], self._whole[j]) if shared >= LEAST_SHARED else 0.0
        alike = self._with_vectors(by_words, i, j)
        return min(1.0, alike + ON_ONE_DAY * at_once + ON_ONE_FIGURE * as_many) if alike else alike

    def of_one_event(self, i: int, j: int) -> bool:
        """Whether statements i and j come from two articles about one event."""
        return self._events.one(self._articles[i], self._articles[j])

    def shared_words(self, i: int, j: int) -> int:
        """How many words of meaning statements i and j share."""
        return len(self._topics[i].keys() & self._topics[j].keys())

    def _with_vectors(self, by_words: float, i: int, j: int) -> float:
        if self._rows is None:
            return by_words
        near = max(0.0, sum(a * b for a, b in zip(self._rows[i], self._rows[j], strict=True)))
        return (1 - BY_VECTORS) * by_words + BY_VECTORS * near


def _amounts(one: Statement) -> tuple[str, ...]:
    """A statement's figures as words of their own."""
    return tuple(f"{figure.value:g} {figure.unit}" for figure in one.figures.amounts)


def _worth(statements: Sequence[Statement]) -> Weights:
    """What each word weighs: much where few statements have it (inverse document frequency)."""
    counts = Counter(word for one in statements for word in {*one.stems, *one.self_named, *_amounts(one)})
    return {word: log((len(statements) + 1) / (count + 0.5)) + 0.1 for word, count in counts.items()}


def _unit(weights: Weights) -> Weights:
    """The weights scaled to length 1."""
    length = sqrt(sum(value * value for value in weights.values())) or 1.0
    return {word: value / length for word, value in weights.items()}


def _cosine(one: Weights, other: Weights) -> float:
    """The cosine of two weighted sets of words."""
    short, long = sorted((one, other), key=len)
    return sum(value * long.get(word, 0.0) for word, value in short.items())


def _centred(rows: Sequence[Sequence[float]]) -> list[list[float]]:
    """The rows as unit vectors around their mean: encoders put all sentences on one side of the origin."""
    width = len(rows[0])
    mean = [sum(row[k] for row in rows) / len(rows) for k in range(width)]
    centred = [[value - mean[k] for k, value in enumerate(row)] for row in rows]
    lengths = [sqrt(sum(value * value for value in row)) or 1.0 for row in centred]
    return [[value / length for value in row] for row, length in zip(centred, lengths, strict=True)]
