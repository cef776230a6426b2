"""How much of an article a sentence says: features of its place and words, weighed by what authors' abstracts kept."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

WEIGHTS = Path(__file__).with_name("salience-fr-en.json")
STEM = 6  # letters of a word that are compared: "négociations" and "négocier" are one
STOPS = frozenset(
    """
    les des une que qui dont cet cette ces ses son leur leurs elle ils elles nous vous ont est sont été
    être avait avoir pour par sur dans avec sans plus pas mais comme après avant the and was were that for
    with from this has have had she they his her their been not but are its
    """.split()
)
DAY = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|"
    r"septembre|octobre|novembre|décembre|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|"
    r"february|march|april|june|july|august|september|october|november|december)\b",
    re.I,
)
CAPITAL = re.compile(r"(?<!^)(?<![.!?\"«] )\b[A-ZÀ-Ý][\w'’-]+")
LEANS_BACK = re.compile(  # on a sentence before it
    r"(?:il|elle|ils|elles|ce|cela|cet|cette|ces|son|sa|ses|lui|mais|et|he|she|they|it|this|these|his|her|but|and)\b",
    re.I,
)


def stems(text: str) -> list[str]:
    """The words that carry matter, cut to their first letters, in order."""
    return [w[:STEM] for w in re.findall(r"\w+", text.lower()) if len(w) > 2 and w not in STOPS]


def salience(sentences: Sequence[str], paragraphs: Sequence[int], title: str | None) -> list[float]:
    """A score for each sentence: higher where authors of abstracts would take more from it; no unit."""
    weights = read_weights()["titled" if title else "untitled"]
    return [
        sum(weights[name] * value for name, value in row.items())
        for row in features(sentences, paragraphs, title)
    ]


@lru_cache(maxsize=1)
def read_weights() -> Mapping[str, Mapping[str, float]]:
    """The learned weights by feature, for articles with a title and without."""
    weights: Mapping[str, Mapping[str, float]] = json.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    return weights


def features(
    sentences: Sequence[str], paragraphs: Sequence[int], title: str | None
) -> list[dict[str, float]]:
    """Each sentence's features by name, most of them 0 to 1."""
    words = [stems(sentence) for sentence in sentences]
    everywhere = Counter(word for line in words for word in line)
    central = centrality(words)
    named = set(stems(title or ""))
    rows = []
    for i, sentence in enumerate(sentences):
        opens = i == 0 or paragraphs[i] != paragraphs[i - 1]
        own = set(words[i])
        rows.append(
            place_features(i, len(sentences), opens)
            | form_features(sentence)
            | {
                "title": len(own & named) / max(1, len(named)),
                "central": central[i],
                "frequent": sum(everywhere[w] for w in own)
                / max(1, len(own))
                / math.sqrt(max(1, everywhere.total())),
            }
        )
    return rows


def place_features(place: int, count: int, opens: bool) -> dict[str, float]:
    """Where a sentence stands."""
    return {
        "first": float(place == 0),
        "second": float(place == 1),
        "third": float(place == 2),
        "far": math.log(1 + place),
        "share_before": place / count,
        "opens_paragraph": float(opens),
    }


def form_features(sentence: str) -> dict[str, float]:
    """What a sentence looks like."""
    length = len(sentence.split())
    return {
        "very_short": float(length < 8),
        "length": min(length, 40) / 40,
        "over_long": max(0, length - 40) / 40,
        "numbers": min(2, len(re.findall(r"\d+", sentence))) / 2,
        "capitals": min(6, len(CAPITAL.findall(sentence))) / 6,
        "day": float(bool(DAY.search(sentence))),
        "quotes": float(bool(re.search(r'["«“]', sentence))),
        "leans_back": float(bool(LEANS_BACK.match(sentence))),
        "asks": float("?" in sentence or "!" in sentence),
    }


def centrality(words: Sequence[Sequence[str]]) -> list[float]:
    """Cosine (0 to 1) of each sentence's TF-IDF vector with the sum of all sentences' vectors."""
    held = Counter(word for line in words for word in set(line))
    vectors = []
    for line in words:
        vector = {w: n * math.log(1 + len(words) / held[w]) for w, n in Counter(line).items()}
        size = norm(vector)
        vectors.append({w: x / size for w, x in vector.items()})
    middle: Counter[str] = Counter()
    for vector in vectors:
        middle.update(vector)
    size = norm(middle)
    return [sum(x * middle[w] for w, x in vector.items()) / size for vector in vectors]


def norm(vector: Mapping[str, float]) -> float:
    """Length of a vector, or 1 for that of no length."""
    return math.sqrt(sum(x * x for x in vector.values())) or 1.0
