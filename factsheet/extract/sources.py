"""Participants that the marker leaves out: sources of claims, and counted office-holders of a named body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.extract.names import SEVERAL, find_name, same_name
from factsheet.values.document import Document
from factsheet.values.facts import Claim, Participant, ParticipantKind

# How one human who has no name is announced.
ONE_HUMAN = re.compile(r"(?:une?|an?|one|l['’]une?|another|un autre|une autre)\s", re.I)

# What is read, not who speaks: of the participants that readers noted in 1,300 articles 3 were such. With a capital after
# an article it is a newspaper: "La Tribune", "Le Courrier picard", "The Mail". "Une figure" is somebody.
READ = re.compile(
    r"(?:(?:les?|la|un|une|des|ces?|cette|son|sa|ses|leurs?|plusieurs|the|an?|these|this|its|their|court)\s+|l['’])?"
    r"(?:(?:dernier|nouveau|nouvelle|latest|new)s?\s+)?"
    r"(?:document|chiffre|site|rapport|étude|sondage|communiqué|registre|bilan|enquête|donnée|lettre|tribune|vidéo|image|"
    r"texte|statistique|article|décret|arrêté|note|courrier|mail|information|acte|tradition|loi|"
    r"report|figures\b|stud(?:y|ies)|poll|survey|statement|paper|filing|record|article|letter|data|document)s?\b",
    re.I,
)
NAMED = re.compile(
    r"(?:[Ll]es?\s|[Ll]a\s|[Ll]['’]|[Tt]he\s)[A-ZÀ-Ý]|"
    r"[A-ZÀ-Ý][\w-]+(?:\s(?:du|de|des|on|of|for)\b)?(?:\s[A-ZÀ-Ý0-9]|$)"
)

# How some are spoken of whom nothing tells apart.
ANYBODY = re.compile(
    r"(?:beaucoup|certaine?s|d['’]autres|plusieurs|tous|toutes|nombre|la plupart|une partie|l['’]un d['’]eux|on|many|some|others|most|all|several)",
    re.I,
)

# "les 17 Consuls généraux du Maroc": a number, an office with a capital in the plural, and whose they are. Without
# all three it is no group that takes part: "les 193 États membres", "les deux pays" (0 of 3 on train).
COUNTED = re.compile(
    r"(?<!\w)(?:les|aux|des|ses|leurs|the|its|their)\s+"
    r"(?P<group>(?:\d{1,4}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|"
    r"two|three|four|five|six|seven|eight|nine|ten|twelve)\s+"
    r"[A-ZÀ-Ý][\w-]+s(?:\s+[a-zà-ÿ]+(?:s|x))?\s+(?:du\s|de\sla\s|de\sl['’]|des\s|d['’]|de\s|of\s(?:the\s)?)[A-ZÀ-Ý][\w-]+)"
)


def find_counted_groups(document: Document, participants: Sequence[Participant]) -> tuple[Participant, ...]:
    """The counted office-holders of a named body that are no participant yet, each with all its mentions."""
    found: dict[str, Participant] = {}
    for match in COUNTED.finditer(document.text):
        name = " ".join(match["group"].split())
        if name in found or any(same_name(name, p.name) for p in participants if len(p.name) > 3):
            continue
        mentions = tuple(document.span(start, end) for start, end in find_name(match["group"], document.text))
        found[name] = Participant(match["group"], "group", None, None, None, "active", mentions, 0.5)
    return tuple(found.values())


def find_sources(
    document: Document, claims: Sequence[Claim], participants: Sequence[Participant]
) -> tuple[Participant, ...]:
    """A participant for each source of a claim that is none yet, in order of their first claim; documents ("le
    rapport") and people whom nothing tells apart ("beaucoup") are none.

    On dev 17 of 31 were participants to a careful reader too.
    """
    found: list[Participant] = []
    for claim in claims:
        known = [p.name for p in (*participants, *found)]
        if claim.who and takes_part(claim.who) and not any(same_name(claim.who, name) for name in known):
            found.append(as_participant(document, claim, claim.who))
    return tuple(found)


def takes_part(source: str) -> bool:
    """False for what is read ("le rapport", but not "l'Information Commissioner") and for "beaucoup"."""
    is_read = READ.match(source) and not NAMED.match(source)
    return not is_read and not ANYBODY.fullmatch(source)


def as_participant(document: Document, claim: Claim, name: str) -> Participant:
    """The source of a claim as a participant who speaks."""
    mentions = tuple(document.span(start, end) for start, end in find_name(name, document.text))
    return Participant(name, source_kind(name), None, None, None, "active", mentions, claim.confidence)


def source_kind(name: str) -> ParticipantKind:
    """What a source is, by the word that announces it."""
    if ONE_HUMAN.match(name):
        return "person"
    return "group" if SEVERAL.match(name) else "organisation"
