"""Fact sheets made by hand: an article as paragraphs of sentences, facts by their words."""

from __future__ import annotations

from factsheet.values.article import Article
from factsheet.values.document import Document, Sentence, Span
from factsheet.values.facts import Claim, FactSheet, FollowUp, Participant, Role, SummarySentence, When

MODELS = {"marker": {"name": "marker-fr-en", "version": "1", "sha256": "9f2c" * 16}}


class Builder:
    """Collects the facts of one article; each is found in the text by its words, so no offset is typed.

    paragraphs: tuples of sentences; a paragraph that starts with "# " is a heading of one sentence.
    """

    def __init__(self, *paragraphs: tuple[str, ...] | str, **article: object) -> None:
        sentences: list[Sentence] = []
        headings: list[Span] = []
        text = ""
        for number, paragraph in enumerate(paragraphs):
            heading = isinstance(paragraph, str)
            text += "\n" if number else ""
            for i, words in enumerate((paragraph,) if isinstance(paragraph, str) else paragraph):
                text += " " if i else ""
                sentences.append(Sentence(len(text), len(text) + len(words), number))
                text += words
                if heading:
                    headings.append(Span(len(text) - len(words), len(text), words))
        self.article = Article(text=text, headings=tuple(headings), **article)  # type: ignore[arg-type]
        self.document = Document(text, tuple(sentences))
        self.participants: list[Participant] = []
        self.claims: list[Claim] = []
        self.follow_ups: list[FollowUp] = []
        self.points: list[SummarySentence] = []

    def span(self, words: str, after: int = 0) -> Span:
        """The first place of the words at or after an offset."""
        start = self.article.text.index(words, after)
        return Span(start, start + len(words), words)

    def participant(
        self,
        name: str,
        *roles: tuple[str | None, str | None],
        kind: str = "person",
        side: str | None = None,
        presence: str = "active",
        confidence: float = 0.9,
    ) -> Builder:
        """Adds a participant with its roles (title, organisation)."""
        found = tuple(Role(self.span(t) if t else None, self.span(o) if o else None) for t, o in roles)
        mentions = [self.span(name)]
        while (start := self.article.text.find(name, mentions[-1].end)) >= 0:
            mentions.append(Span(start, start + len(name), name))
        title = next((role.title.text for role in found if role.title), None)
        held = next((role.organisation.text for role in found if role.organisation), None)
        self.participants.append(
            Participant(name, kind, title, held, side, presence, tuple(mentions), confidence, found)  # type: ignore[arg-type]
        )
        return self

    def claim(
        self,
        words: str,
        who: str | None = None,
        speaker: str | None = None,
        cue: str | None = None,
        kind: str = "indirect",
        check: int = 2,
        confidence: float = 0.9,
    ) -> Builder:
        """Adds a claim; its speaker and cue are looked for in its own sentence."""
        place = self.span(words)
        sentence = self.document.sentence_at(place.start)
        begin = self.document.sentences[sentence].start
        spoken, cued = (self.span(s, begin) if s else None for s in (speaker, cue))
        self.claims.append(
            Claim(words, place.start, place.end, sentence, kind, spoken, who, cued, check, confidence)  # type: ignore[arg-type]
        )
        return self

    def follow_up(
        self,
        words: str,
        kind: str = "scheduled",
        owner: str | None = None,
        when: str | None = None,
        iso: str | None = None,
        confidence: float = 0.9,
    ) -> Builder:
        """Adds a follow-up; its time is looked for in its own sentence."""
        place = self.span(words)
        sentence = self.document.sentence_at(place.start)
        time = self.span(when, self.document.sentences[sentence].start) if when else None
        resolved = When(time.start, time.end, time.text, iso) if time else None
        self.follow_ups.append(
            FollowUp(words, place.start, place.end, sentence, kind, owner, resolved, confidence)  # type: ignore[arg-type]
        )
        return self

    def key(self, *sentences: int, match: str = "exact") -> Builder:
        """Adds sentences to the summary."""
        for number in sentences:
            place = self.document.sentences[number]
            text = self.article.text[place.start : place.end]
            self.points.append(SummarySentence(text, (number,), match))  # type: ignore[arg-type]
        return self

    def sheet(self, *warnings: str) -> FactSheet:
        """The fact sheet of all that was added."""
        return FactSheet(
            self.article,
            self.document,
            tuple(self.points),
            tuple(self.participants),
            tuple(self.claims),
            tuple(self.follow_ups),
            warnings,
            MODELS,
        )
