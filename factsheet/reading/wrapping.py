"""Lines that a mail program or an editor broke at a fixed width, joined into paragraphs again."""

from __future__ import annotations

import itertools
import re

_ENDS = re.compile(r"""[.!?…:;]["'»”’)\]]*$""")
_MARKED = re.compile(r"\s*(?:[-*•–—·]\s|#{1,6}\s|\d{1,2}[.)]\s|>)")


def unwrap(lines: list[str]) -> list[str]:
    """The paragraphs of `lines`: as they are, or joined where the text was wrapped at a fixed width."""
    width = wrap_width(lines)
    if width is None:
        return lines
    paragraphs: list[str] = []
    previous = ""
    for line in lines:
        line = line.strip()
        if paragraphs and line and previous and _goes_on(previous, line, width):
            paragraphs[-1] += " " + line
        else:
            paragraphs.append(line)
        previous = line
    return paragraphs


def wrap_width(lines: list[str]) -> int | None:
    """The width at which `lines` were wrapped, or None where every line is a paragraph of its own.

    Wrapped text has many lines near its greatest length, none far beyond it, and most of the lines
    near it stop in the middle of a sentence; unwrapped prose has lines of every length.
    """
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if len(lengths) < 4:
        return None
    width = lengths[int(0.97 * (len(lengths) - 1))]
    if not 40 <= width <= 110 or lengths[-1] > width + 25:
        return None
    full = [line.rstrip() for line in lines if width - 16 <= len(line.rstrip()) <= width + 25]
    # 0.3 and 0.5: a wrapped newsletter with its menus has 0.4 and 0.8, a list of headlines 0.2 and 1.0
    # but there the next line starts with a capital.
    if len(full) < max(3, 0.3 * len(lengths)):
        return None
    return width if _broken_share(lines, width) >= 0.5 else None


def _broken_share(lines: list[str], width: int) -> float:
    """How many full lines are followed by one that starts in lower case, against those by a capital."""
    lower = upper = 0
    for line, following in itertools.pairwise(lines):
        if len(line.rstrip()) < width - 16 or _ENDS.search(line.rstrip()):
            continue
        start = following.strip()[:1]
        lower += start.islower() or start in set('(«"“0123456789')
        upper += start.isupper()
    return lower / (lower + upper) if lower + upper else 0.0


def _goes_on(previous: str, line: str, width: int) -> bool:
    """Whether `line` continues `previous`: that one was full, or stopped without an end."""
    if _MARKED.match(line):
        return False
    first_word = len(line.split(" ", 1)[0])
    had_room = len(previous) + 1 + first_word <= width - 4
    if line[:1].islower() and not _ENDS.search(previous):
        return True
    return not had_room
