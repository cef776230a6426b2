"""Briefings on the annotated clusters, held above floors in git. Lowering one needs a commit of its own that says why."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from factsheet.briefing import brief

from .clusters import FOLDER, Gold, read_clusters, score, sheets_of

FLOORS: dict[str, Any] = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
CLUSTERS = pytest.mark.parametrize("gold", read_clusters(), ids=lambda gold: gold["cluster"])


@pytest.mark.parametrize("part", ["tuned", "held_out", "held_out_2", "held_out_3", "held_out_4"])
def test_briefings_score_above_their_floors(part: str) -> None:
    scores = score(read_clusters(part), brief)
    figures = {
        "claims": scores.claims.f1,
        "follow-ups": scores.follow_ups.f1,
        "people": scores.people.f1,
        "conflicts": scores.conflicts.share,
        "copies": scores.copies.f1,
    }
    floors = dict(FLOORS["floors"][part])
    most_false = floors.pop("false")
    under = {name: (figures[name], floor) for name, floor in floors.items() if figures[name] < floor}
    assert under == {}
    assert scores.false_conflicts <= most_false


def test_the_floors_were_set_on_these_clusters() -> None:
    files = sorted(FOLDER.glob("*.json"))
    found = hashlib.sha256(b"".join(path.read_bytes().replace(b"\r\n", b"\n") for path in files)).hexdigest()
    assert found == FLOORS["sha256"]


def test_a_third_of_the_clusters_was_held_out_and_four_are_english() -> None:
    parts = [gold["part"] for gold in read_clusters()]
    assert len(parts) >= 12
    assert 3 * sum(part != "tuned" for part in parts) >= len(parts)
    assert sum(gold["language"] == "en" for gold in read_clusters()) >= 4


@CLUSTERS
def test_a_cluster_has_three_to_six_articles_of_one_language(gold: Gold) -> None:
    assert 3 <= len(gold["articles"]) <= 6


@CLUSTERS
def test_every_annotated_fact_stands_in_its_article(gold: Gold) -> None:
    for record in gold["articles"]:
        for fact in (*record["claims"], *record["follow_ups"]):
            assert record["text"][fact["start"] : fact["start"] + len(fact["text"])] == fact["text"]
        for one in record["participants"]:
            assert any(one["name"] in record["text"][start:end] for start, end in one["mentions"])


@CLUSTERS
def test_every_fact_of_a_briefing_is_in_at_most_one_group(gold: Gold) -> None:
    briefing = brief(sheets_of(gold))
    for groups in (briefing.groups, briefing.participants, (*briefing.timeline, *briefing.undated)):
        places = [place for group in groups for place in group.places]
        assert len(places) == len(set(places))
