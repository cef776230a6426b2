"""What a Word memo remembers, unseen, about its points to verify: which there were, and in which article.

Rows alone cannot tell that a row was deleted. The memo's custom properties can: Word and LibreOffice
7.4 both keep them through editing and saving, and a person can look at them (File > Properties).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factsheet.memo.checks import LONGEST, Key, remembered

FORM = "factsheet checks"
"""The property that says that a document has a table of points to verify, and in which form."""
NAME = re.compile(r"factsheet article (\d+) (title|listed|deleted|gone)(?: \d+)?")


@dataclass(frozen=True, slots=True)
class Manifest:
    """titles: of the articles, in order. listed, deleted, gone: the claims that stood in the table when the
    memo was written, those that people had deleted before, those no longer in the article."""

    titles: tuple[str, ...] = ()
    listed: tuple[Key, ...] = ()
    deleted: tuple[Key, ...] = ()
    gone: tuple[Key, ...] = ()


def to_properties(manifest: Manifest) -> dict[str, str]:
    """The manifest as document properties, none longer than LONGEST."""
    properties = {FORM: "1"}
    for number, title in enumerate(manifest.titles, 1):
        properties[f"factsheet article {number} title"] = remembered(title)
    for kind in ("listed", "deleted", "gone"):
        keys: tuple[Key, ...] = getattr(manifest, kind)
        for number in sorted({number for number, _ in keys}):
            lines = _lines([identity for n, identity in keys if n == number])
            properties |= {f"factsheet article {number} {kind} {i}": line for i, line in enumerate(lines, 1)}
    return properties


def from_properties(properties: Mapping[str, str]) -> Manifest | None:
    """The manifest in a document's properties, None where there is none."""
    if FORM not in properties:
        return None
    titles: dict[int, str] = {}
    keys: dict[str, list[Key]] = {"listed": [], "deleted": [], "gone": []}
    for name, value in properties.items():
        match = NAME.fullmatch(name)
        if match and match[2] == "title":
            titles[int(match[1])] = value
        elif match:
            keys[match[2]].extend((int(match[1]), identity) for identity in value.split())
    ordered = tuple(titles[number] for number in sorted(titles))
    return Manifest(ordered, *(tuple(keys[kind]) for kind in ("listed", "deleted", "gone")))


def _lines(words: Sequence[str]) -> Iterator[str]:
    """The words, spaces between them, in lines of at most LONGEST characters."""
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > LONGEST:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    if line:
        yield line
