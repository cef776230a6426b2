"""Annotated articles read a second time, by other habits: their claims and follow-ups in place of the first reader's.

The readers of the training articles each cut quotations, and began and ended contents, in a way of their own, unlike those of
the held-out articles: "Je pense que" was kept in the content in 31 of 32 places in the former, and in none of 11 in the latter.
All articles were read again by one list of rules.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factsheet.training.standoff import QUOTED, attached, detached, text_hash

READ = ("claims", "follow_ups")


def keep_reading(record: Mapping[str, Any]) -> dict[str, Any]:
    """What a second reading says of an article, without the article: words as [start, end] of the text hashed."""
    kept = {kind: [detached(item, QUOTED[kind], record["text"]) for item in record[kind]] for kind in READ}
    return {"doc_id": record["doc_id"], "sha256": text_hash(record["text"]), **kept}


def read_rereadings(path: Path) -> dict[str, dict[str, Any]]:
    """The second readings of a `.jsonl` by the id of their article."""
    readings = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {reading["doc_id"]: reading for reading in readings}


def reread(record: Mapping[str, Any], readings: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The article with the claims and follow-ups of its second reading; as it is where there is none.

    Raises ValueError where the reading was made on another text.
    """
    reading = readings.get(record["doc_id"])
    if reading is None:
        return dict(record)
    if reading["sha256"] != text_hash(record["text"]):
        raise ValueError(f"the text given for {record['doc_id']} is not the one that was read a second time")
    text = record["text"]
    return {**record, **{kind: [attached(one, QUOTED[kind], text) for one in reading[kind]] for kind in READ}}
