"""The README: what it shows is so."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from factsheet import read_article
from factsheet.cli import app
from factsheet.settings import load_settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks of the README in one language."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.S)


def test_the_claim_it_shows_stands_in_its_sample() -> None:
    claim = json.loads(blocks("json")[0])
    text = read_article(ROOT / "samples" / "comite-peche.txt").text
    for span in (claim, claim["speaker"], claim["cue"]):
        assert text[span["start"] : span["end"]] == span["text"]


def test_the_settings_it_shows_are_settings(tmp_path: Path) -> None:
    (tmp_path / "factsheet.toml").write_text(blocks("toml")[0], encoding="utf-8")
    settings = load_settings({}, {}, tmp_path)
    assert (settings.marker.device, settings.memo.language) == ("cpu", "fr")


def test_every_command_it_shows_is_understood() -> None:
    lines = [line for line in blocks("sh")[2].splitlines() if line.startswith("factsheet ")]
    assert len(lines) == 18
    for line in lines:
        _, name, *words = shlex.split(line, comments=True)
        command = get_command(app).commands[name]  # type: ignore[attr-defined]
        assert command.make_context(name, words).params


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"samples/[\w.-]+\.(?:txt|jsonl)|factsheet/memo/[\w.-]+json", README)))
)
def test_every_file_it_names_is_there(path: str) -> None:
    assert (ROOT / path).is_file()
