"""Text models: what they are asked, what they may write, and that they write it twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("torch")

from factsheet.extract.sentences import read_document
from factsheet.models.generator import task_prefix, window
from factsheet.models.writing import Writer, find_lines, load_writer
from factsheet.values.article import Article
from factsheet.values.marks import Marks, SentenceMark
from tests.models.tiny_models import TEMPLATE, TEXT, tiny_bart, tiny_llama

ARTICLE = Article("a.txt", TEXT, title="Le pont", published=date(2025, 3, 14))


@pytest.fixture(scope="module", params=["seq2seq", "chat", "plain"])
def writer(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Writer:
    """A writer of each form, on a model with random weights."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "seq2seq":
        return load_writer(f"hf:{tiny_bart(folder)}", "cpu")
    return load_writer(f"hf:{tiny_llama(folder, TEMPLATE if request.param == 'chat' else None)}", "cpu")


def test_the_form_is_that_of_the_model_and_of_its_template(
    writer: Writer, request: pytest.FixtureRequest
) -> None:
    assert writer.generate.form == request.node.callspec.params["writer"]


def test_an_article_gets_words_the_same_ones_each_time(writer: Writer) -> None:
    first = writer.summary(ARTICLE, read_document(TEXT), 3, 4)
    assert first == writer.summary(ARTICLE, read_document(TEXT), 3, 4)
    assert first.left_out == 0
    assert first.prompt == (None if writer.generate.form == "seq2seq" else "summary.fr.v1")


def test_no_more_tokens_are_written_than_asked_for(writer: Writer) -> None:
    text = writer.generate("Le pont", 5)
    assert writer.generate.count(text) <= 5 + 5  # characters that broke off are written in three tokens each


def test_an_article_beyond_the_window_is_given_by_its_best_sentences(writer: Writer) -> None:
    long = " ".join(
        f"Le pont numéro {n} sera fermé en avril, et les travaux dureront onze mois." for n in range(300)
    )
    written = writer.summary(Article("a.txt", long), read_document(long), 3, 4)
    assert 0 < written.left_out < 300


def test_a_sentence_beyond_the_window_is_left_to_the_extractive_summary(writer: Writer) -> None:
    long = "mot " * 3000
    assert writer.summary(Article("a.txt", long), read_document(long), 3, 4).lines == ()


def test_a_title_is_asked_of_models_that_can_be_asked(writer: Writer) -> None:
    written = writer.title(ARTICLE, read_document(TEXT), 12)
    assert written.prompt == (None if writer.generate.form == "seq2seq" else "title.fr.v1")


def test_prompts_of_ones_own_are_used_and_recorded_as_such(tmp_path: Path) -> None:
    (tmp_path / "summary.fr.v7.txt").write_text("Résume : $sentences", encoding="utf-8")
    writer = load_writer(f"hf:{tiny_llama(tmp_path / 'model')}", "cpu", tmp_path)
    assert writer.summary(ARTICLE, read_document(TEXT), 3, 4).prompt == "summary.fr.v7 (own)"


def test_an_answer_is_read_line_by_line_without_its_trimmings() -> None:
    assert find_lines("Résumé : Il pleut.\n- Il neige.\n2. Il vente.\n\nAutre article") == (
        "Il pleut.",
        "Il neige.",
        "Il vente.",
    )
    assert find_lines("Voici un résumé :\n\nIl pleut.\n\nIl neige.", whole=True) == ("Il pleut.", "Il neige.")


def test_what_a_model_thinks_to_itself_is_not_its_answer() -> None:
    from factsheet.models.generator import REASONING

    assert REASONING.sub("", "<think>Hm.\nIl pleut ?</think>Il pleut.") == "Il pleut."


def test_the_window_is_the_least_that_is_told() -> None:
    class Told:
        max_position_embeddings = 1024
        model_max_length = 1e30

    assert window(Told(), Told()) == 1024
    assert window(object(), object()) == 1024


def test_a_task_prefix_is_that_of_the_configuration() -> None:
    class T5:
        task_specific_params = {"summarization": {"prefix": "summarize: "}}  # noqa: RUF012

    assert task_prefix(T5()) == "summarize: "
    assert task_prefix(object()) == ""


def test_what_random_weights_write_does_not_pass_into_the_summary(tmp_path: Path) -> None:
    from factsheet.settings import Settings, SummarySettings
    from factsheet.summarizing import load_summarizer

    settings = Settings(summary=SummarySettings(f"hf:{tiny_llama(tmp_path / 'tiny')}", "short"))
    document = read_document(TEXT)
    marks = Marks((SentenceMark(0.5, 0.5, 0.5),) * len(document.sentences), (), ())
    summary = load_summarizer(settings)(ARTICLE, document, marks)
    assert summary.sentences
    assert all(s.match == "exact" and s.text in TEXT for s in summary.sentences)
    assert summary.warnings
    assert (summary.made_by["name"], summary.made_by["prompt"]) == ("hf:tiny", "summary.fr.v1")
