"""Claims as a sentence classifier of the user's decides: which sentences hold any, and how far they can be checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factsheet.extract.claims import QUOTED, trim
from factsheet.extract.quotations import find_quotations, quoted_share
from factsheet.values.document import Document, Span
from factsheet.values.facts import Claim, ClaimKind
from factsheet.values.marks import Judgement

LEAST = 0.5  # the probability from which a sentence is shown as holding a claim


def judge_claims(
    document: Document,
    claims: Sequence[Claim],
    judgements: Sequence[Judgement],
    headings: Sequence[Span] = (),
) -> tuple[Claim, ...]:
    """The claims in the sentences that the classifier chose, in reading order.

    Words, source and cue stay the marker's, where it marked a claim in such a sentence; where it marked none, the
    sentence is the claim, and nobody is said to have made it. `check` is the classifier's. Headings are no claims.
    """
    marked: dict[int, list[Claim]] = {}
    for claim in claims:
        marked.setdefault(claim.sentence, []).append(claim)
    kept: list[Claim] = []
    for i, judgement in enumerate(judgements):
        sentence = document.sentences[i]
        if judgement.claim < LEAST or any(h.start <= sentence.start < h.end for h in headings):
            continue
        whole = () if i in marked else whole_sentence(document, i, judgement)
        kept += [replace(claim, check=judgement.check) for claim in marked.get(i, whole)]
    return tuple(kept)


def whole_sentence(document: Document, number: int, judgement: Judgement) -> tuple[Claim, ...]:
    """A sentence as a claim of nobody's, without its final stop; none where it has no word."""
    sentence = document.sentences[number]
    start, end = trim(document.text, sentence.start, sentence.end)
    text = document.text[start:end]
    if not any(c.isalnum() for c in text):
        return ()
    share = quoted_share(find_quotations(document.text), start, end)
    kind: ClaimKind = "direct" if share >= QUOTED else "narrative"
    return (
        Claim(text, start, end, number, kind, None, None, None, judgement.check, round(judgement.claim, 3)),
    )
