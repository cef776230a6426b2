"""Bytes in every usual encoding become the same words."""

from __future__ import annotations

import codecs

import pytest

from factsheet.reading.decoding import decode
from factsheet.reading.remarks import LOST, REPAIRED

WORDS = "L’été dernier, « près de Nîmes », 40 % des élèves ont goûté l’œuf à la coque – ça coûtait 3 €."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_usual_encodings_are_read_without_a_word(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == (WORDS, ())


def test_latin_1_is_read_as_its_superset() -> None:
    assert decode("Été à Besançon".encode("latin-1")) == ("Été à Besançon", ())


def test_an_encoding_named_in_the_header_or_the_page_is_believed() -> None:
    assert decode("Привет".encode("cp1251"), "windows-1251")[0] == "Привет"
    page = '<meta charset="koi8-r"><p>Привет</p>'
    assert decode(page.encode("koi8-r"))[0] == page


def test_letters_of_another_system_are_detected_and_said() -> None:
    text = "Les élèves ont été reçus à l'école par le préfet, très tôt, après l'arrêté du maire. " * 5
    found, warnings = decode(text.encode("mac_roman"))
    assert found == text
    assert len(warnings) == 1


@pytest.mark.parametrize(
    ("broken", "whole"),
    [("L’Ã©tÃ© Ã  NÃ®mes", "L’été à Nîmes"), ("Itâ€™s the â€œbestâ€\x9d", 'It\'s the "best"')],
)
def test_a_wrong_decoding_is_undone_and_said(broken: str, whole: str) -> None:
    found, warnings = decode(broken.encode())
    found = " ".join(found.split())
    assert found.replace("’", "'").replace("“", '"').replace("”", '"') == whole.replace("’", "'")
    assert warnings == (REPAIRED,)


def test_sound_words_with_capital_accents_are_left_alone() -> None:
    assert decode("ÂGE MÛR, Ã vous, café".encode())[1] == ()


def test_a_cut_file_loses_its_last_letter_and_says_so() -> None:
    found, warnings = decode((WORDS * 3).encode()[:-2])
    assert found.startswith(WORDS)
    assert warnings == (LOST,)


def test_a_mark_alone_is_no_text() -> None:
    assert decode(codecs.BOM_UTF8) == ("", ())
