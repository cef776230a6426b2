"""Embedded tweets: kept beside the article's own words, because they are a source of their own."""

from __future__ import annotations

import re

_DAY = r"(?:[A-ZÉa-zéû]{3,9}\.? \d{1,2}, \d{4}|\d{1,2}(?:er)? [A-ZÉa-zéû]{3,9}\.? \d{4})"
_SIGNATURE = re.compile(rf"[—–-]{{1,2}}\s?[^—\n]{{1,80}}\(@\w{{1,30}}\)\s+{_DAY}")
_LINK = re.compile(r"(?:https?://|pic\.twitter\.com/|pic\.x\.com/|t\.co/)\S+|\S*…/\S+")
# An emoji that an old encoding could not hold: each of its halves became a question mark.
_BROKEN_EMOJI = re.compile(r"\?{2,}|\ufffd+")
_MARKS = re.compile(r"[#@]\w|pic\.twitter\.com|https?://|\?\?|…\s*$")
# 6: a tweet of 280 characters pasted with its line ends has at most six lines.
_MOST_LINES = 6


def signature_start(line: str) -> int | None:
    """Where "— NAME (@handle) November 30, 2024" begins in `line` and runs to its end; None without one."""
    match = _SIGNATURE.search(line)
    return match.start() if match and match.end() >= len(line.rstrip()) - 1 else None


def part_signature(line: str) -> list[str]:
    """`line` with a tweet's signature at its end set apart; no part is empty."""
    start = signature_start(line)
    parts = [line] if not start else [line[:start].strip(), line[start:].strip()]
    return [part for part in parts if part]


def find_tweets(lines: list[str]) -> frozenset[int]:
    """The numbers of the lines that are tweets: each signature, and the tweet's words right above it."""
    found: set[int] = set()
    for number, line in enumerate(lines):
        if signature_start(line) != 0:
            continue
        found.add(number)
        above = number - 1
        while above >= 0 and above not in found and number - above <= _MOST_LINES:
            if above < number - 1 and not _MARKS.search(lines[above]):
                break
            found.add(above)
            above -= 1
    return frozenset(found)


def clean_tweet(line: str) -> str:
    """The tweet's line without links and broken emoji."""
    line = _BROKEN_EMOJI.sub(" ", _LINK.sub(" ", line))
    return re.sub(r"\s+(?=[,.)])", "", " ".join(line.split())).replace("( ", "(")
