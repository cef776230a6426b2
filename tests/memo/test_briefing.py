"""The briefing on several articles, as blocks, in Word and in Markdown."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factsheet.briefing import brief
from factsheet.memo import keep_checks, read_checks, to_html, to_markdown, write_memo
from factsheet.memo.backlinks import links_back
from factsheet.memo.blocks import Reference, Row, Table, Text
from factsheet.memo.briefing_labels import ENGLISH, FRENCH
from factsheet.memo.briefing_outline import briefing_outline
from factsheet.memo.checks import Check, CheckList, Kept
from factsheet.memo.htmlpage import html_page
from factsheet.memo.outline import Edition, outline_manifest
from factsheet.memo.word import write_docx
from factsheet.values.briefing import Briefing
from factsheet.values.facts import FactSheet
from factsheet.values.ids import fact_ids
from tests.briefing.clusters import read_clusters, sheets_of

from .articles import communique, harbour, notice, river
from .opened import Memo
from .test_any_text import sheets

EDITION = Edition("fr", date(2025, 12, 4), "0.1")


def cluster(name: str) -> Briefing:
    """The briefing on one of the annotated clusters."""
    return brief(sheets_of(next(gold for gold in read_clusters() if gold["cluster"] == name)))


def checkable(briefing: Briefing, index: int) -> list[str]:
    """The ids of the claims of one article that can be checked."""
    sheet = briefing.sheets[index]
    pairs = zip(fact_ids(sheet).claims, sheet.claims, strict=True)
    return [one for one, claim in pairs if claim.check == 2]


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Memo:
    """The Word briefing on a bridge that is closed, opened again."""
    path = write_memo(cluster("pont-de-vaurelle"), tmp_path_factory.mktemp("memo") / "pont.docx")
    return Memo(path.read_bytes())


@pytest.fixture(scope="module")
def flood(tmp_path_factory: pytest.TempPathFactory) -> Memo:
    """The Word briefing on a flood, one wire story of which is carried twice."""
    path = write_memo(cluster("crue-de-la-sorne"), tmp_path_factory.mktemp("memo") / "crue.docx")
    return Memo(path.read_bytes())


def test_the_overall_part_comes_first_then_each_article_then_the_annexes(bridge: Memo) -> None:
    assert [text for level, text in bridge.headings() if level == 1] == [
        "En bref",
        "Participants",
        "Ce que disent plusieurs articles",
        "Divergences entre les sources",
        "Calendrier",
        "Sources",
        "A1 — Le pont de Vaurelle fermé à la circulation",
        "A2 — Vaurelle : le département chiffre les travaux du pont",
        "A3 — Pont : la facture grimpe, la réouverture recule",
        "A4 — À Vaurelle, les commerçants comptent les jours",
        "Points à vérifier",
        "Textes annotés",
        "Provenance",
    ]


def test_both_accounts_of_a_difference_stand_side_by_side_with_their_sources(bridge: Memo) -> None:
    first = bridge.table("Divergences entre les sources")[1]
    assert first[:2] == ["V1", "chiffre"]
    assert first[2].splitlines() == [
        "3,2 millions d'euros",
        "Les travaux de réparation coûteront 3,2 millions d'euros",
        "— Hélène Roussel, La Gazette de Vaurelle, 4 mars 2025 [A1-S3]",
        "— Hélène Roussel, Agence Presse Ouest, 5 mars 2025 [A2-S2]",
    ]
    assert first[3].splitlines()[0] == "4,1 millions d'euros"
    assert first[3].endswith("— Denis Lacaze, Vaurelle Info, 8 mars 2025 [A3-S2]")


def test_a_claim_that_several_make_is_printed_once_with_all_of_them(bridge: Memo) -> None:
    rows = {row[1]: row[2:] for row in bridge.table("Ce que disent plusieurs articles")[1:]}
    assert rows["Quelque 8 400 véhicules empruntaient chaque jour le pont"] == [
        "l’article [A1] [A4]\nla direction des routes [A3]",
        "[A1-S5] [A3-S3] [A4-S3]",
    ]


def test_a_claim_of_an_article_leads_to_its_group_and_to_what_contradicts_it(bridge: Memo) -> None:
    claim = next(cells for _, cells, _ in bridge.rows() if cells[0] == "D3" and "3,2" in cells[1])
    assert claim[1].splitlines()[1:] == ["aussi dans [A2] [G3]", "contredit\u00a0: [V1]"]


def test_every_link_leads_to_a_bookmark_and_no_bookmark_is_there_twice(bridge: Memo, flood: Memo) -> None:
    for memo in (bridge, flood):
        assert len(memo.bookmarks()) == len(set(memo.bookmarks()))
        assert {target for _, target in memo.links()} <= set(memo.bookmarks())


def test_every_reference_to_a_sentence_is_answered_by_a_link_back(bridge: Memo) -> None:
    back = re.search(r"←\u00a0(.*)", bridge.place("A1_S3"))
    assert back is not None
    assert back[1].split() == ["[G3]", "[V1]", "[D3]"]


def test_a_copy_counts_once_and_is_said_wherever_it_is_listed(flood: Memo) -> None:
    assert "reprise de A1" in flood.table("Sources")[2][1]
    printed = [p.text for p in flood.document.paragraphs]
    assert any(text.startswith("Texte repris de A1 (") for text in printed)
    assert any(text.startswith("Le texte de A2 est, à quelques mots près, celui de A1") for text in printed)
    assert not any(target.startswith("A2_S") for _, target in flood.links())
    assert "4 articles, dont 1 repris d’un autre" in printed[2]


def test_one_who_changes_function_has_both_with_their_articles(tmp_path: Path) -> None:
    memo = Memo(write_memo(cluster("forum-consulaire"), tmp_path / "forum.docx").read_bytes())
    row = memo.table("Participants")[1]
    assert row[1].splitlines() == ["Khalid Zerouali", "écrit aussi «\u00a0K. Zerouali\u00a0»"]
    assert row[2].splitlines() == ["wali (A1)", "secrétaire d'État aux Affaires consulaires (A4)"]


def test_the_time_line_tells_a_screen_reader_its_first_and_last_day(bridge: Memo) -> None:
    table = bridge.table("Calendrier\u00a0: échéances du 10 mars au 30 août 2025")
    assert [row[1].splitlines()[0] for row in table[1:]] == [
        "10 mars 2025",
        "31 mars 2025",
        "15 juin 2025",
        "30 août 2025",
    ]


def test_the_overall_tables_fill_the_line_of_a_page() -> None:
    blocks = briefing_outline(cluster("pont-de-vaurelle"), EDITION)
    assert {sum(column.width for column in b.columns) for b in blocks if isinstance(b, Table)} == {166}


def test_a_briefing_on_one_article_is_its_memo() -> None:
    assert to_markdown(brief([communique()])) == to_markdown(communique())


def test_a_briefing_in_which_nothing_is_common_says_so() -> None:
    text = to_markdown(brief([notice(), harbour()]), "fr")
    for sentence in (FRENCH.no_said, FRENCH.no_differences):
        assert f"*{sentence}*" in text
    assert f"*{ENGLISH.no_said}*" in to_markdown(brief([notice(), harbour()]), "en")


def test_every_reference_of_the_markdown_leads_to_an_anchor() -> None:
    for subject in (cluster("valve-recall"), brief([communique(), harbour(), river()])):
        text = to_markdown(subject)
        anchors = re.findall(r'<a id="(\w+)"></a>', text)
        assert len(anchors) == len(set(anchors))
        assert set(re.findall(r"\]\(#(\w+)\)", text)) <= set(anchors)


def test_a_briefing_is_a_page_too() -> None:
    page = lxml.html.document_fromstring(to_html(cluster("crue-de-la-sorne")))
    places = [str(place) for place in page.xpath("//@id")]
    assert len(places) == len(set(places))
    assert {str(link)[1:] for link in page.xpath("//a[starts-with(@href, '#')]/@href")} <= {"", *places}
    assert "Divergences entre les sources" in [link.text_content() for link in page.xpath("//nav//a")]


def test_what_was_typed_into_a_briefing_is_read_back_and_kept(tmp_path: Path) -> None:
    briefing = cluster("pont-de-vaurelle")
    typed = {(1, one): Check(1, one, "", "", "Anne", "page 3", "exact") for one in checkable(briefing, 0)[:1]}
    read = read_checks(write_memo(briefing, tmp_path / "old.docx", kept=Kept(typed=typed)))
    assert [(c.article, c.id) for c in read.checks] == [
        (i, one) for i in range(1, 5) for one in checkable(briefing, i - 1)
    ]
    kept = keep_checks(briefing, read)
    assert (kept.typed.keys(), kept.notes) == (typed.keys(), ())
    again = read_checks(write_memo(briefing, tmp_path / "new.docx", kept=kept))
    assert again == read


def test_a_copy_has_no_points_of_its_own_and_gives_what_was_typed_about_it_to_its_original() -> None:
    briefing = cluster("crue-de-la-sorne")
    shared = next(one for one in checkable(briefing, 1) if one in checkable(briefing, 0))
    titles = tuple(sheet.article.title or "" for sheet in briefing.sheets)
    old = CheckList(titles, (Check(2, shared, "", "", "Anne"),))
    kept = keep_checks(briefing, old)
    assert (list(kept.typed), kept.gone) == ([(1, shared)], ())
    assert (1, shared) in outline_manifest(briefing.sheets, kept, {2}).listed
    assert not any(article == 2 for article, _ in outline_manifest(briefing.sheets, kept, {2}).listed)


def test_rows_in_a_run_are_one_link_back() -> None:
    rows = tuple(
        Row((((Text(f"P{i}"),),), ((Reference("S1", "S1"),),)), f"participant_{i}") for i in (1, 2, 3, 5)
    )
    assert links_back((Table("", (), rows),))["S1"] == (
        Reference("P1–P3", "participant_1"),
        Reference("P5", "participant_5"),
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(sheets(), min_size=2, max_size=3), st.sampled_from(["fr", "en"]))
def test_a_briefing_can_be_written_about_any_text(found: list[FactSheet], language: str) -> None:
    blocks = briefing_outline(brief(found), Edition(language, date(2025, 1, 1), "0"))
    stream = BytesIO()
    write_docx(blocks, stream, language)
    memo = Memo(stream.getvalue())
    page = lxml.html.document_fromstring(html_page(blocks, language).encode())
    assert {str(link)[1:] for link in page.xpath("//main//a/@href")} <= set(page.xpath("//@id"))
    assert {target for _, target in memo.links()} <= set(memo.bookmarks())
    assert len(memo.bookmarks()) == len(set(memo.bookmarks()))
