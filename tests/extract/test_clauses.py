"""A subordinate clause alone is no claim."""

from __future__ import annotations

import pytest

from factsheet.extract.claims import find_claims
from factsheet.extract.people import gather_people, person_at
from tests.extract.marking import Marking


def contents(marking: Marking) -> list[str]:
    """The contents of the claims of a marking."""
    people = person_at(gather_people(marking.document.text, marking.marks))
    return [claim.text for claim in find_claims(marking.document, marking.marks, people, "fr")]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("Si j'étais ministre", "je signerais demain", True),
        ("Quand un résident est malade", "le virus se propage", True),
        ("If they sign", "we will pay", True),
        ("Notre pays est grand", "les situations diffèrent", False),
        ("Quand je suis venu, elle était inquiète", "je l'ai rassurée", False),
    ],
)
def test_a_condition_goes_with_what_follows_it(first: str, second: str, whole: bool) -> None:
    text = Marking(f"« {first}, {second} », a dit Anne Morel.")
    text.span("direct", first)
    text.span("direct", second)
    assert contents(text) == ([f"{first}, {second}"] if whole else [first, second])


def test_words_between_keep_two_quotations_apart() -> None:
    text = Marking("« Si j'étais ministre », dit-elle, « je signerais demain ».")
    text.span("direct", "Si j'étais ministre")
    text.span("direct", "je signerais demain")
    assert len(contents(text)) == 2
