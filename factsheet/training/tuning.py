"""After training: how readily each layer marks, and what its scores mean, chosen on held-out articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import torch

from factsheet.models.decoding import Floats, Steps, calibrated, find_runs
from factsheet.models.network import MarkerNetwork
from factsheet.models.vectors import ReadDocument, read_documents
from factsheet.training.examples import Example
from factsheet.values.marks import LAYERS

BIASES = tuple(round(-4 + 0.25 * step, 2) for step in range(33))  # -4 (marks readily) to 4
EDGES = tuple(round(-2 + 0.25 * step, 2) for step in range(10))  # -2 (cuts seldom) to 0.25
EDGED = "claim"  # the layer whose first label, quotations, is cut in places where readers would not
LOOSE, STRICT = 0.3, 0.8  # overlap (Jaccard index of characters) at which a span counts as found

Run = tuple[int, int, float]


@dataclass(frozen=True, slots=True)
class HeldOut:
    """One held-out article as read: tag scores and steps of each layer, words, the gold places of each layer, and the
    edge bias of a layer's labels to decode with."""

    scores: dict[str, Floats]
    steps: dict[str, Steps]
    sentences: np.ndarray[Any, np.dtype[np.int64]]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gold: dict[str, tuple[tuple[int, int], ...]]
    edges: Mapping[str, Sequence[float]] = field(default_factory=dict)


@torch.inference_mode()
def read_held_out(network: MarkerNetwork, tokenizer: Any, examples: Sequence[Example]) -> list[HeldOut]:
    """The tag scores of every layer on each article."""
    network.eval()
    read = [read_documents(network, tokenizer, [e.document])[0] for e in examples]
    steps = network.steps()
    return [held_out(network, steps, r, e) for r, e in zip(read, examples, strict=True)]


def held_out(
    network: MarkerNetwork, steps: dict[str, Steps], read: ReadDocument, example: Example
) -> HeldOut:
    """One article's scores and gold places."""
    scores = {layer: s.cpu().numpy() for layer, s in network.tag_scores(read.vectors).items()}
    gold = {layer: tuple((s.start, s.end) for s in example.spans if s.layer == layer) for layer in LAYERS}
    return HeldOut(scores, steps, np.asarray(read.words.sentences), read.words.starts, read.words.ends, gold)


def tune(network: MarkerNetwork, tokenizer: Any, examples: Sequence[Example]) -> dict[str, Any]:
    """The calibration to keep in the marker's config: outside_bias and confidence (slope, shift) by layer, edge_bias
    by layer and label where there is one.

    Also the expected calibration error of each layer before and after, under "error".
    """
    articles = read_held_out(network, tokenizer, examples)
    edges = {EDGED: [best_edge(articles, EDGED)]}
    articles = [replace(article, edges=edges) for article in articles]
    bias = {layer: best_bias(articles, layer) for layer in LAYERS}
    confidence, error = {}, {}
    for layer in LAYERS:
        found = [run for article in articles for run in judged(article, layer, bias[layer])]
        slope, shift = fit_confidence(found)
        confidence[layer] = [slope, shift]
        after = [(calibrated(score, slope, shift), right) for score, right in found]
        error[layer] = [round(calibration_error(found), 3), round(calibration_error(after), 3)]
    return {"outside_bias": bias, "edge_bias": edges, "confidence": confidence, "error": error}


def best_edge(articles: Sequence[HeldOut], layer: str) -> float:
    """The edge bias of a layer's first label with the highest mean of loose and strict F1."""

    def both(edge: float) -> float:
        tried = [replace(article, edges={layer: [edge]}) for article in articles]
        return f1(tried, layer, 0.0, LOOSE) + f1(tried, layer, 0.0, STRICT)

    return max(EDGES, key=lambda edge: (both(edge), edge))


def best_bias(articles: Sequence[HeldOut], layer: str) -> float:
    """The bias with the highest mean of loose and strict F1."""
    return max(BIASES, key=lambda b: (f1(articles, layer, b, LOOSE) + f1(articles, layer, b, STRICT), b))


def f1(articles: Sequence[HeldOut], layer: str, bias: float, overlap: float) -> float:
    """F1 (0 to 1) of a layer's spans at one bias."""
    right = marked = wanted = 0
    for article in articles:
        places = runs(article, layer, bias)
        right += matches(places, article.gold[layer], overlap)
        marked += len(places)
        wanted += len(article.gold[layer])
    return 2 * right / max(1, marked + wanted)


def runs(article: HeldOut, layer: str, bias: float) -> list[Run]:
    """Start, end and score of each span that a layer marks."""
    found = find_runs(
        article.scores[layer], article.steps[layer], article.sentences, bias, article.edges.get(layer, ())
    )
    return [(article.starts[r.first], article.ends[r.last - 1], r.score) for r in found]


def iou(a: Sequence[float], b: Sequence[float]) -> float:
    """Overlap of two spans: characters in both over characters in either."""
    both = min(a[1], b[1]) - max(a[0], b[0])
    return max(0.0, both) / (max(a[1], b[1]) - min(a[0], b[0]))


def matches(places: Sequence[Run], gold: Sequence[tuple[int, int]], overlap: float) -> int:
    """How many spans find a gold span of their own, best overlap first."""
    pairs = sorted(
        ((iou(p, g), i, j) for i, p in enumerate(places) for j, g in enumerate(gold)), reverse=True
    )
    left, right = set(), set()
    for value, i, j in pairs:
        if value >= overlap and i not in left and j not in right:
            left.add(i)
            right.add(j)
    return len(left)


def judged(article: HeldOut, layer: str, bias: float) -> list[tuple[float, bool]]:
    """The score of each marked span, and whether a gold span overlaps it."""
    return [
        (score, any(iou((start, end), g) >= LOOSE for g in article.gold[layer]))
        for start, end, score in runs(article, layer, bias)
    ]


def fit_confidence(found: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Slope and shift of Platt scaling by 2,000 steps of gradient descent; (1, 0) with under 20 spans."""
    if len(found) < 20:
        return 1.0, 0.0
    scores = torch.tensor([s for s, _ in found], dtype=torch.float64).clamp(1e-6, 1 - 1e-6).logit()
    right = torch.tensor([float(r) for _, r in found], dtype=torch.float64)
    line = torch.tensor([1.0, 0.0], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([line], lr=0.01)
    for _ in range(2000):
        optimizer.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(line[0] * scores + line[1], right)
        loss.backward()
        optimizer.step()
    slope, shift = line.tolist()
    return round(slope, 4), round(shift, 4)


def calibration_error(found: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """Expected calibration error (0 to 1): |share right - mean score| over ten bins of score, weighted by size."""
    if not found:
        return 0.0
    total = 0.0
    for step in range(bins):
        inside = [
            (s, r) for s, r in found if step / bins <= s < (step + 1) / bins or (s == 1 and step == bins - 1)
        ]
        if inside:
            gap = abs(sum(r for _, r in inside) - sum(s for s, _ in inside))
            total += gap / len(found)
    return total
