"""Which delegation, country or camp each participant stands for, where the article makes it explicit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from factsheet.extract.bilateral import (
    Pair,
    find_pair,
    is_head,
    kingdom,
    named_side,
    office_side,
    stand_together,
)
from factsheet.extract.camps import find_camps
from factsheet.extract.countries import Place, find_places, printed_name
from factsheet.extract.delegations import Bench, find_benches, find_entourages
from factsheet.extract.names import name_words
from factsheet.extract.nationality import EUROPE, MULTILATERAL, descriptions, own_country
from factsheet.values.document import Document
from factsheet.values.facts import Participant

Sides = dict[int, str]


@dataclass(frozen=True, slots=True)
class _Reading:
    document: Document
    participants: tuple[Participant, ...]
    places: tuple[Place, ...]
    names: tuple[tuple[int, int], ...]
    language: str


def assign_sides(
    document: Document, participants: tuple[Participant, ...], language: str
) -> tuple[Participant, ...]:
    """The same participants with `side` set where the article makes it explicit, else None."""
    names = sorted({(m.start, m.end) for p in participants for m in p.mentions})
    reading = _Reading(document, participants, find_places(document.text, language), tuple(names), language)
    countries: Sides = {}
    for rule in COUNTRY_RULES:
        for index, country in rule(reading, countries):
            countries.setdefault(index, country)
    camps = dict(find_camps(participants, document.text, bool(countries))) if language == "fr" else {}
    printed = {c: printed_name(c, reading.places, language) for c in set(countries.values())}
    return tuple(
        replace(p, side=camps.get(i) or printed.get(countries.get(i, ""))) for i, p in enumerate(participants)
    )


def _by_own_words(reading: _Reading, _known: Sides) -> Iterator[tuple[int, str]]:
    for index, participant in enumerate(reading.participants):
        country = own_country(participant, reading.document, reading.places, reading.language)
        if country is not None:
            yield index, country


def _by_bench(reading: _Reading, _known: Sides) -> Iterator[tuple[int, str]]:
    for bench in find_benches(reading.document, reading.places, reading.names, reading.language):
        if bench.country is not None:
            yield from ((index, bench.country) for index in _seated(reading, bench))


def _seated(reading: _Reading, bench: Bench) -> Iterator[int]:
    for index, participant in enumerate(reading.participants):
        inside = any(bench.start <= mention.start < bench.end for mention in participant.mentions)
        if inside and participant.kind != "organisation":
            yield index


def _by_entourage(reading: _Reading, known: Sides) -> Iterator[tuple[int, str]]:
    for bench in find_entourages(reading.document, reading.names, reading.language):
        leader = _named_before(reading, bench.start)
        if leader in known:
            yield from ((index, known[leader]) for index in _seated(reading, bench))


def _named_before(reading: _Reading, offset: int) -> int:
    """The person last named before `offset`, in its sentence or the one before; -1 where there is none."""
    sentence = max(0, reading.document.sentence_at(offset) - 1)
    first = reading.document.sentences[sentence].start
    people = [
        (mention.start, index)
        for index, participant in enumerate(reading.participants)
        if participant.kind == "person"
        for mention in participant.mentions
        if first <= mention.start < offset
    ]
    return max(people)[1] if people else -1


def _by_kingdom(reading: _Reading, known: Sides) -> Iterator[tuple[int, str]]:
    for index, titles, _ in _undecided(reading, known):
        country = kingdom(reading.document, reading.places, titles)
        if country is not None:
            yield index, country


def _by_shared_body(reading: _Reading, known: Sides) -> Iterator[tuple[int, str]]:
    """Members of one parliament, ministry or delegation: all of them stand where those known stand."""
    members: dict[tuple[str, ...], set[str]] = {}
    for index, country in known.items():
        for body in _bodies(reading.participants[index]):
            members.setdefault(body, set()).add(country)
    for index, participant in enumerate(reading.participants):
        found = {c for body in _bodies(participant) for c in members.get(body, ())}
        if index not in known and len(found) == 1:
            yield index, found.pop()


def _bodies(participant: Participant) -> set[tuple[str, ...]]:
    named = [participant.organisation] if participant.kind != "organisation" else [participant.name]
    return {name_words(name) for name in named if name and not MULTILATERAL.search(name)} - {()}


def _by_counterpart(reading: _Reading, known: Sides) -> Iterator[tuple[int, str]]:
    """Across the table: "coprésidée par A et B" with A's country known gives B the other of the two."""
    pair = _pair(reading, known)
    if pair is None:
        return
    for one, other in _neighbours(reading):
        for known_one, open_one in ((one, other), (other, one)):
            country = pair.other(known[known_one]) if known_one in known and open_one not in known else None
            if country is not None:
                yield open_one, country


def _neighbours(reading: _Reading) -> Iterator[tuple[int, int]]:
    """Two people named one after the other whom their sentence puts on a level."""
    people = sorted(
        (mention.start, index)
        for index, participant in enumerate(reading.participants)
        if participant.kind == "person"
        for mention in participant.mentions
    )
    heads = {i for _, i in people if is_head(descriptions(reading.participants[i], reading.document)[0])}
    for (first, one), (second, other) in pairwise(people):
        if one != other and stand_together(reading.document, first, second, {one, other} <= heads):
            yield one, other


def _by_office(reading: _Reading, known: Sides) -> Iterator[tuple[int, str]]:
    pair = _pair(reading, known)
    if pair is None:
        return
    for index, titles, organisations in _undecided(reading, known):
        country = office_side(titles, organisations, pair)
        if country is not None:
            yield index, country


def _by_pair_name(reading: _Reading, known: Sides) -> Iterator[tuple[int, str]]:
    pair = _pair(reading, known)
    if pair is None:
        return
    for index, participant in enumerate(reading.participants):
        country = (
            named_side(participant.name, pair, reading.language) if participant.kind != "person" else None
        )
        if country is not None:
            yield index, country


def _by_being_one(reading: _Reading, _known: Sides) -> Iterator[tuple[int, str]]:
    if reading.language != "fr":
        return  # 0 of 4 in the annotated English articles, 12 of 16 in the French ones
    for index, participant in enumerate(reading.participants):
        bare = re.sub(r"^(?:[Ll][ae]s? |[Ll][’']|[Tt]he )", "", participant.name)
        for place in find_places(bare, reading.language):
            if place.kind == "name" and place.text == bare and place.country != EUROPE:
                yield index, place.country


def _pair(reading: _Reading, known: Sides) -> Pair | None:
    return find_pair(reading.document, reading.places, set(known.values()))


def _undecided(reading: _Reading, known: Sides) -> Iterator[tuple[int, tuple[str, ...], tuple[str, ...]]]:
    for index, participant in enumerate(reading.participants):
        if index not in known and participant.kind == "person":
            yield index, *descriptions(participant, reading.document)


# Surest first: a rule never changes what an earlier one found. Right on the annotated training
# articles: own words 58 of 59, benches 53 of 53, entourage 12 of 12, office 11 of 11 (institutional);
# own words 65 of 84 in the news, where all but one of the rest have no side in the annotation.
COUNTRY_RULES = (
    _by_own_words, _by_bench, _by_kingdom, _by_counterpart, _by_entourage, _by_shared_body, _by_office,
    _by_pair_name, _by_being_one,
)  # fmt: skip
