"""Where an article lists who sat on which country's side: delegations, "côté marocain", "For China: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from factsheet.extract.countries import Place
from factsheet.values.document import Document

# What is said just before the country ("la délégation |française", "délégation du Royaume du |Maroc").
_BODY_BEFORE = re.compile(
    r"\b(?:délégations?|partie|missions?|équipe|groupe|représentants|députés|parlementaires|élus|experts|responsables"
    r"|sénateurs|négociateurs|officiels|diplomates|ministres)(?: [\w-]+){0,3}"
    r"(?: (?:de|du|des|de la) | (?:de )?[ld][’']| )(?:(?:État|Royaume|République|royaume|république) (?:du |des |de la |de |d[’']))?$"
    r"|\b(?:delegation|team|mission)s? (?:from|of) (?:the )?$"
)
_BODY_AFTER = re.compile(
    r" (?:\w+ )?(?:delegation|side|team|negotiators|officials|representatives|mission)\b"
)
_MADE_OF = re.compile(
    r"\b(?:composée?s?|formée?s?|constituée?s?|conduite?s?|emmenée?s?|dirigée?s?|menée?s?|présidée?s?|pilotée?s?"
    r"|représentée?s?) (?:de |d[’']|du |des |par |notamment )"
    r"|\b(?:compren(?:d|ait|ant)|compt(?:e|ait|ant)|incl(?:ut|uait|uant)|réuni(?:t|ssait|ssant)|rassembl(?:e|ait|ant)"
    r"|regroup(?:e|ait|ant))\b|\bavec à sa tête\b"
    r"|\b(?:included|includes|including|comprised|comprises|comprising|consisted of|led by|headed by|made up of"
    r"|composed of|represented by)\b"
)
_LED_BEFORE = re.compile(
    r"\b(?:conduite|emmenée|dirigée|menée|présidée|led|headed) (?:par|by)\b", re.IGNORECASE
)
_SIDE_BEFORE = re.compile(r"(?:\b[Cc]ôté |\b[Oo]n the )$")
_FOR_BEFORE = re.compile(r"\b(?:pour|for)(?: the| la| le| les| l[’'])? ?$", re.IGNORECASE)
_REPRESENTED = re.compile(
    r" (?:était|étaient|est|sont|sera|was|were|is) (?:notamment )?(?:représentée?s?|represented) (?:par|by)\b"
    r"| avait,? (?:(?:lui|elle|quant à (?:lui|elle)),? )?(?:aligné|dépêché|envoyé|délégué)\b"
)
# What cannot stand between two names of one list: a verb of what was done, or another party.
_LIST_ENDS = {
    "fr": re.compile(
        r"\b(?:tandis que|alors que|face à|en présence|homologue"
        r"|(?:a|ont|s[’']est|se sont|avait|avaient|est|sont|était|étaient)"
        r"(?! (?:\w+ )?(?:assisté|entouré|accompagné|flanqué|secondé|escorté)))\b"
    ),
    "en": re.compile(
        r"\b(?:whereas|while|counterpart|opposite|met|said|told|(?:is|are|was|were|has|have|had)"
        r"(?! (?:\w+ )?(?:accompanied|joined|assisted|flanked)))\b"
    ),
}
_ENTOURAGE = re.compile(
    r"\b(?:assistée?s?|entourée?s?|accompagnée?s?|flanquée?s?|secondée?s?|escortée?s?) (?:de |d[’']|du |des |par |notamment )"
    r"|\b(?:fait le (?:déplacement|voyage) avec|en compagnie d(?:e|u|es))\b|\b[ÀàAa] (?:ses|leurs) côtés\b|\bÀ sa (?:gauche|droite)\b|\b(?:accompanied|flanked|joined|assisted) by\b"
)


@dataclass(frozen=True, slots=True)
class Bench:
    """A list of people on one side, half-open; country None: the side of whoever is named before it."""

    country: str | None
    start: int
    end: int


def find_benches(
    document: Document, places: Sequence[Place], names: Sequence[tuple[int, int]], language: str
) -> tuple[Bench, ...]:
    """Every list of one country's people, in reading order; `names`: offsets of the participants' mentions."""
    benches = []
    for sentence in document.sentences:
        here = [p for p in places if sentence.start <= p.start < sentence.end]
        text = document.text[: sentence.end]
        openings = [o for place in here if (o := _opening(text, sentence.start, place, names)) is not None]
        for number, (country, start, marker) in enumerate(openings):
            stop = openings[number + 1][1] if number + 1 < len(openings) else sentence.end
            stop = max(stop, marker)
            benches.append(Bench(country, start, _list_end(text, marker, stop, names, language)))
    return tuple(benches)


def _opening(
    text: str, sentence: int, place: Place, names: Sequence[tuple[int, int]]
) -> tuple[str, int, int] | None:
    """(country, where its list may start, end of the country's own words) where `place` opens a list."""
    before, after = text[sentence : place.start], text[place.end :]
    first = min((start for start, _ in names if start >= place.end), default=len(text))
    gap = text[place.end : first]
    if _SIDE_BEFORE.search(before) and (before.rstrip()[-1:] == "é" or after.startswith(" side")):
        return place.country, place.start, place.end
    if _FOR_BEFORE.search(before) and re.match(r"\s?:", after):
        return place.country, place.start, place.end
    if place.kind == "name" and _REPRESENTED.match(after):
        return place.country, place.start, place.end
    if _BODY_BEFORE.search(before) or (place.kind == "demonym" and _BODY_AFTER.match(after)):
        led = list(_LED_BEFORE.finditer(before))
        if led and any(led[-1].end() < start - sentence < len(before) for start, _ in names):
            return place.country, sentence + led[-1].end(), place.end
        if _MADE_OF.search(gap):
            return place.country, place.start, place.end
    return None


def _list_end(text: str, marker: int, stop: int, names: Sequence[tuple[int, int]], language: str) -> int:
    """Where the list that starts after `marker` ends: `stop`, or the last name before something else is told."""
    ends = _LIST_ENDS.get(language, _LIST_ENDS["fr"])
    inside = [(start, end) for start, end in names if marker <= start < stop]
    for (_, end), (following, _) in pairwise(inside):
        if ends.search(text, end, following):
            return end
    return stop


def find_entourages(document: Document, names: Sequence[tuple[int, int]], language: str) -> tuple[Bench, ...]:
    """Every list of people beside somebody ("assistée de A et de B"), with no country of its own."""
    benches = []
    for sentence in document.sentences:
        for match in _ENTOURAGE.finditer(document.text, sentence.start, sentence.end):
            end = _list_end(document.text, match.end(), sentence.end, names, language)
            benches.append(Bench(None, match.start(), end))
    return tuple(benches)
