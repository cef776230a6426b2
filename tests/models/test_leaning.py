"""Sentences that only another one makes plain."""

from __future__ import annotations

import pytest

from factsheet.models.leaning import leans

NOTHING: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    "sentence",
    [
        "Elle a saisi le juge.",
        '"Nous tiendrons", a-t-il ajouté.',
        "Cette mesure coûte cher.",
        "They left early.",
    ],
)
def test_a_pronoun_or_a_pointing_word_leans(sentence: str) -> None:
    assert leans(sentence, NOTHING)


@pytest.mark.parametrize(
    "sentence", ["Il faut un accord.", "Il y a dix blessés.", "Le maire a saisi le juge."]
)
def test_an_impersonal_or_named_opening_does_not(sentence: str) -> None:
    assert not leans(sentence, NOTHING)


def test_what_has_been_named_before_can_be_pointed_at() -> None:
    assert not leans("Cette rencontre visait un accord.", frozenset({"rencon"}))
