"""Claims as a sentence classifier decides, with the marker's words and sources where it marked any."""

from __future__ import annotations

from factsheet.extract.judged import judge_claims
from factsheet.extract.sentences import read_document
from factsheet.values.document import Span
from factsheet.values.facts import Claim
from factsheet.values.marks import Judgement

TEXT = (
    "Un titre\nAwa Sy a dit que le port rouvrira. Le port a coûté 3 millions. « Le port est fermé. » Bravo !"
)
DOCUMENT = read_document(TEXT)
START = TEXT.index("le port rouvrira")
MARKED = Claim("le port rouvrira", START, START + 16, 1, "indirect", None, "Awa Sy", None, 0, 0.7)
NO, YES = Judgement(0.2, 2), Judgement(0.9, 2)


def test_a_marked_claim_keeps_its_words_and_source_and_takes_the_classifiers_check() -> None:
    (claim,) = judge_claims(DOCUMENT, [MARKED], [NO, YES, NO, NO, NO])
    assert (claim.text, claim.who, claim.confidence, claim.check) == ("le port rouvrira", "Awa Sy", 0.7, 2)


def test_a_sentence_without_a_marked_claim_is_one_of_nobodys() -> None:
    (claim,) = judge_claims(DOCUMENT, [], [NO, NO, YES, NO, NO])
    assert (claim.text, claim.kind, claim.who, claim.confidence) == (
        "Le port a coûté 3 millions",
        "narrative",
        None,
        0.9,
    )
    assert TEXT[claim.start : claim.end] == claim.text


def test_a_sentence_that_it_does_not_choose_shows_no_claim() -> None:
    assert judge_claims(DOCUMENT, [MARKED], [NO] * 5) == ()


def test_a_quoted_sentence_is_direct() -> None:
    (claim,) = judge_claims(DOCUMENT, [], [NO, NO, NO, YES, NO])
    assert (claim.text, claim.kind) == ("Le port est fermé", "direct")


def test_a_heading_is_no_claim() -> None:
    assert judge_claims(DOCUMENT, [], [YES, NO, NO, NO, NO], [Span.cut(TEXT, 0, 8)]) == ()


def test_claims_come_in_reading_order() -> None:
    assert [c.sentence for c in judge_claims(DOCUMENT, [MARKED], [YES] * 5)] == [0, 1, 2, 3, 4]
