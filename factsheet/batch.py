"""Several inputs: each article's fact sheet, or the error that says why there is none, and their files."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from factsheet.errors import FactsheetError, ReadingError, SettingsError, WritingError
from factsheet.values.article import Article
from factsheet.values.facts import FactSheet

if TYPE_CHECKING:
    from factsheet.pipeline import Pipeline
    from factsheet.reading import Overrides
    from factsheet.settings import MemoSettings, Settings
    from factsheet.values.briefing import Briefing

Found = FactSheet | FactsheetError
Form = Literal["json", "markdown", "html"]
LINES = frozenset({".jsonl", ".ndjson"})
ENDINGS: dict[str, str] = {"json": ".json", "markdown": ".md", "html": ".html"}


@dataclass(frozen=True, slots=True)
class Output:
    """Where the facts of one source go. note: a sentence for the user where the name is not the usual one."""

    source: str
    path: Path
    note: str | None = None


def pipeline_on_demand(settings: Settings) -> Callable[[Article], FactSheet]:
    """A pipeline that is loaded with the first article, so that a wrong path is told at once."""

    @cache
    def load() -> Pipeline:
        from factsheet.pipeline import load_pipeline

        return load_pipeline(settings)

    return lambda article: load()(article)


def make_factsheets(
    source: str, make: Callable[[Article], FactSheet], overrides: Overrides | None = None
) -> Iterator[Found]:
    """The fact sheet of each article in `source`; an article that cannot be read comes as its error.

    ModelError is raised, since no other article would fare better.
    """
    from factsheet.reading import Overrides, read_articles

    for article in read_articles(source, overrides or Overrides()):
        if isinstance(article, FactsheetError):
            yield article
            continue
        try:
            yield make(article)
        except ReadingError as error:
            yield error


def holds_lines(source: str) -> bool:
    """Whether the source is named as lines of JSON, so that its output is lines of JSON too."""
    return Path(source).suffix.lower() in LINES


def plan_outputs(sources: Sequence[str], folder: Path, form: Form = "json") -> tuple[Output, ...]:
    """One output file in `folder` for each source, no two the same: equal names are numbered.

    Raises SettingsError where an output would fall on one of the sources.
    """
    # Compared without case: on Windows and macOS Note.json and note.json are one file.
    natural = {_name(source, form).casefold() for source in sources}
    owners: dict[str, str] = {}
    outputs = []
    for source in sources:
        name = _name(source, form)
        owner = owners.get(name.casefold())
        if owner is not None:
            name = _numbered(name, natural | owners.keys())
        owners[name.casefold()] = source
        note = f"{source}: written as {name}, since {owner} has the same name." if owner else None
        spare_sources(sources, folder / name)
        outputs.append(Output(source, folder / name, note))
    return tuple(outputs)


def spare_sources(sources: Iterable[str], path: Path) -> None:
    """Raise SettingsError where writing `path` would overwrite one of the sources."""
    target = os.path.realpath(path)
    for source in sources:
        if os.path.realpath(source) == target:
            raise SettingsError(f"{source} would be overwritten by its own output: write to another place.")


def make_folder(folder: Path) -> None:
    """Make `folder` where it is not there yet; WritingError where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise WritingError(f"{folder} cannot be made a folder ({reason}): name another one.") from None


def write_facts(
    path: Path, sheets: Iterable[FactSheet], form: Form = "json", memo: MemoSettings | None = None
) -> Path | None:
    """The path, written whole with the facts of `sheets`; None, and nothing written, where there are none.

    JSON goes into lines where the path ends in .jsonl. memo: how a memo speaks, and what it says.
    """
    remaining = iter(sheets)
    first = next(remaining, None)
    if first is None:
        return None
    from factsheet.memo import replace_file

    def write(stream: BinaryIO) -> None:
        for piece in facts_text(chain([first], remaining), form, holds_lines(str(path)), memo):
            stream.write(piece.encode("utf-8"))

    return replace_file(path, write)


def facts_text(
    sheets: Iterable[FactSheet], form: Form, lines: bool, memo: MemoSettings | None = None
) -> Iterator[str]:
    """The facts, piece by piece: JSON for each sheet (one line each, with `lines`), or one memo of them all."""
    from factsheet.memo import to_html, to_json, to_markdown

    if form == "json":
        for sheet in sheets:
            yield to_json(sheet, indent=None if lines else 2) + "\n"
    elif listed := tuple(sheets):
        write = to_html if form == "html" else to_markdown
        language, sections = (memo.language, memo.sections) if memo else (None, ())
        yield write(as_one(listed), language, sections).rstrip("\n") + "\n"


def as_one(sheets: Sequence[FactSheet]) -> FactSheet | Briefing:
    """What a memo about the sheets (at least one) is about: the only one, or the briefing on all of them."""
    if len(sheets) == 1:
        return sheets[0]
    from factsheet.pipeline import make_briefing

    return make_briefing(sheets)


def _name(source: str, form: Form) -> str:
    ending = ".jsonl" if form == "json" and holds_lines(source) else ENDINGS[form]
    return _stem(source) + ending


def _stem(source: str) -> str:
    """The name without folder and ending; of an address its last part, in characters every system takes."""
    if source == "-":
        return "stdin"
    if re.match(r"https?://", source, re.I):
        parts = [part for part in re.split(r"[?#]", source)[0].split("/")[2:] if part]
        return re.sub(r"[^\w.-]+", "-", Path(parts[-1]).stem if len(parts) > 1 else parts[0])
    return Path(source).stem


def _numbered(name: str, taken: set[str]) -> str:
    path, number = Path(name), 2
    while f"{path.stem}-{number}{path.suffix}".casefold() in taken:
        number += 1
    return f"{path.stem}-{number}{path.suffix}"
