"""The same article in another house's quotation marks: most French wire copy has only straight ones."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from factsheet.training.examples import Example
from factsheet.values.document import Document, Sentence

SHARE = 0.4  # of articles that are restyled when they are seen
STYLES = {"fr": (("« ", " »"), ("«\u00a0", "\u00a0»"), ("“", "”")), "en": (("“", "”"), ("‘", "’"))}
# A mark opens where no word stands before it, and closes where none stands after it.
OPENS, CLOSES = re.compile(r'(?<![\w.,;!?%)…])"(?=\S)'), re.compile(r'(?<=\S)"(?!\w)')


def restyle(example: Example, dice: random.Random) -> Example:
    """The example, or in `SHARE` of cases the same with its straight quotation marks written otherwise."""
    if dice.random() > SHARE or '"' not in example.document.text:
        return example
    opening, closing = dice.choice(STYLES.get(example.language, STYLES["fr"]))
    text = example.document.text
    marks = {m.start(): closing for m in CLOSES.finditer(text)} | {
        m.start(): opening for m in OPENS.finditer(text)
    }
    starts, ends, pieces, length = [], [], [], 0
    for place, sign in enumerate(text):
        piece = marks.get(place, sign)
        # A span that begins or ends at a mark takes the mark, not the space that its style puts inside.
        starts.append(length + len(piece) - len(piece.lstrip()))
        ends.append(length + len(piece.rstrip()))
        pieces.append(piece)
        length += len(piece)
    ends = [0, *ends]
    starts.append(length)
    sentences = tuple(Sentence(starts[s.start], ends[s.end], s.paragraph) for s in example.document.sentences)
    spans = tuple(replace(s, start=starts[s.start], end=ends[s.end]) for s in example.spans)
    return replace(example, document=Document("".join(pieces), sentences), spans=spans)
