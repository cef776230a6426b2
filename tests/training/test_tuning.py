"""Thresholds and confidence, chosen on held-out articles."""

from __future__ import annotations

import random

import pytest

from factsheet.models.decoding import calibrated
from factsheet.training.tuning import calibration_error, fit_confidence, iou, matches


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
