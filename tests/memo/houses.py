"""Templates such as ministries have: their own styles under translated ids, letterheads, several sections."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor

TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
IDS = {
    "Heading1": "Titre1",
    "Heading2": "Titre2",
    "Title": "Titre",
    "ListBullet": "Listepuces",
    "Strong": "lev",
}
"""What French Word calls the styles inside a file; their names stay English there."""


def picture(width: int = 120, height: int = 40, colour: tuple[int, int, int] = (0, 40, 120)) -> BytesIO:
    """A PNG of one colour: a logo."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes(colour) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return BytesIO(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def ministry(marker: str | None = None) -> Document:
    """A French ministry's letter: justified Georgia with indents, a logo on the first page, another header after.

    marker: the words of the paragraph between those of the letter.
    """
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin = Mm(30), Mm(20), Mm(38)
    section.different_first_page_header_footer = True
    logo = section.first_page_header.paragraphs[0].add_run().add_picture(picture(), width=Mm(40))
    logo._inline.docPr.set("descr", "Logo du ministère")
    section.first_page_footer.paragraphs[0].text = "18, rue des Archives"
    section.header.paragraphs[0].text = "Ministère de la Pêche"
    section.footer.paragraphs[0].text = "Pied de la maison"
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Georgia", Pt(12)
    normal.paragraph_format.first_line_indent = Mm(10)
    normal.paragraph_format.space_before = Pt(6)
    normal.element.get_or_add_pPr().append(made("jc", val="both"))
    heading = document.styles["Heading 1"]
    heading.font.color.rgb, heading.font.size = RGBColor(0x7A, 0x00, 0x26), Pt(16)
    translate(document)
    document.add_paragraph("Objet : fiche de lecture")
    if marker is not None:
        document.add_paragraph(marker)
    document.add_paragraph("Le directeur du cabinet")
    return document


def translate(document: Document) -> None:
    """Gives styles the ids that French Word gives them."""
    for mark in document.styles.element.iter(qn("w:style"), qn("w:basedOn"), qn("w:next"), qn("w:link")):
        name = qn("w:styleId") if mark.tag == qn("w:style") else qn("w:val")
        mark.set(name, IDS.get(mark.get(name), mark.get(name)))


def bare() -> Document:
    """A document without any style, header or footer: as thin as some programs write them."""
    document = docx.Document()
    for child in list(document.styles.element):
        document.styles.element.remove(child)
    return document


def several_sections() -> Document:
    """A cover, then the pages of the text on Letter paper, then annexes that lie on their side."""
    document = docx.Document()
    document.add_paragraph("Couverture")
    text = document.add_section(WD_SECTION.NEW_PAGE)
    text.page_width, text.page_height = Mm(216), Mm(279)
    text.header.is_linked_to_previous = False
    text.header.paragraphs[0].text = "En-tête du texte"
    document.add_paragraph("{{factsheet}}")
    last = document.add_section(WD_SECTION.NEW_PAGE)
    last.page_width, last.page_height = Mm(297), Mm(210)
    document.add_paragraph("Annexes de la maison")
    return document


def made(tag: str, **attributes: str) -> BaseOxmlElement:
    """An element of WordprocessingML."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def saved(document: Document, path: Path) -> Path:
    """The path, a file of the document: as a template where it ends in .dotx."""
    document.save(path)
    if path.suffix == ".dotx":
        retyped(path, DOCUMENT, TEMPLATE)
    return path


def retyped(path: Path, old: str, new: str) -> None:
    """Says of a file's main part that it is of another type."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    types = parts["[Content_Types].xml"].decode().replace(old, new)
    with ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, types if name == "[Content_Types].xml" else data)
