"""The best legal tagging: spans begin before they go on, and end with their sentence."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from factsheet.models.decoding import best_tags, find_runs, legal_steps, log_softmax


def scores(tags: list[int], number: int = 5, sure: float = 4.0) -> np.ndarray:
    """Logits that favour the given tags."""
    return np.eye(number)[tags] * sure


def test_a_span_is_a_begin_and_what_goes_on() -> None:
    (run,) = find_runs(scores([0, 1, 2, 2, 0]), np.zeros(5, dtype=int))
    assert (run.label, run.first, run.last) == (0, 1, 4)
    assert run.score > 0.9


def test_an_inside_without_a_begin_is_mended() -> None:
    (run,) = find_runs(scores([0, 2, 2, 0]), np.zeros(4, dtype=int))
    assert (run.first, run.last) == (1, 3)


def test_a_label_does_not_change_inside_a_span() -> None:
    runs = find_runs(scores([1, 2, 4, 2, 0]), np.zeros(5, dtype=int))
    assert {r.label for r in runs} == {0}


def test_a_span_ends_with_its_sentence() -> None:
    runs = find_runs(scores([1, 2, 2, 2]), np.array([0, 0, 1, 1]))
    assert [(r.first, r.last) for r in runs] == [(0, 2), (2, 4)]


def test_two_spans_that_touch_are_one_with_the_label_of_the_longer() -> None:
    runs = find_runs(scores([1, 2, 3, 4, 4, 0, 1]), np.zeros(7, dtype=int))
    assert [(r.label, r.first, r.last) for r in runs] == [(1, 0, 5), (0, 6, 7)]


def test_a_bias_against_marking_leaves_unsure_spans_out() -> None:
    unsure = scores([0, 1, 2, 0], sure=1.0)
    assert find_runs(unsure, np.zeros(4, dtype=int))
    assert find_runs(unsure, np.zeros(4, dtype=int), outside_bias=5.0) == ()


def test_no_words_give_no_spans() -> None:
    assert find_runs(np.zeros((0, 5)), np.zeros(0, dtype=int)) == ()


@pytest.mark.parametrize("seed", range(20))
def test_the_tagging_is_the_best_of_all_legal_ones(seed: int) -> None:
    log_probs = log_softmax(np.random.default_rng(seed).normal(size=(5, 5)) * 3)
    steps = legal_steps(5)

    def value(tags: tuple[int, ...]) -> float:
        begins_inside = tags[0] in (2, 4)
        total = sum(log_probs[i, t] for i, t in enumerate(tags)) + sum(steps[a, b] for a, b in pairwise(tags))
        return -np.inf if begins_inside else float(total)

    best = max(product(range(5), repeat=5), key=value)
    assert tuple(best_tags(log_probs, np.zeros(5, dtype=int))) == best
