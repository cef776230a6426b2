"""Fields of a template's headers, footers and text that show the document's title."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from factsheet.memo.word.elements import legal


def set_title_fields(document: Document, title: str) -> None:
    """Makes every TITLE field show the title now; Word itself would show the template's until it is updated."""
    for root in _roots(document):
        for field in root.iter(qn("w:fldSimple")):
            if _is_title(field.get(qn("w:instr"), "")):
                _show(list(field.iter(qn("w:t"))), title)
        for paragraph in root.iter(qn("w:p")):
            for result in _results(paragraph):
                _show(result, title)


def _roots(document: Document) -> Iterator[BaseOxmlElement]:
    """The text, the headers and the footers."""
    yield document.element
    for relation in document.part.rels.values():
        if relation.reltype in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
            yield relation.target_part.element


def _results(paragraph: BaseOxmlElement) -> Iterator[list[BaseOxmlElement]]:
    """The words shown by each TITLE field that begins and ends in the paragraph and has none inside."""
    code, words, state = "", list[BaseOxmlElement](), ""
    for one in paragraph.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:t")):
        if one.tag == qn("w:fldChar"):
            state = one.get(qn("w:fldCharType"), "")
            if state == "begin":
                code, words = "", []
            elif state == "end" and _is_title(code):
                yield words
        elif one.tag == qn("w:instrText") and state == "begin":
            code += one.text or ""
        elif one.tag == qn("w:t") and state == "separate":
            words.append(one)


def _is_title(code: str) -> bool:
    return code.split()[:1] in (["TITLE"], ["title"])


def _show(words: list[BaseOxmlElement], title: str) -> None:
    """Puts the title into the first of these runs' words, and nothing into the others."""
    for i, one in enumerate(words):
        one.text = " ".join(legal(title).split()) if i == 0 else ""
