"""From saved pages with known articles to the weights of the pasted-page cleaner."""

from __future__ import annotations

import gzip
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType

import pytest

from factsheet.errors import ReadingError
from factsheet.reading import prose_weights
from factsheet.reading.blocks import Block, split_page
from factsheet.reading.prose import add_company, find_signs
from factsheet.training.pages.examples import Example, real_pages
from factsheet.training.pages.gold import GoldPage, News, read_gold
from factsheet.training.pages.headlines import learn_headline
from factsheet.training.pages.labels import label
from factsheet.training.pages.logistic import chance
from factsheet.training.pages.looks import Looks, learn_looks
from factsheet.training.pages.made_up import make_page
from factsheet.training.pages.measure import measure, table, words_f1
from factsheet.training.pages.paste import paste
from factsheet.training.pages.weights_file import write_weights

FRENCH = (
    "Le conseil municipal de Brévannes a voté jeudi soir la rénovation de la halle aux grains, fermée au public "
    "depuis l'incendie de 2019.",
    "Les travaux de la halle commenceront en mars et dureront dix-huit mois, a précisé la maire, qui promet une "
    "réouverture du marché avant les fêtes.",
    "L'opposition, elle, juge la facture de la rénovation trop lourde pour la commune et demande un vote des "
    "habitants de Brévannes.",
)
FRENCH_PAGE = f"""<?xml version="1.0" encoding="utf-8"?><html><head><title>Ne se voit pas ici</title>
<script>var a = 1;</script></head><body><nav><ul><li>Accueil</li><li>Sports</li><li>Météo</li></ul></nav>
<div style="display: none">Caché à tous</div>
<h1>Brévannes va rénover sa halle aux grains</h1><p>Par Lise Garrel</p>
<p>{FRENCH[0]}</p><p>{FRENCH[1].replace("la maire", "<b>la maire</b>")}</p><p>Lire aussi : Le pont fermé un mois</p>
<p>{FRENCH[2]}</p><table><tr><td>Partager</td><td>Imprimer</td></tr></table>
<footer>Mentions légales</footer></body></html>"""
ENGLISH = (
    "The ferry company that links Port Ardle with the outer islands said on Monday that it will run two more "
    "boats a day from June.",
    "Islanders had asked for the extra boats since a winter in which storms kept the ferry in port for 31 days.",
    "The company said that fares would not rise this year, but it did not rule out a rise after that.",
)
ENGLISH_PAGE = f"""<html><head><title>Port Ardle ferry to run more boats | The Ardle Post</title></head><body>
<div>Home<br>News<br>Weather</div><h1>Port Ardle ferry to run more boats</h1><div>By Tom Brack</div>
<div><p>{ENGLISH[0]}</p><p>{ENGLISH[1]}</p><p>{ENGLISH[2]}</p></div>
<div><h3>Most read</h3><ol><li>Lighthouse for sale</li><li>Bakery wins prize</li></ol></div><p>Share</p></body></html>"""
TITLE = "Brévannes va rénover sa halle aux grains"
PAGES = (
    GoldPage("french", "10", FRENCH_PAGE.encode(), "\n".join(FRENCH), TITLE, "2024-02-08"),
    GoldPage("english", "20", ENGLISH_PAGE.encode(), "\n".join(ENGLISH), address="https://ardle.example/1"),
)


@pytest.fixture(scope="module")
def examples() -> tuple[Example, ...]:
    return tuple(real_pages(PAGES, random.Random(1)))


@pytest.fixture(scope="module")
def looks(examples: tuple[Example, ...]) -> Looks:
    return learn_looks(examples)


def loaded(path: Path) -> ModuleType:
    """A module from its file."""
    spec = importlib.util.spec_from_file_location("learned_weights", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_page_is_pasted_as_the_lines_that_a_reader_sees() -> None:
    lines = [line for line in paste(FRENCH_PAGE.encode()).split("\n") if line]
    assert lines[:5] == ["Accueil", "Sports", "Météo", TITLE, "Par Lise Garrel"]
    assert [line for line in lines if line in FRENCH] == list(FRENCH)
    assert lines[-2:] == ["Partager\tImprimer", "Mentions légales"]


def test_scripts_and_hidden_elements_are_not_pasted() -> None:
    text = paste(FRENCH_PAGE)
    assert not any(words in text for words in ("var a", "Caché", "Ne se voit pas"))


def test_a_page_without_a_gold_title_is_called_what_its_marks_say(examples: tuple[Example, ...]) -> None:
    assert examples[0].titles == (TITLE,)
    assert "Port Ardle ferry to run more boats" in examples[1].titles
    assert examples[1].site == "ardle.example"


def test_the_gold_s_paragraphs_are_article_and_all_else_is_not() -> None:
    blocks = [Block(TITLE), Block(FRENCH[0] + " (Photo Garrel)"), Block("Lire aussi"), Block(FRENCH[2])]
    assert label(blocks, "\n".join((TITLE, *FRENCH)), TITLE) == (False, True, False, True)


def test_learned_looks_score_every_body_line_above_all_debris(
    examples: tuple[Example, ...], looks: Looks
) -> None:
    for example, body in zip(examples, (FRENCH, ENGLISH), strict=True):
        blocks = split_page(example.text)
        own = find_signs(blocks)
        first = [chance(looks.first, signs) for signs in add_company(blocks, own)]
        second = [chance(looks.second, signs) for signs in add_company(blocks, own, first)]
        for chances in (first, second):
            pairs = list(zip(blocks, chances, strict=True))
            least = min(value for block, value in pairs if block.text in body)
            assert least > max(value for block, value in pairs if block.text not in body)


def test_the_written_file_has_the_names_of_the_shipped_one(
    examples: tuple[Example, ...], looks: Looks, tmp_path: Path
) -> None:
    shipped = dict(prose_weights.FIRST_LOOK)
    write_weights(tmp_path / "learned.py", looks, learn_headline(examples, looks), examples)
    written = loaded(tmp_path / "learned.py")
    for name in ("FIRST_LOOK", "SECOND_LOOK", "HEADLINE"):
        assert list(getattr(written, name)) == list(getattr(prose_weights, name))
    assert looks.first == written.FIRST_LOOK
    assert "1 English pages (1 sites) and 1 French ones" in written.__doc__.replace("\n", " ")
    assert [path.name for path in tmp_path.glob("learned*")] == ["learned.py"]
    # Learning titles looks with the new weights, and leaves the reader with its own.
    assert shipped == prose_weights.FIRST_LOOK


def test_the_reader_is_measured_against_the_gold(examples: tuple[Example, ...]) -> None:
    figures = measure(examples)
    assert [(each.kind, each.held_out, each.count) for each in figures] == [
        ("english", False, 1),
        ("french", False, 1),
    ]
    assert all(each.f1 > 90 for each in figures)
    assert figures[0].title is None
    assert figures[1].title == 1.0
    assert "french, learned" in table(figures)


def test_words_count_as_often_as_they_stand() -> None:
    assert words_f1("un chat, un chien", "un chat") == pytest.approx(200 * 2 / 6)
    assert words_f1("un chat", "") == 0.0


def test_a_made_up_page_holds_its_article_and_is_the_same_for_the_same_seed() -> None:
    news = [
        News(f"Titre numéro {n}", f"Le chapeau numéro {n}.", " ".join(FRENCH), "2023-05-04")
        for n in range(45)
    ]
    pages = [make_page(random.Random(seed), news) for seed in (3, 3, 4)]
    assert pages[0] == pages[1] != pages[2]
    for lines in pages:
        assert [line.part for line in lines].count("title") == 1
        assert any(line.part == "article" for line in lines)
        assert any(line.part == "debris" for line in lines)


def test_gold_is_read_from_a_data_folder(tmp_path: Path) -> None:
    french, english = tmp_path / "pages_fr" / "orangesum", tmp_path / "pages_en"
    for folder, page in ((french, PAGES[0]), (english, PAGES[1])):
        folder.mkdir(parents=True)
        (folder / f"{page.id}.html.gz").write_bytes(gzip.compress(page.html))
    record = {
        "title": TITLE,
        "date": "2024-02-08",
        "abstract": FRENCH[0],
        "articleBody": "\n".join(FRENCH[1:]),
    }
    (french / "ground-truth.json").write_text(json.dumps({"10": record}))
    record = {"articleBody": "\n".join(ENGLISH), "url": "https://ardle.example/1"}
    (english / "ground-truth.json").write_text(json.dumps({"20": record, "no page": record}))
    assert read_gold(tmp_path) == PAGES


def test_a_missing_data_folder_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="give --data the folder"):
        read_gold(tmp_path)
