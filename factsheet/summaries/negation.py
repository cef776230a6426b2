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
    flipped = list(_lone_denials(said, source, support))
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


def _lone_denials(said: Reading, source: Source, support: Sequence[int]) -> tuple[str, ...]:
    """What the sentence denies by a particle where the sentences that bear it deny nothing and oppose nothing."""
    denied = said.denial.sure | said.denial.maybe
    particle = next((w for w in said.words if w.key in _PARTICLES), None)
    if not denied or particle is None:
        return ()
    for i in support:
        other = source.readings[i]
        if other.denial.sure or other.denial.maybe or _opposes(said, other, source.finders.language):
            return ()
    return tuple(said.words[i].text for i in sorted(denied)[:1])


def _opposes(said: Reading, other: Reading, language: str) -> bool:
    """Whether a source sentence has the opposite of a word of the sentence, or lacks something in other words."""
    words = [w.key for w in other.words]
    return any(key in _LACKING for key in words) or any(
        likeness(said.words[i].key, key, language) < 0 for i in said.matter for key in words
    )


_PARTICLES = frozenset("ne n' not never no nor neither cannot".split())
# What says without a negation that something is not so.
_LACKING = frozenset(
    """
    ne n' pas non sans aucun aucune nul nulle rien personne jamais ni sauf seul seule seulement refuse refuser peu
    absence manque no not without none nor neither never nothing nobody only few little fail failed lack unable cannot
    """.split()
)


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
