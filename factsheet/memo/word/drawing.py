"""A picture -> PNG, as Word shows it everywhere. The one place that knows Pillow."""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from typing import Any

from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.story import StoryPart
from docx.shared import Pt

from factsheet.memo.picture import LETTER, Ink, Picture, Polygon, Shape, Stroke, Words
from factsheet.memo.word.elements import element, legal

DOTS = 3
"""Dots a point: 216 an inch, sharp in print and a few ten thousand bytes."""
INKS: dict[Ink, str] = {
    "text": "#1b1e22",
    "quiet": "#555b63",
    "rule": "#d5d9de",
    "mark": "#1f4e79",
    "fill": "#cfdded",
    "limit": "#8a3b00",
}
"""On white: words 5.9:1 or more, edges of marks 8.6:1, words on a bar 12:1; only the scale's own lines are fainter."""
ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}
FONT = "font/DejaVuSans-Latin.ttf"
"""Shipped, since no font is on every machine, and Pillow's own has no accents."""


def drawn(part: StoryPart, picture: Picture) -> BaseOxmlElement:
    """The picture inside a document's part, with its description for those who cannot see it."""
    made = part.new_pic_inline(BytesIO(png(picture)), Pt(picture.width), Pt(picture.height))
    made.docPr.set("title", legal(picture.title))
    made.docPr.set("descr", legal(picture.description))
    return element("drawing", made)


def png(picture: Picture) -> bytes:
    """The picture as a PNG; the same bytes for the same picture."""
    from PIL import Image, ImageDraw, ImageFont

    size = (round(picture.width * DOTS), round(picture.height * DOTS))
    image = Image.new("RGB", size, "#ffffff")
    draw = ImageDraw.Draw(image)
    letters = files("factsheet.memo.word").joinpath(FONT).read_bytes()
    font = ImageFont.truetype(BytesIO(letters), LETTER * DOTS, layout_engine=ImageFont.Layout.BASIC)
    for shape in picture.shapes:
        _draw(draw, font, shape)
    stream = BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(
        stream, "PNG", optimize=True, dpi=(72 * DOTS, 72 * DOTS)
    )
    return stream.getvalue()


def _draw(draw: Any, font: Any, shape: Shape) -> None:
    """Draws one shape."""
    match shape:
        case Polygon(points, fill, edge):
            places = [(x * DOTS, y * DOTS) for x, y in points]
            draw.polygon(places, fill=INKS[fill], outline=INKS[edge], width=DOTS)
        case Stroke(start, end, ink, dashed):
            width = 1 if ink == "rule" else DOTS
            for one, other in _pieces(start, end) if dashed else ((start, end),):
                draw.line([(x * DOTS, y * DOTS) for x, y in (one, other)], fill=INKS[ink], width=width)
        case Words(text, x, y, ink, anchor):
            draw.text(
                (x * DOTS, y * DOTS),
                text,
                fill=INKS[ink],
                font=font,
                anchor=ANCHORS[anchor],
                stroke_width=DOTS,
                stroke_fill="#ffffff",
            )


def _pieces(
    start: tuple[float, float], end: tuple[float, float]
) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """The dashes of a line: 3 points drawn, 2 left out."""
    (x1, y1), (x2, y2) = start, end
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1.0

    def at(distance: float) -> tuple[float, float]:
        share = min(distance, length) / length
        return x1 + share * (x2 - x1), y1 + share * (y2 - y1)

    return [(at(5.0 * i), at(5.0 * i + 3)) for i in range(int(length // 5) + 1)]
