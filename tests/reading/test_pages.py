"""Pasted pages of many shapes: the article alone is left, with its title, day and headings."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from factsheet.reading import read_article
from factsheet.values.article import Article

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.txt"))


@lru_cache(maxsize=1)
def read_all() -> dict[str, tuple[Article, dict[str, Any]]]:
    return {
        name: (
            read_article(PAGES / f"{name}.txt"),
            json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8")),
        )
        for name in NAMES
    }


def words_f1(gold: str, found: str) -> float:
    """F1 (0 to 100) of the words of `found` against those of `gold`, each as often as it occurs."""
    wanted, got = (Counter(re.findall(r"\w+", text.lower())) for text in (gold, found))
    shared = sum((wanted & got).values())
    return 200 * shared / (sum(wanted.values()) + sum(got.values()))


def debris_left(article: Article, gold: dict[str, Any]) -> list[str]:
    return [words for words in gold["debris"] if words.lower() in article.text.lower()]


def test_there_are_at_least_fourteen_pages_in_both_languages() -> None:
    languages = Counter(gold["language"] for _, gold in read_all().values())
    assert sum(languages.values()) >= 14
    assert min(languages["fr"], languages["en"]) >= 6


def test_article_words_are_found_at_f1_97_or_more_on_average() -> None:
    scores = [words_f1(gold["text"], article.text) for article, gold in read_all().values()]
    assert sum(scores) / len(scores) >= 97
    assert min(scores) >= 85


def test_under_a_fifth_of_a_debris_string_is_left_on_a_page() -> None:
    left = {name: found for name, (page, gold) in read_all().items() if (found := debris_left(page, gold))}
    assert sum(map(len, left.values())) < 0.2 * len(NAMES), left


def test_title_and_day_are_right_on_nine_pages_of_ten() -> None:
    titles = [name for name, (page, gold) in read_all().items() if page.title != gold["title"]]
    days = [name for name, (page, gold) in read_all().items() if page.published != _day(gold["date"])]
    assert len(titles) <= len(NAMES) // 10, titles
    assert len(days) <= len(NAMES) // 10, days


def test_headings_are_right_on_nine_pages_of_ten() -> None:
    wrong = [
        name
        for name, (page, gold) in read_all().items()
        if [heading.text for heading in page.headings] != gold["headings"]
    ]
    assert len(wrong) <= len(NAMES) // 10, wrong


@pytest.mark.parametrize("name", NAMES)
def test_the_language_of_the_article_is_found(name: str) -> None:
    page, gold = read_all()[name]
    assert page.language == gold["language"]


@pytest.mark.parametrize("name", ["article-sans-debris", "short-clean-english"])
def test_an_article_without_debris_loses_no_word_and_gets_no_warning(name: str) -> None:
    page, gold = read_all()[name]
    assert page.text == gold["text"]
    assert page.warnings == ()


def test_what_was_left_out_is_said_in_one_warning() -> None:
    page, _ = read_all()["quotidien-national"]
    (warning,) = page.warnings
    assert re.search(r"lignes : \d+, mots : \d+", warning)


def test_a_tweet_stays_with_its_signature_and_without_links_and_broken_emoji() -> None:
    page, _ = read_all()["tweets-enchasses"]
    paragraphs = page.text.split("\n")
    signature = next(i for i, words in enumerate(paragraphs) if words.startswith("— Haut-commissariat"))
    assert paragraphs[signature] == "— Haut-commissariat en Nouvelle-Calédonie (@HCNCexemple) May 17, 2024"
    assert paragraphs[signature - 1].startswith("La France se tient")
    assert "??" not in page.text
    assert "pic.twitter" not in page.text


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
