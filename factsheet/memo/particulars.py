"""What a memo says about an article itself: origin, day, length."""

from __future__ import annotations

from pathlib import PurePath

from factsheet.memo.blocks import ADDRESS, Inline, Line, Link, Text
from factsheet.memo.labels import Labels
from factsheet.memo.plaindates import day_in_words
from factsheet.memo.scope import Scope


def article_name(source: str) -> str:
    """A source by its name: an address as it is, the name alone of a file.

    A memo is passed on, and the folders of the machine that made it are nobody's business there.
    """
    return source if "://" in source else PurePath(source.replace("\\", "/")).name or "—"


def origin(scope: Scope) -> Inline:
    """Where the article came from: a link for an address, the name of anything else."""
    source = scope.sheet.article.source
    if ADDRESS.fullmatch(source):
        return Link(source, source)
    if source == "-":
        return Text(scope.labels.standard_input)
    return Text(article_name(source))


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
