"""The points to verify between one memo and the next: what people did to the table is read back, and kept."""

from __future__ import annotations

import copy
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.table import Table, _Row

from factsheet.errors import ReadingError
from factsheet.memo import keep_checks, read_checks, write_memo
from factsheet.memo.checks import Check, CheckList
from factsheet.values.facts import FactSheet
from factsheet.values.ids import fact_ids

from .articles import communique, harbour
from .builder import Builder

SOFFICE = shutil.which("soffice")


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    """A memo about the communiqué, as it was written."""
    return write_memo(communique(), tmp_path / "memo.docx")


def tables(document: Document) -> list[Table]:
    """The tables that people fill in."""
    return [table for table in document.tables if table.rows[0].cells[-1].text == "Verdict"]


def edited(path: Path, change: Callable[[Table], Any], number: int = 0) -> CheckList:
    """What is read back after a change to a table."""
    document = docx.Document(str(path))
    change(tables(document)[number])
    document.save(str(path))
    return read_checks(path)


def fill(row: _Row, *words: str) -> None:
    """Types into the last cells of a row."""
    for cell, text in zip(row.cells[-len(words) :], words, strict=True):
        cell.text = text


def rows(checks: CheckList) -> Iterator[tuple[str | None, str, str, str]]:
    """Id and what was typed, of every row."""
    return ((c.id, c.verified_by, c.evidence, c.verdict) for c in checks.checks)


def ids(sheet: FactSheet) -> list[str]:
    """The ids of the claims that can be checked, in order."""
    pairs = zip(fact_ids(sheet).claims, sheet.claims, strict=True)
    return [one for one, claim in pairs if claim.check == 2]


def test_an_untouched_memo_gives_every_row_empty(memo: Path) -> None:
    checks = read_checks(memo)
    assert list(rows(checks)) == [(one, "", "", "") for one in ids(communique())]
    assert checks.checks[0].claim.startswith("la réduction du délai moyen")
    assert (checks.articles, checks.deleted) == ((communique().article.title,), ())


def test_what_was_typed_is_read_back_by_the_rows_id(memo: Path) -> None:
    checks = edited(memo, lambda table: fill(table.rows[2], "Anne", "page 3\nannexe", "exact"))
    assert list(rows(checks))[1] == (ids(communique())[1], "Anne", "page 3\nannexe", "exact")


def test_rows_may_be_sorted(memo: Path) -> None:
    def turn(table: Table) -> None:
        fill(table.rows[1], "", "", "premier")
        table._tbl.extend([row._tr for row in table.rows][:0:-1])

    checks = edited(memo, turn)
    assert [check.id for check in checks.checks] == ids(communique())[::-1]
    assert checks.checks[-1].verdict == "premier"
    assert checks.deleted == ()


def test_rows_that_people_added_have_no_id_and_those_left_blank_are_none(memo: Path) -> None:
    def add(table: Table) -> None:
        fill(table.add_row(), "Un fait à nous", "", "", "Karim", "", "à voir")
        table.add_row()

    assert edited(memo, add).checks[6:] == (Check(1, None, "Un fait à nous", "", "Karim", "", "à voir"),)


def test_rows_that_people_deleted_are_told_with_their_words(memo: Path) -> None:
    checks = edited(memo, lambda table: table._tbl.remove(table.rows[2]._tr))
    assert [(one.id, one.claim) for one in checks.deleted] == [
        (ids(communique())[1], "«\u00a0Un consulat répond désormais dans la semaine\u00a0»")
    ]


def test_the_whole_table_may_be_deleted(memo: Path) -> None:
    checks = edited(memo, lambda table: table._tbl.getparent().remove(table._tbl))
    assert (checks.checks, [one.id for one in checks.deleted]) == ((), ids(communique()))


@pytest.mark.parametrize("cell", [0, 3])
def test_a_row_is_known_though_one_of_the_cells_that_carry_its_id_is_typed_over(
    memo: Path, cell: int
) -> None:
    def type_over(table: Table) -> None:
        for part in list(table.rows[1].cells[cell]._tc.iter(qn("w:p")))[1:]:
            part.getparent().remove(part)
        paragraph = table.rows[1].cells[cell].paragraphs[0]._p
        for part in list(paragraph)[1:]:
            paragraph.remove(part)
        table.rows[1].cells[cell].paragraphs[0].add_run("urgent")

    assert [check.id for check in edited(memo, type_over).checks] == ids(communique())


def test_the_copy_of_a_row_is_an_added_row_wherever_it_stands(memo: Path) -> None:
    def duplicate(table: Table) -> None:
        copied = copy.deepcopy(table.rows[1]._tr)
        for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
            for mark in list(copied.iter(qn(tag))):
                mark.getparent().remove(mark)
        table.rows[1]._tr.addprevious(copied)
        fill(table.rows[1], "copie", "", "")

    assert list(rows(edited(memo, duplicate)))[:2] == [
        (None, "copie", "", ""),
        (ids(communique())[0], "", "", ""),
    ]


def test_columns_may_be_added_and_moved(memo: Path) -> None:
    def move(table: Table) -> None:
        for row in table.rows:
            cells = list(row._tr.iter(qn("w:tc")))
            extra = copy.deepcopy(cells[4])
            row._tr.remove(cells[6])
            cells[0].addnext(cells[6])
            cells[0].addnext(extra)
        table.rows[0].cells[1].text = "Priorité"
        table.rows[1].cells[1].text = "haute"
        table.rows[1].cells[2].text = "faux"

    checks = edited(memo, move)
    assert next(rows(checks)) == (ids(communique())[0], "", "", "faux")
    assert checks.checks[0].claim.startswith("la réduction")


def test_tracked_changes_are_taken_as_made(memo: Path) -> None:
    def track(table: Table) -> None:
        paragraph = table.rows[1].cells[6].paragraphs[0]
        for tag, text_tag, text in (("w:del", "w:delText", "vrai"), ("w:ins", "w:t", "faux")):
            change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
            words.text = text
            run.append(words)
            change.append(run)
            paragraph._p.append(change)
        table.rows[2]._tr.get_or_add_trPr().append(OxmlElement("w:del"))

    checks = edited(memo, track)
    assert checks.checks[0].verdict == "faux"
    assert [one.id for one in checks.deleted] == [ids(communique())[1]]


def test_the_address_behind_words_is_read_back(memo: Path) -> None:
    document = docx.Document(str(memo))
    paragraph = tables(document)[0].rows[1].cells[5].paragraphs[0]
    link = OxmlElement("w:hyperlink")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    link.set(qn("r:id"), document.part.relate_to("https://oim.example/r.pdf", kind, is_external=True))
    link.append(paragraph.add_run("le rapport")._r)
    paragraph._p.append(link)
    document.save(str(memo))
    assert read_checks(memo).checks[0].evidence == "le rapport <https://oim.example/r.pdf>"


@pytest.mark.parametrize("what", ["absent", "folder", "text", "other"])
def test_what_is_no_memo_of_ours_is_refused_in_one_sentence(what: str, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    if what == "folder":
        path.mkdir()
    elif what == "text":
        path.write_text("Bonjour")
    elif what == "other":
        document = docx.Document()
        document.add_table(2, 3)
        document.save(str(path))
    with pytest.raises(ReadingError, match=r"x\.docx") as caught:
        read_checks(path)
    assert "\n" not in str(caught.value)


def test_what_was_typed_comes_into_the_next_memo(memo: Path) -> None:
    def work(table: Table) -> None:
        fill(table.rows[1], "Anne", "rapport\nhttps://oim.example/r.pdf", "confirmé")
        table._tbl.remove(table.rows[3]._tr)
        fill(table.add_row(), "À nous", "Karim", "", "", "", "?")

    old = edited(memo, work)
    for _ in range(2):  # and into the one after that
        kept = keep_checks(communique(), read_checks(memo))
        assert kept.notes == ()
        write_memo(communique(), memo, kept=kept)
        assert read_checks(memo) == old


def test_a_check_stays_with_its_claim_when_the_article_changes_around_it(memo: Path) -> None:
    edited(memo, lambda table: fill(table.rows[2], "Anne", "", "exact"))
    changed = communique()
    changed = replace(changed, claims=changed.claims[2:5])
    kept = keep_checks(changed, read_checks(memo))
    assert [(key[1], check.verdict) for key, check in kept.typed.items()] == [(ids(communique())[1], "exact")]
    assert kept.notes == (
        "4 points that nobody had filled in are no longer in the article, and no longer in the memo.",
    )


def test_a_check_whose_claim_is_gone_is_listed_under_the_table_and_told_until_it_comes_back(
    memo: Path,
) -> None:
    old = edited(memo, lambda table: fill(table.rows[1], "Anne", "p. 3", "exact"))
    shorter = replace(communique(), claims=communique().claims[1:])
    for _ in range(2):
        kept = keep_checks(shorter, read_checks(memo))
        (note,) = kept.notes
        assert note.startswith(f"{ids(communique())[0]} (“la réduction du délai moyen")
        assert "is no longer in the article" in note
        write_memo(shorter, memo, kept=kept)
    texts = [p.text for p in docx.Document(str(memo)).paragraphs]
    assert "Ne figurent plus dans l’article" in texts
    gone = read_checks(memo).checks[-1]
    assert gone == replace(old.checks[0], in_article=False)
    write_memo(communique(), memo, kept=keep_checks(communique(), read_checks(memo)))
    assert read_checks(memo) == old


def test_a_check_that_people_delete_from_those_gone_is_forgotten(memo: Path) -> None:
    edited(memo, lambda table: fill(table.rows[1], "Anne", "p. 3", "exact"))
    shorter = replace(communique(), claims=communique().claims[1:])
    write_memo(shorter, memo, kept=keep_checks(shorter, read_checks(memo)))
    checks = edited(memo, lambda table: table._tbl.remove(table.rows[1]._tr), number=1)
    assert [check.id for check in checks.checks] == ids(communique())[1:]
    assert checks.deleted == ()


def test_a_claim_that_people_wrote_over_is_told(memo: Path) -> None:
    def rewrite(table: Table) -> None:
        table.rows[1].cells[1].text = "le délai est tombé à 19 jours"

    (note,) = keep_checks(communique(), edited(memo, rewrite)).notes
    assert note.startswith(
        f"{ids(communique())[0]}: the words of the claim were changed to “le délai est tombé"
    )


def test_articles_of_a_briefing_are_known_by_their_titles_in_any_order(tmp_path: Path) -> None:
    path = write_memo((communique(), harbour()), tmp_path / "memo.docx")
    edited(path, lambda table: fill(table.rows[1], "Zoe", "", "right"), number=1)
    kept = keep_checks((harbour(), communique()), read_checks(path))
    assert {key: check.verified_by for key, check in kept.typed.items()} == {(1, ids(harbour())[0]): "Zoe"}
    gone = keep_checks((communique(), communique()), read_checks(path))
    assert [(check.article, check.id) for check in gone.gone] == [(0, ids(harbour())[0])]
    write_memo((communique(), communique()), path, kept=gone)
    assert read_checks(path).checks[-1].verdict == "right"


def test_the_same_claim_in_two_articles_is_two_rows(tmp_path: Path) -> None:
    same = [Builder(("Il a plu 3 mm.",), source=t, title=t).claim("Il a plu 3 mm").sheet() for t in "ab"]
    path = write_memo(same, tmp_path / "memo.docx")
    checks = edited(path, lambda table: fill(table.rows[1], "", "", "vu"), number=1)
    assert [(c.article, c.id == ids(same[0])[0], c.verdict) for c in checks.checks] == [
        (1, True, ""),
        (2, True, "vu"),
    ]


@pytest.mark.skipif(
    SOFFICE is None, reason="LibreOffice is not installed (apt-get install libreoffice-writer)"
)
def test_ids_and_typed_words_survive_saving_in_libreoffice(tmp_path: Path) -> None:
    path = write_memo((communique(), harbour()), tmp_path / "memo.docx")

    def work(table: Table) -> None:
        fill(table.rows[1], "Anne", "rapport https://oim.example/r.pdf", "confirmé")
        table._tbl.remove(table.rows[2]._tr)
        fill(table.add_row(), "À nous", "Karim", "", "", "", "?")

    before = edited(path, work)
    command = [str(SOFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "docx", "--outdir", str(tmp_path / "saved"), path.name]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    saved = tmp_path / "saved" / "memo.docx"
    assert (
        b"LibreOffice"
        in docx.Document(str(saved))
        .part.package.part_related_by(  # it is LibreOffice's file
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
        )
        .blob
    )
    assert read_checks(saved) == before

    def wipe(table: Table) -> None:
        for row in table.rows[1:]:
            row.cells[0].text = ""

    assert edited(saved, wipe) == before
