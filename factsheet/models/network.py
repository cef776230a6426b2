"""The marker's network: one encoder pass, and light heads for sentences, words, spans and links.

Loaded only when a model is: this module imports torch and transformers at its top.
"""

from __future__ import annotations

from typing import Any, cast

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel, PreTrainedModel

from factsheet.models.chain import Chain
from factsheet.models.decoding import Steps, tag_count
from factsheet.values.marks import LAYERS, RELATIONS

# How far a candidate lies from the span that looks for it, in sentences; 0 splits into before/inside/after.
FAR_BEFORE, FAR_AFTER = -8, 4
DISTANCES = FAR_AFTER - FAR_BEFORE + 3
# How many candidates stand between, counted from the nearest one before (-1) and the nearest one after (0).
RANK_BEFORE, RANK_AFTER = -8, 4
RANKS = RANK_AFTER - RANK_BEFORE + 1
KINDS = ("speaker", *LAYERS["participant"], "owner")


class MarkerConfig(BertConfig):
    """BertConfig plus what the heads need; thresholds and temperatures are chosen on dev by training."""

    model_type = "factsheet-marker"

    def __init__(
        self,
        span_size: int = 192,
        context_layers: int = 2,
        calibration: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.span_size = span_size
        self.context_layers = context_layers
        self.calibration = calibration or {}


class RowQuantizedEmbedding(nn.Module):
    """A frozen word table held as int8 with one scale a row: half the bytes of fp16.

    The table holds 38 % of the weights. Nothing is learned in it, so that training and use see
    exactly the same vectors.
    """

    codes: Tensor
    scales: Tensor

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__()
        self.register_buffer("codes", torch.zeros(rows, columns, dtype=torch.int8))
        self.register_buffer("scales", torch.ones(rows, 1))

    def fill(self, table: Tensor) -> None:
        """Take the values of `table` (rows, columns), rounded to 127 steps of each row's largest."""
        scales = table.float().abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.codes.copy_((table.float() / scales).round().to(torch.int8))
        self.scales.copy_(scales)

    def forward(self, ids: Tensor) -> Tensor:
        return self.codes[ids].to(self.scales.dtype) * self.scales[ids]


class Context(nn.Module):
    """Each word's vector with a look at the two words on either side of it."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(size)
        self.near = nn.Conv1d(size, size, 5, padding=2)
        self.out = nn.Linear(size, size)

    def forward(self, words: Tensor) -> Tensor:
        """(words, size) from (words, size), in reading order."""
        near = self.near(self.norm(words).T[None])[0].T
        seen: Tensor = words + self.out(nn.functional.gelu(near))
        return seen


class Pointer(nn.Module):
    """Scores of candidate spans for each asking span, and of "nobody named" in the last column.

    A bilinear term asks whether the two fit; a small network beside it weighs that against where the
    candidate stands (sentences apart, candidates between) and what kind it is.
    """

    def __init__(self, size: int) -> None:
        super().__init__()
        self.query, self.key = nn.Linear(size, size), nn.Linear(size, size)
        self.left, self.right = nn.Linear(size, size), nn.Linear(size, size, bias=False)
        self.distance, self.rank = nn.Embedding(DISTANCES, size), nn.Embedding(RANKS, size)
        self.kind = nn.Embedding(len(KINDS), size)
        self.weigh, self.nobody = nn.Linear(size, 1), nn.Linear(size, 1)

    def forward(
        self, asking: Tensor, candidates: Tensor, distance: Tensor, rank: Tensor, kind: Tensor
    ) -> Tensor:
        """(asking, candidates + 1) from (asking, size), (candidates, size) and their bucket indices.

        The asking spans go through 64 at a time: 800 claims by 2,000 candidates would take 1.2 GB at once.
        """
        rows = []
        for i in range(0, len(asking), 64):
            part = asking[i : i + 64]
            fit = self.query(part) @ self.key(candidates).T / part.shape[-1] ** 0.5
            place = self.distance(distance[i : i + 64]) + self.rank(rank[i : i + 64]) + self.kind(kind)
            both = self.left(part)[:, None] + self.right(candidates)[None] + place
            weighed = self.weigh(nn.functional.gelu(both))[..., 0]
            rows.append(torch.cat([fit + weighed, self.nobody(part)], 1))
        return torch.cat(rows)


class MarkerNetwork(PreTrainedModel):
    """Encoder and heads. Call `read` once a window, then the heads on the document's word vectors."""

    config_class = MarkerConfig
    base_model_prefix = "encoder"
    _supports_sdpa = True

    def __init__(self, config: MarkerConfig) -> None:
        super().__init__(config)
        size, span = config.hidden_size, config.span_size
        self.encoder = BertModel(config, add_pooling_layer=False)
        self.encoder.embeddings.word_embeddings = RowQuantizedEmbedding(config.vocab_size, size)  # type: ignore[assignment]
        self.mix = nn.Parameter(torch.zeros(config.num_hidden_layers + 1))
        self.context = nn.ModuleList(Context(size) for _ in range(config.context_layers))
        self.tags = nn.Linear(size, sum(tag_count(len(labels)) for labels in LAYERS.values()))
        self.chains = nn.ModuleDict({layer: Chain(len(labels)) for layer, labels in LAYERS.items()})
        self.sentence = nn.Sequential(nn.Linear(2 * size + 2, span), nn.GELU(), nn.Linear(span, 3))
        self.span = nn.Sequential(nn.Linear(3 * size, span), nn.GELU())
        self.check, self.active = nn.Linear(span, 3), nn.Linear(span, 1)
        self.pointers = nn.ModuleDict({name: Pointer(span) for name in RELATIONS})
        self.post_init()

    def _init_weights(self, module: nn.Module) -> None:
        if isinstance(module, nn.Linear | nn.Embedding):
            nn.init.normal_(module.weight, std=0.02)
        if isinstance(module, nn.Linear) and module.bias is not None:
            nn.init.zeros_(module.bias)
        if isinstance(module, Context):
            nn.init.zeros_(module.out.weight)  # at first, each word sees only itself
        if isinstance(module, MarkerNetwork):
            nn.init.zeros_(module.mix)
            module.mix.data[-1] = 4.0  # at first, nearly the last layer alone

    def read(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Token vectors (windows, tokens, size) of one padded batch of windows: a learned mean of all layers.

        The last layer alone lies close together (cosine 0.8 to 0.97 within a sentence).
        """
        read = self.encoder(input_ids=input_ids, attention_mask=attention_mask, output_hidden_states=True)
        shares = self.mix.softmax(0).to(read.last_hidden_state.dtype)
        mixed: Tensor = sum(share * layer for share, layer in zip(shares, read.hidden_states, strict=True))
        return mixed

    def in_context(self, words: Tensor) -> Tensor:
        """Word vectors (words, size) of one document after each has seen its neighbours."""
        for layer in self.context:
            words = layer(words)
        return words

    def steps(self) -> dict[str, Steps]:
        """What each layer's chain learned, for decoding."""
        chains = cast("dict[str, Chain]", self.chains)
        return {layer: chains[layer].as_arrays() for layer in LAYERS}

    def tag_scores(self, words: Tensor) -> dict[str, Tensor]:
        """For each layer, (words, tags): outside, then begin, inside, end and alone of each label."""
        sizes = [tag_count(len(labels)) for labels in LAYERS.values()]
        return dict(zip(LAYERS, self.tags(words).split(sizes, -1), strict=True))

    def sentence_scores(self, words: Tensor, sentences: Tensor, count: int) -> Tensor:
        """Logits (sentences, 3): claim, follow-up, key. `sentences`: the sentence index of each word."""
        total = words.new_zeros(count, words.shape[1]).index_add_(0, sentences, words)
        number = words.new_zeros(count).index_add_(0, sentences, words.new_ones(len(words))).clamp_min(1)
        index = sentences[:, None].expand_as(words)
        top = words.new_full((count, words.shape[1]), -9.0).scatter_reduce(0, index, words, "amax")
        place = torch.arange(count, device=words.device, dtype=words.dtype)
        where = torch.stack([place.log1p() / 3, place / max(1, count)], 1)
        scores: Tensor = self.sentence(torch.cat([total / number[:, None], top, where], 1))
        return scores

    def span_vectors(self, words: Tensor, spans: Tensor) -> Tensor:
        """Vectors (spans, span_size) of word ranges `spans` (spans, 2), half-open."""
        first, last = spans[:, 0], spans[:, 1]
        ends_and_mean = [words[first], words[last - 1], mean_rows(words, spans)]
        vectors: Tensor = self.span(torch.cat(ends_and_mean, 1))
        return vectors


def mean_rows(rows: Tensor, places: Tensor) -> Tensor:
    """Mean (places, size) of the rows of each half-open range of `places` (places, 2)."""
    sums = torch.cat([rows.new_zeros(1, rows.shape[1]), rows.cumsum(0)])
    return (sums[places[:, 1]] - sums[places[:, 0]]) / (places[:, 1] - places[:, 0])[:, None]


def distance_buckets(
    asking: Tensor, candidates: Tensor, asking_sentence: Tensor, candidate_sentence: Tensor
) -> Tensor:
    """Bucket (asking, candidates) of how far each candidate lies, from word ranges and sentence indices."""
    apart = candidate_sentence[None, :] - asking_sentence[:, None]
    bucket = apart.clamp(FAR_BEFORE, FAR_AFTER) - FAR_BEFORE
    bucket = torch.where(apart > 0, bucket + 2, bucket)
    inside = (apart == 0) & (candidates[None, :, 0] >= asking[:, None, 0])
    after = (apart == 0) & (candidates[None, :, 0] >= asking[:, None, 1])
    return bucket + inside.long() + after.long()


def rank_buckets(asking: Tensor, candidates: Tensor) -> Tensor:
    """Bucket (asking, candidates) of how many candidates stand between; both are word ranges, candidates in order."""
    before = torch.searchsorted(candidates[:, 0].contiguous(), asking[:, 0].contiguous())
    place = torch.arange(len(candidates), device=candidates.device)
    return (place[None, :] - before[:, None]).clamp(RANK_BEFORE, RANK_AFTER) - RANK_BEFORE


def point(
    pointer: nn.Module,
    vectors: Tensor,
    ranges: Tensor,
    sentence: Tensor,
    asking: list[int],
    candidates: list[int],
    kinds: list[str],
) -> Tensor:
    """Scores (asking, candidates + 1) of spans that stand at `ranges` in `sentence`, by their indices.

    kinds: the kind of each candidate, one of KINDS; candidates in reading order.
    """
    distance = distance_buckets(ranges[asking], ranges[candidates], sentence[asking], sentence[candidates])
    rank = rank_buckets(ranges[asking], ranges[candidates])
    kind = torch.tensor([KINDS.index(k) for k in kinds], device=vectors.device)
    scores: Tensor = pointer(vectors[asking], vectors[candidates], distance, rank, kind)
    return scores
