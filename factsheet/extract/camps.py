"""Which camp of one country a participant stands in by its own words: unions, opposition, majority, government."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factsheet.values.facts import Participant

# French-speaking unions by their initials or the word itself.
_UNION = re.compile(
    r"(?<![\w-])(?:CGT|CFDT|CFTC|CFE-CGC|FO|SUD|Sud-?Rail|U[Nn][Ss][AaA]|FSU|CSN|FTQ|FGTB|CSC|CGSP|UGTT|Solidaires"
    r"|Force ouvrière|[Ii]ntersyndicale|[Ss]yndicats?|[Ss]yndicalistes?)(?!\w)"
)
# "syndicat mixte" is a body of town councils; a "syndicat patronal" sits across the table.
_NO_UNION = re.compile(
    r"syndicats? (?:mixte|intercommunal|d[’']initiative|des eaux|pharmaceutique|patron|viticole|de copropri|professionnel)",
    re.IGNORECASE,
)
_OPPOSITION = re.compile(r"(?<![\w-])opposition(?![\w-])(?! (?:à|au|aux) )", re.IGNORECASE)
_MAJORITY = re.compile(r"\bde la majorité\b|\bgroupe majoritaire\b")
_GOVERNMENT = re.compile(r"(?:le )?gouvernement|l[’']exécutif", re.IGNORECASE)
_GOVERNMENT_WORD = re.compile(r"\b(?:[Gg]ouvernement|[Ee]xécutif)\b")
_MINISTER = re.compile(
    r"(?:l[ae]s? |l[’']|une? |son |sa )?(?:vice-)?"
    r"(?:ministres?|premi[eè]re? ministre|secrétaires? d[’'][ÉEée]tat|garde des sceaux)\b",
    re.IGNORECASE,
)
# A camp is one where the article keeps coming back to it. Floors chosen on 402 annotated French
# articles, precision with every unlabelled participant counted as wrong: unions named once 35 %,
# twice or more 77 %; ministers and the word "gouvernement" together under five times 43 %, else 72 %.
_UNION_FLOOR = 2
_GOVERNMENT_FLOOR = 5


def find_camps(participants: Sequence[Participant], text: str, foreign: bool) -> Iterator[tuple[int, str]]:
    """(index, camp) of each participant whose title, organisation or name puts it in a camp.

    foreign: the article sets countries against each other; its ministers then stand for them.
    """
    unions = len(_UNION.findall(text)) >= _UNION_FLOOR
    ministers = [index for index, p in enumerate(participants) if _governs(p)]
    government = not foreign and len(ministers) + len(_GOVERNMENT_WORD.findall(text)) >= _GOVERNMENT_FLOOR
    for index, participant in enumerate(participants):
        camp = _named_camp(participant)
        if camp is not None and (camp != "syndicats" or unions):
            yield index, camp
        elif government and index in ministers:
            yield index, "gouvernement"


def _named_camp(participant: Participant) -> str | None:
    titles, organisations = _own_words(participant)
    named = () if participant.kind == "person" else (participant.name,)
    for words in (*named, *titles, *organisations):
        if _OPPOSITION.search(words):
            return "opposition"
        if _MAJORITY.search(words):
            return "majorité"
        if _UNION.search(words) and not _NO_UNION.search(words):
            return "syndicats"
    return None


def _governs(participant: Participant) -> bool:
    """True for the government itself, its serving ministers and its spokesperson."""
    if participant.kind != "person":
        return _GOVERNMENT.fullmatch(participant.name) is not None
    titles, organisations = _own_words(participant)
    minister = any(_MINISTER.match(title) for title in titles)
    return minister or any(_GOVERNMENT.fullmatch(words) for words in organisations)


def _own_words(participant: Participant) -> tuple[list[str], list[str]]:
    titles = [participant.role, *(role.title.text for role in participant.roles if role.title)]
    organisations = [
        participant.organisation,
        *(r.organisation.text for r in participant.roles if r.organisation),
    ]
    return [t for t in titles if t], [o for o in organisations if o]
