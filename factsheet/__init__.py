"""Fact sheets from news articles: who said what, who took part, what comes next, each with its sentence.

    from factsheet import read_article, make_factsheet, write_memo

    sheet = make_factsheet(read_article("article.txt"))
    write_memo(sheet, "memo.docx")

Nothing heavy is imported until a name is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factsheet.errors import FactsheetError, ModelError, ReadingError, SettingsError, WritingError
    from factsheet.memo import (
        keep_checks,
        read_checks,
        to_csv,
        to_html,
        to_json,
        to_markdown,
        write_memo,
        write_tables,
        write_template,
        write_workbook,
    )
    from factsheet.pipeline import Pipeline, load_pipeline, make_briefing, make_factsheet
    from factsheet.reading import Overrides, read_article, read_articles
    from factsheet.settings import Settings, load_settings
    from factsheet.values.article import Article
    from factsheet.values.briefing import Briefing
    from factsheet.values.document import Document, Sentence, Span
    from factsheet.values.facts import (
        Claim,
        FactSheet,
        FollowUp,
        Participant,
        Role,
        Summary,
        SummarySentence,
        When,
    )

__version__ = "0.1.0"

_HOMES = {
    "factsheet.errors": ("FactsheetError", "ModelError", "ReadingError", "SettingsError", "WritingError"),
    "factsheet.memo": (
        "keep_checks",
        "read_checks",
        "to_csv",
        "to_html",
        "to_json",
        "to_markdown",
        "write_memo",
        "write_tables",
        "write_template",
        "write_workbook",
    ),
    "factsheet.pipeline": ("Pipeline", "load_pipeline", "make_briefing", "make_factsheet"),
    "factsheet.reading": ("Overrides", "read_article", "read_articles"),
    "factsheet.settings": ("Settings", "load_settings"),
    "factsheet.values.article": ("Article",),
    "factsheet.values.briefing": ("Briefing",),
    "factsheet.values.document": ("Document", "Sentence", "Span"),
    "factsheet.values.facts": (
        "Claim",
        "FactSheet",
        "FollowUp",
        "Participant",
        "Role",
        "Summary",
        "SummarySentence",
        "When",
    ),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "Briefing",
    "Claim",
    "Document",
    "FactSheet",
    "FactsheetError",
    "FollowUp",
    "ModelError",
    "Overrides",
    "Participant",
    "Pipeline",
    "ReadingError",
    "Role",
    "Sentence",
    "Settings",
    "SettingsError",
    "Span",
    "Summary",
    "SummarySentence",
    "When",
    "WritingError",
    "keep_checks",
    "load_pipeline",
    "load_settings",
    "make_briefing",
    "make_factsheet",
    "read_article",
    "read_articles",
    "read_checks",
    "to_csv",
    "to_html",
    "to_json",
    "to_markdown",
    "write_memo",
    "write_tables",
    "write_template",
    "write_workbook",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'factsheet' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
