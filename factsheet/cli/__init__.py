"""The command line: options in, one library call, print. The only module that prints or exits."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from typer.core import TyperGroup

from factsheet.cli.options import (
    Check,
    Day,
    Device,
    Folder,
    Form,
    Format,
    Gold,
    Inputs,
    Labels,
    Language,
    MemoPath,
    Publication,
    Quiet,
    Title,
)
from factsheet.cli.prompts import app as prompts_app
from factsheet.errors import FactsheetError, SettingsError, WritingError

if TYPE_CHECKING:
    from factsheet.batch import Found
    from factsheet.report import Report
    from factsheet.settings import Settings

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
            _say(str(error))
            raise typer.Exit(WRONG_USAGE if isinstance(error, SettingsError) else FAILED) from None
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:  # The reader (head, less) has seen enough: that is no failure.
            _close_standard_output()
            raise typer.Exit(DONE) from None


# Plain help: rich's panels would take 0.1 s of the 0.3 s that --help may take.
app = typer.Typer(
    cls=ToldInOneLine,
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


app.add_typer(prompts_app, name="prompts")


def _print_version(wanted: bool) -> None:
    if wanted:
        from factsheet import __version__

        typer.echo(f"factsheet {__version__}")
        raise typer.Exit(DONE)


_version = typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
Version = Annotated[bool, _version]


@app.callback()
def factsheet(version: Version = False) -> None:
    """Articles in; a Word briefing or the facts as data out, each with the sentence it rests on."""


@app.command()
def memo(
    inputs: Inputs,
    output: MemoPath,
    title: Title = None,
    publication: Publication = None,
    date: Day = None,
    language: Language = None,
    lang: Labels = None,
    device: Device = None,
    quiet: Quiet = False,
) -> None:
    """Write one Word memo about one or more articles."""
    settings = _settings(title, publication, date, language, lang, device)
    report = _report(quiet)
    sources = _sources(inputs, title, report)
    _check_memo_path(sources, output)
    make = _maker(settings)
    with _progress(sources) as tracked:
        sheets = tuple(sheet for source in tracked for sheet in report.sheets(make(source)))
    if sheets:
        from factsheet.memo import write_memo

        write_memo(sheets, output, language=settings.memo.language)
    _end(report)


@app.command()
def extract(
    inputs: Inputs,
    output: Folder = None,
    format: Format = Form.json,
    title: Title = None,
    publication: Publication = None,
    date: Day = None,
    language: Language = None,
    lang: Labels = None,
    device: Device = None,
    quiet: Quiet = False,
) -> None:
    """Print the facts of one or more articles, or write them."""
    settings = _settings(title, publication, date, language, lang, device)
    report = _report(quiet)
    sources = _sources(inputs, title, report)
    if output is None:
        _print_facts(sources, format, settings, report)
    else:
        _write_facts(sources, output, format, settings, report)
    _end(report)


@app.command()
def models(check: Check = False) -> None:
    """List the models shipped with factsheet, and check them."""
    from factsheet.models.weights import check_model, shipped_models

    report = _report()
    for card in shipped_models():
        typer.echo(f"{card.name}\n  folder   {card.folder}\n  size     {card.size_bytes / 1e6:.1f} MB")
        typer.echo(f"  sha256   {card.sha256}\n  licence  {card.licence}\n  card     {card.card}")
        if check:
            try:
                check_model(card)
                typer.echo("  check    sound")
            except FactsheetError as error:
                report.fail(error)
    _end(report)


@app.command()
def evaluate(gold: Gold, device: Device = None) -> None:
    """Score the facts found in annotated articles against their annotation."""
    from factsheet.pipeline import load_pipeline
    from factsheet.scoring import read_gold, score

    records = read_gold(gold)
    pipeline = load_pipeline(_settings(None, None, None, None, None, device))
    with _progress(records) as tracked:
        figures = score((record, pipeline(article)) for record, article in tracked).as_dict()
    for name, value in figures.items():
        typer.echo(f"{name:20} {value:5.1f}")


def _settings(
    title: str | None,
    publication: str | None,
    date: str | None,
    language: str | None,
    lang: str | None,
    device: str | None,
) -> Settings:
    from factsheet.settings import load_settings

    reading = {"title": title, "publication": publication, "date": date, "language": language}
    options = {f"reading.{key}": value for key, value in reading.items()}
    return load_settings({**options, "memo.language": lang, "marker.device": device})


def _report(quiet: bool = False) -> Report:
    from factsheet.report import Report

    return Report(_say, quiet)


def _end(report: Report) -> None:
    if not report.close():
        raise typer.Exit(FAILED)


def _sources(inputs: Sequence[str], title: str | None, report: Report) -> tuple[str, ...]:
    """The single inputs that the arguments stand for; those that stand for nothing are told."""
    from factsheet.reading import find_inputs

    sources = tuple(report.kept(find_inputs(inputs)))
    if title is not None and len(sources) > 1:
        raise SettingsError(f"--title is for one article, not {len(sources)}: give them one by one.")
    return sources


def _maker(settings: Settings) -> Callable[[str], Iterator[Found]]:
    """What makes the fact sheets of one source under these settings."""
    from factsheet.batch import make_factsheets, pipeline_on_demand
    from factsheet.reading import Overrides

    said, make = settings.reading, pipeline_on_demand(settings)
    overrides = Overrides(said.title, said.publication, said.date, said.language)
    return lambda source: make_factsheets(source, make, overrides)


def _print_facts(sources: Sequence[str], form: Form, settings: Settings, report: Report) -> None:
    from factsheet.batch import facts_text, holds_lines

    many, make = len(sources) + report.failures > 1, _maker(settings)
    with _progress(sources, shown=not sys.stdout.isatty()) as tracked:
        found = chain.from_iterable(make(source) for source in tracked)
        # Standard input may hold one article or lines of them: the first two tell.
        head = list(islice(found, 2))
        lines = many or len(head) > 1 or any(map(holds_lines, sources))
        for text in facts_text(report.sheets(chain(head, found)), form.value, lines, settings.memo.language):
            sys.stdout.write(text)


def _write_facts(
    sources: Sequence[str], folder: Path, form: Form, settings: Settings, report: Report
) -> None:
    from factsheet.batch import make_folder, plan_outputs, write_facts

    outputs, make, lang = plan_outputs(sources, folder, form.value), _maker(settings), settings.memo.language
    make_folder(folder)
    with _progress(outputs) as tracked:
        for output in tracked:
            report.note(output.note)
            before = report.done
            try:
                write_facts(output.path, report.sheets(make(output.source)), form.value, lang)
            except WritingError as error:
                report.done = before
                report.fail(error)


def _check_memo_path(sources: Sequence[str], path: Path) -> None:
    """Refuse a memo that could not be written before minutes are spent on it."""
    from factsheet.batch import spare_sources

    if path.suffix.lower() != ".docx":
        raise SettingsError(f"{path} does not end in .docx: a memo is a Word document, name it so.")
    if path.is_dir() or not path.parent.is_dir():
        raise WritingError(f"{path} cannot be written there: name a file in a folder that exists.")
    spare_sources(sources, path)


@contextmanager
def _progress(items: Sequence[T], shown: bool = True) -> Iterator[Iterable[T]]:
    """The items, with a bar on standard error while they are gone through, if somebody is looking."""
    if len(items) < 2 or not shown or not sys.stderr.isatty():
        yield items
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        yield progress.track(items, description="Reading")


def _say(text: str) -> None:
    print(text.replace("\n", " "), file=sys.stderr)


def _close_standard_output() -> None:
    """Send what is left to nowhere: Python flushes once more as it ends, and would complain."""
    with suppress(OSError):  # A standard output without a file behind it has nothing left to flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Run the command line of this process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Windows pipes are not UTF-8 by themselves.
            stream.reconfigure(encoding="utf-8")
    app(prog_name="factsheet")
