"""From documents to one vector a word: tokens, windows, one encoder pass each, and back together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import torch
from torch import Tensor

from factsheet.models.network import MarkerNetwork, mean_rows
from factsheet.models.windows import Window, Words, align, cut_windows, find_words
from factsheet.values.document import Document


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document's words and their vectors (words, size), on the network's device."""

    document: Document
    words: Words
    vectors: Tensor

    @property
    def sentence_of(self) -> Tensor:
        """Sentence index of each word, (words,)."""
        return torch.tensor(self.words.sentences, dtype=torch.long, device=self.vectors.device)


def read_documents(
    network: MarkerNetwork,
    tokenizer: Any,
    documents: Sequence[Document],
    batch: int = 8,
    mask_share: float = 0.0,
) -> list[ReadDocument]:
    """Vectors of every word of each document; `batch` windows of up to 512 tokens go through at a time.

    mask_share: the share of tokens hidden behind <mask>, for training.
    """
    words = [find_words(document) for document in documents]
    encodings = tokenizer(
        [d.text for d in documents], add_special_tokens=False, return_offsets_mapping=True, verbose=False
    )
    jobs, gathers = [], []
    for number, found in enumerate(words):
        tokens = align(found, encodings["offset_mapping"][number])
        for window in cut_windows(len(encodings["input_ids"][number]), tokens):
            jobs.append((number, encodings["input_ids"][number][window.start : window.end]))
            gathers.append(pieces(tokens, window))
    parts: list[list[tuple[int, Tensor]]] = [[] for _ in documents]
    order = sorted(range(len(jobs)), key=lambda j: len(jobs[j][1]))
    for chunk in (order[i : i + batch] for i in range(0, len(order), batch)):
        hidden = read_batch(network, tokenizer, [jobs[j][1] for j in chunk], mask_share)
        for row, job in enumerate(chunk):
            parts[jobs[job][0]].append((job, mean_rows(hidden[row], gathers[job].to(hidden.device))))
    return [
        ReadDocument(
            document,
            found,
            network.in_context(torch.cat([vectors for _, vectors in sorted(part, key=lambda p: p[0])])),
        )
        for document, found, part in zip(documents, words, parts, strict=True)
    ]


def pieces(tokens: Sequence[int], window: Window) -> Tensor:
    """Where each word of a window lies in it: (words, 2), half-open, at least one token; <s> is token 0."""
    starts = [*tokens, window.end][window.first_word : window.last_word + 1]
    places = [
        (token - window.start + 1, max(token + 1, min(end, window.end)) - window.start + 1)
        for token, end in pairwise(starts)
    ]
    return torch.tensor(places, dtype=torch.long).reshape(-1, 2)


def read_batch(
    network: MarkerNetwork, tokenizer: Any, windows: Sequence[Sequence[int]], mask_share: float
) -> Tensor:
    """Token vectors (windows, tokens, size) of windows of token ids, with <s> and </s> put around each."""
    longest = max(map(len, windows)) + 2
    ids = torch.full((len(windows), longest), tokenizer.pad_token_id)
    for row, window in enumerate(windows):
        ids[row, : len(window) + 2] = torch.tensor([tokenizer.bos_token_id, *window, tokenizer.eos_token_id])
    attention = ids != tokenizer.pad_token_id
    if mask_share:
        hide = (torch.rand(ids.shape) < mask_share) & (ids > 3)
        ids = ids.masked_fill(hide, tokenizer.mask_token_id)
    hidden = network.read(ids.to(network.device), attention.to(network.device))
    return hidden.float()
