"""What a memo says about an article itself: title, origin, day, length."""

from __future__ import annotations

import re
from pathlib import PurePath

from factsheet.memo.blocks import Inline, Line, Link, Text
from factsheet.memo.labels import Labels
from factsheet.memo.plaindates import day_in_words
from factsheet.memo.scope import Scope

ADDRESS = re.compile(r"https?://[\w.-]+(:\d+)?(/[\w\-.~:/?#@!$&'()*+,;=%]*)?", re.ASCII)
"""Addresses that are made links. Word calls a file with any other in it damaged."""


def title_of(scope: Scope) -> Line:
    """The article's title, or the words that say that it has none."""
    title = " ".join((scope.sheet.article.title or "").split())
    return (scope.words(title),) if title else (Text(scope.labels.untitled),)


def numbered_title(scope: Scope) -> Line:
    """The article's title after its number in the memo."""
    return Text(f"{scope.article_anchor} — "), *title_of(scope)


def origin(scope: Scope) -> Inline:
    """Where the article came from: a link for an address, the name alone of a file.

    A memo is passed on, and the folders of the machine that made it are nobody's business there.
    """
    source = scope.sheet.article.source
    if ADDRESS.fullmatch(source):
        return Link(source, source)
    if source == "-":
        return Text(scope.labels.standard_input)
    return Text(source if "://" in source else PurePath(source.replace("\\", "/")).name or "—")


def published(scope: Scope) -> str:
    """The day of publication in words, "" where it is not known."""
    day = scope.sheet.article.published
    return day_in_words(day, scope.labels.language) if day else ""


def extent(scope: Scope) -> str:
    """How long the article is, in words and sentences."""
    labels, sheet = scope.labels, scope.sheet
    words = counted(len(sheet.article.text.split()), labels.words, labels)
    return f"{words}, {counted(len(sheet.document.sentences), labels.sentences, labels)}"


def counted(number: int, words: tuple[str, str], labels: Labels) -> str:
    """A number with its word in the singular or the plural."""
    return f"{number:,}".replace(",", labels.thousands) + f" {words[number != 1]}"


def or_dash(text: Text) -> Line:
    """The text, or a dash for none."""
    return (text,) if text.text else (Text("—", "quiet"),)
