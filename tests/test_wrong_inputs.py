"""Inputs that are wrong, each in its own way: one line that names the file, the right code, no traceback."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from factsheet.cli import app

pytestmark = pytest.mark.usefixtures("fake_pipeline")
ARTICLE = "---\ntitle: Une note\n---\n\nLe pont a coûté 12 millions. Il rouvrira lundi.\n"
GERMAN = (
    "---\ntitle: Haushalt\n---\n\nDer Stadtrat hat am Dienstag den Haushalt für das kommende Jahr beschlossen. "
    "Die Ausgaben steigen um vier Millionen Euro, wie der Kämmerer nach der Sitzung sagte. "
    "Die Opposition stimmte dagegen, weil sie die Gebühren für die Kindergärten für zu hoch hält.\n"
)
MENU = (
    "<!doctype html><html><head><title>Accueil</title></head><body><nav><ul><li><a href='/'>Accueil</a></li>"
    "<li><a href='/sport'>Sport</a></li></ul></nav><footer>Mentions légales</footer></body></html>"
)


def pdf(content: bytes, extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF of one page that draws `content`; `extra` is object 5."""
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        *([extra] if extra else []),
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    tail = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(data))
    return data + head + tail


def scanned_pdf() -> bytes:
    """A page with a grey rectangle where a picture of text would be."""
    return pdf(b"0.8 g 50 50 495 742 re f")


def encrypted_pdf() -> bytes:
    """A page locked with a password that nobody knows: the keys are filler, so no password fits."""
    keys = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32)
    return pdf(b"0.8 g 50 50 495 742 re f", keys, b"/Encrypt 5 0 R /ID [<00> <00>]")


def damaged_docx() -> bytes:
    """A Word file whose end was lost on the way."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as package:
        package.writestr("word/document.xml", "<w:document/>" * 50)
    return whole.getvalue()[:120]


def run(*words: str) -> Result:
    """What the command line does with these words."""
    return CliRunner().invoke(app, list(words))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.txt", None),
        ("empty.txt", b""),
        ("blank.txt", b" \n\n\t\n"),
        ("binary.txt", bytes(range(256)) * 20),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100)),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("locked.pdf", encrypted_pdf()),
        ("scanned.pdf", scanned_pdf()),
        ("cut.pdf", scanned_pdf()[:60]),
        ("menu.html", MENU.encode()),
        ("damaged.docx", damaged_docx()),
        ("zipped.docx", b"PK\x05\x06" + bytes(18)),
        ("matter.txt", b"---\ntitle: [one\ndate: : :\n---\n\nDu texte ici.\n"),
        ("day.txt", b"---\ntitle: Une note\ndate: 2025-02-30\n---\n\nLe pont rouvre lundi.\n"),
        ("none.jsonl", b"\n\n"),
        ("notes-*.txt", None),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(folder: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    result = run("extract", name, "-o", "out")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert result.stderr.startswith(name)
    assert result.stderr.rstrip().endswith((".", "?"))
    assert list(Path("out").iterdir()) == []


def test_an_empty_folder_is_told_in_one_line(folder: Path) -> None:
    (folder / "inbox").mkdir()
    result = run("memo", "inbox", "-o", "memo.docx")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert result.stderr.startswith("inbox is a folder")
    assert not Path("memo.docx").exists()


def test_a_bad_line_of_json_is_named_and_the_others_are_written(folder: Path) -> None:
    lines = [
        '{"id": "a", "text": "Le vote a réuni 12 voix."}',
        '{"id": "b", "text": ',
        "[1, 2]",
        '{"id": "d"}',
    ]
    (folder / "wire.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = run("extract", "wire.jsonl", "-o", "out")
    told = result.stderr.splitlines()
    assert result.exit_code == 1
    assert [line.split(":")[0] for line in told[:3]] == [f"wire.jsonl, line {n}" for n in (2, 3, 4)]
    assert told[3:] == ["3 failed, 1 done."]
    assert json.loads(Path("out/wire.jsonl").read_text(encoding="utf-8"))["id"] == "a"


def test_a_language_nobody_taught_it_is_said_and_the_work_goes_on(folder: Path) -> None:
    (folder / "haushalt.txt").write_text(GERMAN, encoding="utf-8")
    result = run("extract", "haushalt.txt", "-o", "out")
    assert (result.exit_code, result.stderr.count("\n")) == (0, 1)
    assert result.stderr.startswith("haushalt.txt: ")
    assert "(de)" in result.stderr
    assert Path("out/haushalt.json").exists()


@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (("--date", "30/11/2024"), "--date", 2),
        (("--date", "2024-11-31"), "--date", 2),
        (("--language", "french"), "--language", 2),
        (("--title", "  "), "--title", 2),
        (("-o", "note.txt"), "note.txt", 1),
        (("-o", "note.txt/deeper"), "note.txt", 1),
    ],
)
def test_a_wrong_option_is_told_in_one_line(
    folder: Path, words: tuple[str, ...], told: str, code: int
) -> None:
    (folder / "note.txt").write_text(ARTICLE, encoding="utf-8")
    result = run("extract", "note.txt", *words)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (code, "", 1)
    assert told in result.stderr


@pytest.mark.parametrize(
    ("output", "code"), [("nowhere/memo.docx", 1), ("folder.docx", 1), ("memo.odt", 2), ("source.docx", 2)]
)
def test_a_memo_that_cannot_be_written_is_told_before_the_work_begins(
    folder: Path, output: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_late(*_: object) -> object:
        raise AssertionError("an article was read before the output was looked at")

    monkeypatch.setattr("factsheet.batch.make_factsheets", too_late)
    (folder / "source.docx").write_text(ARTICLE, encoding="utf-8")
    (folder / "folder.docx").mkdir()
    result = run("memo", "source.docx", "-o", output)
    assert (result.exit_code, result.stderr.count("\n")) == (code, 1)
    assert (folder / "source.docx").read_text(encoding="utf-8") == ARTICLE


def in_a_process(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What the installed command does, from outside."""
    command = [
        sys.executable,
        "-c",
        f"import sys; sys.path[:0] = {sys.path!r}; from factsheet.cli import main; main()",
    ]
    return subprocess.run([*command, *words], capture_output=True, text=True, encoding="utf-8", cwd=folder)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("extract", "gone.txt"), 1, "gone.txt does not exist"),
        (("extract", "note.txt", "--date", "soon"), 2, "--date cannot be 'soon'"),
    ],
)
def test_the_real_command_says_the_same(folder: Path, words: tuple[str, ...], code: int, told: str) -> None:
    (folder / "note.txt").write_text(ARTICLE, encoding="utf-8")
    done = in_a_process(folder, *words)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1)
    assert done.stderr.startswith(told)


def test_the_two_pdfs_are_wrong_for_the_reason_they_are_meant_to_be(folder: Path) -> None:
    (folder / "locked.pdf").write_bytes(encrypted_pdf())
    (folder / "scanned.pdf").write_bytes(scanned_pdf())
    assert "password" in run("extract", "locked.pdf").stderr
    assert "scan" in run("extract", "scanned.pdf").stderr
