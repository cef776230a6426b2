"""Words that a generated sentence affirms and the article denies, or the other way round."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.summaries.meanings import likeness
from factsheet.summaries.sentence import Reading
from factsheet.summaries.support import Source
from factsheet.summaries.words import DEFERRING, same_word

NEAR, NEAR_IDEA = 6, 5  # words of matter on each side that tell whether two sentences speak of the same thing


def flipped_words(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """Words that the support denies where the sentence affirms them, or the other way round."""
    flipped: list[str] = []
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


def lone_denials(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """What the sentence denies by a particle where the sentences that bear it deny nothing and oppose nothing."""
    denied = said.denial.sure | said.denial.maybe
    if not denied or not any(word.key in _PARTICLES for word in said.words):
        return ()
    near = {j for i in support for j in (i - 1, i) if j >= 0}
    if any(_lacks(said, denied, source.readings[i], source.finders.language) for i in near):
        return ()
    return tuple(said.words[i].text for i in sorted(denied)[:1])


def _lacks(said: Reading, denied: frozenset[int], other: Reading, language: str) -> bool:
    """Whether a source sentence denies something, or has the opposite of a denied word."""
    words = [w.key for w in other.words]
    return bool(other.denial.sure or other.denial.maybe or not _LACKING.isdisjoint(words)) or any(
        likeness(said.words[i].key, key, language) < 0 for i in denied for key in words
    )


def unsaid_sayings(said: Reading, source: Source) -> tuple[str, ...]:
    """A verb of saying that the sentence denies ("n'a pas annoncé") where the article denies none."""
    words = [said.words[i].text for i in _denied_sayings(said)]
    if not words or any(_denied_sayings(o) or _keeps_silent(o) for o in source.readings):
        return ()
    return tuple(words)


def _denied_sayings(reading: Reading) -> list[int]:
    """The places of verbs of saying at most three words after "ne" or right after "not"."""
    keys = [w.key for w in reading.words]
    return [
        i
        for i, key in enumerate(keys)
        if key in _SAYING and any(k in _PARTICLES or k.endswith("n't") for k in keys[max(0, i - 3) : i])
    ]


def _keeps_silent(reading: Reading) -> bool:
    return any(same_word(w.key, verb) for w in reading.words for verb in _SILENT)


_PARTICLES = frozenset("ne n' not never no nor neither cannot".split())
# What says without a negation that something is not so.
_LACKING = frozenset(
    """
    ne n' pas sans aucun aucune nul nulle personne jamais refuse refuser refusent absence manque no not without none nor
    neither never nothing nobody fail failed lack unable cannot ignore
    ignorer ignored oublie oublier
    """.split()
)
_SAYING = frozenset(
    """
    dit annonce indique affirme declare precise explique souligne rappele ajoute assure revele confirme evoque raconte
    said announced stated added explained confirmed revealed told disclosed
    """.split()
)
_SILENT = "refuser taire silence dementir dementi refused declined denied silent".split()


def _like(said: Reading, place: int, other: Reading, language: str) -> list[tuple[int, int]]:
    """The words of a source sentence that say the same (1) or the opposite (-1) of one that has the same neighbours."""
    key = said.words[place].key
    signs = [(j, likeness(key, other.words[j].key, language)) for j in other.matter]
    return [(j, sign) for j, sign in signs if sign and _speaks_of_same(said, place, other, j, language)]


def _speaks_of_same(said: Reading, place: int, other: Reading, there: int, language: str) -> bool:
    """Whether two words have neighbours in common: one for two forms of a word, two for words of like meaning."""
    form = same_word(said.words[place].key, other.words[there].key)
    reach = NEAR if form else NEAR_IDEA
    mine, around = _around(said, place, reach), _around(other, there, reach)
    shared = sum(any(likeness(key, w, language) > 0 for w in around) for key in mine)
    return shared >= min(1 if form else 2, len(mine), len(around))


def _around(reading: Reading, place: int, reach: int) -> list[str]:
    """The words of matter before and after one, `reach` on each side."""
    matter = reading.matter
    rank = matter.index(place)
    return [reading.words[i].key for i in (*matter[max(0, rank - reach) : rank], *matter[rank + 1 :][:reach])]
