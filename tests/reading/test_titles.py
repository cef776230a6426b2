"""Titles lose the name of their site and nothing else."""

from __future__ import annotations

import pytest

from factsheet.reading.titles import bare_title


@pytest.mark.parametrize(
    ("title", "publication", "host", "bare"),
    [
        ("Un pont rouvre - Le Courrier", "Le Courrier", None, "Un pont rouvre"),
        ("Bridge reopens | City | The Post", None, None, "Bridge reopens"),
        ("Le Courrier : un pont rouvre", "Le Courrier", None, "un pont rouvre"),
        ("Bridge reopens – thepost", None, "www.thepost.example", "Bridge reopens"),
        (
            "Maroc - Allemagne : une réunion",
            "Le Courrier",
            "courrier.example",
            "Maroc - Allemagne : une réunion",
        ),
        ("Paris : un pont rouvre", None, None, "Paris : un pont rouvre"),
        ("Le Courrier", "Le Courrier", None, "Le Courrier"),
    ],
)
def test_only_the_sites_name_goes(title: str, publication: str | None, host: str | None, bare: str) -> None:
    assert bare_title(title, publication, host) == bare
