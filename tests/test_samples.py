"""The samples: each golden fact is made of words that the reader finds in its article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factsheet.reading import read_articles
from factsheet.values.article import Article

SAMPLES = Path(__file__).parent.parent / "samples"
GOLDEN = sorted((SAMPLES / "golden").glob("*.json"))


def article_of(golden: dict[str, Any]) -> Article:
    """The article that the golden facts are about, as the reader gives it."""
    articles = [a for a in read_articles(SAMPLES / golden["file"]) if isinstance(a, Article)]
    return next(a for a in articles if a.id in (None, golden["doc_id"]))


@pytest.fixture(params=GOLDEN, ids=lambda path: path.stem)
def golden(request: pytest.FixtureRequest) -> dict[str, Any]:
    return dict(json.loads(request.param.read_text(encoding="utf-8")))


def test_every_sample_has_its_golden_facts() -> None:
    files = {path.name for path in SAMPLES.iterdir() if path.is_file() and path.suffix != ".png"}
    assert files == {json.loads(path.read_text(encoding="utf-8"))["file"] for path in GOLDEN}


def test_every_golden_sentence_is_read_whole(golden: dict[str, Any]) -> None:
    text = article_of(golden).text
    assert [s["text"] for s in golden["sentences"] if s["text"] not in text] == []


def test_every_golden_string_stands_in_its_sentence(golden: dict[str, Any]) -> None:
    sentences = [s["text"] for s in golden["sentences"]]
    items = [*golden["claims"], *golden["follow_ups"], *golden["participants"]]
    in_sentence = ("text", "speaker", "cue", "when", "name")
    lost = [x[key] for x in items for key in in_sentence if x.get(key) and x[key] not in sentences[x["i"]]]
    assert lost == []


def test_every_golden_name_and_function_stands_in_the_article(golden: dict[str, Any]) -> None:
    text = article_of(golden).text.casefold()
    items = [*golden["claims"], *golden["follow_ups"], *golden["participants"]]
    lost = [x[key] for x in items for key in ("who", "owner", "role", "org") if x.get(key)]
    assert [words for words in lost if words.casefold() not in text] == []


def test_title_date_and_language_are_read(golden: dict[str, Any]) -> None:
    article = article_of(golden)
    read = (article.title, str(article.published), article.language)
    assert read == (golden["title"], golden["date"], golden["language"])


def test_no_debris_of_a_page_reaches_the_text(golden: dict[str, Any]) -> None:
    text = article_of(golden).text
    for debris in (
        "cookies",
        "Lire aussi",
        "Les plus lus",
        "Partager",
        "Mentions légales",
        "newsletter",
        "©",
    ):
        assert debris not in text
