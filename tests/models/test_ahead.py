"""What comes next, where a body has met or decided."""

from __future__ import annotations

from factsheet.extract.sentences import read_document
from factsheet.models.ahead import dated_ahead, is_institutional
from factsheet.models.passages import find_passages
from factsheet.values.marks import MarkedSpan, Marks, SentenceMark

TEXT = "Le comité a adopté le plan. Il sera soumis aux ministres en janvier. Les élus réclament un report en mai."
DOCUMENT = read_document(TEXT)


def marks(label: str, words: str, when: str, sentence: int, sure: float = 0.9) -> Marks:
    """Marks with one follow-up and its time."""
    at, time = TEXT.index(words), TEXT.index(when)
    spans = (
        MarkedSpan("follow_up", label, at, at + len(words), sentence, sure),
        MarkedSpan("when", "when", time, time + len(when), sentence, 0.9),
    )
    return Marks(tuple(SentenceMark(0.0, sure, 0.5) for _ in DOCUMENT.sentences), spans, ())


def ahead(found: Marks) -> frozenset[int]:
    return dated_ahead(find_passages(DOCUMENT), found)


def test_a_plan_with_its_time_lies_ahead() -> None:
    assert ahead(marks("scheduled", "sera soumis aux ministres en janvier", "en janvier", 1)) == {1}


def test_a_request_a_doubt_or_a_plan_without_time_does_not() -> None:
    assert not ahead(marks("request", "un report en mai", "en mai", 2))
    assert not ahead(marks("scheduled", "sera soumis aux ministres en janvier", "en janvier", 1, sure=0.3))
    assert not ahead(marks("scheduled", "sera soumis aux ministres", "en janvier", 1))


def test_meetings_and_votes_are_told_from_other_news() -> None:
    assert is_institutional("Les deux délégations se sont réunies à Paris.")
    assert is_institutional("Councillors voted 31 to 14.")
    assert not is_institutional("Un homme a été blessé par un chamois.")
