"""The adapter's training: it learns, it can be stopped and taken up, and what it saves changes what a model writes."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("peft", reason="training needs the extra [train]")

from factsheet.models.drafting import PIECES  # noqa: E402
from factsheet.models.gemma import with_adapter  # noqa: E402
from factsheet.training.adapter import (  # noqa: E402
    AdapterRecipe,
    answer_loss,
    groups,
    padded,
    train_adapter,
    with_lora,
)
from factsheet.training.curve import draw_curve  # noqa: E402
from factsheet.training.pairs import (  # noqa: E402
    PairRecipe,
    common_pieces,
    is_borne,
    kept_pairs,
    make_pairs,
    names_only,
)
from factsheet.training.saving import HASHES  # noqa: E402
from factsheet.values.article import Article  # noqa: E402
from tests.models.tiny_models import TEXT, save, tiny_gemma, tiny_tokenizer  # noqa: E402

RECIPE = AdapterRecipe(epochs=4, batch=2, rate=3e-2, rank=4, layers=2, keep=2)
MADE = PairRecipe(tokens=60, untitled=0.25, least=3)
RECORDS = [(Article("a", TEXT, title="Le pont"), "Le pont sera fermé onze mois.")] * 6


def pairs() -> list[Any]:
    """The pairs of RECORDS."""
    return list(make_pairs(RECORDS, tiny_tokenizer(), MADE))


def adapter(network: Any) -> dict[str, Any]:
    """The weights that were trained."""
    return {name: p.detach().clone() for name, p in network.named_parameters() if p.requires_grad}


def loss(network: Any) -> float:
    """The loss on all pairs, as transformers computes it: over the whole vocabulary, with a mask."""
    network.eval()
    rows = padded(pairs(), 0)
    with torch.inference_mode():
        return float(network(**rows, attention_mask=(rows["input_ids"] != 0).long()).loss)


def test_the_loss_is_that_of_the_answers_alone() -> None:
    network = with_lora(tiny_gemma()[0], RECIPE)
    with torch.inference_mode():
        assert float(answer_loss(network, **padded(pairs(), 0))) == pytest.approx(loss(network), abs=1e-4)


def test_only_the_upper_layers_are_adapted() -> None:
    network = with_lora(tiny_gemma()[0], AdapterRecipe(rank=2, layers=1))
    assert {name.split("layers.")[1][0] for name in adapter(network)} == {"1"}


def test_an_abstract_with_a_number_of_its_own_is_not_learned_from() -> None:
    made_up = [(Article("a", TEXT), "Le pont sera fermé 14 mois.")]
    assert list(make_pairs(made_up, tiny_tokenizer(), MADE)) == []


def test_a_name_of_its_own_is_told_from_a_capital_that_its_place_gives() -> None:
    assert names_only("Le pont ferme. Onze mois pour Valmeraie : Les travaux.", "à Valmeraie")
    assert not names_only("Le pont ferme, dit Nadia Ferrand.", "Le pont ferme")


def test_an_abstract_rests_on_what_it_has_most_of_its_words_from() -> None:
    assert is_borne("Le pont sera fermé en avril.", TEXT, 1.0)
    assert not is_borne("Le pont sera repeint par des bénévoles.", TEXT, 0.6)


def test_the_pieces_that_two_answers_have_are_common_by_language() -> None:
    one, *_ = pairs()
    assert common_pieces([one]) == {"fr": []}
    assert common_pieces([one, one]) == {"fr": sorted(set(one.answer))}


def test_pairs_are_made_once_and_told_when_they_are_of_other_data(tmp_path: Path) -> None:
    path = tmp_path / "run" / "pairs.jsonl"
    made = kept_pairs(path, {"articles": 6}, pairs)

    def fail() -> list[Any]:
        raise AssertionError("made again")

    assert kept_pairs(path, {"articles": 6}, fail) == made == pairs()
    with pytest.raises(ValueError, match="other data"):
        kept_pairs(path, {"articles": 7}, fail)


def test_a_pair_is_the_prompt_in_use_and_the_abstract_with_an_end() -> None:
    tokenizer = tiny_tokenizer()
    (one,) = make_pairs(RECORDS[:1], tokenizer, PairRecipe(tokens=60, untitled=0.0, least=3))
    assert tokenizer.decode(one.prompt).startswith("Article : Le pont\n")
    assert tokenizer.decode(one.prompt).endswith("Résumé en 5 mots :")
    assert tokenizer.decode(one.answer) == " Le pont sera fermé onze mois.</s>"


def test_only_answers_are_learned() -> None:
    rows = padded(pairs(), 0)
    taught = rows["labels"] != -100
    assert taught.sum() == sum(len(one.answer) for one in pairs())
    assert (rows["input_ids"][taught] == rows["labels"][taught]).all()


def test_each_epoch_takes_every_pair_once_in_another_order() -> None:
    first, second = (groups(pairs(), RECIPE, epoch) for epoch in (0, 1))
    assert sorted(chain(*first)) == sorted(chain(*second)) == list(range(6))
    assert first != second


def test_a_run_is_taken_up_where_it_stopped_and_gives_the_same_adapter(tmp_path: Path) -> None:
    whole = train_adapter(tiny_gemma()[0], pairs(), RECIPE, tmp_path / "whole")
    assert loss(whole) < loss(tiny_gemma()[0]) - 0.05

    class Stopped(Exception):
        pass

    model = tiny_gemma()[0]
    seen = []

    def stop(*_: Any, **__: Any) -> None:
        seen.append(1)
        if len(seen) > 5:
            raise Stopped

    handle = model.base_model.register_forward_pre_hook(stop)
    with pytest.raises(Stopped):
        train_adapter(model, pairs(), RECIPE, tmp_path / "stopped")
    handle.remove()
    again = train_adapter(tiny_gemma()[0], pairs(), RECIPE, tmp_path / "stopped")
    for name, value in adapter(whole).items():
        assert torch.allclose(adapter(again)[name], value, atol=1e-6), name
    assert {"step-2", "step-12"} <= {f.name for f in (tmp_path / "stopped").iterdir()}
    with pytest.raises(ValueError, match="another recipe"):
        train_adapter(tiny_gemma()[0], pairs(), AdapterRecipe(rank=2), tmp_path / "stopped")


def test_the_curve_has_a_point_without_an_adapter_and_one_for_each_checkpoint(tmp_path: Path) -> None:
    pytest.importorskip("rouge_score", reason="ROUGE needs the extra [train]")
    train_adapter(tiny_gemma()[0], pairs(), AdapterRecipe(epochs=2, batch=2, rank=2, keep=3), tmp_path)
    points = list(draw_curve(tmp_path, 2, RECORDS[:2], tiny_gemma, [5, 6], 60, 5))
    assert [point.seen for point in points] == [0, 6, 12]
    assert all(0 <= point.scores["rouge1"] <= 100 for point in points)


def test_the_command_trains_and_what_it_saves_is_folded_into_a_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factsheet.models.gemma import load_cached
    from factsheet.training.__main__ import main

    base = save(*tiny_gemma(), tmp_path / "base")
    abstract = "Le pont de Valmeraie sera fermé en avril et les travaux dureront onze mois, la maire attend."
    lines = [json.dumps({"article": TEXT, "title": "Le pont", "abstract": abstract}) for _ in range(4)]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    told = (
        f"training adapter --data {tmp_path}/news.jsonl --base {base} --out {tmp_path}/adapter --run {tmp_path}/run"
        " --epochs 3 --batch 2 --rank 2 --tokens 60 --rate 0.03"
    )
    monkeypatch.setattr("sys.argv", told.split())
    main()
    assert "adapter_model.safetensors" in (tmp_path / "adapter" / HASHES).read_text("utf-8")
    assert json.loads((tmp_path / "adapter" / PIECES).read_text("utf-8"))["fr"]
    told = f"training take --run {tmp_path}/run --step 6 --out {tmp_path}/taken"
    monkeypatch.setattr("sys.argv", told.split())
    main()
    assert (tmp_path / "taken" / HASHES).read_bytes() == (tmp_path / "adapter" / HASHES).read_bytes()
    plain, tokenizer = load_cached(base, "cpu")
    folded = with_adapter(load_cached(base, "cpu")[0], tmp_path / "adapter")
    asked = tokenizer("Article : Le pont", return_tensors="pt")["input_ids"]
    with torch.inference_mode():
        assert not torch.allclose(plain(asked).logits, folded(asked).logits, atol=1e-3)
    assert type(folded) is type(plain)
