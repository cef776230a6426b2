"""Quotation marks that are true to the source."""

from __future__ import annotations

import pytest

from factsheet.memo.quoting import find_quotations, verbatim

from .builder import Builder

FRENCH = ("«\u00a0", "\u00a0»")


@pytest.mark.parametrize(
    ("text", "claim", "printed"),
    [
        ("« Nous irons », dit-il.", "Nous irons", "«\u00a0Nous irons\u00a0»"),
        ('Il juge la situation "très grave".', 'la situation "très grave"', 'la situation "très grave"'),
        (
            "Il juge la situation « très grave ».",
            "la situation « très grave",
            "la situation « très grave\u00a0»",
        ),
        ('Il juge la situation "très grave".', 'la situation "très grave', 'la situation "très grave"'),
        ('Une "crise" ouverte.', 'crise" ouverte', '"crise" ouverte'),
        (
            "« Il m’a dit “non” hier », dit-elle.",
            "Il m’a dit “non” hier",
            "«\u00a0Il m’a dit “non” hier\u00a0»",
        ),
        (
            '"Il a dit « non » hier", dit-elle.',
            "Il a dit « non » hier",
            "«\u00a0Il a dit « non » hier\u00a0»",
        ),
        ("« Un. Deux “trois” », dit-il.", "Deux “trois”", "«\u00a0Deux “trois”\u00a0»"),
        ("Un « oui » et un « non » ferme.", "un « non » ferme", "un « non » ferme"),
    ],
)
def test_marks_are_put_only_around_words_that_were_said(text: str, claim: str, printed: str) -> None:
    start = text.index(claim)
    assert verbatim(text, start, start + len(claim), FRENCH) == printed


def test_two_speakers_are_never_put_into_one_quotation() -> None:
    made = Builder(("« Oui. Non », disent-ils.",), source="x.txt")
    made.claim("Oui", "Anna", kind="direct").claim("Non", "Boris", kind="direct")
    assert [len(one.claims) for one in find_quotations(made.sheet())] == [1, 1]


def test_two_quotations_with_words_between_them_stay_two() -> None:
    made = Builder(("« Oui », dit Anna, « et merci ».",), source="x.txt")
    made.claim("et merci", "Anna", kind="direct").claim("Oui", "Anna", kind="direct")
    assert [one.claims[0].text for one in find_quotations(made.sheet())] == ["Oui", "et merci"]
