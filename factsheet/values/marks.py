"""What one reading of the marker says about a document: probabilities, spans and links; no tensors.

The layers and their labels are the marker's whole vocabulary. A layer's spans never overlap each
other and never cross a sentence; spans of two layers may.
"""

from __future__ import annotations

from dataclasses import dataclass

LAYERS: dict[str, tuple[str, ...]] = {
    "claim": ("direct", "indirect", "narrative"),
    "speaker": ("speaker",),
    "cue": ("cue",),
    "follow_up": ("scheduled", "commitment", "request", "pending"),
    "when": ("when",),
    "owner": ("owner",),
    "participant": ("person", "organisation", "group"),
    "role": ("role",),
    "affiliation": ("affiliation",),
}

# Layers whose spans somebody is named by; where two mark the same words, the later one tells what they are.
CANDIDATES = ("owner", "speaker", "participant")

# Each relation leads from spans of the first layer to a candidate span: someone named, quoted, or to act.
# "referent" leads from a speaker as written ("le ministre") to the same person's fuller mentions.
RELATIONS: dict[str, str] = {
    "who": "claim",
    "referent": "speaker",
    "owner": "follow_up",
    "holder": "role",
    "member": "affiliation",
}


@dataclass(frozen=True, slots=True)
class SentenceMark:
    """Probabilities (0 to 1) that a sentence holds a claim, a follow-up, and what the article is about."""

    claim: float
    follow_up: float
    key: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a sentence classifier says: the probability (0 to 1) that a sentence claims something, and how far
    that can be checked (2 against evidence, 1 partly, 0 opinion, wish, praise)."""

    claim: float
    check: int


@dataclass(frozen=True, slots=True)
class Judgements:
    """A judgement for each sentence of a document, and what is recorded about the classifier behind them."""

    sentences: tuple[Judgement, ...]
    made_by: dict[str, str]


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """A run of words that one layer marks; `score` is the marker's probability for it (0 to 1).

    check: for claims, the probabilities of 0 (opinion), 1 (partly) and 2 (checkable).
    active: for participants, the probability that this mention acts rather than is only mentioned.
    """

    layer: str
    label: str
    start: int
    end: int
    sentence: int
    score: float
    check: tuple[float, float, float] | None = None
    active: float | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Where a span of `RELATIONS` leads: pairs of (index into `Marks.spans`, probability), best first.

    What is missing from 1 is the probability that the text names nobody for it.
    """

    relation: str
    source: int
    targets: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything the marker says about one document: a mark a sentence, spans in reading order, links."""

    sentences: tuple[SentenceMark, ...]
    spans: tuple[MarkedSpan, ...]
    links: tuple[Link, ...]
