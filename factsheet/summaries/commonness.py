"""How common words are in news: `common.fr.tsv` and `common.en.tsv` count the articles that write each in lower case.

Counted by `python -m factsheet.training wording`. What is counted is a common word and no name, and what is rare says
most of what a sentence is about.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from importlib.resources import files

from factsheet.summaries.wording import stem

RAREST = 4.0  # the worth of a word that the table lacks: e to its negative of the articles write it


@lru_cache(maxsize=50_000)
def is_common(key: str, language: str) -> bool:
    """Whether news write the folded word, or a form of it, in lower case."""
    return entry(key, language) in _counts(language)[1]


@lru_cache(maxsize=50_000)
def rarity(key: str, language: str) -> float:
    """0 for a word that every article writes, 1 for one that hardly any does."""
    articles, counts = _counts(language)
    share = counts.get(entry(key, language), 0) / articles
    return min(1.0, -math.log(max(share, 1e-9)) / RAREST)


def entry(key: str, language: str) -> str:
    """What a folded word is counted under: its stem in French, the word without a plural's -s in English."""
    return stem(key) if language == "fr" else key.removesuffix("s")


@cache
def _counts(language: str) -> tuple[int, dict[str, int]]:
    """How many articles were counted, and in how many of them each entry stands."""
    name = f"common.{language if language == 'fr' else 'en'}.tsv"
    lines = files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return int(rows[0][1]), {row[0]: int(row[1]) for row in rows[1:]}
