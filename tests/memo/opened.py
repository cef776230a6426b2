"""A memo as a reader meets it: the .docx opened again, its links and bookmarks gathered."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from factsheet.memo import write_memo
from factsheet.values.facts import FactSheet


class Memo:
    """An opened memo."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.document: Document = docx.Document(BytesIO(data))
        self.body = self.document.element.body

    def part(self, name: str) -> etree._Element:
        """One XML part of the package."""
        with ZipFile(BytesIO(self.data)) as archive:
            return etree.fromstring(archive.read(name))

    def bookmarks(self) -> list[str]:
        """The names of all bookmarks, in order."""
        return [mark.get(qn("w:name")) for mark in self.body.iter(qn("w:bookmarkStart"))]

    def links(self) -> list[tuple[str, str]]:
        """The printed words and the target of every link inside the memo."""
        found = (link for link in self.body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor")))
        return [(words(link), link.get(qn("w:anchor"))) for link in found]

    def place(self, anchor: str) -> str:
        """The words of the paragraph that holds a bookmark."""
        for mark in self.body.iter(qn("w:bookmarkStart")):
            if mark.get(qn("w:name")) == anchor:
                return words(mark.getparent())
        raise AssertionError(f"no bookmark {anchor}")

    def headings(self) -> list[tuple[int, str]]:
        """Level and words of every heading, in order."""
        listed = ((p.style.name, p.text) for p in self.document.paragraphs)
        return [(int(name[-1]), text) for name, text in listed if name.lower().startswith("heading")]

    def table(self, title: str) -> list[list[str]]:
        """The cells of the first table of that title, header row first."""
        for table in self.document.tables:
            if table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == title:
                return [[cell.text for cell in row.cells] for row in table.rows]
        raise AssertionError(f"no table {title}")

    def rows(self) -> Iterator[tuple[str, list[str], list[str]]]:
        """Title of the table, cells and link targets of every row but the header rows."""
        for table in self.document.tables:
            title = table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
            for row in table.rows[1:]:
                targets = [link.get(qn("w:anchor")) for link in row._tr.iter(qn("w:hyperlink"))]
                yield title, [cell.text for cell in row.cells], [t for t in targets if t]


def words(element: etree._Element) -> str:
    """The printed words of an element, hyphens that do not break among them."""
    marks = {
        qn("w:t"): lambda e: e.text or "",
        qn("w:noBreakHyphen"): lambda _: "-",
        qn("w:tab"): lambda _: "\t",
    }
    return "".join(marks[e.tag](e) for e in element.iter(*marks) if e.getparent().tag == qn("w:r"))


def written(tmp_path, sheets: FactSheet | tuple[FactSheet, ...], language: str | None = None) -> Memo:  # type: ignore[no-untyped-def]
    """The memo about the sheets, written to a file and opened again."""
    return Memo(write_memo(sheets, tmp_path / "memo.docx", language).read_bytes())
