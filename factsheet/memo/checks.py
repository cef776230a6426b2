"""What people wrote about the points to verify, and how it comes into the next memo about the same article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from factsheet.memo.subject import Subject, repeated_by, sheets_of
from factsheet.values.ids import fact_ids, normalised

Key = tuple[int, str]
"""The number of an article in its memo (from 1), and the id of one of its claims."""

LONGEST = 255
"""Characters of a document property that every program shows and keeps."""


@dataclass(frozen=True, slots=True)
class Check:
    """One row of a memo's table of points to verify, as people left it.

    article: its number in the memo, from 1; 0 for one that the memo no longer holds.
    id: None for a row that people added.
    in_article: False for a row of the table of those that are no longer in the article.
    """

    article: int
    id: str | None
    claim: str
    source: str = ""
    verified_by: str = ""
    evidence: str = ""
    verdict: str = ""
    in_article: bool = True

    @property
    def filled(self) -> bool:
        """True where somebody typed something about it."""
        return any((self.verified_by, self.evidence, self.verdict))


@dataclass(frozen=True, slots=True)
class CheckList:
    """What a memo says about its points to verify: titles of its articles, rows, and rows that were deleted.

    A deleted row keeps its claim's words where the memo still has them, "" where not, and nothing else.
    """

    articles: tuple[str, ...]
    checks: tuple[Check, ...]
    deleted: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What a new memo takes over from an old one; numbers of articles are the new memo's.

    gone: rows whose claim is in none of the articles any more.
    notes: what the user should know of, as sentences.
    """

    typed: Mapping[Key, Check] = field(default_factory=dict)
    deleted: frozenset[Key] = frozenset()
    added: tuple[Check, ...] = ()
    gone: tuple[Check, ...] = ()
    notes: tuple[str, ...] = ()


def checks_to_dict(checks: CheckList) -> dict[str, Any]:
    """The list as dicts, lists, strings, numbers and None, for JSON."""
    return {
        "articles": list(checks.articles),
        "rows": [
            {
                "id": check.id,
                "article": check.article or None,
                "in_article": check.in_article,
                "claim": check.claim,
                "source": check.source,
                "verified_by": check.verified_by,
                "evidence": check.evidence,
                "verdict": check.verdict,
            }
            for check in checks.checks
        ],
        "deleted": [
            {"id": check.id, "article": check.article or None, "claim": check.claim or None}
            for check in checks.deleted
        ],
    }


def keep_checks(subject: Subject, old: CheckList) -> Kept:
    """What a memo about `subject` takes over from the list of an older memo, found again by ids.

    What was typed about an article that a briefing counts as a copy goes to the one that it repeats.
    """
    listed, repeated = sheets_of(subject), repeated_by(subject)
    claims = {
        (number, identity): claim.text
        for number, sheet in enumerate(listed, 1)
        if number not in repeated
        for identity, claim in zip(fact_ids(sheet).claims, sheet.claims, strict=True)
    }
    pairs = _paired(old.articles, tuple(sheet.article.title or "" for sheet in listed))
    articles = {number: repeated.get(new, new) for number, new in pairs.items()}
    typed, rest = _placed(old.checks, claims, articles)
    added = tuple(check for check in rest if check.id is None and check.in_article and check.article)
    lost = [check for check in rest if check not in added]
    gone = tuple(replace(one, in_article=False) for one in lost if one.id is None or one.filled)
    return Kept(
        typed={key: check for key, check in typed.items() if check.filled},
        deleted=_still_deleted(old.deleted, claims, articles) - typed.keys(),
        added=added,
        gone=gone,
        notes=(*_changed(claims, typed), *_told(gone, len(lost) - len(gone))),
    )


def _placed(
    checks: Iterable[Check], claims: Mapping[Key, str], articles: Mapping[int, int]
) -> tuple[dict[Key, Check], list[Check]]:
    """The checks whose claims are still there, and the others, with the new numbers of their articles."""
    typed: dict[Key, Check] = {}
    rest: list[Check] = []
    for old in checks:
        check = replace(old, article=articles.get(old.article, 0))
        key = _found(claims, check.article, check.id)
        if key is None or key in typed:
            rest.append(check)
        else:
            typed[key] = check
    return typed, rest


def _still_deleted(
    deleted: Iterable[Check], claims: Mapping[Key, str], articles: Mapping[int, int]
) -> frozenset[Key]:
    """The rows that people deleted; those whose claim is gone too, since it may come back."""
    numbered = ((articles.get(one.article, 0), one.id or "") for one in deleted)
    return frozenset(_found(claims, *key) or key for key in numbered)


def remembered(title: str) -> str:
    """A title as a memo remembers it: on one line, of at most LONGEST characters."""
    return " ".join(title.split())[:LONGEST]


def _paired(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """For numbers of old articles (from 1), the numbers of the new articles that they are.

    One article is the one article; among several they are known by their titles, in order where equal.
    """
    if len(old) == len(new) == 1:
        return {1: 1}
    free = dict(enumerate((normalised(remembered(title)) for title in new), 1))
    pairs: dict[int, int] = {}
    for number, title in enumerate(map(normalised, old), 1):
        same = next((n for n, other in free.items() if other == title), None)
        if same is not None:
            pairs[number] = same
            del free[same]
    return pairs


def _found(claims: Mapping[Key, str], article: int, identity: str | None) -> Key | None:
    """The claim of that id in the article; in any article where it is not known which (0)."""
    if identity is None:
        return None
    if article:
        return (article, identity) if (article, identity) in claims else None
    return next((key for key in claims if key[1] == identity), None)


def _changed(claims: Mapping[Key, str], typed: Mapping[Key, Check]) -> Iterator[str]:
    """A sentence for each row whose claim people wrote over: the new memo has the article's words."""
    for key, check in typed.items():
        if normalised(check.claim) != normalised(claims[key]):
            yield (
                f"{key[1]}: the words of the claim were changed to “{_brief(check.claim)}”;"
                " the new memo has the article's."
            )


def _told(gone: Sequence[Check], left: int) -> Iterator[str]:
    """A sentence for each check that has lost its claim, and one for those that nobody had filled in."""
    for check in gone:
        name = check.id or "A row that was added"
        yield (
            f"{name} (“{_brief(check.claim)}”) is no longer in the article:"
            " what was typed about it stands under the table."
        )
    if left:
        points = (
            "1 point that nobody had filled in is"
            if left == 1
            else f"{left} points that nobody had filled in are"
        )
        yield f"{points} no longer in the article, and no longer in the memo."


def _brief(text: str) -> str:
    """The text on one line, cut at a word where it is long."""
    words = " ".join(text.split())
    return words if len(words) <= 70 else words[:70].rsplit(" ", 1)[0] + "…"
