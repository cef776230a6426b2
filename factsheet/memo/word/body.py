"""Blocks -> the body of a Word document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import singledispatchmethod

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from factsheet.memo.blocks import (
    AnnotatedText,
    Block,
    BulletList,
    Contents,
    Fact,
    Heading,
    Inline,
    Line,
    Link,
    Paragraph,
    Reference,
    Row,
    SourceLine,
    Table,
    Text,
    TitleBlock,
    Tone,
    WidePages,
)
from factsheet.memo.labels import Labels
from factsheet.memo.picture import Picture
from factsheet.memo.word.elements import (
    Bookmarks,
    commented,
    element,
    link,
    link_around,
    page_number,
    paragraph,
    run,
    tab,
)
from factsheet.memo.word.pages import Pages, fitted

TONES: dict[Tone, str | None] = {
    "plain": None,
    "strong": "Strong",
    "quiet": "MemoQuiet",
    "doubt": "MemoDoubt",
}
FACTS: dict[Fact, str] = {"claim": "MemoClaim", "speaker": "MemoSpeaker", "follow_up": "MemoFollowUp"}
MORE: dict[Fact, str] = {"speaker": "b", "follow_up": "i"}
"""What shows the second and third fact of words that are part of several, since a run has one style; a claim
comes first."""
ROLES = {
    "body": "Normal",
    "note": "MemoNote",
    "lead": "MemoNote",
    "table_note": "MemoTableNote",
    "empty": "MemoEmpty",
}


@dataclass(frozen=True, slots=True)
class Body:
    """Writes blocks in one memo's language.

    relate: the relationship id of an address outside. comment: the number of a new comment that says this.
    on_wide: the blocks stand on the pages that lie on their side.
    drawing: a picture as it stands in a run.
    """

    labels: Labels
    relate: Callable[[str], str]
    comment: Callable[[str], int]
    bookmarks: Bookmarks
    pages: Pages
    drawing: Callable[[Picture], BaseOxmlElement]
    on_wide: bool = False

    def elements(self, blocks: Iterable[Block]) -> Iterator[BaseOxmlElement]:
        """The elements of the blocks, in order."""
        last: BaseOxmlElement | None = None
        for block in blocks:
            if isinstance(block, WidePages):
                yield from self.pages.end(last, wide=False)
            for made in self.block(block):
                last = made
                yield made

    @singledispatchmethod
    def block(self, block: Block) -> Iterator[BaseOxmlElement]:
        """The elements of one block."""
        raise TypeError(f"no way to write {type(block).__name__} in Word")

    @block.register
    def _(self, block: TitleBlock) -> Iterator[BaseOxmlElement]:
        yield paragraph("MemoKicker", run(block.kicker))
        yield paragraph("Title", *self.line(block.title))
        for label, line in block.particulars:
            yield paragraph("MemoParticular", run(label, "MemoQuiet"), tab(), *self.line(line))
        for line in block.guide:
            yield paragraph("MemoGuide", *self.line(line))

    @block.register
    def _(self, block: Contents) -> Iterator[BaseOxmlElement]:
        # Without a number until somebody updates the fields in Word: it cannot be known before the pages are
        # laid out, Word asks the reader a frightening question before it counts on opening, and a wrong
        # number is worse than none. LibreOffice counts by itself.
        yield paragraph("TOCHeading", run(block.title))
        for entry in block.entries:
            inside = link_around(entry.target, *self.line(entry.words), tab(), *page_number(entry.target))
            stop = element("tabs", element("tab", val="right", pos=self.pages.line))
            yield paragraph("TOC1", inside, settings=(stop,))

    @block.register
    def _(self, block: Heading) -> Iterator[BaseOxmlElement]:
        breaks = (element("pageBreakBefore"),) if block.new_page else ()
        # At the top of a page the space above a heading would only push it down.
        on_top = block.new_page or (self.on_wide and block.level == 1)
        settings = (*breaks, element("spacing", before=0)) if on_top else ()
        words = self.bookmarks.around(block.anchor, *self.line(block.line))
        yield paragraph(f"Heading{block.level}", *words, settings=settings)

    @block.register
    def _(self, block: Paragraph) -> Iterator[BaseOxmlElement]:
        settings = (element("keepNext"),) if block.role == "lead" else ()
        yield paragraph(ROLES[block.role], *self.line(block.line), settings=settings)

    @block.register
    def _(self, block: BulletList) -> Iterator[BaseOxmlElement]:
        for item in block.items:
            yield paragraph("ListBullet", *self.line(item))

    @block.register
    def _(self, block: Table) -> Iterator[BaseOxmlElement]:
        line = self.pages.wide_line if self.on_wide else self.pages.line
        widths = fitted([column.width for column in block.columns], line, self.pages.room)
        style = "MemoForm" if block.form else "MemoTable"
        table = element("tbl", self._table_properties(block.title, style, sum(widths)))
        table.append(element("tblGrid", *(element("gridCol", w=width) for width in widths)))
        header = Row(tuple(((Text(column.title),),) for column in block.columns), block.anchor)
        table.append(self._row(header, widths, "MemoColumn", element("cantSplit"), element("tblHeader")))
        for row in block.rows:
            table.append(self._row(row, widths, "MemoCell", element("cantSplit")))
        yield table

    @block.register
    def _(self, block: WidePages) -> Iterator[BaseOxmlElement]:
        last, inside = None, replace(self, on_wide=True)
        for inner in block.blocks:
            for last in inside.block(inner):
                yield last
        yield from self.pages.end(last, wide=True)

    @block.register
    def _(self, block: AnnotatedText) -> Iterator[BaseOxmlElement]:
        if block.legend:
            yield paragraph("MemoNote", *self.line(block.legend), settings=(element("keepNext"),))
        for line in block.lines:
            yield self._source_line(line, block.level)

    @block.register
    def _(self, block: Picture) -> Iterator[BaseOxmlElement]:
        yield paragraph("Normal", element("r", self.drawing(block)))

    def line(self, line: Line) -> Iterator[BaseOxmlElement]:
        """The runs and links of a line."""
        for inline in line:
            made = self._inline(inline)
            if isinstance(inline, Text) and inline.why:
                yield from commented(self.comment(inline.why), made)
            else:
                yield made

    def _inline(self, inline: Inline) -> BaseOxmlElement:
        """A run or a link."""
        match inline:
            case Text(text, tone, language, _, facts):
                style, more = (FACTS[facts[0]], facts[1:]) if facts else (TONES[tone], ())
                made = run(text, style, language if language != self.labels.language else None)
                for fact in reversed(more):
                    made[0][0].addnext(element(MORE[fact]))
                return made
            case Reference(label, target, hint):
                return link(f"[{label}]", target, hint)
            case Link(label, address):
                outside = element("hyperlink", run(label, "Hyperlink"), history=1)
                outside.set(qn("r:id"), self.relate(address))
                return outside

    def _table_properties(self, title: str, style: str, width: int) -> BaseOxmlElement:
        """What holds for the whole table: style, fixed widths, a header row, a title for screen readers."""
        look = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
        return element(
            "tblPr",
            element("tblStyle", val=style),
            element("tblW", w=width, type="dxa"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0620", **look),
            element("tblCaption", val=title),
        )

    def _row(
        self, row: Row, widths: tuple[int, ...], style: str, *properties: BaseOxmlElement
    ) -> BaseOxmlElement:
        """One row, its bookmark in the cell that it names."""
        made = element("tr", element("trPr", *properties))
        for i, (cell, width) in enumerate(zip(row.cells, widths, strict=True)):
            name = row.anchor if i == row.held_by else None
            lines = [paragraph(style, *self.bookmarks.around(name, *self.line(cell[0])))]
            lines.extend(paragraph(style, *self.line(line)) for line in cell[1:])
            made.append(element("tc", element("tcPr", element("tcW", w=width, type="dxa")), *lines))
        return made

    def _source_line(self, line: SourceLine, level: int) -> BaseOxmlElement:
        """One sentence of the annotated text: number, words, links back."""
        style = (
            "MemoSourceHeading" if line.heading else "MemoParagraphStart" if line.opens else "MemoSentence"
        )
        settings = (element("outlineLvl", val=min(level, 8)),) if line.heading else ()
        number = (run(line.number, "MemoSentenceNumber"),) if line.number else ()
        content = [*number, tab(), *self.line(line.words)]
        if line.place:
            content.append(run(f" {line.place}", "MemoQuiet"))
        if line.back:
            content.extend((run(" ←\u00a0", "MemoQuiet"), *self._apart(line.back)))
        return paragraph(style, *self.bookmarks.around(line.anchor, *content), settings=settings)

    def _apart(self, line: Line) -> Iterator[BaseOxmlElement]:
        """The inlines of a line with a space between each two."""
        for i, inline in enumerate(line):
            if i:
                yield run(" ", "MemoQuiet")
            yield self._inline(inline)
