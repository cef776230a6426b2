"""The small language in which the French and English tables of time expressions are written.

A rule is one line: a pattern, the name of a shape (see `dates_days` and `dates_periods`), and parts that hold
always. In a pattern, a blank is white space, `_` is white space or nothing, `{month}` captures one of
the language's words for a month as the part "month" (`{day2}`: the same words, as the part "day2"), and
`{CLOCK}` in capitals stands for a piece of pattern that captures nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

_SPACE = r"[^\S\n]"
_SLOT = re.compile(r"\{([a-z]+)(\d?)\}")
_MACRO = re.compile(r"\{([A-Z]+)\}")
# Parts that are written in figures too.
_FIGURES = {
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)",
    "monthnumber": r"(?:1[0-2]|0?[1-9])(?!\d)",
    "year": r"(?<!\d[.,])(?:19|20)\d\d(?![\d%€$£]|[.,]\d|[^\S\n]?[%€$£])",
    "shortyear": r"(?:(?:19|20)\d\d|\d\d)(?![\d%]|[.,/-]\d)",
    "number": r"\d{1,3}(?!\d)",
    "ordinal": r"[1-9](?!\d)",
}


def in_order(words: str, first: int = 0) -> dict[str, int]:
    """The words of a line with their places, counted from `first`."""
    return {word: place for place, word in enumerate(words.split(), first)}


@dataclass(frozen=True, slots=True)
class Rule:
    """pattern: the core of an expression, without its preposition. always: parts that it has unwritten.

    needs: what must stand before it: "" nothing, "word" an article or preposition ("l'été"),
    "preposition" ("à la rentrée"), "grant" a verb that gives a delay ("disposent de deux mois"), "have" the
    plain verb ("ont dix jours pour").
    """

    pattern: str
    shape: str
    needs: str = ""
    always: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Tables:
    """One language: its words for each part, its rules, and what may stand around an expression.

    before: pattern of the words to its left, with the groups until, since and preposition.
    range_before: the same in front of an interval ("du 3 au 7 juin"). after: pattern of what may
    follow ("à 18 heures", "au plus tard"). join: between the two ends of an interval; open_join:
    the same where `range_before` has announced one ("entre mars et juin").
    grant, have: the words before a delay that someone is given, or has.
    verbs: months that are a verb too: bare they count after a preposition only ("in May", not "Mrs May").
    capital_months: whether months are written with a capital, so that it does not make a name of them.
    """

    words: Mapping[str, Mapping[str, int]]
    macros: Mapping[str, str]
    rules: tuple[Rule, ...]
    before: str
    range_before: str
    after: str
    join: str
    open_join: str
    grant: str
    have: str
    verbs: frozenset[str]
    capital_months: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """`Tables` ready to match; `scan` finds where one of the rules might begin."""

    tables: Tables
    rules: tuple[tuple[re.Pattern[str], Rule], ...]
    scan: re.Pattern[str]
    before: re.Pattern[str]
    range_before: re.Pattern[str]
    after: re.Pattern[str]
    join: re.Pattern[str]
    open_join: re.Pattern[str]
    grant: re.Pattern[str]
    have: re.Pattern[str]

    def parts(self, match: re.Match[str], rule: Rule) -> dict[str, int]:
        """The numbers that the named groups of a match stand for, with the rule's own."""
        found = dict(rule.always or {})
        for group, written in match.groupdict().items():
            if written is not None:
                name = group.partition("_")[0]
                found[_SAME_PART.get(name, name)] = self._value(name, written)
        return found

    def _value(self, name: str, written: str) -> int:
        key = re.sub(r"[\s-]+", " ", written).rstrip(".")
        known = self.tables.words.get(name.rstrip("2"), {}).get(key)
        if known is not None:
            return known
        value = int(re.sub(r"\D", "", written))
        return value + 2000 if name == "shortyear" and value < 100 else value


# Captures that are other ways to write the same part.
_SAME_PART = {
    "monthnumber": "month", "shortmonth": "month", "shortyear": "year", "shortyear2": "year2"
}  # fmt: skip


def compile_tables(tables: Tables) -> Grammar:
    """The tables as patterns; costs some hundredths of a second, so callers keep it."""
    patterns = [_pattern(rule.pattern, tables) for rule in tables.rules]
    unnamed = (re.sub(r"\?P<\w+>", "?:", pattern) for pattern in patterns)

    def around(pattern: str) -> str:
        return _pattern(pattern, tables)

    return Grammar(
        tables,
        tuple((re.compile(rf"(?:{p})(?!\w)"), rule) for p, rule in zip(patterns, tables.rules, strict=True)),
        re.compile(rf"(?<![^\W\d_])(?<!\d)(?<!\d[.,])(?:{'|'.join(unnamed)})(?!\w)"),
        re.compile(rf"(?<![\w-])(?:{around(tables.before)})$"),
        re.compile(rf"(?<![\w-])(?:{around(tables.range_before)})$"),
        re.compile(rf"(?:{around(tables.after)})(?!\w)"),
        re.compile(around(tables.join)),
        re.compile(around(tables.open_join)),
        re.compile(rf"(?<!\w)(?:{around(tables.grant)})$"),
        re.compile(rf"(?<!\w)(?:{around(tables.have)})$"),
    )


def _pattern(pattern: str, tables: Tables) -> str:
    """The rule's pattern in the syntax of `re`."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda macro: tables.macros[macro[1]], pattern)
    pattern = pattern.replace("_", f"{_SPACE}*").replace(" ", f"{_SPACE}+")
    serial = count()  # a slot may come twice in a rule, a group's name may not
    return _SLOT.sub(
        lambda slot: f"(?P<{slot[1]}{slot[2]}_{next(serial)}>{_alternatives(slot[1], tables)})", pattern
    )


def _alternatives(name: str, tables: Tables) -> str:
    """Every way to write the part, longest first, so that "vingt-deux" is not read as "vingt"."""
    words = sorted(tables.words.get(name, ()), key=len, reverse=True)
    spelled = [re.escape(word).replace(r"\ ", r"[\s-]+") for word in words]
    return "|".join([_FIGURES[name], *spelled] if name in _FIGURES else spelled)
