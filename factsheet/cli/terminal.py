"""The terminal: exit codes, errors in one line, the progress bar."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

import typer
from typer.core import TyperGroup

from factsheet.errors import FactsheetError, SettingsError

if TYPE_CHECKING:
    from factsheet.report import Report

T = TypeVar("T")
DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


class ToldInOneLine(TyperGroup):
    """The one place where errors become a line on standard error and an exit code. Bugs pass through."""

    def invoke(self, ctx: Any) -> Any:
        """What the command returns."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except FactsheetError as error:
            say(str(error))
            raise typer.Exit(WRONG_USAGE if isinstance(error, SettingsError) else FAILED) from None
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:  # The reader (head, less) has seen enough: that is no failure.
            close_standard_output()
            raise typer.Exit(DONE) from None


def new_report(quiet: bool = False) -> Report:
    from factsheet.report import Report

    return Report(say, quiet)


def end(report: Report) -> None:
    if not report.close():
        raise typer.Exit(FAILED)


@contextmanager
def progress(items: Sequence[T], shown: bool = True) -> Iterator[Iterable[T]]:
    """The items, with a bar on standard error while they are gone through, if somebody is looking."""
    if len(items) < 2 or not shown or not sys.stderr.isatty():
        yield items
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        yield progress.track(items, description="Reading")


def say(text: str) -> None:
    print(text.replace("\n", " "), file=sys.stderr)


def close_standard_output() -> None:
    """Send what is left to nowhere: Python flushes once more as it ends, and would complain."""
    with suppress(OSError):  # A standard output without a file behind it has nothing left to flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
