"""French and English are told apart in a few words; other languages are named, never guessed wildly."""

from __future__ import annotations

import pytest

from factsheet.reading.language import choose_language, language_code, language_warning


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le maire a été reçu par les élus de la ville.", "fr"),
        ("The mayor was received by the city's councillors.", "en"),
        ("Grève des trains", "fr"),
        ("Mayor resigns over budget", "en"),
        ("Olá", "fr|en"),
        ("12 345", "fr|en"),
        ("El presidente del Gobierno se reunió el lunes en Madrid con los representantes de los sindicatos para "
         "hablar de la reforma de las pensiones, según fuentes del Ejecutivo.", "es"),
        ("Der Bundeskanzler traf sich am Montag in Berlin mit Vertretern der Gewerkschaften, um über die Reform "
         "der Renten zu sprechen, die im Herbst kommen soll.", "de"),
        ("Il presidente del Consiglio ha incontrato lunedì a Roma i rappresentanti dei sindacati per discutere "
         "della riforma delle pensioni, secondo fonti del governo.", "it"),
    ],
)  # fmt: skip
def test_the_language_is_found(text: str, code: str) -> None:
    assert choose_language(text) in code.split("|")


@pytest.mark.parametrize(
    ("name", "code"), [("fr-FR", "fr"), ("FR", "fr"), ("Français", "fr"), ("english", "en"), ("en_GB", "en")]
)
def test_the_names_that_people_write_become_codes(name: str, code: str) -> None:
    assert language_code(name) == code


def test_only_a_language_that_the_models_do_not_know_gets_a_warning() -> None:
    assert language_warning("fr") == language_warning("en") == ()
    assert "(de)" in language_warning("de")[0].said("de")
