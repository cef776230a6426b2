"""Lines of JSON: one article each, kept whole; a bad line names its number and stops nobody."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from factsheet.errors import ReadingError
from factsheet.reading import read_article, read_articles
from factsheet.values.article import Article


def test_each_line_is_an_article_with_its_id_and_every_word(tmp_path: Path) -> None:
    lines = [
        {"id": "a", "text": "Partager\nUn mot\u00a0: deux.", "title": "T", "date": "2024-11-30"},
        {"id": 7, "text": "Two words.", "language": "en", "publication": "The Post"},
    ]
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines) + "\n")
    first, second = read_articles(path)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.text, first.title, first.published) == (
        "a", "Partager\nUn mot : deux.", "T", date(2024, 11, 30),
    )  # fmt: skip
    assert (second.id, second.language, second.publication) == ("7", "en", "The Post")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{nope", "line 2: not valid JSON"),
        ("[1]", "line 2: not a JSON object"),
        ('{"id": 1}', 'line 2: the record has no "text"'),
        ('{"text": "  "}', 'line 2: the record has no "text"'),
        ('{"text": 3}', 'line 2: "text" must be a string'),
        ('{"text": "a b", "date": "demain"}', 'line 2: "date" is not a date'),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(f'{{"text": "Un."}}\n{line}\n\n{{"text": "Trois."}}\n')
    first, error, third = read_articles(path)
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert isinstance(error, ReadingError)
    assert reason in str(error)
    assert str(path) in str(error)


def test_a_file_of_several_articles_is_not_one_article(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"text": "Un."}\n{"text": "Deux."}\n')
    with pytest.raises(ReadingError, match="more than one article"):
        read_article(path)


def test_records_are_known_on_standard_input_by_their_content(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b'{"id": "x", "text": "Un mot."}\n')
    assert read_article("-").id == "x"


def test_a_page_and_a_text_are_known_on_standard_input_by_their_content(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    feed(monkeypatch, "Le maire a démissionné lundi matin.".encode())
    assert read_article("-").text == "Le maire a démissionné lundi matin."
    feed(monkeypatch, b" ")
    with pytest.raises(ReadingError, match="Standard input is empty"):
        read_article("-")


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
