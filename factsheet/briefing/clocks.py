"""Hours of the day and lengths of time written with an h or a colon: "à 20 h 30", "at 7.15 pm", "en 2 h 08", "2:08:14"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FRENCH = re.compile(
    r"(?:(?P<before>\b(?:a|vers|avant|apres|des|jusqu'a|entre|au))\s+)?(?P<rough>(?:environ|pres de)\s+)?"
    r"(?<![\d.,])(?P<hour>\d{1,2})\s?(?:h(?!\w)|h(?=\d)|heures?\b)\s?(?P<minute>[0-5]\d)?\b"
)
_ENGLISH = re.compile(
    r"(?<![\d.,£$€])(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?"
)
_LENGTH = re.compile(
    r"(?<![\d.,:])(?P<hour>\d{1,2})(?::(?P<minute>[0-5]\d):[0-5]\d"
    r"|\s?(?:h|hr|hrs|heures?|hours?)\s?(?P<minutes>\d{1,2})\s?(?:min|mins|mn|minutes?)\b)"
)
_COLON = re.compile(r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:])")
_AGO = re.compile(r"il y $")
_NAMED = re.compile(r"\b(?P<name>midi|minuit|noon|midnight)\b")
_NAMES = {"midi": 720, "noon": 720, "minuit": 1440, "midnight": 1440}

Time = tuple[int, int, int, bool]
"""Half-open offsets, minutes, and whether they are an hour of the day and no length of time."""


def find_times(low: str) -> Iterator[Time]:
    """The times of a folded text, in order of kind; plain "14 heures" without a word before is left to the amounts."""
    lengths = list(_LENGTH.finditer(low))
    for match in lengths:
        yield (
            match.start(),
            match.end(),
            60 * int(match["hour"]) + int(match["minute"] or match["minutes"]),
            False,
        )
    for match in lengths:
        low = low[: match.start()] + ";" * (match.end() - match.start()) + low[match.end() :]
    for match in _FRENCH.finditer(low):
        minutes = 60 * int(match["hour"]) + int(match["minute"] or 0)
        clock = bool(match["before"]) and not _AGO.search(low[: match.start()]) and minutes <= 1440
        if clock or match["minute"]:
            yield match.start("hour"), match.end(), minutes, clock
    for match in _ENGLISH.finditer(low):
        hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
        yield match.start(), match.end(), 60 * hour + int(match["minute"] or 0), True
    for match in _COLON.finditer(low):
        yield match.start(), match.end(), 60 * int(match["hour"]) + int(match["minute"]), True
    for match in _NAMED.finditer(low):
        yield match.start(), match.end(), _NAMES[match["name"]], True
