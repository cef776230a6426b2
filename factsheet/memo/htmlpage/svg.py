"""A picture -> inline SVG: its own title and description, links that the keyboard reaches, the page's colours."""

from __future__ import annotations

from factsheet.memo.htmlpage.elements import escaped, tag
from factsheet.memo.picture import LETTER, Picture, Polygon, Shape, Stroke, Words


def svg(picture: Picture) -> str:
    """The markup of a picture in a frame that scrolls where the window is narrow."""
    first = next((s.target for s in picture.shapes if isinstance(s, Words) and s.target), "")
    name, words = f"picture_{first}", f"picture_{first}_words"
    inner = (
        tag("title", escaped(picture.title), id=name),
        tag("desc", escaped(picture.description), id=words),
        *map(_shape, picture.shapes),
    )
    # A group, no image: an image's links would be hidden from a screen reader.
    drawn = tag(
        "svg",
        "\n".join(inner),
        viewBox=f"0 0 {picture.width:g} {picture.height:g}",
        role="group",
        aria_labelledby=name,
        aria_describedby=words,
        font_size=f"{LETTER:g}",
    )
    return tag("figure", f"\n{drawn}\n", class_="picture")


def _shape(shape: Shape) -> str:
    """The markup of one shape."""
    match shape:
        case Polygon(points, fill, edge):
            places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
            return tag("polygon", points=places, class_=f"{fill}-fill {edge}-edge")
        case Stroke((x1, y1), (x2, y2), ink, dashed):
            ends = {"x1": f"{x1:.1f}", "y1": f"{y1:.1f}", "x2": f"{x2:.1f}", "y2": f"{y2:.1f}"}
            return tag("line", class_=f"{ink}-edge", stroke_dasharray="3 2" if dashed else None, **ends)
        case Words():
            return _words(shape)


def _words(words: Words) -> str:
    """One line of words, a link where it leads somewhere."""
    made = tag(
        "text",
        escaped(words.text),
        x=f"{words.x:.1f}",
        y=f"{words.y:.1f}",
        text_anchor=words.anchor if words.anchor != "start" else None,
        class_=f"{words.ink}-fill",
        lang=words.language,
    )
    return tag("a", made, href=f"#{words.target}") if words.target else made
