"""Fact sheets -> the blocks of one memo. Pure: what a memo says is decided here, never how it looks.

One article: title, sections, annotated text, provenance. Several: a list of sources, then each
article's sections under its title, then the annotated texts; rows and sentences are numbered by article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from factsheet.memo import annex, sections
from factsheet.memo.blocks import (
    Block,
    Column,
    Heading,
    Line,
    Reference,
    Row,
    Table,
    Text,
    TitleBlock,
)
from factsheet.memo.labels import Labels, labels_for
from factsheet.memo.particulars import extent, numbered_title, or_dash, origin, published, title_of
from factsheet.memo.plaindates import day_in_words
from factsheet.memo.scope import Scope
from factsheet.values.facts import FactSheet

SECTIONS: tuple[Callable[[Scope], tuple[Block, ...]], ...] = (
    sections.summary,
    sections.participants,
    sections.claims,
    sections.quotations,
    sections.follow_ups,
    sections.warnings,
)
"""What a memo says about an article, in order."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What a memo says about itself. language: of the labels; version: factsheet's own."""

    language: str
    made: date
    version: str


def outline(sheets: Sequence[FactSheet], edition: Edition) -> tuple[Block, ...]:
    """The blocks of the memo about `sheets` (at least one)."""
    labels = labels_for(edition.language)
    if len(sheets) == 1:
        return _single(Scope(sheets[0], labels), edition)
    return _several(tuple(Scope(sheet, labels, i) for i, sheet in enumerate(sheets, 1)), edition)


def memo_language(sheets: Sequence[FactSheet]) -> str:
    """The language that most of the articles are written in, the earliest one's where two are even."""
    return Counter(sheet.article.language for sheet in sheets).most_common(1)[0][0]


def memo_title(blocks: Sequence[Block]) -> str:
    """The title of a memo as plain words, "" where it has none."""
    titles = (block.title for block in blocks if isinstance(block, TitleBlock))
    return "".join(inline.text for inline in next(titles, ()) if isinstance(inline, Text))


def _single(scope: Scope, edition: Edition) -> tuple[Block, ...]:
    """The memo about one article."""
    labels, article = scope.labels, scope.sheet.article
    particulars: tuple[tuple[str, Line], ...] = (
        *(((labels.publication, (scope.words(article.publication),)),) if article.publication else ()),
        *(((labels.published, (Text(published(scope)),)),) if article.published else ()),
        (labels.origin, (origin(scope), Text(f" ({extent(scope)})", "quiet"))),
        (labels.made, (Text(day_in_words(edition.made, labels.language)),)),
    )
    return (
        TitleBlock(labels.memo, title_of(scope), particulars, _guide(labels, scope)),
        *(block for section in SECTIONS for block in section(scope)),
        Heading(1, (Text(labels.annex),), new_page=True),
        *annex.annotated_text(scope),
        Heading(1, (Text(labels.provenance),)),
        *annex.provenance((scope,), edition.version),
    )


def _several(scopes: tuple[Scope, ...], edition: Edition) -> tuple[Block, ...]:
    """The memo about several articles."""
    labels = scopes[0].labels
    made = (labels.made, (Text(day_in_words(edition.made, labels.language)),))
    title = (Text(labels.several.format(len(scopes))),)
    blocks: list[Block] = [
        TitleBlock(labels.briefing, title, (made,), _guide(labels, scopes[0])),
        Heading(1, (Text(labels.sources),)),
        _sources(scopes),
    ]
    for scope in scopes:
        blocks.append(Heading(1, numbered_title(scope), scope.article_anchor, new_page=True))
        blocks.extend(block for section in SECTIONS for block in section(scope))
    blocks.append(Heading(1, (Text(labels.annexes),), new_page=True))
    for scope in scopes:
        blocks.extend((Heading(2, numbered_title(scope)), *annex.annotated_text(scope)))
    blocks.append(Heading(1, (Text(labels.provenance),)))
    return (*blocks, *annex.provenance(scopes, edition.version))


def _sources(scopes: tuple[Scope, ...]) -> Table:
    """The articles of a memo, each with a link to the part about it."""
    labels = scopes[0].labels
    columns = (
        Column(labels.number, 12),
        Column(labels.title, 64),
        Column(labels.publication, 32),
        Column(labels.published, 26),
        Column(labels.origin, 32),
    )
    rows = tuple(
        Row(
            (
                ((Reference(scope.article_anchor, scope.article_anchor),),),
                (title_of(scope), (Text(extent(scope), "quiet"),)),
                (or_dash(scope.words(scope.sheet.article.publication or "")),),
                (or_dash(Text(published(scope))),),
                ((origin(scope),),),
            )
        )
        for scope in scopes
    )
    return Table(labels.sources, columns, rows)


def _guide(labels: Labels, scope: Scope) -> tuple[Line, ...]:
    """How to read the memo, with one reference that shows what references do."""
    before, after = labels.guide.split("{reference}")
    first = scope.known(range(len(scope.sheet.document.sentences)))[:1]
    example: Line = scope.references(first) if first else (Text("[S1]"),)
    return (Text(before), *example, Text(after)), (Text(labels.guide_doubt),)
