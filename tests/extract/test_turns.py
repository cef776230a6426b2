"""Whoever speaks goes on speaking, until somebody else is named."""

from __future__ import annotations

import pytest

from factsheet.extract.sentences import read_document
from factsheet.extract.turns import Turn, goes_on, share_turns
from factsheet.values.document import Document, Span
from factsheet.values.facts import Claim

TEXT = '"Un. Deux. Trois", dit Anne Morel. Selon Luc Petit, "quatre".\n"Cinq", répond-elle.'


def claim(document: Document, words: str, speaker: str | None = None) -> Claim:
    """A direct claim of these words."""
    start = document.text.index(words)
    named = (
        document.span(document.text.index(speaker), document.text.index(speaker) + len(speaker))
        if speaker
        else None
    )
    assert named is None or isinstance(named, Span)
    return Claim(
        words, start, start + len(words), document.sentence_at(start), "direct", named, None, None, 0, 0.9
    )


def test_inside_one_quotation_the_source_is_the_same() -> None:
    document = read_document(TEXT)
    turns = [
        Turn(claim(document, "Un"), {"Luc Petit": 0.5, "Anne Morel": 0.4, None: 0.1}),
        Turn(claim(document, "Deux"), {"Luc Petit": 0.45, "Anne Morel": 0.45, None: 0.1}),
        Turn(claim(document, "Trois", "Anne Morel"), {"Anne Morel": 0.95, "Luc Petit": 0.04, None: 0.01}),
    ]
    for shared in share_turns(document, turns):
        assert max(shared, key=lambda name: shared[name]) == "Anne Morel"
        assert sum(shared.values()) == pytest.approx(1)


def test_a_named_source_takes_the_turn() -> None:
    document = read_document(TEXT)
    turns = [
        Turn(claim(document, "Trois", "Anne Morel"), {"Anne Morel": 0.95, None: 0.05}),
        Turn(claim(document, "quatre", "Luc Petit"), {"Luc Petit": 0.9, "Anne Morel": 0.08, None: 0.02}),
    ]
    first, second = share_turns(document, turns)
    assert first["Anne Morel"] > 0.9
    assert second["Luc Petit"] > 0.8


def test_a_new_paragraph_and_a_named_speaker_make_a_change_likelier() -> None:
    document = read_document(TEXT)
    one, two = claim(document, "Un"), claim(document, "Deux")
    assert goes_on(document, one, two) > goes_on(document, claim(document, "quatre"), claim(document, "Cinq"))
    assert goes_on(document, one, two) > goes_on(document, one, claim(document, "quatre", "Luc Petit"))


def test_a_single_name_and_no_claims_are_left_as_they_are() -> None:
    document = read_document(TEXT)
    assert share_turns(document, []) == ()
    assert share_turns(document, [Turn(claim(document, "Un"), {None: 1.0})]) == ({None: 1.0},)
