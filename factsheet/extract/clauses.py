"""Pieces of a quotation that are no assertion alone: "Si j'étais ministre," goes with what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factsheet.values.marks import MarkedSpan

SUBORDINATE = re.compile(
    r"(?:si|s['’]ils?|quand|lorsqu(?:e|['’])|dès qu(?:e|['’])|tant qu(?:e|['’])|même si|puisqu(?:e|['’])|"
    r"if|when|as long as|unless)(?:\s|(?<=['’]))[^,;:]*$",
    re.I,
)
JOINT = re.compile(r"\s*,?\s*(?:\.\.\.|…)?\s*")


def joined(text: str, spans: Sequence[MarkedSpan]) -> dict[int, int]:
    """By the index of a direct claim that is a condition alone, the index of the one it goes on in: both stand in one
    sentence with no more than a comma between them."""
    claims = sorted(
        (i for i, span in enumerate(spans) if span.layer == "claim"), key=lambda i: spans[i].start
    )
    found: dict[int, int] = {}
    for one, other in pairwise(claims):
        first, second = spans[one], spans[other]
        if (
            first.label == second.label == "direct"
            and first.sentence == second.sentence
            and first.end <= second.start
            and one not in found.values()
            and SUBORDINATE.match(text[first.start : first.end].lstrip('"«“ \u00a0'))
            and JOINT.fullmatch(text, first.end, second.start)
        ):
            found[one] = other
    return found
