"""Sentences that cannot be read without another: "Il a ajouté…", "…, dit-elle", "Cette mesure…"."""

from __future__ import annotations

import re

from factsheet.models.salience import stems

PRONOUN = re.compile(
    r"(?:il(?! (?:y|faut|s['’]agit|est (?:interdit|prévu|possible))\b)|elle|ils|elles|celui|celle|ceux|celles|"
    r"ce dernier|cette dernière|ces derni(?:ers|ères)|he|she|they|it)(?!\w)",
    re.I,
)
TURNED = re.compile(
    r"(?:-t)?-(?:il|elle|ils|elles)(?!\w)|(?<=[,”\"»] )(?:he|she|they) (?:said|added|told)(?!\w)", re.I
)
POINTING = re.compile(r"(?:cet|cette|ces|this|these|those) (\w+)", re.I)


def leans(sentence: str, known: frozenset[str]) -> bool:
    """Whether a sentence speaks of someone or something that only another one names.

    known: the stems of what the reader has read: "cette rencontre" is plain after "une rencontre".
    """
    opening = sentence.lstrip('"«“ \u00a0\u202f')
    if pointing := POINTING.match(opening):
        return not frozenset(stems(pointing[1])) <= known
    return bool(PRONOUN.match(opening) or TURNED.search(sentence))
