"""Settings: one frozen tree. Defaults < factsheet.toml < environment < options of the command line.

Every value has one name, `branch.key`: `marker.device` is `device` under `[marker]` in
factsheet.toml, FACTSHEET_MARKER_DEVICE in the environment, and `--device` on the command line.
"""

from __future__ import annotations

import datetime
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from factsheet.errors import SettingsError
from factsheet.values.sections import SectionName, parse_sections

Device = Literal["auto", "cpu", "cuda"]
LabelLanguage = Literal["fr", "en"]
Length = Literal["short", "medium", "long"]
FILE_NAME = "factsheet.toml"
HUB = "hf:"  # before the id of a model of the Hugging Face hub, or its folder
PREFIX = "FACTSHEET_"
# Names that are no settings: where the file lies, and where the tests find the shared data.
_NO_SETTINGS = frozenset({"FACTSHEET_CONFIG", "FACTSHEET_DATA"})


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """What the user says about the articles; whatever is set wins over what was read.

    language: ISO 639-1 code of the articles ("fr", "en").
    """

    title: str | None = None
    publication: str | None = None
    date: datetime.date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class MarkerSettings:
    """Which marker reads the sentences, and how.

    folder: a model folder of your own; None takes the one that ships in the package.
    device: where this model and every other one runs; "auto" takes the GPU where there is one.
    batch_size: windows of 512 tokens read at once.
    """

    folder: Path | None = None
    device: Device = "auto"
    batch_size: int = 8


@dataclass(frozen=True, slots=True)
class SummarySettings:
    """Who writes the summary, and how much it says.

    summarizer: "extractive" (the article's own sentences), "gemma" (experimental), or "hf:" with the id or folder
        of a seq2seq, chat or causal model.
    length: "short" (40 words), "medium" (60) or "long" (150).
    prompts: a folder of prompt files of your own; None takes those that ship.
    """

    summarizer: str = "extractive"
    length: Length = "medium"
    prompts: Path | None = None


@dataclass(frozen=True, slots=True)
class ClaimSettings:
    """Which sentences are shown as claims. classifier: "marker", or "hf:" with the id or folder of an NLI model."""

    classifier: str = "marker"


@dataclass(frozen=True, slots=True)
class MemoSettings:
    """How the memo speaks and looks.

    language: of its labels; None takes the article's. sections: those it has, in order; none takes all.
    template: a Word document of your own whose styles, header, footer and page the memo takes on.
    """

    language: LabelLanguage | None = None
    sections: tuple[SectionName, ...] = ()
    template: Path | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The whole tree; each stage is given its own branch and nothing else."""

    reading: ReadingSettings = field(default_factory=ReadingSettings)
    marker: MarkerSettings = field(default_factory=MarkerSettings)
    summary: SummarySettings = field(default_factory=SummarySettings)
    claims: ClaimSettings = field(default_factory=ClaimSettings)
    memo: MemoSettings = field(default_factory=MemoSettings)


@dataclass(frozen=True, slots=True)
class _Given:
    """A raw value, and the place it was given at, as the user would call it."""

    value: Any
    place: str


def load_settings(
    options: Mapping[str, Any] | None = None,
    environ: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Settings:
    """The settings in force, every layer laid over the one below.

    options: by name ({"marker.device": "cpu"}); a None is an option that was not given.
    environ, folder: the process's own unless given.
    Raises SettingsError, naming the place, for an unknown name or a value that cannot be used.
    """
    environ = os.environ if environ is None else environ
    given = _from_file(_file(environ, folder or Path.cwd()))
    given |= _from_environment(environ)
    given |= _from_options(options or {})
    branches: dict[str, dict[str, Any]] = {branch: {} for branch in BRANCHES}
    for name, raw in given.items():
        branch, key = name.split(".")
        branches[branch][key] = _read(name, raw)
    return Settings(
        reading=ReadingSettings(**branches["reading"]),
        marker=MarkerSettings(**branches["marker"]),
        summary=SummarySettings(**branches["summary"]),
        claims=ClaimSettings(**branches["claims"]),
        memo=MemoSettings(**branches["memo"]),
    )


def _file(environ: Mapping[str, str], folder: Path) -> Path | None:
    named = environ.get("FACTSHEET_CONFIG")
    if named and not Path(named).is_file():
        raise SettingsError(f"FACTSHEET_CONFIG names {named}, which is no file: correct it or unset it.")
    path = Path(named) if named else folder / FILE_NAME
    return path if path.is_file() else None


def _from_file(path: Path | None) -> dict[str, _Given]:
    if path is None:
        return {}
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path} cannot be read as TOML ({error}): correct it or remove it.") from None
    found: dict[str, _Given] = {}
    for branch, values in tree.items():
        if not isinstance(values, dict):
            raise SettingsError(
                f"{path}: no setting {branch!r} belongs here: put it under one of {_branches()}."
            )
        for key, value in values.items():
            place = f"{path}, [{branch}] {key}"
            found[_known(f"{branch}.{key}", place)] = _Given(_beside(path, value, key), place)
    return found


def _beside(path: Path, value: Any, key: str) -> Any:
    """A relative folder counts from the file that names it, not from where the command runs."""
    if not isinstance(value, str) or not value:
        return value
    model = value.removeprefix(HUB) if value.startswith(HUB) else ""
    if model.strip() and (path.parent / model).is_dir():
        return f"{HUB}{path.parent / model}"
    return path.parent / value if key in ("folder", "prompts", "template") else value


def _from_environment(environ: Mapping[str, str]) -> dict[str, _Given]:
    found = {}
    for variable, value in environ.items():
        if variable.startswith(PREFIX) and variable not in _NO_SETTINGS:
            name = variable.removeprefix(PREFIX).lower().replace("_", ".", 1)
            _known(name, variable)
            if value:
                found[name] = _Given(value, variable)
    return found


def _from_options(options: Mapping[str, Any]) -> dict[str, _Given]:
    given = {name: value for name, value in options.items() if value is not None}
    return {_known(name, name): _Given(value, OPTION_NAMES.get(name, name)) for name, value in given.items()}


def _known(name: str, place: str) -> str:
    if name not in _READERS:
        known = ", ".join(_READERS)
        raise SettingsError(f"{place}: there is no such setting; correct the name to one of {known}.")
    return name


def _branches() -> str:
    return ", ".join(sorted({f"[{name.split('.')[0]}]" for name in _READERS}))


def _read(name: str, given: _Given) -> Any:
    try:
        return _READERS[name](given.value)
    except (TypeError, ValueError) as error:
        raise SettingsError(f"{given.place} cannot be {given.value!r}: {error}.") from None


def _words(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("give some text")
    return value.strip()


def _day(value: Any) -> datetime.date:
    if isinstance(value, datetime.date):
        return value.date() if isinstance(value, datetime.datetime) else value
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError("write a day that exists as YYYY-MM-DD, for example 2024-11-30") from None


def _language_code(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z]{2}", value):
        raise ValueError("write a two-letter code, for example fr or en")
    return value.lower()


def _model_folder(value: Any) -> Path:
    if not isinstance(value, (str, Path)) or not Path(value).is_dir():
        raise ValueError("give a folder that holds a model")
    return Path(value)


def _file_name(value: Any) -> Path:
    """A file by its name; whether it is there and fit is told where it is opened, by those who use it."""
    return value if isinstance(value, Path) else Path(_words(value))


def _prompt_folder(value: Any) -> Path:
    if not isinstance(value, (str, Path)) or not Path(value).is_dir():
        raise ValueError("give a folder that holds prompt files")
    return Path(value)


def _model_or(*names: str) -> Callable[[Any], str]:
    """Reads one of the names, or "hf:" with the id or folder of a model."""

    def read(value: Any) -> str:
        named = isinstance(value, str) and value.startswith(HUB) and value.removeprefix(HUB).strip()
        if not named and value not in names:
            raise ValueError(f"choose one of {', '.join(names)}, or hf: with a model's id or folder")
        return str(value)

    return read


def _whole(value: Any) -> int:
    if isinstance(value, (bool, float)) or not str(value).isdecimal() or int(value) < 1:
        raise ValueError("give a whole number from 1 up")
    return int(value)


def _one_of(*choices: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in choices:
            raise ValueError(f"choose one of {', '.join(choices)}")
        return str(value)

    return read


_READERS: dict[str, Callable[[Any], Any]] = {
    "reading.title": _words,
    "reading.publication": _words,
    "reading.date": _day,
    "reading.language": _language_code,
    "marker.folder": _model_folder,
    "marker.device": _one_of("auto", "cpu", "cuda"),
    "marker.batch_size": _whole,
    "summary.summarizer": _model_or("extractive", "gemma"),
    "summary.length": _one_of("short", "medium", "long"),
    "summary.prompts": _prompt_folder,
    "claims.classifier": _model_or("marker"),
    "memo.language": _one_of("fr", "en"),
    "memo.sections": parse_sections,
    "memo.template": _file_name,
}
BRANCHES = tuple(dict.fromkeys(name.split(".")[0] for name in _READERS))

OPTION_NAMES = {
    "reading.title": "--title",
    "reading.publication": "--publication",
    "reading.date": "--date",
    "reading.language": "--language",
    "marker.device": "--device",
    "summary.summarizer": "--summarizer",
    "summary.length": "--length",
    "summary.prompts": "--prompts",
    "claims.classifier": "--classifier",
    "memo.language": "--lang",
    "memo.sections": "--sections",
    "memo.template": "--template",
}
