"""The words of a cell as a reader sees them: tracked changes taken as made, addresses of links told."""

from __future__ import annotations

from collections.abc import Mapping

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

UNSEEN = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText"))) | {
    # A text box is written twice, the second time for programs that are older than 2010.
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
SIGNS = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}


def typed_text(cell: BaseOxmlElement, addresses: Mapping[str, str]) -> str:
    """What stands in a cell, a line for each paragraph, without the spaces and empty lines around it.

    addresses: those of the document's links, by relationship.
    python-docx's own `cell.text` leaves out insertions that are tracked, and the address of a link.
    """
    lines = ("".join(_pieces(part, addresses)) for part in cell.iter(qn("w:p")) if _is_seen(part, cell))
    return "\n".join(line.strip() for line in lines).strip()


def _pieces(element: BaseOxmlElement, addresses: Mapping[str, str]) -> list[str]:
    """The words inside an element, in order, but not those of paragraphs that lie inside it."""
    pieces: list[str] = []
    for child in element:
        if child.tag == qn("w:t"):
            pieces.append(child.text or "")
        elif child.tag in SIGNS:
            pieces.append(SIGNS[child.tag])
        elif child.tag == qn("w:hyperlink"):
            pieces.append(_link(child, addresses))
        elif child.tag not in UNSEEN and child.tag != qn("w:p"):
            pieces.extend(_pieces(child, addresses))
    return pieces


def _link(link: BaseOxmlElement, addresses: Mapping[str, str]) -> str:
    """The words of a link, with its address where they do not show it."""
    words = "".join(_pieces(link, addresses))
    address = addresses.get(link.get(qn("r:id"), ""), "")
    shown = address.removeprefix("mailto:").rstrip("/")
    return words if not shown or shown in words else f"{words} <{address}>"


def _is_seen(element: BaseOxmlElement, top: BaseOxmlElement) -> bool:
    """True where nothing between `top` and the element hides it."""
    for around in element.iterancestors():
        if around is top:
            return True
        if around.tag in UNSEEN:
            return False
    return True
