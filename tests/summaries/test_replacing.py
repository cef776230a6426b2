"""Generated sentences on their way into the summary."""

from __future__ import annotations

from datetime import date

from factsheet.extract.sentences import read_document
from factsheet.summaries.replacing import guard_summary
from factsheet.summaries.support import read_source
from factsheet.values.facts import SummarySentence
from tests.summaries.articles import finders

TEXT = (
    "Le pont de Valmeraie sera fermé en avril. Les travaux dureront onze mois. La maire attend une réponse."
)
DOCUMENT = read_document(TEXT)
SOURCE = read_source(DOCUMENT, finders("fr", date(2025, 3, 14)))
EXTRACTIVE = tuple(
    SummarySentence(TEXT[s.start : s.end], (i,), "exact") for i, s in enumerate(DOCUMENT.sentences)
)


def test_what_passes_is_kept_with_its_support_and_no_warning() -> None:
    kept, warnings = guard_summary(["Les travaux vont durer 11 mois."], DOCUMENT, SOURCE, EXTRACTIVE)
    assert kept == (SummarySentence("Les travaux vont durer 11 mois.", (1,), "close"),)
    assert warnings == ()


def test_what_fails_gives_way_to_the_extractive_sentence_that_bears_it_best() -> None:
    kept, warnings = guard_summary(["Les travaux dureront douze mois."], DOCUMENT, SOURCE, EXTRACTIVE)
    assert kept == (EXTRACTIVE[1],)
    assert warnings == (
        "1 generated sentence was not borne out by the article and gave way to its own words (number: douze mois).",
    )


def test_two_failures_take_two_sentences_and_are_counted() -> None:
    generated = ["Les travaux dureront douze mois.", "Les travaux dureront vingt mois."]
    kept, warnings = guard_summary(generated, DOCUMENT, SOURCE, EXTRACTIVE)
    assert len({one.text for one in kept}) == 2
    assert all(one.match == "exact" for one in kept)
    assert warnings[0].startswith("2 generated sentences were")


def test_a_sentence_of_the_article_word_for_word_is_exact() -> None:
    kept, _ = guard_summary([EXTRACTIVE[2].text], DOCUMENT, SOURCE, EXTRACTIVE)
    assert kept == (EXTRACTIVE[2],)


def test_nothing_generated_leaves_the_extractive_summary() -> None:
    assert guard_summary(["", "  "], DOCUMENT, SOURCE, EXTRACTIVE) == (EXTRACTIVE, ())


def test_a_sentence_that_says_nothing_of_the_article_is_not_kept() -> None:
    kept, warnings = guard_summary(["!!!"], DOCUMENT, SOURCE, EXTRACTIVE)
    assert all(one in EXTRACTIVE for one in kept)
    assert len(warnings) == 1
