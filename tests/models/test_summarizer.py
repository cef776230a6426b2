"""The extractive summary: the article's own sentences, and none twice."""

from __future__ import annotations

from factsheet.extract.sentences import read_document
from factsheet.models.summarizer import extractive_summary
from factsheet.values.marks import Marks, SentenceMark

TEXT = (
    "Le port de Rufisque a rouvert lundi après trois semaines de grève. "
    "Lundi, après trois semaines de grève, le port de Rufisque a rouvert. "
    "Bravo ! "
    "Les dockers ont obtenu une hausse de 4 % de leurs salaires. "
    "Le ministre des Transports doit recevoir les syndicats jeudi à Dakar."
)


def marks(*keys: float) -> Marks:
    """Marks that say only how key each sentence is."""
    return Marks(tuple(SentenceMark(0.0, 0.0, key) for key in keys), (), ())


def test_the_key_sentences_come_in_reading_order_word_for_word() -> None:
    document = read_document(TEXT)
    summary = extractive_summary(document, marks(0.9, 0.1, 0.0, 0.5, 0.7))
    assert [s.sentences for s in summary] == [(0,), (3,), (4,)]
    assert all(s.text in TEXT and s.match == "exact" for s in summary)


def test_a_sentence_that_repeats_another_is_passed_over() -> None:
    chosen = {s.sentences for s in extractive_summary(read_document(TEXT), marks(0.9, 0.8, 0.0, 0.5, 0.1))}
    assert len(chosen & {(0,), (1,)}) == 1
    assert chosen > {(3,), (4,)}


def test_an_exclamation_is_no_summary_unless_there_is_nothing_else() -> None:
    summary = extractive_summary(read_document(TEXT), marks(0.2, 0.1, 0.9, 0.3, 0.4))
    assert (2,) not in {s.sentences for s in summary}
    assert [s.text for s in extractive_summary(read_document("Bravo !"), marks(0.9))] == ["Bravo !"]


def test_the_length_says_how_many_words_are_chosen() -> None:
    document, keys = read_document(TEXT), marks(0.5, 0.1, 0.0, 0.5, 0.5)
    words = [
        sum(len(s.text.split()) for s in extractive_summary(document, keys, length=length))
        for length in ("short", "medium", "long")
    ]
    assert words[0] < words[1] <= words[2]
    assert words[0] <= 40


def test_an_empty_text_has_no_summary() -> None:
    assert extractive_summary(read_document(""), marks()) == ()
