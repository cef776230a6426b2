"""Blocks -> a Word document. The one place of the memo that knows python-docx."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.xmlchemy import BaseOxmlElement

from factsheet.memo.blocks import Block
from factsheet.memo.labels import Labels, labels_for
from factsheet.memo.outline import memo_title
from factsheet.memo.picture import Picture
from factsheet.memo.word.body import Body
from factsheet.memo.word.drawing import drawn
from factsheet.memo.word.elements import Bookmarks, legal
from factsheet.memo.word.house import House, open_house
from factsheet.memo.word.page import AUTHOR, INITIALS, new_document, set_footer, set_properties
from factsheet.memo.word.pages import Pages
from factsheet.memo.word.properties import set_custom_properties

ROOM = 1.15
"""How much wider than ours the narrow columns are in a house's look: letters of Arial and Georgia run wider than
Calibri's, and "rapportée" would lose its last one."""


def write_docx(
    blocks: Sequence[Block],
    stream: BinaryIO,
    language: str,
    subject: str = "",
    properties: Mapping[str, str] | None = None,
    template: Path | None = None,
) -> None:
    """Writes the blocks as a .docx into `stream`; `language` is the memo's own (ISO 639-1).

    properties: custom ones, which the document remembers and does not print.
    template: a Word document whose styles, header, footer and pages the memo takes on; SettingsError where
    it cannot.
    """
    labels = labels_for(language)
    title = memo_title(blocks)
    if template is None:
        document = _in_our_own(blocks, labels, title)
    else:
        document = _in_house(blocks, labels, open_house(template), title)
    set_properties(document, title, subject, labels.language)
    if properties:
        set_custom_properties(document, properties)
    document.save(stream)


def _in_our_own(blocks: Sequence[Block], labels: Labels, title: str) -> Document:
    """The memo in our own look."""
    document = new_document(labels.language)
    section = document.element.body[-1]
    for made in _body(document, labels, Bookmarks(), Pages(section, wide_footer="rId6")).elements(blocks):
        section.addprevious(made)
    set_footer(document, title)
    return document


def _in_house(blocks: Sequence[Block], labels: Labels, house: House, title: str) -> Document:
    """The memo in the look of a template, in its place there."""
    bookmarks = Bookmarks(house.next_bookmark())
    body = _body(house.document, labels, bookmarks, Pages(house.section, ROOM))
    for made in body.elements(blocks):
        house.put(made, labels.language)
    house.finish(bookmarks.names, title, labels.language)
    return house.document


def _body(document: Document, labels: Labels, bookmarks: Bookmarks, pages: Pages) -> Body:
    """What writes blocks into a document."""

    def relate(address: str) -> str:
        return document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def comment(text: str) -> int:
        return document.comments.add_comment(legal(text), AUTHOR, INITIALS).comment_id

    def drawing(picture: Picture) -> BaseOxmlElement:
        return drawn(document.part, picture)

    return Body(labels, relate, comment, bookmarks, pages, drawing)
