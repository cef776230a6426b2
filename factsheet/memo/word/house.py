"""A template: the place that it keeps for the memo, and how what is written there becomes part of it.

The memo stands where a paragraph says {{factsheet}}, between the template's own words; without such a
paragraph it stands in place of all of them. Headers, footers, page sizes and styles are the template's.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from factsheet.errors import SettingsError
from factsheet.memo.word.elements import element, locale
from factsheet.memo.word.fields import set_title_fields
from factsheet.memo.word.housestyles import HouseStyles
from factsheet.memo.word.leftovers import empty_body
from factsheet.memo.word.opening import open_template

MARKER = "{{factsheet}}"
"""What the paragraph says in whose place the memo comes."""


@dataclass(frozen=True, slots=True)
class House:
    """An opened template. place: what the memo comes before. section: that of the pages it stands on."""

    path: Path
    document: Document
    place: BaseOxmlElement
    section: BaseOxmlElement
    styles: HouseStyles

    def next_bookmark(self) -> int:
        """The first number from which no bookmark of the template has one."""
        found = (mark.get(qn("w:id"), "") for mark in self.document.element.iter(qn("w:bookmarkStart")))
        return max((int(number) for number in found if number.isdecimal()), default=0) + 1

    def put(self, made: BaseOxmlElement, language: str) -> None:
        """Puts an element of the memo in its place: in the template's styles, its language said."""
        self.styles.adopt(made)
        _say_language(made, locale(language))
        if self.styles.own_tables:
            _show_bands(made)
        self.place.addprevious(made)

    def finish(self, bookmarks: Iterable[str], title: str, language: str) -> None:
        """Takes the marker away, and sees to the comments, the bookmarks and the title in headers and footers."""
        ours = set(bookmarks)
        found = [mark.get(qn("w:name")) for mark in self.document.element.iter(qn("w:bookmarkStart"))]
        for name in found:
            if name in ours and found.count(name) > 1:
                raise SettingsError(
                    f"{self.path} has a bookmark named {name}, which the memo needs itself: rename it in Word."
                )
        for relation in self.document.part.rels.values():
            if relation.reltype.endswith("/comments"):
                for comment in relation.target_part.element:
                    if comment.get(qn("w:author")) == "factsheet":
                        self.styles.adopt(comment)
                        _say_language(comment, locale(language))
        set_title_fields(self.document, title)
        _close_place(self.place)


def open_house(path: Path) -> House:
    """The template, ready for the memo; SettingsError where it is none, or keeps no place for it."""
    document = open_template(path)
    body = document.element.body
    sections = [
        one for one in body.iter(qn("w:sectPr")) if one.getparent().tag in (qn("w:body"), qn("w:pPr"))
    ]
    if body[-1].tag != qn("w:sectPr"):
        sections.append(element("sectPr"))
        body.append(sections[-1])
    place = _marked(path, body)
    if place is None:
        # The page on which somebody would begin to write: the first, with the letter's head.
        section = empty_body(document, deepcopy(sections[0]))
        return House(path, document, section, section, HouseStyles(document))
    after = {*place.itersiblings(), place}
    section = next(one for one in sections if any(outer in after for outer in (one, *one.iterancestors())))
    return House(path, document, place, section, HouseStyles(document))


def _marked(path: Path, body: BaseOxmlElement) -> BaseOxmlElement | None:
    """The paragraph that says where the memo goes, None where there is none."""
    found = [one for one in body.iter(qn("w:p")) if _words(one).strip() == MARKER]
    if len(found) > 1:
        raise SettingsError(f"{path} says {MARKER} in {len(found)} paragraphs: leave it in one.")
    if found and found[0].getparent() is not body:
        raise SettingsError(
            f"{path} says {MARKER} inside a table, a frame or a field: put it in a paragraph of the text itself."
        )
    if not found and any(MARKER in _words(one) for one in body.iter(qn("w:p"))):
        raise SettingsError(f"{path} says {MARKER} among other words: put it in a paragraph of its own.")
    return found[0] if found else None


def _words(paragraph: BaseOxmlElement) -> str:
    return "".join(one.text or "" for one in paragraph.iter(qn("w:t")))


def _close_place(place: BaseOxmlElement) -> None:
    """Takes the marker away; where a section ends with it, its paragraph stays without words."""
    if place.tag != qn("w:p"):
        return
    properties = place.find(qn("w:pPr"))
    if properties is None or properties.find(qn("w:sectPr")) is None:
        place.getparent().remove(place)
        return
    for child in list(place):
        if child is not properties:
            place.remove(child)


def _say_language(made: BaseOxmlElement, language: str) -> None:
    """Names the language of every run that does not: the template's own may be another."""
    for run in made.iter(qn("w:r")):
        if run.find(qn("w:t")) is None:
            continue
        properties = run.find(qn("w:rPr"))
        if properties is None:
            properties = element("rPr")
            run.insert(0, properties)
        if properties.find(qn("w:lang")) is None:
            properties.append(element("lang", val=language))


def _show_bands(made: BaseOxmlElement) -> None:
    """Lets the template's table style show the bands that it may have."""
    for look in made.iter(qn("w:tblLook")):
        look.set(qn("w:noHBand"), "0")
        look.set(qn("w:val"), "0420")
