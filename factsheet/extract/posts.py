"""Posts of social networks set into an article: a source of their own, known by the line that signs them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factsheet.values.document import Document, Span

# "— Ambassade du Maroc (@AmbaMaroc) November 30, 2024": the form in which embedded posts are pasted.
SIGNATURE = re.compile(r"^[—–-]{1,2}\s*(?P<name>[^()@\n]{2,80}?)\s*\(@\w{2,30}\)", re.M)
LONGEST = (
    320  # characters before the signature: posts hold 280, and links and hashtags may have been rewritten
)


@dataclass(frozen=True, slots=True)
class Post:
    """A post's text (half-open offsets) and who signed it."""

    start: int
    end: int
    author: Span


def find_posts(document: Document) -> tuple[Post, ...]:
    """Every signed post: the paragraphs before the signature, as far back as a post's length allows."""
    posts = []
    floor = 0
    for match in SIGNATURE.finditer(document.text):
        start = end = max(0, match.start() - 1)
        while start > floor:
            before = document.text.rfind("\n", 0, max(0, start - 1)) + 1
            if end - before > LONGEST or before < floor:
                break
            start = before
        if start < end:
            posts.append(Post(start, end, document.span(*match.span("name"))))
        line_end = document.text.find("\n", match.end())
        floor = len(document.text) if line_end < 0 else line_end + 1
    return tuple(posts)
