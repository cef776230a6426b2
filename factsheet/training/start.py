"""The network that training starts from: a local encoder, or the public one with its vocabulary trimmed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import torch
from transformers import AutoTokenizer, BertModel, PreTrainedTokenizerFast

from factsheet.models.network import MarkerConfig, MarkerNetwork
from factsheet.training.vocabulary import needed_pieces, trim_table, trim_tokenizer

# Attention dropout keeps PyTorch off its fast attention on a CPU: 729 tokens/s without it, 366 with.
NO_DROPOUT: dict[str, Any] = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
DROPPED = ("architectures", "model_type", "dtype", "transformers_version", "vocab_size", *NO_DROPOUT)


def start_network(base: str | Path, texts: Iterable[str] = ()) -> tuple[MarkerNetwork, Any]:
    """A marker with the encoder of `base` and fresh heads, and its tokenizer.

    base: a folder, whose vocabulary is taken as it is, or a hub id such as
        "intfloat/multilingual-e5-small", which is fetched and trimmed to the pieces of `texts`;
        or the folder of a marker, which is trained on, heads and all.
    """
    if is_marker(base):
        return (
            MarkerNetwork.from_pretrained(base, dtype=torch.float32),
            PreTrainedTokenizerFast.from_pretrained(base),
        )
    encoder = BertModel.from_pretrained(base, add_pooling_layer=False, dtype=torch.float32)
    weights = encoder.state_dict()
    table = weights.pop("embeddings.word_embeddings.weight")
    if Path(base).is_dir():
        tokenizer = PreTrainedTokenizerFast.from_pretrained(base)
    else:
        full = AutoTokenizer.from_pretrained(base)
        keep = needed_pieces(full, texts)
        tokenizer, table = trim_tokenizer(full, keep), trim_table(table, keep)
    settings = {k: v for k, v in encoder.config.to_dict().items() if k not in DROPPED}
    network = MarkerNetwork(MarkerConfig(**settings, **NO_DROPOUT, vocab_size=len(table)))
    words: Any = network.encoder.embeddings.word_embeddings
    words.fill(table)
    missing, unexpected = network.encoder.load_state_dict(weights, strict=False)
    if unexpected or any("word_embeddings" not in name for name in missing):
        raise ValueError(f"{base} is not a BERT encoder of this shape: {[*missing, *unexpected][:3]}")
    return network, tokenizer


def is_marker(base: str | Path) -> bool:
    """True for the folder of a marker that training made."""
    config = Path(base) / "config.json"
    return config.is_file() and json.loads(config.read_text("utf-8"))["model_type"] == MarkerConfig.model_type
