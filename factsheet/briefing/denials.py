"""Whether a statement asserts or denies: a negation in its own words, or a verb of denial that governs it."""

from __future__ import annotations

import re

from factsheet.briefing.words import fold
from factsheet.values.document import Document
from factsheet.values.facts import Claim

NEGATION = re.compile(
    r"\b(?:pas|jamais|aucune?|nullement|guere|nul|nulle|rien(?! qu)|personne n[e']|never|not|no|none|nobody|nothing|neither|cannot)\b"
    r"|\bn[e'](?=[^.;]{1,60}\b(?:plus|point|ni)\b)|n't\b"
)
# "pas seulement", "non seulement", "ne … que" and "no longer only" assert; so does "pas moins de 30".
# "pas encore" leaves open what comes.
# "will not open before 2034" says when it opens, "in 2024, not in 2021" when it was.
ASSERTS = re.compile(
    r"\b(?:pas|not) (?:encore|yet|seulement|moins de|plus de|only|less than|more than|fewer than)\b"
    r"|\bpas (?=(?:[^\W\d]+ ){0,3}avant\b)|(?:\bnot|n't) (?=(?:[^\W\d]+ ){0,4}(?:before|until|till)\b)"
    r"|[,;] (?:et )?(?:non|pas|not) (?=(?:en|in|on|at|le|la|les|a|au|by|de|des|du|the|from|par|depuis)\b)"
)
DENYING = re.compile(
    r"\b(?:dement\w*|nie|nient|niait|nie[es]*|a nie|refut\w+|contest(?:e|ent|ait|ee?s?)|recus\w+|rejett\w+|rejet(?:e|ait)|"
    r"den(?:y|ies|ied|ying)|refut(?:e|es|ed)|reject(?:s|ed)?|disput(?:e|es|ed)|dismiss(?:es|ed)?|rebut(?:s|ted)?)\b"
)
# After the denied words: "… a été démenti par", "… was denied by".
DENIED_AFTER = re.compile(
    r"^\W*(?:a |ont |est |sont )?(?:ete )?(?:dementie?s?|niee?s?|contestee?s?|refutee?s?) par\b|"
    r"^\W*(?:was|were|is|are|has been|have been) (?:flatly |firmly )?(?:denied|rejected|disputed|refuted) by\b"
)
# "… était verglacée et le conducteur n'a rien pu faire": what is denied is another thing.
NEXT_CLAUSE = re.compile(
    r"\b(?:et|mais|and|but) (?=(?:le|la|les|l'|il|elle|ils|elles|on|the|he|she|it|they|we) ?)"
)
# A verb of denial before a colon or a quotation mark introduces words that stand for themselves.
OWN_WORDS = re.compile(r"[:«“\"]")
REACH = 80
"""Characters before a statement in which a verb of denial may stand."""


def is_negated(text: str) -> bool:
    """True where the words themselves deny, in the first of two sentences that "et" or "and" joins."""
    first = NEXT_CLAUSE.split(ASSERTS.sub(" ", fold(text)))[0]
    return NEGATION.search(first) is not None


def is_denied(claim: Claim, document: Document) -> bool:
    """True where the claim, taken with its verb, says that something is not so.

    "dément avoir alerté" denies and "n'a jamais alerté" denies; "dément n'avoir jamais alerté" asserts.
    """
    return is_negated(claim.text) != (claim.kind != "direct" and _is_governed(claim, document))


def _is_governed(claim: Claim, document: Document) -> bool:
    """True where a verb of denial governs the claim: "dément que …", "… was denied by"."""
    sentence = document.sentences[claim.sentence] if claim.sentence < len(document.sentences) else None
    begin, end = (sentence.start, sentence.end) if sentence else (claim.start, claim.end)
    if DENIED_AFTER.search(fold(document.text[claim.end : max(end, claim.end)])):
        return True
    before = fold(document.text[max(min(begin, claim.start), claim.start - REACH) : claim.start])
    verbs = list(DENYING.finditer(before))
    return bool(verbs) and not OWN_WORDS.search(before[verbs[-1].end() :])
