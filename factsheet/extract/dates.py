"""Time expressions found and resolved, French and English: tables of rules, one function for each shape.

The core of an expression is read by the rules of `dates_fr` or `dates_en`, then widened over its
preposition ("d'ici", "à compter du"), its hour and the other end of an interval. What it means is
computed in `dates_days` and `dates_periods` from the publication day. Without one, only absolute
dates have a value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from factsheet.extract.dates_calendar import Context, first_day, join_iso
from factsheet.extract.dates_days import DAY_SHAPES
from factsheet.extract.dates_en import english
from factsheet.extract.dates_fr import french
from factsheet.extract.dates_grammar import Grammar
from factsheet.extract.dates_periods import PERIOD_SHAPES
from factsheet.values.facts import When

_SHAPES = DAY_SHAPES | PERIOD_SHAPES
# Articles outside these years have a wrong date, and their relative expressions no safe meaning.
_PLAUSIBLE_YEARS = range(1600, 2400)
_PREFIX_LENGTH = 60
# What can be the ends of one interval: "de juin à août", "lundi et mardi", "2019 à 2021".
_DAYS = {"day_of_month": "day", "weekday": "weekday", "near_day": "weekday"}
_FAMILIES = _DAYS | {"month": "month", "year": "year", "part_of_year": "year"}
# "entre juin 2019 et fin 2021": the ends may differ where the words before announce an interval.
_MIXED = ("month", "year")
_WITH_HOUR = frozenset(_DAYS) | {
    "days_of_month",
    "days_of_months",
    "day_alone",
    "nth_weekday",
    "feast",
    "weekend",
}
# After these, words that no rule reads name an event: "sept jours après la réouverture du poste".
_EVENT = re.compile(
    r"\b(?:après|avant|suivant|suivent|lorsque?|durant|fois|after|before|following|until|once|when)\b"
)
_BETWEEN_HOUR_AND_DAY = re.compile(r"[^\S\n]*(?:ce |on |le )?")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;»\"“«\n])\s*\Z")


@dataclass(frozen=True, slots=True)
class _Core:
    """What one rule read: the shape, its parts, and where."""

    start: int
    end: int
    shape: str
    parts: dict[str, int]
    needs: str


@dataclass(frozen=True, slots=True)
class _Expression:
    """One or two cores (the ends of an interval) with the words around them."""

    start: int
    end: int
    cores: tuple[_Core, ...]
    until: bool
    since: bool


def find_dates(text: str, published: date | None, language: str, future: bool = True) -> tuple[When, ...]:
    """Every time expression of `text` in order, the longest at each place, with its ISO 8601 value.

    future: whether an expression that leaves it open ("en mars") looks ahead of `published` or back.
    A language other than French and English has none found.
    """
    return tuple(
        When(found.start, found.end, text[found.start : found.end], _iso(found, published, future))
        for found in _expressions(text, language)
    )


def resolve_date(expression: str, published: date | None, language: str, future: bool = True) -> str | None:
    """The ISO 8601 value of one expression, or None where it has no definite one.

    A day, month, quarter, year, or "from/to" interval of days, months or years. Read in `language`
    first, then in the other one.
    """
    for each in (language, "en" if language == "fr" else "fr"):
        found = find_dates(expression, published, each, future)
        if found:
            break
    if _names_an_event(expression, found):
        return None
    values = [when.iso for when in found if when.iso]
    days = [value for value in values if re.fullmatch(r"\d+-\d\d-\d\d", value)]
    return next(iter(days + values), None)


def _names_an_event(expression: str, found: tuple[When, ...]) -> bool:
    """Whether words beside the dates found say that the date is that of something else."""
    rest = list(_folded(expression))
    for when in found:
        rest[when.start : when.end] = " " * (when.end - when.start)
    return bool(_EVENT.search("".join(rest)))


def _grammar(language: str) -> Grammar | None:
    return {"fr": french, "en": english}.get(language, lambda: None)()


def _folded(text: str) -> str:
    """`text` in lower case with straight apostrophes, character for character."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters grow when lowered ("İ")
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lower.replace("’", "'").replace("‑", "-")


def _expressions(text: str, language: str) -> list[_Expression]:
    """The expressions of `text`, in order and apart from each other."""
    grammar, low = _grammar(language), _folded(text)
    found: list[_Expression] = []
    at = done = 0
    while grammar and (begins := grammar.scan.search(low, at)):
        core = _core(grammar, low, begins.start())
        expression = _expression(grammar, text, low, core, done) if core else None
        if expression:
            found.append(expression)
            at = done = expression.end
        else:
            at = core.end if core and core.shape == "no_date" else begins.start() + 1
    return found


def _expression(grammar: Grammar, text: str, low: str, core: _Core, floor: int) -> _Expression | None:
    """The expression around `core`, or None where it is no time; nothing of it lies before `floor`."""
    window = low[max(floor, core.start - _PREFIX_LENGTH) : core.start]
    before, opening = grammar.before.search(window), grammar.range_before.search(window)
    cores = _with_day_of_hour(grammar, low, core)
    announced = opening is not None and (before is None or opening.start() < before.start())
    other = _other_end(grammar, low, cores[-1], announced)
    if not other and not _is_wanted(grammar, text, core, before, window):
        return None
    cores = (*cores, other) if other else cores
    is_range = other is not None or core.shape in ("days_of_month", "days_of_months", "years")
    prefix = opening if announced and is_range else before
    after = grammar.after.match(low, cores[-1].end) if core.shape in _WITH_HOUR else None
    return _Expression(
        core.start - len(prefix[0] if prefix else ""),
        after.end() if after else cores[-1].end,
        cores,
        until=bool(before and before["until"]),
        since=bool(before and before["since"]),
    )


def _is_wanted(grammar: Grammar, text: str, core: _Core, before: re.Match[str] | None, window: str) -> bool:
    """Whether the core is a time here: with the words it needs before it, and not a name."""
    if core.shape == "no_date":
        return False
    if core.needs in ("grant", "have"):
        has = core.needs == "have" and grammar.have.search(window)
        return bool(has or grammar.grant.search(window))
    if core.needs == "preposition" and not (before and before["preposition"]):
        return False
    has_word = bool(before and before[0])
    if core.needs == "word" and not has_word:
        return False
    if core.shape == "feast":  # "dans l'ascension du col" is no date
        return text[core.start : core.end] != text[core.start : core.end].lower()
    if core.shape != "month" or set(core.parts) != {"month"} or core.needs:
        return True
    if text[core.start : core.end].lower() in grammar.tables.verbs:
        return text[core.start].isupper() and bool(before and before["preposition"])
    return has_word or not _is_name(grammar, text, core)


def _is_name(grammar: Grammar, text: str, core: _Core) -> bool:
    """Whether a month standing alone is rather a name: "Avril Lavigne", "la planète Mars", "June Carter"."""
    if not text[core.start].isupper():
        return False
    opens_sentence = _SENTENCE_START.search(text, max(0, core.start - 3), core.start)
    if not (opens_sentence or grammar.tables.capital_months):
        return True
    following = text[core.end : core.end + 2].strip()
    return following.isupper() and text[core.end : core.end + 1].isspace()


def _with_day_of_hour(grammar: Grammar, low: str, core: _Core) -> tuple[_Core, ...]:
    """The day that follows an hour ("à 13h30 lundi") in place of the hour."""
    if core.shape == "near_day" and not core.parts:
        between = _BETWEEN_HOUR_AND_DAY.match(low, core.end)
        day = _core(grammar, low, between.end()) if between else None
        if day and day.shape in _DAYS:
            return (day,)
    return (core,)


def _core(grammar: Grammar, low: str, start: int) -> _Core | None:
    """The longest reading of any rule at `start`; of equal ones, the rule that comes first."""
    best: _Core | None = None
    for pattern, rule in grammar.rules:
        match = pattern.match(low, start)
        if match and match.end() > (best.end if best else start):
            best = _Core(start, match.end(), rule.shape, grammar.parts(match, rule), rule.needs)
    return best


def _other_end(grammar: Grammar, low: str, core: _Core, is_open: bool) -> _Core | None:
    """The end of the interval that `core` begins, if one follows."""
    family = _FAMILIES.get(core.shape)
    easy = is_open or family in ("day", "weekday", "month")
    hours = grammar.after.match(low, core.end) if core.shape in _DAYS else None
    join = (grammar.open_join if easy else grammar.join).match(low, hours.end() if hours else core.end)
    if join is None or family is None:
        return None
    other = _core(grammar, low, join.end())
    wanted = _MIXED if is_open and family in _MIXED else (family,)
    return other if other and _FAMILIES.get(other.shape) in wanted else None


def _iso(found: _Expression, published: date | None, future: bool) -> str | None:
    """The value of an expression."""
    known = published if published and published.year in _PLAUSIBLE_YEARS else None
    context = Context(known, future, found.until, found.since)
    first, *others = found.cores
    return _interval(first, others[0], context) if others else _value(first, context)


def _value(core: _Core, context: Context) -> str | None:
    parts = dict(core.parts)
    turn = parts.pop("yearturn", None)  # "mars de l'an prochain"
    if turn is not None:
        if context.published is None:
            return None
        parts["year"] = context.published.year + turn
    return _SHAPES[core.shape](parts, context)


def _interval(first: _Core, last: _Core, context: Context) -> str | None:
    """From `first` to `last`, each in the year that the other one, or publication, fixes."""
    if _value(first, replace(context, published=None)) or first.shape in ("weekday", "near_day"):
        begin = _value(first, context)
        end = _value(last, replace(context, published=first_day(begin), future=True)) if begin else None
    else:
        end = _value(last, context)
        begin = _value(first, replace(context, published=first_day(end), future=False)) if end else None
    if begin is None or end is None or first_day(begin) > first_day(end):
        return None
    return join_iso(begin, end) if begin != end else begin
