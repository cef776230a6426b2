"""Comments in the margin of a Word memo."""

from __future__ import annotations

from pathlib import Path

from docx.oxml.ns import qn

from .articles import communique, harbour, notice
from .builder import Builder
from .opened import Memo, words, written


def commented(memo: Memo) -> list[tuple[str, str]]:
    """The words that each comment is about, and what it says."""
    said = {comment.comment_id: comment.text for comment in memo.document.comments}
    found = []
    for start in memo.body.iter(qn("w:commentRangeStart")):
        number = int(start.get(qn("w:id")))
        end, reference = start.getnext().getnext(), start.getnext().getnext().getnext()
        assert int(end.get(qn("w:id"))) == number
        assert reference.find(qn("w:commentReference")) is not None
        found.append((words(start.getparent()), said.pop(number)))
    assert not said
    return found


def test_what_is_inferred_has_a_comment_that_says_from_where(tmp_path: Path) -> None:
    found = [text for about, text in commented(written(tmp_path, communique())) if about == "déduit"]
    assert found == [
        "Auteur déduit par le modèle\u00a0: S7 ne nomme pas l’auteur du propos, le contexte désigne Samia Ben Hassine\u00a0;"
        " la mention la plus proche est dans S2.",
        "Auteur déduit par le modèle\u00a0: S10 ne nomme pas l’auteur du propos, le contexte désigne Luc Verstraeten\u00a0;"
        " la mention la plus proche est dans S2.",
    ]


def test_what_is_of_low_confidence_has_a_comment_that_says_what_to_look_for(tmp_path: Path) -> None:
    found = [text for about, text in commented(written(tmp_path, communique())) if "confirmer" in about]
    assert [text.split("\u00a0%")[0][-2:] for text in found] == ["46", "32", "41", "48", "44"]
    assert found[0].endswith(
        "Vérifier dans la phrase de référence que ce nom désigne bien un participant, et sous quelle fonction."
    )
    assert "Vérifier dans S11 que l’article affirme bien cela" in found[2]
    assert "Vérifier dans S22 qu’il s’agit bien d’une suite à venir" in found[4]


def test_comments_are_in_the_memos_language_and_signed(tmp_path: Path) -> None:
    memo = written(tmp_path, harbour())
    ((about, text),) = commented(memo)
    assert about == "to be confirmed (confidence 39%)"
    assert text.startswith("The model’s confidence is 39%, under 50%.")
    assert [comment.author for comment in memo.document.comments] == ["factsheet"]


def test_a_source_that_no_participant_is_named_for_is_told_without_a_place(tmp_path: Path) -> None:
    sheet = Builder(("Il pleut.",), source="x.txt").claim("Il pleut", who="Ali\x00").sheet()
    ((_, text),) = commented(written(tmp_path, sheet))
    assert text.endswith("S1 ne nomme pas l’auteur du propos, le contexte désigne Ali\ufffd.")


def test_a_memo_without_doubts_has_no_comments(tmp_path: Path) -> None:
    assert commented(written(tmp_path, notice())) == []
