"""A template to begin from: the memo's styles, a header and a footer to fill in, and a page that explains them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from factsheet.memo.word.elements import element, paragraph, run, tab
from factsheet.memo.word.page import FOOTERS, new_document, set_properties
from factsheet.memo.word.starterwords import StarterWords, starter_words_for

WIDTHS = (4200, 5211)
"""Of the columns, in twentieths of a point: the width of a line."""


def write_starter(stream: BinaryIO, language: str) -> None:
    """Writes a new template into `stream`, its explanations in a language ("fr", "en")."""
    words, document = starter_words_for(language), new_document(language)
    section = document.element.body[-1]
    for made in _page(words, document):
        section.addprevious(made)
    _set_header(document, words)
    _set_footer(document, words)
    set_properties(document, words.title, "", language)
    document.save(stream)


def _page(words: StarterWords, document: Document) -> Iterator[BaseOxmlElement]:
    """The page that explains."""
    yield paragraph("MemoKicker", run(words.kicker))
    yield paragraph("Title", run(words.title))
    for line in words.guide:
        yield paragraph("MemoGuide", run(line))
    yield paragraph("MemoTableNote", run(words.lead), settings=(element("keepNext"),))
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    table = element(
        "tbl",
        element(
            "tblPr",
            element("tblStyle", val="MemoTable"),
            element("tblW", w=sum(WIDTHS), type="dxa"),
            element("tblLayout", type="fixed"),
            # Tighter than the memo's own rows: the list is to stay on one page.
            element("tblCellMar", element("top", w=10, type="dxa"), element("bottom", w=0, type="dxa")),
            element("tblLook", val="0620", **look),
            element("tblCaption", val=words.columns[0]),
        ),
        element("tblGrid", *(element("gridCol", w=width) for width in WIDTHS)),
        _row("MemoColumn", (run(words.columns[0]), run(words.columns[1])), element("tblHeader")),
    )
    marks = {style.style_id for style in document.styles if style.type == 2}
    for identity, (name, use) in words.styles.items():
        # A style of characters is shown at once; one of paragraphs would spread the page.
        shown = run(name, identity if identity in marks else None)
        table.append(_row("MemoCell", (shown, run(use))))
    yield table


def _row(style: str, cells: tuple[BaseOxmlElement, ...], *header: BaseOxmlElement) -> BaseOxmlElement:
    made = element("tr", element("trPr", element("cantSplit"), *header))
    for cell, width in zip(cells, WIDTHS, strict=True):
        line = paragraph(style, cell, settings=(element("spacing", after=0, line=240),))
        made.append(element("tc", element("tcPr", element("tcW", w=width, type="dxa")), line))
    return made


def _set_header(document: Document, words: StarterWords) -> None:
    """A header with the names of a house and of an office."""
    header = document.sections[0].header
    header.is_linked_to_previous = False
    for old in list(header._element):
        header._element.remove(old)
    header._element.append(paragraph("Header", run(words.house, "Strong"), tab(), run(words.office)))


def _set_footer(document: Document, words: StarterWords) -> None:
    """A footer with a field for the title before the number of the page; the one for wide pages goes."""
    line = document.part.related_parts[FOOTERS["portrait"]].element.find(qn("w:p"))
    line.insert(1, element("fldSimple", run(words.title), instr=" TITLE "))
    del document.part.rels[FOOTERS["landscape"]]
