"""A vocabulary cut down: the same words are cut into the same pieces, under new numbers."""

from __future__ import annotations

import pytest
import torch

from factsheet.models.weights import shipped_models
from factsheet.training.vocabulary import is_single_sign, needed_pieces, trim_table, trim_tokenizer

TEXTS = ["Les deux parties se sont félicitées de la qualité de la coopération."] * 2


def test_kept_texts_are_cut_as_before_and_vectors_follow_their_pieces() -> None:
    transformers = pytest.importorskip("transformers")
    full = transformers.PreTrainedTokenizerFast.from_pretrained(shipped_models()[0].folder)
    keep = needed_pieces(full, TEXTS)
    small = trim_tokenizer(full, keep)
    assert len(small) == len(keep) < len(full)
    assert small.tokenize(TEXTS[0]) == full.tokenize(TEXTS[0])
    table = torch.arange(float(len(full)))[:, None]
    rows = trim_table(table, keep)
    assert rows[small(TEXTS[0])["input_ids"]].tolist() == table[full(TEXTS[0])["input_ids"]].tolist()
    assert small(TEXTS[0])["input_ids"][0] == small.bos_token_id
    assert small.mask_token_id == len(small) - 1


@pytest.mark.parametrize(
    ("piece", "single"),
    [("é", True), ("▁9", True), ("▁", True), ("€", True), ("les", False), ("▁le", False), ("왔", False)],
)
def test_single_signs_are_kept_whatever_the_texts(piece: str, single: bool) -> None:
    assert is_single_sign(piece) is single
