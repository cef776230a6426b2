"""What somebody agrees, commits or promises to do, where the marker passed over it: "Les parties conviennent de …"."""

from __future__ import annotations

import re

from factsheet.values.document import Document
from factsheet.values.marks import MarkedSpan, Marks

# Verbs by which somebody binds themselves, and the infinitive that says to what. In 150 articles that nobody had annotated
# the marker passed over 20 such places; 14 of them tell what somebody will do. "Il convient de" and "promet d'être"
# bind nobody.
BOUND = re.compile(
    r"(?<!\w)(?:(?:conviennent|(?:ont|avons) convenu|sont convenue?s|(?:a|ont) promis)\s+(?:de\s+|d['’])"
    r"|(?:se sont|s['’]est|nous nous sommes) engagée?s?\s+à\s+|s['’]engage(?:nt)?\s+à\s+|nous engageons\s+à\s+)"
    r"(?P<act>(?:ne (?:pas|plus) )?(?:se |s['’]|en |y |l['’]|les? |la |leur )?\w+(?:er|ir|re)\b[^,;:.()«»\"“”\n]*)",
    re.I,
)
LOOSE = re.compile(r"\s+(?:et|ou)?\s*$", re.I)
SCORE = 0.6


def find_agreed(document: Document, marks: Marks) -> tuple[MarkedSpan, ...]:
    """A commitment for each verb of binding whose infinitive no marked follow-up touches, cut where the next one begins."""
    known = [(span.start, span.end) for span in marks.spans if span.layer == "follow_up"]
    found = []
    for match in BOUND.finditer(document.text):
        start, end = match.span("act")
        end = min([end, *(first for first, _ in known if start < first < end)])
        loose = LOOSE.search(document.text[start:end])
        end = start + loose.start() if loose else end
        if end > start and all(end <= first or last <= start for first, last in known):
            sentence = document.sentence_at(start)
            found.append(MarkedSpan("follow_up", "commitment", start, end, sentence, SCORE))
    return tuple(found)
