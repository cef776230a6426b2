"""Doers of a generated sentence that the article has elsewhere: exchanged, put in place of another, or strangers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factsheet.summaries.doers import (
    Doer,
    alike,
    find_doers,
    find_subject,
    is_governed,
    is_passive,
    may_be_verb,
    same_doer,
)
from factsheet.summaries.meanings import likeness
from factsheet.summaries.names import Name
from factsheet.summaries.sentence import Reading
from factsheet.summaries.support import Source
from factsheet.summaries.words import LIGHT, Word, same_word


def without_doubtful(said: Reading, source: Source) -> Reading:
    """The sentence without the names that may be none: those that open it and that the article never writes inside one."""
    return replace(said, names=tuple(n for n in said.names if not n.doubtful or _is_named(n, source)))


def _is_named(name: Name, source: Source) -> bool:
    """Whether the article writes the last word of a name with a capital inside a sentence."""
    return any(w.key == name.keys[-1] and w.capital and not w.first for o in source.readings for w in o.words)


def replaced_doers(said: Reading, source: Source) -> tuple[str, ...]:
    """A subject and its verb, where the article gives that verb only other subjects."""
    language = source.finders.language
    for verb in said.matter:
        doer = find_subject(said, verb)
        if doer is None or not may_be_verb(said, verb) or not _is_next(said, doer, verb):
            continue
        places = [
            (other, i)
            for other in source.readings
            for i in other.matter
            if same_word(said.words[verb].key, other.words[i].key)
            and _shares_more(said, verb, other, i, language)
        ]
        if places and all(_is_other(doer, other, i, source) for other, i in places):
            return (said.words[doer.last].text, said.words[verb].text)
    return ()


def _is_next(said: Reading, doer: Doer, verb: int) -> bool:
    """Whether no other word of matter lies between a subject and its verb; an agent stands after it."""
    return verb < doer.first or not any(
        doer.last < i < verb and said.words[i].key not in LIGHT for i in said.matter
    )


def _is_other(doer: Doer, other: Reading, verb: int, source: Source) -> bool:
    """Whether a source sentence gives its verb to somebody else than `doer`."""
    subject, language = find_subject(other, verb), source.finders.language
    doers = [d for d in find_doers(other) if same_doer(d, doer, language)]
    if subject and same_doer(subject, doer, language):
        return False
    if any(d.last < verb for d in doers) and not (subject and subject.kind == doer.kind):
        return subject is not None and (subject.first > verb or not _are_beside(subject, doer, source))
    if subject is None:
        after = [d for d in doers if verb < d.first <= verb + 8]
        return bool(after) and doer.kind == "name" and _opens_with_pronoun(other, verb)
    if subject.kind == "noun":
        return not _are_beside(subject, doer, source)
    return doer.kind != "noun"


def _opens_with_pronoun(reading: Reading, verb: int) -> bool:
    clause = [w.key for w in reading.words[:verb] if w.clause == reading.words[verb].clause]
    return bool(clause) and clause[0] in ("il", "elle", "ils", "elles", "he", "she", "they")


def _are_beside(noun: Doer, doer: Doer, source: Source) -> bool:
    """Whether the article writes a noun next to the doer somewhere, as what it is: "le fonds Kystlinje"."""
    language = source.finders.language
    for other in source.readings:
        named = [d for d in find_doers(other) if same_doer(d, doer, language)]
        nouns = [i for i in other.matter if alike(other.words[i].key, noun.known, language)]
        if any(-6 <= i - d.first <= 6 for d in named for i in nouns):
            return True
    return False


def _shares_more(said: Reading, verb: int, other: Reading, place: int, language: str) -> bool:
    """Whether the two verbs have another word of matter in common close after them."""
    mine = [said.words[i].key for i in said.matter if 0 < abs(i - verb) <= 8]
    theirs = [other.words[i].key for i in other.matter if abs(i - place) <= 8 and i != place]
    return any(likeness(a, b, language) > 0 for a in mine for b in theirs)


def exchanged_doers(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Two doers around one verb that stand the other way round in the sentence that bears it."""
    for triple in _triples(said):
        for i in support:
            if _is_turned(said, triple, source.readings[i], source.finders.language):
                return tuple(said.words[place].text for place in triple)
    return ()


def _triples(said: Reading) -> list[tuple[int, int, int]]:
    """Places of a doer, a word between and another doer, with no comma from one to the other."""
    doers = [d.last for d in find_doers(said)]
    subjects = [d.last for d in find_doers(said) if not is_governed(said, d.first)]
    held = {i for d in find_doers(said) for i in range(d.first, d.last + 1)}
    places = [i for i in said.matter if may_be_verb(said, i) and i not in held]
    return [
        (a, v, b)
        for a in subjects
        for v in places
        for b in doers
        if a < v < b and b - a < 10 and "," not in said.text[said.words[a].end : said.words[b].start]
    ]


def _is_turned(said: Reading, triple: tuple[int, int, int], other: Reading, language: str) -> bool:
    """Whether a source sentence has the three words with the doers the other way round, in the same voice."""
    one, last = (_places(said.words[triple[n]], other, language) for n in (0, 2))
    verb = [i for i in other.matter if same_word(said.words[triple[1]].key, other.words[i].key)]
    if not (one and verb and last) or set(one) & set(last) or is_passive(said, triple[1]):
        return False
    straight = any(a < v < b for a in one for v in verb for b in last)
    turned = any(b < v < a for a in one for v in verb for b in last if not is_governed(other, b))
    return turned and not straight and not any(is_passive(other, v) for v in verb)


def _places(word: Word, other: Reading, language: str) -> list[int]:
    return [i for i, w in enumerate(other.words) if w.full and likeness(word.key, w.key, language) > 0]
