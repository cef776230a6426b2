"""Printed lines joined into one text: words cut at a line's end mended, hyphens of their own kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

# A hyphen at a line's end that belongs to the word, by what stands before or after it.
_KEPT_BEFORE = re.compile(
    r"(?:^|\W)(?:peut|vice|ex|non|demi|semi|mi|sous|lui|eux|elle|elles|moi|soi|celui|celle|ceux|au|par|quatre"
    r"|vingt|porte|avant|après|contre|grand|co|self|well|mid|pro|anti|est|a|dit|ont|sont|là|ci)-$",
    re.I,
)
_KEPT_AFTER = re.compile(
    r"(?:ci|là|il|elle|on|ils|elles|je|tu|nous|vous|même|mêmes|être|ce|t-|dessus|dessous)\b"
)


def count_words(texts: Iterable[str]) -> Counter[str]:
    """How often each word, hyphens included, stands in `texts`: what decides whether a hyphen is its own."""
    return Counter(re.findall(r"[\w-]+", " ".join(texts).lower()))


def join_lines(lines: Sequence[str], words: Counter[str]) -> str:
    """The lines as one text; a word cut by a hyphen at a line's end is whole again."""
    text = lines[0]
    for line in lines[1:]:
        if re.search(r"\w-$", text) and line[:1].isalnum():
            text = (text if _keeps_hyphen(text, line, words) else text[:-1]) + line
        else:
            text += " " + line
    return text


def _keeps_hyphen(text: str, following: str, words: Counter[str]) -> bool:
    if not following[:1].islower():
        # "Haute-|Sarrène", "A-|320"; but a heading in capitals cuts words too.
        return not text.isupper()
    before = re.split(r"[^\w-]", text)[-1].lower()
    after = re.split(r"[^\w-]", following)[0].lower()
    whole, hyphened = words[before[:-1] + after], words[before + after]
    if whole != hyphened:
        return hyphened > whole
    return bool(_KEPT_BEFORE.search(text) or _KEPT_AFTER.match(following))
