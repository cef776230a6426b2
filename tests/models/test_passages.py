"""Sentences that a source glued together stand apart."""

from __future__ import annotations

import pytest

from factsheet.extract.sentences import read_document
from factsheet.models.passages import find_passages, is_readable


def passages(text: str) -> list[str]:
    """The words of each passage."""
    return [text[p.start : p.end] for p in find_passages(read_document(text))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Le maire a rouvert le port lundi.", "Les dockers ont repris le travail."),
        ('"Nous reprenons le travail", a dit le maire.', '"La grève est finie", a ajouté le syndicat.'),
        ('Le maire a parlé d\'un "beau jour".', "Les dockers ont repris le travail."),
        ("Le séisme a été mesuré par l'USGS.", "Il a duré dix secondes."),
        ("La vente s'est envolée !", "Accrochée au mur, la toile a été détruite."),
        ("Le parquet a publié un communiqué.", "200 armes ont été saisies à Lyon."),
    ],
)
def test_two_sentences_without_a_space_between_them_are_two(left: str, right: str) -> None:
    assert passages(left + right) == [left, right]


@pytest.mark.parametrize(
    "text",
    [
        "Le montant a atteint 20.000 euros chez M.Dupont, selon YouTube et la U.S.A Today.",
        'Le port a "rouvert" lundi, selon Booking.com et l\'"Obs".',
        "La Bibliothèque de La Rochelle et LeBron James ouvrent Le Port à LinkedIn.",
    ],
)
def test_points_and_capitals_inside_a_sentence_cut_nothing(text: str) -> None:
    assert passages(text) == [text]


def test_a_heading_glued_to_a_sentence_is_apart_and_no_sentence() -> None:
    document = read_document(
        "Le port a rouvert lundi.La réponse du mairePour sa part, le maire a salué un accord."
    )
    found = find_passages(document)
    texts = [document.text[p.start : p.end] for p in found]
    assert texts[1:] == ["La réponse du maire", "Pour sa part, le maire a salué un accord."]
    assert [is_readable(p, t) for p, t in zip(found, texts, strict=True)] == [True, False, True]


def test_a_heading_between_dashes_is_left_out() -> None:
    assert passages("Le port a rouvert.- Urgences -Une coopération est nécessaire.") == [
        "Le port a rouvert.",
        "Une coopération est nécessaire.",
    ]


def test_a_sentence_that_leaves_a_quotation_open_cannot_stand_alone() -> None:
    document = read_document('Nous reprenons le travail", a dit le maire.')
    (passage,) = find_passages(document)
    assert not is_readable(passage, document.text)
