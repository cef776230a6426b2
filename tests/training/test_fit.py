"""Training: it learns, it can be stopped and taken up, and what it saves can be loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("tqdm", reason="training needs the extra [train]")

from factsheet.extract.sentences import read_document  # noqa: E402
from factsheet.models.marker import load_marker  # noqa: E402
from factsheet.models.network import MarkerConfig, MarkerNetwork  # noqa: E402
from factsheet.models.weights import check_model, file_sha256, shipped_models  # noqa: E402
from factsheet.training.fit import Recipe, fit  # noqa: E402
from factsheet.training.losses import article_losses, total_loss  # noqa: E402
from factsheet.training.saving import save_marker  # noqa: E402
from tests.training.test_examples import example, record  # noqa: E402

RECIPE = Recipe(epochs=3, batch=2, rate=3e-3, head_rate=3e-3, mask_share=0.0, memory=0.5)


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    from transformers import PreTrainedTokenizerFast

    return PreTrainedTokenizerFast.from_pretrained(shipped_models()[0].folder)


def tiny(tokenizer: Any) -> MarkerNetwork:
    """A marker of two narrow layers, the same each time."""
    torch.manual_seed(5)
    shape = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64}
    config = MarkerConfig(vocab_size=len(tokenizer), span_size=16, hidden_dropout_prob=0.0, **shape)  # type: ignore[arg-type]
    network = MarkerNetwork(config)
    network.encoder.embeddings.word_embeddings.fill(torch.randn(len(tokenizer), 32))  # type: ignore[operator]
    return network


def loss_of(network: MarkerNetwork, tokenizer: Any) -> float:
    """The loss on the one example there is."""
    from factsheet.models.vectors import read_documents

    network.eval()
    with torch.inference_mode():
        read = read_documents(network, tokenizer, [example(record()).document])[0]
        return float(total_loss(article_losses(network, read, example(record()))))


def test_the_loss_falls(tokenizer: Any, tmp_path: Path) -> None:
    network = tiny(tokenizer)
    before = loss_of(network, tokenizer)
    fit(network, tokenizer, [example(record())] * 8, RECIPE, tmp_path)
    assert loss_of(network, tokenizer) < 0.8 * before


def test_a_run_is_taken_up_where_it_stopped_and_another_recipe_is_refused(
    tokenizer: Any, tmp_path: Path
) -> None:
    whole = fit(tiny(tokenizer), tokenizer, [example(record())] * 4, RECIPE, tmp_path)
    again = fit(tiny(tokenizer), tokenizer, [example(record())] * 4, RECIPE, tmp_path)
    assert loss_of(again, tokenizer) == pytest.approx(loss_of(whole, tokenizer))
    with pytest.raises(ValueError, match="another recipe"):
        fit(tiny(tokenizer), tokenizer, [example(record())], Recipe(epochs=4), tmp_path)


def test_a_saved_marker_marks_as_before(tokenizer: Any, tmp_path: Path) -> None:
    save_marker(tiny(tokenizer), tokenizer, tmp_path)
    assert file_sha256(tmp_path / "model.safetensors") in (tmp_path / "SHA256SUMS").read_text("utf-8")
    marks = load_marker(tmp_path)(read_document("Awa Sy est venue. Elle a parlé."))
    assert len(marks.sentences) == 2
    for span in marks.spans:
        assert 0 <= span.score <= 1
    from dataclasses import replace

    check_model(replace(shipped_models()[0], folder=tmp_path))
