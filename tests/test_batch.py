"""Several inputs: where their facts go, and what is never overwritten."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factsheet.batch import holds_lines, make_factsheets, make_folder, plan_outputs, write_facts
from factsheet.errors import SettingsError, WritingError
from factsheet.values.article import Article
from factsheet.values.facts import FactSheet

Make = Callable[[Article], FactSheet]


def names(*sources: str) -> list[str]:
    """The names of the files that these sources are written to."""
    return [output.path.name for output in plan_outputs(sources, Path("out"))]


def test_each_source_keeps_its_stem() -> None:
    assert names("a/note.txt", "b/wire.jsonl", "-") == ["note.json", "wire.jsonl", "stdin.json"]


def test_an_address_gives_its_last_part() -> None:
    assert names("https://example.org/news/a%20b.html?x=1", "https://example.org/") == [
        "a-20b.json",
        "example.org.json",
    ]


def test_names_that_differ_in_case_only_are_one_name() -> None:
    assert names("a/Note.txt", "b/note.txt") == ["Note.json", "note-2.json"]


def test_a_numbered_name_never_takes_the_name_of_another_source() -> None:
    assert names("a/n.txt", "b/n.txt", "c/n-2.txt", "d/n.txt") == [
        "n.json",
        "n-3.json",
        "n-2.json",
        "n-4.json",
    ]


def test_an_output_on_one_of_the_sources_is_refused(tmp_path: Path) -> None:
    (tmp_path / "wire.jsonl").touch()
    with pytest.raises(SettingsError, match=r"wire\.jsonl would be overwritten"):
        plan_outputs([str(tmp_path / "wire.jsonl")], tmp_path)


def test_without_sheets_nothing_is_written(tmp_path: Path) -> None:
    assert write_facts(tmp_path / "a.json", ()) is None
    assert list(tmp_path.iterdir()) == []


def test_lines_are_written_as_lines(tmp_path: Path, fake_pipeline: Make) -> None:
    sheets = [fake_pipeline(Article("-", "Un vote à 12 voix.", id=name)) for name in "ab"]
    path = write_facts(tmp_path / "wire.jsonl", sheets)
    assert path is not None
    assert [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()] == ["a", "b"]


def test_a_folder_cannot_be_made_where_a_file_lies(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(WritingError, match="cannot be made a folder"):
        make_folder(tmp_path / "out")


def test_lines_are_known_by_their_name() -> None:
    assert [holds_lines(name) for name in ("a.jsonl", "a.NDJSON", "a.json", "-")] == [
        True,
        True,
        False,
        False,
    ]


def test_every_record_of_a_file_comes_as_a_sheet(samples: Path, fake_pipeline: Make) -> None:
    found = list(make_factsheets(str(samples / "depeches.jsonl"), fake_pipeline))
    assert [sheet.article.id for sheet in found if not isinstance(sheet, Exception)] == [
        "depeche-secheresse",
        "ferry-strike",
    ]
