"""Which summarizer summarizes. What a model writes passes the guard here before anybody sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from factsheet.extract.countries import find_places
from factsheet.extract.dates import find_dates
from factsheet.extract.sentences import find_sentences
from factsheet.models.summarizer import LENGTHS, summarize_extractively
from factsheet.models.titles import LONGEST as LONGEST_TITLE
from factsheet.settings import HUB, Length, Settings
from factsheet.summaries.guard import check_sentence
from factsheet.summaries.replacing import guard_summary
from factsheet.summaries.sentence import Finders
from factsheet.summaries.support import Source, read_source
from factsheet.values.article import Article
from factsheet.values.document import Document
from factsheet.values.facts import Summary, SummarySentence
from factsheet.values.marks import Marks

if TYPE_CHECKING:
    from factsheet.models.writing import Written

Summarize = Callable[[Article, Document, Marks], Summary]
ENDS = tuple(".!?…»”\"'’)")


class Writes(Protocol):
    """A model that writes summaries and titles."""

    @property
    def made_by(self) -> dict[str, str]: ...
    def summary(self, article: Article, document: Document, sentences: int, words: int) -> Written: ...
    def title(self, article: Article, document: Document, words: int) -> Written: ...


def load_summarizer(settings: Settings) -> Summarize:
    """The summarizer that the settings name. Loads weights where it is a model: seconds, the first time minutes.

    Raises ModelError where the model is not there or cannot write, SettingsError for prompts that are not there.
    """
    chosen = settings.summary
    if chosen.summarizer == "extractive":
        return partial(summarize_extractively, length=chosen.length)
    from factsheet.models.weights import choose_device

    device = choose_device(settings.marker.device)
    if chosen.summarizer.startswith(HUB):
        from factsheet.models.writing import load_writer

        return GuardedSummarizer(load_writer(chosen.summarizer, device, chosen.prompts), chosen.length)
    from factsheet.models.gemma import load_gemma

    return GuardedSummarizer(load_gemma(device, chosen.prompts), chosen.length)


@dataclass(frozen=True, slots=True)
class GuardedSummarizer:
    """A summarizer whose every generated sentence was held against the article; what failed is the article's own."""

    writer: Writes
    length: Length = "medium"

    def __call__(self, article: Article, document: Document, marks: Marks) -> Summary:
        """The summary; `warnings` say what gave way, and what of a long article the model was not given."""
        own = summarize_extractively(article, document, marks, self.length)
        if not document.sentences:
            return own
        most, words = LENGTHS[self.length]
        written = self.writer.summary(article, document, most, words)
        source = read_source(document, finders(article), article.title)
        drafts = [held(whole_sentences(one), most, words) for one in (written.lines, *written.others)]
        generated = best_borne(drafts, source)
        kept, warnings = guard_summary(generated, document, source, own.sentences)
        title, doubt = (None, ()) if article.title else self._title(article, document, source, own.title)
        return Summary(
            _held_sentences(kept, most, words),
            title,
            (*self._told(written, generated, len(document.sentences)), *warnings, *doubt),
            {**self.writer.made_by, **({"prompt": written.prompt} if written.prompt else {})},
        )

    def _told(self, written: Written, generated: Sequence[str], sentences: int) -> tuple[str, ...]:
        name, told = self.writer.made_by.get("name", "The model"), []
        if written.left_out:
            given = sentences - written.left_out
            told.append(
                f"{name} was given the {given} sentences that say most, of {sentences}: it reads no more."
            )
        if not generated:
            told.append(f"{name} wrote no whole sentence: the summary is the article's own sentences.")
        return tuple(told)

    def _title(
        self, article: Article, document: Document, source: Source, own: SummarySentence | None
    ) -> tuple[SummarySentence | None, tuple[str, ...]]:
        """The model's title where the guard passes it, else the article's own words with a warning."""
        lines = self.writer.title(article, document, LONGEST_TITLE).lines
        text = lines[0].strip(' *"«»“”#').rstrip(".") if lines else ""
        if not text:
            return own, ()
        verdict = check_sentence(text, source)
        if verdict.passed and len(text.split()) <= LONGEST_TITLE:
            return SummarySentence(text, tuple(sorted(verdict.support)), "close"), ()
        return own, ("The generated title was not borne out by the article and gave way to its own words.",)


def best_borne(drafts: Sequence[list[str]], source: Source) -> list[str]:
    """The first draft that the article bears out whole, else the one of which it bears out the largest share."""
    written = [one for one in drafts if one]
    if len(written) < 2:
        return written[0] if written else []
    return max(written, key=lambda one: sum(check_sentence(text, source).passed for text in one) / len(one))


def whole_sentences(lines: Sequence[str]) -> list[str]:
    """The sentences of what a model wrote; one that breaks off at the end is left out."""
    found = [line[s.start : s.end] for line in lines for s in find_sentences(line)]
    return [text for i, text in enumerate(found) if text.endswith(ENDS) or i < len(found) - 1]


def held(sentences: Sequence[str], most: int, words: int) -> list[str]:
    """The first sentences, as many as may be and fit in the words; the first one always."""
    kept: list[str] = []
    for text in sentences[:most]:
        if kept and sum(len(one.split()) for one in (*kept, text)) > words:
            break
        kept.append(text)
    return kept


def _held_sentences(
    sentences: Sequence[SummarySentence], most: int, words: int
) -> tuple[SummarySentence, ...]:
    """The same once more, since the article's own sentences are longer than those that gave way."""
    return tuple(sentences[: len(held([one.text for one in sentences], most, words))])


def finders(article: Article) -> Finders:
    """How the guard learns an article's days, which an expression may mean ahead or back, and its countries."""

    def days(text: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
        ahead = find_dates(text, article.published, article.language, future=True)
        back = find_dates(text, article.published, article.language, future=False)
        return tuple(
            (one.start, one.end, frozenset(iso for iso in (one.iso, other.iso) if iso))
            for one, other in zip(ahead, back, strict=True)
        )

    def countries(text: str) -> tuple[tuple[int, int, str], ...]:
        return tuple((place.start, place.end, place.country) for place in find_places(text, article.language))

    return Finders(article.language, days, countries)
