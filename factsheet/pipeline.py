"""An article's way to its fact sheet, on one page.

1. read     the text is cut into sentences                      extract.sentences
2. mark     one pass of the marker: spans, links, sentence marks  models.marker
3. people   mentions are gathered under their fullest names       extract.people
4. facts    claims, participants, follow-ups                      extract.*
5. summary  the sentences that say most, each with its source     models.summarizer

Reading an input comes before (factsheet.reading), writing a memo after (factsheet.memo). Between them, the
fact sheets of several articles become one briefing (factsheet.briefing). The stages
that need weights come in as callables, so that everything here runs in tests without any.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial

from factsheet.briefing import Vectors, brief
from factsheet.extract.claims import find_claims
from factsheet.extract.followups import find_follow_ups
from factsheet.extract.participants import find_participants
from factsheet.extract.people import gather_people, person_at
from factsheet.extract.sentences import read_document
from factsheet.models.summarizer import extractive_summary
from factsheet.settings import Settings
from factsheet.values.article import Article
from factsheet.values.briefing import Briefing
from factsheet.values.document import Document
from factsheet.values.facts import FactSheet, SummarySentence
from factsheet.values.marks import Marks

Mark = Callable[[Document], Marks]
Summarize = Callable[[Document, Marks, str | None], tuple[SummarySentence, ...]]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded pipeline: call it with an article, as often as you like.

    models: what is recorded in each sheet about the models behind `mark` and `summarize`.
    """

    mark: Mark
    summarize: Summarize = extractive_summary
    models: dict[str, dict[str, str]] = field(default_factory=dict)

    def __call__(self, article: Article) -> FactSheet:
        """The fact sheet of one article."""
        document = read_document(article.text)
        marks = self.mark(document)
        people = gather_people(document.text, marks)
        named = person_at(people)
        claims = find_claims(document, marks, named, article.language)
        participants = find_participants(document, marks, people, claims, article.language)
        return FactSheet(
            article=article,
            document=document,
            summary=self.summarize(document, marks, article.title),
            participants=participants,
            claims=claims,
            follow_ups=find_follow_ups(
                document, marks, named, participants, article.published, article.language
            ),
            warnings=article.warnings,
            models=self.models,
        )


def load_pipeline(settings: Settings | None = None) -> Pipeline:
    """A pipeline on the marker that `settings` names (default: the shipped one). Loads weights: a second or two.

    Raises ModelError where the weights are missing or the device is not there.
    """
    from factsheet.models.weights import choose_device, marker_folder, weights_sha256

    settings = settings or Settings()
    chosen = settings.marker
    folder = marker_folder(chosen.folder)
    with no_garbage_collection():
        from factsheet.models.marker import load_marker

        marker = load_marker(folder, choose_device(chosen.device), chosen.batch_size)
    models = {
        "marker": {"name": folder.name, "sha256": weights_sha256(folder)},
        "summarizer": {"name": "extractive", "version": "3"},
    }
    return Pipeline(marker, partial(extractive_summary, length=settings.summary.length), models)


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Keep the garbage collector out while PyTorch and transformers are imported: what they leave lives as long
    as the process. Cold, one article to a memo took 5.9 s so, and 7.3 s without (medians of four pairs)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


@lru_cache(maxsize=1)
def shared_pipeline() -> Pipeline:
    """The pipeline with default settings, loaded once a process."""
    return load_pipeline()


def make_factsheet(article: Article, pipeline: Pipeline | None = None) -> FactSheet:
    """The fact sheet of one article, by `pipeline` or by the default one, which is loaded once and kept."""
    return (pipeline or shared_pipeline())(article)


def make_briefing(sheets: Iterable[FactSheet], vectors: Vectors | None = None) -> Briefing:
    """The briefing on several articles.

    vectors: texts to rows of floats, one row a text, from a sentence encoder; without it, claims are as alike as
    their words, which is what every score in `tests/briefing/floors.json` was measured with.
    """
    return brief(tuple(sheets), vectors)
