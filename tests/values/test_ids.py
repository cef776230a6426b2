"""Ids of facts: the same whenever the same words are found, and never shared."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.values.article import Article
from factsheet.values.document import Document
from factsheet.values.facts import Claim, FactSheet, FollowUp, Participant
from factsheet.values.ids import FactIds, fact_ids, normalised, shortened


def claim(text: str, start: int) -> Claim:
    return Claim(text, start, start + len(text), 0, "narrative", None, None, None, 2, 0.9)


def sheet(*texts: str) -> FactSheet:
    """A sheet whose claims are the texts, one after the other."""
    starts = [sum(len(one) + 1 for one in texts[:i]) for i in range(len(texts))]
    claims = tuple(map(claim, texts, starts))
    article = Article("x.txt", "\n".join(texts))
    return FactSheet(article, Document(article.text, ()), (), (), claims, ())


def ids(*texts: str) -> tuple[str, ...]:
    return fact_ids(sheet(*texts)).claims


def test_an_id_is_a_letter_and_five_digits_the_same_in_every_release() -> None:
    assert ids("Le pont a coûté 12 millions") == ("C-e93ad",)


def test_ids_stay_when_another_fact_comes_goes_or_changes_place() -> None:
    first, second = ids("Le pont a coûté 12 millions", "Il rouvrira lundi")
    assert ids("Un navire a coulé", "Il rouvrira lundi", "Le pont a coûté 12 millions")[1:] == (second, first)
    assert ids("Il rouvrira lundi") == (second,)


@pytest.mark.parametrize(
    "text",
    [
        "LE PONT a\u00a0coûté 12 millions",
        "« Le pont a coûté, 12 millions »",
        "Le pont a cou\u0302te\u0301 12 millions",
    ],
)
def test_an_id_stays_through_spacing_capitals_marks_and_the_encoding_of_accents(text: str) -> None:
    assert ids(text) == ids("Le pont a coûté 12 millions")


@pytest.mark.parametrize(
    "text", ["Le pont a coûté 13 millions", "Le pont coûte 12 millions", "Le pont a coute 12 millions"]
)
def test_other_words_are_another_fact(text: str) -> None:
    assert ids(text) != ids("Le pont a coûté 12 millions")


def test_what_says_the_same_twice_is_counted_in_the_order_of_the_text() -> None:
    once, twice = ids("Il rouvrira lundi", "il rouvrira lundi.")
    assert ids("Il rouvrira lundi") == (once,)
    assert once != twice
    backwards = replace(sheet("Il rouvrira lundi", "il rouvrira lundi."))
    backwards = replace(backwards, claims=backwards.claims[::-1])
    assert fact_ids(backwards).claims == (twice, once)


def test_where_it_stands_who_says_it_and_how_sure_the_model_is_change_no_id() -> None:
    one = sheet("Il rouvrira lundi")
    moved = replace(
        one.claims[0], start=40, end=57, sentence=3, kind="direct", who="Ali", check=1, confidence=0.1
    )
    assert fact_ids(replace(one, claims=(moved,))) == fact_ids(one)


def test_the_same_words_as_participant_claim_and_follow_up_are_three_facts() -> None:
    one = sheet("Le ministère")
    person = Participant("Le ministère", "organisation", None, None, None, "active", (), 0.9)
    ahead = FollowUp("Le ministère", 0, 12, 0, "request", None, None, 0.9)
    found = fact_ids(replace(one, participants=(person,), follow_ups=(ahead,)))
    assert [names[0][:2] for names in (found.participants, found.claims, found.follow_ups)] == [
        "P-",
        "C-",
        "F-",
    ]
    assert len({names[0][2:] for names in (found.participants, found.claims, found.follow_ups)}) == 3


def test_two_that_begin_alike_get_different_ids_whichever_comes_first() -> None:
    digests = ["abcde9f", "abcde1f", "abcdeff", "12345ff"]
    wanted = {"abcde1f": "abcde", "abcde9f": "abcde9", "abcdeff": "abcdef", "12345ff": "12345"}
    assert shortened(digests) == shortened(reversed(digests)) == wanted


def test_ids_of_many_facts_never_meet() -> None:
    found = ids(*(f"fait numéro {n}" for n in range(3000)))
    assert len(set(found)) == 3000
    assert any(len(one) > 7 for one in found)


@given(st.lists(st.text(max_size=4), max_size=12))
def test_any_words_have_ids_of_their_own(texts: list[str]) -> None:
    found = ids(*texts)
    assert len(set(found)) == len(texts)
    assert found == ids(*texts)


@given(st.text(max_size=30))
def test_words_made_normal_are_normal(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


def test_the_hash_is_that_of_kind_words_and_number() -> None:
    digest = hashlib.sha256(b"C\nil rouvrira lundi\n1").hexdigest()
    assert ids("Il rouvrira lundi") == (f"C-{digest[:5]}",)
    assert fact_ids(sheet()) == FactIds((), (), ())
