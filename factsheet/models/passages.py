"""A document's sentences, cut where the source glued two together: what a summary can be chosen from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factsheet.values.document import Document, Sentence

# "… de soie.Ce matin", "…, dit-il.\"Nous", "une pauseLes": a sentence after an end or a mark without a space. Not
# "M.Dupont", "U.S.A" or "20.000".
GLUED = re.compile(
    r"(?:(?<=[a-zà-ÿ\d)\]%€»”\"])|(?<=[A-ZÀ-Ý]{2}))(?:[.!?…]+[\"»”]?|\")(?=[\"«“]?[ \u00a0\u202f]?[A-ZÀ-Ý])"
    r"|(?<=[a-zà-ÿ]{4})\.(?=\d)|(?<=[ \u00a0\u202f])[!?](?=[A-ZÀ-Ý])"
    r"|(?<=[a-zà-ÿ\d)\]%€»”\"])[.!?…]+[\"»”]?(?=[-–—] [^-–—.]{3,60} [-–—] ?[\"«“A-ZÀ-Ý])"
)
OPENERS = (
    "Le La Les Un Une Des Il Elle Ils Elles On Ce Cet Cette Ces Dans En Pour Par Selon Après Avant Mais Au Aux À A De "
    "Du Si Sur Avec Depuis Lors Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche Interrogé Interrogée Son Sa Ses"
)
# "La réponse du mairePour sa part": a heading without an end, then a word that opens sentences.
HEADING = re.compile(
    rf"(?<=[a-zà-ÿ]{{2}})(?=(?:{'|'.join(OPENERS.split())})[ \u00a0]|[LDC]['’][A-ZÀ-Ýa-zà-ÿ])"
)
# "- Urgences européennes -Une forte…", "-Celui qui…"
DASHED = re.compile(r"[-–—](?: [^-–—.]{3,60} [-–—])? ?(?=[\"«“A-ZÀ-Ý])")
ENDS = re.compile(r"[.!?…][\"»”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of one sentence: half-open offsets into the text, the sentence's number and its paragraph (from 0).

    whole: it ends as a sentence does; a heading that was glued to the next sentence does not.
    """

    start: int
    end: int
    sentence: int
    paragraph: int
    whole: bool = True


def find_passages(document: Document) -> tuple[Passage, ...]:
    """Every sentence of the document, in order, those that were glued together apart from each other."""
    return tuple(
        passage
        for number, sentence in enumerate(document.sentences)
        for passage in _cut(document.text, number, sentence)
    )


def is_readable(passage: Passage, words: str) -> bool:
    """Whether a passage ends as a sentence does and closes every quotation that it opens."""
    return passage.whole and is_closed(words)


def is_closed(words: str) -> bool:
    """Whether every quotation mark and bracket finds its partner among the words."""
    pairs = (("«", "»"), ("“", "”"), ("(", ")"))
    return words.count('"') % 2 == 0 and all(words.count(a) == words.count(b) for a, b in pairs)


def _cut(text: str, number: int, sentence: Sentence) -> Iterator[Passage]:
    bounds = [sentence.start, *_seams(text, sentence), sentence.end]
    for start, end in pairwise(bounds):
        words = text[start:end]
        dashed = DASHED.match(words) if len(bounds) > 2 else None
        if dashed:
            start, words = start + dashed.end(), words[dashed.end() :]
        start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if start < end:
            whole = len(bounds) == 2 or bool(ENDS.search(text[start:end]))
            yield Passage(start, end, number, sentence.paragraph, whole)


def _seams(text: str, sentence: Sentence) -> list[int]:
    """The offsets inside a sentence where another one begins."""
    ends = (_after(text, sentence.start, m) for m in GLUED.finditer(text, sentence.start, sentence.end))
    headings = (m.start() for m in HEADING.finditer(text, sentence.start, sentence.end))
    return sorted({at for at in (*ends, *headings) if sentence.start < at < sentence.end})


def _after(text: str, start: int, end: re.Match[str]) -> int:
    """Where the next sentence begins; a straight mark that closes nothing opens it."""
    opens = end.group()[-1] == '"' and text.count('"', start, end.end() - 1) % 2 == 0
    return end.end() - 1 if opens else end.end()
