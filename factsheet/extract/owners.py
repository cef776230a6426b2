"""Who is to act: the marker's links weighed against what the sentence says in so many words.

The figures are of 3,000 follow-ups with an owner that careful readers annotated: how often each sign names it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factsheet.extract.names import same_name
from factsheet.extract.people import Person
from factsheet.extract.speakers import chances, likeliest
from factsheet.values.document import Document
from factsheet.values.facts import Claim, Participant
from factsheet.values.marks import Link, MarkedSpan, Marks

# How sure each sign is: whom a request is put to (89 in 100), the subject that an action begins with (93), and the
# source of a commitment in the first or third person (77) or otherwise (67).
ASKED, SUBJECT, OWN_WORD, OWN_PLAN = 0.89, 0.9, 0.4, 0.3

_ARTICLE = r"(?:(?:les?|la|l['’]|une?|des|son|sa|ses|leurs?|tous les|ce|cette|ces|the|an?) ?)"
_BEGINS = re.compile(rf"[\"“«\s]*(?:{_ARTICLE}?(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?)?\s*)", re.I)
_ASK = re.compile(
    r"\b(?:appel|invit|exhort|press|somm|enjoi|demand|recommand|conseill|ordonn|charg|impos|oblig|incit|encourag|"
    r"laiss|donn|attend)\w*(?: \w+ment)?(?: donc| aussi| également)? *(?:à |au |aux |d['’] ?|du |de )?"
    r"(?P<asked>(?:(?:les? |la |l['’]|son |sa |ses |leurs? |une? |tous |ce |cette |ces )|(?=[A-ZÉ]))[^,;:.!?\"«»]{2,70}?)"
    r" (?:à|de|d['’]|pour) ?(?:ne pas |ne plus |se |s['’]|y |\"|« ?|l['’]|en |le |la |les |leur |lui )*$"
)
_ASK_ENGLISH = re.compile(
    r"\b(?:call\w*(?: on| upon)|urg\w+|ask\w*|told|order\w*|press\w+|want\w*|direct\w*|requir\w+|advis\w+|warn\w+|invit\w+|"
    r"encourag\w+|expect\w*|tell\w*) (?P<asked>[^,;:.!?\"“”]{2,60}?) (?:to|not to|for) ?[\"“]?$"
)
_OF_ONESELF = re.compile(r"\b(?:je|j|nous|on|notre|nos|mon|ma|mes|i|we|our|my)\b", re.I)
_OF_ONE_NAMED = re.compile(r"\b(?:ils?|elles?|s?he|they)\b", re.I)
_ACCORDING = re.compile(
    rf"(?:selon|d['’]après|according to)\s+{_ARTICLE}?(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?)?\s*$", re.I
)
# A public vote is named as an action of nobody's: of 70 such follow-ups readers gave an owner to 6.
_PUBLIC_VOTE = re.compile(
    r"(?:(?:les?|la|des|du|prochaine?s?|futures?|the|next|upcoming)\s|l['’])*"
    r"(?:élections?|scrutin|présidentielles?|municipales|législatives|européennes|régionales|"
    r"(?:premier|second|deuxième)\stour|(?:\d{4}\s)?(?:(?:general|presidential|local|parliamentary)\s)?elections?)\b",
    re.I,
)
_COUNTED_WITH = re.compile(r"\s*(?:,|et|ainsi que|and|&)\s*(?:les? |la |l['’]|the )?(?:M\. |Mme )?", re.I)


def find_owner(
    document: Document,
    marks: Marks,
    index: int,
    link: Sequence[Link],
    people: Mapping[int, Person],
    participants: Sequence[Participant],
    claims: Sequence[Claim],
) -> str | None:
    """The fullest name of who is to act, or None where the text does not establish it."""
    span = marks.spans[index]
    if _PUBLIC_VOTE.match(document.text, span.start, span.end):
        return None
    source = _source(span, claims) if span.label == "commitment" else None
    names = chances(document.text, marks, link, people)
    if span.label == "request":
        names = _leaning(names, _asked(document, span, participants), ASKED)
    elif span.label == "commitment":
        begin = max(document.sentences[span.sentence].start, span.start - 30)
        meant = _OF_ONESELF.search(document.text, begin, span.end) or _OF_ONE_NAMED.search(
            document.text, begin, min(span.end, span.start + 6)
        )
        names = _leaning(names, source, OWN_WORD if meant else OWN_PLAN)
    names = _leaning(names, _subject(document, span, participants), SUBJECT)
    sure = likeliest(names)
    if sure is not None or span.label == "request":
        return sure
    return _nearest(document, span, participants) or source or _only_one(span, participants)


def _leaning(names: Mapping[str | None, float], name: str | None, weight: float) -> dict[str | None, float]:
    """The chances with a sign for `name` weighed in; as they were where it is None."""
    if name is None:
        return dict(names)
    known = next((other for other in names if other and same_name(other, name)), name)
    weighed = {other: chance * (1 - weight) for other, chance in names.items()}
    return {**weighed, known: weighed.get(known, 0.0) + weight}


def _source(span: MarkedSpan, claims: Sequence[Claim]) -> str | None:
    """Who says what the action is part of."""
    return next((c.who for c in claims if c.start < span.end and span.start < c.end and c.who), None)


def _asked(document: Document, span: MarkedSpan, participants: Sequence[Participant]) -> str | None:
    """Whom the words before a request put it to: "appelle le gouvernement à", "called on the mayor to"."""
    begin = document.sentences[span.sentence].start
    before = document.text[begin : span.start]
    found = _ASK.search(before) or _ASK_ENGLISH.search(before)
    if found is None:
        return None
    start, end = begin + found.start("asked"), begin + found.end("asked")
    inside = [p.name for p in participants for m in p.mentions if start <= m.start and m.end <= end]
    return inside[0] if len(inside) == 1 else found["asked"].strip()


def _subject(document: Document, span: MarkedSpan, participants: Sequence[Participant]) -> str | None:
    """The participant that an action begins with: "Le conseil tranchera lundi"."""
    for participant in participants:
        for mention in participant.mentions:
            at_start = span.start <= mention.start < mention.end < span.end
            if at_start and _BEGINS.fullmatch(document.text, span.start, mention.start):
                return participant.name
    return None


def _nearest(document: Document, span: MarkedSpan, participants: Sequence[Participant]) -> str | None:
    """The participant named last before the action in its sentence, or the first of those counted up with it."""
    begin = document.sentences[span.sentence].start
    named = sorted(
        (m.start, m.end, p.name)
        for p in participants
        for m in p.mentions
        if begin <= m.start and m.end <= span.start and not _ACCORDING.search(document.text, begin, m.start)
    )
    if not named:
        return None
    place = len(named) - 1
    while place and _COUNTED_WITH.fullmatch(document.text, named[place - 1][1], named[place][0]):
        place -= 1
    return named[place][2]


def _only_one(span: MarkedSpan, participants: Sequence[Participant]) -> str | None:
    """The one participant named in something scheduled or pending (62 in 100, and 73 of those that have an owner)."""
    inside = {p.name for p in participants for m in p.mentions if span.start <= m.start and m.end <= span.end}
    return inside.pop() if len(inside) == 1 and span.label in ("scheduled", "pending") else None
