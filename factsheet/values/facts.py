"""The facts of one article. For each, `article.text[start:end]` is exactly the words printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from factsheet.values.article import Article
from factsheet.values.document import Document, Span

ClaimKind = Literal["direct", "indirect", "narrative"]
FollowUpKind = Literal["scheduled", "commitment", "request", "pending"]
ParticipantKind = Literal["person", "organisation", "group"]
Presence = Literal["active", "mentioned"]
Match = Literal["exact", "shortened", "close"]


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """One sentence of the summary and the numbers (from 0) of the source sentences it rests on.

    match: exact: words of the article as they stand; shortened: its own words, some left out; close: reworded.
    spans: the runs of the article that `text` is made of, one after the other; none where it is reworded.
    """

    text: str
    sentences: tuple[int, ...]
    match: Match
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """What a summarizer gives.

    title: a title made for an article that has none, with what it rests on.
    warnings: what was replaced or left out, as sentences for the user.
    made_by: which summarizer and prompt it was ({"name": …, "prompt": …}), as the fact sheet records it.
    """

    sentences: tuple[SummarySentence, ...]
    title: SummarySentence | None = None
    warnings: tuple[str, ...] = ()
    made_by: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Role:
    """A function or title as written, with the organisation it is held in where that is written."""

    title: Span | None
    organisation: Span | None


def function_in_words(title: str | None, organisation: str | None) -> str:
    """A function on one line: the title and the organisation, which a title may name already ("préfète de la région")."""
    if title and organisation and organisation in title:
        return title
    return ", ".join(filter(None, (title, organisation)))


@dataclass(frozen=True, slots=True)
class Participant:
    """A person, organisation or named group who acts, speaks, decides, attends or is concerned.

    role, organisation: those of the first entry of `roles` that has one; None: not established.
    side: the delegation, country or camp that the article makes explicit; None: not established.
    mentions: every place where the article names it, in reading order.
    confidence: 0 to 1.
    """

    name: str
    kind: ParticipantKind
    role: str | None
    organisation: str | None
    side: str | None
    presence: Presence
    mentions: tuple[Span, ...]
    confidence: float
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """An assertion that a reader may want to check or to attribute.

    speaker: the source as written in the claim's own sentence, or None.
    who: the source in its fullest form in the article, or None where the text does not establish
        it. `who` set with `speaker` None means that it was inferred from other sentences.
    check: 2 checkable against evidence, 1 partly (vague or causal), 0 opinion, wish, praise.
    """

    text: str
    start: int
    end: int
    sentence: int
    kind: ClaimKind
    speaker: Span | None
    who: str | None
    cue: Span | None
    check: int
    confidence: float


@dataclass(frozen=True, slots=True)
class When:
    """A time expression as written, and what it means: an ISO 8601 day, month, quarter, year or interval."""

    start: int
    end: int
    text: str
    iso: str | None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something ahead of the article's date: scheduled, promised, asked for, or awaited."""

    text: str
    start: int
    end: int
    sentence: int
    kind: FollowUpKind
    owner: str | None
    when: When | None
    confidence: float


@dataclass(frozen=True, slots=True)
class FactSheet:
    """Everything found in one article.

    warnings: what could not be read, was uncertain or was replaced, as sentences for the user.
    models: which model and version gave the facts, by role ({"marker": {"name": …, "sha256": …}}).
    made_title: a title made here for an article that has none; None where the article has one.
    """

    article: Article
    document: Document
    summary: tuple[SummarySentence, ...]
    participants: tuple[Participant, ...]
    claims: tuple[Claim, ...]
    follow_ups: tuple[FollowUp, ...]
    warnings: tuple[str, ...] = ()
    models: dict[str, dict[str, str]] = field(default_factory=dict)
    made_title: SummarySentence | None = None
