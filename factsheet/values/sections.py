"""The sections of a memo, by the names that a user chooses and orders them with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, get_args

SectionName = Literal[
    "summary",
    "participants",
    "claims",
    "quotations",
    "follow-ups",
    "warnings",
    "shared",
    "differences",
    "sources",
    "articles",
    "to-verify",
    "annex",
]
SECTION_NAMES: tuple[SectionName, ...] = get_args(SectionName)
SHEET_SECTIONS: tuple[SectionName, ...] = (
    "summary",
    "participants",
    "claims",
    "quotations",
    "follow-ups",
    "warnings",
    "to-verify",
    "annex",
)
"""Those of a memo about one article, in its order."""
BRIEFING_SECTIONS: tuple[SectionName, ...] = (
    "summary",
    "participants",
    "shared",
    "differences",
    "follow-ups",
    "sources",
    "articles",
    "to-verify",
    "annex",
)
"""Those of a briefing on several, in its order; the claims of each article stand in "articles"."""


def parse_sections(given: Any) -> tuple[SectionName, ...]:
    """The sections in "summary, claims" or ["summary", "claims"].

    Raises ValueError, its text the end of a sentence, for an unknown name, one given twice, or none.
    """
    parts: Sequence[Any] = given.split(",") if isinstance(given, str) else given
    if not isinstance(parts, (list, tuple)) or not all(isinstance(part, str) for part in parts):
        raise ValueError("give the names of sections, with commas between them")
    words = [part.strip().lower() for part in parts if part.strip()]
    known = ", ".join(SECTION_NAMES)
    if not words:
        raise ValueError(f"name at least one of {known}")
    for word in words:
        if word not in SECTION_NAMES:
            raise ValueError(f"there is no section {word!r}; choose from {known}")
        if words.count(word) > 1:
            raise ValueError(f"the section {word} is named twice")
    return tuple(name for word in words for name in SECTION_NAMES if name == word)
