"""Counts of the words that abstracts write freely."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from factsheet.training.wording import LEAST_USES, write_free_words


def test_a_word_that_abstracts_write_where_the_article_lacks_it_is_kept_and_others_are_not(
    tmp_path: Path,
) -> None:
    records = [
        {
            "id": str(n),
            "article": "Le maire ferme une école.",
            "abstract": "Une polémique naît : le maire ferme.",
        }
        for n in range(LEAST_USES)
    ]
    records.append({"id": "out", "article": "Rien.", "abstract": "La polémique et le maire."})
    data, out = tmp_path / "articles.jsonl.gz", tmp_path / "free.tsv"
    data.write_bytes(gzip.compress("\n".join(json.dumps(record) for record in records).encode()))
    write_free_words(data, out, without=["out"])
    rows = [
        line.split("\t") for line in out.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    assert [rows[0][1:], len(rows)] == [[str(LEAST_USES), str(LEAST_USES)], 2]
    assert {row[0] for row in rows} == {"polem", "nait"}
