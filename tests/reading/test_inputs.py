"""Folders, globs and single names become inputs; what is not there is said and stops nobody."""

from __future__ import annotations

from pathlib import Path

from factsheet.errors import ReadingError
from factsheet.reading import find_inputs


def test_a_folder_gives_its_articles_sorted_and_without_hidden_or_unknown_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", ".secret.txt", "~$a.docx", "photo.png", "under/c.md", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    names = [Path(str(item)).relative_to(tmp_path).as_posix() for item in find_inputs([tmp_path])]
    assert names == ["a.html", "b.txt", "under/c.md"]


def test_a_glob_gives_its_matches_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text("x")
    found = find_inputs([str(tmp_path / "*.txt")])
    assert [Path(str(item)).name for item in found] == ["a.txt", "b.txt"]


def test_standard_input_and_addresses_stay_as_they_are() -> None:
    assert find_inputs(["-", "https://example.org/a"]) == ("-", "https://example.org/a")


def test_an_input_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    assert len(find_inputs([str(tmp_path / "a.txt"), str(tmp_path / "*.txt"), str(tmp_path)])) == 1


def test_what_is_missing_comes_as_an_error_in_its_place_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("x")
    (tmp_path / "empty").mkdir()
    sources = [tmp_path / "artcle.txt", tmp_path / "empty", str(tmp_path / "*.pdf"), tmp_path / "article.txt"]
    missing, empty, unmatched, there = find_inputs(sources)
    assert isinstance(missing, ReadingError)
    assert "did you mean" in str(missing)
    assert isinstance(empty, ReadingError)
    assert "folder without articles" in str(empty)
    assert isinstance(unmatched, ReadingError)
    assert "matches no file" in str(unmatched)
    assert there == str(tmp_path / "article.txt")


def test_a_file_whose_name_looks_like_a_glob_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "note [1].txt").write_text("x")
    assert find_inputs([tmp_path / "note [1].txt"]) == (str(tmp_path / "note [1].txt"),)
