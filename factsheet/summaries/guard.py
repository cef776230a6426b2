"""Whether a generated sentence says only what the article says, and if not, which check failed on which words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from factsheet.summaries.acronyms import is_short_form
from factsheet.summaries.exchanges import misplaced_doers
from factsheet.summaries.extent import unborne_extents
from factsheet.summaries.figures import unborne_days, unborne_quantities
from factsheet.summaries.meanings import ideas, likeness
from factsheet.summaries.negation import flipped_words
from factsheet.summaries.numerals import is_numeral
from factsheet.summaries.sentence import Reading, read_sentence
from factsheet.summaries.support import Source, find_support
from factsheet.summaries.wording import is_free
from factsheet.summaries.words import ADDING, DETERMINERS, EMPTY, FRAMING, LIGHT, fold, same_word

Check = Literal["number", "date", "name", "quote", "extent", "words", "negation", "doer"]
# Shares of words of matter that the support may lack: in all, and in one clause of two words or more.
LACKING, LACKING_IN_CLAUSE = 0.5, 0.6
FREE = 0.5  # what a lacking word counts that summaries write freely ("polémique")


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


def _names(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:  # noqa: ARG001
    """Names, and countries, that the article does not write."""
    known = [n.keys for other in source.readings for n in other.names]
    every = {w.key.rstrip("'") for other in source.readings for w in other.words}
    countries = {code for other in source.readings for _, _, code in other.countries}
    failed = [
        said.text[n.start : n.end]
        for n in said.names
        if not _is_known(n.keys, n.doubtful, known, every) and not is_short_form(said, n, source)
    ]
    return (
        *failed,
        *(
            said.text[start:end]
            for start, end, code in said.countries
            if code not in countries and not {fold(w) for w in said.text[start:end].split()} <= every
        ),
    )


def _is_known(
    keys: tuple[str, ...], doubtful: bool, known: Sequence[tuple[str, ...]], every: set[str]
) -> bool:
    """Whether one name of the article has all these words; the first of a sentence may be a plain word."""
    if any(all(any(_same_name(k, n) for n in name) for k in keys) for name in known):
        return True
    if doubtful and (keys[0] in every or _is_plain(keys[0]) or keys[0] in _TITLES):
        return len(keys) == 1 or _is_known(keys[1:], False, known, every)
    return len(keys) == 1 and keys[0] in every


def _is_plain(key: str) -> bool:
    """Whether the capitalised word that opens a sentence is one that the guard knows as no name."""
    known = key in EMPTY | LIGHT | _OPENING or key.endswith(_PLAIN) or is_numeral(key)
    return known or any(ideas(key, language) for language in ("fr", "en"))


def _same_name(one: str, other: str) -> bool:
    """Whether two words of names are one, but for a plural or the ending of an inhabitant."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _NAME_ENDINGS and (one == other or len(short) > 3)


# Words and endings that open a sentence with a capital and are no names.
_OPENING = frozenset(
    "durant suite face hormis faute voici voila hier demain jadis victime during amid".split()
)
_PLAIN = ("ment", "ly", "ee", "ees", "ue", "ues", "ique", "iques", "tion", "tions")
_NAME_ENDINGS = frozenset(["", "s", "n", "an", "ian", "ien", "ienne"])
_TITLES = frozenset("author economist football lawyer manager mayor judge founder researcher farmer".split())


def _quotes(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:  # noqa: ARG001
    """Quoted words that the article does not have in that order."""
    text = _bare(" ".join(other.text for other in source.readings))
    return tuple(quote for quote in said.quotes if _bare(quote) not in text)


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _words(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Words of matter that the article lacks: things after an article, or too many in all or in one clause."""
    language = source.finders.language
    every = [w.key for other in source.readings for w in other.words if w.full]
    near = [w.key for i in support for w in source.readings[i].words if w.full]
    places = [i for i in said.matter if said.words[i].key not in LIGHT | FRAMING]
    lacking = {
        i: FREE if is_free(said.words[i].key, language) else 1.0
        for i in places
        if not _is_borne(said.words[i].key, every, near, language)
    }
    if sum(lacking.values()) > max(1, LACKING * len(places)):
        return tuple(said.words[i].text for i in lacking)
    things = [i for i, weight in lacking.items() if weight == 1 and _is_thing(said, i)]
    if things:
        return tuple(said.words[i].text for i in things)
    for clause in {said.words[i].clause for i in lacking}:
        here = [i for i in lacking if said.words[i].clause == clause]
        if _is_too_much(said, clause, places, sum(lacking[i] for i in here)):
            return tuple(said.words[i].text for i in here)
    return ()


def _is_thing(said: Reading, place: int) -> bool:
    return place > 0 and said.words[place - 1].key in DETERMINERS


def _is_too_much(said: Reading, clause: int, places: Sequence[int], lacking: float) -> bool:
    """Whether the words lacking from a clause are too many for it; one added to another may lack less."""
    of = [i for i in places if said.words[i].clause == clause]
    opens = next(w.key for w in said.words if w.clause == clause)
    added = opens in ADDING and 2 * lacking >= len(of) and len(of) <= 3
    return added or (lacking >= 2 and lacking > LACKING_IN_CLAUSE * len(of))


def _is_borne(key: str, every: Sequence[str], near: Sequence[str], language: str) -> bool:
    """Whether the article has the word, or the supporting sentences one that may say the same."""
    return any(same_word(key, w) for w in every) or any(likeness(key, w, language) for w in near)


_CHECKS: dict[Check, Callable[[Reading, Source, Sequence[int]], tuple[str, ...]]] = {
    "number": unborne_quantities,
    "date": unborne_days,
    "name": _names,
    "quote": _quotes,
    "extent": unborne_extents,
    "words": _words,
    "negation": flipped_words,
    "doer": misplaced_doers,
}
