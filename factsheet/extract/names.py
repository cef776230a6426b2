"""When two ways of writing a name mean the same person, organisation or group."""

from __future__ import annotations

import re

ARTICLES = frozenset(
    """
    le la les l un une des du de d à au aux en et son sa ses leur leurs the a an of and his her its
    their
    """.split()
)
COURTESY = frozenset(
    """
    m mm mme mmes mlle monsieur madame maître me dr docteur pr professeur sir lord lady mr mrs ms miss
    """.split()
)
# Ranks and offices written as part of a name: "President Trump" and "Donald Trump" are one.
RANKS = frozenset(
    """
    jr sr président présidente ministre premier première roi reine prince princesse sénateur sénatrice
    député députée maire général colonel commandant capitaine lieutenant pape cheikh ambassadeur
    ambassadrice juge president minister prime king queen princess senator sen congressman congresswoman
    rep representative gov governor mayor gen general col maj major capt captain lt sgt pope sheikh
    ambassador judge justice secretary chancellor sheriff detective officer rev reverend
    """.split()
)

# How several are announced who are named together: "les deux parties", "plusieurs élus", "both sides".
SEVERAL = re.compile(
    r"(?:les|des|ces|ses|leurs|deux|trois|quatre|plusieurs|quelques|certaine?s|nombre de|\d+|"
    r"two|three|four|several|some|many|both|these|those|the (?:two|three))\s",
    re.I,
)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: lower case, accents kept, no article, no courtesy title."""
    return tuple(w for w in re.findall(r"\w+", name.lower()) if w not in ARTICLES and w not in COURTESY)


def same_name(one: str, other: str) -> bool:
    """True where one name holds all the words of the other: "M. Zerouali" and "Khalid Zerouali"."""
    a, b = set(name_words(one)), set(name_words(other))
    if not a or not b:
        return one.lower() == other.lower()
    return a <= b or b <= a


def find_name(name: str, text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of every place where `text` writes exactly `name`, as whole words."""
    pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
    return tuple(match.span() for match in re.finditer(pattern, text))


def surname(name: str) -> str | None:
    """The part of a person's name used alone on later mention, or None for a name of one word.

    Particles stay with what follows them ("Jean de la Fuente" -> "de la Fuente").
    """
    words = name.split()
    if len(words) < 2:
        return None
    first = len(words) - 1
    while first > 1 and words[first - 1][0].islower():
        first -= 1
    return " ".join(words[first:])


def human_words(name: str) -> tuple[str, ...]:
    """The words of a person's name without rank or office, unless nothing else is left."""
    words = name_words(name)
    return tuple(w for w in words if w not in RANKS) or words
