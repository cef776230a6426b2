"""The extractive summary: the article's own sentences, and none twice."""

from __future__ import annotations

from factsheet.extract.sentences import read_document
from factsheet.models.summarizer import extractive_summary
from factsheet.values.marks import MarkedSpan, Marks, SentenceMark

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


LONG = (
    "Le conseil municipal de Brest a voté lundi soir par vingt voix contre dix, au terme de trois heures d'un débat que les "
    "dockers ont suivi depuis la salle, la réouverture du port de commerce, qui était fermé depuis l'incendie de mars. "
    "La maire a salué un vote attendu par tous les habitants du quartier. "
    "La directrice du port a rappelé le prix des travaux et remercié les assureurs. "
    "Le premier navire sera accueilli à quai le 4 novembre."
)


def test_a_long_sentence_is_shortened_on_its_own_words_and_says_so() -> None:
    document = read_document(LONG)
    first = extractive_summary(document, marks(0.9, 0.1, 0.1, 0.1))[0]
    assert (first.match, first.text[-17:]) == ("shortened", "port de commerce.")
    assert first.text == "".join(span.text for span in first.spans)
    assert all(LONG[span.start : span.end] == span.text for span in first.spans)


def test_news_of_a_decision_ends_with_what_is_to_come() -> None:
    document = read_document(LONG)
    plain = marks(0.9, 0.8, 0.7, 0.01)
    at, day = LONG.index("Le premier"), LONG.index("le 4 novembre")
    spans = (
        MarkedSpan("follow_up", "scheduled", at, len(LONG) - 1, 3, 0.9),
        MarkedSpan("when", "when", day, len(LONG) - 1, 3, 0.9),
    )
    ahead = Marks((*plain.sentences[:3], SentenceMark(0.0, 0.9, 0.01)), spans, ())
    assert extractive_summary(document, plain, length="short")[-1].sentences != (3,)
    assert extractive_summary(document, ahead, length="short")[-1].sentences == (3,)


def test_a_sentence_that_leans_comes_after_the_one_it_leans_on_or_not_at_all() -> None:
    text = (
        "Le ministre des Transports a rouvert le port de Rufisque à la navigation. "
        "Il a promis aux dockers grévistes une hausse rapide de leurs salaires."
    )
    chosen = [s.sentences for s in extractive_summary(read_document(text), marks(0.01, 0.99))]
    assert chosen == [(0,), (1,)]
