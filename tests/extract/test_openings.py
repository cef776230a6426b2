"""Connectives and words of thinking before a content are none of it."""

from __future__ import annotations

import pytest

from factsheet.extract.openings import skip_opening


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("Je pense que le ministre a un peu de parti pris", "le ministre a un peu de parti pris"),
        ("Mais je crois qu'il est trop tard aujourd'hui", "il est trop tard aujourd'hui"),
        ("Ce que je constate, c'est que les prix montent", "les prix montent"),
        ("nous savons bien que le vaccin protège", "le vaccin protège"),
        ("Je suis convaincue que la ville gagnera son procès", "la ville gagnera son procès"),
        ("Ce que je veux dire, c'est que la loi protège", "la loi protège"),
        ("Ce qu'il faut savoir, c'est que la loi protège", "la loi protège"),
        ("Alors, bien sûr, la loi nous protège", "la loi nous protège"),
        ("Et donc la mairie paiera la facture", "la mairie paiera la facture"),
    ],
)
def test_words_that_only_say_that_one_speaks_are_left_out(content: str, kept: str) -> None:
    assert content[skip_opening(content, 0, len(content), "fr") :] == kept


@pytest.mark.parametrize(
    "content",
    [
        "Je ne pense pas que le ministre ait raison",
        "J'espère que la loi passera cet automne",
        "Je crois en Dieu et en la République",
        "Ornans perdra sa gare cet été",
        "Etienne Roy a signé le bail hier",
        "Mais pas ici",
        "Alors que la situation empire, nous attendons",
        "Alors même qu'il pleut, nous attendons",
        "Bien sûr que nous irons au bout",
        "Ce que je demande, c'est que le maire agisse vite",
        "Ce que nous voulons, c'est que les prix baissent",
        "Ce qu'il faut, c'est que les salaires montent",
    ],
)
def test_what_turns_or_colours_the_content_stays(content: str) -> None:
    assert skip_opening(content, 0, len(content), "fr") == 0


def test_english_contents_keep_their_beginning() -> None:
    assert skip_opening("I think that the bill will pass", 0, 31, "en") == 0
