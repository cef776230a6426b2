"""The .docx re-opened: what a reader, a screen reader and Word find in it."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table

from factsheet.memo import write_memo
from factsheet.values.facts import FactSheet
from factsheet.values.ids import fact_ids

from .articles import LONG_NAME, communique, harbour, notice, river, two_pages
from .opened import Memo, words, written

ALL = (communique(), harbour(), river(), notice())
EVERY_MEMO = pytest.mark.parametrize(
    "sheets", [*ALL, ALL[:3]], ids=["communique", "harbour", "river", "notice", "three articles"]
)
BACK = re.compile(r" §\u00a0\d+( ←.*)?$| para\. \d+( ←.*)?$")


@EVERY_MEMO
def test_every_link_leads_to_a_bookmark_and_no_bookmark_is_there_twice(
    sheets: FactSheet | tuple[FactSheet, ...], tmp_path: Path
) -> None:
    memo = written(tmp_path, sheets)
    bookmarks = memo.bookmarks()
    assert len(bookmarks) == len(set(bookmarks))
    assert all(len(name) <= 40 and re.fullmatch(r"[A-Za-z]\w*", name) for name in bookmarks)
    assert {target for _, target in memo.links()} <= set(bookmarks)
    numbers = [mark.get(qn("w:id")) for mark in memo.body.iter(qn("w:bookmarkStart"))]
    assert sorted(numbers) == sorted(mark.get(qn("w:id")) for mark in memo.body.iter(qn("w:bookmarkEnd")))


@EVERY_MEMO
def test_a_reference_prints_the_number_of_the_sentence_that_it_leads_to(
    sheets: FactSheet | tuple[FactSheet, ...], tmp_path: Path
) -> None:
    memo = written(tmp_path, sheets)
    references = [(label, target) for label, target in memo.links() if re.search(r"S\d+\]$", label)]
    assert references
    for label, target in references:
        assert label == f"[{target.replace('_', '-')}]"
        assert memo.place(target).split("\t")[0] == label.strip("[]")


@pytest.mark.parametrize("sheet", ALL[:3], ids=["communique", "harbour", "river"])
def test_the_words_of_each_fact_stand_in_the_sentence_that_its_row_links_to(
    sheet: FactSheet, tmp_path: Path
) -> None:
    memo = written(tmp_path, sheet, "fr")
    rows = list(memo.rows())
    facts = {
        "Participants": [p.name for p in sorted(sheet.participants, key=lambda p: p.presence != "active")],
        "Déclarations et affirmations": [claim.text for claim in sheet.claims],
        "Suites à donner": [one.text for one in sheet.follow_ups],
    }
    for title, expected in facts.items():
        found = [(cells[1], targets) for name, cells, targets in rows if name == title]
        assert len(found) == len(expected)
        for fact, (printed, targets) in zip(expected, found, strict=True):
            assert fact in printed
            assert targets
            assert fact in memo.place(targets[0])


def test_a_quotation_over_two_sentences_is_printed_whole_with_both_references(tmp_path: Path) -> None:
    first, second, third = written(tmp_path, communique()).table("Citations")[1:]
    assert first[1] == (
        "«\u00a0Nous avons cessé de nous renvoyer les dossiers. Un consulat répond désormais dans la semaine\u00a0»"
    )
    assert first[2:] == ["Samia Ben Hassine", "[S7] [S8]"]
    assert second[1] == "un dialogue « exigeant mais loyal »"
    assert third[1] == "«\u00a0C’est un chiffre que nous contestons\u00a0»"


@pytest.mark.parametrize("sheet", ALL, ids=["communique", "harbour", "river", "notice"])
def test_the_annotated_text_is_the_source_to_the_letter(sheet: FactSheet, tmp_path: Path) -> None:
    memo = written(tmp_path, sheet)
    styles = ("Memo Sentence", "Memo Paragraph Start", "Memo Source Heading")
    lines = [p for p in memo.document.paragraphs if p.style.name in styles]
    printed = [BACK.sub("", words(line._p)).split("\t") for line in lines]
    places = sheet.document.sentences
    assert printed == [[f"S{i}", sheet.article.text[s.start : s.end]] for i, s in enumerate(places, 1)]
    headings = [
        words for p, (_, words) in zip(lines, printed, strict=True) if p.style.name == "Memo Source Heading"
    ]
    assert headings == [heading.text for heading in sheet.article.headings]


@pytest.mark.parametrize(
    ("language", "places"),
    [
        ("fr", ["§\u00a01, p.\u00a03", "§\u00a01, p.\u00a03-4", "§\u00a02, p.\u00a04"]),
        (
            "en",
            [
                "para. 1, p. 3",
                "para. 1, pp. 3–4",
                "para. 2, p. 4",
            ],
        ),
    ],
)
def test_a_sentence_of_a_printed_source_is_followed_by_its_paragraph_and_page(
    language: str, places: list[str], tmp_path: Path
) -> None:
    memo = written(tmp_path, two_pages(), language)
    assert [
        memo.place(f"S{number}").partition(" ←")[0].endswith(f" {place}")
        for number, place in enumerate(places, 1)
    ] == [True] * 3
    small = [
        words(run) for run in memo.body.iter(qn("w:r")) if run.xpath("w:rPr/w:rStyle[@w:val='MemoQuiet']")
    ]
    assert [f" {place}" for place in places] == [said for said in small if said.strip() in places]


def test_a_sentence_of_a_source_without_pages_is_followed_by_its_paragraph(tmp_path: Path) -> None:
    memo = written(tmp_path, communique())
    assert memo.place("S3").partition(" ←")[0].endswith(" §\u00a02")


def test_a_sentence_links_back_to_the_rows_that_rest_on_it(tmp_path: Path) -> None:
    memo = written(tmp_path, communique())
    assert memo.place("S3").endswith("←\u00a0[P3–P5]")
    assert memo.place("S15").endswith("←\u00a0[En bref] [P3] [P12] [D8] [C3]")
    assert memo.place(fact_ids(communique()).participants[-1].replace("-", "_")) == "P12"


@EVERY_MEMO
def test_header_rows_repeat_and_no_row_breaks_over_pages(
    sheets: FactSheet | tuple[FactSheet, ...], tmp_path: Path
) -> None:
    for table in written(tmp_path, sheets).document.tables:
        properties = [row._tr.trPr for row in table.rows]
        assert all(p.find(qn("w:cantSplit")) is not None for p in properties)
        assert [p.find(qn("w:tblHeader")) is not None for p in properties] == [True] + [False] * (
            len(properties) - 1
        )
        assert all(row.cells[0].text and row.cells[1].text for row in table.rows)


@EVERY_MEMO
def test_columns_have_fixed_widths_that_fill_the_line_of_an_a4_page(
    sheets: FactSheet | tuple[FactSheet, ...], tmp_path: Path
) -> None:
    document = written(tmp_path, sheets).document
    sizes = [(round(page.page_width.mm), round(page.page_height.mm)) for page in document.sections]
    assert sizes in ([(210, 297)], [(210, 297), (297, 210), (210, 297)])
    for page in document.sections:
        line = page.page_width - page.left_margin - page.right_margin
        for table in (block for block in page.iter_inner_content() if isinstance(block, Table)):
            assert not table.autofit
            for row in table.rows:
                assert abs(sum(cell.width for cell in row.cells) - line) < Mm(0.5)


@pytest.mark.parametrize(("language", "locale"), [("fr", "fr-FR"), ("en", "en-GB")])
def test_the_memo_names_its_language_and_that_of_words_in_another(
    language: str, locale: str, tmp_path: Path
) -> None:
    memo = written(tmp_path, communique(), language)
    default = memo.part("word/styles.xml").find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert default.get(qn("w:val")) == locale
    assert memo.document.core_properties.language == locale
    title = next(p for p in memo.document.paragraphs if p.style.name == "Title")
    marks = [mark.get(qn("w:val")) for mark in title._p.iter(qn("w:lang"))]
    assert marks == ([] if language == "fr" else ["fr-FR"])


@EVERY_MEMO
def test_headings_never_skip_a_level_and_are_never_empty(
    sheets: FactSheet | tuple[FactSheet, ...], tmp_path: Path
) -> None:
    headings = written(tmp_path, sheets).headings()
    assert headings[0][0] == 1
    assert all(after <= before + 1 for (before, _), (after, _) in pairwise(headings))
    assert all(text.strip() for _, text in headings)


def test_the_sections_stand_in_the_order_of_a_briefing(tmp_path: Path) -> None:
    assert written(tmp_path, communique()).headings() == [
        (1, "En bref"),
        (1, "Participants"),
        (1, "Déclarations et affirmations"),
        (1, "Citations"),
        (1, "Suites à donner"),
        (1, "Points d’attention"),
        (1, "Points à vérifier"),
        (1, "Texte annoté"),
        (1, "Provenance"),
    ]


def test_several_articles_have_a_list_of_sources_and_their_own_numbers(tmp_path: Path) -> None:
    memo = written(tmp_path, ALL[:3])
    sources = memo.table("Sources")
    assert [row[0] for row in sources] == ["N°", "[A1]", "[A2]", "[A3]"]
    assert sources[2][2:] == ["The Cornish Packet", "3 février 2025", "falmouth dredging.html"]
    assert memo.place("A2_S1").startswith("A2-S1\tThe port of Falmouth")
    assert memo.place("A2").startswith("A2 — Falmouth to dredge channel")


def test_the_document_says_who_made_it_and_when(tmp_path: Path) -> None:
    properties = written(tmp_path, communique()).document.core_properties
    assert properties.title == communique().article.title
    assert properties.author == "factsheet"
    assert properties.subject == "Agence consulaire francophone"
    assert datetime.now(UTC) - properties.created.astimezone(UTC) < timedelta(minutes=5)


def test_the_footer_counts_the_pages(tmp_path: Path) -> None:
    for page in written(tmp_path, communique()).document.sections:
        footer = page.footer.paragraphs[0]
        fields = [mark.text.strip() for mark in footer._p.iter(qn("w:instrText"))]
        assert fields == ["PAGE", "NUMPAGES"]
        assert footer.text == f"{communique().article.title}\t1 / 1"
        wide = page.page_width > page.page_height
        assert footer.style.name == ("Memo Footer Wide" if wide else "Footer")


def test_an_address_is_a_link_and_the_folders_of_a_file_stay_at_home(tmp_path: Path) -> None:
    web = written(tmp_path, communique())
    outside = [r.target_ref for r in web.document.part.rels.values() if r.is_external]
    assert outside == [communique().article.source]
    file = written(tmp_path, harbour())
    assert b"/home/press" not in file.part("word/document.xml").xpath("string()").encode()


@pytest.mark.parametrize(
    "source", ["http://exemple.fr/a b", "https://exemple.fr/é\x00", "https://", "http://[::1"]
)
def test_an_address_that_word_would_refuse_is_printed_without_a_link(source: str, tmp_path: Path) -> None:
    from dataclasses import replace

    sheet = notice()
    memo = written(tmp_path, replace(sheet, article=replace(sheet.article, source=source)))
    assert not [r for r in memo.document.part.rels.values() if r.is_external]


def test_every_style_that_the_body_uses_is_defined(tmp_path: Path) -> None:
    memo = written(tmp_path, ALL[:3])
    defined = {style.get(qn("w:styleId")) for style in memo.part("word/styles.xml").iter(qn("w:style"))}
    used = {
        mark.get(qn("w:val")) for mark in memo.body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
    }
    assert used <= defined


def test_very_long_names_are_kept_whole(tmp_path: Path) -> None:
    memo = written(tmp_path, river())
    assert memo.table("Participants")[1][1] == LONG_NAME


def test_colours_of_words_have_enough_contrast_on_white(tmp_path: Path) -> None:
    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    styles = written(tmp_path, notice()).part("word/styles.xml")
    colours = {mark.get(qn("w:val")) for mark in styles.iter(qn("w:color"))}
    assert len(colours) > 4
    header = luminance("E9EEF4")
    assert all((1.05) / (luminance(colour) + 0.05) >= 4.5 for colour in colours)
    assert (header + 0.05) / (luminance("1B365D") + 0.05) >= 4.5


def test_a_memo_about_one_article_takes_under_half_a_second_of_processor_time(tmp_path: Path) -> None:
    sheet = communique()
    write_memo(sheet, tmp_path / "first.docx")
    start = time.process_time()
    path = write_memo(sheet, tmp_path / "memo.docx")
    assert time.process_time() - start < 0.5
    assert path.stat().st_size < 60_000


def test_the_memo_opens_again_with_nothing_left_beside_it(tmp_path: Path) -> None:
    assert Memo(write_memo(communique(), tmp_path / "memo.docx").read_bytes()).document.tables
    assert [path.name for path in tmp_path.iterdir()] == ["memo.docx"]
