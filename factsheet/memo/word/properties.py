"""A document's custom properties, which python-docx itself leaves alone."""

from __future__ import annotations

from collections.abc import Mapping

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from factsheet.memo.word.elements import escaped

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
CONTENT = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of properties that users may define: [MS-OSHARED] 2.3.3.2.3."""


def set_custom_properties(document: Document, properties: Mapping[str, str]) -> None:
    """Gives a new document its custom properties, all of them texts."""
    items = "".join(
        # Numbers 0 and 1 are the format's own.
        f'<property fmtid="{USER_DEFINED}" pid="{number}" name="{escaped(name)}">'
        f"<vt:lpwstr>{escaped(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(properties.items(), 2)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    xml = f'{head}<Properties xmlns="{SPACE}" xmlns:vt="{VALUES}">{items}</Properties>'
    package = document.part.package
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
