"""Quotations that hold several assertions, cut into one claim each: places decided by a reader after the articles
had been annotated.

The guide asks for one claim an assertion. Of the direct claims in OrangeSum's training articles 3.5 in 100 were cut
so, of those in dev's 14 in 100: what training learned from the former, dev counted as wrong.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Cuts = Mapping[tuple[str, int], tuple[tuple[int, int], ...]]
"""By article and start of the claim: the stretches (", mais ") that fall away between its assertions, in offsets of
the article's text."""


def read_cuts(path: Path) -> Cuts:
    """The cuts of a `.jsonl`: one claim a line, with `doc_id`, `start` and `cuts`."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {(r["doc_id"], r["start"]): tuple((a, b) for a, b in r["cuts"]) for r in lines}


def cut_record(record: Mapping[str, Any], cuts: Cuts) -> dict[str, Any]:
    """The annotated article with each claim that has cuts as several, alike in all but their words."""
    claims: list[dict[str, Any]] = []
    for claim in record["claims"]:
        places = cuts.get((record["doc_id"], claim["start"]), ()) if claim["kind"] == "direct" else ()
        bounds = [claim["start"], *(place for cut in places for place in cut), claim["end"]]
        claims += [
            cut_claim(record["text"], claim, a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)
        ]
    return {**record, "claims": claims}


def cut_claim(text: str, claim: Mapping[str, Any], start: int, end: int) -> dict[str, Any]:
    """The claim with the words between two offsets, without the spaces around them."""
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    return {**claim, "text": text[start:end], "start": start, "end": end}
