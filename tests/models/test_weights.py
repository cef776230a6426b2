"""What ships, and whether it is whole."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from factsheet.errors import ModelError
from factsheet.models.weights import HASHES, check_model, file_sha256, marker_folder, shipped_models


def test_the_marker_and_the_adapter_ship() -> None:
    assert [card.name for card in shipped_models()] == ["marker-fr-en", "gemma-3-270m (adapter)"]
    assert shipped_models()[1].size_bytes < 16e6
    assert "Gemma Terms of Use" in (shipped_models()[1].folder / "NOTICE.txt").read_text("utf-8")


def test_every_shipped_model_is_whole_small_and_has_a_card() -> None:
    for card in shipped_models():
        check_model(card)
        assert card.size_bytes < 70e6
        assert card.card.is_file()
        assert len(card.sha256) == 64


@pytest.mark.parametrize("damage", ["changed", "missing", "unrecorded"])
def test_a_model_that_is_not_whole_is_told_with_the_file_and_what_to_do(tmp_path: Path, damage: str) -> None:
    weights, sums = tmp_path / "model.safetensors", tmp_path / HASHES
    weights.write_bytes(b"weights")
    sums.write_text(f"{file_sha256(weights)}  model.safetensors\n", encoding="utf-8")
    card = replace(shipped_models()[0], folder=tmp_path)
    check_model(card)
    if damage == "changed":
        weights.write_bytes(b"other")
    elif damage == "missing":
        weights.unlink()
    else:
        sums.unlink()
    with pytest.raises(ModelError, match="install factsheet again") as caught:
        check_model(card)
    assert str(tmp_path) in str(caught.value)


@pytest.mark.parametrize("config", [None, "no json", json.dumps({"model_type": "bert"})])
def test_a_folder_that_holds_no_marker_is_told(tmp_path: Path, config: str | None) -> None:
    if config is not None:
        (tmp_path / "config.json").write_text(config, encoding="utf-8")
    with pytest.raises(ModelError, match=r"factsheet\.training"):
        marker_folder(tmp_path)
