"""The command line: options in, one library call, print. The only package that prints or exits."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Annotated, cast

import typer

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
from factsheet.cli.terminal import DONE, ToldInOneLine, end, new_report
from factsheet.cli.work import (
    all_sheets,
    check_memo_path,
    chosen_models,
    chosen_settings,
    fact_figures,
    find_house,
    find_sources,
    print_facts,
    put_facts,
    read_old_checks,
    summary_figures,
)
from factsheet.errors import FactsheetError

if TYPE_CHECKING:
    from factsheet.batch import Form as TextForm

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
    models = chosen_models(device, length, summarizer, prompts, classifier)
    settings = chosen_settings(models, title, publication, date, language, lang, sections, template)
    report = new_report(quiet)
    sources = find_sources(inputs, title, report)
    check_memo_path(sources, output)
    house = find_house(settings.memo, output, asked=template is not None)
    old = read_old_checks(keep_checks, settings.memo)
    if sheets := all_sheets(sources, settings, report):
        from factsheet import memo as memos
        from factsheet.batch import as_one

        subject = as_one(sheets)
        kept = memos.keep_checks(subject, old) if old else None
        memos.write_memo(subject, output, settings.memo.language, kept, settings.memo.sections, house)
        for note in kept.notes if kept else ():
            report.note(note)
    end(report)


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
    models = chosen_models(device, length, summarizer, prompts, classifier)
    settings = chosen_settings(models, title, publication, date, language, lang, sections)
    report = new_report(quiet)
    sources = find_sources(inputs, title, report)
    if form is Form.csv or form is Form.xlsx:
        if output is not None:
            check_place(form, table, output, sources)
        if sheets := all_sheets(sources, settings, report):
            put_tables(sheets, form, table, output, settings.memo.language)
    elif output is None:
        print_facts(sources, cast("TextForm", form.value), settings, report)
    else:
        put_facts(sources, output, cast("TextForm", form.value), settings, report)
    end(report)


@app.command()
def models(check: Check = False) -> None:
    """List the models shipped with factsheet, and check them."""
    from factsheet.models.weights import check_model, shipped_models

    report = new_report()
    for card in shipped_models():
        typer.echo(f"{card.name}\n  folder   {card.folder}\n  size     {card.size_bytes / 1e6:.1f} MB")
        typer.echo(f"  sha256   {card.sha256}\n  licence  {card.licence}\n  card     {card.card}")
        if check:
            try:
                check_model(card)
                typer.echo("  check    sound")
            except FactsheetError as error:
                report.fail(error)
    end(report)


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
    settings = chosen_settings(chosen_models(device, length, summarizer, prompts, classifier))
    figures = summary_figures(gold, limit, settings) if summaries else fact_figures(gold, limit, settings)
    for name, value in figures.items():
        typer.echo(f"{name:20} {value:5.1f}" if name != "seconds" else f"{name:20} {value:7.3f}")


def main() -> None:
    """Run the command line of this process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Windows pipes are not UTF-8 by themselves.
            stream.reconfigure(encoding="utf-8")
    app(prog_name="factsheet")
