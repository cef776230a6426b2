"""Summaries against authors' abstracts: what is measured, and what is refused."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from factsheet.abstracts import read_abstracts
from factsheet.errors import ReadingError
from factsheet.pipeline import Pipeline
from factsheet.values.article import Article
from factsheet.values.facts import Summary, SummarySentence
from factsheet.values.marks import Marks, SentenceMark

pytest.importorskip("rouge_score", reason="ROUGE needs the extra [train]")

from factsheet.rouge import rouge
from factsheet.summary_scoring import (
    NAME,
    NUMBER,
    score_summaries,
    strangers,
    summarize_all,
)

TEXT = (
    "Le port de Rufisque a rouvert lundi après trois semaines de grève. Les dockers ont obtenu 4 % de plus."
)


def test_accents_are_kept() -> None:
    assert rouge([("été", "ete")])["rouge1"] == 0
    assert rouge([("l'été dernier", "l'été dernier")]) == pytest.approx(
        dict.fromkeys(("rouge1", "rouge2", "rougeL"), 100)
    )


def test_a_summary_of_the_articles_own_sentences_holds_nothing_of_its_own(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "news.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"article": TEXT, "abstract": "Le port a rouvert.", "title": "Grève"}) + "\n")
    records = read_abstracts(tmp_path / "news.jsonl.gz")
    pipeline = Pipeline(mark=lambda _: Marks((SentenceMark(0, 0, 0.5),) * 2, (), ()))
    figures = score_summaries(summarize_all(records, pipeline))
    assert figures["rouge1"] > 20
    assert (figures["supported"], figures["unsupported numbers"], figures["unsupported names"]) == (100, 0, 0)


def test_a_name_of_the_title_is_no_stranger() -> None:
    def summarize(*_: object) -> Summary:
        return Summary((SummarySentence("Le port de Rufisque au Sénégal a rouvert.", (0,), "close"),))

    pipeline = Pipeline(mark=lambda _: Marks((SentenceMark(0, 0, 0.5),) * 2, (), ()), summarize=summarize)
    for title, strange in (("Sénégal : un port rouvre", 0), ("Un port rouvre", 1)):
        figures = score_summaries(summarize_all([(Article("-", TEXT, title), "Le port rouvre.")], pipeline))
        assert figures["unsupported names"] == strange


def test_sentences_that_a_model_worded_are_counted() -> None:
    def summarize(article: Article, *_: object) -> Summary:
        said = SummarySentence("Le port a rouvert.", (0,), "close")
        return Summary((said, SummarySentence(article.text[:66], (0,), "exact")))

    pipeline = Pipeline(mark=lambda _: Marks((SentenceMark(0, 0, 0.5),) * 2, (), ()), summarize=summarize)
    figures = score_summaries(summarize_all([(Article("-", TEXT), "Le port a rouvert.")], pipeline))
    assert figures["reworded"] == 50


def test_invented_numbers_and_names_are_counted() -> None:
    assert strangers("Ils ont obtenu 5 % et 4 %.", TEXT, NUMBER) == {"5"}
    assert strangers("Le port de Dakar et de Rufisque.", TEXT, NAME) == {"Dakar"}


def test_a_line_without_an_abstract_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Oui."}\n', encoding="utf-8")
    with pytest.raises(ReadingError, match="line 1, is no article with an abstract"):
        read_abstracts(tmp_path / "a.jsonl")
    with pytest.raises(ReadingError, match="cannot be read"):
        read_abstracts(tmp_path / "none.jsonl")
