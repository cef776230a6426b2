"""The section of points to verify, as blocks and as pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from factsheet.memo import to_markdown
from factsheet.memo.blocks import Link, Text
from factsheet.memo.checklist import checklist
from factsheet.memo.checks import LONGEST, Check, Kept
from factsheet.memo.labels import FRENCH
from factsheet.memo.manifest import Manifest, from_properties, to_properties
from factsheet.memo.outline import Edition, outline
from factsheet.memo.scope import Scope
from factsheet.values.facts import FactSheet
from factsheet.values.ids import fact_ids

from .articles import communique, harbour, notice
from .opened import written

HEADER = ["Repère", "Propos ou fait", "Auteur", "Réf.", "Vérifié par", "Preuve", "Verdict"]


def checkable(sheet: FactSheet) -> list[str]:
    """The ids of the claims that can be checked, in order."""
    ids = fact_ids(sheet).claims
    return [one for one, claim in zip(ids, sheet.claims, strict=True) if claim.check == 2]


def test_the_table_lists_the_checkable_claims_with_ids_sources_links_and_empty_columns(
    tmp_path: Path,
) -> None:
    memo = written(tmp_path, communique())
    header, *rows = memo.table("Points à vérifier")
    assert header == HEADER
    assert [row[0].split("\n")[0] for row in rows] == checkable(communique())
    assert rows[1][1:] == [
        "«\u00a0Un consulat répond désormais dans la semaine\u00a0»",
        "Samia Ben Hassine",
        "[S8]\n[D3]",
        "",
        "",
        "",
    ]
    assert rows[-1][0].endswith("\nà confirmer (confiance 48\u00a0%)")


def test_each_row_links_to_its_sentence_and_to_its_row_among_all_claims(tmp_path: Path) -> None:
    memo = written(tmp_path, communique())
    targets = [targets for title, _, targets in memo.rows() if title == "Points à vérifier"]
    assert targets[0] == ["S6", checkable(communique())[0].replace("-", "_")]
    assert memo.place(targets[0][1]) == "D1"


def test_it_lies_on_landscape_pages_of_its_own(tmp_path: Path) -> None:
    before, wide, after = written(tmp_path, communique()).document.sections
    assert wide.orientation == WD_ORIENT.LANDSCAPE
    assert next(wide.iter_inner_content()).text == "Points à vérifier"  # type: ignore[union-attr]
    assert before.orientation == after.orientation == WD_ORIENT.PORTRAIT


def test_an_article_with_nothing_to_verify_needs_no_landscape_page(tmp_path: Path) -> None:
    memo = written(tmp_path, notice())
    assert len(memo.document.sections) == 1
    assert (1, "Points à vérifier") in memo.headings()


def test_several_articles_have_a_table_each_in_one_section(tmp_path: Path) -> None:
    memo = written(tmp_path, (communique(), notice(), harbour()), "en")
    assert len(memo.document.sections) == 3
    rows = [cells[0].split("\n")[0] for title, cells, _ in memo.rows() if title == "To verify"]
    wanted = [
        *(f"A1-{one}" for one in checkable(communique())),
        *(f"A3-{one}" for one in checkable(harbour())),
    ]
    assert rows == wanted
    assert (2, "A2 — Untitled article") in memo.headings()[-8:]


def test_rows_of_claims_participants_and_follow_ups_carry_their_ids_as_bookmarks(tmp_path: Path) -> None:
    ids = fact_ids(communique())
    names = {one.replace("-", "_") for one in (*ids.claims, *ids.participants, *ids.follow_ups)}
    assert names <= set(written(tmp_path, communique()).bookmarks())


def test_a_row_carries_its_id_in_two_cells(tmp_path: Path) -> None:
    memo = written(tmp_path, communique())
    first = checkable(communique())[0]
    row = next(row for table in memo.document.tables for row in table.rows if row.cells[0].text == first)
    marks = [mark.get(qn("w:name")) for mark in row.cells[3]._tc.iter(qn("w:bookmarkStart"))]
    assert marks == [f"check_{first.replace('-', '_')}"]


def test_markdown_has_the_section_too() -> None:
    text = to_markdown(communique())
    assert '## <a id="to_verify"></a>Points à vérifier' in text
    assert f"</a>{checkable(communique())[0]} | la réduction du délai" in text


def test_addresses_that_were_typed_become_links_and_their_stops_do_not() -> None:
    key = (1, checkable(communique())[0])
    typed = Check(1, key[1], "", evidence="voir https://oim.example/r.pdf, p. 3\net (http://a.example).")
    (wide,) = checklist((Scope.of(communique(), FRENCH),), Kept(typed={key: typed}))
    evidence = wide.blocks[2].rows[0].cells[5]  # type: ignore[union-attr]
    assert evidence[0] == (
        Text("voir "),
        Link("https://oim.example/r.pdf", "https://oim.example/r.pdf"),
        Text(", p. 3"),
    )
    assert evidence[1][1] == Link("http://a.example", "http://a.example")


def test_a_claim_that_somebody_verified_is_listed_whatever_the_model_thinks_now() -> None:
    sheet = communique()
    vague = replace(sheet, claims=tuple(replace(claim, check=1) for claim in sheet.claims))
    key = (1, checkable(sheet)[2])
    kept = Kept(typed={key: Check(1, key[1], "", verdict="vrai")})
    text = repr(outline((vague,), Edition("fr", date(2025, 1, 1), "0"), kept))
    assert [one in text for one in checkable(sheet)[:3]] == [False, False, True]


def test_what_a_memo_remembers_fits_into_properties_and_comes_back() -> None:
    keys = tuple((n, f"C-{i:05x}") for n in (1, 2) for i in range(90))
    told = Manifest(("Un titre", "x" * 300), keys, keys[:2], ((0, "C-fffff"),))
    properties = to_properties(told)
    assert max(map(len, properties.values())) <= LONGEST
    assert from_properties(properties) == replace(told, titles=("Un titre", "x" * LONGEST))
    assert from_properties({"Company": "x"}) is None
