"""One source opened, recognised by its content, and handed to its reader."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factsheet.errors import ReadingError
from factsheet.reading.inputs import STANDARD_INPUT, is_address, missing_text
from factsheet.values.article import Article

if TYPE_CHECKING:
    from factsheet.reading import Overrides
    from factsheet.reading.draft import Draft

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|meta|title)\b", re.I)
_TAG = re.compile(r"</?(?:p|div|h[1-6]|span|a|br|ul|li|table|section|article|strong|em|b|i)\b[^>]*>", re.I)


@dataclass(frozen=True, slots=True)
class Opened:
    """The bytes of one source. charset: what an HTTP header named, else None."""

    source: str
    data: bytes
    charset: str | None = None

    @property
    def ending(self) -> str:
        """The lower-cased file ending, with its dot; empty for an address or standard input."""
        return "" if is_address(self.source) else Path(self.source).suffix.lower()


def open_articles(source: str, overrides: Overrides) -> Iterator[Article | ReadingError]:
    """Every article in `source`; what cannot be read comes as the error itself."""
    from factsheet.reading.draft import finish

    try:
        for draft in _drafts(_open(source)):
            try:
                yield draft if isinstance(draft, ReadingError) else finish(draft, source, overrides)
            except ReadingError as error:
                yield error
    except ReadingError as error:
        yield error


def _open(source: str) -> Opened:
    if is_address(source):
        from factsheet.reading.address import fetch

        return fetch(source)
    if source == STANDARD_INPUT:
        opened = Opened(source, sys.stdin.buffer.read())
    else:
        opened = Opened(source, _file_bytes(source))
    if not opened.data.strip():
        name = "Standard input" if source == STANDARD_INPUT else source
        raise ReadingError(f"{name} is empty: give a file with the article's text in it.")
    return opened


def _file_bytes(source: str) -> bytes:
    path = Path(source)
    if path.is_dir():
        raise ReadingError(f"{source} is a folder: name the files in it, or let find_inputs() list them.")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadingError(missing_text(source)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ReadingError(
            f"{source} cannot be opened ({reason}): check the path and its permissions."
        ) from None


def _drafts(opened: Opened) -> Iterator[Draft | ReadingError]:
    data, source = opened.data, opened.source
    if b"%PDF-" in data[:1024]:
        from factsheet.reading.pdf import read_pdf

        yield read_pdf(data, source)
    elif data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from factsheet.reading.worddoc import read_worddoc

        yield read_worddoc(data, source)
    else:
        _refuse_binary(opened)
        yield from _text_drafts(opened)


def _refuse_binary(opened: Opened) -> None:
    from factsheet.reading.decoding import _two_bytes

    data, source = opened.data, opened.source
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise ReadingError(
            f"{source} is an old or password-protected Word file: save it as .docx without a password."
        )
    if data.startswith(b"{\\rtf"):
        raise ReadingError(f"{source} is an RTF file: open it in Word and save it as .docx or .txt.")
    if data.startswith(_PICTURES):
        raise ReadingError(f"{source} is a picture, not text: give the article as text, html, docx or pdf.")
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))
    if not marked and b"\x00" in data[:8192] and not _two_bytes(data):
        hint = " (damaged?)" if opened.ending in {".docx", ".pdf"} else ""
        raise ReadingError(f"{source} is a binary file{hint}, not an article: give text, html, docx or pdf.")


def _text_drafts(opened: Opened) -> Iterator[Draft | ReadingError]:
    from factsheet.reading.decoding import decode

    text, warnings = decode(opened.data, opened.charset)
    source = opened.source
    if not text.strip():
        raise ReadingError(f"{source} is empty: give a file with the article's text in it.")
    if opened.ending in {".jsonl", ".ndjson"} or _starts_as_record(text):
        from factsheet.reading.records import read_records

        yield from read_records(text, source, warnings)
    elif _is_page(text, opened.ending):
        from factsheet.reading.webpage import read_webpage

        yield read_webpage(text, source, warnings)
    else:
        from factsheet.reading.plain import read_plain

        yield read_plain(text, source, warnings)


def _starts_as_record(text: str) -> bool:
    first = text.lstrip().split("\n", 1)[0].strip()
    return first.startswith("{") and first.endswith("}") and re.search(r'"text"\s*:', first) is not None


def _is_page(text: str, ending: str) -> bool:
    """Whether the text is HTML: it says so at its top, or tags stand all over it."""
    if _PAGE.search(text[:2000]):
        return True
    tags = len(_TAG.findall(text[:20000]))
    return tags >= (1 if ending in {".html", ".htm", ".xhtml"} else 6)
