"""Annotated articles as what the marker should say about them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from factsheet.extract.names import find_name, same_name, surname
from factsheet.training.rereading import reread
from factsheet.values.document import Document, Sentence
from factsheet.values.marks import LAYERS


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """A span that a careful reader marked, in characters.

    names: what a participant, speaker or owner is called, in full; empty for other layers.
    leads: the names that a claim, speaker, follow-up, role or affiliation leads to; empty where nobody is named.
    check, active: None where they do not apply.
    """

    layer: str
    label: str
    start: int
    end: int
    names: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    check: int | None = None
    active: bool | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """One annotated article: its document, its gold spans, and its key sentences."""

    id: str
    language: str
    document: Document
    spans: tuple[GoldSpan, ...]
    key: tuple[int, ...]


def read_examples(path: Path, readings: Mapping[str, Mapping[str, Any]] | None = None) -> tuple[Example, ...]:
    """All examples of an annotated `.jsonl` (the form of `samples/annotated/en.jsonl`), as read a second time
    where `readings` hold them."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(example(reread(json.loads(line), readings or {})) for line in lines if line.strip())


def example(record: dict[str, Any]) -> Example:
    """One annotated article as an example."""
    sentences = tuple(Sentence(s["start"], s["end"], s["paragraph"]) for s in record["sentences"])
    document = Document(record["text"], sentences)
    people = record["participants"]
    spans = [
        *participant_spans(document, people),
        *claim_spans(record["claims"]),
        *follow_up_spans(document, record["follow_ups"]),
    ]
    for layer, field in (("role", "role"), ("affiliation", "org")):
        spans += attribute_spans(document, people, layer, field)
    return Example(
        record["doc_id"], record["language"], document, tuple(without_overlaps(spans)), tuple(record["key"])
    )


def claim_spans(claims: list[dict[str, Any]]) -> list[GoldSpan]:
    """Contents, speakers and cues of the annotated claims."""
    spans = []
    for claim in claims:
        who = (claim["who"],) if claim.get("who") else ()
        spans.append(
            GoldSpan("claim", claim["kind"], claim["start"], claim["end"], leads=who, check=claim["check"])
        )
        if claim.get("speaker_start") is not None:
            place = (claim["speaker_start"], claim["speaker_end"])
            spans.append(GoldSpan("speaker", "speaker", *place, names=(claim["speaker"],), leads=who))
        if claim.get("cue_start") is not None:
            spans.append(GoldSpan("cue", "cue", claim["cue_start"], claim["cue_end"]))
    return spans


def follow_up_spans(document: Document, follow_ups: list[dict[str, Any]]) -> list[GoldSpan]:
    """Actions and time expressions of the annotated follow-ups, and where each owner is written nearest."""
    spans = []
    for item in follow_ups:
        owner = (item["owner"],) if item.get("owner") else ()
        spans.append(GoldSpan("follow_up", item["kind"], item["start"], item["end"], leads=owner))
        places = find_name(owner[0], document.text) if owner else ()
        if places:
            start, end = min(places, key=lambda place: abs(place[0] - item["start"]))
            spans.append(GoldSpan("owner", "owner", start, end, names=owner))
        if item.get("when_start") is not None:
            spans.append(GoldSpan("when", "when", item["when_start"], item["when_end"]))
    return spans


def participant_spans(document: Document, people: list[dict[str, Any]]) -> list[GoldSpan]:
    """Every place that names an annotated participant: the annotated one, the same words, a person's surname."""
    spans = []
    for person in people:
        places = {(person["start"], person["end"]), *find_name(person["name"], document.text)}
        short = surname(person["name"]) if person["kind"] == "person" else None
        if (short and short[0].isupper()) or (short and " " in short):
            places |= set(find_name(short, document.text))
        active = person["presence"] == "active"
        spans += [
            GoldSpan("participant", person["kind"], start, end, names=(person["name"],), active=active)
            for start, end in places
        ]
    return spans


def attribute_spans(
    document: Document, people: list[dict[str, Any]], layer: str, field: str
) -> list[GoldSpan]:
    """Where each participant's role or organisation stands: its occurrence nearest to a mention of the name."""
    spans = []
    for person in people:
        if not person.get(field):
            continue
        mentions = [person["start"], *(start for start, _ in find_name(person["name"], document.text))]
        places = find_name(person[field], document.text)
        if places:
            start, end = min(places, key=lambda place: min(abs(place[0] - m) for m in mentions))
            spans.append(GoldSpan(layer, layer, start, end, leads=(person["name"],)))
    return spans


def without_overlaps(spans: list[GoldSpan]) -> list[GoldSpan]:
    """Each layer's spans with the shorter of two that overlap left out (20 of 6,673 claims), same places joined."""
    kept: list[GoldSpan] = []
    for layer in LAYERS:
        chosen: dict[tuple[int, int], GoldSpan] = {}
        for span in sorted((s for s in spans if s.layer == layer), key=lambda s: s.start - s.end):
            place = (span.start, span.end)
            if place in chosen:
                twin = chosen[place]
                names = tuple(dict.fromkeys(twin.names + span.names))
                chosen[place] = replace(
                    twin, names=names, leads=tuple(dict.fromkeys(twin.leads + span.leads))
                )
            elif all(span.end <= start or end <= span.start for start, end in chosen):
                chosen[place] = span
        kept += sorted(chosen.values(), key=lambda s: s.start)
    return kept


def leads_to(span: GoldSpan, candidate: GoldSpan) -> bool:
    """True where the candidate names the one whom the span asks for."""
    return any(same_name(name, other) for name in span.leads for other in candidate.names)
