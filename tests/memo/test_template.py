"""A memo in a house's own template: what is theirs stays theirs, what they lack comes from ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree

from factsheet.errors import SettingsError, WritingError
from factsheet.memo import keep_checks, read_checks, write_memo, write_template
from factsheet.memo.word.pages import fitted
from factsheet.memo.word.starterwords import ENGLISH, FRENCH
from factsheet.values.facts import FactSheet
from factsheet.values.ids import fact_ids

from .articles import communique, harbour, river
from .houses import DOCUMENT, IDS, bare, made, ministry, picture, retyped, saved, several_sections
from .opened import Memo, words
from .test_briefing import cluster

MARKED = "{{factsheet}}"


def in_house(
    tmp_path: Path, document: Document, sheet: FactSheet | None = None, name: str = "house.docx"
) -> Memo:
    """The memo about a sheet in a template, opened again."""
    house = saved(document, tmp_path / name)
    return Memo(write_memo(sheet or communique(), tmp_path / "memo.docx", template=house).read_bytes())


def styles(memo: Memo) -> dict[str, etree._Element]:
    """The styles of a memo by their ids."""
    return {one.get(qn("w:styleId")): one for one in memo.part("word/styles.xml").iter(qn("w:style"))}


def used(memo: Memo) -> set[str]:
    """The ids of all styles that the body uses."""
    marks = memo.body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
    return {mark.get(qn("w:val")) for mark in marks}


def test_the_memo_stands_where_the_marker_stood_between_the_words_of_the_template(tmp_path: Path) -> None:
    printed = [p.text for p in in_house(tmp_path, ministry(MARKED)).document.paragraphs if p.text]
    assert printed[:3] == ["Objet : fiche de lecture", "Fiche de lecture", communique().article.title]
    assert printed[-1] == "Le directeur du cabinet"
    assert not any("factsheet}}" in text for text in printed)


def test_without_a_marker_the_memo_takes_the_place_of_all_words(tmp_path: Path) -> None:
    printed = [p.text for p in in_house(tmp_path, ministry()).document.paragraphs if p.text]
    assert printed[0] == "Fiche de lecture"
    assert "Le directeur du cabinet" not in printed


def test_headers_footers_and_the_logo_of_the_template_stay(tmp_path: Path) -> None:
    memo = in_house(tmp_path, ministry(MARKED))
    first = memo.document.sections[0]
    assert first.different_first_page_header_footer
    assert first.first_page_header._element.xpath(".//pic:pic")
    assert first.first_page_footer.paragraphs[0].text == "18, rue des Archives"
    for section in memo.document.sections:
        assert section.header.paragraphs[0].text == "Ministère de la Pêche"
        assert section.footer.paragraphs[0].text == "Pied de la maison"
    assert [s.different_first_page_header_footer for s in memo.document.sections] == [True, False, False]


def test_page_size_and_margins_are_the_templates_and_wide_pages_are_theirs_turned(tmp_path: Path) -> None:
    sections = in_house(tmp_path, ministry()).document.sections
    assert [(round(s.page_width.mm), round(s.page_height.mm)) for s in sections] == [
        (210, 297),
        (297, 210),
        (210, 297),
    ]
    assert {round(s.left_margin.mm) for s in sections} == {30}
    for section in sections:
        line = section.page_width - section.left_margin - section.right_margin
        for table in (t for t in section.iter_inner_content() if hasattr(t, "rows")):
            assert abs(sum(cell.width for cell in table.rows[0].cells) - line) < Mm(0.5)


def test_styles_are_found_by_name_under_the_ids_of_french_word_and_none_is_changed(tmp_path: Path) -> None:
    house = ministry(MARKED)
    before = {
        one.get(qn("w:styleId")): etree.tostring(one) for one in house.styles.element.iter(qn("w:style"))
    }
    memo = in_house(tmp_path, house)
    after = {identity: etree.tostring(one) for identity, one in styles(memo).items()}
    assert {identity: after[identity] for identity in before} == before
    assert {"Titre1", "Titre", "Listepuces", "lev"} <= used(memo)
    assert not {"Heading1", "Title", "ListBullet", "Strong"} & used(memo)
    added = after.keys() - before.keys()
    assert "MemoCell" in added
    assert all(
        identity.startswith("Memo") or identity in ("Hyperlink", "TOC1", "CommentText", "CommentReference")
        for identity in added
    )


@pytest.mark.parametrize(
    ("ours", "theirs"), [("Heading 1", "Titre 1"), ("List Bullet", "Liste à  puces"), ("Title", "TITRE")]
)
def test_names_that_were_translated_are_known(ours: str, theirs: str, tmp_path: Path) -> None:
    house = ministry()
    style = house.styles[ours].element
    style.set(qn("w:styleId"), "Maison")
    style.find(qn("w:name")).set(qn("w:val"), theirs)
    assert "Maison" in used(in_house(tmp_path, house))


def test_an_alias_of_a_style_is_one_of_its_names(tmp_path: Path) -> None:
    house = ministry()
    style = house.styles["Heading 1"].element
    style.find(qn("w:name")).set(qn("w:val"), "Chapitre")
    style.find(qn("w:name")).addnext(made("aliases", val="Rubrique,Titre 1"))
    assert "Titre1" in used(in_house(tmp_path, house))


def test_a_style_of_another_meaning_under_our_id_is_left_alone(tmp_path: Path) -> None:
    house = ministry()
    style = house.styles.add_style("MemoCell", 1)
    style.element.find(qn("w:name")).set(qn("w:val"), "Cellule de la maison")
    style.font.size = Pt(40)
    memo = in_house(tmp_path, house)
    assert "MemoCell" not in used(memo)
    assert "MemoCell2" in used(memo)
    assert styles(memo)["MemoColumn"].find(qn("w:basedOn")).get(qn("w:val")) == "MemoCell2"


def test_every_style_that_is_used_or_referred_to_is_defined(tmp_path: Path) -> None:
    for document in (ministry(MARKED), bare(), several_sections()):
        memo = in_house(tmp_path, document, river())
        defined = styles(memo)
        links = {
            mark.get(qn("w:val"))
            for one in defined.values()
            for mark in one.iter(qn("w:basedOn"), qn("w:next"), qn("w:link"))
        }
        comments = memo.part("word/comments.xml").iter(qn("w:pStyle"), qn("w:rStyle"))
        assert used(memo) | links | {mark.get(qn("w:val")) for mark in comments} <= defined.keys()


def test_a_template_without_any_style_works(tmp_path: Path) -> None:
    memo = in_house(tmp_path, bare())
    assert memo.headings()[0] == (1, "En bref")
    normal = [one for one in styles(memo).values() if one.find(qn("w:name")).get(qn("w:val")) == "Normal"]
    assert len(normal) == 1


def test_points_have_bullets_whether_or_not_the_templates_list_style_has_them(tmp_path: Path) -> None:
    house = ministry()
    numbered = house.styles["List Bullet"].element.pPr
    numbered.remove(numbered.find(qn("w:numPr")))
    for document in (house, bare()):
        memo = in_house(tmp_path, document)
        numbering = memo.part("word/numbering.xml")
        point = next(p for p in memo.document.paragraphs if p.text.startswith("La Tunisie et la Belgique"))
        style = styles(memo)[point._p.pPr.pStyle.get(qn("w:val"))]
        number = (point._p.pPr if document is house else style.pPr if hasattr(style, "pPr") else style).find(
            f".//{qn('w:numId')}"
        )
        by_id = {one.get(qn("w:numId")): one for one in numbering.findall(qn("w:num"))}
        abstract = by_id[number.get(qn("w:val"))].find(qn("w:abstractNumId")).get(qn("w:val"))
        lists = {one.get(qn("w:abstractNumId")): one for one in numbering.findall(qn("w:abstractNum"))}
        assert lists[abstract].find(f".//{qn('w:numFmt')}").get(qn("w:val")) == "bullet"
        tags = [child.tag for child in numbering]
        assert tags == sorted(tags, key=[qn("w:abstractNum"), qn("w:num")].index)


def test_the_table_style_that_the_template_sets_for_new_tables_is_taken(tmp_path: Path) -> None:
    house = ministry()
    table = house.styles["Medium Shading 1 Accent 1"].style_id
    house.settings.element.append(made("defaultTableStyle", val=table))
    memo = in_house(tmp_path, house)
    assert {t._tbl.tblPr.find(qn("w:tblStyle")).get(qn("w:val")) for t in memo.document.tables} == {table}
    # Its header rows are dark: our own dark ink must not stand on them.
    assert styles(memo)["MemoColumn"].find(f"{qn('w:rPr')}/{qn('w:color')}") is None


def test_the_memo_goes_into_the_section_of_its_marker(tmp_path: Path) -> None:
    memo = in_house(tmp_path, several_sections())
    sizes = [(round(s.page_width.mm), round(s.page_height.mm)) for s in memo.document.sections]
    assert sizes[1:] == [(216, 279), (279, 216), (216, 279), (297, 210)]
    assert [s.header.paragraphs[0].text for s in memo.document.sections][1:] == ["En-tête du texte"] * 4
    assert memo.document.paragraphs[0].text == "Couverture"


def test_a_marker_that_ends_its_section_leaves_the_section(tmp_path: Path) -> None:
    house = several_sections()
    marker = next(p for p in house.paragraphs if p.text == MARKED)
    following = marker._p.getnext()
    assert following.pPr.find(qn("w:sectPr")) is not None
    marker._p.get_or_add_pPr().append(following.pPr.find(qn("w:sectPr")))
    memo = in_house(tmp_path, house)
    assert len(memo.document.sections) == 5
    assert not any(MARKED in p.text for p in memo.document.paragraphs)


def test_pages_of_several_columns_have_tables_of_one_column(tmp_path: Path) -> None:
    house = ministry()
    columns = house.element.body[-1].find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "720")
    memo = in_house(tmp_path, house)
    section = memo.document.sections[0]
    line = (section.page_width - section.left_margin - section.right_margin - Pt(36)) // 2
    assert abs(sum(cell.width for cell in memo.document.tables[0].rows[0].cells) - line) < Mm(1)
    assert memo.document.sections[1]._sectPr.find(qn("w:cols")) is None


def test_a_dotx_is_a_template_too(tmp_path: Path) -> None:
    memo = in_house(tmp_path, ministry(MARKED), name="house.dotx")
    assert memo.document.part.content_type == DOCUMENT
    assert memo.document.sections[1].header.paragraphs[0].text == "Ministère de la Pêche"


def macros(path: Path) -> None:
    saved(ministry(), path)
    retyped(path, DOCUMENT, "application/vnd.ms-word.document.macroEnabled.main+xml")


def macros_in_disguise(path: Path) -> None:
    saved(ministry(), path)
    with ZipFile(path, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")


def open_document(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")


def a_zip(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")


def cut_short(path: Path) -> None:
    saved(ministry(), path)
    path.write_bytes(path.read_bytes()[:-3000])


def without_styles(path: Path) -> None:
    saved(ministry(), path)
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name != "word/document.xml"}
    with ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda path: path.unlink(missing_ok=True), "could not be read (No such file or directory): check the template's name"),
        (lambda path: path.write_bytes(b""), "cannot be read as a Word document: open it in Word"),
        (lambda path: path.write_bytes(b"%PDF-1.4 " * 99), "cannot be read as a Word document: open it in Word"),
        (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99), "is an old .doc file or has a password"),
        (macros, "holds macros, which a memo must not carry: save it as .docx or .dotx"),
        (macros_in_disguise, "holds macros, which a memo must not carry"),
        (open_document, "is an OpenDocument file: save it as .docx"),
        (a_zip, "is no Word document: give a .docx or .dotx file"),
        (cut_short, "cannot be read as a Word document"),
        (without_styles, "cannot be read as a Word document"),
        (lambda path: saved(ministry("Voici {{factsheet}}"), path), "says {{factsheet}} among other words"),
        (lambda path: saved(twice(), path), "says {{factsheet}} in 2 paragraphs: leave it in one"),
        (lambda path: saved(in_a_table(), path), "says {{factsheet}} inside a table, a frame or a field"),
        (lambda path: saved(with_bookmark("S1"), path), "has a bookmark named S1, which the memo needs itself"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_template_is_told_in_a_sentence(
    make: Callable[[Path], object], told: str, tmp_path: Path
) -> None:
    house = tmp_path / "house.docx"
    make(house)
    with pytest.raises(SettingsError, match=re.escape(told)) as error:
        write_memo(communique(), tmp_path / "memo.docx", template=house)
    assert str(house) in str(error.value)
    assert not (tmp_path / "memo.docx").exists()


def twice() -> Document:
    document = ministry(MARKED)
    document.add_paragraph(MARKED)
    return document


def in_a_table() -> Document:
    document = ministry()
    document.add_table(1, 1).cell(0, 0).text = MARKED
    return document


def with_bookmark(name: str) -> Document:
    document = ministry(MARKED)
    mark = made("bookmarkStart", id="7", name=name)
    document.paragraphs[0]._p.extend((mark, made("bookmarkEnd", id="7")))
    return document


def test_bookmarks_of_the_template_keep_their_numbers_to_themselves(tmp_path: Path) -> None:
    memo = in_house(tmp_path, with_bookmark("Objet"))
    numbers = [mark.get(qn("w:id")) for mark in memo.body.iter(qn("w:bookmarkStart"))]
    assert len(numbers) == len(set(numbers))
    assert "Objet" in memo.bookmarks()


def test_a_marker_typed_in_pieces_is_found(tmp_path: Path) -> None:
    house = ministry(MARKED)
    marker = next(p for p in house.paragraphs if p.text == MARKED)
    marker.text = ""
    for piece in ("{{fact", "sheet", "}} "):
        marker.add_run(piece).italic = piece == "sheet"
    assert in_house(tmp_path, house).headings()[0] == (1, "En bref")


def test_nothing_of_the_replaced_words_rides_along(tmp_path: Path) -> None:
    house = ministry()
    house.add_picture(picture(colour=(200, 0, 0)))
    house.add_comment(house.paragraphs[0].runs[0], "Secret de la maison", "Un collègue", "uc")
    memo = in_house(tmp_path, house, communique())
    with ZipFile(tmp_path / "memo.docx") as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
        assert sum(name.startswith("word/media/") for name in archive.namelist()) == 1
    assert b"Secret de la maison" not in whole
    assert memo.document.sections[0].first_page_header._element.xpath(".//pic:pic")


def test_comments_of_kept_words_stay_beside_the_memos(tmp_path: Path) -> None:
    house = ministry(MARKED)
    house.add_comment(house.paragraphs[0].runs[0], "À relire", "Un collègue", "uc")
    comments = in_house(tmp_path, house).document.comments
    assert [c.text for c in comments if c.author == "Un collègue"] == ["À relire"]
    assert sum(c.author == "factsheet" for c in comments) > 3
    numbers = [c.comment_id for c in comments]
    assert len(numbers) == len(set(numbers))


def test_a_memo_can_stand_in_a_letter_that_keeps_comments_of_an_older_one(tmp_path: Path) -> None:
    house = ministry(MARKED)
    old = house.add_comment(house.paragraphs[0].runs[0], "Auteur déduit", "factsheet", "fs")
    old.paragraphs[0]._p.style = "Commentaire"
    comments = in_house(tmp_path, house).document.comments
    assert [c.paragraphs[0]._p.style for c in comments if c.text == "Auteur déduit"] == ["Commentaire"]


def test_properties_of_the_template_stay_and_the_title_is_the_memos(tmp_path: Path) -> None:
    house = saved(ministry(), tmp_path / "first.docx")
    marked = write_memo(communique(), tmp_path / "second.docx", template=house)
    memo = Memo(write_memo(harbour(), tmp_path / "memo.docx", template=marked).read_bytes())
    assert memo.document.core_properties.title == harbour().article.title
    with ZipFile(tmp_path / "memo.docx") as archive:
        assert len([name for name in archive.namelist() if name == "docProps/custom.xml"]) == 1
    listed = memo.part("docProps/custom.xml")
    names = [item.get("name") for item in listed]
    assert len(names) == len(set(names))
    assert [item.get("pid") for item in listed] == [str(i) for i in range(2, len(names) + 2)]


def test_a_template_that_libreoffice_saved_has_its_properties_once(tmp_path: Path) -> None:
    house = saved(ministry(), tmp_path / "house.docx")
    with ZipFile(house) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    standard = b"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    theirs = b"http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
    assert standard in parts["_rels/.rels"]
    with ZipFile(house, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data.replace(standard, theirs))
    memo = Memo(write_memo(communique(), tmp_path / "memo.docx", template=house).read_bytes())
    assert memo.document.core_properties.title == communique().article.title
    with ZipFile(tmp_path / "memo.docx") as archive:
        names = archive.namelist()
    assert len(names) == len(set(names))


def test_what_was_typed_into_a_memo_in_house_style_is_read_back(tmp_path: Path) -> None:
    memo = in_house(tmp_path, ministry(MARKED))
    document = memo.document
    table = next(
        t
        for t in document.tables
        if t._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Points à vérifier"
    )
    table.rows[1].cells[4].paragraphs[0].add_run("Anne")
    document.save(tmp_path / "typed.docx")
    read = read_checks(tmp_path / "typed.docx")
    assert read.checks[0].verified_by == "Anne"
    assert list(keep_checks(communique(), read).typed) == [(1, fact_ids(communique()).claims[0])]


def test_words_say_their_language_whatever_the_template_says(tmp_path: Path) -> None:
    memo = in_house(tmp_path, ministry(MARKED), harbour())
    for run in memo.body.iter(qn("w:r")):
        told = run.find(f"{qn('w:rPr')}/{qn('w:lang')}")
        if run.find(qn("w:t")) is not None and words(run) not in (
            "Objet : fiche de lecture",
            "Le directeur du cabinet",
        ):
            assert told is not None, words(run)
            assert told.get(qn("w:val")) == "en-GB"


def test_a_page_for_the_browser_has_no_template(tmp_path: Path) -> None:
    page = write_memo(communique(), tmp_path / "memo.html", template=tmp_path / "none.docx")
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_narrow_columns_keep_their_words_whole_on_a_short_line() -> None:
    assert fitted([9, 73, 33, 18, 17, 16], 9411) == (510, 4139, 1871, 1020, 964, 907)
    short = fitted([9, 73, 33, 18, 17, 16], 8200)
    assert short[3:] == (1020, 964, 907)
    assert abs(sum(short) - 8200) <= 3
    assert abs(sum(fitted([9, 73, 33, 18, 17, 16], 4000)) - 4000) <= 3
    assert fitted([20, 20], 1000) == (500, 500)
    roomy = fitted([9, 73, 33, 18, 17, 16], 9411, 1.15)
    assert roomy[3:] == (1173, 1109, 1043)
    assert abs(sum(roomy) - 9411) <= 3


@pytest.mark.parametrize(("language", "explained"), [("fr", FRENCH), ("en", ENGLISH)])
def test_a_new_template_explains_every_style_that_a_memo_uses(
    language: str, explained: object, tmp_path: Path
) -> None:
    path = write_template(tmp_path / "new.docx", language)
    template = Memo(path.read_bytes())
    names = {row.cells[0].text for row in template.document.tables[0].rows}
    assert names == {explained.columns[0]} | {name for name, _ in explained.styles.values()}  # type: ignore[attr-defined]
    memos = (communique(), cluster("crue-de-la-sorne"), river())
    made = [Memo(write_memo(one, tmp_path / "memo.docx", language).read_bytes()) for one in memos]
    assert set[str]().union(*map(used, made)) <= set(explained.styles)  # type: ignore[attr-defined]
    assert set(explained.styles) <= styles(template).keys()  # type: ignore[attr-defined]


def test_a_memo_in_a_new_template_adds_no_style_and_shows_its_title_in_the_footer(tmp_path: Path) -> None:
    house = write_template(tmp_path / "new.docx")
    memo = Memo(write_memo(communique(), tmp_path / "memo.docx", template=house).read_bytes())
    assert styles(memo).keys() == styles(Memo(house.read_bytes())).keys()
    section = memo.document.sections[0]
    assert words(section.footer._element).startswith(f"{communique().article.title}\t")
    assert section.header.paragraphs[0].text == "Nom de la maison\tDirection, service"
    assert memo.headings()[0] == (1, "En bref")
    assert not any(p.text == "Modèle de fiche" for p in memo.document.paragraphs)


def test_a_new_template_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    path = write_template(tmp_path / "new.docx")
    with pytest.raises(WritingError, match="is there already: give another name"):
        write_template(path)
    with pytest.raises(WritingError, match=r"does not end in \.docx"):
        write_template(tmp_path / "new.dotx")


def test_the_ids_of_the_tests_are_those_of_french_word() -> None:
    assert docx.Document().styles["Heading 1"].style_id in IDS
