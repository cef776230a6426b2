"""The list of contents of a long memo, read off its headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factsheet.memo.blocks import (
    AnnotatedText,
    Block,
    BulletList,
    Contents,
    Entry,
    Heading,
    Reference,
    Table,
    Text,
    TitleBlock,
    WidePages,
)
from factsheet.memo.labels import Labels

LONG = 150
"""Rows, points and sentences from which a memo about one article has a list of contents: about eight pages."""
MOST_ENTRIES = 20
"""Entries that leave room for the summary on the first page; the articles of more share one entry."""
ARTICLE = re.compile(r"A\d+")


def with_contents(blocks: Sequence[Block], labels: Labels, several: bool) -> tuple[Block, ...]:
    """The blocks, every main heading with an anchor, and after the title the list of them where it helps."""
    anchored = tuple(_anchored(blocks))
    if not (several or _length(anchored) > LONG):
        return anchored
    entries = tuple(_entries(anchored))
    if len(entries) > MOST_ENTRIES:
        entries = tuple(_grouped(entries, labels))
    listed = Contents(labels.contents, entries)
    at = next((i for i, block in enumerate(anchored, 1) if isinstance(block, TitleBlock)), 0)
    return (*anchored[:at], listed, *anchored[at:])


def _anchored(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, each main heading with an anchor for the contents to lead to."""
    for i, block in enumerate(blocks, 1):
        if isinstance(block, Heading) and block.level == 1 and block.anchor is None:
            yield replace(block, anchor=f"part_{i}")
        else:
            yield block


def _length(blocks: Iterable[Block]) -> int:
    """How many rows, points and sentences the blocks have."""
    length = 0
    for block in blocks:
        match block:
            case Table(rows=listed) | BulletList(items=listed) | AnnotatedText(lines=listed):
                length += len(listed)
            case WidePages(blocks=inner):
                length += _length(inner)
    return length


def _entries(blocks: Iterable[Block]) -> Iterator[Entry]:
    """An entry for each main heading, its words without links."""
    for block in blocks:
        if isinstance(block, WidePages):
            yield from _entries(block.blocks)
        elif isinstance(block, Heading) and block.level == 1 and block.anchor:
            words = tuple(one for one in block.line if not isinstance(one, Reference))
            yield Entry(words, block.anchor)


def _grouped(entries: Sequence[Entry], labels: Labels) -> Iterator[Entry]:
    """The entries, one for all the articles: the list of sources names each."""
    articles = [entry for entry in entries if ARTICLE.fullmatch(entry.target)]
    for entry in entries:
        if entry not in articles:
            yield entry
        elif entry is articles[0]:
            yield Entry((Text(f"{labels.articles} {entry.target}–{articles[-1].target}"),), entry.target)
