"""Which sections a memo has, in which order, and what it says about those that it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from factsheet.errors import WritingError
from factsheet.memo.blocks import Block, Paragraph, Text
from factsheet.memo.checks import Kept
from factsheet.memo.labels import Labels
from factsheet.values.sections import SectionName

Maker = Callable[[], tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Section:
    """A section that a memo can have: what its heading says, and what gives its blocks."""

    title: str
    make: Maker


def chosen(there_are: Iterable[SectionName], wanted: Sequence[SectionName]) -> tuple[SectionName, ...]:
    """The sections of a memo in order: all that there are where none are `wanted`, else those of them that are.

    Names that only the other kind of memo has are passed over, so that one setting serves both.
    WritingError where nothing is left.
    """
    known = tuple(there_are)
    names = tuple(name for name in wanted if name in known) if wanted else known
    if not names:
        raise WritingError(
            f"Of the sections {', '.join(wanted)} this memo has none: choose from {', '.join(known)}."
        )
    return names


def left_out(
    sections: Mapping[SectionName, Section], names: Sequence[SectionName], labels: Labels
) -> tuple[Paragraph, ...]:
    """The line that says which sections the memo leaves out; none where it has them all."""
    titles = ", ".join(section.title for name, section in sections.items() if name not in names)
    if not titles:
        return ()
    return (Paragraph((Text(f"{labels.left_out} — ", "strong"), Text(titles)), "note"),)


def refuse_lost_checks(names: Sequence[SectionName], kept: Kept) -> None:
    """WritingError where people's checks would have no place in the memo."""
    if "to-verify" not in names and (kept.typed or kept.added or kept.gone or kept.deleted):
        raise WritingError(
            "The checks of the old memo have no place without the section to-verify: add it to the sections,"
            " or write the memo without the old checks."
        )
