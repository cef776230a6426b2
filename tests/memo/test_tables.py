"""The facts as tables: CSV and a workbook, opened again and read."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from factsheet.errors import WritingError
from factsheet.memo import to_csv, write_tables, write_workbook
from factsheet.memo.labels import ENGLISH, FRENCH
from factsheet.memo.sheetwords import TITLES, title
from factsheet.memo.tables import COLUMNS, TableName, find_tables
from factsheet.values.facts import FactSheet

from .articles import communique, harbour, notice, river, two_pages
from .builder import Builder

FORMULAS = ("=1+1", "+33 1 00", "-5 %", "@SUM(1)", "\t=1", " =1")


def records(sheets: FactSheet | tuple[FactSheet, ...], table: TableName) -> list[dict[str, str]]:
    """The rows of a CSV table, by field."""
    return list(csv.DictReader(StringIO(to_csv(sheets, table), newline="")))


def opened(sheets: FactSheet | tuple[FactSheet, ...], folder: Path, language: str = "en") -> list[Worksheet]:
    """The sheets of the workbook."""
    return list(openpyxl.load_workbook(write_workbook(sheets, folder / "facts.xlsx", language)))


def dangerous() -> FactSheet:
    """An article whose words begin as formulas do."""
    made = Builder(tuple(f"{words} fin." for words in FORMULAS), title="=cmd|' /C calc'!A0", source="=1.txt")
    for words in FORMULAS:
        made.claim(words, "=HYPERLINK(1)", kind="narrative")
    return made.sheet()


@pytest.mark.parametrize(
    ("table", "words"), [("claims", "claim"), ("participants", "name"), ("follow-ups", "follow_up")]
)
@pytest.mark.parametrize("sheet", [communique(), harbour()])
def test_a_row_can_be_checked_with_nothing_but_itself(sheet: FactSheet, table: TableName, words: str) -> None:
    rows = records(sheet, table)
    assert rows
    for row in rows:
        start, end, first = (int(row[field]) for field in ("start", "end", "sentence_start"))
        assert (
            row["sentence_text"][start - first : end - first] == row[words] == sheet.article.text[start:end]
        )


def test_a_sentence_has_the_number_that_the_memo_prints() -> None:
    row = records(communique(), "claims")[2]
    assert (row["sentence"], row["who"], row["speaker"]) == ("8", "Samia Ben Hassine", "Mme Ben Hassine")


def test_a_row_names_the_paragraph_and_the_page_that_the_memo_prints() -> None:
    row = records(two_pages(), "claims")[0]
    assert (row["sentence"], row["paragraph"], row["page"]) == ("2", "1", "3")
    assert records(communique(), "claims")[0]["page"] == ""


def test_rows_of_several_articles_name_theirs() -> None:
    rows = records((communique(), harbour()), "follow-ups")
    assert [row["article"] for row in rows] == ["1"] * 4 + ["2"] * 3
    assert {row["source"] for row in rows[4:]} == {"falmouth dredging.html"}
    assert rows[-1]["publication"] == "The Cornish Packet"


def test_a_file_is_named_without_its_folder() -> None:
    sheet = (
        Builder(("Le pont a 3 voies.",), source="/home/ana/secret/pont.txt")
        .claim("Le pont a 3 voies")
        .sheet()
    )
    assert records(sheet, "claims")[0]["source"] == "pont.txt"


def test_every_table_has_its_columns_even_without_rows(tmp_path: Path) -> None:
    for table, sheet in zip(find_tables((notice(),)), opened(notice(), tmp_path), strict=True):
        assert table.rows == ()
        assert len(table.fields) == len(set(table.fields)) == sheet.max_column
        assert sheet.max_row == 1


def test_every_column_has_a_header_in_both_languages() -> None:
    fields = {field for table in find_tables((notice(),)) for field in table.fields}
    assert fields == TITLES.keys()
    for labels in (FRENCH, ENGLISH):
        for table in find_tables((notice(),)):
            titles = [title(field, labels) for field in table.fields]
            assert len(titles) == len(set(titles))


def test_words_that_a_spreadsheet_would_run_are_text_in_csv() -> None:
    rows = records(dangerous(), "claims")
    assert [row["claim"] for row in rows] == [f"'{words}" for words in FORMULAS]
    assert {row["who"] for row in rows} == {"'=HYPERLINK(1)"}
    for cell in (cell for row in rows for cell in row.values()):
        assert not re.match(r"\s*[=+\-@]", cell)


def test_words_that_a_spreadsheet_would_run_are_text_in_a_workbook(tmp_path: Path) -> None:
    claims = opened(dangerous(), tmp_path)[0]
    cells = [claims.cell(row, 2) for row in range(2, claims.max_row + 1)]
    assert [cell.value for cell in cells] == list(FORMULAS)
    assert {cell.data_type for row in claims.iter_rows() for cell in row} <= {"s", "n"}
    assert all(cell.quotePrefix for cell in cells)
    with ZipFile(tmp_path / "facts.xlsx") as archive:
        assert not [name for name in archive.namelist() if b"<f>" in archive.read(name)]


def test_an_address_in_a_workbook_is_no_link(tmp_path: Path) -> None:
    assert not any(cell.hyperlink for row in opened(communique(), tmp_path)[0].iter_rows() for cell in row)


@pytest.mark.parametrize("number", range(3))
def test_a_sheet_keeps_its_header_in_view_filters_and_wraps(tmp_path: Path, number: int) -> None:
    sheet = opened((communique(), river()), tmp_path)[number]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    assert sheet.print_title_rows == "$1:$1"
    heights = [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
    assert all(15 <= height <= 409 for height in heights)


def test_a_workbook_speaks_the_readers_language(tmp_path: Path) -> None:
    french, english = (opened(communique(), tmp_path, language) for language in ("fr", "en"))
    assert [sheet.title for sheet in french] == [
        "Déclarations et affirmations",
        "Participants",
        "Suites à donner",
    ]
    assert [sheet.title for sheet in english] == ["Statements and claims", "Participants", "Follow-ups"]
    values = [[cell.value for cell in sheet[4]] for sheet in (french[0], english[0])]
    assert ("directe" in values[0], "direct" in values[1]) == (True, True)
    assert {"personne", "organisation"} <= {row[2] for row in french[1].iter_rows(values_only=True)}


def test_numbers_are_numbers(tmp_path: Path) -> None:
    claims = opened(communique(), tmp_path)[0]
    row = {title.value: cell.value for title, cell in zip(claims[1], claims[2], strict=True)}
    assert (row["Article"], row["Sentence no."], row["Confidence"]) == (1, 6, 0.9)
    assert isinstance(row["Start"], int)


def test_a_text_longer_than_a_cell_is_cut_where_one_can_see_it(tmp_path: Path) -> None:
    long = "🐟" * 20_000
    claims = opened(Builder((long,), source="a.txt").claim(long).sheet(), tmp_path)[0]
    value = str(claims.cell(2, 2).value)
    assert value == "🐟" * 16_383 + "…"
    assert len(value.encode("utf-16-le")) // 2 <= 32_767


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factsheet.memo.workbook.MOST_ROWS", 3)
    with pytest.raises(WritingError, match="write CSV"):
        write_workbook(communique(), tmp_path / "facts.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_gets_a_file_for_each_table(tmp_path: Path) -> None:
    paths = write_tables(communique(), tmp_path)
    assert [path.name for path in paths] == [f"{name}.csv" for name in COLUMNS]
    for path in paths:
        assert path.read_bytes().startswith(b"\xef\xbb\xbfarticle,")
        assert path.read_text("utf-8-sig") == to_csv(communique(), path.stem)  # type: ignore[arg-type]


def test_no_article_makes_no_table(tmp_path: Path) -> None:
    with pytest.raises(WritingError, match="at least one article"):
        write_tables((), tmp_path)
