"""Fact sheets against annotated articles: how much was found, how much of it is right.

Spans match one to one, best overlap first. Overlap is the Jaccard index of the words of two spans,
as multisets in lower case; "loose" asks for 0.3 and "strict" for 0.8, the thresholds of the Radar de
Parité evaluation of quotation systems.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from factsheet.errors import ReadingError
from factsheet.extract.names import name_words, same_name
from factsheet.values.article import Article
from factsheet.values.facts import FactSheet

LOOSE, STRICT = 0.3, 0.8
Pairs = list[tuple[int, int]]
Facts = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(slots=True)
class Tally:
    """Counts that grow over articles: found and right, wanted, given."""

    right: int = 0
    wanted: int = 0
    given: int = 0

    def add(self, right: int, wanted: int, given: int) -> None:
        """Count one article more."""
        self.right, self.wanted, self.given = self.right + right, self.wanted + wanted, self.given + given

    @property
    def f1(self) -> float:
        """F1 in percent."""
        return 200 * self.right / (self.wanted + self.given) if self.wanted + self.given else 0.0

    @property
    def share(self) -> float:
        """The right ones among the wanted ones, in percent."""
        return 100 * self.right / self.wanted if self.wanted else 0.0


@dataclass(slots=True)
class Scores:
    """F1 by kind of fact, and shares right among matched facts that have the field; both in percent."""

    found: dict[str, Tally] = field(default_factory=dict)
    fields: dict[str, Tally] = field(default_factory=dict)

    def as_dict(self) -> dict[str, float]:
        """Every figure by name, one decimal."""
        figures = {name: tally.f1 for name, tally in self.found.items()}
        figures |= {name: tally.share for name, tally in self.fields.items()}
        return {name: round(value, 1) for name, value in figures.items()}


def read_gold(path: Path) -> tuple[tuple[dict[str, Any], Article], ...]:
    """Each annotated article of a `.jsonl` with the Article that it annotates.

    Raises ReadingError where the file is not there or a line is no annotated article.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadingError(f"{path} cannot be read ({error}): give a file of annotated articles.") from None
    found = []
    for number, line in enumerate(lines, 1):
        try:
            record = json.loads(line)
            day = date.fromisoformat(record["date"]) if record.get("date") else None
            article = Article(str(path), record["text"], record.get("title"), None, day, record["language"])
            found.append(({key: record[key] for key in ("claims", "follow_ups", "participants")}, article))
        except (ValueError, KeyError, TypeError) as error:
            raise ReadingError(
                f"{path}, line {number}, is no annotated article ({type(error).__name__}: {error}): "
                "each line needs text, language, claims, follow_ups and participants."
            ) from None
    return tuple(found)


def score(pairs: Iterable[tuple[Facts, FactSheet]]) -> Scores:
    """Scores over (annotated article, fact sheet) pairs; the annotation is of the annotation guide's form."""
    scores = Scores()
    for gold, sheet in pairs:
        given = as_annotation(sheet)
        score_claims(scores, gold["claims"], given["claims"])
        score_follow_ups(scores, gold["follow_ups"], given["follow_ups"])
        score_participants(scores, gold["participants"], given["participants"])
    return scores


def as_annotation(sheet: FactSheet) -> Facts:
    """A fact sheet's facts under the names that annotations use."""
    return {
        "claims": [
            {
                "text": c.text,
                "kind": c.kind,
                "who": c.who or (c.speaker.text if c.speaker else None),
                "check": c.check,
            }
            for c in sheet.claims
        ],
        "follow_ups": [
            {"text": f.text, "kind": f.kind, "owner": f.owner, "when_iso": f.when.iso if f.when else None}
            for f in sheet.follow_ups
        ],
        "participants": [
            {"name": p.name, "kind": p.kind, "role": p.role, "org": p.organisation, "presence": p.presence}
            for p in sheet.participants
        ],
    }


def score_claims(
    scores: Scores, gold: Sequence[Mapping[str, Any]], given: Sequence[Mapping[str, Any]]
) -> None:
    """Count claims, by kind, and who said the matched ones."""
    matched = count(scores, "claims loose", gold, given, by_words(LOOSE))
    count(scores, "claims strict", gold, given, by_words(STRICT))
    for kind in ("direct", "indirect", "narrative"):
        wanted, found = only(gold, "kind", kind), only(given, "kind", kind)
        count(scores, f"{kind} loose", wanted, found, by_words(LOOSE))
        count(scores, f"{kind} strict", wanted, found, by_words(STRICT))
    for i, j in matched:
        who = gold[i].get("who") or gold[i].get("speaker")
        if gold[i]["kind"] != "narrative":
            right = same_source(who, given[j]["who"])
            tally(scores.fields, "who").add(right, 1, 1)


def score_follow_ups(
    scores: Scores, gold: Sequence[Mapping[str, Any]], given: Sequence[Mapping[str, Any]]
) -> None:
    """Count follow-ups, and owner and date of the matched ones."""
    matched = count(scores, "follow-ups loose", gold, given, by_words(LOOSE))
    count(scores, "follow-ups strict", gold, given, by_words(STRICT))
    for i, j in matched:
        if gold[i].get("owner"):
            tally(scores.fields, "owner").add(same_source(gold[i]["owner"], given[j]["owner"]), 1, 1)
        if gold[i].get("when_iso"):
            tally(scores.fields, "when_iso").add(gold[i]["when_iso"] == given[j]["when_iso"], 1, 1)


def score_participants(
    scores: Scores, gold: Sequence[Mapping[str, Any]], given: Sequence[Mapping[str, Any]]
) -> None:
    """Count participants, and role, organisation and presence of the matched ones."""
    matched = count(scores, "participants", gold, given, by_name)
    count(
        scores,
        "active participants",
        only(gold, "presence", "active"),
        only(given, "presence", "active"),
        by_name,
    )
    count(scores, "persons", only(gold, "kind", "person"), only(given, "kind", "person"), by_name)
    for i, j in matched:
        tally(scores.fields, "presence").add(gold[i]["presence"] == given[j]["presence"], 1, 1)
        for name, key in (("role", "role"), ("organisation", "org")):
            if gold[i].get(key):
                tally(scores.fields, name).add(jaccard(gold[i][key], given[j][key] or "") >= 0.5, 1, 1)


def count(
    scores: Scores, name: str, gold: Sequence[Mapping[str, Any]], given: Sequence[Mapping[str, Any]],
    likeness: Callable[[Mapping[str, Any], Mapping[str, Any]], float],
) -> Pairs:  # fmt: skip
    """Count under `name` how many of the given facts match; the matches as (gold index, given index)."""
    ranked = sorted(
        ((likeness(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(given)), reverse=True
    )
    left: set[int] = set()
    right: set[int] = set()
    matched: Pairs = []
    for value, i, j in ranked:
        if value > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            matched.append((i, j))
    tally(scores.found, name).add(len(matched), len(gold), len(given))
    return matched


def by_words(threshold: float) -> Callable[[Mapping[str, Any], Mapping[str, Any]], float]:
    """Likeness of two facts by their words; 0 under the threshold."""

    def likeness(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
        value = jaccard(one["text"], other["text"])
        return value if value >= threshold else 0.0

    return likeness


def by_name(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    """Likeness of two participants: 1 for the same words, less where one name is part of the other."""
    if name_words(one["name"]) == name_words(other["name"]):
        return 1.0
    return 0.9 if same_name(one["name"], other["name"]) else 0.0


def same_source(one: str | None, other: str | None) -> bool:
    """True where two names may be of one source; nobody is the same as nobody."""
    return same_name(one, other) if one and other else not one and not other


def jaccard(one: str, other: str) -> float:
    """Words in both over words in either, as multisets in lower case, 0 to 1."""
    a, b = (Counter(re.findall(r"\w+", text.lower())) for text in (one, other))
    union = sum((a | b).values())
    return sum((a & b).values()) / union if union else 0.0


def only(facts: Sequence[Mapping[str, Any]], key: str, value: str) -> list[Mapping[str, Any]]:
    """The facts that have a value."""
    return [fact for fact in facts if fact.get(key) == value]


def tally(tallies: dict[str, Tally], name: str) -> Tally:
    """The tally of a name, begun at nothing."""
    return tallies.setdefault(name, Tally())
