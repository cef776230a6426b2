"""The best legal tagging: what is begun goes on to its end, and ends with its sentence."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from factsheet.models.decoding import Steps, best_tags, calibrated, find_runs, legal_steps, tag_count

O, B, I, E, S = range(5)  # noqa: E741
STEPS = legal_steps(1)


def scores(tags: list[int], labels: int = 1, sure: float = 4.0) -> np.ndarray:
    """Scores that favour the given tags."""
    return np.eye(tag_count(labels))[tags] * sure


def test_a_span_begins_goes_on_and_ends() -> None:
    (run,) = find_runs(scores([O, B, I, E, O]), STEPS, np.zeros(5, dtype=int))
    assert (run.label, run.first, run.last) == (0, 1, 4)
    assert run.score > 0.9


def test_a_word_can_stand_alone() -> None:
    assert [(r.first, r.last) for r in find_runs(scores([O, S, O]), STEPS, np.zeros(3, dtype=int))] == [
        (1, 2)
    ]


def test_a_span_that_is_not_begun_or_not_ended_is_mended() -> None:
    unfinished = scores([O, B, I, I, O])
    unfinished[3, E] = 3
    assert [(r.first, r.last) for r in find_runs(unfinished, STEPS, np.zeros(5, dtype=int))] == [(1, 4)]


def test_a_label_does_not_change_inside_a_span() -> None:
    runs = find_runs(scores([B, I, 4 + I, E, O], labels=2), legal_steps(2), np.zeros(5, dtype=int))
    assert [(r.label, r.first, r.last) for r in runs] == [(0, 0, 4)]


def test_two_spans_can_touch() -> None:
    runs = find_runs(scores([B, E, B, E]), STEPS, np.zeros(4, dtype=int))
    assert [(r.first, r.last) for r in runs] == [(0, 2), (2, 4)]


def test_a_span_ends_with_its_sentence() -> None:
    runs = find_runs(scores([B, I, I, E]), STEPS, np.array([0, 0, 1, 1]))
    assert [(r.first, r.last) for r in runs] == [(0, 2), (2, 4)]


def test_a_bias_against_marking_leaves_unsure_spans_out() -> None:
    unsure = scores([O, B, E, O], sure=1.0)
    assert find_runs(unsure, STEPS, np.zeros(4, dtype=int))
    assert find_runs(unsure, STEPS, np.zeros(4, dtype=int), outside_bias=5.0) == ()


def test_no_words_give_no_spans() -> None:
    assert find_runs(np.zeros((0, 5)), STEPS, np.zeros(0, dtype=int)) == ()


def value(own: np.ndarray, steps: Steps, tags: tuple[int, ...]) -> float:
    """What a tagging of one sentence scores."""
    walked = sum(steps.after[a, b] for a, b in pairwise(tags))
    return float(
        steps.first[tags[0]] + walked + steps.last[tags[-1]] + sum(own[i, t] for i, t in enumerate(tags))
    )


@pytest.mark.parametrize("seed", range(20))
def test_the_tagging_is_the_best_of_all_legal_ones(seed: int) -> None:
    dice = np.random.default_rng(seed)
    learned = Steps(*(part + dice.normal(size=part.shape) for part in (STEPS.first, STEPS.after, STEPS.last)))
    own = dice.normal(size=(7, 5)) * 2
    found = tuple(best_tags(own, learned, np.array([0, 0, 0, 0, 4, 4, 4])))
    for part, rows in ((found[:4], own[:4]), (found[4:], own[4:])):
        best = max(
            product(range(5), repeat=len(part)), key=lambda tags, rows=rows: value(rows, learned, tags)
        )
        assert part == best


def test_a_score_is_scaled_to_what_it_is_worth() -> None:
    assert calibrated(0.5, 1.0, 0.0) == pytest.approx(0.5)
    assert calibrated(0.9, 0.5, -1.0) < 0.9


def test_an_edge_bias_under_0_keeps_a_doubtful_cut_from_being_made() -> None:
    doubtful = scores([O, B, I, E, O, B, I, E, O])
    doubtful[3:6, I] = 3.0  # the words at the cut may as well go on
    runs = [
        [(r.first, r.last) for r in find_runs(doubtful, STEPS, np.zeros(9, dtype=int), 0.0, edge)]
        for edge in ((), (-1.75,))
    ]
    assert runs == [[(1, 4), (5, 8)], [(1, 8)]]
