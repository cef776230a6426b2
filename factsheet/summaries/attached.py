"""Names of a generated sentence that hang on a word which the article has with other names only."""

from __future__ import annotations

from factsheet.summaries.names import Name
from factsheet.summaries.sentence import Reading
from factsheet.summaries.support import Source
from factsheet.summaries.words import FRAMING, LIGHT, same_word

NEAR = 6  # words on either side of its like in the article where another name must stand


def misattached_names(said: Reading, source: Source) -> tuple[str, ...]:
    """The first word and the name that hangs on it where the article has the word with other names only."""
    for name in said.names:
        place = None if name.doubtful else _holder(said, name)
        if place is None:
            continue
        key = said.words[place].key
        found = [
            (other, i)
            for other in source.readings
            for i, word in enumerate(other.words)
            if word.full and not word.capital and same_word(key, word.key)
        ]
        if found and all(_is_of_another(other, i, name) for other, i in found):
            return (said.words[place].text, said.text[name.start : name.end])
    return ()


def _holder(said: Reading, name: Name) -> int | None:
    """The place of the word of matter right before a name in its clause; None where there is none."""
    place = next(i for i, w in enumerate(said.words) if w.start >= name.start) - 1
    if place < 0 or said.words[place].clause != said.words[place + 1].clause:
        return None
    word = said.words[place]
    return place if word.full and not word.capital and word.key not in LIGHT | FRAMING else None


def _is_of_another(other: Reading, place: int, name: Name) -> bool:
    """Whether a sentence of the article has a word close to another name and does not hold the name at all."""
    if any(word.capital and word.key.rstrip("'") in name.keys for word in other.words):
        return False
    around = other.words[max(0, place - NEAR) : place + NEAR + 1]
    return any(n.start <= word.start < n.end for word in around for n in other.names if not n.doubtful)
