"""Text with front matter is the article itself; every word of it is kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factsheet.errors import ReadingError
from factsheet.reading import Overrides, read_article


def write(folder: Path, text: str, name: str = "article.md") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_front_matter_gives_title_day_publication_and_language(tmp_path: Path) -> None:
    head = "---\ntitle: 'Eau : le plan'\ndate: 2024-11-30\npublication: Le Courrier\nlanguage: fr-FR\n---\n"
    page = read_article(write(tmp_path, head + "Un mot.\n"))
    assert (page.title, page.published, page.publication, page.language, page.text) == (
        "Eau : le plan", date(2024, 11, 30), "Le Courrier", "fr", "Un mot.",
    )  # fmt: skip


def test_under_front_matter_even_debris_is_kept(tmp_path: Path) -> None:
    body = "Partager\nLire aussi : un autre article\nLe texte  de   l'article.\n© 2024 Journal"
    page = read_article(write(tmp_path, f"---\ntitle: T\n---\n{body}"))
    assert page.text == "Partager\nLire aussi : un autre article\nLe texte de l'article.\n© 2024 Journal"


def test_marks_of_headings_go_and_the_headings_stay(tmp_path: Path) -> None:
    page = read_article(write(tmp_path, "---\ntitle: T\n---\nUn.\n\n## Les *suites* ##\n\nDeux.\n"))
    assert page.text == "Un.\nLes *suites*\nDeux."
    assert [heading.text for heading in page.headings] == ["Les *suites*"]


def test_a_first_heading_that_is_the_title_is_not_text(tmp_path: Path) -> None:
    page = read_article(write(tmp_path, "---\ndate: 30 novembre 2024\n---\n# Le titre\n\nUn.\n"))
    assert (page.title, page.text, page.published) == ("Le titre", "Un.", date(2024, 11, 30))


def test_the_users_words_win_over_what_was_read(tmp_path: Path) -> None:
    path = write(tmp_path, "---\ntitle: T\ndate: 2024-11-30\nlanguage: en\n---\nUn mot.\n")
    page = read_article(path, Overrides("Autre", "La Voix", date(2020, 1, 2), "fr"))
    assert (page.title, page.publication, page.published, page.language) == (
        "Autre", "La Voix", date(2020, 1, 2), "fr",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("---\ntitle: a: b\n---\nx", "not valid YAML at line 2"),
        ("---\ntitle: a\nx", "never closed"),
        ("---\ndate: demain\n---\nx", "not a date"),
        ("---\ntitle: [a, b]\n---\nx", "one line of text"),
        ("---\ntitle: a\n---\n", "no article text"),
    ],
)
def test_bad_front_matter_is_one_line_that_names_the_file(tmp_path: Path, text: str, reason: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ReadingError, match=reason) as caught:
        read_article(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_rule_of_dashes_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    page = read_article(write(tmp_path, "---\nLe maire a démissionné lundi matin.\n---\n", "a.txt"))
    assert page.text == "Le maire a démissionné lundi matin."
