"""What a run over several inputs tells: warnings, failures, a closing count. The caller prints it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from factsheet.errors import FactsheetError
from factsheet.values.facts import FactSheet

T = TypeVar("T")


class Report:
    """Lets the good through and hands a line about the rest to `say`; counts both.

    quiet: only failures are told.
    """

    def __init__(self, say: Callable[[str], None], quiet: bool = False) -> None:
        self.say, self.quiet = say, quiet
        self.done, self.failures = 0, 0

    def sheets(self, found: Iterable[FactSheet | FactsheetError]) -> Iterator[FactSheet]:
        """The fact sheets among what was found; their warnings and the errors are told."""
        for sheet in self.kept(found):
            self.done += 1
            self.warn(sheet)
            yield sheet

    def kept(self, items: Iterable[T | FactsheetError]) -> Iterator[T]:
        """The items that are no errors; the errors are told."""
        for item in items:
            if isinstance(item, FactsheetError):
                self.fail(item)
            else:
                yield item

    def warn(self, sheet: FactSheet) -> None:
        """Tell each warning of a sheet once, with the article it is about."""
        article = sheet.article
        name = f"{article.source} ({article.id})" if article.id else article.source
        for warning in dict.fromkeys((*article.warnings, *sheet.warnings)):
            self.note(f"{name}: {warning}")

    def note(self, text: str | None) -> None:
        """Tell what is worth knowing, unless the user asked for quiet."""
        if text and not self.quiet:
            self.say(text)

    def fail(self, error: FactsheetError) -> None:
        """Tell what could not be done, so that the rest goes on."""
        self.failures += 1
        self.say(str(error))

    def close(self) -> bool:
        """Whether all went well; after several inputs a count closes the list of failures."""
        if self.failures and self.done + self.failures > 1:
            self.say(f"{self.failures} failed, {self.done} done.")
        return not self.failures
