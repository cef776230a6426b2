"""The memo in a real word processor."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from factsheet.memo import write_memo

from .articles import communique, harbour, river

SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(
    SOFFICE is None, reason="LibreOffice is not installed (apt-get install libreoffice-writer)"
)
def test_libreoffice_opens_the_memo_and_prints_it(tmp_path: Path) -> None:
    path = write_memo((communique(), harbour(), river()), tmp_path / "memo.docx")
    profile = (tmp_path / "profile").as_uri()
    command = [
        str(SOFFICE),
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        path.name,
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)

    import pypdfium2

    with pypdfium2.PdfDocument(tmp_path / "memo.pdf") as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    assert 8 <= len(texts) <= 14
    assert all(f"{i} / {len(texts)}" in text for i, text in enumerate(texts, 1))
    printed = " ".join("".join(texts).split())
    assert "Samia Ben Hassine" in printed
    assert "[A2-S1]" in printed.replace("\u2011", "-")
