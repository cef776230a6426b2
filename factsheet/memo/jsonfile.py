"""Fact sheets as `factsheet/1` JSON, and back; `factsheet-1.schema.json` here defines the form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources import files
from typing import Any

from factsheet.errors import ReadingError
from factsheet.values.article import Article, PageStart
from factsheet.values.document import Document, Sentence, Span
from factsheet.values.facts import Claim, FactSheet, FollowUp, Participant, Role, SummarySentence, When
from factsheet.values.ids import fact_ids

SCHEMA = "factsheet/1"
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""Halves of characters, as broken software leaves them: no UTF-8 file can hold them, a JSON escape can."""


def to_json(sheet: FactSheet, indent: int | None = 2) -> str:
    """The fact sheet as `factsheet/1` JSON text; on one line, as `.jsonl` wants it, with `indent=None`."""
    text = json.dumps(to_dict(sheet), ensure_ascii=False, indent=indent)
    return LONE_SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def to_dict(sheet: FactSheet) -> dict[str, Any]:
    """The fact sheet as `factsheet/1`: dicts, lists, strings, numbers and None; with `id` where it has one."""
    article, ids = sheet.article, fact_ids(sheet)
    return {
        "schema": SCHEMA,
        **({"id": article.id} if article.id is not None else {}),
        "article": _article(sheet),
        **({"made_title": _summary_sentence(sheet.made_title)} if sheet.made_title else {}),
        "summary": [_summary_sentence(s) for s in sheet.summary],
        "participants": _named(ids.participants, map(_participant, sheet.participants)),
        "claims": _named(ids.claims, map(_claim, sheet.claims)),
        "follow_ups": _named(ids.follow_ups, map(_follow_up, sheet.follow_ups)),
        "warnings": list(dict.fromkeys((*article.warnings, *sheet.warnings))),
        "models": {role: dict(model) for role, model in sheet.models.items()},
    }


def read_factsheet(data: Mapping[str, Any]) -> FactSheet:
    """The fact sheet of a `factsheet/1` dict; ReadingError where its form or its spans are wrong."""
    if data.get("schema") != SCHEMA:
        raise ReadingError(
            f"This JSON is {data.get('schema')!r}, not {SCHEMA}: write it with `factsheet extract`."
        )
    try:
        return _sheet(data)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ReadingError(
            f"This JSON is not whole {SCHEMA} ({type(error).__name__}: {error}): write it anew with"
            " `factsheet extract`."
        ) from error


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `factsheet/1`."""
    text = files("factsheet.memo").joinpath("factsheet-1.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _article(sheet: FactSheet) -> dict[str, Any]:
    """The article with its sentences and headings."""
    article = sheet.article
    return {
        "source": article.source,
        "title": article.title,
        "publication": article.publication,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "text": article.text,
        "sentences": [_sentence(article, sentence) for sentence in sheet.document.sentences],
        **(
            {"pages": [{"start": page.start, "page": page.number} for page in article.pages]}
            if article.pages
            else {}
        ),
        "headings": [_place(heading) for heading in article.headings],
        "sha256": article.sha256,
    }


def _sentence(article: Article, one: Sentence) -> dict[str, int]:
    """A sentence's place; its page where the source has pages."""
    made = {"start": one.start, "end": one.end, "paragraph": one.paragraph}
    pages = article.pages_of(one.start, one.end)
    return {**made, "page": pages[0]} if pages else made


def _summary_sentence(one: SummarySentence) -> dict[str, Any]:
    """A sentence of the summary, or a title made here, with what it rests on."""
    made = {"text": one.text, "sentences": list(one.sentences), "match": one.match}
    return made | ({"spans": [_place(span) for span in one.spans]} if one.spans else {})


def _named(ids: Iterable[str], facts: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The facts, each with its id first; `read_factsheet` makes the same ids again and needs none."""
    return [{"id": identity, **fact} for identity, fact in zip(ids, facts, strict=True)]


def _place(span: Span) -> dict[str, int]:
    """A span without its words."""
    return {"start": span.start, "end": span.end}


def _span(span: Span | None) -> dict[str, Any] | None:
    """A span with its words."""
    return {"text": span.text, "start": span.start, "end": span.end} if span else None


def _participant(one: Participant) -> dict[str, Any]:
    """A participant with every function and mention."""
    return {
        "name": one.name,
        "kind": one.kind,
        "role": one.role,
        "organisation": one.organisation,
        "side": one.side,
        "presence": one.presence,
        "roles": [{"title": _span(r.title), "organisation": _span(r.organisation)} for r in one.roles],
        "mentions": [_place(mention) for mention in one.mentions],
        "confidence": one.confidence,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    """A claim with its source."""
    return {
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "sentence": claim.sentence,
        "kind": claim.kind,
        "speaker": _span(claim.speaker),
        "who": claim.who,
        "cue": _span(claim.cue),
        "check": claim.check,
        "confidence": claim.confidence,
    }


def _follow_up(one: FollowUp) -> dict[str, Any]:
    """A follow-up with its date."""
    when = one.when
    return {
        "text": one.text,
        "start": one.start,
        "end": one.end,
        "sentence": one.sentence,
        "kind": one.kind,
        "owner": one.owner,
        "when": {"text": when.text, "start": when.start, "end": when.end, "iso": when.iso} if when else None,
        "confidence": one.confidence,
    }


def _sheet(data: Mapping[str, Any]) -> FactSheet:
    """The fact sheet; KeyError, TypeError, AttributeError or ValueError where the data is of another form."""
    article = data["article"]
    text: str = article["text"]
    if article["sha256"] != Article(source="", text=text).sha256:
        raise ValueError("article.text is not the text that article.sha256 was made of")
    sentences = tuple(Sentence(s["start"], s["end"], s["paragraph"]) for s in article["sentences"])
    return FactSheet(
        article=_read_article(article, data.get("id")),
        document=Document(text, sentences),
        summary=tuple(_read_summary(text, one) for one in data["summary"]),
        participants=tuple(_read_participant(text, one) for one in data["participants"]),
        claims=tuple(_read_claim(text, one) for one in data["claims"]),
        follow_ups=tuple(_read_follow_up(text, one) for one in data["follow_ups"]),
        warnings=tuple(data["warnings"]),
        models={role: dict(model) for role, model in data["models"].items()},
        made_title=_read_summary(text, data["made_title"]) if "made_title" in data else None,
    )


def _read_article(article: Mapping[str, Any], identity: str | None) -> Article:
    """The article; its warnings are among those of the sheet, where `to_dict` put them."""
    return Article(
        source=article["source"],
        text=article["text"],
        title=article["title"],
        publication=article["publication"],
        published=date.fromisoformat(article["published"]) if article["published"] else None,
        language=article["language"],
        headings=tuple(_cut(article["text"], heading) for heading in article["headings"]),
        id=identity,
        pages=tuple(PageStart(page["start"], page["page"]) for page in article.get("pages", ())),
    )


def _read_participant(text: str, one: Mapping[str, Any]) -> Participant:
    """A participant of the article."""
    return Participant(
        name=one["name"],
        kind=one["kind"],
        role=one["role"],
        organisation=one["organisation"],
        side=one["side"],
        presence=one["presence"],
        mentions=tuple(_cut(text, mention) for mention in one["mentions"]),
        confidence=one["confidence"],
        roles=tuple(Role(_maybe(text, r["title"]), _maybe(text, r["organisation"])) for r in one["roles"]),
    )


def _read_summary(text: str, one: Mapping[str, Any]) -> SummarySentence:
    """A sentence of the summary, or a title made here."""
    spans = tuple(Span.cut(text, s["start"], s["end"]) for s in one.get("spans", ()))
    if spans and "".join(span.text for span in spans) != one["text"]:
        raise ValueError("a sentence of the summary is not the words of its spans")
    return SummarySentence(one["text"], tuple(one["sentences"]), one["match"], spans)


def _read_claim(text: str, one: Mapping[str, Any]) -> Claim:
    """A claim of the article."""
    words = _cut(text, one)
    return Claim(
        words.text,
        words.start,
        words.end,
        one["sentence"],
        one["kind"],
        speaker=_maybe(text, one["speaker"]),
        who=one["who"],
        cue=_maybe(text, one["cue"]),
        check=one["check"],
        confidence=one["confidence"],
    )


def _read_follow_up(text: str, one: Mapping[str, Any]) -> FollowUp:
    """A follow-up of the article."""
    words, when = _cut(text, one), one["when"]
    time = _maybe(text, when)
    return FollowUp(
        words.text,
        words.start,
        words.end,
        one["sentence"],
        one["kind"],
        owner=one["owner"],
        when=When(time.start, time.end, time.text, when["iso"]) if time else None,
        confidence=one["confidence"],
    )


def _maybe(text: str, place: Mapping[str, Any] | None) -> Span | None:
    """The span at `place`, None for none."""
    return _cut(text, place) if place is not None else None


def _cut(text: str, place: Mapping[str, Any]) -> Span:
    """The span at `place`; ValueError where the words it names stand elsewhere."""
    span = Span.cut(text, place["start"], place["end"])
    if not 0 <= span.start <= span.end <= len(text) or place.get("text", span.text) != span.text:
        raise ValueError(f"article.text[{span.start}:{span.end}] is not {place.get('text')!r}")
    return span
