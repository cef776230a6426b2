"""Word files: paragraphs and tables in order, heading styles, core properties."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from docx import Document

from factsheet.errors import ReadingError
from factsheet.reading import read_article
from factsheet.reading.remarks import DATED_BY_FILE

FIRST = "Le conseil municipal a adopté lundi un plan de rénovation des quatre écoles de la ville."
LAST = "Les travaux commenceront en juillet et dureront deux ans, a précisé la maire, Odile Garnier."


def test_styles_tables_and_properties_are_read_in_order(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Les écoles rénovées", style="Title")
    document.add_paragraph(FIRST)
    document.add_heading("Le calendrier", level=2)
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        (cell for row in table.rows for cell in row.cells),
        ("École", "Ouverture", "Centre", "2027"),
        strict=True,
    ):
        cell.text = words
    document.add_paragraph(LAST)
    document.core_properties.created = datetime(2025, 2, 3, tzinfo=UTC)
    document.save(str(tmp_path / "note.docx"))
    page = read_article(tmp_path / "note.docx")
    assert page.text.split("\n") == [FIRST, "Le calendrier", "École, Ouverture", "Centre, 2027", LAST]
    assert [heading.text for heading in page.headings] == ["Le calendrier"]
    assert (page.title, page.published, page.language) == ("Les écoles rénovées", date(2025, 2, 3), "fr")
    assert DATED_BY_FILE.said(page.language) in page.warnings


def test_a_word_file_without_styles_finds_its_title_and_day_in_its_lines(tmp_path: Path) -> None:
    document = Document()
    for line in ("Les écoles de Montreval seront rénovées", "Publié le 4 février 2025", FIRST, LAST):
        document.add_paragraph(line)
    document.core_properties.title = "Word Document"
    document.save(str(tmp_path / "note.docx"))
    page = read_article(tmp_path / "note.docx")
    assert page.title == "Les écoles de Montreval seront rénovées"
    assert page.published == date(2025, 2, 4)
    assert page.text == f"{FIRST}\n{LAST}"


def test_a_damaged_or_empty_word_file_is_one_clear_line(tmp_path: Path) -> None:
    document = Document()
    document.save(str(tmp_path / "empty.docx"))
    with pytest.raises(ReadingError, match="no text in it"):
        read_article(tmp_path / "empty.docx")
    (tmp_path / "cut.docx").write_bytes((tmp_path / "empty.docx").read_bytes()[:3000])
    with pytest.raises(ReadingError, match="damaged"):
        read_article(tmp_path / "cut.docx")
