"""Models that a user names: loaded whole, or told in one sentence why not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from factsheet.errors import ModelError  # noqa: E402
from factsheet.models.pretrained import find_named, load_named, text_kind  # noqa: E402
from factsheet.models.weights import file_sha256  # noqa: E402
from tests.models.tiny_models import tiny_bart, tiny_llama, tiny_nli  # noqa: E402


@pytest.fixture(scope="module")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_llama(tmp_path_factory.mktemp("models") / "tiny-llama")


def edit(folder: Path, **values: object) -> None:
    """Change the configuration of a model folder."""
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | values), encoding="utf-8")


def test_a_folder_is_found_and_recorded_without_the_folders_above_it(llama: Path) -> None:
    found = find_named(f"hf:{llama}")
    assert found.label == "hf:tiny-llama"
    assert found.version == {"sha256": file_sha256(llama / "model.safetensors")}
    assert text_kind(found) == "causal"


def test_a_seq2seq_model_is_one(tmp_path: Path) -> None:
    assert text_kind(find_named(f"hf:{tiny_bart(tmp_path)}")) == "seq2seq"


def test_a_model_that_writes_nothing_is_refused_with_what_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(
        ModelError, match=r"BertForSequenceClassification.*give a seq2seq, chat or causal model"
    ):
        text_kind(find_named(f"hf:{tiny_nli(tmp_path)}"))


def test_an_id_that_is_nowhere_is_told_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(
        ModelError, match="hf:nobody/nothing: it is not on this machine, and the hub cannot be reached"
    ):
        find_named("hf:nobody/nothing")


@pytest.mark.parametrize("named", ["hf:./nowhere", "hf:/no/such/folder", "hf:a/b/c"])
def test_a_folder_that_is_not_there_is_not_asked_of_the_hub(named: str) -> None:
    with pytest.raises(ModelError, match="there is no such folder"):
        find_named(named)


def test_a_folder_without_a_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="holds no model"):
        find_named(f"hf:{tmp_path}")


def test_weights_in_another_form_than_safetensors_are_not_read(tmp_path: Path) -> None:
    folder = tiny_llama(tmp_path)
    (folder / "model.safetensors").unlink()
    torch.save({}, folder / "pytorch_model.bin")
    with pytest.raises(ModelError, match="holds no weights as safetensors"):
        load_named(find_named(f"hf:{folder}"), "causal", "cpu")


def test_code_of_the_models_own_is_not_run(tmp_path: Path) -> None:
    folder = tiny_llama(tmp_path)
    edit(
        folder,
        model_type="own-kind",
        auto_map={"AutoConfig": "own.Config", "AutoModelForCausalLM": "own.Model"},
    )
    (folder / "own.py").write_text("raise SystemExit('it was run')", encoding="utf-8")
    with pytest.raises(ModelError, match="program code of its own, which factsheet does not run"):
        find_named(f"hf:{folder}")


def test_weights_that_are_not_whole_are_refused(tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    folder = tiny_llama(tmp_path)
    weights = load_file(folder / "model.safetensors")
    weights.pop("lm_head.weight")
    save_file(weights, folder / "model.safetensors", {"format": "pt"})
    with pytest.raises(ModelError, match=r"weights lack lm_head\.weight"):
        load_named(find_named(f"hf:{folder}"), "causal", "cpu")
