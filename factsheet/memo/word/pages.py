"""The pages of a document: how wide their lines are, and where upright pages give way to wide ones."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from factsheet.memo.word.elements import element

SIZE = {"w": 12240, "h": 15840}
MARGINS = {"left": 1440, "right": 1440, "gutter": 0}
"""What holds where a section does not say: ECMA-376 leaves it open, and this is what Word takes (US Letter)."""
TWIPS_PER_MM = 1440 / 25.4
NARROW = 21
"""Millimetres of a column that holds single words or references."""
ENOUGH = 0.6
"""The part of their width that columns of running words can do with."""
NARROWEST = 2880
"""Twentieths of a point: 5 cm, under which a table is no table; a document that says less is not believed."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages that a section (w:sectPr) describes; sizes in twentieths of a point.

    room: how much wider than ours its letters may run. wide_footer: the relationship of the wide pages' own footer; without one they go on with the header and
    footer of the pages before them.
    """

    section: BaseOxmlElement
    room: float = 1.0
    wide_footer: str | None = None

    @property
    def line(self) -> int:
        """How wide a line of text is on the upright pages: in a column, where the page has several."""
        width = _number(self.section, "pgSz", "w", SIZE["w"]) - self._margins()
        columns = self.section.find(qn("w:cols"))
        if columns is None:
            return max(width, NARROWEST)
        own = [int(one.get(qn("w:w"), 0)) for one in columns.findall(qn("w:col"))]
        count = int(columns.get(qn("w:num"), 1))
        if any(own):
            width = min(filter(None, own))
        elif count > 1:
            width = (width - (count - 1) * int(columns.get(qn("w:space"), 720))) // count
        return max(width, NARROWEST)

    @property
    def wide_line(self) -> int:
        """How wide a line is on the pages that lie on their side."""
        return max(max(self._sides()) - self._margins(), NARROWEST)

    def end(self, last: BaseOxmlElement | None, wide: bool) -> tuple[BaseOxmlElement, ...]:
        """Ends a section at the paragraph `last`, or at a paragraph of no height, given back, after a table."""
        ending = self._wide() if wide else deepcopy(self.section)
        if not wide:
            self._go_on()
        if last is not None and last.tag == qn("w:p"):
            cast(BaseOxmlElement, last.find(qn("w:pPr"))).append(ending)
            return ()
        return (element("p", element("pPr", element("pStyle", val="MemoSectionEnd"), ending)),)

    def _sides(self) -> tuple[int, int]:
        return _number(self.section, "pgSz", "w", SIZE["w"]), _number(self.section, "pgSz", "h", SIZE["h"])

    def _margins(self) -> int:
        return sum(abs(_number(self.section, "pgMar", side, usual)) for side, usual in MARGINS.items())

    def _wide(self) -> BaseOxmlElement:
        """The section of the pages that lie on their side: margins, header and footer as on the others."""
        made = deepcopy(self.section)
        size = made.find(qn("w:pgSz"))
        if size is None:
            size = element("pgSz")
            _insert(made, size)
        size.set(qn("w:w"), str(max(self._sides())))
        size.set(qn("w:h"), str(min(self._sides())))
        size.set(qn("w:orient"), "landscape")
        for columns in made.findall(qn("w:cols")):
            made.remove(columns)
        if self.wide_footer:
            footer = element("footerReference", type="default")
            footer.set(qn("r:id"), self.wide_footer)
            for old in made.findall(qn("w:footerReference")):
                made.remove(old)
            made.insert(0, footer)
        return made

    def _go_on(self) -> None:
        """Makes of the section the one that goes on after an earlier part of it: no first page, no new numbers."""
        for name in ("titlePg", "type"):
            for old in self.section.findall(qn(f"w:{name}")):
                self.section.remove(old)
        for numbers in self.section.findall(qn("w:pgNumType")):
            numbers.attrib.pop(qn("w:start"), None)
        if not self.wide_footer:
            for name in ("headerReference", "footerReference"):
                for old in self.section.findall(qn(f"w:{name}")):
                    self.section.remove(old)
        _insert(self.section, element("type", val="nextPage"))


def fitted(columns: Sequence[int], line: int, room: float = 1.0) -> tuple[int, ...]:
    """The widths of columns (given in millimetres) that fill a line, in twentieths of a point.

    Where the line is short for them, or words need more `room` than ours, the narrow columns keep what their one
    word needs, as long as the others have enough left.
    """
    asked = [round(width * TWIPS_PER_MM) for width in columns]
    firm = room > 1 or line < sum(asked)
    kept = [
        round(width * room) if firm and column <= NARROW else 0
        for width, column in zip(asked, columns, strict=True)
    ]
    others = [0 if keep else width for keep, width in zip(kept, asked, strict=True)]
    rest = line - sum(kept)
    if not any(others) or rest < ENOUGH * sum(others):
        kept, others, rest = [0] * len(asked), asked, line
    whole = sum(others)
    return tuple(keep or round(width * rest / whole) for keep, width in zip(kept, others, strict=True))


def _insert(section: BaseOxmlElement, made: BaseOxmlElement) -> None:
    """Puts the type or size of a section where the schema has it: after headers, footers and notes."""
    before = ("headerReference", "footerReference", "footnotePr", "endnotePr", "type")
    at = sum(1 for child in section if child.tag in {qn(f"w:{name}") for name in before})
    section.insert(at, made)


def _number(section: BaseOxmlElement, tag: str, name: str, usual: int) -> int:
    """A measure of a section, `usual` where it does not say; Word writes some of them as fractions."""
    found = section.find(qn(f"w:{tag}"))
    given = found.get(qn(f"w:{name}")) if found is not None else None
    try:
        return round(float(given)) if given else usual
    except ValueError:
        return usual
