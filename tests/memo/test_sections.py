"""Sections chosen and ordered: what is there, what is said to be left out, and no link to what is gone."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import lxml.html
import pytest

from factsheet.briefing import brief
from factsheet.errors import WritingError
from factsheet.memo import keep_checks, read_checks, to_html, to_markdown, write_memo
from factsheet.memo.blocks import Heading
from factsheet.memo.briefing_outline import briefing_outline
from factsheet.memo.checks import Check, Kept
from factsheet.memo.outline import Edition, outline
from factsheet.values.briefing import Briefing
from factsheet.values.facts import FactSheet
from factsheet.values.ids import fact_ids
from factsheet.values.sections import (
    BRIEFING_SECTIONS,
    SECTION_NAMES,
    SHEET_SECTIONS,
    SectionName,
    parse_sections,
)

from .articles import communique, harbour, river
from .opened import Memo, words
from .test_briefing import cluster

ONE: tuple[tuple[SectionName, ...], ...] = tuple((name,) for name in SHEET_SECTIONS)
WITHOUT: tuple[tuple[SectionName, ...], ...] = tuple(
    tuple(other for other in SHEET_SECTIONS if other != name) for name in SHEET_SECTIONS
)
BRIEFING = tuple((name,) for name in BRIEFING_SECTIONS) + tuple(
    tuple(other for other in BRIEFING_SECTIONS if other != name) for name in BRIEFING_SECTIONS
)


def memo(tmp_path: Path, subject: FactSheet | Briefing, *sections: SectionName) -> Memo:
    """The Word memo with these sections, opened again."""
    return Memo(write_memo(subject, tmp_path / "memo.docx", sections=sections).read_bytes())


def no_link_leads_nowhere(
    subject: FactSheet | Briefing | tuple[FactSheet, ...], sections: tuple[SectionName, ...], path: Path
) -> None:
    """Asserts it of Word, the page and Markdown."""
    word = Memo(write_memo(subject, path, sections=sections).read_bytes())
    assert {target for _, target in word.links()} <= set(word.bookmarks())
    page = lxml.html.document_fromstring(to_html(subject, sections=sections))
    links = {str(link)[1:] for link in page.xpath("//main//a[starts-with(@href, '#')]/@href")}
    assert links <= {str(place) for place in page.xpath("//@id")}
    text = to_markdown(subject, sections=sections)
    assert set(re.findall(r"\]\(#(\w+)\)", text)) <= set(re.findall(r'<a id="(\w+)"></a>', text))


def test_sections_stand_in_the_order_given_and_no_others(tmp_path: Path) -> None:
    made = memo(tmp_path, communique(), "follow-ups", "summary")
    assert made.headings() == [(1, "Suites à donner"), (1, "En bref"), (1, "Provenance")]
    page = lxml.html.document_fromstring(to_html(communique(), sections=("follow-ups", "summary")))
    assert [h.text_content() for h in page.xpath("//main//h2")] == [
        "Suites à donner",
        "En bref",
        "Provenance",
    ]
    text = to_markdown(communique(), sections=("follow-ups", "summary"))
    assert re.findall(r"^## (?:<.*?></a>)?(.*)$", text, re.M) == ["Suites à donner", "En bref", "Provenance"]


def test_what_is_left_out_is_said_at_the_end_and_nothing_where_all_is_there(tmp_path: Path) -> None:
    said = (
        "Rubriques non reprises — Participants, Déclarations et affirmations, Citations, Points d’attention,"
    )
    printed = [p.text for p in memo(tmp_path, communique(), "follow-ups", "summary").document.paragraphs]
    assert f"{said} Points à vérifier, Texte annoté" in printed
    assert (
        f"{said} Points à vérifier, Texte annoté"
        in lxml.html.document_fromstring(
            to_html(communique(), sections=("follow-ups", "summary"))
        ).text_content()
    )
    assert "Sections left out" in to_markdown(harbour(), sections=("annex",))
    for subject in (communique(), cluster("pont-de-vaurelle"), (communique(), river())):
        assert "non reprises" not in to_markdown(subject)


@pytest.mark.parametrize("sections", [*ONE, *WITHOUT], ids=" ".join)
def test_no_link_of_a_memo_leads_to_what_it_leaves_out(
    sections: tuple[SectionName, ...], tmp_path: Path
) -> None:
    no_link_leads_nowhere(communique(), sections, tmp_path / "memo.docx")


@pytest.mark.parametrize("sections", BRIEFING, ids=" ".join)
def test_no_link_of_a_briefing_leads_to_what_it_leaves_out(
    sections: tuple[SectionName, ...], tmp_path: Path
) -> None:
    no_link_leads_nowhere(cluster("crue-de-la-sorne"), sections, tmp_path / "memo.docx")


@pytest.mark.parametrize(
    "sections", [("claims", "to-verify"), ("annex", "summary"), ("sources", "annex")], ids=" ".join
)
def test_no_link_of_several_memos_in_one_leads_to_what_it_leaves_out(
    sections: tuple[SectionName, ...], tmp_path: Path
) -> None:
    no_link_leads_nowhere((communique(), harbour()), sections, tmp_path / "memo.docx")


def test_without_the_annex_a_reference_is_plain_words_and_the_guide_says_so(tmp_path: Path) -> None:
    made = memo(tmp_path, communique(), "claims")
    row = made.table("Déclarations et affirmations")[1]
    assert row[-1] == "[S6]"
    assert made.links() == []
    guide = next(words(p._p) for p in made.document.paragraphs if p.style.name == "Memo Guide")
    assert "[S1] donne le rang, dans l’article, de la phrase" in guide
    assert "le texte annoté ne figure pas dans cette fiche" in guide


def test_a_page_without_the_annex_has_no_panel_to_show_sentences_in() -> None:
    page = lxml.html.document_fromstring(to_html(communique(), sections=("claims",)))
    assert not page.xpath("//aside | //script")
    assert lxml.html.document_fromstring(to_html(communique())).xpath("//aside")


def test_a_sentence_has_links_back_only_to_what_is_there(tmp_path: Path) -> None:
    made = memo(tmp_path, communique(), "participants", "annex")
    assert made.place("S15").endswith("←\u00a0[P3] [P12]")
    assert "←" not in made.place("S20")


def test_names_of_the_other_kind_of_memo_are_passed_over() -> None:
    edition = Edition("fr", date(2025, 1, 1), "0", ("differences", "summary"))
    headings = [b.line[0].text for b in outline([communique()], edition) if isinstance(b, Heading)]  # type: ignore[union-attr]
    assert headings == ["En bref", "Provenance"]
    edition = Edition("fr", date(2025, 1, 1), "0", ("quotations", "differences"))
    blocks = briefing_outline(cluster("pont-de-vaurelle"), edition)
    headings = [b.line[0].text for b in blocks if isinstance(b, Heading)]  # type: ignore[union-attr]
    assert headings == ["Divergences entre les sources", "Provenance"]


def test_a_choice_that_leaves_nothing_is_told_with_the_names_there_are() -> None:
    with pytest.raises(
        WritingError, match="Of the sections differences this memo has none: choose from summary,"
    ):
        to_markdown(communique(), sections=("differences",))


def test_checks_are_never_lost_with_their_section(tmp_path: Path) -> None:
    sheet = communique()
    typed = {(1, fact_ids(sheet).claims[0]): Check(1, fact_ids(sheet).claims[0], "", "", "Anne")}
    with pytest.raises(WritingError, match="no place without the section to-verify"):
        write_memo(sheet, tmp_path / "memo.docx", kept=Kept(typed=typed), sections=("summary",))
    with pytest.raises(WritingError, match="no place without the section to-verify"):
        write_memo(
            brief([sheet, harbour()]), tmp_path / "m.docx", kept=Kept(typed=typed), sections=("summary",)
        )


def test_a_memo_that_had_no_points_to_verify_is_not_read_as_one_whose_rows_were_deleted(
    tmp_path: Path,
) -> None:
    from factsheet.errors import ReadingError

    path = write_memo(communique(), tmp_path / "memo.docx", sections=("summary", "annex"))
    with pytest.raises(ReadingError, match="is no memo with points to verify"):
        read_checks(path)
    path = write_memo(communique(), tmp_path / "memo.docx", sections=("to-verify", "annex"))
    assert keep_checks(communique(), read_checks(path)) == Kept()


@pytest.mark.parametrize("given", ["summary, Claims ,annex", ["summary", "claims", "annex"]])
def test_sections_are_named_in_words_or_in_a_list(given: object) -> None:
    assert parse_sections(given) == ("summary", "claims", "annex")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("summary,claim", "there is no section 'claim'; choose from summary, participants, claims,"),
        ("summary,summary", "the section summary is named twice"),
        (" , ", "name at least one of summary,"),
        (3, "give the names of sections"),
        (["summary", 3], "give the names of sections"),
    ],
)
def test_a_wrong_name_is_told_with_the_known_ones(given: object, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        parse_sections(given)


def test_every_name_belongs_to_one_kind_of_memo_or_both() -> None:
    assert {*SHEET_SECTIONS, *BRIEFING_SECTIONS} == set(SECTION_NAMES)
