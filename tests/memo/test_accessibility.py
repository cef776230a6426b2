"""What a screen reader, and a reader who checks, need of every Word memo: each is opened again and gone through."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from lxml import etree

from factsheet.briefing import brief
from factsheet.memo import write_memo, write_template
from factsheet.memo.subject import Subject, repeated_by, sheets_of
from factsheet.values.document import Span
from factsheet.values.facts import FactSheet

from .articles import communique, harbour, notice, river
from .houses import bare, ministry, saved, several_sections
from .opened import Memo, words
from .test_briefing import cluster

LOCALES = {"fr": "fr-FR", "en": "en-GB"}
SUBJECTS: dict[str, Callable[[], Subject]] = {
    "one French article": communique,
    "one English article": harbour,
    "very long names": river,
    "nothing found": notice,
    "three articles": lambda: (communique(), harbour(), river()),
    "a briefing": lambda: brief([communique(), harbour()]),
    "a briefing with a copy": lambda: cluster("crue-de-la-sorne"),
    "an English briefing": lambda: cluster("valve-recall"),
}
HOUSES: dict[str, Callable[[Path], Path | None]] = {
    "our look": lambda _: None,
    "a ministry's": lambda folder: saved(ministry("{{factsheet}}"), folder / "ministry.docx"),
    "a bare one": lambda folder: saved(bare(), folder / "bare.dotx"),
    "several sections": lambda folder: saved(several_sections(), folder / "sections.docx"),
    "a new one": lambda folder: write_template(folder / "new.docx"),
}
PAIRS = [
    *((subject, "our look") for subject in SUBJECTS),
    *(
        (subject, "a ministry's")
        for subject in ("one French article", "one English article", "a briefing with a copy")
    ),
    ("one French article", "a bare one"),
    ("a briefing with a copy", "several sections"),
    ("one English article", "a new one"),
]


class Looks:
    """The styles of a memo, looked up once."""

    def __init__(self, memo: Memo) -> None:
        root = memo.part("word/styles.xml")
        listed = list(root.iter(qn("w:style")))
        self.by_id = {one.get(qn("w:styleId")): one for one in listed}
        self.default = next(
            one for one in listed if one.get(qn("w:type")) == "paragraph" and one.get(qn("w:default")) == "1"
        )
        self.of_all = root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}")

    def chain(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """The style of a paragraph and those that it is made from."""
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        style = self.by_id[named.get(qn("w:val"))] if named is not None else self.default
        while style is not None:
            yield style
            based = style.find(qn("w:basedOn"))
            style = self.by_id.get(based.get(qn("w:val"))) if based is not None else None


@pytest.fixture(scope="module", params=PAIRS, ids=" in ".join)
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Subject, Memo]:
    """What a memo is about, and the memo, opened again."""
    subject, house = SUBJECTS[request.param[0]](), HOUSES[request.param[1]]
    folder = tmp_path_factory.mktemp("memo")
    return subject, Memo(write_memo(subject, folder / "memo.docx", template=house(folder)).read_bytes())


def parts(memo: Memo) -> Iterator[etree._Element]:
    """The text, headers, footers and comments."""
    with ZipFile(BytesIO(memo.data)) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"word/(document|header\d*|footer\d*|comments)\.xml", name):
                yield etree.fromstring(archive.read(name))


def level(looks: Looks, paragraph: etree._Element) -> int | None:
    """The level at which a paragraph stands in the outline (from 0), None for running text."""
    for holder in (paragraph, *looks.chain(paragraph)):
        found = holder.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        if found is not None:
            return int(found.get(qn("w:val"))) if found.get(qn("w:val")) != "9" else None
    return None


def language(looks: Looks, run: etree._Element) -> str | None:
    """The language of a run: its own, else that of its paragraph's style, else the document's."""
    styles = looks.chain(next(run.iterancestors(qn("w:p"))))
    for holder in (run, *styles, *([looks.of_all] if looks.of_all is not None else [])):
        told = holder.find(f"{qn('w:rPr')}/{qn('w:lang')}")
        if told is not None and told.get(qn("w:val")):
            return str(told.get(qn("w:val")))
    return None


def test_headings_are_in_order_and_none_is_empty(case: tuple[Subject, Memo]) -> None:
    memo = case[1]
    looks = Looks(memo)
    found = [(level(looks, p), words(p).strip()) for p in memo.body.iter(qn("w:p"))]
    levels = [one for one, _ in found if one is not None]
    assert levels[0] == 0
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(text for one, text in found if one is not None)


def test_every_table_says_what_it_is_and_has_one_header_row_that_repeats(case: tuple[Subject, Memo]) -> None:
    for table in case[1].body.iter(qn("w:tbl")):
        assert table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}").get(qn("w:val")).strip()
        rows = table.findall(qn("w:tr"))
        assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True] + [
            False
        ] * (len(rows) - 1)
        assert all(words(cell).strip() for cell in rows[0].iter(qn("w:tc")))
        # The look must be told that the first row is one, or the table's style does not show it.
        assert table.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}").get(qn("w:firstRow")) == "1"


def test_every_picture_has_words_for_those_who_cannot_see_it(case: tuple[Subject, Memo]) -> None:
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    for root in parts(case[1]):
        assert all((one.get("descr") or "").strip() for one in root.iter(drawing))


def test_the_document_has_a_title_and_a_language(case: tuple[Subject, Memo]) -> None:
    properties = case[1].document.core_properties
    title = next(p.text for p in case[1].document.paragraphs if p.style.name == "Title")
    assert properties.title == title.strip()[:255] != ""
    assert properties.language in LOCALES.values()


def test_our_words_and_the_articles_each_have_their_language(case: tuple[Subject, Memo]) -> None:
    subject, memo = case
    looks, own = Looks(memo), memo.document.core_properties.language
    spoken = [(words(run), language(looks, run)) for run in memo.body.iter(qn("w:r")) if words(run).strip()]
    assert all(told for _, told in spoken)
    assert {told for text, told in spoken if text in ("Provenance", "Participants", "Sources")} == {own}
    for number, sheet in printed_whole(subject):
        expected = LOCALES[sheet.article.language]
        for _, runs in annex(memo, sheet, number):
            assert {language(looks, run) for run in runs} == {expected}


def test_every_link_leads_somewhere(case: tuple[Subject, Memo]) -> None:
    memo = case[1]
    assert {target for _, target in memo.links()} <= set(memo.bookmarks())
    outside = {link.get(qn("r:id")) for link in memo.body.iter(qn("w:hyperlink")) if link.get(qn("r:id"))}
    assert outside <= memo.document.part.rels.keys()
    assert all(link.get(qn("w:anchor")) or link.get(qn("r:id")) for link in memo.body.iter(qn("w:hyperlink")))


def spans(sheet: FactSheet) -> Iterator[tuple[int, int, str]]:
    """Every span of every fact: offsets and words."""
    places: list[Span | None] = [m for one in sheet.participants for m in one.mentions]
    places += [s for one in sheet.participants for role in one.roles for s in (role.title, role.organisation)]
    places += [s for claim in sheet.claims for s in (claim.speaker, claim.cue)]
    yield from ((s.start, s.end, s.text) for s in places if s)
    yield from ((claim.start, claim.end, claim.text) for claim in sheet.claims)
    for one in sheet.follow_ups:
        yield one.start, one.end, one.text
        if one.when:
            yield one.when.start, one.when.end, one.when.text


def printed_whole(subject: Subject) -> Iterator[tuple[int, FactSheet]]:
    """The articles whose text the memo prints, each with its number there, 0 where it is alone."""
    sheets, repeated = sheets_of(subject), repeated_by(subject)
    for number, sheet in enumerate(sheets, 1):
        if number not in repeated:
            yield number if len(sheets) > 1 else 0, sheet


def annex(memo: Memo, sheet: FactSheet, number: int) -> Iterator[tuple[int, list[etree._Element]]]:
    """The offset of each sentence, and the runs that print its words, without its number, place and links back."""
    marks = memo.body.iter(qn("w:bookmarkStart"))
    places = {mark.get(qn("w:name")): mark.getparent() for mark in marks}
    for i, sentence in enumerate(sheet.document.sentences, 1):
        runs = [one for one in places[f"A{number}_S{i}" if number else f"S{i}"] if one.tag == qn("w:r")]
        tab = next(k for k, run in enumerate(runs) if run.find(qn("w:tab")) is not None)
        place = next(
            k
            for k, run in enumerate(runs)
            if run.find(f".//{qn('w:rStyle')}[@{qn('w:val')}='MemoQuiet']") is not None
        )
        yield sentence.start, runs[tab + 1 : place]


def test_every_span_in_the_annex_is_the_sources_to_the_letter(case: tuple[Subject, Memo]) -> None:
    subject, memo = case
    for number, sheet in printed_whole(subject):
        printed = [" "] * len(sheet.article.text)
        for sentence, (start, runs) in zip(sheet.document.sentences, annex(memo, sheet, number), strict=True):
            shown = "".join(map(words, runs))
            assert shown == sheet.article.text[sentence.start : sentence.end]
            printed[start : sentence.end] = shown
        whole = "".join(printed)
        for start, end, text in spans(sheet):
            assert whole[start:end].split() == text.split(), text


def test_the_words_of_facts_are_marked_to_the_letter_and_not_by_colour_alone(
    case: tuple[Subject, Memo],
) -> None:
    subject, memo = case
    looks = Looks(memo)
    for number, sheet in printed_whole(subject):
        shown: dict[str, set[int]] = {"u": set(), "b": set(), "i": set()}
        for start, runs in annex(memo, sheet, number):
            for run in runs:
                end = start + len(words(run))
                for sign in signs(looks, run):
                    shown[sign].update(range(start, end))
                start = end
        facts = {
            "u": [(c.start, c.end) for c in sheet.claims],
            "b": [(c.speaker.start, c.speaker.end) for c in sheet.claims if c.speaker],
            "i": [(one.start, one.end) for one in sheet.follow_ups],
        }
        sentences = {at for s in sheet.document.sentences for at in range(s.start, s.end)}
        for sign, places in facts.items():
            assert shown[sign] == {at for start, end in places for at in range(start, end)} & sentences


def signs(looks: Looks, run: etree._Element) -> set[str]:
    """Whether a run is underlined, bold or in italics: by itself, or by its own style."""
    properties = run.find(qn("w:rPr"))
    if properties is None:
        return set()
    style = properties.find(qn("w:rStyle"))
    own = looks.by_id[style.get(qn("w:val"))].find(qn("w:rPr")) if style is not None else None
    holders = [one for one in (properties, own) if one is not None]
    return {sign for sign in ("u", "b", "i") if any(one.find(qn(f"w:{sign}")) is not None for one in holders)}


def test_the_marks_are_explained_once_above_the_first_text(case: tuple[Subject, Memo]) -> None:
    subject, memo = case
    lines = [words(p) for p in memo.body.iter(qn("w:p"))]
    told = [
        i for i, line in enumerate(lines) if line.startswith(("Marqués dans le texte", "Marked in the text"))
    ]
    facts = any(sheet.claims or sheet.follow_ups for sheet in sheets_of(subject))
    assert len(told) == facts
    if facts:
        assert told[0] < next(i for i, line in enumerate(lines) if re.match(r"(A1-)?S1\t", line))
