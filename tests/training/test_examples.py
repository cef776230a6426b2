"""Annotated articles as what the marker should say about them."""

from __future__ import annotations

from typing import Any

from factsheet.training.examples import Example, GoldSpan, example, leads_to

TEXT = "Awa Sy, ministre de la Mer, est « confiante ». Sy signera en mars."


def record() -> dict[str, Any]:
    """One annotated article."""

    def at(words: str) -> dict[str, int]:
        return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words)}

    claim = {
        "i": 0,
        "text": "confiante",
        "kind": "direct",
        "speaker": "Awa Sy",
        "who": "Awa Sy",
        "cue": "est",
        "check": 0,
    }
    claim |= at("confiante") | {"speaker_start": 0, "speaker_end": 6, "cue_start": 28, "cue_end": 31}
    later = {
        "i": 1,
        "text": "signera en mars",
        "kind": "commitment",
        "owner": "Awa Sy",
        "when": "en mars",
        "when_iso": None,
    }
    later |= at("signera en mars") | {"when_start": 58, "when_end": 65}
    awa = {
        "name": "Awa Sy",
        "kind": "person",
        "role": "ministre",
        "org": "la Mer",
        "presence": "active",
        "i": 0,
    }
    sentences = [
        {"i": 0, "paragraph": 0, "start": 0, "end": 46},
        {"i": 1, "paragraph": 0, "start": 47, "end": 66},
    ]
    return {
        "doc_id": "x", "language": "fr", "text": TEXT, "sentences": sentences, "key": [0],
        "claims": [claim], "follow_ups": [later], "participants": [awa | at("Awa Sy")],
    }  # fmt: skip


def words(found: Example, layer: str) -> list[str]:
    """The words that a layer marks."""
    return [TEXT[s.start : s.end] for s in found.spans if s.layer == layer]


def test_every_layer_is_marked_where_the_annotation_says() -> None:
    found = example(record())
    assert words(found, "claim") == ["confiante"]
    assert words(found, "cue") == ["est"]
    assert words(found, "follow_up") == ["signera en mars"]
    assert words(found, "when") == ["en mars"]
    assert words(found, "role") == ["ministre"]
    assert words(found, "affiliation") == ["la Mer"]


def test_a_surname_alone_is_a_mention_too() -> None:
    found = example(record())
    assert words(found, "participant") == ["Awa Sy", "Sy"]
    assert all(s.names == ("Awa Sy",) for s in found.spans if s.layer == "participant")


def test_of_two_spans_of_a_layer_that_overlap_the_longer_stays() -> None:
    given = record()
    given["claims"].append({**given["claims"][0], "text": "est « confiante »", "start": 28, "end": 45})
    assert words(example(given), "claim") == ["est « confiante »"]


def test_a_claim_leads_to_whoever_bears_its_source_s_name() -> None:
    claim = GoldSpan("claim", "direct", 0, 1, leads=("Awa Sy",))
    assert leads_to(claim, GoldSpan("participant", "person", 2, 3, ("Awa Sy",)))
    assert leads_to(claim, GoldSpan("speaker", "speaker", 2, 3, ("la ministre Awa Sy",)))
    assert not leads_to(claim, GoldSpan("participant", "person", 2, 3, ("Luc Petit",)))
