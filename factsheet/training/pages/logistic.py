"""Logistic regression with a weight for each example, by Newton's method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

Floats = np.ndarray[Any, np.dtype[np.float64]]
Weights = dict[str, float]
CONSTANT = "constant"


def fit(
    features: Sequence[Mapping[str, float]],
    truth: Sequence[bool],
    worth: Sequence[float],
    penalty: float,
) -> Weights:
    """The log-odds that each feature weighs, by name in order, and the constant last.

    worth: how much each example counts. penalty: on the squared weights, the constant's left free.
    """
    names = sorted(features[0])
    rows = np.array([[*(each[name] for name in names), 1.0] for each in features])
    found = _newton(rows, np.array(truth, float), np.array(worth, float), penalty)
    return dict(zip([*names, CONSTANT], found.tolist(), strict=True))


def _newton(rows: Floats, truth: Floats, worth: Floats, penalty: float, steps: int = 60) -> Floats:
    weights = np.zeros(rows.shape[1])
    free = np.append(np.ones(len(weights) - 1), 0.0)
    # The constant's 1e-6 keeps the curvature invertible when every example is sure.
    ridge = penalty * np.diag(np.append(np.ones(len(weights) - 1), 1e-6))
    for _ in range(steps):
        chances = 1 / (1 + np.exp(-np.clip(rows @ weights, -500, 500)))
        slope = rows.T @ (worth * (chances - truth)) + penalty * free * weights
        curvature = (rows * (worth * chances * (1 - chances))[:, None]).T @ rows + ridge
        step = np.linalg.solve(curvature, slope)
        weights = weights - step
        if float(np.abs(step).max()) < 1e-5:
            break
    return weights


def chance(weights: Weights, features: Mapping[str, float]) -> float:
    """How likely (0 to 1) an example with these features is true."""
    score = weights[CONSTANT] + sum(weights[name] * value for name, value in features.items())
    return float(1 / (1 + np.exp(-np.clip(score, -500, 500))))


def rounded(weights: Weights) -> Weights:
    """The weights to two digits, as they are shipped; never a negative zero."""
    return {name: round(value, 2) + 0.0 for name, value in weights.items()}
