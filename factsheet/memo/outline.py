"""Fact sheets -> the blocks of one memo. Pure: what a memo says is decided here, never how it looks.

One article: title, sections, points to verify, annotated text, provenance. Several: a list of sources,
then each article's sections under its title, then the points to verify and the annotated texts of all;
rows and sentences are numbered by article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

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
from factsheet.memo.checklist import checklist, manifest
from factsheet.memo.checks import Kept
from factsheet.memo.choosing import Section, chosen, left_out, refuse_lost_checks
from factsheet.memo.contents import with_contents
from factsheet.memo.labels import Labels, labels_for
from factsheet.memo.looseends import tied_up
from factsheet.memo.manifest import Manifest
from factsheet.memo.particulars import extent, or_dash, origin, published
from factsheet.memo.plaindates import day_in_words
from factsheet.memo.scope import Scope
from factsheet.values.facts import FactSheet
from factsheet.values.sections import SectionName

SECTIONS: Mapping[SectionName, Callable[[Scope], tuple[Block, ...]]] = {
    "summary": sections.summary,
    "participants": sections.participants,
    "claims": sections.claims,
    "quotations": sections.quotations,
    "follow-ups": sections.follow_ups,
    "warnings": sections.warnings,
}
"""What a memo says about an article, in order."""
LABELS = {name: name.replace("-", "_") for name in SECTIONS}
"""The names of the sections' titles among the labels."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What a memo says about itself. language: of the labels; version: factsheet's own.

    sections: those that it has, in order; none for all of them in their usual order.
    """

    language: str
    made: date
    version: str
    sections: tuple[SectionName, ...] = ()


def outline(sheets: Sequence[FactSheet], edition: Edition, kept: Kept | None = None) -> tuple[Block, ...]:
    """The blocks of the memo about `sheets` (at least one); kept: what it takes over from an older one.

    WritingError where the edition's sections leave nothing to write, or no place for what is kept.
    """
    scopes, kept = scopes_of(sheets, labels_for(edition.language)), kept or Kept()
    several = len(scopes) > 1
    blocks = _several(scopes, edition, kept) if several else _single(scopes[0], edition, kept)
    return tied_up(with_contents(blocks, scopes[0].labels, several))


def outline_manifest(
    sheets: Sequence[FactSheet], kept: Kept | None = None, without: Container[int] = ()
) -> Manifest:
    """What the memo about `sheets` is to remember about its points to verify.

    without: numbers (from 1) of articles that it only names, since they repeat another one.
    """
    return manifest(scopes_of(sheets, labels_for("en")), kept or Kept(), without)


def scopes_of(sheets: Sequence[FactSheet], labels: Labels) -> tuple[Scope, ...]:
    """Each sheet's place in the memo; one alone has no number."""
    if len(sheets) == 1:
        return (Scope.of(sheets[0], labels),)
    return tuple(Scope.of(sheet, labels, number) for number, sheet in enumerate(sheets, 1))


def memo_language(sheets: Sequence[FactSheet]) -> str:
    """The language that most of the articles are written in, the earliest one's where two are even."""
    return Counter(sheet.article.language for sheet in sheets).most_common(1)[0][0]


def memo_title(blocks: Sequence[Block]) -> str:
    """The title of a memo as plain words, "" where it has none."""
    titles = (block.title for block in blocks if isinstance(block, TitleBlock))
    return "".join(inline.text for inline in next(titles, ()) if isinstance(inline, Text))


def _single(scope: Scope, edition: Edition, kept: Kept) -> tuple[Block, ...]:
    """The memo about one article."""
    labels, article = scope.labels, scope.sheet.article
    particulars: tuple[tuple[str, Line], ...] = (
        *(((labels.publication, (scope.words(article.publication),)),) if article.publication else ()),
        *(((labels.published, (Text(published(scope)),)),) if article.published else ()),
        (labels.origin, (origin(scope), Text(f" ({extent(scope)})", "quiet"))),
        (labels.made, (Text(day_in_words(edition.made, labels.language)),)),
    )
    there_are: dict[SectionName, Section] = {
        **{
            name: Section(getattr(labels, LABELS[name]), partial(make, scope))
            for name, make in SECTIONS.items()
        },
        "to-verify": Section(labels.to_verify, lambda: checklist((scope,), kept)),
        "annex": Section(labels.annex, lambda: (_annex(labels.annex), *annex.annotated_text(scope))),
    }
    names = chosen(there_are, edition.sections)
    refuse_lost_checks(names, kept)
    return (
        TitleBlock(labels.memo, scope.title(), particulars, _guide(labels, scope, "annex" in names)),
        *(block for name in names for block in there_are[name].make()),
        Heading(1, (Text(labels.provenance),)),
        *left_out(there_are, names, labels),
        *annex.provenance((scope,), edition.version),
    )


def _several(scopes: tuple[Scope, ...], edition: Edition, kept: Kept) -> tuple[Block, ...]:
    """The memo about several articles: what is chosen of each stands together, under its title."""
    labels = scopes[0].labels
    made = (labels.made, (Text(day_in_words(edition.made, labels.language)),))
    there_are: dict[SectionName, Section] = {
        "sources": Section(labels.sources, lambda: (Heading(1, (Text(labels.sources),)), _sources(scopes))),
        **{name: Section(getattr(labels, LABELS[name]), tuple) for name in SECTIONS},
        "to-verify": Section(labels.to_verify, lambda: checklist(scopes, kept)),
        "annex": Section(labels.annexes, lambda: tuple(_annexes(scopes))),
    }
    names = chosen(there_are, edition.sections)
    refuse_lost_checks(names, kept)
    each = [name for name in names if name in SECTIONS]
    blocks: list[Block] = []
    for name in names:
        blocks.extend(_articles(scopes, each) if each and name == each[0] else there_are[name].make())
    title, guide = (Text(labels.several.format(len(scopes))),), _guide(labels, scopes[0], "annex" in names)
    return (
        TitleBlock(labels.briefing, title, (made,), guide),
        *blocks,
        Heading(1, (Text(labels.provenance),)),
        *left_out(there_are, names, labels),
        *annex.provenance(scopes, edition.version),
    )


def _articles(scopes: Sequence[Scope], names: Sequence[SectionName]) -> Iterator[Block]:
    """The sections of each article under its title."""
    for scope in scopes:
        yield Heading(1, scope.numbered_title(), scope.article_anchor, new_page=True)
        for name in names:
            yield from SECTIONS[name](scope)


def _annex(title: str) -> Heading:
    """The heading of the annotated text."""
    return Heading(1, (Text(title),), new_page=True)


def _annexes(scopes: Sequence[Scope]) -> Iterator[Block]:
    """The annotated text of each article."""
    yield _annex(scopes[0].labels.annexes)
    for scope in scopes:
        text = annex.annotated_text(scope, legend=scope is scopes[0])
        yield from (Heading(2, scope.numbered_title()), *text)


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
                (scope.title(), (Text(extent(scope), "quiet"),)),
                (or_dash(scope.words(scope.sheet.article.publication or "")),),
                (or_dash(Text(published(scope))),),
                ((origin(scope),),),
            )
        )
        for scope in scopes
    )
    return Table(labels.sources, columns, rows)


def _guide(labels: Labels, scope: Scope, with_text: bool) -> tuple[Line, ...]:
    """How to read the memo, with one reference that shows what references do."""
    before, after = (labels.guide if with_text else labels.guide_without_text).split("{reference}")
    first = scope.known(range(len(scope.sheet.document.sentences)))[:1]
    example: Line = scope.references(first) if first else (Text("[S1]"),)
    return (Text(before), *example, Text(after)), (Text(labels.guide_doubt),)
