"""A document's custom properties, which python-docx itself leaves alone."""

from __future__ import annotations

from collections.abc import Mapping

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from lxml.etree import tostring

from factsheet.memo.word.elements import escaped

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
CONTENT = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of properties that users may define: [MS-OSHARED] 2.3.3.2.3."""


def set_custom_properties(document: Document, properties: Mapping[str, str]) -> None:
    """Gives a document custom properties, all of them texts; others that it has stay as they are."""
    package = document.part.package
    others, number = "", 1
    for name, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP:
            root = parse_xml(relation.target_part.blob)
            for item in root:
                if item.get("name") not in properties:
                    number += 1
                    item.set("pid", str(number))
                    others += tostring(item, encoding="unicode", with_tail=False)
            del package.rels[name]
    items = "".join(
        # Numbers 0 and 1 are the format's own.
        f'<property fmtid="{USER_DEFINED}" pid="{number}" name="{escaped(name)}">'
        f"<vt:lpwstr>{escaped(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(properties.items(), number + 1)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    xml = f'{head}<Properties xmlns="{SPACE}" xmlns:vt="{VALUES}">{others}{items}</Properties>'
    part = Part(PackURI("/docProps/custom.xml"), CONTENT, xml.encode("utf-8"), package)
    package.relate_to(part, RELATIONSHIP)


def custom_properties(document: Document) -> dict[str, str]:
    """The custom properties of a document as texts, in its order."""
    found: dict[str, str] = {}
    for part in document.part.package.iter_parts():
        if part.content_type == CONTENT:
            for item in parse_xml(part.blob):
                found[item.get("name", "")] = "".join(item.itertext())
    return found
