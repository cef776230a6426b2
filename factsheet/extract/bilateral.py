"""What an article about exactly two countries implies: the host's officials, the guest's envoys, the other head."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from factsheet.extract.countries import Place, find_places, load_countries
from factsheet.extract.nationality import EUROPE, MULTILATERAL
from factsheet.values.document import Document

# Offices that a press names without a country when they are the host's own.
_HOME_OFFICE = re.compile(
    r"(?:l[ea] |l[’']|son |sa |the )?(?:anci?enn?e? |former |ex-)?(?:(?:vice-)?(?:ministres?|premi[eè]re? ministre)|secrétaire d[’'][ÉEée]tat"
    r"|garde des sceaux|chef(?:fe)? (?:du gouvernement|de l[’'][ÉEée]tat)|préf[eè]te?|(?:vice-)?gouverneure?|wali|maire"
    r"|directeur national|directrice nationale|secrétaire générale? du (?:gouvernement|ministère)|archiviste générale?"
    r"|ministre|minister|prime minister|governor|mayor)\b"
    r"|(?:l[ea] )?(?:anci?enn?e? )?présidente? de la République\b",
    re.IGNORECASE,
)
_PRESIDENT = re.compile(r"(?:l[ea] )?(?:anci?enn?e? )?présidente?", re.IGNORECASE)
_ENVOY = re.compile(
    r"(?:l[ea] |l[’'])?(?:ambassad(?:eur|rice)|chargée? d[’']affaires|ambassador)(?: à \w+)?$", re.IGNORECASE
)
_HEAD = re.compile(
    r"(?:l[ea] |l[’']|sa majesté |the )*(?:roi|reine|émir|sultan|empereur|président|présidente|king|queen|president)(?: de la République)?$",
    re.IGNORECASE,
)
_CROWNED = re.compile(r"(?<!\w)(?:roi|reine|king|queen)(?!\w)", re.IGNORECASE)
_KINGDOM = re.compile(r"\b(?:[Rr]oyaume (?:de |du |d[’'])(?:la |l[’'])?|[Kk]ingdom of )$")
_JOINT = re.compile(
    r"\b(?:co-?présid|conjointement|co-?chair|tête-à-tête|paraphé|signé|leurs signatures|chefs d[’'][ÉE]tat)",
    re.IGNORECASE,
)
_DIPLOMATIC = re.compile(
    r"\b(?:délégations?|(?:deux|both|two) (?:pays|parties|gouvernements|capitales|États|chefs|countries|sides|governments|leaders)"
    r"|commission mixte|comité mixte|groupe mixte|protocole|convention|mémorandum|coprésid|bilatéra|bilateral|delegations?)",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:(?<!\w)(?:à|au|in|at) |^)$")


@dataclass(frozen=True, slots=True)
class Pair:
    """The two countries of an article, and the one that receives the other where the text shows it."""

    countries: frozenset[str]
    host: str | None

    def other(self, country: str) -> str | None:
        """The country across the table, or None for a country that is not of the two."""
        rest = self.countries - {country}
        return next(iter(rest)) if len(rest) == 1 else None


def find_pair(document: Document, places: Sequence[Place], established: Collection[str]) -> Pair | None:
    """The two countries that an article is about, or None: no such two, or no side established yet.

    They are the only two with sides, else the two named most, the third at most half as often as
    the second.
    """
    if not established or len(set(established)) > 2:
        return None
    counts = Counter(place.country for place in places)
    ranked = [country for country, _ in counts.most_common(3)]
    countries = set(established)
    if len(countries) == 1:
        if len(ranked) < 2 or not countries <= set(ranked[:2]) or counts[ranked[1]] < 2:
            return None
        if len(ranked) == 3 and counts[ranked[2]] * 2 > counts[ranked[1]]:
            return None
        countries = set(ranked[:2])
    meeting = _DIPLOMATIC.search(document.text) is not None
    return Pair(frozenset(countries), _host(document, places, countries, established) if meeting else None)


def _host(
    document: Document, places: Sequence[Place], countries: Collection[str], established: Collection[str]
) -> str | None:
    """Where the meeting is: the capital it is said to be at, else the country that needed no naming."""
    for country in countries:
        if document.text.lower().startswith(tuple(c.lower() for c in load_countries()[country].capitals)):
            return country  # "N'DJAMENA - "
    opening = document.sentences[min(1, len(document.sentences) - 1)].end if document.sentences else 0
    for place in places:
        capital = place.kind == "capital" and place.start < opening and place.country in countries
        if capital and _AT.search(document.text[: place.start].rpartition("\n")[2]):
            return place.country
    unnamed = set(countries) - set(established)
    return next(iter(unnamed)) if len(unnamed) == 1 else None


def office_side(titles: Sequence[str], organisations: Sequence[str], pair: Pair) -> str | None:
    """The side of somebody whose office names no country: the host's minister, the guest's ambassador."""
    if pair.host is None or EUROPE in pair.countries or any(MULTILATERAL.search(o) for o in organisations):
        return None
    if any(_ENVOY.fullmatch(title) for title in titles):
        return pair.other(pair.host)
    if any(_HOME_OFFICE.match(title) for title in titles):
        return pair.host
    if not organisations and any(_PRESIDENT.fullmatch(title) for title in titles):
        return pair.host
    return None


def is_head(titles: Sequence[str]) -> bool:
    """True for a head of state named by that title alone ("le Roi", "le Président")."""
    return any(_HEAD.match(title) for title in titles)


def kingdom(document: Document, places: Sequence[Place], titles: Sequence[str]) -> str | None:
    """The country that the text calls a kingdom, for somebody it calls king; None where it calls two so."""
    if not any(_CROWNED.search(title) for title in titles):
        return None
    named = {
        p.country
        for p in places
        if p.kind == "name" and _KINGDOM.search(document.text[max(0, p.start - 30) : p.start])
    }
    return next(iter(named)) if len(named) == 1 else None


def stand_together(document: Document, first: int, second: int, heads: bool) -> bool:
    """True where the names at two offsets are the two of "A, …, et B, …" in one sentence that pairs them.

    heads: both are heads of state, whom "et" alone pairs; others need a word such as "coprésidée".
    """
    number = document.sentence_at(first)
    if number != document.sentence_at(second):
        return False
    sentence = document.sentences[number]
    joint = heads or _JOINT.search(document.text, sentence.start, sentence.end) is not None
    between = document.text[first:second]
    return joint and re.search(r"[\s,](?:et|and)\s", between) is not None and ";" not in between


def named_side(name: str, pair: Pair, language: str) -> str | None:
    """The one of the two countries that an organisation or group carries in its name ("Fonds qatari …")."""
    if language != "fr" or MULTILATERAL.search(name):
        return None  # English names say where a body sits: 1 of 6 was a side in the annotated articles
    named = {p.country for p in find_places(name, language) if p.kind != "capital"}
    return named.pop() if len(named) == 1 and named <= pair.countries - {EUROPE} else None
