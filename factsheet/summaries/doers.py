"""Who does what: the doers of a generated sentence against those of the article's own sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from factsheet.summaries.meanings import likeness
from factsheet.summaries.names import Name
from factsheet.summaries.sentence import Reading
from factsheet.summaries.support import Source
from factsheet.summaries.words import LIGHT, Word, same_word

_PRONOUNS = frozenset(
    "il elle ils elles son sa ses leur leurs celui celle ce cet cette ces le la les l' he she they it its his her"
    " their the this these".split()
)
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


ELSEWHERE = 0.6  # share of what is said of a doer that one sentence about somebody else must have


@dataclass(frozen=True, slots=True)
class Doer:
    """A name, a country or a noun after its article: the places of its words, and what it is known by.

    known: for a name its last word, for a country its code, for a noun it and the words right after it.
    """

    first: int
    last: int
    known: str
    kind: str


def misplaced_doers(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """The words of `said` whose doer is another one in the article; () where nobody is exchanged."""
    said = replace(said, names=tuple(n for n in said.names if not n.doubtful or _is_named(n, source)))
    return _replaced(said, source) or _strangers(said, source) or _exchanged(said, source, support)


def _is_named(name: Name, source: Source) -> bool:
    """Whether the article writes the last word of a name with a capital inside a sentence."""
    return any(w.key == name.keys[-1] and w.capital and not w.first for o in source.readings for w in o.words)


def find_doers(reading: Reading) -> list[Doer]:
    """The names, countries and nouns with an article of a sentence, in order."""
    words = reading.words
    found = [_doer_at(reading, n.start, n.end, n.keys[-1], "name") for n in reading.names]
    found += [_doer_at(reading, start, end, code, "country") for start, end, code in reading.countries]
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


def _subject(reading: Reading, verb: int) -> Doer | None:
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
    if not near or _is_governed(reading, near[-1].first):
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


def _replaced(said: Reading, source: Source) -> tuple[str, ...]:
    """A subject and its verb, where the article gives that verb only other subjects."""
    language = source.finders.language
    for verb in said.matter:
        doer = _subject(said, verb)
        if doer is None or not _is_verb(said, verb) or not _is_next(said, doer, verb):
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


def _is_verb(reading: Reading, place: int) -> bool:
    """Whether a word may be a verb: no light one, with no article or preposition before it and no auxiliary after."""
    before = reading.words[place - 1].key if place else ""
    after = reading.words[place + 1].key if place + 1 < len(reading.words) else ""
    return (
        reading.words[place].key not in LIGHT
        and before not in (_ARTICLES | _PREPOSITIONS) - {"to"}
        and after not in _BE | _HAVE
    )


def _is_other(doer: Doer, other: Reading, verb: int, source: Source) -> bool:
    """Whether a source sentence gives its verb to somebody else than `doer`."""
    subject, language = _subject(other, verb), source.finders.language
    doers = [d for d in find_doers(other) if _same_doer(d, doer, language)]
    if subject and _same_doer(subject, doer, language):
        return False
    if any(d.last < verb for d in doers) and not (subject and subject.kind == doer.kind):
        return subject is not None and (subject.first > verb or not _are_beside(subject, doer, source))
    if subject is None:
        after = [d for d in doers if verb < d.first <= verb + 8]
        return bool(after) and doer.kind == "name" and _opens_with_pronoun(other, verb)
    if subject.kind == "noun":
        return not _are_beside(subject, doer, source)
    return doer.kind != "noun"


def _same_doer(one: Doer, other: Doer, language: str) -> bool:
    return (
        one.known == other.known
        or (one.kind == other.kind == "noun"
        and _alike(one.known, other.known, language))
    )


def _alike(some: str, others: str, language: str) -> bool:
    """Whether a word of the one run may say the same as a word of the other."""
    return any(likeness(a, b, language) > 0 for a in some.split() for b in others.split())


def _opens_with_pronoun(reading: Reading, verb: int) -> bool:
    clause = [w.key for w in reading.words[:verb] if w.clause == reading.words[verb].clause]
    return bool(clause) and clause[0] in ("il", "elle", "ils", "elles", "he", "she", "they")


def _are_beside(noun: Doer, doer: Doer, source: Source) -> bool:
    """Whether the article writes a noun next to the doer somewhere, as what it is: "le fonds Kystlinje"."""
    language = source.finders.language
    for other in source.readings:
        named = [d for d in find_doers(other) if _same_doer(d, doer, language)]
        nouns = [i for i in other.matter if _alike(other.words[i].key, noun.known, language)]
        if any(-6 <= i - d.first <= 6 for d in named for i in nouns):
            return True
    return False


def _shares_more(said: Reading, verb: int, other: Reading, place: int, language: str) -> bool:
    """Whether the two verbs have another word of matter in common close after them."""
    mine = [said.words[i].key for i in said.matter if 0 < abs(i - verb) <= 8]
    theirs = [other.words[i].key for i in other.matter if abs(i - place) <= 8 and i != place]
    return any(likeness(a, b, language) > 0 for a in mine for b in theirs)


def _strangers(said: Reading, source: Source) -> tuple[str, ...]:
    """A subject with few of the words that are said of it, where one sentence has most of them of somebody else."""
    doers = find_doers(said)
    named = [d for d in doers if d.kind != "noun"]
    for doer in named + [d for d in doers if d.kind == "noun" and d is doers[0] and d.first <= 2]:
        if _is_governed(said, doer.first):
            continue
        words, scope = _said_of(said, doer, named), _scope(doer, source)
        held = [[w for w in words if _is_in(w, {i}, source)] for i in range(len(source.readings))]
        known = [w for w in words if any(w in one for one in held)]
        here = [w for w in words if any(w in held[i] for i in scope)]
        elsewhere = max((len(one) for i, one in enumerate(held) if i not in scope), default=0)
        few = len(known) > 2 and not here if doer.kind == "noun" else len(here) * 2 < len(known)
        if scope and few and elsewhere >= ELSEWHERE * len(known):
            return (said.words[doer.last].text, *(w.text for w in known if w not in here))
    return ()


def _is_governed(reading: Reading, place: int) -> bool:
    """Whether a preposition stands before a doer: it is no subject then."""
    return place > 0 and _governing(reading.words, place) in _PREPOSITIONS


def _said_of(said: Reading, doer: Doer, named: Sequence[Doer]) -> list[Word]:
    """The words of matter from a doer to the next name, and before it in its own clause."""
    clause = said.words[doer.last].clause
    later = [d.first for d in named if d.first > doer.last]
    end = min(later, default=len(said.words))
    held = {i for d in named for i in range(d.first, d.last + 1)}
    return [
        said.words[i]
        for i in said.matter
        if i not in held
        and said.words[i].key not in LIGHT
        and i not in said.denial.governed
        and (doer.last < i < end and said.words[i].clause <= clause + 2)
    ]


def _scope(doer: Doer, source: Source) -> set[int]:
    """The source sentences that name it, and the next ones that go on about it."""
    naming = {i for i, other in enumerate(source.readings) if _names(other, doer, source.finders.language)}
    if doer.kind == "noun":
        beside = {d.known for i in naming for d in find_doers(source.readings[i]) if d.kind == "name"}
        naming |= {
            i
            for i, other in enumerate(source.readings)
            if any(d.known in beside for d in find_doers(other) if d.kind == "name")
        }
    following = {
        i + 1
        for i in naming
        if i + 1 < len(source.readings)
        and source.readings[i + 1].paragraph == source.readings[i].paragraph
        and source.readings[i + 1].words
        and source.readings[i + 1].words[0].key in _PRONOUNS
    }
    return naming | following


def _names(other: Reading, doer: Doer, language: str) -> bool:
    """Whether a sentence holds the doer."""
    if doer.kind == "country":
        return any(code == doer.known for _, _, code in other.countries)
    if doer.kind == "name":
        return any(w.key.rstrip("'") == doer.known and w.capital for w in other.words)
    return any(_alike(w.key, doer.known.split()[0], language) for w in other.words if w.full)


def _is_in(word: Word, scope: set[int], source: Source) -> bool:
    language = source.finders.language
    return any(likeness(word.key, w.key, language) for i in scope for w in source.readings[i].words if w.full)


def _exchanged(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Two doers around one verb that stand the other way round in the sentence that bears it."""
    for triple in _triples(said):
        for i in support:
            if _is_turned(said, triple, source.readings[i], source.finders.language):
                return tuple(said.words[place].text for place in triple)
    return ()


def _triples(said: Reading) -> list[tuple[int, int, int]]:
    """Places of a doer, a word between and another doer, with no comma from one to the other."""
    doers = [d.last for d in find_doers(said)]
    subjects = [d.last for d in find_doers(said) if not _is_governed(said, d.first)]
    held = {i for d in find_doers(said) for i in range(d.first, d.last + 1)}
    places = [i for i in said.matter if _is_verb(said, i) and i not in held]
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
    if not (one and verb and last) or set(one) & set(last) or _is_passive(said, triple[1]):
        return False
    straight = any(a < v < b for a in one for v in verb for b in last)
    turned = any(b < v < a for a in one for v in verb for b in last if not _is_governed(other, b))
    return turned and not straight and not any(_is_passive(other, v) for v in verb)


def _places(word: Word, other: Reading, language: str) -> list[int]:
    return [i for i, w in enumerate(other.words) if w.full and likeness(word.key, w.key, language) > 0]


def _is_passive(reading: Reading, verb: int) -> bool:
    """Whether a form of "être" or "be" stands right before the verb, or "par" or "by" soon after it."""
    before = any(w.key in _BE for w in reading.words[max(0, verb - 2) : verb])
    return before or any(w.key in _BY for w in reading.words[verb + 1 : verb + 5])
