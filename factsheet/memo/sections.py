"""The sections of a memo about one article: each function gives one section's blocks, heading first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factsheet.memo.blocks import (
    Block,
    BulletList,
    Cell,
    Column,
    Heading,
    Line,
    Mark,
    Paragraph,
    Row,
    Table,
    Text,
)
from factsheet.memo.doubts import doubt, why_inferred
from factsheet.memo.evidence import claim_marks, follow_up_marks, participant_marks, quotation_marks
from factsheet.memo.plaindates import in_words
from factsheet.memo.quoting import Quotation, find_quotations, verbatim
from factsheet.memo.scope import Scope, participant_order
from factsheet.values.facts import Claim, FollowUp, Participant, Role, function_in_words

REFERENCE_WIDTH = 16
"""Millimetres: "[A12-S999]" in the small print of a cell stays on one line."""


def summary(scope: Scope) -> tuple[Block, ...]:
    """The summary, one point a sentence."""
    items = []
    for sentence in scope.sheet.summary:
        items.append((*scope.said(sentence), Text(" "), *scope.references(sentence.sentences)))
    heading = Heading(scope.level, (Text(scope.labels.summary),), scope.anchor("summary"))
    return heading, BulletList(tuple(items)) if items else nothing(scope.labels.no_summary)


def participants(scope: Scope) -> tuple[Block, ...]:
    """Who takes part, then who is only mentioned."""
    labels = scope.labels
    columns = _columns(
        scope,
        (labels.name, 33),
        (labels.function, 37),
        (labels.organisation, 31),
        (labels.side, 22),
        (labels.presence, 18),
    )
    rows = (_participant(scope, i, one) for i, one in enumerate(ordered_participants(scope)))
    return section(scope, labels.participants, columns, rows, labels.no_participants)


def claims(scope: Scope) -> tuple[Block, ...]:
    """Every claim in the order of the text, with its source, its form and whether it can be checked."""
    labels = scope.labels
    columns = _columns(scope, (labels.claim, 73), (labels.who, 33), (labels.form, 18), (labels.check, 17))
    rows = (_claim(scope, i, claim) for i, claim in enumerate(scope.sheet.claims))
    return section(scope, labels.claims, columns, rows, labels.no_claims)


def quotations(scope: Scope) -> tuple[Block, ...]:
    """The direct claims, verbatim between quotation marks, those of one run of speech together."""
    labels = scope.labels
    columns = _columns(scope, (labels.quotation, 98), (labels.who, 43))
    rows = (_quotation(scope, i, one) for i, one in enumerate(find_quotations(scope.sheet)))
    return section(scope, labels.quotations, columns, rows, labels.no_quotations)


def follow_ups(scope: Scope) -> tuple[Block, ...]:
    """What lies ahead: the action, who is to act, and when, as written and in plain words."""
    labels = scope.labels
    columns = _columns(scope, (labels.action, 61), (labels.owner, 31), (labels.when, 28), (labels.kind, 21))
    rows = (_follow_up(scope, i, one) for i, one in enumerate(scope.sheet.follow_ups))
    return section(scope, labels.follow_ups, columns, rows, labels.no_follow_ups)


def warnings(scope: Scope) -> tuple[Block, ...]:
    """What the reading or the extraction was unsure of, replaced or left out."""
    said = dict.fromkeys((*scope.sheet.article.warnings, *scope.sheet.warnings))
    heading = Heading(scope.level, (Text(scope.labels.warnings),), scope.anchor("warnings"))
    items = tuple((Text(warning),) for warning in said)
    return heading, BulletList(items) if items else nothing(scope.labels.no_warnings)


def ordered_participants(scope: Scope) -> tuple[Participant, ...]:
    """The participants as the memo lists them: those who take part first, each group in its own order."""
    return tuple(scope.sheet.participants[number] for number in participant_order(scope.sheet))


def participant_sentences(scope: Scope, one: Participant) -> tuple[int, ...]:
    """The sentences that name the participant, those with the printed name and functions first."""
    spans = [span for role in one.roles for span in (role.title, role.organisation) if span]
    fullest = [mention for mention in one.mentions if mention.text == one.name][:1]
    places = (*fullest, *spans, *one.mentions)
    return scope.known(scope.sheet.document.sentence_at(place.start) for place in places)


def claim_words(scope: Scope, claim: Claim) -> Text:
    """The words of a claim; those of a direct one stand between quotation marks."""
    if claim.kind != "direct":
        return scope.words(claim.text)
    marks = (scope.labels.quote_open, scope.labels.quote_close)
    return scope.words(verbatim(scope.sheet.article.text, claim.start, claim.end, marks))


def _participant(scope: Scope, number: int, one: Participant) -> Row:
    """The row of one participant; further functions stand under the first."""
    labels = scope.labels
    unnamed = labels.participant_kinds.get(one.kind)
    kind: Cell = ((Text(unnamed, "quiet"),),) if unnamed else ()
    name = (
        (replace(scope.words(one.name), tone="strong"),),
        *kind,
        *doubt(scope, one.confidence, "participant"),
    )
    others = tuple(_other_role(scope, role) for role in one.roles[1:] if role.title or role.organisation)
    return _row(
        scope,
        "participant",
        number,
        name,
        (_given(scope, one.role), *others),
        (_given(scope, one.organisation),),
        (_given(scope, one.side),),
        ((Text(labels.presences[one.presence]),),),
        sentences=participant_sentences(scope, one),
        marks=participant_marks(one),
    )


def _other_role(scope: Scope, role: Role) -> Line:
    """A further function with its organisation, on one line."""
    title, body = (span.text if span else None for span in (role.title, role.organisation))
    written = function_in_words(title, body)
    return Text(scope.labels.also, "quiet"), scope.words(written)


def _claim(scope: Scope, number: int, claim: Claim) -> Row:
    """The row of one claim."""
    labels = scope.labels
    check = Text(labels.checks[claim.check], "strong" if claim.check == 2 else "plain")
    return _row(
        scope,
        "claim",
        number,
        ((claim_words(scope, claim),), *doubt(scope, claim.confidence, "claim", claim.sentence)),
        speaker(scope, claim, why_inferred(scope, claim)),
        ((Text(labels.claim_kinds[claim.kind]),),),
        ((check,),),
        sentences=(claim.sentence,),
        marks=claim_marks(claim),
    )


def _quotation(scope: Scope, number: int, quotation: Quotation) -> Row:
    """The row of one quotation, with a reference to each sentence it runs over."""
    labels, first = scope.labels, quotation.claims[0]
    marks = (labels.quote_open, labels.quote_close)
    words = verbatim(scope.sheet.article.text, first.start, quotation.claims[-1].end, marks)
    confidence = min(claim.confidence for claim in quotation.claims)
    return _row(
        scope,
        "quotation",
        number,
        ((scope.words(words),), *doubt(scope, confidence)),
        speaker(scope, quotation.named),
        sentences=tuple(claim.sentence for claim in quotation.claims),
        marks=quotation_marks(quotation),
    )


def _follow_up(scope: Scope, number: int, one: FollowUp) -> Row:
    """The row of one follow-up; the resolved date stands under the words it resolves."""
    when: Cell = (_given(scope, one.when.text if one.when else None, scope.labels.not_given),)
    if one.when and one.when.iso:
        plain = in_words(one.when.iso, scope.labels.language)
        if plain.casefold() not in one.when.text.casefold():
            when = (*when, (Text(plain, "strong"),))
    return _row(
        scope,
        "follow_up",
        number,
        ((scope.words(one.text),), *doubt(scope, one.confidence, "follow_up", one.sentence)),
        (_given(scope, one.owner, scope.labels.not_given),),
        when,
        ((Text(scope.labels.follow_up_kinds[one.kind]),),),
        sentences=(one.sentence,),
        marks=follow_up_marks(one),
    )


def speaker(scope: Scope, claim: Claim, why: str = "") -> Cell:
    """Who says it: as established, as written where that differs, and whether it was inferred (and `why`)."""
    labels = scope.labels
    if claim.kind == "narrative" and claim.who is None:
        return ((Text(labels.the_article, "quiet"),),)
    written = claim.speaker.text if claim.speaker else None
    if claim.who is None:
        named: Line = (scope.words(written),) if written else (Text(labels.not_established, "doubt"),)
        return (named,)
    if written is None:
        return (scope.words(claim.who),), (Text(labels.inferred, "doubt", why=why),)
    if _same_name(written, claim.who):
        return ((scope.words(claim.who),),)
    return (scope.words(claim.who),), (Text(labels.written.format(written), "quiet"),)


def _same_name(written: str, who: str) -> bool:
    """True where a reader sees that both name the same: one holds the other, or a proper noun of it."""
    if written.casefold() in who.casefold() or who.casefold() in written.casefold():
        return True
    return any(word[:1].isupper() and len(word) > 2 and word in who.split() for word in written.split()[1:])


def _given(scope: Scope, words: str | None, otherwise: str = "—") -> Line:
    """The source's words, or `otherwise` where it has none."""
    return (scope.words(words),) if words else (Text(otherwise, "quiet"),)


def _columns(scope: Scope, *middle: tuple[str, int]) -> tuple[Column, ...]:
    """A table's columns: the row's number, `middle` (titles and widths), the references."""
    number = Column(scope.labels.number, 9)
    reference = Column(scope.labels.reference, REFERENCE_WIDTH)
    return number, *(Column(title, width) for title, width in middle), reference


def _row(
    scope: Scope, section: str, number: int, *cells: Cell, sentences: Sequence[int], marks: tuple[Mark, ...]
) -> Row:
    """A row with its number before `cells` and its references after them."""
    label: Cell = ((Text(scope.row_label(section, number), "quiet"),),)
    return Row((label, *cells, (scope.references(sentences),)), scope.row_anchor(section, number), marks)


def section(
    scope: Scope, title: str, columns: tuple[Column, ...], rows: Iterable[Row], empty: str
) -> tuple[Block, ...]:
    """A heading with its table, or with the sentence that says that there is nothing to list."""
    listed = tuple(rows)
    heading = Heading(scope.level, (Text(title),))
    return heading, Table(title, columns, listed) if listed else nothing(empty)


def nothing(sentence: str) -> Paragraph:
    """The sentence of a section that has nothing to list."""
    return Paragraph((Text(sentence),), "empty")
