"""What the guard catches of corrupted summary sentences, and what it refuses of faithful ones, above floors in git.

`samples/corruptions/README.md` says which of its files were looked at while the guard was made, and how.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from factsheet.summaries.guard import check_sentence, look_up
from tests.summaries.articles import source

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))["corruptions"]
FOLDER = HERE.parent.parent / "samples" / "corruptions"


def published(record: dict[str, str]) -> date | None:
    """The day of publication, where the article has one."""
    return date.fromisoformat(record["date"]) if record["date"] else None


def measure(part: str) -> tuple[dict[str, float], float]:
    """Percent of corrupted sentences caught, by kind and for "all", and percent of faithful ones refused."""
    caught: Counter[str] = Counter()
    total: Counter[str] = Counter()
    verdicts = []
    for line in (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        read = source(record["text"], record["language"], published(record), record["title"])
        verdicts += [check_sentence(text, read).passed for text in record["faithful"]]
        for corrupted in record["corrupted"]:
            failed = not check_sentence(corrupted["text"], read).passed
            for name in (corrupted["kind"], "all"):
                total[name] += 1
                caught[name] += failed
    return {name: 100 * caught[name] / total[name] for name in total}, 100 * verdicts.count(False) / len(
        verdicts
    )


@pytest.mark.parametrize(
    "part", ["tuning", "held_out", "fresh", "last", "reworded", "reworded_test", "blind"]
)
def test_corrupted_sentences_are_caught_and_faithful_ones_pass(part: str) -> None:
    floors = FLOORS[part]
    found = hashlib.sha256((FOLDER / f"{part}.jsonl").read_bytes()).hexdigest()
    assert found == floors["sha256"], "other sentences than those the floors were set on"
    caught, refused = measure(part)
    assert {
        kind: (caught[kind], floor) for kind, floor in floors["caught"].items() if caught[kind] < floor
    } == {}
    assert refused <= floors["refused at most"]


@pytest.mark.parametrize("part", ["tuning", "held_out", "fresh", "last"])
def test_nothing_in_a_sentence_of_an_article_is_missing_from_it(part: str) -> None:
    refused = []
    for line in (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        read = source(record["text"], record["language"], published(record))
        refused += [other.text for i, other in enumerate(read.readings) if look_up(other, read, (i,))]
    assert refused == []
