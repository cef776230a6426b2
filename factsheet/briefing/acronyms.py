"""Acronyms that one of the articles explains, so that all of them can be read with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from factsheet.briefing.words import fold

SMALL = frozenset(
    "le la les l un une du des de d a au aux en et pour sur dans par the of and for in on".split()
)
LONGEST = 120
"""Characters before or after an acronym in which its words are looked for."""
_ACRONYM = r"[A-ZÀ-Ý][A-ZÀ-Ýa-zà-ÿ.\-]{1,9}"
_AFTER_NAME = re.compile(rf"\(\s*(?:(?:la|le|les|l['’]|the|ou|or)\s*)?({_ACRONYM})\s*\)")
_BEFORE_NAME = re.compile(rf"(?<!\w)({_ACRONYM})\s*\(([^()]{{5,{LONGEST}}})\)")


def find_acronyms(texts: Iterable[str]) -> dict[str, str]:
    """Acronyms as written, and the words that one of the texts says they stand for; the first one wins."""
    found: dict[str, str] = {}
    for text in texts:
        for acronym, words in (*_explained_after(text), *_explained_before(text)):
            found.setdefault(acronym, words)
    return found


def expand(text: str, acronyms: Mapping[str, str]) -> str:
    """The text with its explained acronyms in full."""
    if not acronyms:
        return text
    either = "|".join(sorted(map(re.escape, acronyms), key=len, reverse=True))
    return re.sub(rf"(?<!\w)({either})(?!\w)", lambda match: acronyms[match[1]], text)


def _explained_after(text: str) -> Iterator[tuple[str, str]]:
    """Acronyms in parentheses after the words whose initials spell them: "Commission mixte (CM)"."""
    for match in _AFTER_NAME.finditer(text):
        before = text[max(0, match.start() - LONGEST) : match.start()].rstrip()
        words = list(re.finditer(r"[^\W_]+", before))
        start = _spelt_back([word[0] for word in words], match[1])
        if start is not None:
            yield match[1], before[words[start].start() :]


def _explained_before(text: str) -> Iterator[tuple[str, str]]:
    """Acronyms before the words in parentheses whose initials spell them: "CM (Commission mixte)"."""
    for match in _BEFORE_NAME.finditer(text):
        words = re.findall(r"[^\W_]+", match[2])
        if _spelt_back(words, match[1]) is not None:
            yield match[1], match[2].strip()


def _spelt_back(words: list[str], acronym: str) -> int | None:
    """Index of the first of the last words whose initials spell the acronym, small words passed over; or None."""
    letters = [letter for letter in fold(acronym) if letter.isalnum()]
    place = len(words)
    while letters and place:
        place -= 1
        word = fold(words[place])
        if word[0] == letters[-1]:
            letters.pop()
        elif word not in SMALL:
            return None
    return None if letters else place
