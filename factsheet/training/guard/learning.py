"""Evidence of labelled sentences -> weights, and what they do on articles that they were not learned from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factsheet.summaries.evidence import gather_evidence
from factsheet.summaries.guard import look_up
from factsheet.summaries.judgement import is_vetoed
from factsheet.summaries.sentence import read_sentence
from factsheet.summaries.support import Source, find_support
from factsheet.training.guard.examples import AUTHORS, Example
from factsheet.training.pages.logistic import CONSTANT, chance, fit

PENALTY = 1.0
FOLDS = 10
# What a sentence counts: there are fewer of authors, and they are what the guard will meet.
WORTH = {AUTHORS: 1.5}
OF_OTHERS = 0.8


@dataclass(frozen=True, slots=True)
class Weighed:
    """An example with its features; None where something can be looked up and is not there, or one sign suffices."""

    example: Example
    features: dict[str, float] | None


def weigh(examples: Iterable[tuple[Source, list[Example]]]) -> list[Weighed]:
    """The features of every example."""
    return [Weighed(one, _features(one.text, source)) for source, ones in examples for one in ones]


def _features(text: str, source: Source) -> dict[str, float] | None:
    said = read_sentence(text, source.finders)
    support = find_support(said, source)
    if look_up(said, source, support):
        return None
    features = gather_evidence(said, source, support).features
    return None if is_vetoed(features) else features


def learn(weighed: Sequence[Weighed]) -> dict[str, float]:
    """The weight of each feature, and the constant."""
    rows = [(one.features, one.example) for one in weighed if one.features is not None]
    return fit(
        [features for features, _ in rows],
        [not example.faithful for _, example in rows],
        [WORTH.get(example.part, OF_OTHERS) for _, example in rows],
        PENALTY,
    )


def across(weighed: Sequence[Weighed]) -> list[float]:
    """How likely each sentence is false, by weights that were learned without its article; 1 where none is needed."""
    articles = {one.example.article: n for n, one in enumerate(weighed)}
    fold = {article: rank % FOLDS for rank, article in enumerate(articles)}
    learned = [learn([w for w in weighed if fold[w.example.article] != n]) for n in range(FOLDS)]
    return [
        1.0 if one.features is None else chance(learned[fold[one.example.article]], one.features)
        for one in weighed
    ]


def choose_threshold(weighed: Sequence[Weighed], chances: Sequence[float], alarms: float) -> float:
    """The lowest threshold, in hundredths, at which at most that share of authors' faithful sentences is refused."""
    faithful = [
        c
        for one, c in zip(weighed, chances, strict=True)
        if one.example.part == AUTHORS and one.example.faithful
    ]
    return next(
        step / 100 for step in range(101) if sum(c >= step / 100 for c in faithful) <= alarms * len(faithful)
    )


def table(weighed: Sequence[Weighed], chances: Sequence[float], thresholds: Sequence[float]) -> str:
    """By part and threshold, how many faithful sentences are refused and how many others are caught."""
    lines = []
    for part in dict.fromkeys(one.example.part for one in weighed):
        here = [
            (one.example.faithful, c)
            for one, c in zip(weighed, chances, strict=True)
            if one.example.part == part
        ]
        for threshold in thresholds:
            refused = [c >= threshold for faithful, c in here if faithful]
            caught = [c >= threshold for faithful, c in here if not faithful]
            lines.append(
                f"{part:14} at {threshold:.2f}: refused {sum(refused)} of {len(refused)} faithful, "
                f"caught {sum(caught)} of {len(caught)} others"
            )
    return "\n".join(lines)


def write_judgement(out: Path, weights: dict[str, float], threshold: float, about: str) -> None:
    """Write the weights as the guard reads them."""
    found = {name: round(weight, 3) for name, weight in weights.items()}
    constant = found.pop(CONSTANT)
    out.write_text(
        json.dumps({"about": about, "threshold": threshold, "constant": constant, "weights": found}, indent=1)
        + "\n",
        encoding="utf-8",
    )
