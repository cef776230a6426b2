"""The article's whole way, with hand-made marks in place of the marker."""

from __future__ import annotations

import gc
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from factsheet.pipeline import Pipeline, no_garbage_collection
from factsheet.values.article import Article
from factsheet.values.document import Document
from factsheet.values.facts import FactSheet, Summary, SummarySentence
from factsheet.values.marks import (
    LAYERS,
    RELATIONS,
    Judgement,
    Judgements,
    Link,
    MarkedSpan,
    Marks,
    SentenceMark,
)
from tests.extract.marking import Marking

TEXT = (
    "Awa Sy, directrice des Ports, s'est dite « confiante ». Une réunion aura lieu au premier trimestre 2025."
)


def marked() -> Marks:
    """The marks of TEXT."""
    text = Marking(TEXT)
    awa = text.span("person", "Awa Sy")
    text.span("speaker", "Awa Sy")
    text.span("cue", "s'est dite")
    text.link("who", text.span("direct", "confiante", check=(0.9, 0.1, 0.0)), (awa, 0.9))
    text.link("holder", text.span("role", "directrice des Ports"), (awa, 0.9))
    text.link("owner", text.span("scheduled", "Une réunion aura lieu au premier trimestre 2025"))
    text.span("when", "au premier trimestre 2025")
    return text.marks


def test_an_article_becomes_a_fact_sheet() -> None:
    article = Article("note.txt", TEXT, published=date(2024, 11, 30), warnings=("one line was dropped",))
    sheet = Pipeline(mark=lambda _: marked(), models={"marker": {"name": "by hand"}})(article)
    (claim,), (follow_up,), (awa,) = sheet.claims, sheet.follow_ups, sheet.participants
    assert (claim.text, claim.kind, claim.who, claim.check) == ("confiante", "direct", "Awa Sy", 0)
    assert follow_up.when is not None
    assert (follow_up.owner, follow_up.when.iso) == (None, "2025-Q1")
    assert awa.organisation == "Ports"
    assert (awa.name, awa.role, awa.presence) == ("Awa Sy", "directrice", "active")
    assert [s.sentences for s in sheet.summary] == [(0,), (1,)]
    assert sheet.warnings == ("one line was dropped",)
    assert sheet.models == {
        "marker": {"name": "by hand"},
        "summarizer": {"name": "extractive", "version": "3"},
    }


def test_a_text_without_sentences_gives_an_empty_sheet() -> None:
    sheet = Pipeline(mark=lambda _: Marks((), (), ()))(Article("-", ""))
    assert (sheet.claims, sheet.participants, sheet.summary) == ((), (), ())


def test_a_summarizer_gives_sentences_title_warnings_and_its_name() -> None:
    said, title = (
        SummarySentence("Awa Sy se dit confiante.", (0,), "close"),
        SummarySentence("Titre", (0,), "close"),
    )

    def summarize(article: Article, document: Document, marks: Marks) -> Summary:
        assert (article.source, document.text, len(marks.sentences)) == ("note.txt", TEXT, 2)
        return Summary((said,), title, ("one gave way",), {"name": "by hand"})

    sheet = Pipeline(mark=lambda _: marked(), summarize=summarize)(
        Article("note.txt", TEXT, warnings=("short",))
    )
    assert (sheet.summary, sheet.made_title) == ((said,), title)
    assert (sheet.warnings, sheet.models["summarizer"]) == (("short", "one gave way"), {"name": "by hand"})


def test_an_article_without_a_title_is_given_one_of_its_own_words() -> None:
    untitled = Pipeline(mark=lambda _: marked())(Article("note.txt", TEXT))
    titled = Pipeline(mark=lambda _: marked())(Article("note.txt", TEXT, title="Les ports"))
    assert untitled.made_title is not None
    assert untitled.made_title.text in TEXT
    assert titled.made_title is None


def test_a_classifier_decides_which_sentences_hold_claims() -> None:
    def classify(_: Document, language: str) -> Judgements:
        assert language == "fr"
        return Judgements((Judgement(0.1, 2), Judgement(0.8, 1)), {"name": "by hand"})

    sheet = Pipeline(mark=lambda _: marked(), classify=classify)(Article("note.txt", TEXT))
    (claim,) = sheet.claims
    assert (claim.text, claim.check, claim.confidence) == (
        TEXT.split("» ")[-1].split(". ")[-1].rstrip("."),
        1,
        0.8,
    )
    assert sheet.models["classifier"] == {"name": "by hand"}


@st.composite
def scrawls(draw: st.DrawFn) -> tuple[str, list[tuple[str, float, float]]]:
    """Any text, and marks at any places in it."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
    layer = st.sampled_from(sorted(LAYERS))
    return text, draw(st.lists(st.tuples(layer, st.floats(0, 1), st.floats(0, 1)), max_size=12))


def scrawled(document: Document, places: list[tuple[str, float, float]]) -> Marks:
    """Marks of any layer anywhere, each leading to every candidate."""
    spans = []
    for layer, where, long in places:
        if not document.sentences:
            break
        number = min(int(where * len(document.sentences)), len(document.sentences) - 1)
        sentence = document.sentences[number]
        start = sentence.start + int(where * (sentence.end - sentence.start - 1))
        end = start + 1 + int(long * (sentence.end - start - 1))
        spans.append(MarkedSpan(layer, LAYERS[layer][0], start, end, number, 0.7, (0.2, 0.3, 0.5), 0.6))
    candidates = [i for i, s in enumerate(spans) if s.layer in ("participant", "speaker")]
    share = 0.9 / max(1, len(candidates))
    links = [
        Link(relation, i, tuple((c, share) for c in candidates))
        for relation, layer in RELATIONS.items()
        for i, s in enumerate(spans)
        if s.layer == layer
    ]
    return Marks(tuple(SentenceMark(0.5, 0.5, 0.5) for _ in document.sentences), tuple(spans), tuple(links))


def every_span(sheet: FactSheet) -> list[tuple[int, int, str]]:
    """Start, end and words of all that a sheet says stands in the article."""
    places = [(x.start, x.end, x.text) for x in (*sheet.claims, *sheet.follow_ups)]
    parts = [span for c in sheet.claims for span in (c.speaker, c.cue) if span]
    parts += [span for p in sheet.participants for span in p.mentions]
    parts += [span for p in sheet.participants for r in p.roles for span in (r.title, r.organisation) if span]
    places += [(f.when.start, f.when.end, f.when.text) for f in sheet.follow_ups if f.when]
    return places + [(s.start, s.end, s.text) for s in parts]


@given(scrawls())
def test_every_span_slices_to_its_words_on_any_text(
    scrawl: tuple[str, list[tuple[str, float, float]]],
) -> None:
    text, places = scrawl
    article = Article("-", text, published=date(2024, 5, 6))
    sheet = Pipeline(mark=lambda document: scrawled(document, places))(article)
    for start, end, words in every_span(sheet):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == words
    for claim in sheet.claims:
        sentence = sheet.document.sentences[claim.sentence]
        assert sentence.start <= claim.start < claim.end <= sentence.end


def test_the_garbage_collector_is_back_after_loading() -> None:
    with no_garbage_collection():
        assert not gc.isenabled()
    assert gc.isenabled()
