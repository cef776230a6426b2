"""Prompt files: found, loaded, filled, shown, and shipped."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from factsheet.cli import app
from factsheet.errors import SettingsError
from factsheet.extract.sentences import find_sentences
from factsheet.prompting import Prompt, find_prompts, load_prompt, parse_id
from factsheet.summaries.guard import check_sentence
from tests.summaries.articles import source

ROOT = Path(__file__).parent.parent


def write(folder: Path, name: str, text: str) -> None:
    """A prompt file."""
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_summary_prompt_ships_in_both_languages_and_wants_the_same_variables(language: str) -> None:
    prompt = load_prompt("summary", language)
    assert prompt.variables == ("count", "date", "sentences", "title")
    filled = prompt.fill(count=3, date="2025-11-21", sentences="Il pleut.", title="Pluie")
    assert "Il pleut." in filled
    assert "$" not in filled


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_examples_in_a_prompt_say_only_what_their_own_texts_say(language: str) -> None:
    parts = re.split(r"\n\n", load_prompt("summary-examples", language).text)
    assert len(parts) == 3
    for part in parts[:-1]:
        text, summary = re.split(r"\n(?:Résumé|Summary) ?: ", part.split("\n", 1)[1])
        read = source(text, language)
        said = [summary[s.start : s.end] for s in find_sentences(summary)]
        assert len(said) == 2
        assert [one for one in said if not check_sentence(one, read).passed] == []


def test_a_missing_variable_is_named() -> None:
    prompt = Prompt("summary", "en", 1, "Write $count sentences about $topic.")
    with pytest.raises(SettingsError, match=r"summary\.en\.v1 asks for \$topic.*can use \$count"):
        prompt.fill(count=3)


def test_a_stray_dollar_is_told_with_its_remedy() -> None:
    with pytest.raises(SettingsError, match=r"write \$\$ for the sign"):
        Prompt("summary", "en", 1, "It costs $ 5.").fill()


def test_the_highest_version_counts_as_a_number_unless_one_is_asked_for(tmp_path: Path) -> None:
    for version in (1, 2, 10):
        write(tmp_path, f"summary.fr.v{version}.txt", str(version))
    assert load_prompt("summary", "fr", folder=tmp_path).text == "10"
    assert load_prompt("summary", "fr", 2, tmp_path).text == "2"


def test_a_prompt_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    write(tmp_path, "summary.fr.v1.txt", "x")
    write(tmp_path, "notes.txt", "no prompt")
    with pytest.raises(SettingsError, match=r"no prompt summary\.en in .*; there: summary\.fr\.v1\."):
        load_prompt("summary", "en", folder=tmp_path)


def test_a_folder_that_is_not_there_and_a_file_that_is_no_text_are_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="There is no folder"):
        find_prompts(tmp_path / "none")
    (tmp_path / "summary.fr.v1.txt").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(SettingsError, match="save it as UTF-8"):
        find_prompts(tmp_path)


@pytest.mark.parametrize("written", ["summary", "summary.french", "../summary.fr.v1", "summary.fr.1"])
def test_a_name_of_another_form_is_refused(written: str) -> None:
    with pytest.raises(SettingsError, match="names no prompt"):
        parse_id(written)


def test_the_command_lists_and_shows_them() -> None:
    listed = CliRunner().invoke(app, ["prompts", "list"])
    assert [line.split()[0] for line in listed.output.splitlines()] == [
        f"{name}.{language}.v1"
        for name in ("claims", "summary", "summary-adapter", "summary-examples", "title")
        for language in ("en", "fr")
    ]
    shown = CliRunner().invoke(app, ["prompts", "show", "summary.fr"])
    assert shown.output == load_prompt("summary", "fr").text


def test_the_command_takes_another_folder_and_tells_what_it_lacks(tmp_path: Path) -> None:
    write(tmp_path, "summary.en.v3.txt", "Mine: $sentences\n")
    shown = CliRunner().invoke(app, ["prompts", "show", "summary.en", "--prompts", str(tmp_path)])
    assert shown.output == "Mine: $sentences\n"
    failed = CliRunner().invoke(app, ["prompts", "show", "summary.fr", "--prompts", str(tmp_path)])
    assert failed.exit_code == 2


def test_every_package_folder_is_in_the_list_that_is_installed() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    folders = {".".join(p.parent.relative_to(ROOT).parts) for p in (ROOT / "factsheet").rglob("__init__.py")}
    assert set(listed["packages"]) == folders | {"factsheet.prompts"}
    assert listed["package-dir"] == {"factsheet.prompts": "prompts"}
