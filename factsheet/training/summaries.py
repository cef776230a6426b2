"""News with authors' abstracts -> the weights of `factsheet.models.salience`."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from tqdm import tqdm

from factsheet.abstracts import read_abstracts
from factsheet.extract.sentences import read_document
from factsheet.models.salience import features
from factsheet.rouge import load_scorer
from factsheet.values.article import Article

SHARP = 8.0  # how much better sentences are wanted more than worse ones
EPOCHS, BATCH, RATE = 6, 64, 0.03


def example(
    article: Article, abstract: str, titled: bool, scorer: Any
) -> tuple[list[str], Tensor, Tensor] | None:
    """Feature names, features (sentences, names) and worth (sentences,) of one article; None with under 3 sentences."""
    document = read_document(article.text)
    sentences = [article.text[s.start : s.end] for s in document.sentences]
    if len(sentences) < 3:
        return None
    rows = features(sentences, [s.paragraph for s in document.sentences], article.title if titled else None)
    scores = [scorer.score(abstract, sentence) for sentence in sentences]
    worth = [s["rouge1"].fmeasure + 2 * s["rouge2"].fmeasure for s in scores]
    return list(rows[0]), torch.tensor([list(row.values()) for row in rows]), torch.tensor(worth)


def fit_weights(records: Sequence[tuple[Article, str]], titled: bool, seed: int = 13) -> dict[str, float]:
    """The weight of each feature: softmax regression on which sentences are worth most, a list at a time."""
    torch.manual_seed(seed)
    scorer = load_scorer()
    bar = tqdm(records, desc="articles", mininterval=20)
    made = [e for article, abstract in bar if (e := example(article, abstract, titled, scorer))]
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
    records = read_abstracts(data)[:limit]
    weights = {name: fit_weights(records, name == "titled") for name in ("titled", "untitled")}
    about = f"learned from {len(records)} articles of {data.name} by factsheet.training.summaries"
    out.write_text(json.dumps({"about": about, "weights": weights}, indent=1) + "\n", encoding="utf-8")
