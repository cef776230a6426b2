"""Titles without the name of the site that prints them."""

from __future__ import annotations

import re

from factsheet.reading.draft import normal_space

_SEPARATOR = re.compile(r"\s+[|–—·•»:-]\s+|\s*\|\s*")


def bare_title(title: str, publication: str | None = None, hostname: str | None = None) -> str:
    """`title` without the site's name at its end or start ("Title - BBC News", "Le Monde | Title").

    A part goes where it is the publication's name or the host's; after a stroke ( | ) any short part
    goes, because nothing but a site's name or section is set off so.
    """
    title = normal_space(title)
    changed = True
    while changed:
        changed = False
        for cut in _cuts(title):
            head, tail, mark = title[: cut.start()].strip(), title[cut.end() :].strip(), cut.group().strip()
            if head and tail and _is_site(tail, len(head), mark, publication, hostname):
                title, changed = head, True
                break
            if head and tail and _is_name(head, publication, hostname):
                title, changed = tail, True
                break
    return title


def _cuts(title: str) -> list[re.Match[str]]:
    return list(_SEPARATOR.finditer(title))[::-1]


def _is_site(part: str, rest: int, mark: str, publication: str | None, hostname: str | None) -> bool:
    if _is_name(part, publication, hostname):
        return True
    return mark == "|" and len(part.split()) <= 5 and len(part) < rest


def _is_name(part: str, publication: str | None, hostname: str | None) -> bool:
    squeezed = _squeeze(part)
    if len(squeezed) < 2:
        return False
    names = [_squeeze(publication)] if publication else []
    if any(name and (squeezed == name or (len(name) > 4 and squeezed.startswith(name))) for name in names):
        return len(part.split()) <= 6
    host = _squeeze(hostname.rsplit(".", 1)[0].removeprefix("www.")) if hostname else ""
    return bool(host) and (squeezed == host or squeezed == _squeeze(hostname or ""))


def _squeeze(name: str) -> str:
    return re.sub(r"\W+", "", name).lower()
