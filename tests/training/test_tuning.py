"""Thresholds and confidence, chosen on held-out articles."""

from __future__ import annotations

import random

import numpy as np
import pytest

from factsheet.models.decoding import calibrated, legal_steps, tag_count
from factsheet.training.tuning import HeldOut, best_edge, calibration_error, fit_confidence, iou, matches
from factsheet.values.marks import LAYERS


def test_spans_match_one_to_one_best_first() -> None:
    assert matches([(0, 10, 0.9), (0, 9, 0.9)], [(0, 9)], 0.3) == 1
    assert matches([(0, 10, 0.9), (20, 30, 0.9)], [(0, 9), (21, 30)], 0.8) == 2
    assert matches([(0, 10, 0.9)], [(8, 20)], 0.3) == 0


def test_overlap_is_what_both_hold_over_what_either_holds() -> None:
    assert iou((0, 10), (5, 15)) == pytest.approx(1 / 3)
    assert iou((0, 5), (6, 9)) == 0


def test_scores_that_boast_are_brought_down_to_what_they_are_worth() -> None:
    dice = random.Random(3)
    found = [(score, dice.random() < score * 0.6) for score in (dice.uniform(0.5, 0.99) for _ in range(3000))]
    slope, shift = fit_confidence(found)
    after = [(calibrated(score, slope, shift), right) for score, right in found]
    assert calibration_error(found) > 0.25
    assert calibration_error(after) < 0.03


def test_too_few_spans_leave_the_scores_as_they_are() -> None:
    assert fit_confidence([(0.9, True)] * 5) == (1.0, 0.0)
    assert calibration_error([]) == 0.0


def test_the_edge_bias_is_chosen_so_that_cuts_are_made_where_readers_made_them() -> None:
    tags = tag_count(len(LAYERS["claim"]))
    scores = np.eye(tags)[[1, 2, 3, 0, 1, 2, 3]] * 4.0
    scores[2:5, 2] = 3.0
    words = tuple(range(0, 70, 10))
    steps = {"claim": legal_steps(len(LAYERS["claim"]))}
    for gold, expected in ((((0, 68),), -1.75), (((0, 28), (40, 68)), 0.25)):
        article = HeldOut(
            {"claim": scores},
            steps,
            np.zeros(7, dtype=int),
            words,
            tuple(w + 8 for w in words),
            {"claim": gold},
        )
        assert best_edge([article], "claim") == expected
