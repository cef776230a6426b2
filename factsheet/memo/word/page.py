"""The document around the body: the base it starts from, its language, its properties, its footer."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn

from factsheet.memo.word.elements import legal, locale, run

BASE = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/document.xml": "document.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/numbering.xml": "numbering.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/footer1.xml": "footer.xml",
}
"""Where each file of `base/` lies in a .docx. Our own base: python-docx's brings 900 kB of styles along."""

AUTHOR, INITIALS = "factsheet", "fs"
FOOTERS = {"portrait": "rId5", "landscape": "rId6"}
"""The relationships of the footers: a tab stop cannot follow the page's width, so each has its own."""
LONGEST_PROPERTY = 255
"""Characters that a document property may have."""
LONGEST_FOOTER = 90
"""Characters of the title that leave room for the page number on the footer's line."""


def new_document(language: str) -> Document:
    """An empty document in the memo's styles, its language set."""
    folder = files("factsheet.memo.word") / "base"
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, file in BASE.items():
            archive.writestr(name, (folder / file).read_bytes())
        footer = (folder / "footer.xml").read_text("utf-8")
        archive.writestr("word/footer2.xml", footer.replace('"Footer"', '"MemoFooterWide"'))
    packed.seek(0)
    document = docx.Document(packed)
    for root in (document.styles.element, document.settings.element):
        for mark in root.iter(qn("w:lang"), qn("w:themeFontLang")):
            mark.set(qn("w:val"), locale(language))
    return document


def set_properties(document: Document, title: str, subject: str, language: str) -> None:
    """Fills in the document's properties (title, author, language, dates)."""
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    properties = document.core_properties
    properties.title = legal(title)[:LONGEST_PROPERTY]
    properties.subject = legal(subject)[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = AUTHOR
    properties.language = locale(language)
    properties.comments = ""
    properties.revision = 1
    properties.created = properties.modified = now


def set_footer(document: Document, title: str) -> None:
    """Puts the title before the page number in the footers."""
    words = " ".join(title.split())
    shown = words if len(words) <= LONGEST_FOOTER else words[:LONGEST_FOOTER].rsplit(" ", 1)[0] + "…"
    for relationship in FOOTERS.values():
        line = document.part.related_parts[relationship].element.find(qn("w:p"))
        line.insert(1, run(shown))
