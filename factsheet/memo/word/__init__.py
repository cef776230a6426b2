"""Blocks -> a Word document. The one place of the memo that knows python-docx."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from docx.opc.constants import RELATIONSHIP_TYPE

from factsheet.memo.blocks import Block
from factsheet.memo.labels import labels_for
from factsheet.memo.outline import memo_title
from factsheet.memo.word.body import Body
from factsheet.memo.word.elements import Bookmarks
from factsheet.memo.word.page import new_document, set_footer, set_properties


def write_docx(blocks: Sequence[Block], stream: BinaryIO, language: str, subject: str = "") -> None:
    """Writes the blocks as a .docx into `stream`; `language` is the memo's own (ISO 639-1)."""
    labels = labels_for(language)
    document = new_document(labels.language)
    title = memo_title(blocks)

    def relate(address: str) -> str:
        return document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    section = document.element.body[-1]
    for made in Body(labels, relate, Bookmarks()).elements(blocks):
        section.addprevious(made)
    set_footer(document, title)
    set_properties(document, title, subject, labels.language)
    document.save(stream)
