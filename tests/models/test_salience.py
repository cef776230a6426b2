"""How much of an article a sentence says."""

from __future__ import annotations

from factsheet.models.salience import features, read_weights, salience, stems

SENTENCES = (
    "Le port de Rufisque a rouvert lundi après trois semaines de grève des dockers.",
    "Il pleuvait.",
    "Les dockers du port ont obtenu une hausse de 4 % de leurs salaires, selon le syndicat.",
    "La mairie a repeint les bancs du square en bleu, en vert et en jaune la semaine passée.",
)


def test_the_sentence_that_the_title_speaks_of_says_more() -> None:
    plain = salience(SENTENCES, (0, 0, 1, 2), "Grève des dockers : le port de Rufisque rouvre")
    assert max(range(4), key=lambda i: plain[i]) == 0
    assert min(range(4), key=lambda i: plain[i]) == 1


def test_every_feature_has_a_weight_with_and_without_a_title() -> None:
    (row, *_) = features(SENTENCES, (0, 0, 1, 2), None)
    for weights in read_weights().values():
        assert set(weights) == set(row)


def test_inflected_words_share_their_stem() -> None:
    assert stems("Négociations") == stems("négociateurs")
    assert stems("les et de la") == []


def test_an_empty_sentence_has_a_score_too() -> None:
    assert len(salience(("", "…"), (0, 0), None)) == 2
