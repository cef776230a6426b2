"""When and by whom a pasted article was published, read from the lines around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factsheet.reading.cues import AFTER_ARTICLE
from factsheet.reading.draft import normal_space
from factsheet.reading.pubdates import find_dates

_PUBLISHED = re.compile(
    r"(?:\bpubli[ée]{1,2}s?|\bpublished|\bposted|\bmis en ligne|\bposté|\bparu|\brédigé|\bfirst published|\bcréé"
    r"|\bécrit|\bissue \d+|\bn[°o] ?\d+|\bnuméro \d+|\bédition du|\bdiffusé|^date ?:|^sent ?:|^envoyé ?:|\breleased|\bissued)\b",
    re.I,
)
_UPDATED = re.compile(r"\b(?:mis[e]? à jour|modifié|actualisé|updated|modified|last)\b[^\d]{0,25}$", re.I)
_US_CLOCK = re.compile(r"\b[ap]\.?m\.?\b|\b[ECMP][SD]?T\b", re.I)
# "Le Courrier de l'Estuaire", "20 Minutes", "The Two Shores Daily": capitals, with small words between.
_NAME = (
    r"(?:[A-ZÉÈÀÎÔ][\w'’.&-]*|\d{1,2} ?[A-ZÉÈÀÎÔ][\w'’-]*)"
    r"(?: (?:(?:de|du|des|la|le|les|et|of|the|and|&|à|en|for) |[dl]['’]){0,3}[A-ZÉÈÀÎÔ][\w'’.&-]*){0,6}"
    r"(?: \d{1,2}(?=$|[,.]))?"
)
_SOURCES: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (points, re.compile(shape))
    for points, shape in (
        (6.0, rf"(?:[Pp]ublié|[Pp]aru|[Pp]ublished|[Pp]osted|[Ee]xtrait) (?:dans|sur|par|in|on|by|de) (?P<name>{_NAME})"
              r"(?= le\b| on\b|,|$| \d)"),
        (5.0, rf"(?:©|\([cC]\)|[Cc]opyright)(?: ?(?:©|[Cc]opyright))? ?(?:\d{{4}}(?:[-–]\d{{4}})?)?[ ,:–-]*(?P<name>{_NAME})"
              r"(?=[.,|–-]|$| \d{4}| Tous| All| \()"),
        (4.0, rf"^(?P<name>{_NAME}),? (?:avec|with) (?:l['’])?(?:AFP|Reuters|AP|Belga|MAP|APS|agences)\b"),
        (4.0, rf"^(?P<name>{_NAME}), (?:publié|publiée|mis)\b"),
        (3.0, rf"\b[Ss]ource ?: (?P<name>{_NAME})$"),
        (2.5, rf"\b(?:[Aa]bonnez-vous|[Ss]ubscribe|[Ss]upport|[Ss]outenez) (?:à|au|to|the) ?(?P<name>{_NAME})"),
        (2.5, rf"\b(?:fil|rédaction|lettre|équipe) (?:de|du|d['’]) ?(?P<name>{_NAME})$"),
        (2.0, rf"^(?:Welcome to|Bienvenue sur) (?:the |le |la )?(?P<name>{_NAME})$"),
    )
)  # fmt: skip
_RIGHTS = re.compile(
    r"\s*(?:[-–|,.]\s*)?(?:tous droits.*|all rights.*|mentions.*|media (?:group|limited).*|inc\b.*|ltd\b.*|sas?\b$"
    r"|news & media.*|\d{4}$)",
    re.I,
)
_SHORT_NAME = re.compile(rf"{_NAME}$")
_HOST = re.compile(r"(?:@|https?://|www\.)([\w.-]+)")
_DATELINE = re.compile(r"[^.!?]{0,60}[–—-]\s")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the article lies among the lines: title (or None), its first line, one past its last."""

    title: int | None
    first: int
    end: int
    kept: frozenset[int]

    @property
    def top(self) -> int:
        """The line at which everything about this article begins."""
        return self.first if self.title is None else min(self.title, self.first)


def find_published(lines: Sequence[str], place: Place, english: bool) -> date | None:
    """The day of publication that the page states, or None; never one from a headline or a comment."""
    month_first = english and any(_US_CLOCK.search(line) for line in lines)
    best: tuple[float, date] | None = None
    for number, line in enumerate(lines):
        for found in find_dates(line[:400], month_first):
            score = _date_score(line, found.start, found.end, number, place)
            if score > 0 and (best is None or score > best[0]):
                best = (score, found.day)
    return best[1] if best else None


def _date_score(line: str, start: int, end: int, number: int, place: Place) -> float:
    """How much a date looks like the article's own: its wording, its line, its distance from the title."""
    if number in place.kept:
        # Inside the article only the dateline counts: "BREST, 16 jan 2025 (ALP) - …".
        return 1.0 if number <= place.first + 1 and _DATELINE.match(line[end:]) and start < 60 else 0.0
    published = bool(_PUBLISHED.search(line[:start]))
    updated = bool(_UPDATED.search(line[:start]))
    others = len(re.findall(r"[^\W\d_]{2,}", line[:start] + line[end:]))
    aside = line[:start].rstrip().endswith("(")
    score = 3.0 - 1.5 * aside + 2.0 * published - 0.7 * updated - 0.12 * min(others, 12)
    if number < place.top:
        score -= 1.2 + 0.2 * min(place.top - number, 8)
        return score if published or place.top - number <= 3 or number == 0 else score - 1.0
    if number >= place.end:
        return 0.5 + published if published and not _closed(lines_before=number - place.end) else 0.0
    return score + 1.0 - 0.03 * (number - place.top)


def _closed(lines_before: int) -> bool:
    """Whether a line is so far behind the article that its date belongs to something else."""
    return lines_before > 4


def find_publication(lines: Sequence[str], place: Place) -> str | None:
    """The name of the paper, site or house that the page is from, or None where it does not say."""
    scores: Counter[str] = Counter()
    for number, line in enumerate(lines):
        if number in place.kept or len(line) > 400:
            continue
        for points, shape in _SOURCES:
            for match in shape.finditer(line):
                name = _clean_name(match.group("name"))
                if name:
                    scores[name] += points  # type: ignore[assignment]
    _add_mastheads(lines, place, scores)
    name, score = max(scores.items(), key=lambda item: item[1], default=("", 0))
    return _in_usual_case(name, lines) if score >= 2.5 else None


def _in_usual_case(name: str, lines: Sequence[str]) -> str:
    """`name`, or where it is in capitals the way another line writes it."""
    if not name.isupper() or " " not in name:
        return name
    shape = re.compile(re.escape(name), re.I)
    written = (match.group() for line in lines for match in shape.finditer(line))
    return next((words for words in written if not words.isupper()), name)


def _add_mastheads(lines: Sequence[str], place: Place, scores: Counter[str]) -> None:
    """Names that stand alone above the article gain by each other line or address that holds them."""
    outside = [line for number, line in enumerate(lines) if number not in place.kept and len(line) <= 300]
    squeezed = [_squeeze(line) for line in outside]
    hosts = _squeeze(" ".join(host for line in outside for host in _HOST.findall(line)))
    for line in outside[: max(1, min(place.top, 12))]:
        name = _clean_name(line)
        if not name or not _SHORT_NAME.match(line) or not 2 <= len(line.split()) <= 6:
            continue
        key = _squeeze(name)
        others = sum(key in other for other in squeezed) - 1
        in_host = max((len(part) for part in key_parts(name) if part in hosts), default=0) > 5
        if others > 0 or in_host or name in scores:
            scores[name] += 1.0 + 1.5 * min(others, 3) + 2.0 * in_host  # type: ignore[assignment]


def key_parts(name: str) -> list[str]:
    """The words of a name, letters only, as an address may hold them."""
    return [_squeeze(word) for word in name.split()] + [_squeeze(name)]


def _squeeze(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _clean_name(name: str) -> str | None:
    name = normal_space(_RIGHTS.sub("", name)).strip(" .,-–|")
    return name if 2 <= len(name) <= 60 and not AFTER_ARTICLE.match(name) else None
