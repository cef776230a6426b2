"""Names in a sentence: runs of capitalised words and acronyms, with their particles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factsheet.summaries.words import EMPTY, Word

_PARTICLES = frozenset(
    "de du des d' la le les l' of the von van der den del della da dos el al ben bin".split()
)
_ARTICLES = frozenset(["le", "la", "les", "l'", "the"])
_COURTESY = frozenset(
    """
    m mme mmes mlle mm me maitre mr mrs ms miss dr docteur doctor pr professeur prof professor sir dame lord lady
    bishop captain general president minister king queen prince princess pope judge mayor senator
    """.split()
)
_CALENDAR = frozenset(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday noel christmas easter paques i am pm
    """.split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name: its words folded, without particles and courtesy titles, and where it stands.

    doubtful: one capitalised word that opens its sentence, which may be no name at all.
    """

    keys: tuple[str, ...]
    start: int
    end: int
    doubtful: bool


def find_names(text: str, words: Sequence[Word], countries: Iterable[tuple[int, int]]) -> tuple[Name, ...]:
    """The names of a sentence in order; those of countries are left out, they are compared as countries."""
    taken = tuple(countries)
    names: list[Name] = []
    run: list[Word] = []
    for word in words:
        if any(start <= word.start < end for start, end in taken) or not _may_stand(text, run, word):
            names += _name(run)
            run = []
        if (_is_capital(word) and not any(start <= word.start < end for start, end in taken)) or (
            run and (word.key in _PARTICLES or _is_hyphened(text, run, word))
        ):
            run.append(word)
    return tuple(names + _name(run))


def _is_capital(word: Word) -> bool:
    return word.capital and not (word.first and word.key.rstrip("'") in EMPTY - _COURTESY)


def _may_stand(text: str, run: Sequence[Word], word: Word) -> bool:
    """Whether `word` continues the run: right after it, but for blanks, hyphens and the stop of "M."."""
    if not run:
        return True
    gap = text[run[-1].end : word.start]
    if " -" in gap or "- " in gap:  # a dash: "SONDAGE - Seuls"
        return False
    joined = gap.strip(" \u00a0\u202f'’-") == "" or (gap.strip() == "." and run[-1].key in _COURTESY)
    return joined and (_is_capital(word) or word.key in _PARTICLES or _is_hyphened(text, run, word))


def _is_hyphened(text: str, run: Sequence[Word], word: Word) -> bool:
    """Whether a hyphen joins `word` to the run: "Saint-Germain-en-Laye"."""
    return text[run[-1].end : word.start] == "-"


def _name(run: list[Word]) -> list[Name]:
    """The name that a run of words makes, if any."""
    while run and not run[-1].capital:
        run = run[:-1]
    kept = [w for w in run if w.capital and w.key.rstrip("'") not in _COURTESY and len(w.key) > 1]
    kept = [w for w in kept if w.key not in _ARTICLES] or kept  # "Le Parisien" is also "du Parisien"
    if all(w.key in _CALENDAR or (w.key in EMPTY and not w.text.isupper()) for w in kept):
        return []
    doubtful = kept[0].first
    return [Name(tuple(w.key.rstrip("'") for w in kept), kept[0].start, kept[-1].end, doubtful)]
