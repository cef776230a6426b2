"""Who said it, or who is to act: a span's links gathered by whom they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from factsheet.extract.cues import find_cues
from factsheet.extract.genders import of_noun, of_pronoun
from factsheet.extract.names import name_words
from factsheet.extract.people import Person, is_name
from factsheet.values.document import Span
from factsheet.values.facts import Claim
from factsheet.values.marks import Link, MarkedSpan, Marks

# Under this probability the text is taken not to establish who.
LEAST = 0.3

LONE_ARTICLE = re.compile(
    r"(?:les?|la|l['’]?|une?|des|ces?|cette|ses?|son|sa|leurs?|the|an?|his|her|its|their)", re.I
)
# What makes a name in a phrase somebody else's than the one whom the phrase means.
BELONGS = re.compile(r"(?<!\w)(?:de|d['’]|du|des|of|par|by)\s*(?:M\.|Mme|Me|Dr|Mr|Ms)?\s*$|['’]s\s", re.I)
PHRASE = re.compile(r"(?:['’]?\s*[\w-]+){1,8}")
LOOSE_END = re.compile(
    r"(?:[\s,;:.(«»\"“”'’–-]|(?<!\w)(?:qui|que|dont|de|du|des|d|la|le|les|l|et|à|au|of|the|and|who|that|in|at))$",
    re.I,
)


def chances(
    text: str, marks: Marks, links: Sequence[Link], people: Mapping[int, Person]
) -> dict[str | None, float]:
    """Probability of each name, and under None of nobody named; they sum to 1.

    links: those that ask the same question, such as a claim's and that of the speaker beside it; each
        counts the same. Probabilities of all mentions of one person are added: it is the person that
        is asked for, not the place.
    """
    total: dict[str | None, float] = {}
    for link in links:
        for target, probability in link.targets:
            name = full_name(text, marks.spans, target, people)
            total[name] = total.get(name, 0.0) + probability / len(links)
    return {**total, None: max(0.0, 1 - sum(total.values()))}


def barred_names(
    text: str, claim: Claim, people: Iterable[Person], named: Person | None = None
) -> frozenset[str]:
    """The names that a claim's own sentence speaks against: by a pronoun any ("a-t-elle dit"), by a noun those of
    humans ("la ministre" is not Jean-Luc Fugit, but "le communiqué" may be that of "la gendarmerie").

    named: whom the speaker's words name themselves; no noun speaks against her: "Le maire, Anne Roux".
    """
    pronoun = of_pronoun(text, claim)
    noun = of_noun(claim.speaker.text) if claim.speaker and named is None else None
    said = pronoun or noun
    return frozenset(
        person.name
        for person in people
        if said and (person.gender or said) != said and (pronoun or person.kind == "person")
    )


def likeliest(names: Mapping[str | None, float]) -> str | None:
    """The name of highest probability, or None where that is nobody, no name, or under `LEAST`."""
    best = max(names, key=lambda name: names[name], default=None)
    return best if best is not None and names[best] >= LEAST and is_name(best) else None


def full_name(text: str, spans: Sequence[MarkedSpan], index: int, people: Mapping[int, Person]) -> str:
    """The fullest name of whom a span writes: that of its mention, of a human named inside it, or its own words.

    Humans only: "la maire, Mme Morel" is Anne Morel, but "un porte-parole de la mairie" is not the mairie, nor
    "l'entourage de Mme Morel" herself.
    """
    if index in people:
        return people[index].name
    named = [i for i in people if inside(spans[i], spans[index]) and is_meant(text, spans, i, index, people)]
    if named:
        return people[max(named, key=lambda i: spans[i].end - spans[i].start)].name
    return named_words(text, spans[index]).text


def named_by_itself(
    text: str, spans: Sequence[MarkedSpan], speaker: int, people: Mapping[int, Person]
) -> Person | None:
    """Whom the words of a speaker name without looking elsewhere: a human named in them ("la maire, Mme Morel",
    but not "l'entourage de Mme Morel"), or the body or group that they are ("la police"); None for no one."""
    span = spans[speaker]
    touching = [i for i in people if spans[i].start < span.end and span.start < spans[i].end]
    for i in touching:
        if is_meant(text, spans, i, speaker, people):
            return people[i]
    own = name_words(named_words(text, span).text)
    return next((people[i] for i in touching if name_words(text[spans[i].start : spans[i].end]) == own), None)


def is_meant(
    text: str, spans: Sequence[MarkedSpan], mention: int, phrase: int, people: Mapping[int, Person]
) -> bool:
    """True where a phrase that holds a mention of a human means that human, not somebody or something of theirs."""
    before = text[spans[phrase].start : max(spans[phrase].start, spans[mention].start)]
    return people[mention].kind == "person" and not BELONGS.search(before)


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
