"""Where a text quotes: runs between quotation marks of any style, however the marks are balanced."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

MARK = re.compile(r"[\"«»“”„‘’]")
STRAIGHT = '"'
CLOSERS = {"«": "»", "“": "”", "„": "“”", STRAIGHT: STRAIGHT, "‘": "’"}
LONGEST = (
    1500  # characters that a quotation may run over paragraphs before its closing mark is taken for lost
)

Quotation = tuple[int, int]  # offsets of the words between the marks, half-open


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations, in order; none overlap.

    A mark that is lost ends the quotation with its paragraph, or where the next one opens, so that it never
    swallows what follows. A quotation that is opened anew at each paragraph gives one for each.
    """
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(text):
        if opened is None:
            opened = mark if opens(text, mark) else None
        elif mark.start() - opened.end() > LONGEST or reopens(text, opened, mark):
            found.append((opened.end(), paragraph_end(text, opened.end(), mark.start())))
            opened = mark if opens(text, mark) else None
        elif closes(text, opened, mark):
            found.append((opened.end(), mark.start()))
            opened = None
    if opened is not None:
        found.append((opened.end(), paragraph_end(text, opened.end(), len(text))))
    return tuple((start, end) for start, end in found if end > start)


def opens(text: str, mark: re.Match[str]) -> bool:
    """True where a mark can open a quotation: an opening one, or a straight one that no word touches from before."""
    if mark.group() == STRAIGHT:
        return not ends_words(text, mark) or starts_words(text, mark)
    if mark.group() == "‘":
        return not ends_words(text, mark)
    return mark.group() in "«“„"


def reopens(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """True where a mark opens a quotation while one of its style is open: the closing mark before it was lost."""
    if mark.group() == STRAIGHT == opened.group():
        return not ends_words(text, mark) and starts_words(text, mark)
    return mark.group() == opened.group() and "\n" in text[opened.end() : mark.start()]


def closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """True where a mark closes the open quotation; an apostrophe inside a word closes nothing."""
    if mark.group() not in CLOSERS[opened.group()]:
        return False
    return mark.group() != "’" or not starts_words(text, mark)


def ends_words(text: str, mark: re.Match[str]) -> bool:
    """True where a word or its punctuation stands right before the mark."""
    before = text[mark.start() - 1 : mark.start()]
    return before.isalnum() or (before != "" and before in ".,;!?…%)»”’]")


def starts_words(text: str, mark: re.Match[str]) -> bool:
    """True where a word stands right after the mark."""
    return text[mark.end() : mark.end() + 1].isalnum()


def paragraph_end(text: str, start: int, limit: int) -> int:
    """Where the paragraph that holds `start` ends, or `limit` where that comes first."""
    end = text.find("\n", start, limit)
    return limit if end < 0 else end


def quoted_share(quotations: Sequence[Quotation], start: int, end: int) -> float:
    """The share of the characters from `start` to `end` that stand in quotations, 0 to 1."""
    return sum(min(b, end) - max(a, start) for a, b in touching(quotations, start, end)) / max(1, end - start)


def touching(quotations: Sequence[Quotation], start: int, end: int) -> Iterator[Quotation]:
    """The quotations that share characters with the range from `start` to `end`."""
    place = bisect_right(quotations, start, key=lambda quotation: quotation[1])
    while place < len(quotations) and quotations[place][0] < end:
        yield quotations[place]
        place += 1
