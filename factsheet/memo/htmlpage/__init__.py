"""Blocks -> one HTML page that holds everything it needs: no network, no other file, and it prints."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import BinaryIO

from factsheet.memo.blocks import AnnotatedText, Block, Contents, Heading, TitleBlock, WidePages
from factsheet.memo.htmlpage.body import Body
from factsheet.memo.htmlpage.elements import escaped, tag
from factsheet.memo.labels import Labels, labels_for
from factsheet.memo.outline import memo_title


def write_html(blocks: Sequence[Block], stream: BinaryIO, language: str) -> None:
    """Writes the blocks as one HTML page in UTF-8 into `stream`."""
    stream.write(html_page(blocks, language).encode())


def html_page(blocks: Sequence[Block], language: str) -> str:
    """The blocks as one HTML page; `language` is the memo's own (ISO 639-1)."""
    labels = labels_for(language)
    body = Body(labels)
    parts = [_header(body, blocks)]
    # The page has its contents in the header, however short it is.
    parts.extend(body.block(block) for block in blocks if not isinstance(block, TitleBlock | Contents))
    content = [tag("main", "\n".join(parts))]
    if any(isinstance(block, AnnotatedText) for block in blocks):
        content.extend((_panel(labels), tag("script", _part("page.js"))))
    head = _head(memo_title(blocks) or labels.memo)
    page = tag("body", "\n" + "\n".join(content) + "\n")
    return "<!doctype html>\n" + tag("html", f"\n{head}\n{page}\n", lang=labels.language) + "\n"


def _head(title: str) -> str:
    """Title, style, and a policy by which the page loads nothing and runs no other script than its own."""
    digest = base64.b64encode(hashlib.sha256(_part("page.js").encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none';"
        " form-action 'none'"
    )
    lines = (
        '<meta charset="utf-8">',
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        tag("title", escaped(title)),
        tag("style", "\n" + _part("page.css")),
    )
    return tag("head", "\n" + "\n".join(lines) + "\n")


def _header(body: Body, blocks: Sequence[Block]) -> str:
    """The title blocks, and links to the main sections."""
    titles = "\n".join(body.block(block) for block in blocks if isinstance(block, TitleBlock))
    links = (
        tag("li", tag("a", body.plain(block.line), href=f"#{block.anchor}"))
        for block in _headings(blocks)
        if block.level == 1 and block.anchor
    )
    contents = tag("nav", tag("ul", "".join(links)), aria_label=body.labels.contents)
    return tag("header", f"\n{titles}\n{contents}\n")


def _headings(blocks: Sequence[Block]) -> Iterator[Heading]:
    """The headings among the blocks, those on wide pages too."""
    for block in blocks:
        if isinstance(block, WidePages):
            yield from _headings(block.blocks)
        elif isinstance(block, Heading):
            yield block


def _panel(labels: Labels) -> str:
    """The place beside the text where a chosen sentence is shown; the script brings it out."""
    close = tag("button", "×", type="button", id="panel-close", aria_label=labels.close, hidden="")
    there = tag("a", escaped(labels.in_text), id="panel-there", href="#", hidden="")
    before, after = (tag("p", "", id=f"panel-{place}", class_="context") for place in ("before", "after"))
    words = tag("p", "", id="panel-words", aria_live="polite")
    parts = (
        close,
        tag(
            "h2",
            f"{escaped(labels.source_sentence)} "
            + tag("span", "", id="panel-number")
            + " "
            + tag("span", "", id="panel-place"),
        ),
        tag("p", escaped(labels.choose), id="panel-hint"),
        tag("div", before + words + after, id="panel-text"),
        tag("ul", "", id="panel-legend"),
        there,
    )
    return tag("aside", "\n".join(parts), id="panel", aria_label=labels.source_sentence, hidden="")


def _part(name: str) -> str:
    """The text of a file that lies beside this module."""
    return files("factsheet.memo.htmlpage").joinpath(name).read_text("utf-8")
