"""Marks -> claims: content, kind, speaker, source and how far it can be checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from factsheet.extract.clauses import joined
from factsheet.extract.cues import find_cues
from factsheet.extract.names import SEVERAL
from factsheet.extract.openings import skip_opening
from factsheet.extract.people import Person, is_name
from factsheet.extract.posts import find_posts
from factsheet.extract.quotations import find_quotations, quoted_share
from factsheet.extract.speakers import (
    barred_names,
    chances,
    find_beside,
    likeliest,
    named_by_itself,
    named_words,
)
from factsheet.extract.turns import Turn, share_turns
from factsheet.values.document import Document, Span
from factsheet.values.facts import Claim, ClaimKind
from factsheet.values.marks import Link, MarkedSpan, Marks

PLURAL = re.compile(r"(?:elles|ils|they)\s", re.I)
INVERTED = re.compile(r"-(?:t-)?(?:ils?|elles?)\b")
# How sure it is that a speaker whose words name somebody is that one: the links have the rest.
ITSELF = 0.9
QUOTED, NOT_QUOTED = 0.3, 0.05
EDGES = frozenset(" \u00a0\u202f\t,;:.–—")  # what belongs to the sentence around a content, not to it
PARTNERS = {'"': '"', "«": "»", "»": "«", "“": "”", "”": "“", "„": "“", "‹": "›", "›": "‹"}


def find_claims(
    document: Document, marks: Marks, people: Mapping[int, Person], language: str
) -> tuple[Claim, ...]:
    """The claims of a document in reading order; `people` gives the person of each marked mention.

    A condition is joined to what follows it, and words that only open a content are left out.
    """
    links = {(link.relation, link.source): link for link in marks.links}
    posts, quotations = find_posts(document), find_quotations(document.text)
    claims: list[Claim] = []
    turns: dict[int, Turn] = {}
    going_on = joined(document.text, marks.spans)
    taken_up = set(going_on.values())
    for index, span in enumerate(marks.spans):
        if span.layer != "claim" or index in taken_up:
            continue
        start, end = trim(document.text, span.start, marks.spans[going_on.get(index, index)].end)
        start = skip_opening(document.text, start, end, language)
        if not any(c.isalnum() for c in document.text[start:end]):
            continue
        claim = build_claim(document, span, start, end)
        claim = replace(claim, kind=as_quoted(claim.kind, quoted_share(quotations, start, end)))
        post = next((p for p in posts if p.start <= start and end <= p.end), None)
        if post is not None:
            claim = replace(claim, kind="direct", who=post.author.text)
        elif claim.kind != "narrative":
            claim, names, named = attribute(document, marks, claim, index, links, people, language)
            barred = barred_names(document.text, claim, people.values(), named)
            turns[len(claims)] = Turn(claim, names, barred)
        claims.append(claim)
    for place, names in zip(turns, share_turns(document, list(turns.values())), strict=True):
        claim = replace(turns[place].claim, who=likeliest(names))
        claims[place] = replace(claim, who=several(document, claim, claims[place - 1] if place else None))
    return tuple(claims)


def build_claim(document: Document, span: MarkedSpan, start: int, end: int) -> Claim:
    """One claim from a marked content cut to `start`, `end`; nobody is asked yet who said it."""
    return Claim(
        text=document.text[start:end],
        start=start,
        end=end,
        sentence=span.sentence,
        kind=span.label,  # type: ignore[arg-type]
        speaker=None,
        who=None,
        cue=None,
        check=max(range(3), key=lambda level: span.check[level] if span.check else 0),
        confidence=round(span.score, 3),
    )


def as_quoted(kind: ClaimKind, share: float) -> ClaimKind:
    """The kind, by the share of the content that stands in quotation marks where that settles it.

    Of 4,300 contents of sources that careful readers marked, 97 in 100 with a share of 0.3 or more were direct, and
    3 in 100 with less than 0.05; between them the marker decides.
    """
    if share >= QUOTED:
        return "direct"
    return "indirect" if kind == "direct" and share < NOT_QUOTED else kind


def attribute(
    document: Document, marks: Marks, claim: Claim, index: int,
    links: Mapping[tuple[str, int], Link], people: Mapping[int, Person], language: str,
) -> tuple[Claim, dict[str | None, float], Person | None]:  # fmt: skip
    """The claim with the speaker and cue of its own sentence, the chances of each source by both links, and whom the
    speaker's words name themselves."""
    span = marks.spans[index]
    speaker = find_beside(marks.spans, span, "speaker")
    words = None if speaker is None else named_words(document.text, marks.spans[speaker])
    cue = find_cue(document, marks, span, language)
    if words is not None and (not is_name(words.text) or (cue and INVERTED.search(cue.text))):
        speaker = words = None  # "en séance" is nobody, and "a-t-il ajouté" names its speaker elsewhere
    asked = [links.get(("who", index)), links.get(("referent", -1 if speaker is None else speaker))]
    written = replace(claim, speaker=words, cue=cue)
    names = chances(document.text, marks, [link for link in asked if link], people)
    named = None if speaker is None else named_by_itself(document.text, marks.spans, speaker, people)
    if named is not None:
        names = {name: (1 - ITSELF) * chance for name, chance in names.items()}
        names[named.name] = names.get(named.name, 0.0) + ITSELF
    return written, names, named


def several(document: Document, claim: Claim, last: Claim | None) -> str | None:
    """Who said it, where several speak as one: "Les deux parties" are themselves and no single body, and
    "Elles" at the start of the next sentence are still they. Otherwise as it was."""
    if claim.speaker and SEVERAL.match(claim.speaker.text):
        return claim.speaker.text if claim.who is None or not SEVERAL.match(claim.who) else claim.who
    sentence = document.sentences[claim.sentence]
    if last and last.who and not claim.speaker and PLURAL.match(document.text, sentence.start):
        near = claim.sentence - last.sentence <= 1
        return last.who if near and SEVERAL.match(last.who) else claim.who
    return claim.who


def find_cue(document: Document, marks: Marks, claim: MarkedSpan, language: str) -> Span | None:
    """The speech verb or marker of a claim: the marked one, whole, or else the nearest that the lexicon knows.

    On dev 548 of 612 cues come out as annotated; 526 by the marker alone, 515 by the lexicon alone.
    """
    sentence = document.sentences[claim.sentence]
    text = document.text[sentence.start : sentence.end]
    known = [(a + sentence.start, b + sentence.start) for a, b in find_cues(text, language)]
    index = find_beside(marks.spans, claim, "cue")
    if index is not None:
        cue = marks.spans[index]
        whole = [(a, b) for a, b in known if a < cue.end and cue.start < b]
        return document.span(*(whole[0] if whole else (cue.start, cue.end)))
    outside = [(a, b) for a, b in known if b <= claim.start or claim.end <= a]
    nearest = min(outside, key=lambda place: max(place[0] - claim.end, claim.start - place[1]), default=None)
    return document.span(*nearest) if nearest else None


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without the spaces, final punctuation and quotation marks around a content.

    A mark whose partner stands inside is part of the content: « "bien utiliser" cette affaire ».
    """
    while start < end:
        first, last = text[start], text[end - 1]
        inner = text[start + 1 : end - 1]
        if first in EDGES:
            start += 1
        elif last in EDGES:
            end -= 1
        elif PARTNERS.get(first) == last and end - start > 1 and stands_alone(inner, first, last):
            start, end = start + 1, end - 1
        elif first in PARTNERS and (end - start == 1 or PARTNERS[first] not in inner + last):
            start += 1
        elif last in PARTNERS and PARTNERS[last] not in first + inner:
            end -= 1
        else:
            break
    return start, end


def stands_alone(inner: str, opening: str, closing: str) -> bool:
    """True where every mark inside finds its partner inside, so that the outer two belong together."""
    if opening == closing:
        return opening not in inner
    depth = 0
    for sign in inner:
        depth += (sign == opening) - (sign == closing)
        if depth < 0:
            return False
    return depth == 0
