"""The memo's own words."""

from __future__ import annotations

import re
from dataclasses import fields

from factsheet.memo.labels import ENGLISH, FRENCH, Labels, labels_for


def texts(labels: Labels) -> list[str]:
    """Every text of a language."""
    found: list[str] = []
    for field in fields(labels):
        value = getattr(labels, field.name)
        parts = value.values() if hasattr(value, "values") else (value,) if isinstance(value, str) else value
        found.extend(parts)
    return found


def test_french_labels_have_no_break_spaces_where_french_wants_them() -> None:
    for text in texts(FRENCH):
        assert not re.search(r"(?<!\u00a0)[;:!?»%]|«(?!\u00a0)|'", text), text


def test_english_labels_have_none() -> None:
    assert not [text for text in texts(ENGLISH) if re.search(r"\u00a0|'", text)]


def test_regions_of_french_are_french_and_other_languages_are_english() -> None:
    assert labels_for("fr-CA") is labels_for("FR") is FRENCH
    assert labels_for("de") is labels_for("en") is labels_for("frr") is ENGLISH


def test_both_languages_have_rows_of_different_letters() -> None:
    assert all(len(set(labels.letters.values()) - {"S"}) == 4 for labels in (FRENCH, ENGLISH))
