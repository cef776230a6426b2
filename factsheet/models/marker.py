"""The marker: one encoder pass a window, then sentences, spans and links of a whole document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast
from transformers.utils import logging

from factsheet.models.decoding import TaggedRun, calibrated, find_runs
from factsheet.models.network import MarkerNetwork, point
from factsheet.models.vectors import ReadDocument, read_documents
from factsheet.values.document import Document
from factsheet.values.marks import CANDIDATES, LAYERS, RELATIONS, Link, MarkedSpan, Marks, SentenceMark

LINKS_KEPT = 8  # candidates kept for each link; the rest counts as "nobody named"


class SpanPlace(Protocol):
    """What a marked span and an annotated one have in common."""

    @property
    def layer(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Marker:
    """A loaded marker. `marker(document)` gives its marks; reuse it over many documents."""

    def __init__(self, network: MarkerNetwork, tokenizer: Any, batch: int = 8) -> None:
        self.network = network.eval()
        self.tokenizer = tokenizer
        self.batch = batch
        calibration = network.config.calibration
        self.biases: dict[str, float] = calibration.get("outside_bias", {})
        self.edges: dict[str, list[float]] = calibration.get("edge_bias", {})
        self.steps = network.steps()
        self.confidence: dict[str, list[float]] = calibration.get("confidence", {})

    def __call__(self, document: Document) -> Marks:
        """The marks of one document of any length."""
        return self.mark([document])[0]

    @torch.inference_mode()
    def mark(self, documents: Sequence[Document]) -> list[Marks]:
        """The marks of several documents, `batch` windows of 512 tokens at a time."""
        read = read_documents(self.network, self.tokenizer, documents, self.batch)
        return [self._marks(each) for each in read]

    def _marks(self, read: ReadDocument) -> Marks:
        if not read.words.starts:
            return Marks(tuple(SentenceMark(0.0, 0.0, 0.0) for _ in read.document.sentences), (), ())
        runs = self._runs(read)
        ranges = torch.tensor([[run.first, run.last] for _, run in runs], device=read.vectors.device).reshape(
            -1, 2
        )
        vectors = self.network.span_vectors(read.vectors, ranges)
        spans = self._spans(read, runs, vectors)
        return Marks(self._sentences(read), spans, self._links(spans, ranges, vectors))

    def _sentences(self, read: ReadDocument) -> tuple[SentenceMark, ...]:
        scores = self.network.sentence_scores(read.vectors, read.sentence_of, len(read.document.sentences))
        return tuple(SentenceMark(*row) for row in scores.sigmoid().tolist())

    def _runs(self, read: ReadDocument) -> list[tuple[str, TaggedRun]]:
        sentences = np.asarray(read.words.sentences)
        scores = self.network.tag_scores(read.vectors)
        return [
            (layer, run)
            for layer, logits in scores.items()
            for run in find_runs(
                logits.cpu().numpy(),
                self.steps[layer],
                sentences,
                self.biases.get(layer, 0.0),
                self.edges.get(layer, ()),
            )
        ]

    def _spans(
        self, read: ReadDocument, runs: list[tuple[str, TaggedRun]], vectors: Tensor
    ) -> tuple[MarkedSpan, ...]:
        checks = self.network.check(vectors).softmax(-1).tolist()
        active = self.network.active(vectors)[:, 0].sigmoid().tolist()
        return tuple(
            MarkedSpan(
                layer=layer,
                label=LAYERS[layer][run.label],
                start=read.words.starts[run.first],
                end=read.words.ends[run.last - 1],
                sentence=read.words.sentences[run.first],
                score=calibrated(run.score, *self.confidence.get(layer, (1.0, 0.0))),
                check=tuple(checks[i]) if layer == "claim" else None,
                active=active[i] if layer == "participant" else None,
            )
            for i, (layer, run) in enumerate(runs)
        )

    def _links(self, spans: Sequence[MarkedSpan], ranges: Tensor, vectors: Tensor) -> tuple[Link, ...]:
        candidates = distinct_candidates(spans)
        sentence = torch.tensor([s.sentence for s in spans], device=vectors.device)
        kinds = [spans[c].label for c in candidates]
        links: list[Link] = []
        for relation, layer in RELATIONS.items():
            asking = [i for i, s in enumerate(spans) if s.layer == layer]
            if not asking or not candidates:
                links += [Link(relation, i, ()) for i in asking]
                continue
            scores = point(
                self.network.pointers[relation], vectors, ranges, sentence, asking, candidates, kinds
            )
            links += kept_links(relation, asking, candidates, scores.softmax(-1))
        return tuple(links)


def distinct_candidates(spans: Sequence[SpanPlace]) -> list[int]:
    """Indices of the spans that a link may lead to: participants, and speakers and owners that are not one of them."""
    places: dict[tuple[int, int], int] = {}
    for layer in CANDIDATES:
        places |= {(s.start, s.end): i for i, s in enumerate(spans) if s.layer == layer}
    return sorted(places.values(), key=lambda i: spans[i].start)


def kept_links(
    relation: str, asking: Sequence[int], candidates: Sequence[int], probabilities: Tensor
) -> list[Link]:
    """The best few candidates of each asking span, from probabilities (asking, candidates + 1)."""
    number = min(LINKS_KEPT, len(candidates))
    values, places = probabilities[:, :-1].topk(number, dim=1)
    return [
        Link(relation, source, tuple((candidates[p], v) for p, v in zip(row, scores, strict=True)))
        for source, row, scores in zip(asking, places.tolist(), values.tolist(), strict=True)
    ]


def load_marker(folder: Path, device: str = "cpu", batch: int = 8) -> Marker:
    """The marker of a model folder (config, safetensors, tokenizer), in fp32 on `device`; takes about a second.

    batch: how many windows of 512 tokens go through the encoder together.
    """
    logging.disable_progress_bar()  # transformers draws one for reading 58 MB, in pipes too
    network = MarkerNetwork.from_pretrained(folder, dtype=torch.float32, local_files_only=True)
    tokenizer = PreTrainedTokenizerFast.from_pretrained(folder, local_files_only=True)
    torch.nn.Module.to(network, device)
    return Marker(network, tokenizer, batch)
