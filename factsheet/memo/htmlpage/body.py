"""Blocks -> the markup of a page's body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import singledispatchmethod

from factsheet.memo.blocks import (
    AnnotatedText,
    Block,
    BulletList,
    Cell,
    Heading,
    Inline,
    Line,
    Link,
    Mark,
    Paragraph,
    Reference,
    Row,
    SourceLine,
    Table,
    Text,
    TitleBlock,
    WidePages,
)
from factsheet.memo.htmlpage.elements import escaped, tag
from factsheet.memo.htmlpage.svg import svg
from factsheet.memo.labels import Labels
from factsheet.memo.picture import Picture


@dataclass(frozen=True, slots=True)
class Body:
    """Writes blocks in one memo's language."""

    labels: Labels

    @singledispatchmethod
    def block(self, block: Block) -> str:
        """The markup of one block."""
        raise TypeError(f"no way to write {type(block).__name__} in HTML")

    @block.register
    def _(self, block: TitleBlock) -> str:
        particulars = "".join(
            tag("div", tag("dt", escaped(label)) + tag("dd", self.line(line)))
            for label, line in block.particulars
        )
        guide = "\n".join(tag("p", self.line(line), class_="guide") for line in block.guide)
        kicker = tag("p", escaped(block.kicker), class_="kicker")
        title = tag("h1", self.line(block.title))
        return f"{kicker}\n{title}\n{tag('dl', particulars)}\n{guide}"

    @block.register
    def _(self, block: Heading) -> str:
        page = "new-page" if block.new_page else None
        return tag(f"h{block.level + 1}", self.line(block.line), id=block.anchor, class_=page)

    @block.register
    def _(self, block: Paragraph) -> str:
        return tag("p", self.line(block.line), class_=block.role)

    @block.register
    def _(self, block: BulletList) -> str:
        return tag("ul", "\n".join(tag("li", self.line(item)) for item in block.items), class_="points")

    @block.register
    def _(self, block: Table) -> str:
        # The roles are the elements' own: browsers forget them where a narrow window shows rows as cards.
        whole = sum(column.width for column in block.columns)
        widths = (tag("col", style=f"width:{100 * column.width / whole:.1f}%") for column in block.columns)
        titles = (
            tag("th", escaped(column.title), scope="col", role="columnheader") for column in block.columns
        )
        header = tag("tr", "".join(titles), id=block.anchor, role="row")
        head = tag("thead", header, role="rowgroup")
        rows = tag("tbody", "\n".join(self._row(block, row) for row in block.rows), role="rowgroup")
        content = "\n".join((tag("colgroup", "".join(widths)), head, rows))
        form = "form" if block.form else None
        return tag("table", content, class_=form, role="table", aria_label=block.title)

    @block.register
    def _(self, block: WidePages) -> str:
        return tag("section", "\n".join(map(self.block, block.blocks)), class_="wide")

    @block.register
    def _(self, block: AnnotatedText) -> str:
        lines = "\n".join(self._source_line(line, block.level) for line in block.lines)
        legend = tag("p", self._source_words(block.legend), class_="note") + "\n" if block.legend else ""
        return tag("div", f"\n{legend}{lines}\n", class_="annotated")

    @block.register
    def _(self, block: Picture) -> str:
        return svg(block)

    def line(self, line: Line) -> str:
        """The markup of a line."""
        return "".join(self._inline(inline) for inline in line)

    def plain(self, line: Line) -> str:
        """The words of a line without its links, for a place that is a link itself."""
        return self.line(tuple(inline for inline in line if isinstance(inline, Text)))

    def _inline(self, inline: Inline) -> str:
        """Words in their tone and language, or a link."""
        match inline:
            case Text():
                return self._words(inline)
            case Reference(label, target, hint):
                return tag("a", escaped(f"[{label}]"), class_="ref", href=f"#{target}", title=hint or None)
            case Link(label, address):
                return tag("a", escaped(label), class_="out", href=address, rel="noreferrer")

    def _words(self, words: Text) -> str:
        """Words; in an element of their own where their tone or language is not the page's."""
        tone = words.tone if words.tone != "plain" else None
        other = words.language if words.language != self.labels.language else None
        if not (tone or other or words.why):
            return escaped(words.text)
        return tag("span", escaped(words.text), class_=tone, lang=other, title=words.why or None)

    def _row(self, table: Table, row: Row) -> str:
        """One row; its number is its header, and each other cell is named for windows too narrow for columns."""
        cells = [tag("th", self._cell(row.cells[0]), scope="row", role="rowheader")]
        for column, cell in zip(table.columns[1:], row.cells[1:], strict=True):
            cells.append(tag("td", self._cell(cell), role="cell", data_column=column.title))
        return tag("tr", "".join(cells), id=row.anchor, role="row", data_marks=_marks(row.marks))

    def _cell(self, cell: Cell) -> str:
        """The lines of a cell."""
        return "".join(tag("p", self.line(line)) for line in cell)

    def _source_line(self, line: SourceLine, level: int) -> str:
        """One sentence of the annotated text: number, words, links back."""
        name = f"h{min(level + 2, 6)}" if line.heading else "p"
        number = tag("span", escaped(line.number) + " ", class_="number") if line.number else ""
        words = tag("span", self._source_words(line.words), class_="words", lang=self._language(line.words))
        links = " ".join(map(self._inline, line.back))
        place = tag("span", " " + escaped(line.place), class_="place") if line.place else ""
        back = tag("span", f" ←\u00a0{links}", class_="back") if links else ""
        return tag(
            name,
            number + words + place + back,
            id=line.anchor,
            class_="opens" if line.opens else None,
            data_start=str(line.start) if line.anchor else None,
        )

    def _language(self, line: Line) -> str | None:
        """The language of a line's words where it is not the page's."""
        languages = (inline.language for inline in line if isinstance(inline, Text))
        return next((one for one in languages if one and one != self.labels.language), None)

    def _source_words(self, line: Line) -> str:
        """The source's words alone: their element names their language, and the script counts in them."""
        return "".join(
            tag("span", escaped(one.text), class_=" ".join(one.facts)) if one.facts else escaped(one.text)
            for one in line
            if isinstance(one, Text)
        )


def _marks(marks: Iterable[Mark]) -> str | None:
    """Marks as the script reads them: "start-end-column" with spaces between; None for none."""
    return " ".join(f"{mark.start}-{mark.end}-{mark.column}" for mark in marks) or None
