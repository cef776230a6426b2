"""A Word memo that people worked on -> what they wrote into its points to verify."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from factsheet.errors import ReadingError
from factsheet.memo.checklist import GONE, HEADER, LISTED
from factsheet.memo.checks import Check, CheckList, Key
from factsheet.memo.labels import ENGLISH, FRENCH
from factsheet.memo.manifest import Manifest, from_properties
from factsheet.memo.word.properties import custom_properties
from factsheet.memo.word.typed import typed_text

MARK = re.compile(rf"(?:A(\d+)_)?({LISTED}|{GONE})_(?:C_([0-9a-f]{{5,64}})|{HEADER})")
PRINTED = re.compile(r"(?<!\w)(?:A(\d+)-)?(C-[0-9a-f]{5,64})(?!\w)")
COLUMNS = ("id", "claim", "who", "reference", "verified_by", "evidence", "verdict")
"""The columns of the table, by the names of their labels, in the order that the memo has them."""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row of one of our tables. key: the check that it is; marked: its bookmark says so too."""

    cells: Mapping[str, str]
    article: int
    listed: bool
    key: Key | None
    marked: bool


def read_check_rows(path: Path) -> CheckList:
    """What people wrote into the memo at `path`; ReadingError where it is no memo with a table of checks."""
    document = _opened(path)
    manifest = from_properties(custom_properties(document))
    links = {name: one.target_ref for name, one in document.part.rels.items() if one.is_external}
    tables = document.element.body.iter(qn("w:tbl"))
    rows = [row for table in tables for row in _rows(table, manifest, links)]
    if manifest is None and not rows:
        raise ReadingError(
            f"{path} is no memo with points to verify: give a Word file that `factsheet memo` wrote."
        )
    owners = _owners(rows)
    checks = tuple(
        _check(row, owned=row.key is not None and owners[row.key] == i)
        for i, row in enumerate(rows)
        if row.key is not None or any(row.cells.values())
    )
    kept = manifest or Manifest()
    missing = dict.fromkeys((*kept.listed, *kept.deleted))
    deleted = (
        Check(n, one, _claim_words(document, (n, one))) for n, one in missing if (n, one) not in owners
    )
    titles = kept.titles or ("",) * max(row.article for row in rows)
    return CheckList(titles, checks, tuple(deleted))


def _opened(path: Path) -> Document:
    """The document; ReadingError where there is none to read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadingError(f"{path} could not be read ({error.strerror or error}): check its name.") from None
    try:
        return docx.Document(BytesIO(data))
    # python-docx lets what its zip and XML libraries raise come through: KeyError, lxml's errors, ...
    except Exception:
        raise ReadingError(
            f"{path} is no Word document that can be read: save the memo as .docx and give that."
        ) from None


def _rows(table: BaseOxmlElement, manifest: Manifest | None, links: Mapping[str, str]) -> Iterator[FoundRow]:
    """The rows of a table of checks; none where it is another table."""
    rows = [row for row in table.iter(qn("w:tr")) if _inside(row, "w:tbl") is table and not _struck(row)]
    cells = [_cells(row, links) for row in rows]
    columns = _columns(cells[0]) if cells else None
    marks = [list(_marks(row)) for row in rows]
    where = columns or {name: i for i, name in enumerate(COLUMNS)}
    keys = [
        _printed(_at(texts, where["id"]), manifest) or _bookmarked(names)
        for texts, names in zip(cells, marks, strict=True)
    ]
    if not any(keys) and columns is None and not any(marks):
        return
    article, listed = _place(marks, keys, manifest)
    for i, (texts, names, key) in enumerate(zip(cells, marks, keys, strict=True)):
        if (i == 0 and columns) or any(mark[3] is None for mark in names):
            continue  # a header row
        given = {name: _at(texts, place) for name, place in where.items() if name not in ("id", "reference")}
        yield FoundRow(
            given, key[0] if key else article, listed, key, key is not None and key == _bookmarked(names)
        )


def _columns(header: Sequence[str]) -> dict[str, int] | None:
    """Where each column stands by the words of the header row, None where that is not one of ours.

    People may add columns, move them and rename some; those that fill-ins go into must be there.
    """
    words = [text.casefold() for text in header]
    for labels in (FRENCH, ENGLISH):
        found = {
            name: words.index(label)
            for name in COLUMNS
            if (label := getattr(labels, name).casefold()) in words
        }
        if {"verified_by", "evidence", "verdict"} <= found.keys():
            return {name: found.get(name, i) for i, name in enumerate(COLUMNS)}
    return None


def _place(
    marks: Sequence[Sequence[re.Match[str]]], keys: Sequence[Key | None], manifest: Manifest | None
) -> tuple[int, bool]:
    """The number of the article that a table is about, and whether its claims are in the article."""
    first = next((key for key in keys if key), None)
    mark = next((mark for names in marks for mark in names), None)
    if manifest and first:
        return first[0], first not in manifest.gone
    if mark:
        return (int(mark[1] or 1) if mark[2] == LISTED else 0), mark[2] == LISTED
    return (first[0] if first else 1), True


def _printed(text: str, manifest: Manifest | None) -> Key | None:
    """The check whose id stands in a cell; where the memo remembers its checks, one of those."""
    match = PRINTED.search(text)
    if match is None:
        return None
    if manifest is None or match[1]:
        key = (int(match[1] or 1), match[2])
        return key if manifest is None or key in _known(manifest) else None
    return next((key for key in _known(manifest) if key[1] == match[2]), None)


def _known(manifest: Manifest) -> tuple[Key, ...]:
    """Every check that the memo remembers, those in its table first."""
    return (*manifest.listed, *manifest.gone, *manifest.deleted)


def _bookmarked(marks: Iterable[re.Match[str]]) -> Key | None:
    """The check that the bookmarks of a row name."""
    for mark in marks:
        if mark[3]:
            alone = 1 if mark[2] == LISTED else 0
            return int(mark[1] or alone), f"C-{mark[3]}"
    return None


def _marks(row: BaseOxmlElement) -> Iterator[re.Match[str]]:
    """The bookmarks of a row that are ours."""
    for mark in row.iter(qn("w:bookmarkStart")):
        if match := MARK.fullmatch(mark.get(qn("w:name"), "")):
            yield match


def _owners(rows: Sequence[FoundRow]) -> dict[Key, int]:
    """For each check the number of its row. Of a row and its copies that is the one which has the bookmark
    (Word leaves it with the first), else the first; the others are rows that people added."""
    found: defaultdict[Key, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        if row.key:
            found[row.key].append(i)
    return {key: min(places, key=lambda i: (not rows[i].marked, i)) for key, places in found.items()}


def _check(row: FoundRow, owned: bool) -> Check:
    """The row as a value."""
    cells = row.cells
    return Check(
        row.article,
        row.key[1] if row.key and owned else None,
        cells["claim"],
        cells["who"],
        cells["verified_by"],
        cells["evidence"],
        cells["verdict"],
        row.listed,
    )


def _claim_words(document: Document, key: Key) -> str:
    """The words of a claim in the memo's table of claims, "" where that row is no longer there."""
    name = key[1].replace("-", "_")
    for mark in document.element.body.iter(qn("w:bookmarkStart")):
        if (
            mark.get(qn("w:name")) in (f"A{key[0]}_{name}", name)
            and (row := _inside(mark, "w:tr")) is not None
        ):
            cells = _cells(row, {})
            return cells[1].split("\n")[0] if len(cells) > 1 else ""
    return ""


def _cells(row: BaseOxmlElement, links: Mapping[str, str]) -> list[str]:
    """What stands in each cell of a row; a cell over several columns counts for each."""
    texts: list[str] = []
    for cell in row.iter(qn("w:tc")):
        if _inside(cell, "w:tr") is not row:
            continue
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        more = int(span.get(qn("w:val"), "1")) - 1 if span is not None else 0
        texts.extend((typed_text(cell, links), *[""] * more))
    return texts


def _at(texts: Sequence[str], place: int) -> str:
    """The text of a column, "" where the row is shorter."""
    return texts[place] if place < len(texts) else ""


def _struck(row: BaseOxmlElement) -> bool:
    """True where the row is deleted, and the deletion is tracked but not yet accepted."""
    return row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None


def _inside(element: BaseOxmlElement, tag: str) -> BaseOxmlElement | None:
    """The nearest element of that tag around an element."""
    return next(element.iterancestors(qn(tag)), None)
