"""Annotations without the articles: every string of an article kept as its offsets, so that none of its text is copied.

An attached record has the form of `samples/annotated/en.jsonl` (`read_examples` reads it); a detached one holds
[start, end] where that one holds words of the article, and the text's SHA-256 in place of the text.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factsheet.extract.names import find_name

QUOTED = {
    "participants": ("name", "role", "org", "side"),
    "claims": ("text", "speaker", "who", "cue"),
    "follow_ups": ("text", "owner", "when"),
}


def detach(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record without its text and title, words of the article as [start, end]; words it does not hold stay."""
    text = record["text"]
    kept = {key: value for key, value in record.items() if key not in ("text", "title")}
    kept["sentences"] = [[s["start"], s["end"], s["paragraph"]] for s in record["sentences"]]
    kept["sha256"] = text_hash(text)
    for kind, fields in QUOTED.items():
        kept[kind] = [detached(item, fields, text) for item in record[kind]]
    return kept


def detached(item: Mapping[str, Any], fields: tuple[str, ...], text: str) -> dict[str, Any]:
    """One annotated fact with its words as offsets: its own place, or else the first where they stand."""
    found = dict(item)
    for field in fields:
        own = {"name": "", "text": ""}.get(field, f"{field}_")
        if not item.get(field):
            continue
        if item.get(f"{own}start") is not None:
            found[field] = [found.pop(f"{own}start"), found.pop(f"{own}end")]
        elif places := find_name(item[field], text):
            found[field] = list(places[0])
    return found


def attach(record: Mapping[str, Any], text: str) -> dict[str, Any]:
    """The record with its text and words again.

    Raises ValueError where it was made on another text.
    """
    if text_hash(text) != record["sha256"]:
        raise ValueError(f"the text given for {record['doc_id']} is not the one that was annotated")
    whole: dict[str, Any] = {key: value for key, value in record.items() if key != "sha256"} | {"text": text}
    whole["sentences"] = [
        {"i": i, "start": start, "end": end, "paragraph": paragraph}
        for i, (start, end, paragraph) in enumerate(record["sentences"])
    ]
    for kind, fields in QUOTED.items():
        whole[kind] = [attached(item, fields, text) for item in record[kind]]
    return whole


def attached(item: Mapping[str, Any], fields: tuple[str, ...], text: str) -> dict[str, Any]:
    """One annotated fact with its words, and the places of those that have one."""
    found = dict(item)
    for field in fields:
        if not isinstance(item.get(field), list):
            continue
        start, end = item[field]
        found[field] = text[start:end]
        if field in ("name", "text", "speaker", "cue", "when"):
            own = {"name": "", "text": ""}.get(field, f"{field}_")
            found[f"{own}start"], found[f"{own}end"] = start, end
    return found


def text_hash(text: str) -> str:
    """SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def read_texts(path: Path) -> dict[str, str]:
    """Article texts by id: of an OrangeSum `.jsonl.gz`, or of article-extraction-benchmark's ground truth `.json`.

    The benchmark's empty lines are taken out, and its ids shortened, as they were for annotation.
    """
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return {record["id"]: record["article"] for record in map(json.loads, lines)}
    pages = json.loads(path.read_text(encoding="utf-8"))
    return {
        f"en_{key[:10]}": re.sub(r"\n\s*\n+", "\n", page["articleBody"]).strip()
        for key, page in pages.items()
    }


def attach_all(annotations: Path, sources: list[Path], out: Path) -> int:
    """Write the attached records of a detached `.jsonl` whose texts are found in `sources`; returns how many."""
    texts = {key: text for source in sources for key, text in read_texts(source).items()}
    records = [json.loads(line) for line in annotations.read_text(encoding="utf-8").splitlines()]
    whole = [attach(record, texts[record["doc_id"]]) for record in records if record["doc_id"] in texts]
    out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in whole), encoding="utf-8")
    return len(whole)
