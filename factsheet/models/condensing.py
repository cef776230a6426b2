"""A long article for a model with a small window: the sentences that say most of it, from all of its length."""

from __future__ import annotations

from collections.abc import Callable

from factsheet.models.passages import Passage, find_passages
from factsheet.models.salience import salience
from factsheet.values.document import Document


def best_passages(
    document: Document, title: str | None, budget: int, size: Callable[[str], int]
) -> tuple[Passage, ...]:
    """What to give to a model, in reading order, sentences that the source glued together apart; all where all fit.

    size: what a passage takes of the `budget` (its tokens). At least one is given, the best.
    """
    passages = find_passages(document)
    texts = [passage_text(document, one) for one in passages]
    sizes = [size(text) for text in texts]
    if sum(sizes) <= budget:
        return passages
    scores = salience(texts, [one.paragraph for one in passages], title)
    chosen: list[int] = []
    for i in sorted(range(len(texts)), key=lambda i: -scores[i]):
        if not chosen or (sizes[i] <= budget and passages[i].whole):
            chosen.append(i)
            budget -= sizes[i]
    return tuple(passages[i] for i in sorted(chosen))


def passage_text(document: Document, passage: Passage) -> str:
    """The words of a passage."""
    return document.text[passage.start : passage.end]
