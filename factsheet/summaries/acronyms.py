"""Names written out where the article has their initials, and initials of names that the article writes out."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.summaries.names import Name
from factsheet.summaries.sentence import Reading
from factsheet.summaries.support import Source
from factsheet.summaries.words import EMPTY, Word

LONGEST = 8  # words of a name written out: "Établissement d'hébergement pour personnes âgées dépendantes"


def is_short_form(said: Reading, name: Name, source: Source) -> bool:
    """Whether the article has the initials of the name, or words with the initials that the name is."""
    words = [w for w in said.words if name.start <= w.start < name.end]
    if len(words) == 1 and _is_initials(words[0].text):
        return any(
            words[0].text in _initials(other.words, i)
            for other in source.readings
            for i, word in enumerate(other.words)
            if word.text[0].upper() == words[0].text[0]
        )
    known = {w.text for other in source.readings for w in other.words if _is_initials(w.text)}
    places = [i for i, w in enumerate(said.words) if name.start <= w.start < name.end and w.capital]
    return bool(known) and any(known & _initials(said.words, i) for i in places)


def _is_initials(text: str) -> bool:
    return len(text) >= 3 and text.isupper()


def _initials(words: Sequence[Word], first: int) -> set[str]:
    """The initials that the words from one on may give, with and without the small words: LREM, EFS."""
    run = words[first : first + LONGEST]
    found = set()
    for kept in (run, [w for w in run if w.key.rstrip("'") not in EMPTY]):
        letters = "".join(w.text[0].upper() for w in kept)
        found |= {letters[:n] for n in range(3, len(letters) + 1)}
    return found
