"""A PDF file: its printed pieces of line with their places, made into an article by `printed.py`."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from factsheet.errors import ReadingError
from factsheet.reading.columns import PrintedLine
from factsheet.reading.draft import Draft
from factsheet.reading.printed import find_paragraphs, find_title

# FPDF_ERR_PASSWORD of the PDFium interface.
_NEEDS_PASSWORD = 4
# What PDFium writes for a hyphen at a line's end, and the bullets of the Symbol and Wingdings fonts.
_LETTERS = str.maketrans(
    {"\x02": "-", "\ufffe": "-", "\xad": "-", "\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf02d": "-"}
)
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi|semibd", re.I)
# A gap as wide as this share of the letters' size parts two pieces: a gutter, or a stretched space.
_WIDE_GAP = 0.9


@dataclass(frozen=True, slots=True)
class _Glyph:
    """One printed character: its edges and base line in points from the page's lower left."""

    letter: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    upright: bool


def read_pdf(data: bytes, source: str) -> Draft:
    """The draft of a PDF. Raises ReadingError where it is encrypted, damaged, or has no text layer."""
    document = _opened(data, source)
    try:
        lines = tuple(line for number in range(len(document)) for line in _page_lines(document, number))
        named = str(document.get_metadata_value("Title") or "")
    except Exception:
        raise ReadingError(f"{source} is damaged: print it to a new PDF and give that one.") from None
    finally:
        document.close()
    if sum(len(line.text) for line in lines) < 20:
        raise ReadingError(f"{source} has no text in it (a scan?): run text recognition (OCR) on it first.")
    from factsheet.reading.dump import clean_blocks

    title = find_title(lines, named)
    return clean_blocks(find_paragraphs(lines, title), source, title=title)


def _opened(data: bytes, source: str) -> Any:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if getattr(error, "err_code", None) == _NEEDS_PASSWORD or "assword" in str(error):
            raise ReadingError(
                f"{source} is protected by a password: save a copy without one and give that."
            ) from None
        raise ReadingError(f"{source} is damaged: print it to a new PDF and give that one.") from None


def _page_lines(document: Any, number: int) -> Iterator[PrintedLine]:
    page = document[number]
    text_page = page.get_textpage()
    try:
        height = page.get_height()
        glyphs = list(_glyphs(text_page))
        turned = sum(not glyph.upright for glyph in glyphs)
        if turned * 2 > len(glyphs):
            # A page printed sideways: its lines in PDFium's order, without places.
            for text in text_page.get_text_range().splitlines():
                if text.strip():
                    yield PrintedLine(text.strip().translate(_LETTERS), number, None)
            return
        for piece in _pieces(glyph for glyph in glyphs if glyph.upright):
            yield _line(piece, number, height)
    finally:
        text_page.close()
        page.close()


def _glyphs(text_page: Any) -> Iterator[_Glyph]:
    """The characters of a page in the order of its content; those that PDFium made up are spaces."""
    import pypdfium2.raw as raw

    x, y = ctypes.c_double(), ctypes.c_double()
    matrix, name, flags = raw.FS_MATRIX(), ctypes.create_string_buffer(128), ctypes.c_int()
    for index in range(text_page.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text_page, index))
        if letter.isspace() or letter == "\0":
            yield _Glyph(" ", 0.0, 0.0, 0.0, 0.0, False, True)
            continue
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        left, _, right, _ = text_page.get_charbox(index)
        raw.FPDFText_GetMatrix(text_page, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        name.value = b""
        raw.FPDFText_GetFontInfo(text_page, index, name, 128, flags)
        bold = bool(_BOLD_NAME.search(name.value)) or raw.FPDFText_GetFontWeight(text_page, index) >= 600
        size = raw.FPDFText_GetFontSize(text_page, index) * scale
        upright = matrix.a > 0 and abs(matrix.b) < 0.2 * abs(matrix.a)
        yield _Glyph(letter, min(left, x.value), right, y.value, size or 1.0, bold, upright)


def _pieces(glyphs: Iterator[_Glyph]) -> Iterator[list[_Glyph]]:
    """Runs of characters on one base line without a wide gap, spaces kept between words."""
    piece: list[_Glyph] = []
    space: _Glyph | None = None
    for glyph in glyphs:
        if glyph.letter == " ":
            space = glyph
            continue
        if piece and not _goes_on(piece[-1], glyph):
            yield piece
            piece = []
        elif piece and space:
            piece.append(space)
        piece.append(glyph)
        space = None
    if piece:
        yield piece


def _goes_on(last: _Glyph, glyph: _Glyph) -> bool:
    """Whether a character stands on the line of the one before, raised or lowered ones included."""
    small, size = sorted((last.size, glyph.size))
    # A small letter raised by up to half a line (1er, CO2) still belongs to it; a far larger one is an initial.
    reach = 0.5 * size if 0.5 * size <= small < 0.85 * size else 0.25 * small
    gap = glyph.left - last.right
    return abs(glyph.base - last.base) <= reach and -0.7 * size < gap < _WIDE_GAP * size


def _line(piece: list[_Glyph], number: int, height: float) -> PrintedLine:
    inked = [glyph for glyph in piece if glyph.letter != " "]
    sizes = sorted(glyph.size for glyph in inked)
    size = sizes[len(sizes) // 2]
    base = sorted(glyph.base for glyph in inked)[len(inked) // 2]
    text = "".join(glyph.letter for glyph in piece)
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    bottom = height - base
    box = (inked[0].left, bottom - size, max(glyph.right for glyph in inked), bottom)
    bold = all(glyph.bold for glyph in inked if glyph.letter.isalnum())
    return PrintedLine(text.translate(_LETTERS), number, box, size, height, bold)
