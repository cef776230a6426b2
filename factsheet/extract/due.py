"""When an action is due: the time expression that belongs to it, with the day that its context gives.

"À 14h30" and "ce jour-là" mean the day of what was named before; "Lundi, il ira à Brest puis à Lens" dates both.
A date that is plainly behind ("l'enquête ouverte en mars") is not when an action ahead is due.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from factsheet.extract.dates import find_dates, resolve_date
from factsheet.extract.dates_calendar import RECENT, last_day
from factsheet.values.document import Document
from factsheet.values.facts import When
from factsheet.values.marks import MarkedSpan, Marks

_CLOCK = r"(?:\d{1,2}[^\S\n]?(?:h|heures?)[^\S\n]?\d{0,2}|\d{1,2}:\d\d|midi|minuit|noon|midnight|\d{1,2}(?::\d\d)? ?[ap]\.?m\.?)"
_ONLY_HOUR = re.compile(
    r"(?:(?:dès|vers|avant|après|jusqu'à|à partir de|pour|entre|from|at|by|before|after|until|around|de|à) ?)*"
    rf"{_CLOCK}(?: ?(?:à|et|-|to|and) ?{_CLOCK})?",
    re.I,
)
_SAME_DAY = re.compile(r"(?:ce jour-là|(?:ce|le) même jour|that day|the same day)", re.I)
_DAY_AFTER = re.compile(r"(?:dès )?(?:le lendemain\b.*|the (?:next|following) day)", re.I)
_AFTERWARDS = re.compile(r"(.+) (?:plus tard|later)", re.I)
_TODAY = re.compile(r"aujourd|today", re.I)
_RECURS = re.compile(r"(?:chaque|tous|toutes|every|each)\b", re.I)
_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# How many sentences on the day of one action is still that of an hour named without a day.
_REACH = 3
# A deed done, right before a date; not "sera signé" nor "doit être signé".
_HAPPENED = re.compile(
    r"(?P<ahead>\b(?:ser\w+|soi\w+|être|est|sont|be|is|are|to|will)\s+(?:\w+ment\s+)?)?"
    r"\b(?:(?:annoncé|promi|lancé|déposé|signé|adopté|voté|créé|publié|présenté|survenu|conclu|engagé|entamé|ordonné|"
    r"remi|commi|ouvert|rendu|paru|décidé|suspendu)(?:e|s|es|se|ses)?|classée?s? sans suite|"
    r"announced|promised|launched|filed|signed|adopted|passed|published|created|submitted|opened|made|bought|seized)\s*$",
    re.I,
)
_NO_LONGER = re.compile(r"\b(?:initialement|originally|initially)\s(?:[\w']+\s){0,4}$", re.I)
_GONE = re.compile(
    r"(?:depuis|since|hier|yesterday|il y a)\b|.*\b(?:derni(?:er|ère)s?|passée?s?|last|past|ago)(?: \w+)?$",
    re.I,
)
# A limit or a beginning, which a deed already done can have ahead of it: "annoncée pour mars".
_TOWARDS = re.compile(
    r"(?:pour|d['’]ici|avant|jusqu|dès|à partir|à compter|by|before|until|from|for)\b", re.I
)
_LIMIT = re.compile(r"(?:d['’]ici|avant|jusqu|au plus tard|by|before|until|till|no later)\b", re.I)
# A verb in the past between a date that opens a sentence and the action: the date is that of what was said.
_IN_THE_PAST = re.compile(
    r"\b(?:a|ont|ai|avons|s'est|est|sont|était|étaient|avait|avaient|fut|[^\W\d_]{3,}(?:ait|aient)|was|were|has|had|have|said|told|"
    r"[^\W\d_]{3,}ed)\b"
)
# What may stand between the beginning of a sentence and the date that holds for all of it.
_OPENING = re.compile(r"[\W\d]*(?:(?:mais|et|puis|enfin|ensuite|ainsi|but|and|then)\b[\s,]*)?", re.I)
# What may stand between an action and a date that follows it.
_BEHIND = re.compile(
    r"[\s,\"”»(]*(?:(?:qui|that|which)\s(?:[\w'’]+\s){0,3}(?:tiendra|tiendront|tenir|lieu|débuter\w*|commencer\w*|begins?|"
    r"starts?|take place|held)\s|(?:prévue?s?|fixée?s?|programmée?s?|scheduled|due|set)\s(?:for\s)?)?",
    re.I,
)


def find_when(
    document: Document,
    marks: Marks,
    span: MarkedSpan,
    published: date | None,
    language: str,
    earlier: Sequence[When] = (),
) -> When | None:
    """When an action is due: the time expression that the grammar finds in it, or where the marker points in its
    sentence, or that holds for the whole sentence; else the marker's own words.

    earlier: when the actions before it are due, in reading order.
    """
    dates = _dates_of_sentence(document, marks, span, published, language)
    pointed = [s for s in marks.spans if s.layer == "when" and s.sentence == span.sentence]
    inside = [w for w in dates if span.start < w.end and w.start < span.end]
    near = [w for w in dates if any(s.start < w.end and w.start < s.end for s in pointed)]
    for chosen in (inside, near, _governing(document, span, dates)):
        if chosen:
            best = min(chosen, key=lambda w: _unlikeliness(w, w in near))
            return _settled(document, best, [w for w in dates if w != best], earlier, language)
    return _marked_words(document, span, pointed, published, language)


def _unlikeliness(when: When, is_pointed: bool) -> tuple[bool, int, int]:
    """Sort key of the expressions that may date an action: those pointed at first, then a day or a longer time, what
    recurs ("chaque vendredi à 9h" has no date), an hour, and what has no value; of equal ones the first."""
    if _RECURS.match(when.text):
        rank = 1
    elif when.iso is None:
        rank = 3
    else:
        rank = 2 if _ONLY_HOUR.fullmatch(when.text) else 0
    return not is_pointed, rank, when.start


def _dates_of_sentence(
    document: Document, marks: Marks, span: MarkedSpan, published: date | None, language: str
) -> list[When]:
    """The time expressions of the action's sentence that are not another action's and do not lie behind."""
    sentence = document.sentences[span.sentence]
    offset = sentence.start
    found = find_dates(document.text[offset : sentence.end], published, language)
    dates = [When(w.start + offset, w.end + offset, w.text, w.iso) for w in found]
    others = [s for s in marks.spans if s.layer == "follow_up" and s != span]
    return [
        w
        for w in dates
        if not any(o.start <= w.start and w.end <= o.end for o in others)
        and not _lies_behind(document.text[offset : w.start], w, published)
    ]


def _lies_behind(before: str, when: When, published: date | None) -> bool:
    """Whether the words before a date, or its value, say that it is not when something ahead is due."""
    if when.iso and published and last_day(when.iso) < published - RECENT:
        return True
    if _GONE.match(when.text) or _NO_LONGER.search(before[-60:]):
        return True
    happened = _HAPPENED.search(before[-60:])
    return happened is not None and not happened["ahead"] and not _TOWARDS.match(when.text)


def _governing(document: Document, span: MarkedSpan, dates: Sequence[When]) -> list[When]:
    """The dates outside an action that hold for it: one that opens its sentence, or that stands right behind it."""
    begin, text = document.sentences[span.sentence].start, document.text
    opening = [
        w
        for w in dates
        if w.end <= span.start
        and _OPENING.fullmatch(text, begin, w.start)
        and not _TODAY.match(w.text)
        and not _IN_THE_PAST.search(text, w.end, span.start)
    ]
    behind = [w for w in dates if span.end <= w.start and _BEHIND.fullmatch(text, span.end, w.start)]
    return behind or opening


def _settled(
    document: Document, when: When, beside: Sequence[When], earlier: Sequence[When], language: str
) -> When:
    """The expression with the day that is meant, where its own words leave that to what was named before."""
    day = _day_before(document, when, beside, earlier)
    if day is None:
        return when
    if _ONLY_HOUR.fullmatch(when.text) or _SAME_DAY.fullmatch(when.text):
        return replace(when, iso=day.isoformat())
    if _DAY_AFTER.fullmatch(when.text):
        return replace(when, iso=(day + timedelta(days=1)).isoformat())
    later = _AFTERWARDS.fullmatch(when.text)
    if later:
        words = f"dans {later[1]}" if language == "fr" else f"in {later[1]}"
        return replace(when, iso=resolve_date(words, day, language))
    return when


def _day_before(
    document: Document, when: When, beside: Sequence[When], earlier: Sequence[When]
) -> date | None:
    """The last day named before an expression: in its sentence, or as that of an action shortly before."""
    sentence = document.sentence_at(when.start)
    actions = [w for w in earlier if sentence - document.sentence_at(w.start) <= _REACH]
    days = [
        (w.start, date.fromisoformat(w.iso))
        for w in (*actions, *beside)
        if w.end <= when.start and w.iso and _ONE_DAY.fullmatch(w.iso) and not _LIMIT.match(w.text)
    ]
    return max(days)[1] if days else None


def _marked_words(
    document: Document, span: MarkedSpan, pointed: Sequence[MarkedSpan], published: date | None, language: str
) -> When | None:
    """The marker's own words of time in the action, where it took more than one and the grammar read none."""
    own = [s for s in pointed if span.start <= s.start and s.end <= span.end]
    own = [s for s in own if " " in document.text[s.start : s.end]]
    if not own:
        return None
    best = max(own, key=lambda s: s.score)
    words = document.text[best.start : best.end]
    return When(best.start, best.end, words, resolve_date(words, published, language))
