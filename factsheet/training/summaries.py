"""News with authors' abstracts -> the weights of `factsheet.models.salience`."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from tqdm import tqdm

from factsheet.extract.sentences import read_document
from factsheet.models.salience import features
from factsheet.rouge import load_scorer

SHARP = 8.0  # how much better sentences are wanted more than worse ones
EPOCHS, BATCH, RATE = 6, 64, 0.03


@dataclass(frozen=True, slots=True)
class Abstracted:
    """An article with the abstract that its author wrote."""

    title: str
    text: str
    abstract: str


def read_abstracted(path: Path, limit: int | None = None) -> Iterator[Abstracted]:
    """The articles of an OrangeSum `.jsonl.gz`, the first `limit` of them."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number == limit:
                return
            record = json.loads(line)
            yield Abstracted(record["title"], record["article"], record["abstract"])


def example(article: Abstracted, titled: bool, scorer: Any) -> tuple[list[str], Tensor, Tensor] | None:
    """Feature names, features (sentences, names) and worth (sentences,) of one article; None with under 3 sentences."""
    document = read_document(article.text)
    sentences = [article.text[s.start : s.end] for s in document.sentences]
    if len(sentences) < 3:
        return None
    rows = features(sentences, [s.paragraph for s in document.sentences], article.title if titled else None)
    scores = [scorer.score(article.abstract, sentence) for sentence in sentences]
    worth = [s["rouge1"].fmeasure + 2 * s["rouge2"].fmeasure for s in scores]
    return list(rows[0]), torch.tensor([list(row.values()) for row in rows]), torch.tensor(worth)


def fit_weights(articles: Sequence[Abstracted], titled: bool, seed: int = 13) -> dict[str, float]:
    """The weight of each feature: softmax regression on which sentences are worth most, a list at a time."""
    torch.manual_seed(seed)
    scorer = load_scorer()
    made = [e for a in tqdm(articles, desc="articles", mininterval=20) if (e := example(a, titled, scorer))]
    weights = torch.zeros(made[0][1].shape[1], requires_grad=True)
    optimizer = torch.optim.Adam([weights], lr=RATE)
    for epoch in range(EPOCHS):
        random.Random(seed + epoch).shuffle(made)
        for start in range(0, len(made), BATCH):
            losses = [
                -(torch.softmax(SHARP * worth, 0) * torch.log_softmax(rows @ weights, 0)).sum()
                for _, rows, worth in made[start : start + BATCH]
            ]
            optimizer.zero_grad()
            torch.stack(losses).mean().backward()
            optimizer.step()
    return {name: round(float(w), 3) for name, w in zip(made[0][0], weights.detach(), strict=True)}


def write_weights(data: Path, out: Path, limit: int | None = None) -> None:
    """Learn the weights for articles with and without a title, and write them with where they come from."""
    articles = list(read_abstracted(data, limit))
    weights = {name: fit_weights(articles, name == "titled") for name in ("titled", "untitled")}
    about = f"learned from {len(articles)} articles of {data.name} by factsheet.training.summaries"
    out.write_text(json.dumps({"about": about, "weights": weights}, indent=1) + "\n", encoding="utf-8")
