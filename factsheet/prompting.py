"""Prompt files: `NAME.LANGUAGE.vN.txt`, found, loaded and filled. They lie in `prompts/`, or in a folder of your own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from string import Template

from factsheet.errors import SettingsError

_FILE = re.compile(r"(?P<name>[a-z][a-z0-9_-]*)\.(?P<language>[a-z]{2})\.v(?P<version>\d+)\.txt")


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt file: its name, language and version, and its text with `$variables`."""

    name: str
    language: str
    version: int
    text: str

    @property
    def id(self) -> str:
        """What is recorded about it: "summary.fr.v1"."""
        return f"{self.name}.{self.language}.v{self.version}"

    @property
    def variables(self) -> tuple[str, ...]:
        """The names that it wants filled, in the order of the alphabet. Raises SettingsError for a stray `$`."""
        template = Template(self.text)
        if not template.is_valid():
            raise SettingsError(
                f"The prompt {self.id} holds a $ that begins no variable: write $$ for the sign."
            )
        return tuple(sorted(template.get_identifiers()))

    def fill(self, **values: object) -> str:
        """The prompt with its variables filled; SettingsError names those that have no value here."""
        missing = [name for name in self.variables if name not in values]
        if missing:
            known = ", ".join(f"${name}" for name in sorted(values))
            wanted = ", ".join(f"${name}" for name in missing)
            raise SettingsError(
                f"The prompt {self.id} asks for {wanted}, which is not given: it can use {known}."
            )
        return Template(self.text).substitute(values)


def find_prompts(folder: Path | None = None) -> tuple[Prompt, ...]:
    """Every prompt of `folder` (default: those shipped), by name, language and version.

    Raises SettingsError where the folder is missing or a file cannot be read.
    """
    home = folder or shipped_prompts()
    if not home.is_dir():
        raise SettingsError(
            f"There is no folder {home}: name the folder of your prompt files with --prompts."
        )
    found = [_read(path, match) for path in home.iterdir() if (match := _FILE.fullmatch(path.name))]
    return tuple(sorted(found, key=lambda prompt: (prompt.name, prompt.language, prompt.version)))


def load_prompt(name: str, language: str, version: int | None = None, folder: Path | None = None) -> Prompt:
    """The prompt of that name and language; of several versions the highest, unless one is asked for."""
    prompts = find_prompts(folder)
    fitting = [
        p for p in prompts if (p.name, p.language) == (name, language) and version in (None, p.version)
    ]
    if not fitting:
        wanted = f"{name}.{language}" + (f".v{version}" if version else "")
        known = ", ".join(prompt.id for prompt in prompts) or "none"
        raise SettingsError(f"There is no prompt {wanted} in {folder or shipped_prompts()}; there: {known}.")
    return fitting[-1]


def parse_id(written: str) -> tuple[str, str, int | None]:
    """The name, language and version of "summary.fr.v1" or "summary.fr"; SettingsError for another form."""
    match = re.fullmatch(r"([a-z][a-z0-9_-]*)\.([a-z]{2})(?:\.v(\d+))?(?:\.txt)?", written)
    if match is None:
        raise SettingsError(
            f"{written!r} names no prompt: write NAME.LANGUAGE or NAME.LANGUAGE.vN, as summary.fr.v1."
        )
    return match[1], match[2], int(match[3]) if match[3] else None


def shipped_prompts() -> Path:
    """The folder of the prompts that ship: inside an installed package, beside it in a checkout."""
    here = Path(__file__).parent
    installed = here / "prompts"
    return installed if installed.is_dir() else here.parent / "prompts"


def _read(path: Path, match: re.Match[str]) -> Prompt:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"The prompt file {path} cannot be read ({error}): save it as UTF-8 text."
        ) from error
    return Prompt(match["name"], match["language"], int(match["version"]), text)
