"""The chain of tags: its likelihoods sum to one over all legal taggings of a sentence."""

from __future__ import annotations

from itertools import product

import pytest

torch = pytest.importorskip("torch")

from factsheet.models.chain import Chain  # noqa: E402


@pytest.fixture
def chain() -> Chain:
    torch.manual_seed(1)
    made = Chain(1)
    for part in (made.first, made.after, made.last):
        torch.nn.init.normal_(part)
    return made.requires_grad_(False)


def test_likelihoods_sum_to_one(chain: Chain) -> None:
    own = torch.randn(1, 3, 5)
    taggings = [torch.tensor([tags]) for tags in product(range(5), repeat=3)]
    total = sum(torch.exp(-chain(own, tags, torch.tensor([3]))) for tags in taggings)
    assert float(total) == pytest.approx(1.0, abs=1e-4)


def test_sentences_of_different_length_are_scored_as_each_alone(chain: Chain) -> None:
    own, tags = torch.randn(2, 4, 5), torch.tensor([[0, 1, 3, 4], [4, 0, 0, 0]])
    together = chain(own, tags, torch.tensor([4, 2]))
    alone = chain(own[:1], tags[:1], torch.tensor([4])) + chain(own[1:, :2], tags[1:, :2], torch.tensor([2]))
    assert float(together) == pytest.approx(float(alone), abs=1e-4)


def test_decoding_sees_the_same_steps(chain: Chain) -> None:
    steps = chain.as_arrays()
    assert steps.after[0, 1] == pytest.approx(float(chain.after[0, 1]), abs=1e-6)
    assert steps.after[0, 2] < -1e8
