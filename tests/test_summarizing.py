"""What a model writes on its way into the summary: guarded, held to its length, told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pytest

from factsheet.extract.sentences import read_document
from factsheet.models.writing import Written
from factsheet.summarizing import GuardedSummarizer, held, whole_sentences
from factsheet.values.article import Article
from factsheet.values.facts import Summary
from factsheet.values.marks import Marks, SentenceMark

TEXT = "Le pont de Valmeraie sera fermé en avril. Les travaux du pont dureront onze mois. La maire attend une réponse de l'État."
ARTICLE = Article("pont.txt", TEXT, title="Le pont", published=date(2025, 3, 14))


@dataclass
class FakeWriter:
    """Writes what it is told to."""

    lines: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    left_out: int = 0
    others: tuple[tuple[str, ...], ...] = ()
    made_by: dict[str, str] = field(default_factory=lambda: {"name": "fake"})

    def summary(self, *_: object) -> Written:
        return Written(self.lines, "summary.fr.v1", self.left_out, self.others)

    def title(self, *_: object) -> Written:
        return Written(self.heading, "title.fr.v1", 0)


def summarize(writer: FakeWriter, article: Article = ARTICLE, length: str = "medium") -> Summary:
    """The guarded summary of an article."""
    document = read_document(article.text)
    marks = Marks((SentenceMark(0.5, 0.5, 0.5),) * len(document.sentences), (), ())
    return GuardedSummarizer(writer, length)(article, document, marks)  # type: ignore[arg-type]


def test_what_the_article_bears_is_kept_with_its_support() -> None:
    summary = summarize(FakeWriter(("Les travaux vont durer 11 mois.",)))
    assert [(s.text, s.sentences, s.match) for s in summary.sentences] == [
        ("Les travaux vont durer 11 mois.", (1,), "close")
    ]
    assert summary.warnings == ()


def test_what_it_does_not_bear_gives_way_to_its_own_words_and_is_told() -> None:
    summary = summarize(
        FakeWriter(("Les travaux dureront douze mois.", "Le pont de Valmeraie sera fermé en avril."))
    )
    assert [(s.text, s.match) for s in summary.sentences] == [
        ("Les travaux du pont dureront onze mois.", "exact"),
        ("Le pont de Valmeraie sera fermé en avril.", "exact"),
    ]
    assert summary.warnings[0].startswith("1 generated sentence was not borne out")


def test_of_several_drafts_the_first_that_the_article_bears_out_whole_is_printed() -> None:
    made_up, half = "Les travaux vont durer 14 mois.", "Le pont de Kerbrat sera fermé en avril."
    good, later = "Les travaux vont durer 11 mois.", "Le pont sera fermé en avril."
    drafts = FakeWriter((made_up,), others=((half, good), (), (good,), (later,)))
    summary = summarize(drafts)
    assert [s.text for s in summary.sentences] == [good]
    assert summary.warnings == ()


def test_of_drafts_that_all_fail_the_one_with_most_borne_out_is_printed() -> None:
    made_up, good = "Les travaux vont durer 14 mois.", "Les travaux vont durer 11 mois."
    summary = summarize(FakeWriter((made_up,), others=((good, made_up),)))
    assert good in [s.text for s in summary.sentences]
    assert summary.warnings[0].startswith("1 generated sentence was not borne out")


def test_the_summarizer_and_its_prompt_are_recorded() -> None:
    assert summarize(FakeWriter(("Les travaux vont durer 11 mois.",))).made_by == {
        "name": "fake",
        "prompt": "summary.fr.v1",
    }


def test_a_model_that_writes_nothing_leaves_the_articles_own_sentences_and_a_warning() -> None:
    summary = summarize(FakeWriter())
    assert summary.sentences
    assert all(s.match == "exact" for s in summary.sentences)
    assert summary.warnings == ("fake wrote no whole sentence: the summary is the article's own sentences.",)


def test_what_a_long_article_was_cut_to_is_told() -> None:
    summary = summarize(FakeWriter(("Les travaux vont durer 11 mois.",), left_out=1))
    assert summary.warnings == ("fake was given the 2 sentences that say most, of 3: it reads no more.",)


def test_an_empty_article_is_asked_of_no_model() -> None:
    assert summarize(FakeWriter(("Il pleut.",)), Article("-", "", title="Rien")).sentences == ()


def test_the_length_is_held_after_the_guard_too() -> None:
    words = "Le pont de Valmeraie sera fermé en avril et les travaux qui commencent alors dureront onze mois en tout."
    lines = (
        words,
        words.replace("Le pont", "Ce pont"),
        words.replace("avril", "avril 2025"),
        "Les travaux durent.",
    )
    summary = summarize(FakeWriter(lines), length="short")
    assert sum(len(s.text.split()) for s in summary.sentences) <= 40


def test_a_title_that_the_article_bears_is_the_models() -> None:
    untitled = Article("pont.txt", TEXT, published=date(2025, 3, 14))
    title = summarize(FakeWriter(heading=("« Le pont de Valmeraie fermé en avril »",)), untitled).title
    assert title is not None
    assert (title.text, title.sentences, title.match) == (
        "Le pont de Valmeraie fermé en avril",
        (0,),
        "close",
    )


@pytest.mark.parametrize(
    "made_up", ["Le pont de Kerbrat fermé en avril", "Le pont de Valmeraie fermé en mai"]
)
def test_a_title_that_it_does_not_bear_is_the_articles_own_words(made_up: str) -> None:
    untitled = Article("pont.txt", TEXT, published=date(2025, 3, 14))
    summary = summarize(FakeWriter(heading=(made_up,)), untitled)
    assert summary.title is not None
    assert (summary.title.text, summary.title.match) == ("Le pont de Valmeraie sera fermé en avril", "exact")
    assert (
        "The generated title was not borne out by the article and gave way to its own words."
        in summary.warnings
    )


def test_an_article_with_a_title_keeps_it() -> None:
    assert summarize(FakeWriter(heading=("Autre titre",))).title is None


def test_a_sentence_that_breaks_off_is_left_out() -> None:
    assert whole_sentences(["Il pleut. Il neige.", "Le vent se"]) == ["Il pleut.", "Il neige."]
    assert whole_sentences(["Le vent se"]) == []


def test_the_first_sentence_stays_however_long() -> None:
    assert held(["un deux trois quatre", "cinq"], 3, 3) == ["un deux trois quatre"]
    assert held(["un", "deux", "trois", "quatre"], 3, 9) == ["un", "deux", "trois"]
