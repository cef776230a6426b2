"""Takes the text out of a template, with what only that text used: nothing of an old letter rides along unseen."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

KEPT = frozenset(
    {"styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "theme", "numbering"}
) | {
    # customXml: what content controls of headers are bound to. glossaryDocument: a template's building blocks.
    *("customXml", "glossaryDocument", "footnotes", "endnotes"),
}
"""The last part of the relationship types that hold for a document, not for its text."""
NOTES = {RELATIONSHIP_TYPE.FOOTNOTES: "w:footnote", RELATIONSHIP_TYPE.ENDNOTES: "w:endnote"}


def empty_body(document: Document, ending: BaseOxmlElement) -> BaseOxmlElement:
    """The section that a document has once its text is gone; `ending` describes it."""
    body = document.element.body
    for child in list(body):
        body.remove(child)
    body.append(ending)
    _drop_unused(document)
    _drop_notes(document)
    return ending


def _drop_unused(document: Document) -> None:
    """Cuts loose the pictures, comments, headers … that the text referred to; they are not saved then."""
    used = {
        value
        for one in document.element.iter()
        for name, value in one.attrib.items()
        if name.startswith(qn("r:id")[:-2])
    }
    for name, relation in list(document.part.rels.items()):
        if relation.reltype.rsplit("/", 1)[-1] not in KEPT and name not in used:
            del document.part.rels[name]
    package = document.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[name]


def _drop_notes(document: Document) -> None:
    """Empties the foot- and endnotes; the lines above them, which settings refer to, stay."""
    for relation in document.part.rels.values():
        if relation.reltype in NOTES:
            part = relation.target_part
            root = parse_xml(part.blob)
            for note in root.findall(qn(NOTES[relation.reltype])):
                if note.get(qn("w:type")) in (None, "normal"):
                    root.remove(note)
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
