"""Commitments that the marker passed over."""

from __future__ import annotations

import pytest

from factsheet.extract.agreed import find_agreed
from tests.extract.marking import Marking


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("Les deux ports conviennent de rester en contact.", ["rester en contact"]),
        ("La ville s'est engagée à ne pas vendre le quai, dit-elle.", ["ne pas vendre le quai"]),
        ("Ils ont promis d’en parler ; nous nous engageons à répondre.", ["en parler", "répondre"]),
        ("Il convient de noter que la soirée promet d'être longue.", []),
        ("Ils ont convenu d'un accord.", []),
    ],
)
def test_what_somebody_binds_themselves_to_do_is_a_commitment(sentence: str, acts: list[str]) -> None:
    text = Marking(sentence)
    found = find_agreed(text.document, text.marks)
    assert [sentence[span.start : span.end] for span in found] == acts
    assert all((span.layer, span.label) == ("follow_up", "commitment") for span in found)


def test_it_ends_where_a_marked_follow_up_begins_and_gives_way_to_one_that_it_would_touch() -> None:
    sentence = "Les parties conviennent de rester en contact et prévoient une réunion."
    text = Marking(sentence)
    text.span("scheduled", "prévoient une réunion")
    assert [sentence[s.start : s.end] for s in find_agreed(text.document, text.marks)] == [
        "rester en contact"
    ]
    text.span("pending", "rester")
    assert find_agreed(text.document, text.marks) == ()
