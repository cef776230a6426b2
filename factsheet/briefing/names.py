"""When names in two articles may mean one person, organisation or group, by the words of the names alone."""

from __future__ import annotations

import re

from factsheet.briefing.words import fold, folded_words, stem, stems

ARTICLES = frozenset(
    """
    le la les l un une du des de d a au aux en et son sa ses leur leurs the an of and his her its their
    """.split()
)
FEMALE = frozenset("mme mmes mlle madame mademoiselle mrs ms miss lady".split())
MALE = frozenset("m mm monsieur messieurs mr sir lord".split())
COURTESY = FEMALE | MALE | frozenset("maitre me dr docteur pr professeur doctor professor".split())
RANKS = frozenset(
    """
    president presidente ministre premier premiere senateur senatrice depute deputee maire general colonel
    commandant commandante capitaine lieutenant ambassadeur ambassadrice juge prefet prefete cheikh pape roi
    reine prince princesse minister prime king queen senator sen congressman congresswoman rep governor gov
    mayor captain major ambassador judge justice secretary chancellor sheriff councillor cllr reverend rev
    """.split()
)
FEMALE_TITLE = re.compile(
    r".*(?:trice|euse|iere|dente|fete|[^r]ere|enne|onne|cheffe|guee|chee|putee|vaine|zeuse|esse)s?"
)
MALE_TITLE = re.compile(r".*(?:teur|seur|geur|deur|neur|ier|dent|fet|ien|chef|gue|pute|vain)s?")
"""Endings of French titles that say whether a woman or a man holds it: "directrice", "préfet". "Maire" says nothing."""
_NAMED_AFTER = re.compile(r"(?:[a-zà-ÿ][\w'’-]*\s+)*(?P<noun>[a-zà-ÿ][\w'’-]*)\s+(?P<name>[A-ZÀ-Ý][\w'’-]*)")
_ANYWHERE = frozenset(
    map(
        stem,
        "etablissement ville commune groupe entreprise societe compagnie company group city town".split(),
    )
)
"""Words for a body that its article has named: "la directrice de l'établissement" is that of no particular one."""
_TITLE_BEFORE = re.compile(r"(?<!\w)([^\W\d_]{1,12})\.?\s+$")


def without_explanation(name: str) -> str:
    """The name without what stands in parentheses at its end ("Commission mixte (CM)"), closed or not."""
    return re.sub(r"\s*\([^()]*\)?$", "", name) or name


def human_words(name: str) -> tuple[str, ...]:
    """The folded words of a person's name, without courtesy and rank unless nothing else is left."""
    words = folded_words(name)
    return tuple(w for w in words if w not in COURTESY and w not in RANKS) or words


def body_words(name: str) -> tuple[str, ...]:
    """The folded words of an organisation's or group's name, articles and the plural's s left out."""
    return tuple(
        word[:-1] if len(word) > 3 and word.endswith("s") else word
        for word in folded_words(name)
        if word not in ARTICLES
    )


def office_words(name: str) -> tuple[str, ...]:
    """The stems of an office that stands for a person's name ("directrice de l'établissement"); () for a name."""
    match = _NAMED_AFTER.fullmatch(name)
    if not name[:1].islower() or (match and fold(match["noun"]) not in ARTICLES):
        return ()
    return tuple(short for short in stems(name) if short not in _ANYWHERE)


def is_named_after(one: str, other: str) -> bool:
    """True where one name is the proper noun that ends the other, right behind common nouns: "hôpital Saint-Louis" and
    "Saint-Louis". "Défense" and "ministère de la Défense" are two."""
    short, full = sorted((one, other), key=len)
    match = _NAMED_AFTER.fullmatch(full)
    if match is None or fold(match["noun"]) in ARTICLES:
        return False
    return fold(match["name"]) == fold(short)


def sex_of(text: str, start: int, end: int) -> str:
    """ "f" or "m" where the mention `text[start:end]` opens with, or follows, a title that says so; else ""."""
    before = _TITLE_BEFORE.search(text[max(0, start - 14) : start])
    words = re.findall(r"[^\W\d_]+", fold(text[start:end]))
    near = {fold(before[1])} if before else set()
    near |= set(words[:1]) if len(words) > 1 else set()
    return "f" if near & FEMALE else "m" if near & MALE else ""


def sex_of_title(title: str) -> str:
    """ "f" or "m" where the first word of a French title says so, else ""."""
    words = folded_words(title)
    if not words:
        return ""
    return "f" if FEMALE_TITLE.fullmatch(words[0]) else "m" if MALE_TITLE.fullmatch(words[0]) else ""


def may_be_one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where two names, as their `human_words`, differ only in what is left out or shortened.

    A surname alone, an initial, a first name's second part, a compound surname's second part may be
    missing. Two different first names are two people.
    """
    short, full = sorted((one, other), key=len)
    if not short:
        return False
    if set(short) == set(full) or full[-len(short) :] == short:
        return True
    if len(short) < 2:
        return False
    return full[: len(short)] == short or (_is_one(short[-1], full[-1]) and _stands_in(short, full))


def may_be_one_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where two names, as their `body_words`, are one, or one is what the other begins with, or leaves words out.

    "Commission" of "Commission européenne", "ministère Intérieur" of "ministère français Intérieur"; but
    "Défense" is not short for "ministère de la Défense", nor "France" for "ambassade de France".
    """
    short, full = sorted((one, other), key=len)
    if not short:
        return False
    if full[: len(short)] == short:
        return True
    return len(short) > 1 and short[-1] == full[-1] and short[0] == full[0] and _stands_in(short, full)


def _stands_in(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """True where each word of `short` matches one of `full`, in order, the first ones each other."""
    if not _is_one(short[0], full[0]):
        return False
    rest = iter(full[1:])
    return all(any(_is_one(word, candidate) for candidate in rest) for word in short[1:])


def _is_one(word: str, other: str) -> bool:
    """True for the same word, or for the initial of the other."""
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])
