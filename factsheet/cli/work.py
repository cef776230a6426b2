"""What the commands do between their options and what they print: one library call each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factsheet.cli.terminal import progress
from factsheet.errors import SettingsError, WritingError

if TYPE_CHECKING:
    from factsheet.batch import Form as TextForm
    from factsheet.batch import Found
    from factsheet.memo import CheckList
    from factsheet.report import Report
    from factsheet.settings import MemoSettings, Settings
    from factsheet.values.facts import FactSheet


def chosen_settings(
    models: Mapping[str, Any],
    title: str | None = None,
    publication: str | None = None,
    date: str | None = None,
    language: str | None = None,
    lang: str | None = None,
    sections: str | None = None,
    template: Path | None = None,
) -> Settings:
    """The settings with what the options say over them."""
    from factsheet.settings import load_settings

    reading = {"title": title, "publication": publication, "date": date, "language": language}
    options: dict[str, object] = {f"reading.{key}": value for key, value in reading.items()}
    options |= {"memo.language": lang, "memo.sections": sections, "memo.template": template}
    return load_settings({**options, **models})


def chosen_models(
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


def find_sources(inputs: Sequence[str], title: str | None, report: Report) -> tuple[str, ...]:
    """The single inputs that the arguments stand for; those that stand for nothing are told."""
    from factsheet.reading import find_inputs

    sources = tuple(report.kept(find_inputs(inputs)))
    if title is not None and len(sources) > 1:
        raise SettingsError(f"--title is for one article, not {len(sources)}: give them one by one.")
    return sources


def maker(settings: Settings) -> Callable[[str], Iterator[Found]]:
    """What makes the fact sheets of one source under these settings."""
    from factsheet.batch import make_factsheets, pipeline_on_demand
    from factsheet.reading import Overrides

    said, make = settings.reading, pipeline_on_demand(settings)
    overrides = Overrides(said.title, said.publication, said.date, said.language)
    return lambda source: make_factsheets(source, make, overrides)


def read_old_checks(path: Path | None, memo: MemoSettings) -> CheckList | None:
    """What people wrote into an older memo, read before minutes are spent on the new one."""
    if path is None:
        return None
    if memo.sections and "to-verify" not in memo.sections:
        raise SettingsError("--keep-checks needs the section to-verify: add it to --sections.")
    from factsheet.memo import read_checks

    return read_checks(path)


def find_house(memo: MemoSettings, output: Path, asked: bool) -> Path | None:
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


def all_sheets(sources: Sequence[str], settings: Settings, report: Report) -> tuple[FactSheet, ...]:
    """The fact sheets of all sources; what could not be read is told."""
    make = maker(settings)
    with progress(sources) as tracked:
        return tuple(sheet for source in tracked for sheet in report.sheets(make(source)))


def print_facts(sources: Sequence[str], form: TextForm, settings: Settings, report: Report) -> None:
    """The facts on standard output, each as soon as it is found."""
    from factsheet.batch import facts_text, holds_lines

    many, make = len(sources) + report.failures > 1, maker(settings)
    with progress(sources, shown=not sys.stdout.isatty()) as tracked:
        found = chain.from_iterable(make(source) for source in tracked)
        # Standard input may hold one article or lines of them: the first two tell.
        head = list(islice(found, 2))
        lines = many or len(head) > 1 or any(map(holds_lines, sources))
        for text in facts_text(report.sheets(chain(head, found)), form, lines, settings.memo):
            sys.stdout.write(text)


def put_facts(
    sources: Sequence[str], folder: Path, form: TextForm, settings: Settings, report: Report
) -> None:
    """A file for each source in the folder; one that cannot be written is told, and the rest goes on."""
    from factsheet.batch import make_folder, plan_outputs, write_facts

    outputs, make = plan_outputs(sources, folder, form), maker(settings)
    make_folder(folder)
    with progress(outputs) as tracked:
        for output in tracked:
            report.note(output.note)
            before = report.done
            try:
                write_facts(output.path, report.sheets(make(output.source)), form, settings.memo)
            except WritingError as error:
                report.done = before
                report.fail(error)


def check_memo_path(sources: Sequence[str], path: Path) -> None:
    """Refuse a memo that could not be written before minutes are spent on it."""
    from factsheet.batch import spare_sources
    from factsheet.memo import MEMO_ENDINGS, wrong_ending

    if path.suffix.lower() not in MEMO_ENDINGS:
        raise SettingsError(wrong_ending(path))
    if path.is_dir() or not path.parent.is_dir():
        raise WritingError(f"{path} cannot be written there: name a file in a folder that exists.")
    spare_sources(sources, path)


def fact_figures(gold: Path, limit: int | None, settings: Settings) -> dict[str, float]:
    """The scores of the facts found in annotated articles, by name."""
    from factsheet.pipeline import load_pipeline
    from factsheet.scoring import read_gold, score

    records = read_gold(gold)[:limit]
    pipeline = load_pipeline(settings)
    with progress(records) as tracked:
        return score((record, pipeline(article)) for record, article in tracked).as_dict()


def summary_figures(gold: Path, limit: int | None, settings: Settings) -> dict[str, float]:
    """The scores of the summaries of articles with abstracts, by name."""
    from factsheet.abstracts import read_abstracts
    from factsheet.pipeline import load_pipeline
    from factsheet.rouge import load_scorer
    from factsheet.summary_scoring import score_summaries, summarize_all

    load_scorer()  # tells before minutes are spent that it is not installed
    records = read_abstracts(gold)[:limit]
    pipeline = load_pipeline(settings)
    with progress(records) as tracked:
        return score_summaries(summarize_all(tracked, pipeline))
