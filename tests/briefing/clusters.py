"""The annotated clusters of samples/clusters as fact sheets, and scores of briefings against them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from factsheet.extract.sentences import read_document
from factsheet.scoring import Tally
from factsheet.values.article import Article
from factsheet.values.briefing import Briefing, Difference, Place
from factsheet.values.document import Document, Span
from factsheet.values.facts import Claim, FactSheet, FollowUp, Participant, Role, When

"""One JSON file a cluster: articles with their claims, follow-ups and people; facts of one `same` (people: `is`) are
one. `conflicts` name two such facts, `copies` an article and the one it repeats."""
FOLDER = Path(__file__).parent.parent.parent / "samples" / "clusters"
Gold = Mapping[str, Any]
Pair = tuple[Place, Place]


def read_clusters(part: str | None = None) -> tuple[Gold, ...]:
    """The clusters of one part, or all of them.

    part: "tuned" (the thresholds were chosen on them), "held_out" (written with them, first scored when they were
    chosen), "held_out_2" (written and first scored after what the first look at "held_out" led to), "held_out_3" (the
    same after "held_out_2", its articles in words of their own as those of five newsrooms would be), "held_out_4" (the
    same again, written by somebody who had not seen the rules, with conflicts of places, causes and names too).
    """
    found = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json")))
    return tuple(gold for gold in found if part in (None, gold["part"]))


def sheets_of(gold: Gold) -> tuple[FactSheet, ...]:
    """The fact sheets that the annotation of a cluster describes."""
    return tuple(_sheet(record, gold["language"]) for record in gold["articles"])


def _sheet(record: Gold, language: str) -> FactSheet:
    text = record["text"]
    article = Article(
        f"{record['publication']}.txt",
        text,
        record["title"],
        record["publication"],
        date.fromisoformat(record["date"]),
        language,
    )
    document = read_document(text)
    return FactSheet(
        article,
        document,
        (),
        tuple(_participant(text, one) for one in record["participants"]),
        tuple(_claim(document, one) for one in record["claims"]),
        tuple(_follow_up(document, one) for one in record["follow_ups"]),
    )


def _span(text: str, words: str | None, after: int = 0) -> Span | None:
    start = text.find(words, after) if words else -1
    return Span(start, start + len(words), words) if words and start >= 0 else None


def _participant(text: str, one: Gold) -> Participant:
    mentions = [Span.cut(text, start, end) for start, end in one["mentions"]]
    role = Role(_span(text, one["role"]), _span(text, one["org"]))
    roles = (role,) if role.title or role.organisation else ()
    return Participant(
        one["name"], one["kind"], one["role"], one["org"], None, "active", tuple(mentions), 0.9, roles
    )


def _claim(document: Document, one: Gold) -> Claim:
    start, end = one["start"], one["start"] + len(one["text"])
    number = document.sentence_at(start)
    begin = document.sentences[number].start
    return Claim(
        one["text"], start, end, number, one["kind"], _span(document.text, one["who"], begin), one["who"],
        _span(document.text, one["cue"], begin), 2, 0.9,
    )  # fmt: skip


def _follow_up(document: Document, one: Gold) -> FollowUp:
    start, end = one["start"], one["start"] + len(one["text"])
    number = document.sentence_at(start)
    words = _span(document.text, one["when"], document.sentences[number].start)
    when = When(words.start, words.end, words.text, one["when_iso"]) if words else None
    return FollowUp(one["text"], start, end, number, one["kind"], one["owner"], when, 0.9)


@dataclass(slots=True)
class Scores:
    """Counts over clusters. false_conflicts: the most that one cluster has."""

    claims: Tally
    follow_ups: Tally
    people: Tally
    conflicts: Tally
    copies: Tally
    false_conflicts: int = 0


def score(clusters: Iterable[Gold], make: Callable[[tuple[FactSheet, ...]], Briefing]) -> Scores:
    """Scores of the briefings that `make` makes: F1 over pairs of facts that belong together, conflicts found."""
    scores = Scores(*(Tally() for _ in range(5)))
    for gold in clusters:
        briefing = make(sheets_of(gold))
        skipped = {copy for copy, _ in gold["copies"]}
        _count(scores.claims, same_pairs(gold, "claims", skipped), claim_pairs(briefing))
        _count(scores.follow_ups, same_pairs(gold, "follow_ups", skipped), follow_up_pairs(briefing))
        _count(scores.people, same_pairs(gold, "participants", skipped), people_pairs(briefing))
        _count(
            scores.copies,
            {tuple(pair) for pair in gold["copies"]},
            {(copy.article, copy.original) for copy in briefing.copies},
        )
        found, false = conflicts_found(gold, briefing)
        scores.conflicts.add(len(found), len(gold["conflicts"]), len(briefing.differences))
        scores.false_conflicts = max(scores.false_conflicts, len(false))
    return scores


def _count(tally: Tally, wanted: set[Any], given: set[Any]) -> None:
    tally.add(len(wanted & given), len(wanted), len(given))


def label(gold: Gold, facts: str, place: Place) -> str:
    """What the annotation calls a fact; facts of one name are one."""
    record = gold["articles"][place.article][facts][place.fact]
    return str(record["is" if facts == "participants" else "same"])


def same_pairs(gold: Gold, facts: str, skipped: set[int]) -> set[Pair]:
    """The pairs of facts that the annotation calls by one name, in the articles that count."""
    places = [
        Place(i, k)
        for i, record in enumerate(gold["articles"])
        if i not in skipped
        for k in range(len(record[facts]))
    ]
    return {
        pair for pair in combinations(places, 2) if label(gold, facts, pair[0]) == label(gold, facts, pair[1])
    }


def claim_pairs(briefing: Briefing) -> set[Pair]:
    """The pairs of claims that a briefing has in one group."""
    return {pair for group in briefing.groups for pair in combinations(sorted(group.places), 2)}


def follow_up_pairs(briefing: Briefing) -> set[Pair]:
    """The pairs of follow-ups that a briefing has as one."""
    merged = (*briefing.timeline, *briefing.undated)
    return {pair for one in merged for pair in combinations(sorted(one.places), 2)}


def people_pairs(briefing: Briefing) -> set[Pair]:
    """The pairs of participants that a briefing has as one."""
    return {pair for one in briefing.participants for pair in combinations(sorted(one.places), 2)}


def conflicts_found(gold: Gold, briefing: Briefing) -> tuple[list[Gold], list[Difference]]:
    """The annotated conflicts that a briefing flags, and the differences that are none of them."""
    flagged = {id(one): one for one in briefing.differences}
    found = []
    for conflict in gold["conflicts"]:
        hits = [one for one in briefing.differences if _is_about(gold, one, conflict["between"])]
        if hits:
            found.append(conflict)
        for hit in hits:
            flagged.pop(id(hit), None)
    return found, list(flagged.values())


def _is_about(gold: Gold, one: Difference, between: tuple[str, str]) -> bool:
    facts = "claims" if one.of == "claim" else "follow_ups"
    sides = [{label(gold, facts, place) for place in side.places} for side in one.sides]
    return any(between[0] in a and between[1] in b for a in sides for b in sides if a is not b)
