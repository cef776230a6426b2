"""Why a line of the memo is in doubt, as the comment beside it says it."""

from __future__ import annotations

from factsheet.memo.blocks import Cell, Text
from factsheet.memo.scope import Scope
from factsheet.values.facts import Claim

DOUBTFUL = 0.5
"""Below this confidence a row says that it is to be confirmed."""


def doubt(scope: Scope, confidence: float, what: str = "", sentence: int | None = None) -> Cell:
    """The line that says that a row is to be confirmed, where the model was unsure of it; else none.

    what: the section that says what a reader should look for, "" for a line without a comment.
    sentence: where to look, None for where the row's own reference leads.
    """
    if confidence >= DOUBTFUL:
        return ()
    percent = int(100 * max(0.0, confidence))
    why = ""
    if what:
        place = scope.labels.its_sentence if sentence is None else scope.sentence_label(sentence)
        why = scope.labels.why_unsure[what].format(percent=percent, place=place)
    return ((Text(scope.labels.to_confirm.format(percent=percent), "doubt", why=why),),)


def why_inferred(scope: Scope, claim: Claim) -> str:
    """Which sentence names nobody, whom the claim is given to, and the nearest sentence that names them."""
    labels, here = scope.labels, scope.sentence_label(claim.sentence)
    named = _nearest_mention(scope, claim)
    if named is None:
        return labels.why_inferred.format(here=here, who=claim.who)
    return labels.why_inferred_named.format(here=here, who=claim.who, there=scope.sentence_label(named))


def _nearest_mention(scope: Scope, claim: Claim) -> int | None:
    """The sentence nearest to a claim's, an earlier one where two are as near, that names its source."""
    document = scope.sheet.document
    people = (one for one in scope.sheet.participants if one.name == claim.who)
    places = {document.sentence_at(mention.start) for one in people for mention in one.mentions}
    others = [place for place in scope.known(sorted(places)) if place != claim.sentence]
    return min(others, key=lambda place: abs(place - claim.sentence), default=None)
