"""English time expressions, American and British: words, rules and surroundings. One line adds one."""

from __future__ import annotations

from functools import cache

from factsheet.extract.dates_calendar import (
    AUTUMN,
    DAY,
    END,
    HOUR,
    LAST,
    MIDDLE,
    MONTH,
    NEXT,
    SPRING,
    START,
    SUMMER,
    THE_END,
    THIS,
    WEEK,
    WINTER,
    YEAR,
)
from factsheet.extract.dates_grammar import Grammar, Rule, Tables, compile_tables, in_order

_UNITS = list(in_order(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
))  # fmt: skip
_TENS = list(in_order("- twenty thirty forty fifty sixty seventy eighty ninety"))


def _spelled(number: int) -> str:
    """ "forty five": a number under 100, without hyphens."""
    if number < 20:
        return _UNITS[number]
    tens, rest = divmod(number, 10)
    return _TENS[tens - 1] + (f" {_UNITS[rest]}" if rest else "")


_MONTHS = in_order("january february march april may june july august september october november december", 1)
_SHORT_MONTHS = {name[:3]: n for name, n in _MONTHS.items()} | {"sept": 9}

_WORDS = {
    "weekday": in_order("monday tuesday wednesday thursday friday saturday sunday"),
    "month": _MONTHS,
    "shortmonth": _SHORT_MONTHS | {f"{short}.": n for short, n in _SHORT_MONTHS.items()},
    "number": {_spelled(n): n for n in range(1, 100)}
    | {"a": 1, "an": 1, "a couple of": 2, "a dozen": 12, "a hundred": 100, "one hundred": 100},
    "unit": {
        "day": DAY, "days": DAY, "week": WEEK, "weeks": WEEK, "month": MONTH, "months": MONTH, "year": YEAR,
        "years": YEAR, "hours": HOUR,
    },
    "ordinal": in_order("first second third fourth", 1) | {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4},
    "turn": {
        "next": NEXT, "coming": NEXT, "upcoming": NEXT, "following": NEXT, "this": THIS, "this coming": NEXT,
        "this past": LAST, "last": LAST, "past": LAST, "previous": LAST, "later this": THIS, "earlier this": THIS,
    },
    "part": {
        "early": START, "early in": START, "the start of": START, "the beginning of": START, "beginning of": START,
        "start of": START, "mid": MIDDLE, "the middle of": MIDDLE, "late": END, "late in": END, "end of": END,
        "the end of": THE_END, "very early": START, "very late": END,
    },
    "season": {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER},
    "shift": {
        "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "later today": 0,
        "tomorrow": 1, "the day after tomorrow": 2, "yesterday": -1, "the day before yesterday": -2,
        "last night": -1,
    },
    "feast": {
        "christmas": 1225, "christmas day": 1225, "christmas eve": 1224, "boxing day": 1226, "new year's day": 101,
        "new year's eve": 1231, "new year's": 101, "halloween": 1031, "valentine's day": 214, "fourth of july": 704,
        "independence day": 704, "juneteenth": 619, "may day": 501, "veterans day": 1111, "bastille day": 714,
    },
    "easter": {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "ash wednesday": -46,
               "pentecost": 49, "ascension day": 39},
}  # fmt: skip
_WORDS["yearturn"] = {"next": NEXT, "this": THIS, "last": LAST}

_CLOCK = (
    r"(?:\d{1,2}(?:[:.][0-5]\d)?_(?:a\.m\.?|p\.m\.?|am|pm|o'clock|gmt|et|est|edt|pt|pst|pdt|cet|bst)|\d{1,2}:[0-5]\d|"
    r"noon|midnight)"
)
_MACROS = {
    "WD": "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    "CLOCK": rf"(?:{_CLOCK}(?:_(?:gmt|et|est|edt|pt|pst|pdt|cet|bst|utc|local time))?)",
    "MONTH": r"(?:{month}|{shortmonth})",
    "TH": "(?:_(?:st|nd|rd|th))?",
    "YEAR": "(?:,?_(?:of )?{year}|,? (?:of )?{yearturn} year)",
    "TO": "(?:to|and|or|through|until|till|and the|to the|[-–—/&])",
    "PERIOD": "(?:day|week|month|quarter|year|hour|decade)s?",
    "ABOUT": "(?:the |about |around |approximately |less than |under |at least |as little as |no more than )?",
    "NEAR": "(?:next |coming |following )?",
    "WITHIN": "(?:(?:within the space of|within|in|inside)_{ABOUT}{NEAR}"
              "|(?:over|for|during)_(?:about |around )?(?:the )?(?:next |coming |following ))",
    "ANCHOR": "(?! (?:of|after|before|following|later|earlier|from (?!now|today)|since|to|ago))",
    # Nouns that make a count of four figures: "2000 people" is no year.
    "COUNTED": "(?:people|persons|dollars|euros|pounds|jobs|workers|employees|deaths|cases|homes|houses|troops|"
               "soldiers|miles|feet|acres|tons|meters|metres|km|votes|students|pages|times|years|square)",
}  # fmt: skip

_RULES = (
    # Days
    Rule("(?:{weekday},?_)?(?:the )?{MONTH}_(?:the )?{day}{TH}{YEAR}?", "day_of_month"),
    Rule("(?:{weekday},?_)?(?:the )?{day}{TH}_(?:of )?{MONTH},?{YEAR}?", "day_of_month"),
    Rule(r"{monthnumber}_(?:/|\.|-)_{day}_(?:/|\.|-)_{shortyear}", "day_of_month"),
    Rule(r"{day}_(?:/|\.|-)_{monthnumber}_(?:/|\.|-)_{shortyear}", "day_of_month"),
    Rule("{year}-{monthnumber}-{day}", "day_of_month"),
    Rule("(?:{weekday},?_)?{MONTH}_{day}{TH}_{TO}_(?:{weekday2},?_)?{day2}{TH}{YEAR}?", "days_of_month"),
    Rule("(?:{weekday},?_)?(?:the )?{day}{TH}_{TO}_(?:{weekday2},?_)?(?:the )?{day2}{TH}_(?:of )?{MONTH},?{YEAR}?",
         "days_of_month"),
    Rule(r"the {day}_(?:st|nd|rd|th)(?=_(?:[,.;:)”\"]|$))", "day_alone", "preposition"),
    Rule("(?:{turn} )?{weekday}(?: next)?", "weekday"),
    Rule("{weekday} week", "weekday", always={"weeks": 1}),
    Rule("(?:the )?{ordinal} {weekday} (?:in |of ){month}{YEAR}?", "nth_weekday"),
    Rule("(?:the )?{ordinal} {weekday} (?:in |of ){part} ?{month}{YEAR}?", "vague"),
    Rule("{shift}", "near_day"),
    Rule(r"{shift}_,?_\(?{weekday}\)?(?! \d)", "near_day"),
    Rule("{CLOCK}", "near_day", "preposition"),
    Rule("(?:{feast}|{easter})(?:,? {year})?", "feast", "preposition"),
    Rule("thanksgiving(?: day)?(?:,? {year})?", "nth_weekday", "preposition",
         {"ordinal": 4, "weekday": 3, "month": 11}),
    Rule("(?:{turn} )labor day(?:,? {year})?", "nth_weekday", "", {"ordinal": 1, "weekday": 0, "month": 9}),
    Rule("labor day(?:,? {year})?", "nth_weekday", "preposition", {"ordinal": 1, "weekday": 0, "month": 9}),
    # Weeks
    Rule("(?:{part}_-?_)?{turn} week", "week"),
    Rule("{part} the (?:{turn} )?week", "week"),
    Rule("(?:the )?week (?:of|beginning|starting)(?: on)? (?:{weekday},?_)?{MONTH} {day}{TH}{YEAR}?", "week_of"),
    Rule("(?:the )?week (?:of|beginning|starting)(?: on)? (?:{weekday},?_)?{day}{TH} {MONTH}{YEAR}?", "week_of"),
    Rule("(?:the )?{ordinal} week (?:in |of ){month}{YEAR}?", "week_of_month"),
    Rule("(?:{turn}|the) weekend", "weekend"),
    Rule("(?:the )?weekend of {MONTH} {day}{TH}(?:_{TO}_{DAYS})?{YEAR}?", "weekend"),
    Rule("(?:the )?weekend of {day}{TH}(?:_{TO}_{DAYS})? {MONTH}{YEAR}?", "weekend"),
    # Months
    Rule("(?:{part}_-?_)?{month}(?:,?{YEAR})?", "month"),
    Rule("{shortmonth},?_{year}", "month"),
    Rule("{turn} {month}", "month"),
    Rule("(?:{part}_-?_)?{turn} month", "near_month"),
    Rule("{part} the (?:{turn} )?month", "near_month"),
    Rule("the {ordinal} half of {month}{YEAR}?", "fortnight"),
    # Quarters, halves, seasons
    Rule("(?:{part} )?(?:the )?(?:{ordinal} quarter|q{ordinal}),?{YEAR}?", "quarter"),
    Rule("(?:{part} )?(?:the )?(?:final|last|closing) quarter of (?:the year|{YEAR})", "quarter",
         always={"ordinal": 4}),
    Rule("(?:{part} )?{turn} quarter|{part} the (?:{turn} )?quarter", "quarter"),
    Rule("(?:{part} )?(?:the )?(?:{ordinal} half of(?: the year|{YEAR})|h{ordinal}{YEAR})", "half"),
    Rule("(?:{part}_-?_)?{season},?_(?:of )?{year}", "season"),
    Rule("(?:{part}_-?_)?(?:the )?{season}(?! of)(?:,?{YEAR})?", "season", "word"),
    Rule("(?:{part}_-?_)?{turn} {season}", "season"),
    # Years
    Rule("{year}(?! {COUNTED})", "year"),
    Rule("{part}_-?_(?:the year )?{year}", "year"),
    Rule("(?:{part}_-?_)?{turn} year", "year"),
    Rule("{part} the (?:{turn} )?year", "part_of_year"),
    Rule("(?:the )?{year}s", "decade"),
    Rule("{part}_-?_(?:the )?{year}s", "vague"),
    Rule("year-?_end|year's end", "part_of_year", always={"part": THE_END}),
    Rule("{year}_(?:-|–|/)_{shortyear2}", "years"),
    # Delays
    Rule("{WITHIN}(?:a )?fortnight", "delay", always={"number": 14, "unit": DAY}),
    Rule("{WITHIN}{number}(?: (?:to|or) {number2})? {unit}(?:'s? time|' time)?{ANCHOR}", "delay"),
    Rule("{number} (?!year|hour){unit}(?= to )", "delay", "grant"),
    Rule("{ABOUT}{number} {unit} from (?:now|today)", "delay"),
    Rule("{ABOUT}{number} {unit} ago", "delay", always={"turn": LAST}),
    # Names, and times without a definite value
    Rule("(?:sunday|saturday) (?:times|telegraph|mirror|mail|post|night live)|black friday|cyber monday",
         "no_date"),
    Rule("(?:that|the same|the next|the following) day", "vague"),
    Rule("{number} {unit} later", "vague"),
    Rule("(?:every|each) (?:{WD}|fortnight|{PERIOD})|(?:on )?{WD}s", "vague"),
    Rule("(?:(?:in|over|within|during) )?(?:the )?(?:very )?(?:next|coming|following) (?:few |several |couple of )?"
         "(?:days|weeks|months|years|hours|decades)", "vague"),
    Rule("(?:in|within) (?:a few|several|some) {PERIOD}|in the (?:near|short|long|medium|foreseeable) (?:future|term)",
         "vague"),
    Rule("as soon as possible|shortly|at a later date|in due course|eventually|sooner or later|before long|"
         "in the near future|without delay|(?:in|by) the mid-{year}s", "vague"),
)  # fmt: skip
_MACROS["DAYS"] = r"\d{1,2}(?:st|nd|rd|th)?"

_BEFORE = (
    r"(?:(?P<preposition>(?P<until>no later than|as late as|by|before|until|till|up to|through)"
    r"|(?P<since>starting(?: on| in| from)?|beginning(?: on| in)?|from|as of|effective)"
    r"|since|in|on|at|during|within|after|around|about|sometime in|as (?:soon|early) as|at least|not before|throughout"
    r"|ahead of|for)_)?"
    r"(?:(?:at |on |in )?(?:the )?(?:(?:month|morning|afternoon|evening|night|year) of )?)?"
)
TABLES = Tables(
    words=_WORDS,
    macros=_MACROS,
    rules=_RULES,
    before=_BEFORE,
    range_before=rf"(?:(?:from|between) (?:the )?|{_BEFORE})",
    after=r"(?:,?_(?:from |at |by |before |until |around |about )?{CLOCK}(?: local time)?"
          r"| (?:morning|afternoon|evening|night|noon)| at the (?:latest|earliest)| inclusive|,? local time)*",
    join=r"_(?:to|through|until|till|[-–—])_(?:the )?",
    open_join=r"_(?:to|and|or|through|until|till|[-–—/])_(?:the |in |on )?",
    grant=r"(?:has|have|had|get|gets|got|give|gives|gave|given|giving)(?: [\w']+){0,4}? ",
    have="(?!)",
    verbs=frozenset({"may", "march"}),
    capital_months=True,
)  # fmt: skip


@cache
def english() -> Grammar:
    """The English grammar, compiled once."""
    return compile_tables(TABLES)
