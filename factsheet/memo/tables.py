"""Fact sheets -> the rows of tables: claims, participants, follow-ups.

Each row names its article, its sentence and its offsets, so that it can be checked without the memo:
`sentence_text[start - sentence_start : end - sentence_start]` is the words that it rests on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from factsheet.memo.particulars import article_name
from factsheet.values.article import Article
from factsheet.values.document import Span
from factsheet.values.facts import Claim, FactSheet, FollowUp, Participant, Role

TableName = Literal["claims", "participants", "follow-ups"]
Value = str | int | float | None
Columns = Mapping[str, Callable[[Any], Value]]

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no workbook may hold, and that readers of CSV stumble over."""
FORMULA = re.compile(r"\s*[=+\-@]|[\t\r\n]")
"""How a text begins that a spreadsheet would run instead of showing it."""

ARTICLE: Mapping[str, Callable[[Article], Value]] = {
    "source": lambda article: article_name(article.source),
    "id": lambda article: article.id,
    "title": lambda article: article.title,
    "publication": lambda article: article.publication,
    "published": lambda article: article.published.isoformat() if article.published else None,
}
CLAIMS: Mapping[str, Callable[[Claim], Value]] = {
    "claim": lambda claim: claim.text,
    "who": lambda claim: claim.who,
    "speaker": lambda claim: claim.speaker.text if claim.speaker else None,
    "cue": lambda claim: claim.cue.text if claim.cue else None,
    "kind": lambda claim: claim.kind,
    "check": lambda claim: claim.check,
    "confidence": lambda claim: claim.confidence,
}
CLAIM_PLACES: Mapping[str, Callable[[Claim], Value]] = {
    "start": lambda claim: claim.start,
    "end": lambda claim: claim.end,
    "speaker_start": lambda claim: claim.speaker.start if claim.speaker else None,
    "speaker_end": lambda claim: claim.speaker.end if claim.speaker else None,
    "cue_start": lambda claim: claim.cue.start if claim.cue else None,
    "cue_end": lambda claim: claim.cue.end if claim.cue else None,
}
PARTICIPANTS: Mapping[str, Callable[[Participant], Value]] = {
    "name": lambda one: one.name,
    "kind": lambda one: one.kind,
    "role": lambda one: one.role,
    "organisation": lambda one: one.organisation,
    "other_roles": lambda one: "; ".join(filter(None, map(_role, one.roles[1:]))) or None,
    "side": lambda one: one.side,
    "presence": lambda one: one.presence,
    "confidence": lambda one: one.confidence,
}
PARTICIPANT_PLACES: Mapping[str, Callable[[Participant], Value]] = {
    "start": lambda one: mention.start if (mention := _mention(one)) else None,
    "end": lambda one: mention.end if (mention := _mention(one)) else None,
    "mentions": lambda one: " ".join(f"{m.start}-{m.end}" for m in one.mentions) or None,
}
FOLLOW_UPS: Mapping[str, Callable[[FollowUp], Value]] = {
    "follow_up": lambda one: one.text,
    "kind": lambda one: one.kind,
    "owner": lambda one: one.owner,
    "when": lambda one: one.when.text if one.when else None,
    "when_iso": lambda one: one.when.iso if one.when else None,
    "confidence": lambda one: one.confidence,
}
FOLLOW_UP_PLACES: Mapping[str, Callable[[FollowUp], Value]] = {
    "start": lambda one: one.start,
    "end": lambda one: one.end,
    "when_start": lambda one: one.when.start if one.when else None,
    "when_end": lambda one: one.when.end if one.when else None,
}
COLUMNS: Mapping[TableName, tuple[Columns, Columns]] = {
    "claims": (CLAIMS, CLAIM_PLACES),
    "participants": (PARTICIPANTS, PARTICIPANT_PLACES),
    "follow-ups": (FOLLOW_UPS, FOLLOW_UP_PLACES),
}
"""For each table what is read first, and the offsets that stand at its end."""


@dataclass(frozen=True, slots=True)
class FactTable:
    """One table. fields: the names of its columns; rows: a value for each, None where there is none."""

    name: TableName
    fields: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def find_tables(sheets: Sequence[FactSheet], names: Sequence[TableName] = ()) -> tuple[FactTable, ...]:
    """The tables of these names, all three by default, over all sheets; articles are numbered from 1."""
    return tuple(FactTable(name, _fields(name), tuple(_rows(name, sheets))) for name in names or COLUMNS)


def _fields(name: TableName) -> tuple[str, ...]:
    """The names of the columns of one table, in order."""
    facts, places = COLUMNS[name]
    return (
        "article",
        *facts,
        "sentence",
        "paragraph",
        "page",
        "sentence_text",
        *ARTICLE,
        "sentence_start",
        *places,
    )


def _rows(name: TableName, sheets: Sequence[FactSheet]) -> Iterator[tuple[Value, ...]]:
    """The rows of one table; their values stand as `_fields` names them."""
    facts, places = COLUMNS[name]
    for number, sheet in enumerate(sheets, 1):
        article = [value(sheet.article) for value in ARTICLE.values()]
        for fact, sentence in _facts(name, sheet):
            shown, start = _sentence(sheet, sentence)
            found, offsets = ([value(fact) for value in columns.values()] for columns in (facts, places))
            yield tuple(map(_legal, (number, *found, *shown, *article, start, *offsets)))


def _facts(name: TableName, sheet: FactSheet) -> Iterator[tuple[Claim | Participant | FollowUp, int | None]]:
    """The facts of one table, each with the sentence (from 0) that it is shown in."""
    if name == "claims":
        yield from ((claim, claim.sentence) for claim in sheet.claims)
    elif name == "follow-ups":
        yield from ((one, one.sentence) for one in sheet.follow_ups)
    else:
        for one in sheet.participants:
            mention = _mention(one)
            yield one, sheet.document.sentence_at(mention.start) if mention else None


def _sentence(sheet: FactSheet, number: int | None) -> tuple[tuple[Value, ...], Value]:
    """A sentence's number, paragraph and page as the memo prints them (from 1) and its words, then its offset;
    nothing for none."""
    if number is None or not 0 <= number < len(sheet.document.sentences):
        return (None, None, None, None), None
    place, article = sheet.document.sentences[number], sheet.article
    page = next(iter(article.pages_of(place.start, place.end)), None)
    return (number + 1, place.paragraph + 1, page, article.text[place.start : place.end]), place.start


def _mention(one: Participant) -> Span | None:
    """The mention that has the full name, else the first; None where there is none."""
    fullest = (mention for mention in one.mentions if mention.text == one.name)
    return next(fullest, one.mentions[0] if one.mentions else None)


def _role(role: Role) -> str:
    """A function with its organisation."""
    return ", ".join(span.text for span in (role.title, role.organisation) if span)


def _legal(value: Value) -> Value:
    """The value, each character that no file may hold shown as U+FFFD, so that offsets still count."""
    return ILLEGAL.sub("\ufffd", value) if isinstance(value, str) else value
