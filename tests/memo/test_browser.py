"""The page in a real browser: what a click, a key, a narrow window and a printer make of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factsheet.memo import write_memo

from .articles import claim_anchor, communique, follow_up_anchor, harbour, river, two_pages
from .browser import CHROMIUM, Browser
from .test_htmlpage import hostile

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="Chromium is not installed (apt-get install chromium)"
)
THIRD_CLAIM = f"#{claim_anchor(communique(), 3)} a.ref"
SHOWN = "document.getElementById('panel-words').textContent"
MARKED = "[...document.querySelectorAll('#panel-words mark')].map(m => [m.title, m.textContent])"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for these tests; whatever it complained of fails them at the end."""
    with Browser(tmp_path_factory.mktemp("profile")) as started:
        yield started
    assert started.complaints == []


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page about one article."""
    return write_memo(communique(), tmp_path / "memo.html")


def test_a_click_shows_the_sentence_with_the_words_of_its_line_marked(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.click(THIRD_CLAIM)
    sentence = (
        "Un consulat répond désormais dans la semaine », a déclaré Mme Ben Hassine à l’issue de la réunion."
    )
    assert browser.value(SHOWN) == sentence
    assert browser.value(MARKED) == [
        ["Propos ou fait", "Un consulat répond désormais dans la semaine"],
        ["Forme", "a déclaré"],
        ["Auteur", "Mme Ben Hassine"],
    ]
    assert browser.value("location.hash") == ""
    assert len(browser.screenshot(page.with_suffix(".png"))) > 20_000


def test_the_sentence_is_shown_with_its_place_in_the_source(browser: Browser, tmp_path: Path) -> None:
    browser.open(write_memo(two_pages(), tmp_path / "memo.html", "en"))
    browser.click(f"#{claim_anchor(two_pages(), 1)} a.ref")
    assert browser.value("document.querySelector('#panel h2').textContent") == (
        "Source sentence S2 para. 1, pp. 3–4"
    )


def test_a_second_click_goes_to_the_annotated_text(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.click(THIRD_CLAIM)
    browser.click(THIRD_CLAIM)
    assert browser.value("location.hash") == "#S8"


def test_keys_do_what_clicks_do(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.value(f"document.querySelector('#{follow_up_anchor(communique(), 2)} a.ref').focus()")
    browser.press("Enter")
    assert "premier trimestre" in browser.value(SHOWN)
    assert browser.value("document.activeElement.closest('tr').id") == follow_up_anchor(communique(), 2)
    browser.press("Escape")
    assert browser.value(SHOWN) == ""
    browser.press("Tab")
    assert browser.value("document.activeElement.closest('tr').id") == follow_up_anchor(communique(), 3)


def test_marks_count_characters_and_not_halves_of_them(browser: Browser, tmp_path: Path) -> None:
    from .builder import Builder

    made = Builder(("Le 🐟 🐟 du port, dit Ana 🎣, vaut 3 €.", "Rien."), source="a.txt")
    sheet = made.claim("vaut 3 €", "Ana 🎣", "Ana 🎣", "dit").sheet()
    browser.open(write_memo(sheet, tmp_path / "m.html"))
    browser.click(f"#{claim_anchor(sheet, 1)} a.ref")
    assert [words for _, words in browser.value(MARKED)] == ["dit", "Ana 🎣", "vaut 3 €"]


def test_a_hostile_article_runs_nothing_and_is_shown_as_it_is(browser: Browser, tmp_path: Path) -> None:
    sheet = hostile()
    browser.open(write_memo(sheet, tmp_path / "memo.html"))
    browser.click(f"#{claim_anchor(sheet, 1)} a.ref")
    assert browser.value(SHOWN) == sheet.article.text[: sheet.document.sentences[0].end]


@pytest.mark.parametrize("width", [320, 400, 900, 1400])
def test_nothing_is_wider_than_the_window(browser: Browser, tmp_path: Path, width: int) -> None:
    path = write_memo((communique(), harbour(), river()), tmp_path / "memo.html")
    browser.open(path, width=width)
    first = f"#A3_{claim_anchor(river(), 1)} a.ref"
    browser.click(first)
    assert browser.value("document.documentElement.scrollWidth") <= width
    box = browser.value("(r => [r.left, r.top])(document.getElementById('panel').getBoundingClientRect())")
    assert (box[0] > 800) == (width == 1400)
    link = browser.value(f"document.querySelector('{first}').getBoundingClientRect().bottom")
    assert width == 1400 or link <= box[1]


def test_the_page_follows_the_scheme_of_the_system(browser: Browser, page: Path) -> None:
    grounds = []
    for dark in (False, True):
        browser.open(page, dark=dark)
        grounds.append(browser.value("getComputedStyle(document.body).backgroundColor"))
    assert grounds == ["rgb(255, 255, 255)", "rgb(21, 24, 28)"]


def test_it_prints_on_numbered_pages_without_the_panel(browser: Browser, page: Path) -> None:
    import pypdfium2

    browser.open(page, dark=True)
    browser.click(THIRD_CLAIM)
    browser.pdf(page.with_suffix(".pdf"))
    with pypdfium2.PdfDocument(page.with_suffix(".pdf")) as pdf:
        texts = [one.get_textpage().get_text_range() for one in pdf]
        size = pdf[0].get_size()
    assert [round(side) for side in size] == [595, 842]
    assert "Phrase source" not in " ".join(texts)
    assert all(f"{i} / {len(texts)}" in text for i, text in enumerate(texts, 1))
    assert not any("Texte annoté\r" in text and "Points d’attention" in text for text in texts)


def test_without_scripts_a_reference_leads_to_the_annotated_text(tmp_path: Path, page: Path) -> None:
    with Browser(tmp_path / "profile", scripts=False) as plain:
        plain.open(page)
        plain.click(THIRD_CLAIM)
        assert plain.value("location.hash") == "#S8"
        assert plain.value("document.getElementById('panel').hidden")
        assert plain.complaints == []
