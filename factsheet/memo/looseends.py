"""References whose place a memo leaves out become plain words, and links back to it go: no link leads nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from factsheet.memo.blocks import (
    AnnotatedText,
    Block,
    BulletList,
    Contents,
    Heading,
    Line,
    Paragraph,
    Reference,
    Row,
    SourceLine,
    Table,
    Text,
    TitleBlock,
    WidePages,
)
from factsheet.memo.picture import Picture, Shape, Words


def tied_up(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, every reference leading to an anchor that is among them."""
    anchors = frozenset(_anchors(blocks))

    def tie(line: Line) -> Line:
        return tuple(
            Text(f"[{one.label}]", "quiet")
            if isinstance(one, Reference) and one.target not in anchors
            else one
            for one in line
        )

    return tuple(_tied(block, tie, anchors) for block in blocks)


def _anchors(blocks: Iterable[Block]) -> Iterator[str]:
    """Every anchor that the blocks hold."""
    for block in blocks:
        match block:
            case Heading(anchor=str(name)):
                yield name
            case Table(rows=rows, anchor=name):
                yield from (one for one in (name, *(row.anchor for row in rows)) if one)
            case AnnotatedText(lines=lines):
                yield from (line.anchor for line in lines if line.anchor)
            case WidePages(blocks=inner):
                yield from _anchors(inner)


def _tied(block: Block, tie: Callable[[Line], Line], anchors: frozenset[str]) -> Block:
    """One block with its lines tied."""
    match block:
        case TitleBlock(guide=guide):
            return replace(block, guide=tuple(map(tie, guide)))
        case Heading(line=line) | Paragraph(line=line):
            return replace(block, line=tie(line))
        case BulletList(items=items):
            return BulletList(tuple(map(tie, items)))
        case Table(rows=rows):
            return replace(block, rows=tuple(_row(row, tie) for row in rows))
        case AnnotatedText(lines=lines):
            return replace(block, lines=tuple(_source_line(line, anchors) for line in lines))
        case WidePages(blocks=inner):
            return WidePages(tuple(_tied(one, tie, anchors) for one in inner))  # type: ignore[misc]
        case Picture(shapes=shapes):
            return replace(block, shapes=tuple(_shape(one, anchors) for one in shapes))
        case Contents():
            return block


def _shape(shape: Shape, anchors: frozenset[str]) -> Shape:
    """A shape of a picture; words that would lead nowhere lead nowhere openly."""
    return replace(shape, target="") if isinstance(shape, Words) and shape.target not in anchors else shape


def _row(row: Row, tie: Callable[[Line], Line]) -> Row:
    return replace(row, cells=tuple(tuple(map(tie, cell)) for cell in row.cells))


def _source_line(line: SourceLine, anchors: frozenset[str]) -> SourceLine:
    """A sentence with the links back to what the memo has; a bare row's number would say nothing there."""
    back = tuple(one for one in line.back if not isinstance(one, Reference) or one.target in anchors)
    return replace(line, back=back)
