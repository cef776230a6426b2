"""The dump cleaner on single shapes, and on any text at all."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factsheet.errors import ReadingError
from factsheet.reading import Overrides, read_article
from factsheet.reading.draft import finish
from factsheet.reading.dump import read_dump
from factsheet.values.article import Article

BODY = (
    "Le conseil municipal de Montreval a adopté lundi soir un plan de rénovation de ses quatre écoles.\n"
    "Les travaux, estimés à 3,2 millions d'euros, commenceront en juillet, a précisé la maire, Odile Garnier.\n"
    "L'opposition a voté contre. Elle reproche à la majorité de n'avoir pas consulté les parents d'élèves."
)


def read(text: str) -> Article:
    return finish(read_dump(text, "pasted"), "pasted", Overrides())


def test_a_plain_article_is_kept_word_for_word() -> None:
    page = read(BODY)
    assert page.text == BODY
    assert page.title is None
    assert page.warnings == ()


def test_a_title_above_a_plain_article_is_the_title_and_not_the_text() -> None:
    page = read("Montreval va rénover ses quatre écoles\n\n" + BODY)
    assert page.title == "Montreval va rénover ses quatre écoles"
    assert page.text == BODY


def test_one_sentence_survives() -> None:
    assert read("Le maire a démissionné lundi matin.").text == "Le maire a démissionné lundi matin."


def test_headlines_on_one_line_above_the_article_go() -> None:
    headlines = "    ".join(
        f"{place} : {news}"
        for place, news in zip(
            ("Brest", "Lyon", "Foot", "Météo", "Nice", "Bourse"),
            (
                "le port bloqué",
                "un tunnel fermé",
                "victoire du onze rouge",
                "pluie au nord",
                "grève",
                "baisse",
            ),
            strict=True,
        )
    )
    page = read(f"{headlines}\n\nMontreval va rénover ses quatre écoles\nPublié le 3 mars 2025\n{BODY}")
    assert page.text == BODY
    assert str(page.published) == "2025-03-03"


@pytest.mark.parametrize(
    "caption",
    [
        "La maire de Montreval devant l'école du Centre / Ph. Mairie",
        "L'école du Centre, à Montreval, en février 2025. © Paul Renard / Agence Est",
        "L'école du Centre à Montreval | JEANNE MOUTIER",
    ],
)
def test_a_caption_with_a_credit_goes(caption: str) -> None:
    first, rest = BODY.split("\n", 1)
    page = read(f"Montreval va rénover ses quatre écoles\nPublié le 3 mars 2025\n{first}\n{caption}\n{rest}")
    assert page.text == BODY


def test_glued_paragraphs_are_parted() -> None:
    glued = BODY.replace("\n", "")
    page = read(
        f"Menu\nMontreval va rénover ses quatre écoles\nPublié le 3 mars 2025\n{glued}\nPartager\n© 2025"
    )
    assert page.text == BODY


def test_wrapped_lines_become_paragraphs_again() -> None:
    import textwrap

    wrapped = "\n\n".join(textwrap.fill(paragraph, 68) for paragraph in BODY.split("\n"))
    assert read(wrapped).text == BODY


def test_a_page_of_nothing_but_signs_is_refused_by_name() -> None:
    with pytest.raises(ReadingError, match="pasted"):
        read("*** --- ***\n====")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=600))
def test_any_text_gives_sound_paragraphs_or_one_error(text: str) -> None:
    check_is_sound(text)


PIECES = st.sampled_from(
    [
        "Menu", "Par Jean Petit", "Publié le 3 mars 2024", "Lire aussi", "Share", "3 commentaires", "## Suite", "",
        "— Nom (@nom) May 3, 2024", "Voilà #fait ?? pic.twitter.com/x1", "   ", "\t", "© 2024 Journal", "1. Un", "---",
        "Le maire a dit lundi que la ville achèterait le terrain, malgré l'avis de la région.",
        "He said on Monday that the city would buy the land, against the region's advice.", "\u2028", "fin.Le début",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from(["\n", "\n\n", " ", "\r\n", "    "]))
def test_any_mixture_of_page_parts_gives_sound_paragraphs_or_one_error(parts: list[str], glue: str) -> None:
    check_is_sound(glue.join(parts))


def check_is_sound(text: str) -> None:
    try:
        page = read(text)
    except ReadingError:
        return
    paragraphs = page.text.split("\n")
    assert all(paragraph.strip() for paragraph in paragraphs)
    assert page.text.splitlines() == paragraphs
    assert page.sha256
    for heading in page.headings:
        assert page.text[heading.start : heading.end] == heading.text
        assert heading.text in paragraphs


def shared_data() -> Path:
    folder = os.environ.get("FACTSHEET_DATA")
    if not folder:
        pytest.skip("set FACTSHEET_DATA to the folder with the shared data to run this")
    return Path(folder)


def test_the_users_own_page_comes_out_as_a_careful_reader_finds_it() -> None:
    folder = shared_data().parent / "articles"
    if not (folder / "rencontre-paris.txt").exists():
        pytest.skip("the folder articles/ does not lie beside FACTSHEET_DATA")
    wanted = json.loads((folder / "rencontre-paris.expected.json").read_text(encoding="utf-8"))
    page = read_article(folder / "rencontre-paris.txt")
    assert page.title == wanted["article"]["title"]
    assert page.publication == wanted["article"]["publication"]
    assert str(page.published) == wanted["article"]["published"]
    assert page.language == wanted["article"]["language"]
    assert [heading.text for heading in page.headings] == wanted["headings"]
    assert [words for words in wanted["never_in_facts_or_summary"] if words in page.text] == []
    paragraphs = page.text.split("\n")
    signature = "— Ambassade du Royaume du Maroc en France (@AmbaMarocFrance) November 30, 2024"
    assert paragraphs[paragraphs.index(signature) - 1] == "Les échanges ont permis,…"
    assert paragraphs[0].startswith("Les questions migratoires")
    assert paragraphs[-1].startswith("Pour rappel")
    assert len(paragraphs) == 16
