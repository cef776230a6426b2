"""The blocks of a memo as Markdown; its references lead to anchors in the same file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import singledispatch

from factsheet.memo.blocks import (
    AnnotatedText,
    Block,
    BulletList,
    Cell,
    Contents,
    Heading,
    Inline,
    Line,
    Link,
    Paragraph,
    Reference,
    SourceLine,
    Table,
    Text,
    TitleBlock,
    WidePages,
)
from factsheet.memo.picture import Picture

SPECIAL = re.compile(r"[\\`*_\[\]<>|~#&$]|(?<![^\s])([-+=]|\d+[.)])(?=\s|$)")
"""What Markdown would take for its own: marks anywhere, bullets and numbers at the start of a word."""
BREAKS = re.compile(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def write_markdown(blocks: Sequence[Block]) -> str:
    """The blocks as one Markdown text, ending in a newline."""
    return "\n\n".join(part for block in blocks for part in _block(block)) + "\n"


@singledispatch
def _block(block: Block) -> Iterator[str]:
    """The parts of one block, to be set apart by empty lines."""
    raise TypeError(f"no way to write {type(block).__name__} in Markdown")


@_block.register
def _(block: TitleBlock) -> Iterator[str]:
    yield f"# {_line(block.title)}"
    yield f"*{_escaped(block.kicker)}*"
    yield "  \n".join(f"**{_escaped(label)}** — {_line(line)}" for label, line in block.particulars)
    yield "\n>\n".join(f"> {_line(line)}" for line in block.guide)


@_block.register
def _(block: Contents) -> Iterator[str]:
    yield f"**{_escaped(block.title)}**"
    yield "\n".join(f"- [{_line(entry.words)}](#{entry.target})" for entry in block.entries)


@_block.register
def _(block: Heading) -> Iterator[str]:
    yield f"{'#' * (block.level + 1)} {_anchor(block.anchor)}{_line(block.line)}"


@_block.register
def _(block: Paragraph) -> Iterator[str]:
    yield f"*{_line(block.line)}*" if block.role == "empty" else _line(block.line)


@_block.register
def _(block: BulletList) -> Iterator[str]:
    yield "\n".join(f"- {_line(item)}" for item in block.items)


@_block.register
def _(block: Table) -> Iterator[str]:
    lines = [_row(_escaped(column.title) for column in block.columns), _row("---" for _ in block.columns)]
    for row in block.rows:
        cells = [_cell(cell) for cell in row.cells]
        lines.append(_row((_anchor(row.anchor) + cells[0], *cells[1:])))
    yield "\n".join(lines)


@_block.register
def _(block: WidePages) -> Iterator[str]:
    for inner in block.blocks:
        yield from _block(inner)


@_block.register
def _(block: AnnotatedText) -> Iterator[str]:
    for line in block.lines:
        yield _source_line(line, block.level)


@_block.register
def _(block: Picture) -> Iterator[str]:  # noqa: ARG001 - the table under a picture says the same
    yield from ()


def _source_line(line: SourceLine, level: int) -> str:
    """One sentence of the annotated text: anchor, number, words, place in the source, links back."""
    number = f"**{_escaped(line.number)}** " if line.number else ""
    back = f" ← {' '.join(_inline(inline) for inline in line.back)}" if line.back else ""
    place = f" *{_escaped(line.place)}*" if line.place else ""
    mark = f"{'#' * (level + 2)} " if line.heading else ""
    return f"{mark}{_anchor(line.anchor)}{number}{_line(line.words)}{place}{back}"


def _row(cells: Iterator[str] | Sequence[str]) -> str:
    """One line of a table."""
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    """The lines of a cell on one line."""
    return "<br>".join(_line(line) for line in cell)


def _line(line: Line) -> str:
    """The inlines of a line."""
    return "".join(_inline(inline) for inline in line)


def _inline(inline: Inline) -> str:
    """Words in their tone, or a link."""
    match inline:
        case Text(text, "strong") if text.strip():
            return f"**{_escaped(text.strip())}**{' ' if text.endswith(' ') else ''}"
        case Text(text, "doubt") if text.strip():
            return f"{' ' if text.startswith(' ') else ''}*{_escaped(text.strip())}*"
        case Text(text):
            return _escaped(text)
        case Reference(label, target):
            return f"[{_escaped(label)}](#{target})"
        case Link(label, address):
            return f"[{_escaped(label)}](<{address}>)"


def _anchor(name: str | None) -> str:
    """A place that references lead to; nothing for None."""
    return f'<a id="{name}"></a>' if name else ""


def _escaped(text: str) -> str:
    """The text on one line, with every mark of Markdown shown as itself."""
    return SPECIAL.sub(lambda mark: _mark(mark[0]), BREAKS.sub(" ", text))


def _mark(mark: str) -> str:
    """One mark of Markdown as plain characters."""
    return mark[:-1] + "\\" + mark[-1] if mark[0].isdigit() else "\\" + mark
