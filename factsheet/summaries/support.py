"""Which sentences of the article a generated sentence rests on, found by the matter they share."""

from __future__ import annotations

from dataclasses import dataclass

from factsheet.summaries.commonness import rarity
from factsheet.summaries.meanings import likeness
from factsheet.summaries.quantities import is_among
from factsheet.summaries.sentence import Finders, Reading, read_sentence
from factsheet.summaries.words import LIGHT, same_word
from factsheet.values.document import Document

MOST = 3  # sentences that one generated sentence may rest on
# What a further sentence must add to the words already borne, as a share of all; under it, it is left out.
GAIN = 0.12
TIE = 1.0  # what an equal quantity or day counts in the choice of the first; it never brings in another sentence


@dataclass(frozen=True, slots=True)
class Source:
    """An article read for the guard: its sentences, its title, and how to read others like them."""

    readings: tuple[Reading, ...]
    finders: Finders
    title: Reading | None = None

    @property
    def everything(self) -> tuple[Reading, ...]:
        """The sentences and the title, which may name in full whom the text calls by the last name."""
        return self.readings if self.title is None else (*self.readings, self.title)


def read_source(document: Document, finders: Finders, title: str | None = None) -> Source:
    """The article, read once for as many generated sentences as there are."""
    return Source(
        tuple(
            read_sentence(document.text[s.start : s.end], finders, s.paragraph) for s in document.sentences
        ),
        finders,
        read_sentence(title, finders) if title else None,
    )


def find_support(said: Reading, source: Source) -> tuple[int, ...]:
    """The numbers of one to three source sentences that bear `said` best, the best first; () where it shares no
    word, figure or day with any."""
    weights = _weights(said, source)
    borne = [_borne(said, other, weights, source.finders.language) for other in source.readings]
    ties = [_ties(said, other) for other in source.readings]
    total = sum(weights.values()) or 1
    chosen: list[int] = []
    held = dict.fromkeys(weights, 0.0)
    while len(chosen) < MOST and borne:
        gains = [sum(weights[i] * max(0, share - held[i]) for i, share in one.items()) for one in borne]
        scores = [gain + (0 if chosen else TIE * ties[n]) for n, gain in enumerate(gains)]
        best = max(range(len(borne)), key=lambda n: scores[n])
        if scores[best] <= 0 or (chosen and gains[best] < GAIN * total):
            break
        chosen.append(best)
        held = {i: max(share, borne[best].get(i, 0)) for i, share in held.items()}
    return tuple(chosen)


def _ties(said: Reading, other: Reading) -> int:
    """How many quantities and days of `said` the other sentence has."""
    days = frozenset(value for day in other.days for value in day.values)
    return sum(is_among(q, other.quantities) for q in said.quantities) + sum(
        bool(day.values & days) for day in said.days
    )


def _weights(said: Reading, source: Source) -> dict[int, float]:
    """What each word of matter counts: rare words more, light verbs little, names double."""
    language = source.finders.language
    named = {i for i, word in enumerate(said.words) if any(n.start <= word.start < n.end for n in said.names)}
    return {
        i: (0.2 + rarity(said.words[i].key, language))
        * (2 if i in named else 0.3 if said.words[i].key in LIGHT else 1)
        for i in said.matter
    }


def _borne(said: Reading, other: Reading, weights: dict[int, float], language: str) -> dict[int, float]:
    """How far a source sentence bears each word of `said`: its form 1, its idea 0.7, the opposite 0.5."""
    full = [word.key for word in other.words if word.full]
    shares = {}
    for i in weights:
        key = said.words[i].key
        signs = {likeness(key, one, language) for one in full}
        form = any(same_word(key, one) for one in full)
        shares[i] = 1.0 if form else 0.7 if 1 in signs else 0.5 if -1 in signs else 0.0
    return shares
