"""A second reading puts its claims and follow-ups in the place of the first one's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factsheet.training.rereading import keep_reading, read_rereadings, reread

TEXT = "« Le port est plein, mais la pêche reprend », dit Awa Sy. Elle viendra lundi."


def article(*contents: str) -> dict[str, object]:
    """An article with these contents claimed by Awa Sy, and one follow-up."""
    same = {"kind": "direct", "speaker": "Awa Sy", "who": "Awa Sy", "cue": "dit", "check": 2, "i": 0}
    places = [TEXT.index(words) for words in contents]
    return {
        "doc_id": "a",
        "text": TEXT,
        "participants": ["as it was"],
        "claims": [
            {
                **same,
                "text": words,
                "start": at,
                "end": at + len(words),
                "speaker_start": TEXT.index("Awa"),
                "speaker_end": TEXT.index("Awa") + 6,
                "cue_start": TEXT.index("dit"),
                "cue_end": TEXT.index("dit") + 3,
            }
            for words, at in zip(contents, places, strict=True)
        ],
        "follow_ups": [
            {
                "i": 1,
                "kind": "scheduled",
                "text": "viendra lundi",
                "owner": None,
                "when": None,
                "when_iso": None,
                "start": TEXT.index("viendra"),
                "end": TEXT.index("viendra") + 13,
            }
        ],
    }


def test_a_second_reading_comes_back_word_for_word_and_holds_no_text(tmp_path: Path) -> None:
    second = article("Le port est plein", "la pêche reprend")
    path = tmp_path / "reread.jsonl"
    path.write_text(json.dumps(keep_reading(second)) + "\n", encoding="utf-8")
    assert "pêche" not in path.read_text(encoding="utf-8")
    assert reread(article("Le port est plein, mais la pêche reprend"), read_rereadings(path)) == second


def test_an_article_that_was_not_read_again_is_as_it_was() -> None:
    assert reread(article("Le port est plein"), {}) == article("Le port est plein")


def test_a_reading_of_another_text_is_refused() -> None:
    readings = {"a": keep_reading(article("Le port est plein"))}
    with pytest.raises(ValueError, match="second time"):
        reread({**article("Le port est plein"), "text": TEXT + " "}, readings)
