"""Which of the functions joined to somebody can be theirs, and where their words end.

The marker joins whatever stands near; here goes what the words themselves speak against: a title of the other gender, of
several, of another person, a verb taken for a noun. "Not established" says less than a wrong function, and harms less.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.extract.countries import find_places
from factsheet.extract.genders import HE, SHE, of_title
from factsheet.extract.names import COURTESY, RANKS
from factsheet.extract.people import Person
from factsheet.values.document import Document, Span
from factsheet.values.facts import Role
from factsheet.values.marks import Marks

PAIRS = {'"': '"', "«": "»", "“": "”", "(": ")"}
# What follows a function in its sentence and is none of it. After a preposition "a" is the English article: "head of a school".
_NO_ARTICLE = "".join(
    rf"(?<!\b{word})" for word in "of at in as by to on for and with from or under inside like".split()
)
TAIL = re.compile(
    r"\s(?:pour\s\w+(?:er|ir|re)|qui|dont|lequel|laquelle|devra|devrai\w+|doi(?:t|vent)|lui|se|ont|est|sont|have|has|had|who|will|is|was)\s"
    rf"|{_NO_ARTICLE}\sa\s"
)
# "juge l'idée", "juger sept hommes": a noun is not followed so. "la ministre des Sports" is.
VERB = re.compile(
    r"\w+\s+(?:l['’]|(?:le|la|les|un|une|que)\s|qu['’])|\w+er\s+(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+)\s"
)
SEVERAL = re.compile(
    r"(?:\w+(?:eurs|ants|ents|iers|iens|istes|ées|és|aires|ures|cins|cats|stres|mbres|trices|euses))(?:\s|$)",
    re.I,
)
UNNAMED = re.compile(r"(?:une?|le|la|les|des|l['’]|an?|the|one|some)(?:\s|(?<=['’]))", re.I)
COUNTED_BEFORE = re.compile(r"[\wÀ-ÿ.)]\s*(?:,|\b(?:et|and)\b|&)\s*(?:d['’]|de\s|M\.\s|Mme\s)?$")
AFTER_NAMES = re.compile(
    r"\s*[,(]\s*(?:(?:les|tous|respectivement|the|both)\s)*(?:(?:deux|trois|two|three)\s)?"
)
COUNTED_NEXT = re.compile(r"\s*(?:,|et|and|&)\s*(?:d['’]|de\s|M\.\s|Mme\s)?[A-ZÀ-Ý]")
# Of a state and not a body: "secrétaire d'Etat", "Secretary of State", but "l'Etat-major", "State Department"; parts of
# towns and constituencies are places, "Place publique" a party.
NO_BODY = re.compile(
    r"(?:[ÉE]tats?(?:[- ]Unis\b|(?=$|\s(?:à|aux?|auprès|chargée?|en|de|du|des|et)\b))|State(?=$|\s(?:for|of|and|to)\b))|(?:\d+\s?(?:e|er|ère|ème)\s)?(?:arrondissement|circonscription)\b|(?:place(?!\spublique)|site|siège)\b",
    re.I,
)
HEAD_OF_DIPLOMACY = re.compile(r"chef\w* de la diplomatie.*", re.I | re.S)
# What may be called after somebody: "la Fondation Abbé Pierre" is a body, "le cabinet de Mike Pence" is not.
CALLED_AFTER = re.compile(
    r"(?:l['’]|la\s|le\s)?(?:fondation|association|institut|hôpital|clinique|centre|université|lycée|collège|école|musée|"
    r"théâtre|groupe|observatoire|fonds)\s",
    re.I,
)
PREPOSITION = re.compile(
    r"(?:\b(?:de|du|des|à|au|aux|chez|of|at|for|from|with|in)(?:\s(?:la|le|les|l|the))?|[dl]['’])\s*[\"«“]?\s*$",
    re.I,
)

# Between such a word and the name of whose office it is: "avocat de M. | A", "lawyer for former President | A".
WHOSE = re.compile(
    r"(?:\b(?:de|du|à|au|of|for|to)(?:\s(?:la|the))?\s|(?:de\s|à\s)?l['’]\s?|\bd['’])"
    r"(?:(?:ancien|ancienne|former|late|then|ex)[\s-])?"
    rf"(?:(?:vice-)?(?:{'|'.join(sorted(RANKS))})\.?\s){{0,2}}"
    rf"(?:(?:{'|'.join(sorted(COURTESY))})\.?\s)?$",
    re.I,
)


def tenable(
    document: Document,
    marks: Marks,
    person: Person,
    roles: Sequence[Role],
    people: Sequence[Person],
) -> tuple[Role, ...]:
    """The roles that can be the person's, each in its own words; what is left of none is left out."""
    others = [
        document.span(marks.spans[i].start, marks.spans[i].end)
        for other in people
        if other.kind == "person" and other.name != person.name
        for i in other.mentions
    ]
    mentions = [document.span(marks.spans[i].start, marks.spans[i].end) for i in person.mentions]
    kept = []
    for role in roles:
        title = own_title(document, role.title, others, person.gender) if role.title else None
        several = title and person.kind == "person" and is_of_several(document.text, title, mentions)
        if several or (role.title and title is None):
            continue
        if title and any(UNNAMED.match(m.text) and title.text in m.text for m in mentions):
            title = None  # "un médecin de l'établissement" says it already
        body = own_body(document, role, others) if role.organisation else None
        if title is not None and role.organisation is not None and body is None:
            title = with_whose(document, title, role.organisation, others)
        if title is not None or body is not None:
            kept.append(Role(title, body))
    return tuple(kept)


def own_title(document: Document, title: Span, others: Sequence[Span], gender: str | None) -> Span | None:
    """The title in its own words; None where they speak against this person."""
    text, start = document.text, title.start
    end = own_end(text, start, title.end)
    words = text[start:end]
    before = [text[start : o.start] for o in others if start <= o.start < end]
    of_another = not all(PREPOSITION.search(words) or WHOSE.search(words) for words in before)
    of_other_gender = {gender, of_title(text, start, end)} == {HE, SHE}
    if not words or VERB.match(words) or is_nationality(words) or of_another or of_other_gender:
        return None
    return document.span(start, end)


def is_of_several(text: str, title: Span, mentions: Sequence[Span]) -> bool:
    """True for a title in the plural, but not where somebody bears it with others: "les sénateurs | A et B", "A et B |,
    députés PS"."""
    return bool(SEVERAL.match(title.text)) and not any(
        (0 <= m.start - title.end <= 2 and COUNTED_NEXT.match(text, m.end))
        or (
            AFTER_NAMES.fullmatch(text, m.end, title.start)
            and COUNTED_BEFORE.search(text, max(0, m.start - 12), m.start)
        )
        for m in mentions
    )


def is_nationality(words: str) -> bool:
    """True for an inhabitant and nothing else: "Américain", "une Australienne"."""
    bare = UNNAMED.sub("", words, count=1)
    return any(
        place.kind == "demonym" and len(place.text) == len(bare)
        for language in ("fr", "en")
        for place in find_places(bare, language)
    )


def own_end(text: str, start: int, end: int) -> int:
    """Where a title ends: before a verb that follows it, with its marks in pairs, and not on a preposition."""
    tail = TAIL.search(text, start, end)
    if tail and not is_quoted(text, start, tail.start()):
        end = tail.start()
    end = paired(text, start, end)
    if loose := PREPOSITION.search(text[start:end]):
        end = start + loose.start()
    return start + len(text[start:end].rstrip())


def is_quoted(text: str, start: int, place: int) -> bool:
    """True where a mark that opens between the two offsets has not closed: "auteur de « L'homme | qui rit »"."""
    return any(
        text.count(sign, start, place) % 2 == 1
        if sign == partner
        else text.count(sign, start, place) > text.count(partner, start, place)
        for sign, partner in PAIRS.items()
    )


def own_body(document: Document, role: Role, others: Sequence[Span]) -> Span | None:
    """The organisation with its marks in pairs; None for a human, a place, a state, or the end of a title's phrase."""
    body = role.organisation
    assert body is not None
    end = paired(document.text, body.start, body.end)
    if end <= body.start or NO_BODY.match(document.text, body.start, end):
        return None
    named = [one.start - body.start for one in others if one.start < end and body.start < one.end]
    called_after = CALLED_AFTER.match(body.text) and not any(
        place < 0 or PREPOSITION.search(body.text[:place]) for place in named
    )
    if any(place < 16 for place in named) and not called_after:
        return None
    whole = role.title
    if whole and HEAD_OF_DIPLOMACY.fullmatch(document.text, whole.start, end):
        return None
    if whole and whole.start < body.start < whole.end and body.text[0].islower():
        led_to = PREPOSITION.search(document.text[whole.start : body.start])
        return document.span(body.start, end) if led_to else None
    return document.span(body.start, end)


def with_whose(document: Document, title: Span, body: Span, others: Sequence[Span]) -> Span:
    """The title with the words that were taken for a body right after it: "porte-parole de Mike Pence"."""
    if not 0 < body.start - title.end <= 8 or not PREPOSITION.search(document.text[title.end : body.start]):
        return title
    named = [one.end for one in others if one.start < body.end and body.start < one.end]
    return document.span(title.start, min(named) if named else body.end)


def paired(text: str, start: int, end: int) -> int:
    """Where the words end so that a mark that opens in them closes in them: right after, or else before it."""
    for sign, partner in PAIRS.items():
        opened = text.rfind(sign, start, end)
        if (
            opened < 0
            or partner in text[opened + 1 : end]
            or (sign == partner and text.count(sign, start, end) % 2 == 0)
        ):
            continue
        if text[end : end + 1] == partner:
            end += 1
        else:
            end = opened
    while end > start and text[end - 1] in " ,;:(\u00a0":
        end -= 1
    return end
