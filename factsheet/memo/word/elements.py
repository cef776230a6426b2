"""Pieces of WordprocessingML: each function gives one element, its words safe for XML."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count
from typing import cast
from xml.sax.saxutils import escape

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML file may hold."""

LOCALES = {
    "fr": "fr-FR",
    "en": "en-GB",
    "de": "de-DE",
    "es": "es-ES",
    "it": "it-IT",
    "ar": "ar-SA",
    "pt": "pt-PT",
}
LONGEST_HINT = 200
"""Characters of a tooltip; Word shows at most 255 and calls a longer one damaged."""


def legal(text: str) -> str:
    """The text with each character that XML forbids shown as U+FFFD, so that nothing moves or vanishes."""
    return ILLEGAL.sub("\ufffd", text)


def escaped(text: str) -> str:
    """The text as it is written into XML, in an element or in an attribute."""
    return escape(legal(text), {'"': "&quot;"})


def locale(language: str) -> str:
    """A language as Word names it: "fr" -> "fr-FR"."""
    return legal(LOCALES.get(language, language) or "fr-FR")


def element(tag: str, *children: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """`<w:tag>` with attributes of the same namespace and children; "anchor_" -> w:anchor."""
    made = cast(BaseOxmlElement, OxmlElement(f"w:{tag}"))
    for name, value in attributes.items():
        made.set(_qualified(name.rstrip("_")), str(value))
    made.extend(children)
    return made


def run(text: str, style: str | None = None, language: str | None = None) -> BaseOxmlElement:
    """A run of words in a character style and a language (ISO 639-1), None for the paragraph's own."""
    made = element("r")
    if style or language:
        properties = element("rPr")
        if style:
            properties.append(element("rStyle", val=style))
        if language:
            properties.append(element("lang", val=locale(language)))
        made.append(properties)
    words = element("t")
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    words.text = legal(text)
    made.append(words)
    return made


def tab() -> BaseOxmlElement:
    """A run that jumps to the next tab stop."""
    return element("r", element("tab"))


def link(label: str, anchor: str, hint: str = "") -> BaseOxmlElement:
    """A link to a bookmark; its hyphens never break, and `hint` shows when the pointer rests on it."""
    made = element("hyperlink", anchor=anchor, history=1)
    if hint:
        shown = legal(hint)
        cut = len(shown) > LONGEST_HINT
        made.set(qn("w:tooltip"), shown[: LONGEST_HINT - 1] + "…" if cut else shown)
    words = run("", "MemoReference")
    words.remove(words[-1])
    for i, part in enumerate(label.split("-")):
        if i:
            words.append(element("noBreakHyphen"))
        words.append(run(part)[-1])
    made.append(words)
    return made


def link_around(anchor: str, *content: BaseOxmlElement) -> BaseOxmlElement:
    """A link to a bookmark, made of runs."""
    return element("hyperlink", *content, anchor=anchor, history=1)


def page_number(anchor: str) -> tuple[BaseOxmlElement, ...]:
    """A field that gives the page of a bookmark, as yet without a number."""
    code = element("instrText")
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    code.text = f" PAGEREF {anchor} \\h "
    begin, separate, end = (element("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
    return tuple(element("r", part) for part in (begin, code, separate, end))


def commented(number: int, content: BaseOxmlElement) -> tuple[BaseOxmlElement, ...]:
    """A run that a comment is about, between the comment's marks."""
    return (
        element("commentRangeStart", id=number),
        content,
        element("commentRangeEnd", id=number),
        element(
            "r",
            element("rPr", element("rStyle", val="CommentReference")),
            element("commentReference", id=number),
        ),
    )


def paragraph(
    style: str, *content: BaseOxmlElement, settings: tuple[BaseOxmlElement, ...] = ()
) -> BaseOxmlElement:
    """A paragraph in a style; `settings` are further paragraph properties, in the schema's order."""
    return element("p", element("pPr", element("pStyle", val=style), *settings), *content)


class Bookmarks:
    """Bookmarks of one document, each with its own number, from `first` on.

    names: those that were set, in order.
    """

    def __init__(self, first: int = 1) -> None:
        self._numbers = count(first)
        self.names: list[str] = []

    def around(self, name: str | None, *content: BaseOxmlElement) -> tuple[BaseOxmlElement, ...]:
        """The content between the marks of bookmark `name`; the content alone for None."""
        if name is None:
            return content
        number = next(self._numbers)
        self.names.append(name)
        return element("bookmarkStart", id=number, name=name), *content, element("bookmarkEnd", id=number)


@lru_cache(maxsize=64)
def _qualified(name: str) -> str:
    """An attribute's name in the w: namespace."""
    return qn(f"w:{name}")
