"""The first sections of a briefing: in brief, who, what several articles say. Each gives its heading first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factsheet.memo.blocks import (
    Block,
    BulletList,
    Cell,
    Heading,
    Line,
    Paragraph,
    Reference,
    Row,
    Table,
    Text,
)
from factsheet.memo.choice import MOST_LEADS, leading_articles, main_participants
from factsheet.memo.differences import difference_in_brief
from factsheet.memo.plaindates import in_words
from factsheet.memo.sections import participant_sentences
from factsheet.memo.whole import Whole, empty
from factsheet.values.briefing import ClaimGroup, HeldRole, MergedParticipant
from factsheet.values.facts import function_in_words

MOST_POINTS = 5
"""Groups, differences or dates that "in brief" names; the sections hold them all."""
MOST_IN_A_LINE = 30
"""Participants that share one paragraph."""


def in_brief(whole: Whole) -> tuple[Block, ...]:
    """The first key sentence of each article, what they agree on, where they differ, what comes next.

    Of very many articles, what holds for all stands first.
    """
    overall = (*_agreed(whole), *_differ(whole), *_ahead(whole))
    leads = tuple(_leads(whole))
    items = (*overall, *leads) if len(whole.scopes) > MOST_LEADS else (*leads, *overall)
    heading = Heading(1, (Text(whole.labels.summary),))
    return heading, BulletList(items) if items else empty(whole.labels.no_summary)


def who(whole: Whole) -> tuple[Block, ...]:
    """The merged participants; those whom one article merely mentions are named after them."""
    labels = whole.labels
    columns = whole.columns(
        (labels.name, 47), (labels.function, 68), (whole.own.articles_column, 20), (labels.reference, 22)
    )
    listed = main_participants(whole.briefing.participants)
    rows = tuple(_participant(whole, i, one) for i, one in enumerate(listed))
    heading = Heading(1, (Text(whole.own.who),))
    table = Table(whole.own.who, columns, rows) if rows else empty(labels.no_participants)
    rest = [one for one in whole.briefing.participants if one not in set(listed)]
    return heading, table, *(_mentioned(whole, rest) if rest else ())


def said(whole: Whole) -> tuple[Block, ...]:
    """The claims that several articles make, each once, with everyone who makes it."""
    labels, own = whole.labels, whole.own
    columns = whole.columns((labels.claim, 75), (labels.who, 60), (labels.reference, 22))
    rows = tuple(_group(whole, i, one) for i, one in enumerate(whole.briefing.groups))
    heading = Heading(1, (Text(own.said),))
    if not rows:
        return heading, empty(own.no_said)
    return heading, Paragraph((Text(own.said_guide),), "lead"), Table(own.said, columns, rows)


def _leads(whole: Whole) -> Iterator[Line]:
    """The first key sentence of each leading article, after where it stands; then links to the other articles."""
    leading, copies = leading_articles(whole.briefing), {copy.article for copy in whole.briefing.copies}
    for i in leading:
        scope = whole.scopes[i]
        point = scope.sheet.summary[0]
        source = whole.outlet(i)
        before: Line = (Text(f"{source} — ", "quiet"),) if source else ()
        yield (*before, *scope.said(point), Text(" "), *scope.references(point.sentences))
    others = [
        i for i, s in enumerate(whole.scopes) if i not in copies and i not in leading and s.sheet.summary
    ]
    if others:
        yield Text(whole.own.others_below.format(len(others)), "strong"), *whole.articles(others)


def _agreed(whole: Whole) -> Iterator[Line]:
    """One point that names what most articles say."""
    parts: list[tuple[Text | Reference, ...]] = [
        (whole.words("claim", group.places[0]), whole.row_reference("group", i))
        for i, group in enumerate(whole.briefing.groups)
    ]
    if parts:
        yield (Text(whole.own.agreed, "strong"), *_listed(parts, whole.own.between))


def _differ(whole: Whole) -> Iterator[Line]:
    """One point that names what the sources differ about."""
    parts: list[tuple[Text | Reference, ...]] = [
        (*difference_in_brief(whole, one), whole.row_reference("difference", i))
        for i, one in enumerate(whole.briefing.differences)
    ]
    if parts:
        yield (Text(whole.own.differ, "strong"), *_listed(parts, whole.own.between))


def _ahead(whole: Whole) -> Iterator[Line]:
    """One point that names the first dates after the last article."""
    days = whole.days
    parts = [
        (Text(f"{in_words(one.iso or '', whole.labels.language)} — ", "strong"), whole.words("follow_up", one.places[0]),
         whole.row_reference("follow_up", i))
        for i, one in enumerate(whole.briefing.timeline)
        if one.last and (not days or one.last >= days[-1])
    ]  # fmt: skip
    if parts:
        yield (Text(whole.own.next_due, "strong"), *_listed(parts, whole.own.between))


def _listed(parts: Sequence[tuple[Text | Reference, ...]], between: str) -> Iterator[Text | Reference]:
    """At most MOST_POINTS parts, their links after a space."""
    for i, part in enumerate(parts[:MOST_POINTS]):
        yield from (Text(between),) if i else ()
        for inline in part:
            yield from (Text(" "),) if isinstance(inline, Reference) else ()
            yield inline


def _participant(whole: Whole, number: int, one: MergedParticipant) -> Row:
    """The row of one participant: names, functions with the articles that give them, a link an article."""
    labels = whole.labels
    scope = whole.scopes[one.places[0].article]
    kind = labels.participant_kinds.get(one.kind)
    quiet = [kind] if kind else []
    quiet += [", ".join(one.sides)] if one.sides else []
    quiet += [whole.own.other_names.format(name) for name in one.other_names if not _is_part(name, one.name)]
    name: Cell = (
        (replace(scope.words(one.name), tone="strong"),),
        *((Text(words, "quiet"),) for words in quiet),
    )
    roles = tuple(_role(whole, one, role) for role in one.roles) or ((Text("—", "quiet"),),)
    return whole.row(
        "participant",
        number,
        name,
        roles,
        (whole.articles(p.article for p in one.places),),
        (_named(whole, one),),
    )


def _is_part(short: str, name: str) -> bool:
    """True where a reader sees the short name in the full one."""
    return set(short.casefold().split()) <= set(name.casefold().split())


def _role(whole: Whole, one: MergedParticipant, role: HeldRole) -> Line:
    """One function; where there are several, the day of the first article that gives it."""
    scope = whole.scopes[role.articles[0]]
    written = scope.words(function_in_words(role.title, role.organisation))
    if len(one.roles) < 2:
        return (written,)
    return written, Text(f" ({', '.join(whole.scopes[i].article_anchor for i in role.articles)})", "quiet")


def _named(whole: Whole, one: MergedParticipant) -> Line:
    """A link to the sentence of each article that names a participant most fully."""
    links: list[Reference] = []
    for place in one.places:
        scope = whole.scopes[place.article]
        found = participant_sentences(scope, whole.briefing.participant(place))[:1]
        links.extend(link for link in scope.references(found) if isinstance(link, Reference))
    return whole.few(dict.fromkeys(links))


def _mentioned(whole: Whole, rest: list[MergedParticipant]) -> Iterator[Block]:
    """Those whom one article mentions, each with its sentence; where they are many, a line an article."""
    lead: Line = (Text(whole.own.mentioned_too, "strong"),)
    if len(rest) <= MOST_IN_A_LINE:
        yield Paragraph((*lead, *_names(whole, rest)), "note")
        return
    by_article: dict[int, list[MergedParticipant]] = {}
    for one in rest:
        by_article.setdefault(one.places[0].article, []).append(one)
    yield Paragraph(lead, "lead")
    yield BulletList(
        tuple((whole.article(i), Text(" "), *_names(whole, who)) for i, who in sorted(by_article.items()))
    )


def _names(whole: Whole, listed: list[MergedParticipant]) -> Iterator[Text | Reference]:
    """Names with their function, each with its sentence."""
    for i, one in enumerate(listed):
        scope = whole.scopes[one.places[0].article]
        yield from (Text(", "),) if i else ()
        yield scope.words(one.name)
        if one.roles:
            role = function_in_words(one.roles[0].title, one.roles[0].organisation)
            yield replace(scope.words(f" ({role})"), tone="quiet")
        yield Text(" ")
        yield from (link for link in _named(whole, one)[:1] if isinstance(link, Reference))


def _group(whole: Whole, number: int, group: ClaimGroup) -> Row:
    """The row of claims that say the same: the first one's words, and who says it where."""
    by_source: dict[Text, list[int]] = {}
    for place, name in zip(group.places, group.sources, strict=True):
        by_source.setdefault(replace(whole.source("claim", place, name), language=None), []).append(
            place.article
        )
    sources = tuple((name, Text(" "), *whole.articles(articles)) for name, articles in by_source.items())
    words = (whole.words("claim", group.places[0]),)
    return whole.row("group", number, (words,), sources, (whole.references("claim", group.places),))
