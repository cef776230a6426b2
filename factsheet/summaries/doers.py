"""Who does what in one sentence: its doers, and the one that does a verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from factsheet.summaries.meanings import likeness
from factsheet.summaries.sentence import Reading
from factsheet.summaries.words import LIGHT, Word

_ARTICLES = frozenset(
    "le la les l' un une des the a an au aux du son sa ses leur leurs his her its their".split()
)
_PREPOSITIONS = frozenset(
    "de du d' des à au aux dans en sur chez avec pour contre of in at to for with from on near vers".split()
)
_BY = frozenset(["par", "by"])
_RELATIVES = frozenset("qui who which".split())
_HAVE = frozenset(
    "a ont avait avaient has have had will va vont would could may might must can should did does do doit doivent devra devrait peut".split()
)
_BE = frozenset("est sont ete etait etaient sera seront is are was were been be being".split())


@dataclass(frozen=True, slots=True)
class Doer:
    """A name, a country or a noun after its article: the places of its words, and what it is known by.

    known: for a name its last word, for a country its code, for a noun it and the words right after it.
    """

    first: int
    last: int
    known: str
    kind: str


def find_doers(reading: Reading) -> list[Doer]:
    """The names, countries and nouns with an article of a sentence, in order."""
    words = reading.words
    beside = [m.span() for m in re.finditer(r"\([^()]*\)", reading.text)]  # "(Seine-Maritime)" does nothing
    named = [(n.start, n.end, n.keys[-1], "name") for n in reading.names]
    named += [(start, end, code, "country") for start, end, code in reading.countries]
    found = [_doer_at(reading, *one) for one in named if not any(s <= one[0] < e for s, e in beside)]
    taken = {i for doer in found for i in range(doer.first, doer.last + 1)}
    for i in reading.matter:
        if i and i not in taken and words[i - 1].key in _ARTICLES:
            run = list(takewhile(lambda j: j in reading.matter and j not in taken, range(i, i + 3)))
            found.append(Doer(i, run[-1], " ".join(words[j].key for j in run), "noun"))
            taken.update(run)
    return sorted(found, key=lambda doer: doer.first)


def _doer_at(reading: Reading, start: int, end: int, known: str, kind: str) -> Doer:
    places = [i for i, w in enumerate(reading.words) if start <= w.start < end]
    return Doer(places[0], places[-1], known, kind)


def find_subject(reading: Reading, verb: int) -> Doer | None:
    """Who does `verb`: the agent after "par" or "by", else the nearest doer before it that no preposition governs."""
    words, doers = reading.words, find_doers(reading)
    passive = any(words[i].key in _BE for i in range(max(0, verb - 2), verb))
    if passive or any(w.key in _BY for w in words[verb + 1 : verb + 3]):
        return next(
            (d for d in doers if verb < d.first <= verb + 8 and _follows_by(words, verb, d.first)), None
        )
    clause = words[verb].clause
    opens = next(i for i, w in enumerate(words) if w.clause == clause)
    clause -= words[opens].key in _RELATIVES
    before = [d for d in doers if d.last < verb and words[d.last].clause == clause]
    near = [d for d in before if d.kind != "noun" or verb - d.last <= 3]
    if not near or is_governed(reading, near[-1].first):
        return None
    if near[-1].kind == "noun" and not any(not w.full for w in words[near[-1].last + 1 : verb]):
        return None  # the word right after a noun is as often its adjective
    return near[-1]


def _governing(words: Sequence[Word], place: int) -> str:
    """The word before a doer, past its article."""
    before = place - 1
    if before > 0 and words[before].key in _ARTICLES - _PREPOSITIONS:
        before -= 1
    return words[before].key


def _follows_by(words: Sequence[Word], verb: int, place: int) -> bool:
    return any(w.key in _BY for w in words[max(verb + 1, place - 4) : place])


def is_governed(reading: Reading, place: int) -> bool:
    """Whether a preposition stands before a doer: it is no subject then."""
    return place > 0 and _governing(reading.words, place) in _PREPOSITIONS


def same_doer(one: Doer, other: Doer, language: str) -> bool:
    """Whether two doers are one: the same name or country, or nouns with a word in common."""
    return one.known == other.known or (
        one.kind == other.kind == "noun" and alike(one.known, other.known, language)
    )


def alike(some: str, others: str, language: str) -> bool:
    """Whether a word of the one run may say the same as a word of the other."""
    return any(likeness(a, b, language) > 0 for a in some.split() for b in others.split())


def is_passive(reading: Reading, verb: int) -> bool:
    """Whether a form of "être" or "be" stands right before the verb, or "par" or "by" soon after it."""
    before = any(w.key in _BE for w in reading.words[max(0, verb - 2) : verb])
    return before or any(w.key in _BY for w in reading.words[verb + 1 : verb + 5])


def may_be_verb(reading: Reading, place: int) -> bool:
    """Whether a word may be a verb: no light one, with no article or preposition before it and no auxiliary after."""
    before = reading.words[place - 1].key if place else ""
    after = reading.words[place + 1].key if place + 1 < len(reading.words) else ""
    return (
        reading.words[place].key not in LIGHT
        and before not in (_ARTICLES | _PREPOSITIONS) - {"to"}
        and after not in _BE | _HAVE
    )
