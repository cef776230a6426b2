"""Sentences -> summary. Extractive: the article's own words, whole sentences or shortened ones, each with its source.

Summaries that a model writes are made in `factsheet.summarizing`, and fall back on these.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factsheet.models.ahead import dated_ahead, is_institutional
from factsheet.models.leaning import leans
from factsheet.models.passages import Passage, find_passages, is_readable
from factsheet.models.salience import salience, stems
from factsheet.models.shortening import Runs, shorter_forms
from factsheet.models.titles import make_title
from factsheet.settings import Length
from factsheet.values.article import Article
from factsheet.values.document import Document
from factsheet.values.facts import Summary, SummarySentence
from factsheet.values.marks import Marks

# Sentences at most, and words (a first sentence may have more).
LENGTHS: dict[Length, tuple[int, int]] = {"short": (2, 40), "medium": (3, 60), "long": (6, 150)}
AHEAD = 1 / 3  # of the words, on top of them, for what comes next
# Sentences that share this many of the shorter one's words say little new.
REPEATS = 0.4
SHORTEST = 6  # words; what is shorter is a heading or an exclamation
LONG = 40  # words; a longer sentence is shortened where it can be, another one only to make it fit
RANKS = 1  # so many more sentences than are printed are looked at: what comes after is filling
# What the marker's "key" (log odds) weighs beside the salience: on 150 OrangeSum articles ROUGE-1 was 28.5 at 0, 28.8 at
# 0.2, 27.9 at 0.5.
KEY = 0.2


def summarize_extractively(
    article: Article, document: Document, marks: Marks, length: Length = "medium"
) -> Summary:
    """The extractive summary of an article, with a title of its own words where it has none."""
    return Summary(
        extractive_summary(document, marks, article.title, length),
        title=None if article.title else make_title(document),
        made_by={"name": "extractive", "version": "3"},
    )


@dataclass(frozen=True, slots=True)
class Form:
    """One way to print a passage: its words, and the runs of the article's text that they are."""

    text: str
    runs: Runs

    @property
    def size(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def extractive_summary(
    document: Document, marks: Marks, title: str | None = None, length: Length = "medium"
) -> tuple[SummarySentence, ...]:
    """The sentences that say most of the article without repeating each other, in reading order.

    Sentences that the source glued together stand apart, long ones are shortened on their own words, and news of
    a meeting or a decision ends with what is to come. Who says it is never cut: what somebody said would become a fact.
    """
    passages = find_passages(document)
    texts = [document.text[p.start : p.end] for p in passages]
    order = ranked(passages, texts, marks, title)
    chosen = Choice(document, marks, passages, texts, frozenset(order), title or "").choose(
        order, *LENGTHS[length]
    )
    return tuple(
        SummarySentence(
            form.text,
            (passages[i].sentence,),
            "exact" if form.text == texts[i] else "shortened",
            tuple(document.span(start, end) for start, end in form.runs),
        )
        for i, form in sorted(chosen.items())
    )


@dataclass(frozen=True, slots=True)
class Choice:
    """Which passages are printed, and in which form."""

    document: Document
    marks: Marks
    passages: Sequence[Passage]
    texts: Sequence[str]
    fit: frozenset[int]
    title: str

    def choose(self, order: Sequence[int], most: int, budget: int) -> dict[int, Form]:
        """The forms to print by passage, from passages in order of their worth."""
        chosen: dict[int, Form] = {}
        for i in order[: most + RANKS]:
            added = self._added(i, chosen, most - len(chosen), budget)
            chosen |= added
        return self._with_what_comes(chosen, order, most, budget + round(AHEAD * budget))

    def _added(self, i: int, chosen: dict[int, Form], most: int, budget: int) -> dict[int, Form]:
        """A passage in its form, after the one that it leans on; nothing where there is no room for both."""
        room = budget - sum(form.size for form in chosen.values()) if chosen else None
        if i in chosen or not most or self._repeats(i, chosen):
            return {}
        if not self._leans(i, chosen):
            form = self._fitting(i, room)
            return {i: form} if form else {}
        before = i - 1
        if most < 2 or before not in self.fit or self._leans(before, chosen) or self._repeats(before, chosen):
            return {}
        first = self._fitting(before, room)
        second = first and self._fitting(i, (budget if room is None else room) - first.size)
        return {before: first, i: second} if first and second else {}

    def _with_what_comes(
        self, chosen: dict[int, Form], order: Sequence[int], most: int, budget: int
    ) -> dict[int, Form]:
        """The choice with the worthiest dated follow-up in it, in news of a meeting or a decision; perhaps instead
        of the sentences of least worth."""
        ahead = dated_ahead(self.passages, self.marks)
        told = " ".join((self.title, *(form.text for form in chosen.values())))
        if not chosen or ahead & chosen.keys() or not is_institutional(told):
            return chosen
        for kept in range(min(len(chosen), most - 1), 0, -1):
            stays = dict(list(chosen.items())[:kept])
            room = budget - sum(form.size for form in stays.values())
            for i in order:
                if i not in ahead or self._repeats(i, stays) or self._leans(i, stays):
                    continue
                if form := self._fitting(i, room):
                    return stays | {i: form}
        return chosen

    def _repeats(self, i: int, chosen: dict[int, Form]) -> bool:
        """Whether a passage says little that the chosen ones do not."""
        matter = frozenset(stems(self.texts[i]))
        return any(overlap(matter, frozenset(stems(form.text))) >= REPEATS for form in chosen.values())

    def _leans(self, i: int, chosen: dict[int, Form]) -> bool:
        """Whether a passage cannot be read after the title and what is chosen before it."""
        known = stems(" ".join((self.title, *(form.text for j, form in chosen.items() if j < i))))
        return i != 0 and i - 1 not in chosen and leans(self.texts[i], frozenset(known))

    def _fitting(self, i: int, room: int | None) -> Form | None:
        """The form of a passage that is printed where there is room for so many words (None: as many as it has)."""
        return next((form for form in self._forms(i) if room is None or form.size <= room), None)

    def _forms(self, i: int) -> Iterator[Form]:
        """The forms of a passage, the one to be preferred first: whole, or as short as can be where it is long."""
        passage, text = self.passages[i], self.texts[i]
        whole = Form(text, ((passage.start, passage.end),))
        shorter = sorted(self._shorter(passage, text), key=lambda form: form.size)
        yield from (*shorter[:1], whole) if whole.size > LONG else (whole, *shorter[:1])

    def _shorter(self, passage: Passage, text: str) -> Iterator[Form]:
        inside = [s for s in self.marks.spans if passage.start <= s.start and s.end <= passage.end]
        at = passage.start
        cues = tuple((s.start - at, s.end - at) for s in inside if s.layer in ("cue", "speaker"))
        plans = tuple((s.start - at, s.end - at) for s in inside if s.layer == "follow_up")
        named = frozenset(stems(self.title))
        for runs in shorter_forms(text, cues, plans):
            form = Form(
                "".join(text[start:end] for start, end in runs),
                tuple((start + at, end + at) for start, end in runs),
            )
            if frozenset(stems(text)) & named <= frozenset(stems(form.text)):
                yield form


def ranked(passages: Sequence[Passage], texts: Sequence[str], marks: Marks, title: str | None) -> list[int]:
    """The passages that can stand in a summary, best first; all of them where none can."""
    scores = salience(texts, [p.paragraph for p in passages], title)
    keys = (KEY * log_odds(marks.sentences[p.sentence].key) for p in passages)
    scores = [score + key for score, key in zip(scores, keys, strict=True)]
    order = sorted(range(len(passages)), key=lambda i: -scores[i])
    fit = [i for i in order if len(texts[i].split()) >= SHORTEST and is_readable(passages[i], texts[i])]
    return fit or order


def log_odds(probability: float) -> float:
    """log(p / (1 - p)), kept within 1 in 10,000."""
    inside = min(max(probability, 1e-4), 1 - 1e-4)
    return math.log(inside / (1 - inside))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter sentence's words that the other one has too."""
    return len(one & other) / max(1, min(len(one), len(other)))
