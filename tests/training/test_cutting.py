"""Quotations cut into assertions."""

from __future__ import annotations

import json
from pathlib import Path

from factsheet.training.cutting import cut_record, read_cuts

TEXT = "« Le port est plein , mais la pêche reprend », dit Awa Sy. « Tout va bien », ajoute-t-elle."


def record() -> dict[str, object]:
    """An article with two direct claims."""
    start, end, other = TEXT.index("Le port"), TEXT.index(" », dit"), TEXT.index("Tout")
    same = {"kind": "direct", "who": "Awa Sy", "check": 2, "i": 0}
    return {
        "doc_id": "a",
        "text": TEXT,
        "claims": [
            {**same, "text": TEXT[start:end], "start": start, "end": end},
            {**same, "text": "Tout va bien", "start": other, "end": other + 12, "i": 1},
        ],
    }


def test_a_claim_with_a_cut_is_two_of_the_same_source_and_another_stays(tmp_path: Path) -> None:
    first = TEXT.index(", mais ")
    cuts = {"doc_id": "a", "start": 2, "cuts": [[first, first + 7]]}
    path = tmp_path / "cuts.jsonl"
    path.write_text(json.dumps(cuts) + "\n", encoding="utf-8")
    claims = cut_record(record(), read_cuts(path))["claims"]
    assert [c["text"] for c in claims] == ["Le port est plein", "la pêche reprend", "Tout va bien"]
    assert all(TEXT[c["start"] : c["end"]] == c["text"] and c["who"] == "Awa Sy" for c in claims)


def test_without_cuts_an_article_is_as_it_was() -> None:
    assert cut_record(record(), {}) == record()
