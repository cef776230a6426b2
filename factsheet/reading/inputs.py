"""What the user named on the command line, made into single inputs."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterator
from pathlib import Path

from factsheet.errors import ReadingError

KNOWN_ENDINGS = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf", ".jsonl", ".ndjson"}
)
STANDARD_INPUT = "-"
_KINDS = "txt, md, html, docx, pdf, jsonl"
_ADDRESS = re.compile(r"https?://", re.I)
_GLOB = re.compile(r"[*?[]")


def is_address(source: str) -> bool:
    """Whether `source` is an http(s) address."""
    return bool(_ADDRESS.match(source))


def expand(source: str) -> Iterator[str | ReadingError]:
    """The inputs that one source stands for, or the one error that says why there is none."""
    if source == STANDARD_INPUT or is_address(source):
        yield source
        return
    path = Path(source)
    if path.is_dir():
        yield from _folder(source)
    elif path.exists():
        yield source
    elif _GLOB.search(source):
        yield from _matches(source)
    else:
        yield ReadingError(missing_text(source))


def missing_text(source: str) -> str:
    """The sentence for a path that is not there, with a near name from the same folder if one is close."""
    from difflib import get_close_matches

    path = Path(source)
    names = [p.name for p in path.parent.iterdir()] if path.parent.is_dir() else []
    close = get_close_matches(path.name, names, n=1, cutoff=0.75)
    hint = f"; did you mean {path.parent / close[0]}?" if close else ": check the path."
    return f"{source} does not exist{hint}"


def _folder(source: str) -> Iterator[str | ReadingError]:
    found = []
    for folder, folders, names in os.walk(source):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [os.path.join(folder, name) for name in names if _is_known(name)]
    yield from sorted(found)
    if not found:
        yield ReadingError(f"{source} is a folder without articles: put files in it ({_KINDS}) or name one.")


def _matches(source: str) -> Iterator[str | ReadingError]:
    found = sorted(name for name in glob.glob(source, recursive=True) if os.path.isfile(name))
    yield from found
    if not found:
        yield ReadingError(f"{source} matches no file: check the pattern.")


def _is_known(name: str) -> bool:
    return not name.startswith((".", "~$")) and os.path.splitext(name)[1].lower() in KNOWN_ENDINGS
