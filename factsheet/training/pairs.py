"""News with authors' abstracts -> the pairs that the adapter learns from: a prompt as in use, and the abstract."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factsheet.extract.sentences import read_document
from factsheet.models.condensing import best_passages, passage_text
from factsheet.models.salience import stems
from factsheet.models.writing import fill, round_words
from factsheet.prompting import Prompt, load_prompt
from factsheet.values.article import Article

PROMPT = "summary-adapter"
NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
NAME = re.compile(r"(?<!\w)[A-ZÀ-Ý][\w-]+")
OPENS = re.compile(r"(?:^|[.!?…:]\s+|[«\"“]\s?)$")  # before a word that has its capital from its place


@dataclass(frozen=True, slots=True)
class PairRecipe:
    """Which pairs are made.

    tokens: of the article's best sentences given. untitled: the share of articles whose title is withheld.
    least, most: words of an abstract. borne: the share of an abstract's words of matter that title and sentences have.
    """

    tokens: int = 150
    untitled: float = 0.2
    least: int = 12
    most: int = 50
    borne: float = 0.5
    seed: int = 13


@dataclass(frozen=True, slots=True)
class Pair:
    """A prompt and the answer wanted, as tokens, and their language."""

    prompt: tuple[int, ...]
    answer: tuple[int, ...]
    language: str


def make_pairs(records: Iterable[tuple[Article, str]], tokenizer: Any, recipe: PairRecipe) -> Iterator[Pair]:
    """A pair for each article whose abstract rests on the sentences given: from the others a model learns to invent."""
    prompts = {language: load_prompt(PROMPT, language) for language in ("fr", "en")}
    dice = random.Random(recipe.seed)
    count = token_counter(tokenizer)
    for article, abstract in records:
        title = article.title if dice.random() >= recipe.untitled else None
        known = f"{title or ''}\n{article.text}"
        if not (recipe.least <= len(abstract.split()) <= recipe.most and names_only(abstract, known)):
            continue
        document = read_document(article.text)
        given = best_passages(document, title, recipe.tokens, lambda text: count(text) + 1)
        text = "\n".join(passage_text(document, one) for one in given)
        if given and is_borne(abstract, f"{title or ''}\n{text}", recipe.borne):
            prompt = prompts[article.language if article.language in prompts else "en"]
            asked, answer = as_tokens(prompt, title, text, abstract, tokenizer)
            yield Pair(asked, answer, article.language)


def names_only(abstract: str, known: str) -> bool:
    """Whether all numbers and names of an abstract are in what is known of the article."""
    names = (m for m in NAME.finditer(abstract) if not OPENS.search(abstract[: m.start()]))
    return all(word in known for word in (*NUMBER.findall(abstract), *(m.group() for m in names)))


def is_borne(abstract: str, known: str, share: float) -> bool:
    """Whether an abstract has no other numbers and names than what is known, and that share of its words of matter."""
    matter, there = set(stems(abstract)), set(stems(known))
    return names_only(abstract, known) and len(matter & there) >= share * len(matter)


def token_counter(tokenizer: Any) -> Callable[[str], int]:
    """How many tokens a text is."""
    return lambda text: len(tokenizer(text, add_special_tokens=False)["input_ids"])


def as_tokens(
    prompt: Prompt, title: str | None, text: str, abstract: str, tokenizer: Any
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """One prompt filled as it is in use, and the abstract after it with the token that ends a text."""
    said = " ".join(abstract.split())
    asked = tokenizer(fill(prompt, title, None, 3, text, round_words(len(said.split()))))["input_ids"]
    answer = tokenizer(f" {said}", add_special_tokens=False)["input_ids"]
    return tuple(asked), (*answer, tokenizer.eos_token_id)


def common_pieces(pairs: Iterable[Pair]) -> dict[str, list[int]]:
    """By language the pieces of the vocabulary that two answers have: what a summary's own words are made of."""
    counts: dict[str, Counter[int]] = {}
    for one in pairs:
        counts.setdefault(one.language, Counter()).update(set(one.answer))
    return {
        language: sorted(piece for piece, number in count.items() if number > 1)
        for language, count in sorted(counts.items())
    }


def kept_pairs(path: Path, about: Mapping[str, object], make: Callable[[], Iterable[Pair]]) -> list[Pair]:
    """The pairs in the file at `path`, made and written there if need be: making them takes minutes.

    Raises ValueError where they were made otherwise than `about` says.
    """
    told = json.dumps(about, sort_keys=True)
    if not path.exists():
        made = list(make())
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = (told, *(json.dumps([one.prompt, one.answer, one.language]) for one in made))
        part = path.with_suffix(".part")
        part.write_text("\n".join(lines) + "\n", encoding="utf-8")
        part.replace(path)
        return made
    with path.open(encoding="utf-8") as stream:
        first = stream.readline().rstrip("\n")
    if first != told:
        raise ValueError(f"{path} was made from other data: remove it or choose another --run folder")
    return read_pairs(path)


def _pair(prompt: list[int], answer: list[int], language: str) -> Pair:
    return Pair(tuple(prompt), tuple(answer), language)


def read_pairs(path: Path) -> list[Pair]:
    """The pairs in a file that `kept_pairs` wrote."""
    return [_pair(*json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()[1:]]
