"""Why something is so, as a statement gives it: "à cause de …", "because of …", and what it says it is not because of."""

from __future__ import annotations

import re

from factsheet.briefing.concepts import meanings
from factsheet.briefing.words import fold

_BECAUSE = (
    r"because(?: of)?|due to|owing to|caused by|triggered by|blamed on|as a result of|a cause d[eu']s?|en raison d[eu']s?"
    r"|du fait d[eu']s?|faute d[e']|(?:provoque|cause|declenche)e?s? par|du[es]? (?:a|au|aux)|imputables? (?:a|au|aux)|parce qu[e']"
)
_REJECTED = re.compile(
    rf"(?:,|;|\band|\bet|\bmais)?\s*\b(?:not|non|(?:et )?pas)\s+(?:{_BECAUSE}|over|par|d'|de)\s*(?P<cause>[^,;.]+)"
)
_GIVEN = re.compile(rf"\b(?:{_BECAUSE}|over)\s*(?P<cause>[^,;.]+)")

Causes = tuple[frozenset[str], frozenset[str]]
"""The meanings of the words of the cause that a statement gives, and of the one that it rejects."""


def find_causes(text: str) -> Causes:
    """The causes that a statement gives and rejects; "over" alone gives one only beside one that is rejected."""
    low = fold(text)
    rejected = _REJECTED.search(low)
    given = _GIVEN.search(_REJECTED.sub(" ", low))
    if given and given[0].startswith("over") and not rejected:
        given = None
    return _words(given), _words(rejected)


def are_two_causes(one: Causes, other: Causes) -> bool:
    """True where one gives the cause that the other rejects, or both give causes without a word in common."""
    if one[0] & other[1] or other[0] & one[1]:
        return True
    return bool(one[0] and other[0]) and not one[0] & other[0]


def _words(match: re.Match[str] | None) -> frozenset[str]:
    return frozenset(meanings(match["cause"])) if match else frozenset()
