"""Files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

import pytest

from factsheet.errors import WritingError
from factsheet.memo import replace_file, write_memo

from .articles import notice


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(WritingError, match="absent does not exist"):
        write_memo(notice(), tmp_path / "absent" / "memo.docx")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    (tmp_path / "dossier.docx").mkdir()
    with pytest.raises(WritingError, match="is a folder"):
        write_memo(notice(), tmp_path / "dossier.docx")


def test_a_memo_is_a_word_document(tmp_path: Path) -> None:
    with pytest.raises(WritingError, match=r"memo\.pdf does not end in \.docx"):
        write_memo(notice(), tmp_path / "memo.pdf")


def test_no_article_makes_no_memo(tmp_path: Path) -> None:
    with pytest.raises(WritingError, match="at least one article"):
        write_memo([], tmp_path / "memo.docx")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write into every folder")
def test_a_folder_that_may_not_be_written_in_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(WritingError, match="Permission denied"):
        write_memo(notice(), tmp_path / "memo.docx")


def test_what_was_there_stays_when_writing_fails(tmp_path: Path) -> None:
    target = tmp_path / "memo.docx"
    target.write_bytes(b"old")

    def half(stream: BinaryIO) -> None:
        stream.write(b"new")
        raise OSError(28, "No space left on device")

    with pytest.raises(WritingError, match="No space left on device"):
        replace_file(target, half)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_bug_keeps_its_traceback_and_leaves_nothing_behind(tmp_path: Path) -> None:
    def broken(_: BinaryIO) -> None:
        raise KeyError("bug")

    with pytest.raises(KeyError):
        replace_file(tmp_path / "memo.docx", broken)
    assert not list(tmp_path.iterdir())


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.docx").write_bytes(b"old")
    (tmp_path / "memo.docx").symlink_to("real.docx")
    write_memo(notice(), tmp_path / "memo.docx")
    assert (tmp_path / "memo.docx").is_symlink()
    assert (tmp_path / "real.docx").read_bytes()[:2] == b"PK"


def test_a_new_file_has_the_rights_of_every_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    path = write_memo(notice(), tmp_path / "memo.docx")
    assert path.stat().st_mode == (tmp_path / "plain").stat().st_mode
