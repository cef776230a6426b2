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
    """Where direct claims end that go on in the next one, by their index; the next one is under its own index with an
    end of -1. Both stand in one sentence with no more than a comma between them."""
    claims = [i for i, span in enumerate(spans) if span.layer == "claim"]
    ends: dict[int, int] = {}
    for one, other in pairwise(sorted(claims, key=lambda i: spans[i].start)):
        first, second = spans[one], spans[other]
        together = first.label == second.label == "direct" and first.sentence == second.sentence
        if (
            together
            and one not in ends
            and first.end <= second.start
            and SUBORDINATE.match(text[first.start : first.end].lstrip('"«“ \u00a0'))
            and JOINT.fullmatch(text, first.end, second.start)
        ):
            ends[one], ends[other] = second.end, -1
    return ends
