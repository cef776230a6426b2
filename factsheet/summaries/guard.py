"""Whether a generated sentence says only what the article says, and if not, which check failed on which words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from factsheet.summaries.doers import misplaced_doers
from factsheet.summaries.extent import unborne_extents
from factsheet.summaries.meanings import likeness
from factsheet.summaries.quantities import Quantity, is_among
from factsheet.summaries.sentence import Reading, read_sentence
from factsheet.summaries.support import Source, find_support
from factsheet.summaries.words import ADDING, DEFERRING, EMPTY, LIGHT, fold, same_word

Check = Literal["number", "date", "name", "quote", "extent", "words", "negation", "doer"]
# Shares of words of matter that the support may lack: in all, and in one clause of two words or more.
LACKING, LACKING_IN_CLAUSE = 0.5, 0.6
NEAREST = 0.75  # how near to the best sentence others must come to bear a clause too
NEAR, NEAR_IDEA = 8, 6  # words around one that tell whether two sentences speak of the same thing


@dataclass(frozen=True, slots=True)
class Failure:
    """A check that did not pass, and the words of the generated sentence it stumbled on."""

    check: Check
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the guard says of one generated sentence: the source sentences it rests on, and what failed."""

    support: tuple[int, ...]
    failures: tuple[Failure, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing failed."""
        return not self.failures


def check_sentence(text: str, source: Source) -> Verdict:
    """The verdict on one generated sentence."""
    said = read_sentence(text, source.finders)
    for i, other in enumerate(source.readings):
        if other.text == text:
            return Verdict((i,), ())
    support = find_support(said, source)
    if not support:
        return Verdict((), (Failure("words", tuple(word.text for word in said.words)),))
    failures = (
        Failure(name, words) for name, check in _CHECKS.items() if (words := check(said, source, support))
    )
    return Verdict(support, tuple(failures))


def _numbers(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Quantities that no sentence has which bears the clause they stand in."""
    failed = []
    for quantity in said.quantities:
        near = _bearing(said, quantity.start, source, support)
        known = tuple(q for i in near for q in source.readings[i].quantities)
        if (
            is_among(quantity, known)
            or _is_about(said, quantity, known)
            or _counts_the_same(said, quantity, source)
        ):
            continue
        if not (quantity.loose and _has_unit(said, quantity, source, near)):
            failed.append(said.text[quantity.start : quantity.end])
    return tuple(failed)


def _bearing(said: Reading, at: int, source: Source, support: Sequence[int]) -> set[int]:
    """The source sentences that bear what stands at `at`: with half of the words of its clause, or the best."""
    language = source.finders.language
    clause = next((w.clause for w in reversed(said.words) if w.start <= at), 0)
    keys = [said.words[i].key for i in said.matter if said.words[i].clause == clause]
    keys = [key for key in keys if key not in LIGHT] or keys
    shares: dict[int, int] = {}
    for i, other in enumerate(source.readings):
        full = [w.key for w in other.words if w.full]
        held = sum(any(likeness(key, w, language) > 0 for w in full) for key in keys)
        if (held >= 0.4 * len(keys) and held) or (i in support and (held or not keys)):
            shares[i] = held
    best = max(shares.values(), default=0)
    return {i for i, held in shares.items() if held >= NEAREST * best} | set(support[:1])


def _counts_the_same(said: Reading, quantity: Quantity, source: Source) -> bool:
    """Whether a sentence counts as many of the thing that is counted here: "three (African) manufacturers"."""
    counted = _counted(said, quantity)[:1]
    return not quantity.unit and any(
        other.value == quantity.value and any(same_word(counted[0], key) for key in _counted(reading, other))
        for reading in source.readings
        for other in reading.quantities
        if counted and not other.unit
    )


def _counted(reading: Reading, quantity: Quantity) -> list[str]:
    """The next words of matter after a number, two at most."""
    return [reading.words[i].key for i in reading.matter if reading.words[i].start >= quantity.end][:2]


_ABOUT = re.compile(
    r"(?:(?P<over>plus d[e']|more than|over|at least|au moins)|(?P<under>moins d[e']|less than|fewer than|under)|"
    r"pres d[e']|environ|quelque|about|around|nearly|almost|some|roughly)\s*(?:les? |une? |an? )?$"
)


def _is_about(said: Reading, quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """Whether a figure of the source lies where "plus de", "nearly" and the like put it."""
    about = _ABOUT.search(fold(said.text[max(0, quantity.start - 20) : quantity.start]))
    if about is None:
        return False
    low, high = (1.0, 1.25) if about["over"] else (0.8, 1.0) if about["under"] else (0.92, 1.08)
    return any(
        low * quantity.value <= other.value <= high * quantity.value
        for other in known
        if other.unit == quantity.unit or not {other.unit, quantity.unit} & {"ratio", "days"}
    )


def _has_unit(said: Reading, quantity: Quantity, source: Source, near: set[int]) -> bool:
    """Whether no sentence gives a length of time, or one does with the same unit."""
    if not any(other.unit == "days" for i in near for other in source.readings[i].quantities):
        return True
    unit = fold(said.text[quantity.start : quantity.end].split()[-1])
    language = source.finders.language
    return any(likeness(unit, w.key, language) > 0 for i in near for w in source.readings[i].words)


def _days(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Time expressions that mean no time of a supporting sentence, nor a longer one around it."""
    failed = []
    for day in said.days:
        near = _bearing(said, day.start, source, support)
        known = frozenset(value for i in near for other in source.readings[i].days for value in other.values)
        texts = " ".join(fold(source.readings[i].text) for i in near)
        language = source.finders.language
        same = any(_holds(value, other) for value in day.values for other in known)
        if (
            not same
            and not _is_written(day.text, texts, language)
            and not _is_duration(said, day.start, day.end)
        ):
            failed.append(day.text)
    return tuple(failed)


def _is_written(day: str, texts: str, language: str) -> bool:
    """Whether every word and figure of a time expression stands in the texts."""
    known = re.findall(r"\w+", texts)
    words = [w for w in re.findall(r"\w+", fold(day)) if w not in EMPTY]
    return all(
        w in known or (not w.isdigit() and any(likeness(w, k, language) > 0 for k in known)) for w in words
    )


def _holds(value: str, other: str) -> bool:
    """Whether an ISO value is another one or a longer time around it: "2026-01" holds "2026-01-01"."""
    return other == value or (other.startswith(value) and "/" not in value)


def _is_duration(said: Reading, start: int, end: int) -> bool:
    """Whether the words are a length of time, which is compared as a quantity."""
    return any(q.unit == "days" and start <= q.start < end for q in said.quantities)


def _names(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:  # noqa: ARG001
    """Names, and countries, that the article does not write."""
    known = [n.keys for other in source.readings for n in other.names]
    every = {w.key.rstrip("'") for other in source.readings for w in other.words}
    countries = {code for other in source.readings for _, _, code in other.countries}
    failed = [
        said.text[n.start : n.end] for n in said.names if not _is_known(n.keys, n.doubtful, known, every)
    ]
    return (*failed, *(said.text[start:end] for start, end, code in said.countries if code not in countries))


def _is_known(
    keys: tuple[str, ...], doubtful: bool, known: Sequence[tuple[str, ...]], every: set[str]
) -> bool:
    """Whether one name of the article has all these words; the first of a sentence may be a plain word."""
    if any(all(any(_same_name(k, n) for n in name) for k in keys) for name in known):
        return True
    if doubtful and (keys[0] in every or len(keys) == 1 or keys[0] in _TITLES):
        return len(keys) == 1 or _is_known(keys[1:], False, known, every)
    return len(keys) == 1 and keys[0] in every


def _same_name(one: str, other: str) -> bool:
    """Whether two words of names are one, but for a plural or the ending of an inhabitant."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _NAME_ENDINGS and (one == other or len(short) > 3)


_NAME_ENDINGS = frozenset(["", "s", "n", "an", "ian", "ien", "ienne"])
_TITLES = frozenset("author economist football lawyer manager mayor judge founder researcher farmer".split())


def _quotes(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:  # noqa: ARG001
    """Quoted words that the article does not have in that order."""
    text = _bare(" ".join(other.text for other in source.readings))
    return tuple(quote for quote in said.quotes if _bare(quote) not in text)


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _extents(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Words of extent ("most", "plusieurs") that the support does not bear."""
    return unborne_extents(said, [source.readings[i] for i in support])


def _words(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Words of matter that the article lacks, where they are too many in all or in one clause."""
    language = source.finders.language
    every = [w.key for other in source.readings for w in other.words if w.full]
    near = [w.key for i in support for w in source.readings[i].words if w.full]
    places = [i for i in said.matter if said.words[i].key not in LIGHT]
    lacking = [i for i in places if not _is_borne(said.words[i].key, every, near, language)]
    if len(lacking) > max(1, LACKING * len(places)):
        return tuple(said.words[i].text for i in lacking)
    for clause in {said.words[i].clause for i in lacking}:
        here = [i for i in lacking if said.words[i].clause == clause]
        of = [i for i in places if said.words[i].clause == clause]
        opens = next(w.key for w in said.words if w.clause == clause)
        added = opens in ADDING and 2 * len(here) >= len(of) and len(of) <= 3
        if added or (len(here) >= 2 and len(here) > LACKING_IN_CLAUSE * len(of)):
            return tuple(said.words[i].text for i in here)
    return ()


def _is_borne(key: str, every: Sequence[str], near: Sequence[str], language: str) -> bool:
    """Whether the article has the word, or the supporting sentences one that may say the same."""
    return any(same_word(key, w) for w in every) or any(likeness(key, w, language) for w in near)


def _negation(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Words that the support denies where the sentence affirms them, or the other way round."""
    flipped = []
    governed = said.denial.governed
    for i in said.matter:
        key, language = said.words[i].key, source.finders.language
        found = [(k, j, s) for k in support for j, s in _like(said, i, source.readings[k], language)]
        forms = [(k, j, s) for k, j, s in found if same_word(key, source.readings[k].words[j].key)]
        signs = {
            sign * mine * theirs
            for k, j, sign in forms or found
            for mine in ((1, -1) if i in governed else said.denial.signs(i))
            for theirs in source.readings[k].denial.signs(j)
        }
        if signs == {-1} and key not in DEFERRING:
            flipped.append(said.words[i].text)
    return tuple(flipped)


def _like(said: Reading, place: int, other: Reading, language: str) -> list[tuple[int, int]]:
    """The words of a source sentence that say the same (1) or the opposite (-1) of one that has the same neighbours."""
    key = said.words[place].key
    signs = [(j, likeness(key, other.words[j].key, language)) for j in other.matter]
    return [(j, sign) for j, sign in signs if sign and _speaks_of_same(said, place, other, j, language)]


def _speaks_of_same(said: Reading, place: int, other: Reading, there: int, language: str) -> bool:
    """Whether two words have neighbours in common: one for two forms of a word, two for words of like meaning."""
    form = same_word(said.words[place].key, other.words[there].key)
    reach = NEAR if form else NEAR_IDEA
    mine = [said.words[i].key for i in said.matter if 0 < abs(i - place) <= reach]
    around = [other.words[i].key for i in other.matter if 0 < abs(i - there) <= reach]
    shared = sum(any(likeness(key, w, language) > 0 for w in around) for key in mine)
    return shared >= min(1 if form else 2, len(mine), len(around))


def _doers(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Doers that the article has elsewhere."""
    return misplaced_doers(said, source, support)


_CHECKS: dict[Check, Callable[[Reading, Source, Sequence[int]], tuple[str, ...]]] = {
    "number": _numbers,
    "date": _days,
    "name": _names,
    "quote": _quotes,
    "extent": _extents,
    "words": _words,
    "negation": _negation,
    "doer": _doers,
}
