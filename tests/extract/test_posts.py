"""Posts set into an article, and who signed them."""

from __future__ import annotations

import pytest

from factsheet.extract.posts import find_posts
from factsheet.extract.sentences import read_document

LONG = "Un paragraphe de l'article, qui n'a rien à voir avec le message cité plus bas. " * 5


def test_a_post_is_the_paragraphs_before_its_signature() -> None:
    text = f"{LONG}\nNous saluons cet accord.\nMerci à tous.\n— Ville de Brest (@villebrest) May 3, 2024\nLa suite."
    document = read_document(text)
    (post,) = find_posts(document)
    assert text[post.start : post.end] == "Nous saluons cet accord.\nMerci à tous."
    assert post.author.text == "Ville de Brest"


def test_two_posts_do_not_share_words() -> None:
    text = "Un.\n— A B (@ab) May 3, 2024\nDeux.\n— C D (@cd) May 4, 2024"
    assert [text[p.start : p.end] for p in find_posts(read_document(text))] == ["Un.", "Deux."]


@pytest.mark.parametrize(
    "text", ["", "— Dialogue (sans signature).", "Le maire (@maire) a dit non.", "— A B (@ab)"]
)
def test_a_line_that_signs_nothing_is_no_post(text: str) -> None:
    assert find_posts(read_document(text)) == ()
