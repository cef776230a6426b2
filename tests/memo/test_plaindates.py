"""ISO 8601 in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.memo.plaindates import in_words


@pytest.mark.parametrize(
    ("iso", "french", "english"),
    [
        ("2025-03-14", "14 mars 2025", "14 March 2025"),
        ("2025-03-01", "1er mars 2025", "1 March 2025"),
        ("2025-08", "août 2025", "August 2025"),
        ("2025", "2025", "2025"),
        ("2025-Q1", "1er trimestre 2025", "first quarter of 2025"),
        ("2025-Q3", "3e trimestre 2025", "third quarter of 2025"),
        ("2025-S2", "2e semestre 2025", "second half of 2025"),
        ("2025-W07", "semaine 7 de 2025", "week 7 of 2025"),
        ("2025-06/2025-08", "de juin à août 2025", "June to August 2025"),
        ("2025-04/2025-06", "d’avril à juin 2025", "April to June 2025"),
        ("2025-03-03/2025-03-05", "du 3 au 5 mars 2025", "3 to 5 March 2025"),
        ("2025-03-03/2025-05-05", "du 3 mars au 5 mai 2025", "3 March to 5 May 2025"),
        (
            "2025-12-30/2026-01-02",
            "du 30 décembre 2025 au 2 janvier 2026",
            "30 December 2025 to 2 January 2026",
        ),
        ("2025/2027", "de 2025 à 2027", "2025 to 2027"),
        ("2025-Q1/2025-Q2", "du 1er trimestre 2025 au 2e trimestre 2025", None),
        ("../2025-03-01", "jusqu’au 1er mars 2025", "until 1 March 2025"),
        ("2025-10/..", "à partir d’octobre 2025", "from October 2025"),
        ("2025-03-14T18:30", "14 mars 2025 à 18\u00a0h\u00a030", "14 March 2025, 18:30"),
        ("2025-13", "2025-13", "2025-13"),
        ("2025-02-30", "2025-02-30", "2025-02-30"),
        ("2025-Q5", "2025-Q5", "2025-Q5"),
        ("bientôt", "bientôt", "bientôt"),
        ("2025-03/bientôt", "2025-03/bientôt", "2025-03/bientôt"),
        ("/", "/", "/"),
    ],
)
def test_dates_are_said_as_a_reader_says_them(iso: str, french: str, english: str | None) -> None:
    assert in_words(iso, "fr") == french
    assert english is None or in_words(iso, "en") == english


@given(st.text(alphabet="0123456789-/QSHWT:.٣", max_size=24), st.sampled_from(["fr", "en"]))
def test_no_date_is_too_odd_to_print(iso: str, language: str) -> None:
    assert isinstance(in_words(iso, language), str)
