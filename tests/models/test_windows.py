"""Words, windows and the way back: nothing is cut silently."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factsheet.extract.sentences import read_document
from factsheet.models.windows import OVERLAP, WINDOW, align, cut_windows, find_words


def test_words_are_words_and_single_marks() -> None:
    document = read_document("« L'amélioration », dit-il.")
    words = find_words(document)
    found = [document.text[s:e] for s, e in zip(words.starts, words.ends, strict=True)]
    assert found == ["«", "L", "'", "amélioration", "»", ",", "dit", "-", "il", "."]


def test_a_heading_glued_to_a_name_is_two_words_and_a_name_with_a_capital_inside_is_one() -> None:
    document = read_document("Des exceptionsÉlisabeth McDonald sur iPhone")
    words = find_words(document)
    found = [document.text[s:e] for s, e in zip(words.starts, words.ends, strict=True)]
    assert found == ["Des", "exceptions", "Élisabeth", "McDonald", "sur", "iPhone"]


def test_a_short_text_is_one_window() -> None:
    (window,) = cut_windows(100, range(100))
    assert (window.start, window.end, window.first_word, window.last_word) == (0, 100, 0, 100)


def test_two_windows_are_of_equal_length() -> None:
    first, second = cut_windows(600, range(600))
    assert first.end - first.start == second.end - second.start == 364


@given(st.integers(0, 5000), st.integers(1, 4))
def test_every_word_belongs_to_one_window_that_holds_its_token(tokens: int, step: int) -> None:
    word_tokens = list(range(0, tokens, step))
    windows = cut_windows(tokens, word_tokens)
    answered = [w for window in windows for w in range(window.first_word, window.last_word)]
    assert answered == list(range(len(word_tokens)))
    for window in windows:
        assert window.end - window.start <= WINDOW
        for word in range(window.first_word, window.last_word):
            assert window.start <= word_tokens[word] < window.end


def test_a_word_far_from_both_ends_has_tokens_around_it_on_both_sides() -> None:
    for window in cut_windows(5000, range(5000)):
        if window.first_word:
            assert window.first_word - window.start >= OVERLAP // 2 - 1
        if window.last_word < 5000:
            assert window.end - window.last_word >= OVERLAP // 2 - 1


def test_a_word_is_read_at_the_token_that_holds_its_first_letter() -> None:
    document = read_document('dit "oui".')
    words = find_words(document)  # dit, ", oui, ", .
    assert align(words, [(0, 3), (3, 5), (5, 8), (8, 10)]) == (0, 1, 2, 3, 3)
