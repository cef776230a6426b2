"""Whether a generated sentence says only what the article says, and if not, which check failed on which words.

Two layers. What can be looked up must be there: figures, times, names, countries, quoted words, a denial where
something is denied. Whether the article bears the rest is weighed from many signs (`evidence`) by weights that were
learned from labelled sentences (`judgement`); what the article says of somebody else is refused whatever they weigh.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from factsheet.summaries.evidence import gather_evidence
from factsheet.summaries.figures import unborne_quantities
from factsheet.summaries.judgement import is_unfaithful
from factsheet.summaries.naming import unborne_names, unborne_quotes
from factsheet.summaries.negation import lone_denials, unsaid_sayings
from factsheet.summaries.sentence import Reading, read_sentence
from factsheet.summaries.support import Source, find_support
from factsheet.summaries.times import unborne_days

Check = Literal["number", "date", "name", "quote", "extent", "words", "negation", "doer"]


@dataclass(frozen=True, slots=True)
class Failure:
    """A check that did not pass, and the words of the generated sentence it stumbled on."""

    check: Check
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the guard says of one generated sentence: the source sentences it rests on, and what failed."""

    support: tuple[int, ...]
    failures: tuple[Failure, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing failed."""
        return not self.failures


def check_sentence(text: str, source: Source) -> Verdict:
    """The verdict on one generated sentence."""
    for i, other in enumerate(source.readings):
        if other.text.rstrip(".") == text.rstrip("."):
            return Verdict((i,), ())
    said = read_sentence(text, source.finders)
    support = find_support(said, source)
    missing = look_up(said, source, support)
    if missing:
        return Verdict(support, missing)
    evidence = gather_evidence(said, source, support)
    if not is_unfaithful(evidence.features):
        return Verdict(support, ())
    doubts = evidence.doubts or {"words": tuple(said.words[i].text for i in said.matter)}
    return Verdict(support, tuple(Failure(cast("Check", name), words) for name, words in doubts.items()))


def look_up(said: Reading, source: Source, support: Sequence[int]) -> tuple[Failure, ...]:
    """What the sentence writes and the article does not have anywhere, of what can be looked up."""
    if not support:
        return (Failure("words", tuple(word.text for word in said.words)),)
    found: dict[Check, tuple[str, ...]] = {
        "number": unborne_quantities(said, source),
        "date": unborne_days(said, source),
        "name": unborne_names(said, source),
        "quote": unborne_quotes(said, source),
        "negation": lone_denials(said, source, support) or unsaid_sayings(said, source),
    }
    return tuple(Failure(check, words) for check, words in found.items() if words)
