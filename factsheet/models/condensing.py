"""A long article for a model with a small window: the sentences that say most of it, from all of its length."""

from __future__ import annotations

from collections.abc import Callable

from factsheet.models.salience import salience
from factsheet.values.document import Document


def best_sentences(
    document: Document, title: str | None, budget: int, size: Callable[[str], int]
) -> tuple[int, ...]:
    """The numbers of the sentences to give to a model, in reading order; all where all fit in `budget`.

    size: what a sentence takes of the budget (its tokens). At least one is given, the best.
    """
    texts = [document.text[s.start : s.end] for s in document.sentences]
    sizes = [size(text) for text in texts]
    if sum(sizes) <= budget:
        return tuple(range(len(texts)))
    scores = salience(texts, [s.paragraph for s in document.sentences], title)
    chosen: list[int] = []
    for i in sorted(range(len(texts)), key=lambda i: -scores[i]):
        if not chosen or sizes[i] <= budget:
            chosen.append(i)
            budget -= sizes[i]
    return tuple(sorted(chosen))
