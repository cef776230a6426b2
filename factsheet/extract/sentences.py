"""Text cut into sentences: one candidate pattern, then the reasons not to cut there.

The convention is that of the annotated articles: a cut needs a sentence end (. ! ? … or an ellipsis
in brackets), any closing marks, white space, then an opening mark, a capital or a digit. A quotation
of several sentences is cut inside. Words glued by a lost blank ("en avril.En mai") are not cut: the
same shape is also an address or an acronym, and the annotated articles leave them whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factsheet.values.document import Document, Sentence

_CUT_OFF = r"[(\[](?:\.{2,}|…)[)\]]"  # "(...)", "[…]": words left out of a quotation
_BLANK = r"[ \u00a0\u202f]?"
# Everything that may end a sentence, then the white space after it. The pattern takes a run of marks
# whole and never fails after it, so its time is linear in the text, whatever the marks.
_ENDING = re.compile(
    rf"(?P<end>(?:[.!?…]|{_CUT_OFF})(?:{_BLANK}[.!?…»”]|{_BLANK}{_CUT_OFF}|[\"'’)\]*+])*)(?P<gap>\s*)"
    r"|;(?P<item>\s+)(?=[–—-]\s)"  # items of a list written in one paragraph
)
# The first letter or digit of what follows, after opening marks. A hyphen is not one of them: after a
# full stop it begins an agency's cross-heading ("… en 2020. - Nouvel appel -Le maire"), kept whole.
_OPENING = re.compile(r"(?:[\"'“‘«(\[¿¡–—•►▶●▪■@*]\s?)*(?P<word>[^\W_]+)")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_ENUMERATION = re.compile(r"\W*(?:\d{1,2}|[^\W\d_]|[IVX]{2,4})$")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Words that open a sentence often and a name never: what decides after "U.S." or "p.m.".
_STARTERS = _words(
    "il ils elle elles on nous vous je j l les un une des ce cet cette ces c d dans mais pour selon en au aux "
    "par sur avec après avant depuis si quand comme interrogé interrogée et or "
    "the a an he she they we i it in on at but and for this that these those his her their its there when "
    "while as after before if however so what who our you according"
)
# Titles and other words that a name follows: a sentence never ends here.
_BEFORE_NAME = _words(
    "M MM Mme Mmes Mlle Mlles Me Mgr Dr Drs Pr Prof Mr Mrs Ms Messrs St Ste Gov Sen Rep Reps Gen Gén Col Cdt Lt "
    "Sgt Capt Cpt Cmdr Adm Maj Rev Hon Pres Supt Insp Ph éd ed eds dir coll trad cf vs al av apr"
)
# Followed by a number they are read with it: "No. 3", "art. 12", "Nov. 18".
_BEFORE_NUMBER = _words(
    "no nos n nº art arts p pp par vol fig chap ch sect tel tél env col "
    "jan janv feb févr fév mar apr avr aug août sept sep oct nov dec déc jul juil"
)
# They end a sentence or stand inside one: only a starter after them makes a cut.
_DOUBTFUL = _words("Inc Corp Co Ltd Bros Jr Sr Ave Blvd Univ Dept Assn")


def find_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text` in order: exact offsets, trimmed, every non-space character in one.

    Paragraphs are separated by a newline, and no sentence crosses one. Empty paragraphs do not count.
    """
    found: list[Sentence] = []
    start = paragraph = 0
    for line in text.split("\n"):
        pieces = [Sentence(start + a, start + b, paragraph) for a, b in _pieces(line)]
        found.extend(pieces)
        paragraph += bool(pieces)
        start += len(line) + 1
    return tuple(found)


def read_document(text: str) -> Document:
    """`text` with its sentences."""
    return Document(text, find_sentences(text))


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of one paragraph, without the white space around it."""
    start = 0
    for ending in _ENDING.finditer(line):
        if _is_cut(line, start, ending):
            yield from _trimmed(line, start, ending.end())
            start = ending.end()
    yield from _trimmed(line, start, len(line))


def _trimmed(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without outer white space, or nothing where it is only that."""
    piece = line[start:end]
    left = len(piece) - len(piece.lstrip())
    if left < len(piece):
        yield start + left, start + len(piece.rstrip())


def _is_cut(line: str, start: int, ending: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` ends at `ending`."""
    if ending["item"]:
        return True
    following = _OPENING.match(line, ending.end())
    if not ending["gap"] or following is None or following["word"][0].islower():
        return False
    if ending["end"][0] != "." or ending["end"][:2] == "..":
        return True
    if _ENUMERATION.match(line, start, ending.start()):  # "1. Premier point", "A. Objet"
        return False
    return not _is_abbreviation(line, ending.start(), following["word"])


def _is_abbreviation(line: str, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` shortens a word, given the next word, rather than ends a sentence."""
    before = _WORD_BEFORE.search(line, max(0, stop - 12), stop)
    if before is None:
        return False
    word = before[0]
    if word in _BEFORE_NAME:
        return True
    if following[0].isdigit():
        return word.lower() in _BEFORE_NUMBER
    if _is_initial(line, before) or word in _DOUBTFUL:
        return following.lower() not in _STARTERS
    return False


def _is_initial(line: str, before: re.Match[str]) -> bool:
    """Whether the word is one letter of a name or an acronym: "A. Dupont", "U.S.", "p.m.", "J.-C."."""
    if len(before[0]) != 1:
        return False
    return before[0].isupper() or line[before.start() - 1 : before.start()] == "."
