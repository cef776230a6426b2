"""Counts of the words that authors of abstracts write freely, for `factsheet/summaries/free.fr.tsv`."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from factsheet.summaries.wording import stem
from factsheet.summaries.words import EMPTY, fold

_WORD = re.compile(r"[^\W\d_]+")
# What the table keeps: enough uses, and a share well under the one that the guard asks for.
LEAST_USES, LEAST_SHARE = 10, 0.15
_HEAD = """\
# Stem, abstracts that write it where their article has no form of it, abstracts that write it. Counted on the training
# articles of OrangeSum (Kamal Eddine et al. 2021, CC BY-SA 4.0) by `python -m factsheet.training wording`.
"""


def write_free_words(data: Path, out: Path, without: Iterable[str] = ()) -> int:
    """Count over the articles of `data` (JSON lines, gzip) but for the ids of `without`; the number of stems kept."""
    left_out = frozenset(without)
    free: Counter[str] = Counter()
    written: Counter[str] = Counter()
    with gzip.open(data, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["id"] in left_out:
                continue
            article = set(_stems(_WORD.findall(record["article"])))
            stems = set(_stems(w for w in _WORD.findall(record["abstract"]) if not w[0].isupper()))
            written.update(stems)
            free.update(stems - article)
    kept = [s for s in sorted(free) if free[s] >= LEAST_USES and free[s] >= LEAST_SHARE * written[s]]
    out.write_text(_HEAD + "".join(f"{s}\t{free[s]}\t{written[s]}\n" for s in kept), encoding="utf-8")
    return len(kept)


def _stems(words: Iterable[str]) -> Iterable[str]:
    """The stems of the words that carry matter."""
    return (stem(key) for key in map(fold, words) if key not in EMPTY and len(key) > 2)
