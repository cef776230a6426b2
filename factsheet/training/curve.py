"""The curve of an adapter's run: ROUGE of what each of its checkpoints writes, before any guard, on the same articles.

Greedy and many articles at once, which is several times faster than in use, and a little worse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import torch

from factsheet.extract.sentences import read_document
from factsheet.models.condensing import best_passages, passage_text
from factsheet.models.gemma import with_adapter
from factsheet.models.narrow import Pieces, narrowed, pieces_of
from factsheet.models.writing import fill, find_lines
from factsheet.prompting import load_prompt
from factsheet.rouge import rouge
from factsheet.training.adapter import kept_steps
from factsheet.training.pairs import PROMPT, token_counter
from factsheet.values.article import Article

TOGETHER = 12  # articles written about at once
MOST = 75  # tokens of a summary


@dataclass(frozen=True, slots=True)
class Point:
    """One checkpoint: articles seen by then, ROUGE by measure, and the mean number of words it writes."""

    seen: int
    scores: dict[str, float]
    words: float


def draw_curve(
    run: Path,
    batch: int,
    records: Sequence[tuple[Article, str]],
    load: Callable[[], tuple[Any, Any]],
    pieces: Sequence[int],
    tokens: int,
    words: int,
) -> Iterator[Point]:
    """The points of a run's checkpoints in order, the first without an adapter. load: the base and its tokenizer."""
    for step in (0, *kept_steps(run)):
        model, tokenizer = load()
        if step:
            model = with_adapter(model, run / f"step-{step}")
        asked = [asking(article, tokenizer, tokens, words) for article, _ in records]
        said = list(write_all(model, tokenizer, asked, pieces))
        scores = rouge((text, abstract) for text, (_, abstract) in zip(said, records, strict=True))
        yield Point(step * batch, scores, sum(len(text.split()) for text in said) / max(1, len(said)))


def asking(article: Article, tokenizer: Any, tokens: int, words: int) -> list[int]:
    """The prompt about an article, as tokens."""
    document, count = read_document(article.text), token_counter(tokenizer)
    given = best_passages(document, article.title, tokens, lambda text: count(text) + 1)
    text = "\n".join(passage_text(document, one) for one in given)
    prompt = load_prompt(PROMPT, article.language)
    return list(tokenizer(fill(prompt, article.title, None, 3, text, words))["input_ids"])


@torch.inference_mode()
def write_all(
    model: Any, tokenizer: Any, asked: Sequence[Sequence[int]], common: Sequence[int]
) -> Iterator[str]:
    """What the model writes for each prompt, in their order, with the pieces of all prompts and the common ones."""
    pieces = pieces_of(chain(common, [tokenizer.pad_token_id, tokenizer.eos_token_id], *asked))
    order = sorted(range(len(asked)), key=lambda i: len(asked[i]))
    texts: dict[int, str] = {}
    with narrowed(model, pieces):
        for start in range(0, len(order), TOGETHER):
            group = order[start : start + TOGETHER]
            made = _write(model, [pieces.narrow(asked[i]) for i in group], pieces, tokenizer)
            for i, tokens in zip(group, made, strict=True):
                text = tokenizer.decode(pieces.widen(tokens), skip_special_tokens=True)
                texts[i] = " ".join(find_lines(text.strip()))
    yield from (texts[i] for i in range(len(asked)))


def _write(model: Any, prompts: Sequence[Sequence[int]], pieces: Pieces, tokenizer: Any) -> list[list[int]]:
    """The tokens after each prompt, the likeliest each time."""
    from transformers import GenerationConfig

    longest = max(map(len, prompts))
    pad, end = pieces.numbers[tokenizer.pad_token_id], pieces.numbers[tokenizer.eos_token_id]
    rows = torch.tensor([[pad] * (longest - len(one)) + list(one) for one in prompts])
    mask = torch.tensor([[0] * (longest - len(one)) + [1] * len(one) for one in prompts])
    how = GenerationConfig(max_new_tokens=MOST, do_sample=False, eos_token_id=end, pad_token_id=pad)
    made = model.generate(rows.to(model.device), attention_mask=mask.to(model.device), generation_config=how)
    return [one[longest:] for one in made.tolist()]
