"""Generated sentences to the summary: what passes the guard stays, what fails gives way to the article's words."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.summaries.guard import Verdict, check_sentence
from factsheet.summaries.support import Source
from factsheet.values.document import Document
from factsheet.values.facts import SummarySentence


def guard_summary(
    generated: Sequence[str], document: Document, source: Source, extractive: Sequence[SummarySentence]
) -> tuple[tuple[SummarySentence, ...], tuple[str, ...]]:
    """The summary of `generated` sentences with what failed replaced, and warnings that say how much did.

    A sentence that failed gives way to the extractive one that bears it best and is not used yet; where
    none is left, it is dropped. With nothing generated, the extractive summary is the summary.
    """
    kept: list[SummarySentence] = []
    left = list(extractive)
    failed: list[tuple[str, Verdict]] = []
    for text in (sentence.strip() for sentence in generated):
        verdict = check_sentence(text, source) if text else None
        if verdict is None or text in (one.text for one in kept):
            continue
        if verdict.passed:
            kept.append(_passed(text, verdict, document))
            continue
        failed.append((text, verdict))
        best = _best(verdict, left)
        if best is not None and best.text not in (one.text for one in kept):
            kept.append(best)
        left = [one for one in left if one is not best]
    return tuple(kept) or tuple(extractive), _warnings(failed)


def _passed(text: str, verdict: Verdict, document: Document) -> SummarySentence:
    """The generated sentence with its support; "exact" where it is a sentence of the article, word for word."""
    for i in verdict.support:
        sentence = document.sentences[i]
        if document.text[sentence.start : sentence.end] == text:
            return SummarySentence(text, (i,), "exact")
    return SummarySentence(text, tuple(sorted(verdict.support)), "close")


def _best(verdict: Verdict, left: Sequence[SummarySentence]) -> SummarySentence | None:
    """The extractive sentence that rests on the best supporting sentence, else the first one left."""
    for i in verdict.support:
        for one in left:
            if i in one.sentences:
                return one
    return left[0] if left else None


def _warnings(failed: Sequence[tuple[str, Verdict]]) -> tuple[str, ...]:
    """One sentence on how many gave way, and on which words of which checks; none where none did."""
    if not failed:
        return ()
    reasons = "; ".join(
        f"{failure.check}: {', '.join(failure.words)}"
        for _, verdict in failed
        for failure in verdict.failures[:1]
    )
    count = "1 generated sentence was" if len(failed) == 1 else f"{len(failed)} generated sentences were"
    return (f"{count} not borne out by the article and gave way to its own words ({reasons}).",)
