"""The command line: options in, one library call, print. The only module that prints or exits."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, cast

import typer
from typer.core import TyperGroup

from factsheet.cli.options import (
    Check,
    Classifier,
    Day,
    Device,
    Folder,
    Form,
    Format,
    Gold,
    Inputs,
    KeepChecks,
    Labels,
    Language,
    Length,
    Limit,
    MemoPath,
    OneTable,
    Prompts,
    Publication,
    Quiet,
    Sections,
    Summaries,
    Summarizer,
    Template,
    Title,
    Written,
)
from factsheet.cli.prompts import app as prompts_app
from factsheet.cli.tables import check_place, chosen_form, put_tables
from factsheet.cli.template import app as template_app
from factsheet.errors import FactsheetError, SettingsError, WritingError

if TYPE_CHECKING:
    from factsheet.batch import Form as TextForm
    from factsheet.batch import Found
    from factsheet.memo import CheckList
    from factsheet.report import Report
    from factsheet.settings import MemoSettings, Settings
    from factsheet.values.facts import FactSheet

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
app.add_typer(template_app, name="template")


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
    keep_checks: KeepChecks = None,
    title: Title = None,
    publication: Publication = None,
    date: Day = None,
    language: Language = None,
    lang: Labels = None,
    sections: Sections = None,
    template: Template = None,
    length: Length = None,
    summarizer: Summarizer = None,
    classifier: Classifier = None,
    prompts: Prompts = None,
    device: Device = None,
    quiet: Quiet = False,
) -> None:
    """Write a memo about one article, or one briefing on several: a Word document, or a page for the browser."""
    models = _models(device, length, summarizer, prompts, classifier)
    settings = _settings(models, title, publication, date, language, lang, sections, template)
    report = _report(quiet)
    sources = _sources(inputs, title, report)
    _check_memo_path(sources, output)
    house = _house(settings.memo, output, asked=template is not None)
    old = _old_checks(keep_checks, settings.memo)
    if sheets := _all_sheets(sources, settings, report):
        from factsheet import memo as memos
        from factsheet.batch import as_one

        subject = as_one(sheets)
        kept = memos.keep_checks(subject, old) if old else None
        memos.write_memo(subject, output, settings.memo.language, kept, settings.memo.sections, house)
        for note in kept.notes if kept else ():
            report.note(note)
    _end(report)


@app.command("read-back")
def read_back(written: Written) -> None:
    """Print as JSON what people wrote into a memo's table of points to verify."""
    from factsheet.memo import checks_to_dict, read_checks

    typer.echo(json.dumps(checks_to_dict(read_checks(written)), ensure_ascii=False, indent=2))


@app.command()
def extract(
    inputs: Inputs,
    output: Folder = None,
    format: Format = None,
    table: OneTable = None,
    title: Title = None,
    publication: Publication = None,
    date: Day = None,
    language: Language = None,
    lang: Labels = None,
    sections: Sections = None,
    length: Length = None,
    summarizer: Summarizer = None,
    classifier: Classifier = None,
    prompts: Prompts = None,
    device: Device = None,
    quiet: Quiet = False,
) -> None:
    """Print the facts of one or more articles, or write them."""
    form = chosen_form(format, table, output)
    models = _models(device, length, summarizer, prompts, classifier)
    settings = _settings(models, title, publication, date, language, lang, sections)
    report = _report(quiet)
    sources = _sources(inputs, title, report)
    if form is Form.csv or form is Form.xlsx:
        if output is not None:
            check_place(form, table, output, sources)
        if sheets := _all_sheets(sources, settings, report):
            put_tables(sheets, form, table, output, settings.memo.language)
    elif output is None:
        _print_facts(sources, cast("TextForm", form.value), settings, report)
    else:
        _write_facts(sources, output, cast("TextForm", form.value), settings, report)
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
def evaluate(
    gold: Gold,
    summaries: Summaries = False,
    limit: Limit = None,
    length: Length = None,
    summarizer: Summarizer = None,
    classifier: Classifier = None,
    prompts: Prompts = None,
    device: Device = None,
) -> None:
    """Score the facts found in annotated articles, or the summaries, against what people wrote."""
    settings = _settings(_models(device, length, summarizer, prompts, classifier))
    figures = _summary_figures(gold, limit, settings) if summaries else _fact_figures(gold, limit, settings)
    for name, value in figures.items():
        typer.echo(f"{name:20} {value:5.1f}" if name != "seconds" else f"{name:20} {value:7.3f}")


def _fact_figures(gold: Path, limit: int | None, settings: Settings) -> dict[str, float]:
    from factsheet.pipeline import load_pipeline
    from factsheet.scoring import read_gold, score

    records = read_gold(gold)[:limit]
    pipeline = load_pipeline(settings)
    with _progress(records) as tracked:
        return score((record, pipeline(article)) for record, article in tracked).as_dict()


def _summary_figures(gold: Path, limit: int | None, settings: Settings) -> dict[str, float]:
    from factsheet.abstracts import read_abstracts
    from factsheet.pipeline import load_pipeline
    from factsheet.rouge import load_scorer
    from factsheet.summary_scoring import score_summaries, summarize_all

    load_scorer()  # tells before minutes are spent that it is not installed
    records = read_abstracts(gold)[:limit]
    pipeline = load_pipeline(settings)
    with _progress(records) as tracked:
        return score_summaries(summarize_all(tracked, pipeline))


def _settings(
    models: Mapping[str, Any],
    title: str | None = None,
    publication: str | None = None,
    date: str | None = None,
    language: str | None = None,
    lang: str | None = None,
    sections: str | None = None,
    template: Path | None = None,
) -> Settings:
    from factsheet.settings import load_settings

    reading = {"title": title, "publication": publication, "date": date, "language": language}
    options: dict[str, object] = {f"reading.{key}": value for key, value in reading.items()}
    options |= {"memo.language": lang, "memo.sections": sections, "memo.template": template}
    return load_settings({**options, **models})


def _models(
    device: str | None,
    length: str | None,
    summarizer: str | None,
    prompts: Path | None,
    classifier: str | None,
) -> dict[str, Any]:
    """What the options say about the models, by the names of the settings."""
    return {
        "marker.device": device,
        "summary.length": length,
        "summary.summarizer": summarizer,
        "summary.prompts": str(prompts) if prompts else None,
        "claims.classifier": classifier,
    }


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


def _old_checks(path: Path | None, memo: MemoSettings) -> CheckList | None:
    """What people wrote into an older memo, read before minutes are spent on the new one."""
    if path is None:
        return None
    if memo.sections and "to-verify" not in memo.sections:
        raise SettingsError("--keep-checks needs the section to-verify: add it to --sections.")
    from factsheet.memo import read_checks

    return read_checks(path)


def _house(memo: MemoSettings, output: Path, asked: bool) -> Path | None:
    """The template, found fit before minutes are spent; a page for the browser has none."""
    if memo.template is None:
        return None
    if output.suffix.lower() != ".docx":
        if asked:
            raise SettingsError(f"--template is for Word memos, and {output} is none: name it .docx.")
        return None
    from factsheet.memo import check_template

    check_template(memo.template)
    return memo.template


def _all_sheets(sources: Sequence[str], settings: Settings, report: Report) -> tuple[FactSheet, ...]:
    """The fact sheets of all sources; what could not be read is told."""
    make = _maker(settings)
    with _progress(sources) as tracked:
        return tuple(sheet for source in tracked for sheet in report.sheets(make(source)))


def _print_facts(sources: Sequence[str], form: TextForm, settings: Settings, report: Report) -> None:
    from factsheet.batch import facts_text, holds_lines

    many, make = len(sources) + report.failures > 1, _maker(settings)
    with _progress(sources, shown=not sys.stdout.isatty()) as tracked:
        found = chain.from_iterable(make(source) for source in tracked)
        # Standard input may hold one article or lines of them: the first two tell.
        head = list(islice(found, 2))
        lines = many or len(head) > 1 or any(map(holds_lines, sources))
        for text in facts_text(report.sheets(chain(head, found)), form, lines, settings.memo):
            sys.stdout.write(text)


def _write_facts(
    sources: Sequence[str], folder: Path, form: TextForm, settings: Settings, report: Report
) -> None:
    from factsheet.batch import make_folder, plan_outputs, write_facts

    outputs, make = plan_outputs(sources, folder, form), _maker(settings)
    make_folder(folder)
    with _progress(outputs) as tracked:
        for output in tracked:
            report.note(output.note)
            before = report.done
            try:
                write_facts(output.path, report.sheets(make(output.source)), form, settings.memo)
            except WritingError as error:
                report.done = before
                report.fail(error)


def _check_memo_path(sources: Sequence[str], path: Path) -> None:
    """Refuse a memo that could not be written before minutes are spent on it."""
    from factsheet.batch import spare_sources
    from factsheet.memo import MEMO_ENDINGS, wrong_ending

    if path.suffix.lower() not in MEMO_ENDINGS:
        raise SettingsError(wrong_ending(path))
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
