"""Scores: what counts as found, and what as right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factsheet.errors import ReadingError
from factsheet.scoring import jaccard, read_gold, score
from factsheet.values.article import Article
from factsheet.values.document import Document
from factsheet.values.facts import Claim, FactSheet, FollowUp, Participant, When

GOLD: dict[str, Any] = {
    "claims": [
        {"text": "la qualité de la coopération", "kind": "indirect", "who": "Les deux parties"},
        {"text": "Tout va très bien", "kind": "direct", "who": "Anne Morel"},
    ],
    "follow_ups": [
        {"text": "une réunion en mars", "kind": "scheduled", "owner": "Anne Morel", "when_iso": "2025-03"}
    ],
    "participants": [
        {"name": "Anne Morel", "kind": "person", "role": "maire de Brest", "org": None, "presence": "active"}
    ],
}


def sheet(
    claims: tuple[Claim, ...] = (), later: tuple[FollowUp, ...] = (), people: tuple[Participant, ...] = ()
) -> FactSheet:
    """A sheet that holds these facts and nothing else."""
    return FactSheet(Article("-", ""), Document("", ()), (), people, claims, later)


def claim(text: str, who: str | None, kind: Any = "indirect") -> Claim:
    """A claim of these words."""
    return Claim(text, 0, 0, 0, kind, None, who, None, 0, 1.0)


def test_a_perfect_sheet_scores_a_hundred_everywhere() -> None:
    perfect = sheet(
        tuple(claim(c["text"], c["who"], c["kind"]) for c in GOLD["claims"]),
        (
            FollowUp(
                "une réunion en mars",
                0,
                0,
                0,
                "scheduled",
                "Mme Morel",
                When(0, 0, "en mars", "2025-03"),
                1.0,
            ),
        ),
        (Participant("Anne Morel", "person", "maire de Brest", None, None, "active", (), 1.0),),
    )
    figures = score([(GOLD, perfect)]).as_dict()
    assert {name: value for name, value in figures.items() if value != 100} == {
        "narrative loose": 0.0,  # there is none
        "narrative strict": 0.0,
    }


def test_a_span_that_is_cut_short_is_found_loosely_and_not_strictly() -> None:
    figures = score([(GOLD, sheet((claim("la qualité", "Les deux parties"),)))]).as_dict()
    assert (figures["claims loose"], figures["claims strict"]) == (66.7, 0.0)


def test_a_source_may_be_written_shorter_but_not_otherwise() -> None:
    text = "Tout va très bien"
    for who, share in (("Mme Morel", 100.0), ("Luc Morel", 0.0), (None, 0.0)):
        assert score([(GOLD, sheet((claim(text, who, "direct"),)))]).as_dict()["who"] == share


def test_one_span_answers_for_one_fact_only() -> None:
    twice = sheet((claim("Tout va très bien", None), claim("Tout va très bien", None)))
    assert score([(GOLD, twice)]).as_dict()["claims loose"] == 50.0


def test_overlap_counts_words_as_often_as_they_stand_there() -> None:
    assert jaccard("le le chat", "le chat") == pytest.approx(2 / 3)
    assert jaccard("", "") == 0


@pytest.mark.parametrize("line", ["{", '{"text": "a"}', '{"text": "a", "language": "fr", "date": "hier"}'])
def test_a_file_that_is_no_annotation_is_told_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(
        json.dumps({"text": "a", "language": "fr", **GOLD}) + "\n" + line + "\n", encoding="utf-8"
    )
    with pytest.raises(ReadingError, match=r"gold\.jsonl, line 2"):
        read_gold(path)
    with pytest.raises(ReadingError, match="annotated articles"):
        read_gold(tmp_path / "none.jsonl")
