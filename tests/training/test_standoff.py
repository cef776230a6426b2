"""Annotations without the articles: nothing of a text is kept, and everything comes back with it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from factsheet.training.standoff import attach, attach_all, detach, read_texts

OWN = Path(__file__).parents[2] / "samples" / "annotated" / "en.jsonl"


def test_what_is_detached_is_attached_again() -> None:
    for line in OWN.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        kept = detach(record)
        whole = attach(json.loads(json.dumps(kept)), record["text"])
        for kind in ("claims", "follow_ups", "participants"):
            assert whole[kind] == record[kind]
        assert [s["start"] for s in whole["sentences"]] == [s["start"] for s in record["sentences"]]
        assert not any(c["text"] in json.dumps(kept, ensure_ascii=False) for c in record["claims"])


def test_another_text_is_refused() -> None:
    record = json.loads(OWN.read_text(encoding="utf-8").splitlines()[0])
    with pytest.raises(ValueError, match="not the one that was annotated"):
        attach(detach(record), record["text"] + " ")


def test_texts_are_found_by_id_in_both_forms(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "news.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"id": "7", "article": "Un texte."}) + "\n")
    (tmp_path / "pages.json").write_text(json.dumps({"abcdefghijkl": {"articleBody": "One.\n\n\nTwo.\n"}}))
    assert read_texts(tmp_path / "news.jsonl.gz") == {"7": "Un texte."}
    assert read_texts(tmp_path / "pages.json") == {"en_abcdefghij": "One.\nTwo."}


def test_annotated_articles_are_put_together_from_their_sources(tmp_path: Path) -> None:
    record = json.loads(OWN.read_text(encoding="utf-8").splitlines()[0])
    (tmp_path / "standoff.jsonl").write_text(json.dumps(detach(record)) + "\n", encoding="utf-8")
    with gzip.open(tmp_path / "news.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"id": record["doc_id"], "article": record["text"]}) + "\n")
    assert (
        attach_all(tmp_path / "standoff.jsonl", [tmp_path / "news.jsonl.gz"], tmp_path / "whole.jsonl") == 1
    )
    assert json.loads((tmp_path / "whole.jsonl").read_text("utf-8"))["claims"] == record["claims"]
