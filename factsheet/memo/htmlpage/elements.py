"""Pieces of HTML: the only place where words become markup, so that no word is ever taken for any."""

from __future__ import annotations

import re
from html import escape

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that no HTML page may hold."""
VOID = frozenset({"meta", "col"})


def escaped(text: str) -> str:
    """The text as HTML shows it, one character for each of its own, so that offsets still count.

    A lone carriage return is a space, since a browser would join it with the newline after it.
    """
    return escape(ILLEGAL.sub("\ufffd", text.replace("\r", " ")), quote=True)


def tag(name: str, content: str = "", /, **attributes: str | None) -> str:
    """An element around `content`, which is markup; attributes are words, those that are None left out.

    "class_" stands for class, "data_marks" for data-marks. A void element has no content and no end.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>" if name in VOID else f"<{name}{given}>{content}</{name}>"
