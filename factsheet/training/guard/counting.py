"""Counts of the words that news write in lower case, for `factsheet/summaries/common.*.tsv`."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from factsheet.summaries.commonness import entry
from factsheet.summaries.words import EMPTY, fold

_WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 3  # letters


def write_common_words(texts: Iterable[str], language: str, least: int, out: Path) -> int:
    """Count the words of the texts and keep those in `least` of them or more; the number kept."""
    found: Counter[str] = Counter()
    number = 0
    for text in texts:
        number += 1
        keys = {fold(word) for word in _WORD.findall(text) if word[0].islower()} - EMPTY
        found.update({entry(key, language) for key in keys if len(key) >= SHORTEST})
    kept = sorted((word, count) for word, count in found.items() if count >= least)
    head = f"# Articles counted, then what they write in lower case and in how many of them.\narticles\t{number}\n"
    out.write_text(head + "".join(f"{word}\t{count}\n" for word, count in kept), encoding="utf-8")
    return len(kept)


def read_texts(path: Path, step: int = 1) -> Iterator[str]:
    """The texts of a `.jsonl` or `.jsonl.gz` of articles (every `step`-th line), or of a `ground-truth.json` of pages."""
    if path.suffix == ".json":
        yield from (page["articleBody"] for page in json.loads(path.read_text(encoding="utf-8")).values())
        return
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % step == 0:
                record = json.loads(line)
                yield f"{record.get('article') or record['text']} {record.get('abstract', '')}"
