"""Direct speech as the memo prints it: which words are verbatim, and which claims are one run of speech.

A claim is "direct" when all of it *or the core of it* stands between quotation marks. Marks around the
whole would turn « la situation est "très grave" » into words that nobody said, so a claim that
carries its own marks keeps those, unless the source shows that a wider pair holds the whole claim.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheet.values.facts import Claim, FactSheet

PAIRS = (("«", "»", "\u00a0"), ("“", "”", ""))
"""Opening mark, closing mark, and the space that goes inside."""
STRAIGHT = '"'
MARKS = frozenset("«»“”„‘" + STRAIGHT)
BETWEEN = frozenset(" \u00a0\u202f\t.,;:!?…")
"""What may stand between two claims of one run of speech."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Direct claims that follow each other inside one run of speech; at least one."""

    claims: tuple[Claim, ...]

    @property
    def named(self) -> Claim:
        """The claim whose own sentence names the speaker, else the first."""
        return next((claim for claim in self.claims if claim.speaker), self.claims[0])


def find_quotations(sheet: FactSheet) -> tuple[Quotation, ...]:
    """The direct claims in the order of the text, those of one run of speech by one speaker together."""
    runs: list[list[Claim]] = []
    direct = (claim for claim in sheet.claims if claim.kind == "direct")
    for claim in sorted(direct, key=lambda claim: claim.start):
        if runs and _goes_on(sheet.article.text, runs[-1][-1], claim):
            runs[-1].append(claim)
        else:
            runs.append([claim])
    return tuple(Quotation(tuple(run)) for run in runs)


def verbatim(text: str, start: int, end: int, marks: tuple[str, str]) -> str:
    """`text[start:end]` with quotation marks where the source has them; `marks` are the memo's own pair."""
    words = text[start:end]
    if not MARKS & set(words) or _held(text, start, words):
        return f"{marks[0]}{words}{marks[1]}"
    return _closed(words, text[end : end + 3])


def _goes_on(text: str, before: Claim, claim: Claim) -> bool:
    """True where `claim` continues the speech of `before`: one source, and only stops between them."""
    between = text[before.end : claim.start]
    return before.end <= claim.start and before.who == claim.who and BETWEEN.issuperset(between)


def _held(text: str, start: int, words: str) -> bool:
    """True where a pair opened earlier in the paragraph holds the whole of `words`."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    if before.count(STRAIGHT) % 2 and STRAIGHT not in words:
        return True
    return any(
        before.count(opening) > before.count(closing) and words.count(opening) == words.count(closing)
        for opening, closing, _ in PAIRS
    )


def _closed(words: str, after: str) -> str:
    """`words` with the one mark given back that the cut took away from a pair inside it."""
    for opening, closing, space in PAIRS:
        missing = words.count(opening) - words.count(closing)
        if missing:
            return f"{words}{space}{closing}" if missing > 0 else f"{opening}{space}{words}"
    if words.count(STRAIGHT) % 2:
        return words + STRAIGHT if after.lstrip().startswith(STRAIGHT) else STRAIGHT + words
    return words
