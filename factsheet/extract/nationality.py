"""Which country a participant speaks for by its own title, organisation or name, in the article's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.extract.countries import Place, find_places
from factsheet.values.document import Document
from factsheet.values.facts import Participant

# An office held for a state. Artists, athletes and scholars with a nationality are on nobody's side.
OFFICE = re.compile(
    r"(?<![\w-])(?:(?:vice-|ex-)?(?:ministres?|premi[eè]re?s? ministres?|présidente?s?)|secrétaires? (?:d[’'][ÉEée]tat|générale?s?)"
    r"|ambassad(?:eur|rice)s?|consule?s?|haute?s?[- ]commissaires?|commissaire|chargée?s? d[’']affaires|chef(?:fe)?s? d(?:e la diplomatie|e l[’'][ÉEée]tat|u gouvernement"
    r"|e (?:la )?(?:délégation|mission)|[’']état-major)"
    r"|roi|reine|prince(?:sse)?|émir|sultan|chanceli[eè]re?|homologues?|collègues?|représentante?s?|déléguée?s?|négociat(?:eur|rice)s?|émissaires?"
    r"|envoyée?s?|porte-parole|généra(?:l|ux)|amira(?:l|ux)|dirigeante?s?|diplomates?|responsables?|gouverneure?"
    r"|presidents?|(?:prime |vice-)?ministers?|secretar(?:y|ies)|ambassadors?|consuls?|(?:vice-)?premiers?|chancellor|king|queen"
    r"|envoys?|officials?|counterparts?|negotiators?|spokes(?:man|woman|person)|representatives?|vice-premier)(?![\w-])",
    re.IGNORECASE,
)
# A body of a state. "Fédération française de …" is none: national federations speak for their sport.
EUROPE = "Union européenne"
_PUBLIC_BODY = re.compile(
    r"(?<![\w-])(?:gouvernement|exécutif|autorités?|police|polici[eè]re?s?|armée|marine|gendarmerie|gendarmes|justice|parlement|sénat"
    r"|présidence|diplomatie|minist[eè]re|ministre|ambassade|consulat|consuls?|délégations?|partie|mission|parlementaires|députés"
    r"|sénateurs|douanes?|état-major|garde|trésor|dirigeants|forces|banque centrale|services? secrets?|renseignements?"
    r"|archives|government|authorit(?:y|ies)|navy|army|military|coast guard|parliament|congress|senate|ministry|embassy"
    r"|consulate|delegation|officials|prosecut(?:ors|ion)|health chiefs|treasury|state department|white house)(?![\w-])",
    re.IGNORECASE,
)
MULTILATERAL = re.compile(
    r"(?<!\w)(?:ONU|Nations[- ][Uu]nies|UN|United Nations|OMS|WHO|World Health|UA|Union africaine|African Union|OTAN|NATO|FMI|IMF"
    r"|Banque mondiale|World Bank|Frontex|Unicef|UNICEF|Unesco|UNESCO|HCR|UNHCR|OIM|Cedeao|CEDEAO|Ligue arabe|G7|G20|OCDE|OECD"
    r"|mixte|conjointe?|bilatérale?|joint|bilateral|entre|between|bassin|multinationale)(?!\w)"
)
# Offices whose holder's nationality is a side; a parliament's president or a spokesperson may serve others.
_STATE_OFFICE = re.compile(
    r"(?<![\w-])(?:ministres?|ministers?|secrétaires? d[’'][ÉEée]tat|ambassad(?:eur|rice)s?)(?![\w-])", re.I
)
_OF = r"(?:du |de |d[’']|des |de la |de l[’']|of |of the )"
_STATE = r"(?:(?:l[’'])?(?:Royaume|royaume|République(?: \w+)?|république|État|Etat|Grand-Duché) (?:du |de |d[’']|des |de la |de l[’']))?"
_RELATIVE_OF = re.compile(r"(?<!\w)(?:d[eu]|des|d[’']\w+|of)(?!\w)")
_SEAT_BEFORE = re.compile(r"\b(?:délégation|partie) $")
_OF_STATE = re.compile(rf"(?<!\w){_OF}{_STATE}$")
_UNNAMED = re.compile(r"(?:[Uu]ne?|[Ll]es?|[Ll]a|[Aa]n?|[Tt]he) |[Ll][’']|[a-zé]|Premi[eè]re? ministre")
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:en|au|aux|à|in|to|at|auprès d[eu]s?|avec|with|sur|contre|pour) (?:la |le |l[’']|the )?$"
)
# "le Roi Mohammed VI et le Président |": what stands before "et le" is somebody else.
_ANOTHER = re.compile(r"\s(?:et|and)\s(?:par\s|de\s)?(?=(?:l[ea]s?|son|sa|leurs?|the|its?)\s|l[’'])")
_BEFORE_NAME = re.compile(
    r"(?:^|[\s«“(])((?:[Ll]es?|[Ll]a|[Ll][’']|[Ss]on|[Ss]a|[Ll]eurs?|[Tt]he|[Ii]ts?)[\s]?[^,;:.()«»\"\n]{2,90}?),? ?$"
)


def own_country(
    participant: Participant, document: Document, places: Sequence[Place], language: str
) -> str | None:
    """The country that the participant's title, organisation or name says it acts for, or None.

    places: the countries that the whole article names. The title decides before the organisation: an "ambassadrice du Maroc en France" is Morocco's.
    """
    titles, organisations = descriptions(participant, document)
    for words in titles:
        if (country := _seat_country(words, places, language)) is not None:
            return country
    if any(MULTILATERAL.search(words) for words in (*titles, *organisations, participant.name)):
        return None
    if participant.kind != "person":
        return body_country(participant.name, places, language)
    for words in titles:
        if (country := _office_country(words, places, language)) is not None:
            return country
    for words in organisations:
        if (country := body_country(words, places, language)) is not None:
            return country
    if any(_STATE_OFFICE.search(words) for words in titles):
        return _noun_before(participant, document, places, language)
    return None


def descriptions(participant: Participant, document: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The titles and the organisations written for a participant, with the words right before its name."""
    titles = [participant.role, *(role.title.text for role in participant.roles if role.title)]
    organisations = [
        participant.organisation,
        *(r.organisation.text for r in participant.roles if r.organisation),
    ]
    if participant.kind == "person":
        titles += [words_before(document, mention.start) for mention in participant.mentions]
        if _UNNAMED.match(participant.name):
            titles.append(participant.name)
    return tuple(dict.fromkeys(t for t in titles if t)), tuple(dict.fromkeys(o for o in organisations if o))


def words_before(document: Document, start: int) -> str | None:
    """The noun phrase that ends where a name starts ("le ministre malgache des Affaires étrangères, |")."""
    sentence = document.sentences[document.sentence_at(start)]
    match = _BEFORE_NAME.search(document.text, max(sentence.start, start - 100), start)
    return _ANOTHER.split(match[1])[-1] if match else None


def _seat_country(title: str, places: Sequence[Place], language: str) -> str | None:
    """The country of "secrétaire exécutif de la partie haïtienne": it holds on a joint body too."""
    for place in find_places(title, language, places):
        if place.kind == "demonym" and _SEAT_BEFORE.search(title[: place.start]):
            return place.country
    return None


def _office_country(title: str, places: Sequence[Place], language: str) -> str | None:
    office = OFFICE.search(title)
    if office is not None and _RELATIVE_OF.search(title[: office.start()]):
        return None  # "le deuxième fils de la reine d'Angleterre" is not the queen
    for place in find_places(title, language, places):
        if office is None or place.kind == "capital" or place.noun:
            continue
        if language == "en":
            if place.end <= office.start() or _OF_STATE.search(title[: place.start]):
                return place.country
        elif office.end() <= place.start and _qualifies(title, office.end(), place):
            return place.country
    return None


def _qualifies(title: str, office_end: int, place: Place) -> bool:
    """True where the country belongs to the office: at most two words away, or "de" and the country."""
    between = title[office_end : place.start]
    if _ELSEWHERE.search(between):
        return False
    if place.kind == "name":
        return bool(_OF_STATE.search(between)) and len(between.split()) <= 6
    return len(between.split()) <= 2


def body_country(name: str, places: Sequence[Place], language: str) -> str | None:
    """The country of a public body that names it ("ministère tunisien des Affaires étrangères"), or None."""
    body = _PUBLIC_BODY.search(name)
    for place in find_places(name, language, places):
        if body is None or place.kind == "capital" or place.noun:
            continue
        before = name[: place.start]
        if _ELSEWHERE.search(before):
            continue
        if place.country == EUROPE:
            continue  # the Parliament and the Commission sit above sides: 10 of 13 have none in the annotated news
        if place.kind == "demonym" or language == "en" or _OF_STATE.search(before):
            return place.country
    return None


def _noun_before(
    participant: Participant, document: Document, places: Sequence[Place], language: str
) -> str | None:
    """The country of a demonym used as a noun right before the name ("l'Italienne Ornella Fontanarosa")."""
    for mention in participant.mentions:
        words = words_before(document, mention.start) or ""
        for place in find_places(words, language, places):
            if place.noun and place.end == len(words.rstrip()):
                return place.country
    return None
