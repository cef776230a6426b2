"""Bytes of unknown encoding into text."""

from __future__ import annotations

import codecs
import re

from factsheet.reading.remarks import GUESSED, LOST, REPAIRED, Remark

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What accented letters and quote marks in UTF-8 look like once read as cp1252 or Latin-1.
_BROKEN = re.compile(
    r"[ÃÂ][\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€|â\x80|Å“"
)
_USUAL = frozenset("éèêëàâäîïôöùûüÿçœæÉÈÊËÀÂÄÎÏÔÖÙÛÜÇŒÆñÑíóáúß«»‘’“”–—…€£°·•§©®™²³½\u00a0")
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[Remark, ...]]:
    """The text that `data` holds, and what the user must know about how it was read.

    declared: the encoding that the transport named (an HTTP header), believed where UTF-8 fails.
    Order: byte order mark, UTF-8, UTF-16 by its zero bytes, the declared one, cp1252 where its letters
    are those of western Europe, what charset-normalizer finds. Wrong decodings are then repaired.
    """
    text, warnings = _decode(data, declared)
    repaired = repair(text)
    return repaired, warnings + ((REPAIRED,) if repaired != text else ())


def repair(text: str) -> str:
    """`text` with letters repaired that a wrong decoding broke (“Ã©” to “é”); else the same text."""
    if not _BROKEN.search(text):
        return text
    from ftfy import fix_encoding

    return fix_encoding(text)


def _decode(data: bytes, declared: str | None) -> tuple[str, tuple[Remark, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), ()
    for encoding in filter(None, ("utf-8", _two_bytes(data))):
        try:
            return data.decode(encoding), ()
        except UnicodeDecodeError:
            continue
    damaged = data.decode("utf-8", errors="replace")
    if _mostly_sound(damaged):
        return damaged, (LOST,)
    return _decode_single_byte(data, declared)


def _decode_single_byte(data: bytes, declared: str | None) -> tuple[str, tuple[Remark, ...]]:
    western = data.decode("cp1252", errors="replace")
    named = _known(declared) or _known_in_page(data)
    if named and named not in {"utf-8", "ascii", "iso8859-1", "cp1252"}:
        return data.decode(named, errors="replace"), ()
    high = [letter for letter in western if letter > "\x7f"]
    # 0.85: French and English pages have 0.97 and more; Mac Roman read as cp1252 has under 0.6.
    if sum(letter in _USUAL for letter in high) >= 0.85 * len(high):
        return western, ()
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        return western, (GUESSED.about("cp1252"),)
    return str(best), (GUESSED.about(best.encoding),)


def _two_bytes(data: bytes) -> str | None:
    """UTF-16 without a mark: western text has a zero byte in every second place."""
    head = data[:2000]
    if len(head) < 8 or len(data) % 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.4 * len(head) / 2 and even < odd / 8:
        return "utf-16-le"
    if even > 0.4 * len(head) / 2 and odd < even / 8:
        return "utf-16-be"
    return None


def _mostly_sound(text: str) -> bool:
    """Whether UTF-8 went wrong only here and there: a cut file, a pasted byte."""
    lost = text.count("\ufffd")
    sound = sum(letter > "\x7f" for letter in text) - lost
    return sound >= 9 * lost


def _known_in_page(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4000])
    return _known(match.group(1).decode("ascii")) if match else None


def _known(name: str | None) -> str | None:
    try:
        return codecs.lookup(name).name if name else None
    except LookupError:
        return None
