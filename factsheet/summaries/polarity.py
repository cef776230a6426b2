"""Which words of a sentence are denied: under "ne … pas", "not", "no", or governed by a verb such as "refuse"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factsheet.summaries.words import DEFERRING, Word, same_word

# French "ne" denies only with one of these; alone it is a turn of style ("avant qu'il ne parte").
_WITH_NE = frozenset("pas plus jamais rien ni personne guere point aucun aucune nul nulle".split())
_PARTICLES = {
    "fr": frozenset("aucun aucune nul nulle jamais".split()),
    "en": frozenset("not no never nobody none neither nor cannot nothing".split()),
}
# What denies the words that it governs, whatever clause they stand in.
_DENYING = {
    "fr": "refuser refuse rejeter rejet nier nie dementir dement dementi exclure exclut renoncer absence manque"
    " interdire interdit boycotter suspendre suspendu cesser cesse abandonner annuler".split(),
    "en": "refuse reject deny denies denied decline lack absence ban forbid stop stopped suspend cease halt drop dropped abandon scrap cancel".split(),
}
# What leads to the very thing denied; an object without it may as well be the subject of another turn.
_OPENING = frozenset("de d' à to that having avoir from were was".split())
_REACH = 8  # words: "refusé, malgré les pressions, de recevoir"
# What says that something is not there yet, whoever it comes from: nothing is sure of what follows.
_PENDING = frozenset("attend attendent attendait waiting wait waits await awaits awaiting".split())
_ARTICLES = frozenset(
    "le la les l' un une des the a an au aux du son sa ses leur leurs his her its their".split()
)
# What a denial passes over to the act that follows: "n'entend pas suspendre" denies "suspendre".
_PASSED = DEFERRING | frozenset(
    "entend entendent entendait compte comptent comptait envisage envisagent prevoit prevoient pouvait pouvaient pourrait"
    " pourraient pourront peuvent pu intend intends intended".split()
)
# Two words of which the second makes the first deny.
_PAIRS = {("rule", "out"), ("ruled", "out"), ("turn", "down"), ("turned", "down"), ("run", "out"), ("ran", "out"),
          ("fail", "to"), ("failed", "to"), ("reste", "à"), ("restent", "à"), ("yet", "to")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Denial:
    """Places of words. sure: denied themselves. maybe: near enough that nothing can be said of them. governed:
    those under a denying verb."""

    sure: frozenset[int]
    maybe: frozenset[int]
    governed: frozenset[int]

    def signs(self, place: int) -> tuple[int, ...]:
        """-1 where the word is denied, 1 where it is affirmed, both where it may be either."""
        if place in self.maybe:
            return (1, -1)
        return (-1,) if place in self.sure else (1,)


def find_denials(words: Sequence[Word], language: str) -> Denial:
    """What the sentence denies; a word denied twice is not denied."""
    sure: set[int] = set()
    maybe: set[int] = set()
    under: set[int] = set()
    for place in range(len(words)):
        if _denies(words, place, language):
            certain, governed = _governed(words, place)
            under |= governed
        else:
            scope = _denied_by_particle(words, place, language)
            certain = {next((i for i in scope if not _after_article(words, i)), -1)} - {-1}
            governed = set(scope)
        sure ^= certain
        maybe |= governed - certain
    return Denial(frozenset(sure - maybe), frozenset(maybe), frozenset(under))


def _governed(words: Sequence[Word], place: int) -> tuple[set[int], set[int]]:
    """What a denying verb denies for sure, the act that "de", "to" or "that" leads to, and all that it governs."""
    ahead = [i for i in _full_after(words, place) if i <= place + _REACH]
    near = {i for i in ahead if words[i].clause <= words[place].clause + 1}
    if words[place].key in _PENDING:
        return set(), near
    acts = (i for i in ahead if _is_led_to(words, i) and words[i].clause <= words[place].clause + 2)
    act = next(acts, None)
    return ({act}, near | {act}) if act is not None else (set(), near)


def _is_led_to(words: Sequence[Word], place: int) -> bool:
    """Whether the word is an act that "de", "to" or "that" leads to; after "de" and "à", an infinitive."""
    before = words[place - 1].key
    if words[place].capital:
        return False
    return before in _OPENING and (before not in ("de", "d'", "à") or _is_act(words[place].key))


def _after_article(words: Sequence[Word], place: int) -> bool:
    return place > 0 and words[place - 1].key in _ARTICLES


def _denies(words: Sequence[Word], place: int, language: str) -> bool:
    """Whether the word at `place` denies what it governs."""
    key = words[place].key
    following = words[place + 1].key if place + 1 < len(words) else ""
    if (key, following) in _PAIRS:
        return True
    if key in _PENDING:
        return True
    return words[place].full and any(same_word(key, verb) for verb in _DENYING.get(language, ()))


def _denied_by_particle(words: Sequence[Word], place: int, language: str) -> list[int]:
    """The full words of its clause that a particle at `place` denies, the one it bears on first."""
    word = words[place]
    clause = [i for i in _full_after(words, place) if words[i].clause == word.clause]
    if language == "fr" and word.key in ("ne", "n'"):
        denies = any(w.key in _WITH_NE for w in words if w.clause == word.clause)
        return _past_light(words, clause, place) if denies else []
    if word.key in ("sans", "without"):
        acts = bool(clause) and clause[0] == place + 1 and _is_act(words[clause[0]].key)
        return _past_light(words, clause, place)[:1] if acts else []
    following = words[place + 1].key if place + 1 < len(words) else ""
    bare = word.key == "pas" and following in ("de", "d'", "un", "une")  # "donc pas de repli"
    negative = bare or word.key in _PARTICLES.get(language, ()) or word.key.endswith("n't")
    if not negative or _is_with_ne(words, place):
        return []
    return _past_light(words, clause, place)


def _is_with_ne(words: Sequence[Word], place: int) -> bool:
    """Whether a "ne" before it in its clause has already denied: "n'a jamais signé"."""
    around = words if words[place].key == "jamais" else words[:place]
    return any(w.key in ("ne", "n'") and w.clause == words[place].clause for w in around)


def _past_light(words: Sequence[Word], clause: list[int], place: int) -> list[int]:
    """The places from the first word that the denial does not pass over: "n'a pas souhaité réagir" denies "réagir".

    "ne pense pas que la grève durera", "not said whether it will pay": where all of the clause is passed
    over, the next one is denied.
    """
    kept = [i for n, i in enumerate(clause) if not all(_is_passed(words[j].key) for j in clause[: n + 1])]
    if kept or not any(words[i].key in DEFERRING for i in clause):
        return kept or clause
    return [i for i in _full_after(words, place) if words[i].clause == words[place].clause + 1]


def _is_passed(key: str) -> bool:
    """Whether a denial bears on what follows the word: a verb of thinking, wanting or being able, or an adverb."""
    return key in _PASSED or (len(key) > 5 and key.endswith(("ment", "ly")))


def _is_act(key: str) -> bool:
    """Whether the word after "sans" or "without" is a verb: "sans publier", "without publishing"."""
    return key.endswith(("er", "ir", "re", "ing"))


def _full_after(words: Sequence[Word], place: int) -> list[int]:
    return [i for i in _after(words, place) if words[i].full]


def _after(words: Sequence[Word], place: int) -> Iterable[int]:
    return range(place + 1, len(words))
