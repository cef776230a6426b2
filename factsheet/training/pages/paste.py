"""A saved page as a reader would paste it: what is seen, line by line, without any mark-up."""

from __future__ import annotations

import re
from typing import Any

_BLOCKS = frozenset(
    """address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
    h5 h6 header hr li main nav ol p pre section table tr ul option button label legend video audio details
    summary""".split()
)
_UNSEEN = frozenset("script style head noscript template svg iframe object select textarea canvas".split())
_SPACE = re.compile(r"\s+")


def paste(html: bytes | str) -> str:
    """The lines of a page that a browser shows, an empty line where two blocks part."""
    pieces: list[str] = []
    _walk(_parsed(html), pieces)
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", "".join(pieces))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def stated_titles(html: bytes | str) -> tuple[str, ...]:
    """What a page's own mark-up calls its title (Open Graph, h1, title), of three words or more."""
    tree = _parsed(html)
    found = [
        *tree.xpath('//meta[@property="og:title"]/@content'),
        *(heading.text_content() for heading in tree.xpath("//h1")),
        *tree.xpath("//title/text()"),
    ]
    return tuple(str(title) for title in found if len(title.split()) > 2)


def _parsed(html: bytes | str) -> Any:
    from lxml.html import document_fromstring

    text = html.decode("utf8", "replace") if isinstance(html, bytes) else html
    # lxml refuses text with an encoding declaration.
    return document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))


def _walk(element: Any, pieces: list[str]) -> None:
    """Adds what an element shows: block elements on lines of their own, table cells parted by a tab."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or _hidden(element):
        return
    edge = ["\n"] if element.tag in _BLOCKS else []
    pieces += edge
    if element.tag in {"td", "th"}:
        pieces.append("\t")
    pieces.append(_SPACE.sub(" ", element.text or ""))
    for child in element:
        _walk(child, pieces)
        pieces.append(_SPACE.sub(" ", child.tail or ""))
    pieces += edge


def _hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    if "display:none" in style or "visibility:hidden" in style or element.get("hidden") is not None:
        return True
    # Whole sections are marked so while a cookie wall is open; they are seen all the same.
    return element.get("aria-hidden") == "true" and element.tag not in {"div", "section"}
