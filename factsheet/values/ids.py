"""Short names for facts that stay the same when the article is read again: "C-7f3a2".

An id is made of the fact's kind, its words, and which of the facts with those words it is, counted in
the order of the text. So it stays through another run, other labels, a new sentence elsewhere, and
through other spacing, capitals, accents' encoding or punctuation; other words are another fact. Where
it stands, who says it and how sure the model is are left out: those change when something else does.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factsheet.values.facts import FactSheet

SHORTEST = 5
"""Hexadecimal digits of an id: among 60 claims, two share their first five in 1 article of 600."""
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class FactIds:
    """The ids of one sheet's facts, each tuple in the order of the sheet's own."""

    participants: tuple[str, ...]
    claims: tuple[str, ...]
    follow_ups: tuple[str, ...]


def fact_ids(sheet: FactSheet) -> FactIds:
    """The id of every participant ("P-…"), claim ("C-…") and follow-up ("F-…"); no two are the same."""
    first = [one.mentions[0].start if one.mentions else -1 for one in sheet.participants]
    return FactIds(
        _ids("P", [(at, one.name) for at, one in zip(first, sheet.participants, strict=True)]),
        _ids("C", [(claim.start, claim.text) for claim in sheet.claims]),
        _ids("F", [(one.start, one.text) for one in sheet.follow_ups]),
    )


def normalised(text: str) -> str:
    """The words alone, without case, punctuation or spacing; accents composed, ligatures undone."""
    return " ".join(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def shortened(digests: Iterable[str]) -> dict[str, str]:
    """Each digest with its shortest start that no other has, of SHORTEST digits where that is enough.

    Where two begin alike, the lesser in alphabetical order keeps the short one and the other gets a
    digit more: it depends on nothing but the two, not on which of them stands first in the text.
    """
    taken: dict[str, str] = {}
    for digest in sorted(set(digests)):
        lengths = range(SHORTEST, len(digest) + 1)
        taken[next(digest[:n] for n in lengths if digest[:n] not in taken)] = digest
    return {digest: short for short, digest in taken.items()}


def _ids(letter: str, facts: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """The ids of facts of one kind, given as (place in the text, words)."""
    counts: defaultdict[str, int] = defaultdict(int)
    digests = [""] * len(facts)
    for number in sorted(range(len(facts)), key=lambda n: facts[n][0]):
        words = normalised(facts[number][1])
        counts[words] += 1
        digests[number] = _digest(letter, words, counts[words])
    short = shortened(digests)
    return tuple(f"{letter}-{short[digest]}" for digest in digests)


def _digest(letter: str, words: str, occurrence: int) -> str:
    """Hexadecimal SHA-256 of a fact's kind, words and occurrence number (from 1)."""
    # Halves of characters are legal in a broken source, and UTF-8 alone cannot hold them.
    return hashlib.sha256(f"{letter}\n{words}\n{occurrence}".encode("utf-8", "surrogatepass")).hexdigest()
