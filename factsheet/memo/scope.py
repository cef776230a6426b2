"""One article's place in a memo: how its sentences and rows are numbered, and which lines rest on which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factsheet.memo.blocks import Inline, Line, Reference, Text
from factsheet.memo.labels import Labels
from factsheet.values.facts import FactSheet, SummarySentence
from factsheet.values.ids import fact_ids

MOST_REFERENCES = 6
"""References printed in one row; a person named forty times would fill a page. The rest is counted."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A fact sheet inside a memo. number: 1, 2 … among several articles, 0 where it is alone.

    Labels carry the article's number ("A2-S12"), anchors too ("A2_S12"); an alone one has "S12".
    ids: those of the rows of each section whose rows are facts, in the order of the rows.
    """

    sheet: FactSheet
    labels: Labels
    ids: Mapping[str, tuple[str, ...]]
    number: int = 0

    @classmethod
    def of(cls, sheet: FactSheet, labels: Labels, number: int = 0) -> Scope:
        """The scope of a sheet, with the ids of its facts."""
        ids = fact_ids(sheet)
        people = tuple(ids.participants[i] for i in participant_order(sheet))
        return cls(
            sheet, labels, {"participant": people, "claim": ids.claims, "follow_up": ids.follow_ups}, number
        )

    @property
    def level(self) -> int:
        """The heading level of this article's sections."""
        return 2 if self.number else 1

    @property
    def article_anchor(self) -> str:
        """The anchor of the part of the memo that is about this article."""
        return f"A{self.number}"

    def anchor(self, name: str) -> str:
        """`name` as an anchor of this article: unique in the memo, letters, digits and underscores."""
        return f"A{self.number}_{name}" if self.number else name

    def sentence_label(self, sentence: int) -> str:
        """The printed number of a sentence (from 0): "S1", or "A2-S1" among several articles."""
        return f"A{self.number}-S{sentence + 1}" if self.number else f"S{sentence + 1}"

    def sentence_anchor(self, sentence: int) -> str:
        """The anchor of a sentence (from 0) in the annotated text."""
        return self.anchor(f"S{sentence + 1}")

    def sentence_place(self, sentence: int) -> str:
        """Where a sentence (from 0) stands in the source: its paragraph, and its pages where there are any."""
        place = self.sheet.document.sentences[sentence]
        pages = self.sheet.article.pages_of(place.start, place.end)
        told = [self.labels.paragraph.format(place.paragraph + 1)]
        if pages:
            told.append(self.labels.pages[len(pages) - 1].format(*pages))
        return ", ".join(told)

    def row_label(self, section: str, row: int) -> str:
        """The printed number of a row (from 0) of a section: "D1"."""
        return f"{self.labels.letters[section]}{row + 1}"

    def row_anchor(self, section: str, row: int) -> str:
        """The anchor of a row: its fact's id ("C_7f3a2"), so that it outlives the memo, else "quotation_1"."""
        if section in self.ids:
            return self.anchor(as_anchor(self.ids[section][row]))
        return self.anchor(f"{section}_{row + 1}")

    def id_label(self, identity: str) -> str:
        """A fact's id as printed: "C-7f3a2", or "A2-C-7f3a2" among several articles."""
        return f"{self.article_anchor}-{identity}" if self.number else identity

    def title(self) -> Line:
        """The article's title, or one made here and marked so, or the words that say that it has none."""
        title = " ".join((self.sheet.article.title or "").split())
        if title:
            return (self.words(title),)
        made = self.sheet.made_title
        if made is None:
            return (Text(self.labels.untitled),)
        return self.words(made.text), Text(f" ({self.labels.made_title})", "doubt")

    def numbered_title(self) -> Line:
        """The article's title after its number in the memo."""
        return Text(f"{self.article_anchor} — "), *self.title()

    def said(self, sentence: SummarySentence) -> Line:
        """A sentence of the summary, marked where words were left out or a model worded it."""
        notes = {"close": self.labels.reworded, "shortened": self.labels.shortened}
        note = notes.get(sentence.match)
        how = (Text(f" ({note})", "doubt"),) if note else ()
        return (self.words(sentence.text), *how)

    def words(self, text: str) -> Text:
        """Words of the source, in the source's language."""
        return Text(text, language=self.sheet.article.language)

    def references(self, sentences: Iterable[int]) -> Line:
        """Links to the sentences, at most MOST_REFERENCES and then a count; a dash for none."""
        known = self.known(sentences)
        links = tuple(self._reference(sentence) for sentence in shown(known))
        rest = len(known) - len(links)
        tail: Line = (Text(self.labels.more.format(rest), "quiet"),) if rest else ()
        return spaced((*links, *tail)) or (Text("—", "quiet"),)

    def _reference(self, sentence: int) -> Reference:
        """A link to a sentence, with its words as the hint."""
        place, text = self.sheet.document.sentences[sentence], self.sheet.article.text
        return Reference(
            self.sentence_label(sentence), self.sentence_anchor(sentence), text[place.start : place.end]
        )

    def known(self, sentences: Iterable[int]) -> tuple[int, ...]:
        """The sentences that exist in the article and hold words, each once, in the order given."""
        return tuple(dict.fromkeys(s for s in sentences if self.first_word(s) is not None))

    def first_word(self, sentence: int) -> int | None:
        """Offset of the first character of a sentence that is not a space, None where there is none."""
        if not 0 <= sentence < len(self.sheet.document.sentences):
            return None
        place = self.sheet.document.sentences[sentence]
        words = self.sheet.article.text[place.start : place.end]
        return place.start + len(words) - len(words.lstrip()) if words.strip() else None


def as_anchor(identity: str) -> str:
    """An id in the characters that a bookmark may have."""
    return identity.replace("-", "_")


def participant_order(sheet: FactSheet) -> tuple[int, ...]:
    """The numbers of the participants as the memo lists them: those who take part, then those mentioned."""
    people = sheet.participants
    return tuple(sorted(range(len(people)), key=lambda number: people[number].presence != "active"))


def shown(sentences: Sequence[int]) -> Sequence[int]:
    """The sentences that a row prints references to."""
    return sentences[:MOST_REFERENCES]


def spaced(inlines: Iterable[Inline]) -> Line:
    """The inlines with a space between each two."""
    line: list[Inline] = []
    for inline in inlines:
        line.extend((Text(" "), inline) if line else (inline,))
    return tuple(line)
