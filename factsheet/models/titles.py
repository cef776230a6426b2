"""A title for an article that has none: a clause of its first sentences, word for word."""

from __future__ import annotations

import re

from factsheet.models.passages import is_closed
from factsheet.models.salience import LEANS_BACK
from factsheet.values.document import Document
from factsheet.values.facts import SummarySentence

LEAD = 3  # sentences of the article's beginning that can give the title
SHORTEST, LONGEST = 4, 18  # words
# Where a clause can end before its sentence does.
BREAK = re.compile(
    r"\s*[,;:]\s+|\s+[–—]\s+|\s+\((?=\w)"
    r"|\s+(?=(?:qui|alors qu|tandis qu|après qu|après avoir|afin d|selon|who|which|while|after|according)\b)"
)
DATELINE = re.compile(r"^(?:[A-ZÀ-Ý][\w'’-]{0,20}[ ,]{0,2}){1,4}(?:\([^)]{2,30}\)\s*)?[—–-]\s+")
# A finite verb as far as a form tells: auxiliaries and the like, or an ending that only verbs have. The present
# ("il demande") is not known by its form; a title is then looked for in the next sentence, or cut short.
FINITE = re.compile(
    r"(?<![\w'’])(?<!\by )(?:n['’]|s['’]|l['’])?(?:a|ont|est|sont|était|étaient|sera|seront|va|vont|doit|doivent|peut|peuvent|fait|"
    r"has|have|had|is|are|was|were|will|would|can|could|must|may|says?|said)(?!\w)"
    r"|\w{3,}(?:era|eront|erait|eraient|aient|èrent)(?!\w)|\w{3,}ed(?!\w)"
)
# After these a clause is not over: "le paquebot, long de 275 m, a percuté …" goes on with its verb.
GOES_ON = re.compile(
    r"(?:n['’]|s['’])?(?:a|ont|est|sont|était|sera|va|doit|has|have|is|was|will|et|ou|and|or)\b", re.I
)

SPEAKS_OF_WHAT_WAS_SAID = re.compile(
    rf"{LEANS_BACK.pattern}|[\"«“]|(?:l['’]|(?:les?|la|the|in)\b)|.*-t-(?:il|elle)\b", re.I
)
HANGING = re.compile(
    r"\W*(?:de|des|du|d|la|le|les|l|un|une|et|ou|à|au|aux|en|dans|sur|par|pour|avec|sans|que|qui|dont|ce|cette|sa|son|ses|"
    r"the|a|an|of|and|or|to|in|on|at|by|for|with|that|who|which)\W*",
    re.I,
)


def make_title(document: Document) -> SummarySentence | None:
    """The first whole clause of the lead that is short enough; else its first words and "…"; None for no text.

    The words are those of the article; `match` is "exact".
    """
    texts = [document.text[s.start : s.end] for s in document.sentences[:LEAD]]
    for number, text in enumerate(texts):
        # "Le texte entrera en vigueur" is no title: it needs the sentence before it.
        if (number == 0 or not SPEAKS_OF_WHAT_WAS_SAID.match(text)) and (clause := find_clause(text)):
            return SummarySentence(clause, (number,), "exact")
    return SummarySentence(cut_short(bare(texts[0])), (0,), "exact") if texts else None


def find_clause(sentence: str) -> str | None:
    """The longest opening clause of 4 to 18 words with a verb, without what ends it; None where there is none."""
    text = bare(sentence)
    ends = [m.start() for m in BREAK.finditer(text) if not GOES_ON.match(text, m.end())]
    for end in (len(text), *reversed(ends)):
        clause = text[:end]
        words = len(clause.split())
        if SHORTEST <= words <= LONGEST and FINITE.search(clause) and is_closed(clause):
            return clause
    return None


def bare(sentence: str) -> str:
    """A sentence without its dateline ("DAKAR (APS) — ") and final stop."""
    text = DATELINE.sub("", sentence.strip(), count=1)
    return text[:-1].rstrip() if text.endswith(".") and not text.endswith("..") else text


def cut_short(text: str) -> str:
    """The first words of a text, with "…" where there are more; not ended by a word that asks for another."""
    words = text.split()
    if len(words) <= LONGEST:
        return text
    kept = words[:LONGEST]
    while len(kept) > SHORTEST and HANGING.fullmatch(kept[-1]):
        kept.pop()
    return " ".join(kept).rstrip(",;:–—-") + "…"
