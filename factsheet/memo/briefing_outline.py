"""A briefing -> the blocks of its memo: the overall part, each article in short, points to verify, annexes.

Pure, as `outline` is: what a briefing says is decided here, never how it looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from factsheet.memo import annex, sections
from factsheet.memo.backlinks import links_back
from factsheet.memo.blocks import (
    Block,
    Column,
    Heading,
    Line,
    Paragraph,
    Reference,
    Row,
    Table,
    Text,
    TitleBlock,
)
from factsheet.memo.briefing_labels import briefing_labels_for
from factsheet.memo.checklist import checklist
from factsheet.memo.checks import Kept
from factsheet.memo.choosing import Section, chosen, left_out, refuse_lost_checks
from factsheet.memo.contents import with_contents
from factsheet.memo.differences import differences
from factsheet.memo.labels import labels_for
from factsheet.memo.looseends import tied_up
from factsheet.memo.outline import Edition, scopes_of
from factsheet.memo.overview import in_brief, said, who
from factsheet.memo.particulars import counted, extent, or_dash, origin, published
from factsheet.memo.plaindates import day_in_words, in_words
from factsheet.memo.subject import repeated_by
from factsheet.memo.timetable import timeline
from factsheet.memo.whole import Whole
from factsheet.values.briefing import Briefing, Copy, Place
from factsheet.values.sections import SectionName


def briefing_outline(briefing: Briefing, edition: Edition, kept: Kept | None = None) -> tuple[Block, ...]:
    """The blocks of the memo about a briefing of two or more articles; kept: what it takes over.

    WritingError where the edition's sections leave nothing to write, or no place for what is kept.
    """
    labels, kept = labels_for(edition.language), kept or Kept()
    scopes = scopes_of(briefing.sheets, labels)
    whole = Whole(briefing, scopes, labels, briefing_labels_for(labels.language))
    there_are = _sections(whole, kept)
    names = chosen(there_are, edition.sections)
    refuse_lost_checks(names, kept)
    made: dict[SectionName, tuple[Block, ...]] = {
        name: there_are[name].make() for name in names if name != "annex"
    }
    if "annex" in names:
        resting = (block for name, blocks in made.items() if name != "to-verify" for block in blocks)
        made["annex"] = tuple(_annexes(whole, links_back(resting)))
    blocks = (
        _title(whole, edition),
        *(block for name in names for block in made[name]),
        Heading(1, (Text(labels.provenance),)),
        *left_out(there_are, names, labels),
        *annex.provenance(scopes, edition.version),
    )
    return tied_up(with_contents(blocks, labels, several=True))


def _sections(whole: Whole, kept: Kept) -> dict[SectionName, Section]:
    """What a briefing can say, in order: over all articles, each of them in short, what is to be verified."""
    labels, own = whole.labels, whole.own
    return {
        "summary": Section(labels.summary, partial(in_brief, whole)),
        "participants": Section(own.who, partial(who, whole)),
        "shared": Section(own.said, partial(said, whole)),
        "differences": Section(own.differences, partial(differences, whole)),
        "follow-ups": Section(own.timeline, partial(timeline, whole)),
        "sources": Section(labels.sources, partial(_sources, whole)),
        "articles": Section(own.each, lambda: tuple(_articles(whole))),
        "to-verify": Section(
            labels.to_verify, partial(checklist, whole.scopes, kept, repeated_by(whole.briefing))
        ),
        # Its links back are read off the other sections, so it is made last.
        "annex": Section(labels.annexes, tuple),
    }


def _title(whole: Whole, edition: Edition) -> TitleBlock:
    """The head: how many articles of which days and publications, and how to read what follows."""
    labels, own, count = whole.labels, whole.own, len(whole.scopes)
    copies = own.of_which_copies.format(len(whole.briefing.copies)) if whole.briefing.copies else ""
    outlets = dict.fromkeys(s.article.publication for s in whole.briefing.sheets if s.article.publication)
    period = _period(whole)
    particulars: tuple[tuple[str, Line], ...] = (
        (own.covers, (Text(f"{counted(count, own.articles, labels)}{copies}"),)),
        *(((own.publications, (Text(", ".join(outlets)),)),) if outlets else ()),
        *(((own.period, (Text(period),)),) if period else ()),
        (labels.made, (Text(day_in_words(edition.made, labels.language)),)),
    )
    return TitleBlock(labels.briefing, (Text(labels.several.format(count)),), particulars, _guide(whole))


def _guide(whole: Whole) -> tuple[Line, ...]:
    """How to read the briefing, with one reference that shows what references do."""
    before, after = whole.own.guide.split("{reference}")
    scope = whole.scopes[0]
    first = scope.known(range(len(scope.sheet.document.sentences)))[:1]
    example: Line = scope.references(first) if first else (Text("[A1-S1]"),)
    return (Text(before), *example, Text(after)), (Text(whole.labels.guide_doubt),)


def _period(whole: Whole) -> str:
    """The days of publication from the first to the last, "" where none is known."""
    days = whole.days
    if not days:
        return ""
    first, last = days[0].isoformat(), days[-1].isoformat()
    return in_words(first if first == last else f"{first}/{last}", whole.labels.language)


def _sources(whole: Whole) -> tuple[Block, ...]:
    """The articles, each with a link to the part about it, and the first signs of its text's hash."""
    labels, own = whole.labels, whole.own
    columns = (
        Column(labels.number, 10), Column(labels.title, 54), Column(labels.publication, 30),
        Column(labels.published, 24), Column(labels.origin, 28), Column(own.hash, 20),
    )  # fmt: skip
    rows = tuple(_source(whole, i) for i in range(len(whole.scopes)))
    return Heading(1, (Text(labels.sources),)), Table(labels.sources, columns, rows)


def _source(whole: Whole, index: int) -> Row:
    """The row of one article; a copy says of which one."""
    scope, article = whole.scopes[index], whole.scopes[index].sheet.article
    copy = _copy(whole, index)
    repeats: Line = (
        Text(", " + whole.own.copy_short.format(whole.scopes[copy.original].article_anchor), "doubt"),
    ) if copy else ()  # fmt: skip
    return Row(
        (
            ((Reference(scope.article_anchor, scope.article_anchor),),),
            (scope.title(), (Text(extent(scope), "quiet"), *repeats)),
            (or_dash(scope.words(article.publication or "")),),
            (or_dash(Text(published(scope))),),
            ((origin(scope),),),
            ((Text(f"{article.sha256[:8]}…", "quiet"),),),
        )
    )


def _articles(whole: Whole) -> Iterator[Block]:
    """Each article in short: its key sentences, its claims with links to what others say, its warnings."""
    for i, scope in enumerate(whole.scopes):
        yield Heading(1, scope.numbered_title(), scope.article_anchor)
        if outlet := whole.outlet(i):
            yield Paragraph((Text(outlet),), "note")
        copy = _copy(whole, i)
        if copy:
            original, percent = whole.scopes[copy.original].article_anchor, int(100 * copy.likeness)
            words = whole.own.copy.format(original=original, percent=percent)
            yield Paragraph((Text(words + " "), Reference(original, original)))
            continue
        yield from sections.summary(scope)
        yield from (_linked(whole, i, block) for block in sections.claims(scope))
        if scope.sheet.warnings or scope.sheet.article.warnings:
            yield from sections.warnings(scope)


def _linked(whole: Whole, index: int, block: Block) -> Block:
    """A table of claims whose rows lead to the group and the differences that they are part of."""
    if not isinstance(block, Table):
        return block
    rows = []
    for k, row in enumerate(block.rows):
        number, words, *rest = row.cells
        rows.append(replace(row, cells=(number, (*words, *_links(whole, Place(index, k))), *rest)))
    return replace(block, rows=tuple(rows))


def _links(whole: Whole, place: Place) -> Iterator[Line]:
    """The lines under a claim that lead to where other articles say the same, or otherwise."""
    for i, group in enumerate(whole.briefing.groups):
        others = {other.article for other in group.places} - {place.article}
        if place in group.places and others:
            yield (
                Text(whole.own.elsewhere, "quiet"),
                *whole.articles(others),
                Text(" "),
                whole.row_reference("group", i),
            )
    for i, one in enumerate(whole.briefing.differences):
        if one.of == "claim" and any(place in side.places for side in one.sides):
            yield Text(whole.own.contested.strip(), "doubt"), Text(" "), whole.row_reference("difference", i)


def _annexes(whole: Whole, back: dict[str, Line]) -> Iterator[Block]:
    """The annotated text of each article; that of a copy is not printed again."""
    yield Heading(1, (Text(whole.labels.annexes),), new_page=True)
    explained = False
    for i, scope in enumerate(whole.scopes):
        yield Heading(2, scope.numbered_title())
        copy = _copy(whole, i)
        if copy:
            original = whole.scopes[copy.original].article_anchor
            words = whole.own.text_of_copy.format(copy=scope.article_anchor, original=original)
            yield Paragraph((Text(words),), "empty")
        else:
            numbers = range(len(scope.sheet.document.sentences))
            anchors = {number: scope.sentence_anchor(number) for number in numbers}
            links = {n: back[anchor] for n, anchor in anchors.items() if anchor in back}
            yield from annex.annotated_text(scope, links, legend=not explained)
            explained = True


def _copy(whole: Whole, index: int) -> Copy | None:
    """What the article repeats, if it repeats one."""
    return next((copy for copy in whole.briefing.copies if copy.article == index), None)
