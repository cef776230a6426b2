"""What is said of a doer against the sentences that speak of it: few of them there, and most of them elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.summaries.doers import Doer, alike, find_doers, is_governed
from factsheet.summaries.meanings import likeness
from factsheet.summaries.sentence import Reading
from factsheet.summaries.support import Source
from factsheet.summaries.words import LIGHT, Word

_PRONOUNS = frozenset(
    "il elle ils elles son sa ses leur leurs celui celle ce cet cette ces le la les l' he she they it its his her"
    " their the this these".split()
)
ELSEWHERE = 0.6  # share of what is said of a doer that one sentence about somebody else must have


def strange_doers(said: Reading, source: Source) -> tuple[str, ...]:
    """A subject with few of the words that are said of it, where one sentence has most of them of somebody else."""
    doers = find_doers(said)
    named = [d for d in doers if d.kind != "noun"]
    for doer in named + [d for d in doers if d.kind == "noun" and d is doers[0] and d.first <= 2]:
        if is_governed(said, doer.first) or _is_attribute(said, doer) or _is_joined(said, doer, doers):
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


def _is_attribute(said: Reading, doer: Doer) -> bool:
    """Whether a doer is initials right after a noun, of which they say the kind: "associations LGBT"."""
    before = said.words[doer.first - 1] if doer.first else None
    return said.words[doer.last].text.isupper() and before is not None and before.full and not before.capital


def _is_joined(said: Reading, doer: Doer, doers: Sequence[Doer]) -> bool:
    """Whether "et" or "and" joins a doer to another right before it, of whom the same is said."""
    joined = doer.first > 1 and said.words[doer.first - 1].key in ("et", "and")
    return joined and any(other.last == doer.first - 2 for other in doers)


def _said_of(said: Reading, doer: Doer, named: Sequence[Doer]) -> list[Word]:
    """The words of matter from a doer to the next name, and before it in its own clause."""
    clause = said.words[doer.last].clause
    later = [d.first for d in named if d.first > doer.last]
    after = doer.last + 1
    if (
        after < len(said.words) and said.words[after].key in LIGHT
    ):  # "Calder said the association would not …"
        later += [d.first for d in find_doers(said) if d.first > after and not is_governed(said, d.first)]
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
        # In lower case too: "the Small Mammals Society", then "the society".
        return any(w.key.rstrip("'") == doer.known for w in other.words)
    return any(alike(w.key, doer.known.split()[0], language) for w in other.words if w.full)


def _is_in(word: Word, scope: set[int], source: Source) -> bool:
    language = source.finders.language
    return any(likeness(word.key, w.key, language) for i in scope for w in source.readings[i].words if w.full)


def apartness(said: Reading, source: Source) -> float:
    """How much more of what is said of a named doer one sentence has than any that speaks of that doer, 0 to 1."""
    named = [d for d in find_doers(said) if d.kind != "noun"]
    most = 0.0
    for doer in named:
        words, scope = _said_of(said, doer, named), _scope(doer, source)
        if is_governed(said, doer.first) or len(words) < 2 or not scope:
            continue
        shares = [
            sum(_is_in(w, {i}, source) for w in words) / len(words) for i in range(len(source.readings))
        ]
        most = max(most, max(shares) - max(shares[i] for i in scope))
    return most
