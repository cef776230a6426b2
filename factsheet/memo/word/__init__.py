"""Blocks -> a Word document. The one place of the memo that knows python-docx."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import BinaryIO

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.xmlchemy import BaseOxmlElement

from factsheet.memo.blocks import Block
from factsheet.memo.labels import labels_for
from factsheet.memo.outline import memo_title
from factsheet.memo.picture import Picture
from factsheet.memo.word.body import Body
from factsheet.memo.word.drawing import drawn
from factsheet.memo.word.elements import Bookmarks, legal
from factsheet.memo.word.page import AUTHOR, INITIALS, new_document, set_footer, set_properties
from factsheet.memo.word.properties import set_custom_properties


def write_docx(
    blocks: Sequence[Block],
    stream: BinaryIO,
    language: str,
    subject: str = "",
    properties: Mapping[str, str] | None = None,
) -> None:
    """Writes the blocks as a .docx into `stream`; `language` is the memo's own (ISO 639-1).

    properties: custom ones, which the document remembers and does not print.
    """
    labels = labels_for(language)
    document = new_document(labels.language)
    title = memo_title(blocks)

    def relate(address: str) -> str:
        return document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def comment(text: str) -> int:
        return document.comments.add_comment(legal(text), AUTHOR, INITIALS).comment_id

    def drawing(picture: Picture) -> BaseOxmlElement:
        return drawn(document.part, picture)

    section = document.element.body[-1]
    for made in Body(labels, relate, comment, Bookmarks(), drawing).elements(blocks):
        section.addprevious(made)
    set_footer(document, title)
    set_properties(document, title, subject, labels.language)
    if properties:
        set_custom_properties(document, properties)
    document.save(stream)
