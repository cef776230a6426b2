"""The pages of a memo on which a team verifies: its checkable claims, with columns to fill in.

Every row carries its claim's id twice: printed in the first cell, and as a bookmark around the
reference, another cell, so that typing over either leaves one. A content control would hold its tag
better in Word, but LibreOffice 7.4 writes controls back without their tags (and tables without their
captions), while it keeps bookmarks and custom properties to the letter. The printed id, being words,
goes wherever its row is sorted, pasted or converted.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from factsheet.memo.blocks import (
    ADDRESS,
    Block,
    Cell,
    Column,
    Heading,
    Inline,
    Link,
    Paragraph,
    Reference,
    Row,
    Table,
    Text,
    WidePages,
)
from factsheet.memo.checks import Check, Kept, Key
from factsheet.memo.doubts import doubt
from factsheet.memo.evidence import check_marks
from factsheet.memo.labels import Labels
from factsheet.memo.manifest import Manifest
from factsheet.memo.scope import Scope, as_anchor
from factsheet.memo.sections import claim_words, nothing, speaker
from factsheet.values.facts import Claim

LISTED, GONE, HEADER = "check", "gone", "header"
"""How the names of the tables' bookmarks begin, and that of a header row's ends: "A2_check_C_7f3a2"."""
REFERENCE_CELL = 3


def checklist(scopes: Sequence[Scope], kept: Kept, without: Container[int] = ()) -> tuple[Block, ...]:
    """The section of points to verify: on wide pages, or one sentence where there is nothing to verify.

    without: numbers of articles to leave out.
    """
    labels = scopes[0].labels
    parts = [part for scope in scopes if scope.number not in without for part in _article(scope, kept)]
    gone = tuple(_gone(labels, kept.gone, len(scopes) > 1))
    heading = Heading(1, (Text(labels.to_verify),), "to_verify")
    if not any(isinstance(part, Table) for part in (*parts, *gone)):
        return heading, *parts
    return (WidePages((heading, Paragraph((Text(labels.to_fill_in),), "table_note"), *parts, *gone)),)


def manifest(scopes: Sequence[Scope], kept: Kept, without: Container[int] = ()) -> Manifest:
    """What the memo is to remember about its points to verify; without: as for `checklist`."""
    printed = [scope for scope in scopes if scope.number not in without]
    return Manifest(
        titles=tuple(scope.sheet.article.title or "" for scope in scopes),
        listed=tuple(key for scope in printed for key, _ in _listed(scope, kept)),
        deleted=tuple(sorted(kept.deleted)),
        gone=tuple((check.article, check.id) for check in kept.gone if check.id),
    )


def _listed(scope: Scope, kept: Kept) -> Iterator[tuple[Key, Claim]]:
    """The claims to verify: those that can be checked, and those that somebody has checked, none deleted."""
    for identity, claim in zip(scope.ids["claim"], scope.sheet.claims, strict=True):
        key = (scope.number or 1, identity)
        if key not in kept.deleted and (claim.check == 2 or key in kept.typed):
            yield key, claim


def _article(scope: Scope, kept: Kept) -> Iterator[Heading | Paragraph | Table]:
    """The table of one article, under its title where there are several, and what was deleted from it."""
    labels = scope.labels
    if scope.number:
        yield Heading(2, scope.numbered_title())
    rows = [_check(scope, key, claim, kept.typed.get(key)) for key, claim in _listed(scope, kept)]
    rows.extend(_added(labels, check) for check in kept.added if check.article == (scope.number or 1))
    header = scope.anchor(f"{LISTED}_{HEADER}")
    yield _table(labels, labels.to_verify, rows, header) if rows else nothing(labels.no_checks)
    deleted = [one for one in scope.ids["claim"] if (scope.number or 1, one) in kept.deleted]
    if deleted:
        yield Paragraph((Text(labels.deleted.format(", ".join(map(scope.id_label, deleted)))),), "table_note")


def _check(scope: Scope, key: Key, claim: Claim, typed: Check | None) -> Row:
    """The row of one claim, with what was typed about it."""
    identity = key[1]
    number = scope.ids["claim"].index(identity)
    row = Reference(scope.row_label("claim", number), scope.row_anchor("claim", number))
    cells: tuple[Cell, ...] = (
        ((Text(scope.id_label(identity)),), *doubt(scope, claim.confidence)),
        ((claim_words(scope, claim),),),
        speaker(scope, claim),
        (scope.references((claim.sentence,)), (row,)),
        *_typed(typed),
    )
    anchor = scope.anchor(f"{LISTED}_{as_anchor(identity)}")
    return Row(cells, anchor, check_marks(claim), held_by=REFERENCE_CELL)


def _added(labels: Labels, check: Check) -> Row:
    """A row that people added, as they left it."""
    label: Cell = ((Text(labels.added, "quiet"),),)
    return Row((label, _lines(check.claim), _lines(check.source), ((),), *_typed(check)))


def _gone(labels: Labels, gone: Sequence[Check], several: bool) -> Iterator[Heading | Paragraph | Table]:
    """The table of the checks whose claims are no longer in the article; nothing where there are none."""
    if not gone:
        return
    # Two articles of an old memo may have said the same and both be left out of this one.
    named = {(check.article, check.id): check for check in reversed(gone)}
    rows = [_gone_row(labels, c, several, named.get((c.article, c.id)) is c) for c in gone]
    yield Heading(2, (Text(labels.gone),))
    yield Paragraph((Text(labels.gone_guide),), "table_note")
    yield _table(labels, labels.gone, rows, f"{GONE}_{HEADER}")


def _gone_row(labels: Labels, check: Check, several: bool, named: bool) -> Row:
    """The row of a check whose claim is gone; `named` where it has an id that no other row has."""
    label, anchor = labels.added, None
    if named and check.id:
        article = f"A{check.article}" if check.article else ""
        label = f"{article}-{check.id}" if article and several else check.id
        anchor = f"{article}_{GONE}_{as_anchor(check.id)}".lstrip("_")
    words = (_lines(check.claim), _lines(check.source), ((Text("—", "quiet"),),))
    return Row((((Text(label, "quiet"),),), *words, *_typed(check)), anchor, held_by=REFERENCE_CELL)


def _table(labels: Labels, title: str, rows: Sequence[Row], anchor: str) -> Table:
    """A table of checks, 253 mm wide."""
    columns = (
        Column(labels.id, 24),
        Column(labels.claim, 76),
        Column(labels.who, 36),
        Column(labels.reference, 17),
        Column(labels.verified_by, 27),
        Column(labels.evidence, 45),
        Column(labels.verdict, 28),
    )
    return Table(title, columns, tuple(rows), anchor, form=True)


def _typed(check: Check | None) -> tuple[Cell, Cell, Cell]:
    """The three cells that people fill in."""
    if check is None:
        return ((),), ((),), ((),)
    return _lines(check.verified_by), _lines(check.evidence), _lines(check.verdict)


def _lines(text: str) -> Cell:
    """What was typed, its lines as lines, its addresses as links."""
    return tuple(tuple(_inlines(line)) for line in text.split("\n"))


def _inlines(line: str) -> Iterator[Inline]:
    """Words and links of one typed line."""
    at = 0
    for match in ADDRESS.finditer(line):
        address = match[0].rstrip(".,;:!?)'")
        yield from (Text(words) for words in (line[at : match.start()],) if words)
        yield Link(address, address)
        at = match.start() + len(address)
    yield from (Text(words) for words in (line[at:],) if words)
