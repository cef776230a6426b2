"""What cannot be read is one sentence that names it; nothing heavy is imported before it is needed."""

from __future__ import annotations

import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from factsheet.errors import ReadingError
from factsheet.reading import read_article
from factsheet.reading.address import fetch

SENTENCES = "The bridge reopened on Monday after two years. It cost 12 million pounds, the county said. " * 4


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(40), "is a picture"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(40), "is a picture"),
        ("program.txt", b"\x7fELF" + bytes(400), "is a binary file"),
        ("broken.docx", b"PK\x03\x04 cut here", "damaged"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "password-protected"),
        ("note.rtf", rb"{\rtf1 Bonjour}", "RTF"),
    ],
)
def test_a_file_that_is_no_article_is_one_line_that_names_it(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadingError, match=reason) as caught:
        read_article(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_archive_renamed_to_text_is_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(ReadingError, match="is an archive"):
        read_article(path)


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="does not exist"):
        read_article(tmp_path / "nothing.txt")
    with pytest.raises(ReadingError, match="is a folder"):
        read_article(tmp_path)


class Handler(BaseHTTPRequestHandler):
    """A page at /page, plain text at /text, nothing else."""

    def do_GET(self) -> None:
        bodies = {
            "/page": (
                f"<html><head><title>Bridge</title></head><body><p>{SENTENCES}</p></body></html>",
                "html",
            ),
            "/text": ("Café ouvert. Le maire l'a inauguré lundi.", "plain; charset=iso-8859-15"),
        }
        body, kind = bodies.get(self.path, ("", "html"))
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", f"text/{kind}")
        self.end_headers()
        self.wfile.write(body.encode("iso-8859-15"))

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is printed."""


@pytest.fixture
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_address_is_fetched_when_it_is_named(address: str) -> None:
    page = read_article(f"{address}/page")
    assert page.text.startswith("The bridge reopened on Monday")
    assert page.source == f"{address}/page"
    assert read_article(f"{address}/text").text.startswith("Café ouvert.")


def test_an_address_that_does_not_answer_is_one_clear_line(address: str) -> None:
    with pytest.raises(ReadingError, match="answered 404"):
        read_article(f"{address}/gone")
    with pytest.raises(ReadingError, match="cannot be reached"):
        fetch("http://127.0.0.1:9/none", timeout_s=2)


def test_importing_the_readers_loads_no_heavy_library() -> None:
    script = (
        "import sys, factsheet.reading, factsheet.reading.opening, factsheet.reading.dump;"
        "print([m for m in ('trafilatura','lxml','docx','pypdfium2','numpy','yaml','ftfy','py3langid','torch')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
