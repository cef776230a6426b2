"""Which words of a sentence are denied: under "ne … pas", "not", "no", or governed by a verb such as "refuse"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factsheet.summaries.words import LIGHT, Word, same_word

# French "ne" denies only with one of these; alone it is a turn of style ("avant qu'il ne parte").
_WITH_NE = frozenset("pas plus jamais rien ni personne guere point aucun aucune nul nulle".split())
_PARTICLES = {
    "fr": frozenset("sans aucun aucune nul nulle jamais".split()),
    "en": frozenset("not no never nobody none neither nor without cannot nothing".split()),
}
# What denies the words that it governs, whatever clause they stand in.
_DENYING = {
    "fr": "refuser refuse rejeter rejet nier nie dementir dement dementi exclure exclut renoncer absence manque"
    " interdire interdit boycotter suspendre suspendu cesser cesse arreter".split(),
    "en": "refuse reject deny denies denied decline lack absence ban forbid stop stopped suspend cease halt".split(),
}
# Two words of which the second makes the first deny.
_PAIRS = {("rule", "out"), ("ruled", "out"), ("turn", "down"), ("turned", "down"), ("run", "out"), ("ran", "out"),
          ("fail", "to"), ("failed", "to")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Denial:
    """Places of words. sure: denied themselves. maybe: near enough that nothing can be said of them. verbs:
    the words that deny others."""

    sure: frozenset[int]
    maybe: frozenset[int]
    verbs: frozenset[int]

    def signs(self, place: int) -> tuple[int, ...]:
        """-1 where the word is denied, 1 where it is affirmed, both where it may be either."""
        if place in self.maybe:
            return (1, -1)
        return (-1,) if place in self.sure else (1,)


def find_denials(words: Sequence[Word], language: str) -> Denial:
    """What the sentence denies; a word denied twice is not denied."""
    sure: set[int] = set()
    maybe: set[int] = set()
    verbs = [i for i in range(len(words)) if _denies(words, i, language)]
    for place in verbs:
        governed = [i for i in _full_after(words, place) if words[i].clause <= words[place].clause + 1]
        sure ^= set(governed[:1])
        maybe.update(governed[1:4])
    for place in range(len(words)):
        scope = _denied_by_particle(words, place, language)
        sure ^= set(scope[:1])
        maybe.update(scope[1:])
    return Denial(frozenset(sure - maybe), frozenset(maybe), frozenset(verbs))


def _denies(words: Sequence[Word], place: int, language: str) -> bool:
    """Whether the word at `place` denies what it governs."""
    key = words[place].key
    following = words[place + 1].key if place + 1 < len(words) else ""
    if (key, following) in _PAIRS:
        return True
    return words[place].full and any(same_word(key, verb) for verb in _DENYING.get(language, ()))


def _denied_by_particle(words: Sequence[Word], place: int, language: str) -> list[int]:
    """The full words of its clause that a particle at `place` denies, the one it bears on first."""
    word = words[place]
    clause = [i for i in _full_after(words, place) if words[i].clause == word.clause]
    if language == "fr" and word.key in ("ne", "n'"):
        denies = any(w.key in _WITH_NE for w in words if w.clause == word.clause)
        return _past_light(words, clause) if denies else []
    negative = word.key in _PARTICLES.get(language, ()) or word.key.endswith("n't")
    if not negative or _is_with_ne(words, place):
        return []
    return _past_light(words, clause)


def _is_with_ne(words: Sequence[Word], place: int) -> bool:
    """Whether a "ne" before it in its clause has already denied: "n'a jamais signé"."""
    return any(w.key in ("ne", "n'") and w.clause == words[place].clause for w in words[:place])


def _past_light(words: Sequence[Word], places: list[int]) -> list[int]:
    """The places from the first word that is no light verb: "n'a pas souhaité réagir" denies "réagir"."""
    first = next((n for n, i in enumerate(places) if words[i].key not in LIGHT), 0)
    return places[first:]


def _full_after(words: Sequence[Word], place: int) -> list[int]:
    return [i for i in _after(words, place) if words[i].full]


def _after(words: Sequence[Word], place: int) -> Iterable[int]:
    return range(place + 1, len(words))
