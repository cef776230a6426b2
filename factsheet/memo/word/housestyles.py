"""Our styles in a template: those that it has, under whatever id, and those that it lacks, added from ours."""

from __future__ import annotations

from copy import deepcopy
from importlib.resources import files
from typing import cast

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart

from factsheet.memo.word.elements import element
from factsheet.memo.word.stylenames import names_of, same_names

USES = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
"""The elements that name a style, and the type of the style."""
TABLES = ("MemoTable", "MemoForm")
NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


class HouseStyles:
    """The styles of a template. Nothing that it has is changed; what it lacks is added when first used."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._theirs: BaseOxmlElement = document.styles.element
        self._ours = {style.get(qn("w:styleId")): style for style in _base("styles.xml").iter(qn("w:style"))}
        self._ids: dict[str, str] = {}
        self._bullets: str | None = None
        self.own_tables = self._named(self._ours["MemoTable"]) is None and self._house_table() is not None
        """True where the memo's tables have a look of the template's, ours being passed over."""

    def adopt(self, made: BaseOxmlElement) -> None:
        """Makes every use of a style of ours inside an element a use of the template's."""
        for use in made.iter(*(qn(f"w:{tag}") for tag in USES)):
            ours = use.get(qn("w:val"))
            if ours not in self._ours:
                continue  # A comment of an older memo, whose words the template keeps.
            use.set(qn("w:val"), self.id_of(ours))
            if ours == "ListBullet":
                self._give_bullet(use)

    def id_of(self, ours: str) -> str:
        """The id, in the template, of the style that has this id with us."""
        if ours not in self._ids:
            style = self._ours[ours]
            found = (
                self._house_table() if ours in TABLES and self._named(style) is None else self._named(style)
            )
            # Set before the style is added, since a style may follow itself.
            self._ids[ours] = found.get(qn("w:styleId")) if found is not None else self._free_id(ours)
            if found is None:
                self._add(style, self._ids[ours])
        return self._ids[ours]

    def _named(self, style: BaseOxmlElement) -> BaseOxmlElement | None:
        """The template's style of that name and type; of the default ones, its default one."""
        listed = self._listed(style.get(qn("w:type")))
        if style.get(qn("w:default")) == "1":
            for one in listed:
                if one.get(qn("w:default")) in ("1", "true", "on"):
                    return one
        for name in same_names(style.find(qn("w:name")).get(qn("w:val"))):
            for one in listed:
                if name in names_of(one):
                    return one
        return None

    def _house_table(self) -> BaseOxmlElement | None:
        """The table style that the template sets for new tables, None where it sets none."""
        chosen = self._document.settings.element.find(qn("w:defaultTableStyle"))
        if chosen is None:
            return None
        tables = self._listed("table")
        return next((one for one in tables if one.get(qn("w:styleId")) == chosen.get(qn("w:val"))), None)

    def _listed(self, kind: str | None = None) -> list[BaseOxmlElement]:
        """The template's styles of a type ("paragraph", "table" …), or all of them."""
        found = cast(list[BaseOxmlElement], self._theirs.findall(qn("w:style")))
        return [one for one in found if kind is None or one.get(qn("w:type")) == kind]

    def _free_id(self, ours: str) -> str:
        """Our id, with a number where another style of the template has it."""
        taken = {one.get(qn("w:styleId")) for one in self._listed()}
        number, free = 1, ours
        while free in taken or free in self._ids.values():
            number, free = number + 1, f"{ours}{number + 1}"
        return free

    def _add(self, style: BaseOxmlElement, identity: str) -> None:
        """Adds a style of ours, with those that it is made from."""
        made = deepcopy(style)
        made.set(qn("w:styleId"), identity)
        if any(one.get(qn("w:default")) for one in self._listed(made.get(qn("w:type")))):
            made.attrib.pop(qn("w:default"), None)
        for tag in ("basedOn", "next", "link"):
            for other in made.findall(qn(f"w:{tag}")):
                other.set(qn("w:val"), self.id_of(other.get(qn("w:val"))))
        for number in made.iter(qn("w:numId")):
            number.set(qn("w:val"), self._bullet())
        if self.own_tables and style.get(qn("w:styleId")) == "MemoColumn":
            # The template's header rows may be dark; it is for its table style to say what is read on them.
            for colour in made.findall(f"{qn('w:rPr')}/{qn('w:color')}"):
                colour.getparent().remove(colour)
        self._theirs.append(made)

    def _give_bullet(self, use: BaseOxmlElement) -> None:
        """Gives a point its bullet where the template's list style, or what it is made from, has none."""
        by_id = {one.get(qn("w:styleId")): one for one in self._listed()}
        style, seen = by_id.get(use.get(qn("w:val"))), set[str]()
        while style is not None and style.get(qn("w:styleId")) not in seen:
            if style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None:
                return
            seen.add(style.get(qn("w:styleId")))
            based = style.find(qn("w:basedOn"))
            style = by_id.get(based.get(qn("w:val"))) if based is not None else None
        use.addnext(element("numPr", element("ilvl", val=0), element("numId", val=self._bullet())))

    def _bullet(self) -> str:
        """The number of our list of points among the template's lists."""
        if self._bullets is None:
            root = _numbering(self._document)
            lists = [int(one.get(qn("w:abstractNumId"), 0)) for one in root.findall(qn("w:abstractNum"))]
            numbers = [int(one.get(qn("w:numId"), 0)) for one in root.findall(qn("w:num"))]
            abstract, self._bullets = max(lists, default=-1) + 1, str(max(numbers, default=0) + 1)
            ours = _base("numbering.xml").find(qn("w:abstractNum"))
            ours.set(qn("w:abstractNumId"), str(abstract))
            # A list can belong to one style only, and this may be added to a style of theirs.
            for owner in list(ours.iter(qn("w:pStyle"))):
                owner.getparent().remove(owner)
            _after(root, ours, "numPicBullet", "abstractNum")
            number = element("num", element("abstractNumId", val=abstract), numId=self._bullets)
            _after(root, number, "numPicBullet", "abstractNum", "num")
        return self._bullets


def _base(name: str) -> BaseOxmlElement:
    """A part of our own base document."""
    data = (files("factsheet.memo.word") / "base" / name).read_bytes()
    return parse_xml(data)


def _numbering(document: Document) -> BaseOxmlElement:
    """The lists of a document; an empty part is made where it has none."""
    part = document.part
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return cast(BaseOxmlElement, relation.target_part.element)
    made = NumberingPart(PackURI("/word/numbering.xml"), NUMBERING, element("numbering"), part.package)
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return cast(BaseOxmlElement, made.element)


def _after(root: BaseOxmlElement, made: BaseOxmlElement, *before: str) -> None:
    """Puts an element after the last of those tags, first where there is none."""
    tags = {qn(f"w:{tag}") for tag in before}
    at = max((i for i, child in enumerate(root, 1) if child.tag in tags), default=0)
    root.insert(at, made)
