"""A briefing's place in a memo: its articles' scopes, its labels, how its rows and sources are printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from factsheet.memo.blocks import Cell, Column, Inline, Line, Paragraph, Reference, Row, Text
from factsheet.memo.briefing_labels import BriefingLabels
from factsheet.memo.labels import Labels
from factsheet.memo.particulars import published
from factsheet.memo.scope import MOST_REFERENCES, Scope, spaced
from factsheet.memo.sections import claim_words
from factsheet.values.briefing import Briefing, Place

FactKind = Literal["claim", "follow_up"]


@dataclass(frozen=True, slots=True)
class Whole:
    """A briefing with the scope of each of its articles, in their order. own: the labels only a briefing needs."""

    briefing: Briefing
    scopes: tuple[Scope, ...]
    labels: Labels
    own: BriefingLabels

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which its articles were published, as far as they are known, in order."""
        return tuple(sorted(s.article.published for s in self.briefing.sheets if s.article.published))

    def row_label(self, section: str, row: int) -> str:
        """The printed number of a row (from 0) of one of the overall sections: "G1"."""
        return f"{self.own.letters[section]}{row + 1}"

    def row_anchor(self, section: str, row: int) -> str:
        """The anchor of a row; no article's anchor begins so."""
        return f"all_{section}_{row + 1}"

    def row_reference(self, section: str, row: int) -> Reference:
        """A link to a row of one of the overall sections."""
        return Reference(self.row_label(section, row), self.row_anchor(section, row))

    def row(self, section: str, number: int, *cells: Cell) -> Row:
        """A row of one of the overall sections, its number before `cells`."""
        label: Cell = ((Text(self.row_label(section, number), "quiet"),),)
        return Row((label, *cells), self.row_anchor(section, number))

    def columns(self, *middle: tuple[str, int]) -> tuple[Column, ...]:
        """A table's columns: the row's number, then `middle` (titles and widths)."""
        return Column(self.labels.number, 9), *(Column(title, width) for title, width in middle)

    def article(self, index: int) -> Reference:
        """A link to the part about an article."""
        scope = self.scopes[index]
        made = scope.sheet.made_title
        title = scope.sheet.article.title or (made.text if made else "")
        return Reference(scope.article_anchor, scope.article_anchor, title)

    def articles(self, indices: Iterable[int]) -> Line:
        """Links to the parts about articles, each once, in order."""
        return spaced(self.article(i) for i in sorted(set(indices)))

    def outlet(self, index: int) -> str:
        """Publication and day of an article, as far as they are known."""
        scope = self.scopes[index]
        return ", ".join(filter(None, (scope.sheet.article.publication, published(scope))))

    def sentence(self, kind: FactKind, place: Place) -> int:
        """The sentence of a fact."""
        fact = self.briefing.claim(place) if kind == "claim" else self.briefing.follow_up(place)
        return fact.sentence

    def references(self, kind: FactKind, places: Sequence[Place]) -> Line:
        """Links to the sentences of facts, at most MOST_REFERENCES and then a count."""
        links = [
            link
            for place in places
            for link in self.scopes[place.article].references((self.sentence(kind, place),))
            if isinstance(link, Reference)
        ]
        return self.few(dict.fromkeys(links))

    def few(self, links: Iterable[Reference]) -> Line:
        """The links, at most MOST_REFERENCES and then a count; a dash for none."""
        listed = tuple(links)
        rest = len(listed) - MOST_REFERENCES
        tail: tuple[Inline, ...] = (Text(self.labels.more.format(rest), "quiet"),) if rest > 0 else ()
        return spaced((*listed[:MOST_REFERENCES], *tail)) or (Text("—", "quiet"),)

    def words(self, kind: FactKind, place: Place) -> Text:
        """The words of a claim, quoted where they are, or of a follow-up."""
        scope = self.scopes[place.article]
        if kind == "claim":
            return claim_words(scope, self.briefing.claim(place))
        return scope.words(self.briefing.follow_up(place).text)

    def source(self, kind: FactKind, place: Place, name: str | None) -> Text:
        """Who says a claim, or is to do a follow-up, by merged name."""
        if name:
            return self.scopes[place.article].words(name)
        if kind == "follow_up":
            return Text(self.labels.not_given, "quiet")
        narrative = self.briefing.claim(place).kind == "narrative"
        return (
            Text(self.labels.the_article, "quiet")
            if narrative
            else Text(self.labels.not_established, "doubt")
        )


def empty(sentence: str) -> Paragraph:
    """The sentence of a section that has nothing to list."""
    return Paragraph((Text(sentence),), "empty")
