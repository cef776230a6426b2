"""Whether a sentence says what the article does not, weighed from its evidence by a logistic regression.

One sign alone suffices, whatever the others weigh: somebody's deeds told of another, in a sentence that the article else
bears. The weights lie in `judgement.json`, learned by `python -m factsheet.training.guard`; the file says from what.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

BORNE_OF_STRANGERS = (
    0.75  # with less, strangers are as often a paraphrase; chosen on the sentences learned from
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A weight a feature, what is added, and the probability from which on a sentence is refused."""

    weights: Mapping[str, float]
    constant: float
    threshold: float

    def probability(self, features: Mapping[str, float]) -> float:
        """How likely the sentence says what the article does not, 0 to 1."""
        score = self.constant + sum(weight * features[name] for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def is_vetoed(features: Mapping[str, float]) -> bool:
    """Whether the sentence has the article's words, and the article says them of somebody else."""
    return features["stranger"] > 0 and features["borne"] >= BORNE_OF_STRANGERS


def is_unfaithful(features: Mapping[str, float]) -> bool:
    """Whether a sentence with these features is to be refused."""
    learned = read_judgement()
    return is_vetoed(features) or learned.probability(features) >= learned.threshold


@cache
def read_judgement() -> Judgement:
    """The learned weights."""
    read = json.loads(files(__package__).joinpath("judgement.json").read_text(encoding="utf-8"))
    return Judgement(read["weights"], read["constant"], read["threshold"])
