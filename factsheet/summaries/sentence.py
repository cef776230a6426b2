"""A sentence as the guard reads it: words, what is denied, quantities, days, names, countries and quotations."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factsheet.summaries.names import Name, find_names
from factsheet.summaries.polarity import Denial, find_denials
from factsheet.summaries.quantities import Quantity, find_quantities
from factsheet.summaries.words import Word, find_words

# What a caller gives: the days that a text names as (start, end, ISO 8601 values that it may mean), the
# countries as (start, end, code).
FindDays = Callable[[str], tuple[tuple[int, int, frozenset[str]], ...]]
FindCountries = Callable[[str], tuple[tuple[int, int, str], ...]]
_QUOTED = re.compile(r"«\s*([^«»]+?)\s*»|“([^“”]+)”|\"([^\"]+)\"|(?<!\w)‘([^‘’]+)’(?!\w)")
_CLOCK = re.compile(r"\s?(?:[ap]m\b|h\d*\b|heures?\b|o'clock)", re.I)


@dataclass(frozen=True, slots=True)
class Finders:
    """How the guard learns what other stages know: the article's language, its days and its countries."""

    language: str
    days: FindDays
    countries: FindCountries


@dataclass(frozen=True, slots=True)
class Day:
    """A time expression: where it stands and the ISO 8601 values that it may mean."""

    start: int
    end: int
    text: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence read. paragraph: that of the article, 0 for a generated one; countries: (start, end, code).

    matter: the places of the words that carry matter and are no part of a day or quantity.
    """

    text: str
    words: tuple[Word, ...]
    denial: Denial
    quantities: tuple[Quantity, ...]
    days: tuple[Day, ...]
    names: tuple[Name, ...]
    countries: tuple[tuple[int, int, str], ...]
    quotes: tuple[str, ...]
    matter: tuple[int, ...]
    paragraph: int = 0


def read_sentence(text: str, finders: Finders, paragraph: int = 0) -> Reading:
    """The reading of one sentence of the article or of a summary."""
    words = find_words(text, finders.language)
    days = tuple(Day(s, e, text[s:e], values) for s, e, values in finders.days(text))
    countries = finders.countries(text)
    found = find_quantities(text, finders.language)
    quantities = tuple(q for q in found if not _in_day(q, days, text))
    return Reading(
        text,
        words,
        find_denials(words, finders.language),
        quantities,
        days,
        find_names(text, words, [(start, end) for start, end, _ in countries]),
        countries,
        tuple(next(filter(None, m.groups())) for m in _QUOTED.finditer(text)),
        _find_matter(words, quantities, days),
        paragraph,
    )


def _find_matter(
    words: tuple[Word, ...], quantities: tuple[Quantity, ...], days: tuple[Day, ...]
) -> tuple[int, ...]:
    spans = [(q.start, q.end) for q in quantities if not q.parts] + [(d.start, d.end) for d in days]
    return tuple(
        i
        for i, word in enumerate(words)
        if word.full and not any(start <= word.start < end for start, end in spans)
    )


def _in_day(quantity: Quantity, days: tuple[Day, ...], text: str) -> bool:
    """Whether a number is part of a date, which is compared as one; an hour's figure is not."""
    if _CLOCK.match(text, quantity.end) or quantity.unit == "days":
        return False
    last = text[quantity.end : quantity.end + 2] == "er"  # "mercredi 1er": the day's reader stops before it
    return any(day.start <= quantity.start < day.end + 2 * last for day in days)
