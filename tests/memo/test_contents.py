"""The list of contents: where it is, what it leads to, and that it never prints a page number that is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html
from docx.oxml.ns import qn

from factsheet.briefing import brief
from factsheet.memo import to_html, to_markdown, write_memo
from factsheet.memo.blocks import BulletList, Contents, Heading, Text, TitleBlock
from factsheet.memo.contents import LONG, with_contents
from factsheet.memo.labels import ENGLISH

from .articles import communique, harbour
from .opened import Memo, words
from .test_briefing import cluster


def entries(memo: Memo) -> list[tuple[str, str]]:
    """The words and the target of each line of the contents."""
    lines = [p._p for p in memo.document.paragraphs if p.style.name == "toc 1"]
    links = [line.find(qn("w:hyperlink")) for line in lines]
    return [(words(link).split("\t")[0], link.get(qn("w:anchor"))) for link in links]


def test_a_briefing_lists_its_main_headings_each_leading_to_its_place(tmp_path: Path) -> None:
    memo = Memo(write_memo(cluster("pont-de-vaurelle"), tmp_path / "memo.docx").read_bytes())
    listed = entries(memo)
    assert [text for text, _ in listed] == [text for level, text in memo.headings() if level == 1]
    assert all(memo.place(target) == text for text, target in listed)
    styles = [p.style.name for p in memo.document.paragraphs]
    assert (
        styles.index("TOC Heading")
        < styles.index("toc 1")
        < styles.index("heading 1" if "heading 1" in styles else "Heading 1")
    )


def test_page_numbers_are_fields_without_a_number_and_word_asks_nothing_on_opening(tmp_path: Path) -> None:
    memo = Memo(write_memo(cluster("pont-de-vaurelle"), tmp_path / "memo.docx").read_bytes())
    codes = [mark.text.split()[:2] for mark in memo.body.iter(qn("w:instrText"))]
    assert codes == [["PAGEREF", target] for _, target in entries(memo)]
    for line in (p for p in memo.document.paragraphs if p.style.name == "toc 1"):
        assert words(line._p).endswith("\t")
    assert memo.part("word/settings.xml").find(qn("w:updateFields")) is None
    assert not [mark for mark in memo.body.iter(qn("w:fldChar")) if mark.get(qn("w:dirty"))]


def test_a_short_memo_has_none_and_a_long_one_has_it(tmp_path: Path) -> None:
    assert entries(Memo(write_memo(communique(), tmp_path / "memo.docx").read_bytes())) == []
    title, heading = TitleBlock("", (), (), ()), Heading(1, (Text("Part"),))
    points = BulletList(((Text("word"),),) * LONG)
    assert not any(isinstance(b, Contents) for b in with_contents((title, heading, points), ENGLISH, False))
    more = with_contents((title, heading, points, points), ENGLISH, False)
    assert isinstance(more[1], Contents)
    assert [(e.words, e.target) for e in more[1].entries] == [((Text("Part"),), "part_2")]


def test_many_articles_share_one_line_so_that_the_summary_stays_on_the_first_page(tmp_path: Path) -> None:
    memo = Memo(write_memo((communique(), harbour()) * 10, tmp_path / "memo.docx").read_bytes())
    assert [text for text, _ in entries(memo)] == [
        "Sources", "Articles A1–A20", "Points à vérifier", "Textes annotés", "Provenance",
    ]  # fmt: skip
    assert dict(entries(memo))["Articles A1–A20"] == "A1"


def test_markdown_has_it_and_the_page_has_it_once() -> None:
    text = to_markdown(brief([communique(), harbour()]), "fr")
    assert "**Sommaire**" in text
    assert re.search(r"^- \[Sources\]\(#part_\d+\)$", text, re.M)
    page = lxml.html.document_fromstring(to_html(brief([communique(), harbour()]), "fr"))
    assert len(page.xpath("//a[text()='Sources']")) == 1
