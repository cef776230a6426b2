"""What the marker is taught on one annotated article: tags, sentences, attributes, links."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pad_sequence

from factsheet.extract.names import same_name
from factsheet.models.marker import distinct_candidates
from factsheet.models.network import MarkerNetwork, point
from factsheet.models.vectors import ReadDocument
from factsheet.models.windows import Words
from factsheet.training.examples import Example, GoldSpan, leads_to
from factsheet.values.document import Document
from factsheet.values.marks import LAYERS, RELATIONS

# Follow-ups, roles and affiliations mark few words and were learned last at equal weights: they weigh more.
CHAIN_WEIGHTS = {"claim": 1.0, "speaker": 1.0, "cue": 0.5, "follow_up": 2.5, "when": 1.0, "owner": 1.0,
                 "participant": 1.5, "role": 2.0, "affiliation": 2.0}  # fmt: skip
# Sentences as wholes teach where spans begin and end; words one by one keep each word's share a probability.
LAYER_WEIGHTS = {layer: 0.3 * weight for layer, weight in CHAIN_WEIGHTS.items()}
# With who at 0.15 and holder at 0.05 the links had hardly been learned after three epochs (who 54 %, roles 0 %).
OTHER_WEIGHTS = {
    "sentence": 0.3,
    "check": 0.15,
    "active": 0.2,
    "who": 0.8,
    "referent": 0.4,
    "owner": 0.3,
    "holder": 0.4,
    "member": 0.5,
}


def word_range(words: Words, span: GoldSpan) -> tuple[int, int]:
    """The words (first, last + 1) that the span touches; at least one."""
    first = bisect_right(words.ends, span.start)
    last = max(first + 1, bisect_left(words.starts, span.end))
    first = min(first, len(words.starts) - 1)
    return first, min(last, len(words.starts))


def tag_targets(words: Words, spans: Sequence[GoldSpan], layer: str) -> Tensor:
    """Tag of each word on one layer: 0 outside, then begin, inside, end and alone of each label."""
    tags = torch.zeros(len(words.starts), dtype=torch.long)
    for span in (s for s in spans if s.layer == layer):
        first, last = word_range(words, span)
        # A span ends with its sentence, and the second of two that share a word is left out: no illegal tagging.
        last = min(last, bisect_right(words.sentences, words.sentences[first]))
        if tags[first:last].any():
            continue
        label = LAYERS[layer].index(span.label)
        tags[first:last] = 2 + 4 * label
        tags[first], tags[last - 1] = 1 + 4 * label, 3 + 4 * label
        if last - first == 1:
            tags[first] = 4 + 4 * label
    return tags


def article_losses(network: MarkerNetwork, read: ReadDocument, example: Example) -> dict[str, Tensor]:
    """Every loss of one article by name, unweighted."""
    losses = {}
    scores = network.tag_scores(F.dropout(read.vectors, 0.1, network.training))
    for layer, logits in scores.items():
        target = tag_targets(read.words, example.spans, layer).to(logits.device)
        losses[layer] = F.cross_entropy(logits, target)
        losses[f"{layer} chain"] = chain_loss(network.chains[layer], logits, target, read)
    losses["sentence"] = sentence_loss(network, read, example)
    return losses | span_losses(network, read, example)


def chain_loss(chain: nn.Module, scores: Tensor, target: Tensor, read: ReadDocument) -> Tensor:
    """Minus the log likelihood a word of the tags (words,) of all sentences that have words."""
    _, counts = torch.unique_consecutive(read.sentence_of, return_counts=True)
    parts = [part.split(counts.tolist()) for part in (scores, target)]
    padded = [pad_sequence(part, batch_first=True) for part in parts]
    loss: Tensor = chain(padded[0], padded[1], counts) / len(target)
    return loss


def sentence_loss(network: MarkerNetwork, read: ReadDocument, example: Example) -> Tensor:
    """Binary cross entropy of the three sentence marks."""
    count = len(example.document.sentences)
    target = torch.zeros(count, 3)
    for column, layer in enumerate(("claim", "follow_up")):
        for span in (s for s in example.spans if s.layer == layer):
            target[example.document.sentence_at(span.start), column] = 1
    target[[k for k in example.key if k < count], 2] = 1
    scores = network.sentence_scores(read.vectors, read.sentence_of, count)
    return F.binary_cross_entropy_with_logits(scores, target.to(scores.device))


def span_losses(network: MarkerNetwork, read: ReadDocument, example: Example) -> dict[str, Tensor]:
    """Losses on the gold spans: how checkable, how active, and whom each leads to."""
    spans = [s for s in example.spans if s.layer not in ("cue", "when")]
    if not spans:
        return {}
    ranges = torch.tensor([word_range(read.words, s) for s in spans], device=read.vectors.device)
    vectors = F.dropout(network.span_vectors(read.vectors, ranges), 0.1, network.training)
    losses = {}
    claims = [i for i, s in enumerate(spans) if s.check is not None]
    if claims:
        target = torch.tensor([spans[i].check for i in claims], device=vectors.device)
        losses["check"] = F.cross_entropy(network.check(vectors[claims]), target)
    people = [i for i, s in enumerate(spans) if s.active is not None]
    if people:
        target = torch.tensor([float(bool(spans[i].active)) for i in people], device=vectors.device)
        losses["active"] = F.binary_cross_entropy_with_logits(network.active(vectors[people])[:, 0], target)
    candidates = distinct_candidates(spans)
    for relation, layer in RELATIONS.items():
        asking = [i for i, s in enumerate(spans) if s.layer == layer and s.label != "narrative"]
        if relation == "member":
            asking += bystanders(example.document, spans)
        if asking and candidates:
            losses[relation] = link_loss(network, relation, read, spans, ranges, vectors, asking, candidates)
    return losses


def bystanders(document: Document, spans: Sequence[GoldSpan]) -> list[int]:
    """The mentions of organisations to which nobody in the article belongs: asked who does, the answer is nobody.

    Of the annotated affiliations each has its member; without these the marker never learned to answer so.
    """
    bodies = [document.text[s.start : s.end] for s in spans if s.layer == "affiliation"]
    return [
        i
        for i, span in enumerate(spans)
        if span.layer == "participant"
        and span.label == "organisation"
        and not any(same_name(name, body) or body in name for name in span.names for body in bodies)
    ]


def link_loss(
    network: MarkerNetwork, relation: str, read: ReadDocument, spans: Sequence[GoldSpan],
    ranges: Tensor, vectors: Tensor, asking: list[int], candidates: list[int],
) -> Tensor:  # fmt: skip
    """Minus the log probability of all right candidates together, meaned over the asking spans.

    An asking span whose answer is written nowhere among the candidates teaches nothing and is left out.
    """
    sentence = read.sentence_of[ranges[:, 0]]
    kinds = [spans[c].label for c in candidates]
    scores = point(network.pointers[relation], vectors, ranges, sentence, asking, candidates, kinds)
    right = torch.tensor(
        [[leads_to(spans[a], spans[c]) for c in candidates] + [not spans[a].leads] for a in asking]
    )
    right = right.to(scores.device)
    taught = right.any(1)
    if not taught.any():
        return scores.sum() * 0
    chosen = scores.masked_fill(~right, float("-inf"))
    return (scores.logsumexp(1) - chosen.logsumexp(1))[taught].mean()


def total_loss(losses: dict[str, Tensor]) -> Tensor:
    """The weighted sum that training lowers."""
    weights = LAYER_WEIGHTS | OTHER_WEIGHTS | {f"{layer} chain": w for layer, w in CHAIN_WEIGHTS.items()}
    return torch.stack([weights[name] * loss for name, loss in losses.items()]).sum()
