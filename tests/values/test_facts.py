"""Facts in words."""

from __future__ import annotations

from factsheet.values.facts import function_in_words


def test_a_function_names_its_body_once() -> None:
    assert function_in_words("préfète de la région", "la région") == "préfète de la région"
    assert (
        function_in_words("porte-parole", "Fédération des assureurs")
        == "porte-parole, Fédération des assureurs"
    )
    assert (function_in_words(None, "Unsa"), function_in_words("maire", None)) == ("Unsa", "maire")
