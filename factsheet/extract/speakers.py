"""Who said it, or who is to act: a span's links gathered by whom they name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factsheet.extract.cues import find_cues
from factsheet.extract.people import Person, is_name
from factsheet.values.document import Span
from factsheet.values.marks import Link, MarkedSpan, Marks

# Under this probability the text is taken not to establish who.
LEAST = 0.3

LONE_ARTICLE = re.compile(
    r"(?:les?|la|l['’]?|une?|des|ces?|cette|ses?|son|sa|leurs?|the|an?|his|her|its|their)", re.I
)
PHRASE = re.compile(r"(?:['’]?\s*[\w-]+){1,8}")
LOOSE_END = re.compile(
    r"(?:[\s,;:.(«»\"“”'’–-]|(?<!\w)(?:qui|que|dont|de|du|des|d|la|le|les|l|et|à|au|of|the|and|who|that|in|at))$",
    re.I,
)


def find_source(
    text: str, marks: Marks, links: Sequence[Link], people: Mapping[int, Person], least: float = LEAST
) -> str | None:
    """The fullest name of the likeliest source, or None where "nobody named" is likelier or all are unsure.

    links: those that ask the same question, such as a claim's and that of the speaker beside it; each
        counts the same. Probabilities of all mentions of one person are added: it is the person that
        is asked for, not the place.
    """
    total: dict[str, float] = {}
    for link in links:
        for target, probability in link.targets:
            name = full_name(text, marks.spans, target, people)
            total[name] = total.get(name, 0.0) + probability / len(links)
    if not total:
        return None
    best = max(total, key=lambda name: total[name])
    nobody = 1 - sum(total.values())
    return best if total[best] >= max(least, nobody) and is_name(best) else None


def full_name(text: str, spans: Sequence[MarkedSpan], index: int, people: Mapping[int, Person]) -> str:
    """The fullest name of whom a span writes: that of its mention, of a human named inside it, or its own words.

    Humans only: "la maire, Mme Morel" is Anne Morel, but "un porte-parole de la mairie" is not the mairie.
    """
    if index in people:
        return people[index].name
    named = [i for i, person in people.items() if person.kind == "person" and inside(spans[i], spans[index])]
    if named:
        return people[max(named, key=lambda i: spans[i].end - spans[i].start)].name
    return named_words(text, spans[index]).text


def named_words(text: str, span: MarkedSpan) -> Span:
    """The words of a speaker without what cannot end a name (a comma, a preposition, "who"); where the marker
    took only the article, with the noun phrase that it opens."""
    start, end = span.start, span.end
    if LONE_ARTICLE.fullmatch(text, start, end):
        end = phrase_end(text, end)
    while match := LOOSE_END.search(text[start:end]):
        end = start + match.start()
    return Span.cut(text, start, end) if end > start else Span.cut(text, span.start, span.end)


def phrase_end(text: str, start: int) -> int:
    """Where the noun phrase after an article ends: at the next mark or speech cue, eight words on at most."""
    phrase = PHRASE.match(text, start)
    if phrase is None:
        return start
    cues = [a for language in ("fr", "en") for a, _ in find_cues(phrase.group(), language) if a]
    return start + min(cues, default=len(phrase.group()))


def find_beside(spans: Sequence[MarkedSpan], claim: MarkedSpan, layer: str) -> int | None:
    """Index of the span of a layer ("speaker", "cue") in the claim's own sentence nearest to it, or None."""
    near = [
        i
        for i, s in enumerate(spans)
        if s.layer == layer and s.sentence == claim.sentence and not inside(s, claim)
    ]
    return min(near, key=lambda i: (gap(spans[i], claim), spans[i].start), default=None)


def gap(one: MarkedSpan, other: MarkedSpan) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(0, one.start - other.end, other.start - one.end)


def inside(one: MarkedSpan, other: MarkedSpan) -> bool:
    """True where the first span lies within the second."""
    return other.start <= one.start and one.end <= other.end
