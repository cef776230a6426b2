"""What speaks for and against a generated sentence that has no stranger among its figures, names and quotations.

Each feature is a number of which a word of a reader could be the reason: how much of the matter the article bears,
how rare the words are that it lacks, whether something is denied that it affirms, whether somebody else did it.
`factsheet.summaries.judgement` weighs them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from factsheet.summaries.attached import misattached_names
from factsheet.summaries.commonness import rarity
from factsheet.summaries.exchanges import exchanged_doers, replaced_doers, without_doubtful
from factsheet.summaries.extent import unborne_extents
from factsheet.summaries.figures import strayed_quantities
from factsheet.summaries.meanings import likeness
from factsheet.summaries.negation import flipped_words
from factsheet.summaries.scopes import apartness, strange_doers
from factsheet.summaries.sentence import Reading
from factsheet.summaries.support import Source
from factsheet.summaries.times import is_weekday, strayed_days
from factsheet.summaries.wording import is_free
from factsheet.summaries.words import ADDING, DETERMINERS, FRAMING, LIGHT, same_word

FORM, IDEA, ELSEWHERE = (
    1.0,
    0.8,
    0.6,
)  # how far a word is borne: by its form, by a like word, by another sentence


@dataclass(frozen=True, slots=True)
class Evidence:
    """features: numbers by name. doubts: the words that a check stumbled on, by the check's name."""

    features: dict[str, float]
    doubts: dict[str, tuple[str, ...]]


def gather_evidence(said: Reading, source: Source, support: Sequence[int]) -> Evidence:
    """The evidence on one generated sentence."""
    borne = _borne(said, source, support)
    checks = _checks(said, source, support)
    features = {
        **_matter_features(said, source, borne),
        **_sentence_features(said, source, support),
        **{name: float(min(2, len(words))) for name, (_, words) in checks.items()},
    }
    doubts: dict[str, tuple[str, ...]] = {}
    for check, words in checks.values():
        if words:
            doubts.setdefault(check, words)
    lacking = tuple(said.words[i].text for i, share in borne.items() if share == 0)
    if lacking:
        doubts["words"] = lacking
    return Evidence({**features, **_together(features)}, doubts)


def _checks(said: Reading, source: Source, support: Sequence[int]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """By the feature's name, the check it belongs to and the words that it stumbled on."""
    acting, days = without_doubtful(said, source), strayed_days(said, source, support)
    return {
        "strayed quantity": ("number", strayed_quantities(said, source, support)),
        "strayed weekday": ("date", tuple(day for day in days if is_weekday(day))),
        "strayed day": ("date", tuple(day for day in days if not is_weekday(day))),
        "extent": ("extent", unborne_extents(said, source, support)),
        "flipped": ("negation", flipped_words(said, source, support)),
        "replaced": ("doer", replaced_doers(acting, source)),
        "stranger": ("doer", strange_doers(acting, source)),
        "exchanged": ("doer", exchanged_doers(acting, source, support)),
        "misattached": ("doer", misattached_names(acting, source)),
    }


_SURE = ("strayed quantity", "strayed day", "extent", "flipped", "replaced", "exchanged", "misattached")


def _together(features: dict[str, float]) -> dict[str, float]:
    """Signs that weigh more together: a check that stumbles in a sentence which is else the article's own words."""
    literal, english = features["literal"], features["english"]
    doubts = sum(features[name] > 0 for name in (*_SURE, "stranger", "opposite"))
    return {
        "doubts": float(doubts),
        "any sure doubt": float(any(features[name] > 0 for name in _SURE)),
        "literal but doubts": literal * doubts,
        "literal but stranger": literal * (features["stranger"] > 0),
        "literal but apart": literal * features["apart"],
        "literal but clause": literal * features["lacking clause"],
        "english lacking share": english * features["lacking share"],
        "english lacking things": english * features["lacking things"],
    }


def _borne(said: Reading, source: Source, support: Sequence[int]) -> dict[int, float]:
    """How far the article bears each word of matter, by its place; light verbs are left out."""
    language = source.finders.language
    near = [w.key for i in support for w in source.readings[i].words if w.full]
    every = [w.key for other in source.everything for w in other.words if w.full]
    shares = {}
    for i in said.matter:
        key = said.words[i].key
        if key in LIGHT | FRAMING:
            continue
        if any(same_word(key, one) for one in near):
            shares[i] = FORM
        elif any(likeness(key, one, language) > 0 for one in near):
            shares[i] = IDEA
        else:
            shares[i] = ELSEWHERE if any(same_word(key, one) for one in every) else 0.0
    return shares


def _matter_features(said: Reading, source: Source, borne: dict[int, float]) -> dict[str, float]:
    """How much of the matter is borne, and what kind of words are not."""
    language = source.finders.language
    worth = {i: 0.2 + rarity(said.words[i].key, language) for i in borne}
    lacking = [i for i, share in borne.items() if share == 0]
    total = sum(worth.values()) or 1.0
    run = _longest_run(borne, worth)
    things = float(sum(_is_thing(said, i) for i in lacking))
    literal = _literalness(said, source, borne)
    return {
        "lacking run": run,
        "literal": literal,
        "borne": sum(worth[i] * share for i, share in borne.items()) / total if borne else 1.0,
        "lacking share": sum(worth[i] for i in lacking) / total,
        "rarest lacking": max((worth[i] for i in lacking), default=0.0),
        "lacking things": things,
        "lacking free": float(sum(is_free(said.words[i].key, language) for i in lacking)),
        "lacking clause": _worst_clause(said, borne),
    }


def _longest_run(borne: dict[int, float], worth: dict[int, float]) -> float:
    """What the longest run of words in a row is worth that the article lacks."""
    longest = here = 0.0
    for i, share in borne.items():
        here = here + worth[i] if share == 0 else 0.0
        longest = max(longest, here)
    return min(4.0, longest)


def _literalness(said: Reading, source: Source, borne: dict[int, float]) -> float:
    """The share of neighbouring words of matter that one sentence of the article has as neighbours too."""
    pairs = [(said.words[a].key, said.words[b].key) for a, b in pairwise(borne)]
    sentences = [[other.words[i].key for i in other.matter] for other in source.readings]
    held = [
        any(
            same_word(one, key) and any(same_word(two, near) for near in keys[n + 1 : n + 3])
            for keys in sentences
            for n, key in enumerate(keys)
        )
        for one, two in pairs
    ]
    return held.count(True) / len(held) if held else 0.0


def _is_thing(said: Reading, place: int) -> bool:
    return place > 0 and said.words[place - 1].key in DETERMINERS


def _worst_clause(said: Reading, borne: dict[int, float]) -> float:
    """The share of words lacking from the clause that lacks most; one that adds counts half more, and may be a word."""
    worst = 0.0
    for clause in {said.words[i].clause for i in borne}:
        here = [borne[i] for i in borne if said.words[i].clause == clause]
        adds = next(w.key for w in said.words if w.clause == clause) in ADDING
        if len(here) > 1 or adds:
            worst = max(worst, here.count(0.0) / len(here) * (1.5 if adds else 1))
    return worst


def _sentence_features(said: Reading, source: Source, support: Sequence[int]) -> dict[str, float]:
    """How the sentence as a whole rests on those that bear it."""
    best = [source.readings[i] for i in support]
    near = {w.key.rstrip("'") for other in best for w in other.words}
    named = [any(key in near for key in name.keys) for name in said.names]
    denies = bool(said.denial.sure)
    return {
        "names elsewhere": named.count(False) / len(named) if named else 0.0,
        "opposite": float(_opposites(said, best, source.finders.language)),
        "denies more": float(denies and not any(o.denial.sure or o.denial.maybe for o in best)),
        "denies less": float(not denies and bool(best[0].denial.sure)),
        "apart": apartness(without_doubtful(said, source), source),
        "length": math.log(1 + len(said.matter)),
        "english": float(source.finders.language != "fr"),
    }


def _opposites(said: Reading, best: Sequence[Reading], language: str) -> int:
    """How many words of the sentence have their opposite in those that bear it, and no like."""
    near = [w.key for other in best for w in other.words if w.full]
    signs = [{likeness(said.words[i].key, key, language) for key in near} for i in said.matter]
    return sum(-1 in found and 1 not in found for found in signs)
