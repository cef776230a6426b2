"""Sentences: where they are cut, where they are not, and what holds on any text."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.extract.sentences import find_sentences, read_document

_PIECES = st.sampled_from(
    [".", "!", "?", "…", "...", "(...)", '"', "«", "»", "'", "”", "“", " ", "\u00a0", "\u202f", "\n", "\r", "\t",
     ";", "–", "-", "A", "M", "Le", "mot", "12", "é", "U.S.", "etc.", "n°", "(", ")", "*", "+", "\u2028", "😀"]
)  # fmt: skip
_ANY_TEXT = st.one_of(st.text(), st.lists(_PIECES, max_size=60).map("".join))

# Each line is one paragraph; "|" marks the cuts.
_CUTS = (
    "La séance a duré deux heures. | Aucun vote n'a eu lieu.",
    'Elle promet "un effort sans précédent". | "Nous tiendrons parole. | Nous le devons aux familles", ajoute-t-elle.',
    "« Rien n'est signé. | Rien ne le sera ce soir », prévient le négociateur. | Les deux camps se revoient lundi.",
    "« C'est terminé. » | Le médiateur a quitté la salle.",
    '"Vous plaisantez !" a répondu la maire.',
    '"Pourquoi maintenant ?", demande M. Lorrain. | Personne ne répond.',
    "Le rapport de Mme. Aubry et du Dr. Kessel sera remis à M. Le Goff.",
    "Le traité date de 52 av. J.-C. selon les sources. | A. Dupont et J.-P. Morel en doutent.",
    "L'art. 12 et l'alinéa n° 3 sont abrogés. | Voir p. 14.",
    "Le déficit atteint 3.5 points, soit 1.200 euros par foyer.",
    "Les transports, l'énergie, l'eau, etc. | Tout augmente.",
    "Les bus, les trams, etc. seront gratuits.",
    "J'hésite... | Personne ne m'a prévenu. | Ils ont crié... puis plus rien.",
    "Il faut agir. (...) | Je ne céderai pas. | Nous verrons [...] car rien ne presse.",
    "Le détail est en ligne sur https://www.exemple.fr/page.html. | La consultation ferme à 18h30.",
    "Le conseil siégera en avril.En mai, il votera. | Rien d'autre n'est prévu.",
    "1. Ouvrir la séance. | 2. Adopter le budget.",
    "Le plan prévoit : la fermeture du site ; | – le transfert des équipes ; | – un audit.",
    "— Êtes-vous prêts ? | — Nous le sommes depuis un an.",
    "Le texte passe. | ► Les communes paieront moins. | ► Les départements paieront plus.",
    "Le chantier reprend. | 15 entreprises y travaillent.",
    "Vraiment ?! | Oui.",
    "Mr. Hale met Gov. Ortiz at the U.S. Embassy. | The talks lasted until 5 p.m. on Monday.",
    "The deadline is Nov. 18, under Rule No. 3 of the U.S. | The court has yet to answer.",
    "“We are ready,” she said. | “We have been for months.” | No date was set.",
    "Acme Inc. Chairman Paul Reyes resigned from Acme Inc. | He gave no reason.",
    "Is it over? | Not for St. Louis.",
    "O. B. Reed said no. | Then he left.",
)


def _texts(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find_sentences(text)]


@pytest.mark.parametrize("marked", _CUTS)
def test_a_paragraph_is_cut_where_its_marks_say(marked: str) -> None:
    assert _texts(marked.replace(" | ", " ")) == marked.split(" | ")


def test_paragraphs_are_counted_without_the_empty_ones() -> None:
    text = "Titre sans point\n\n  \nUn. Deux.\nTrois"
    assert [(text[s.start : s.end], s.paragraph) for s in find_sentences(text)] == [
        ("Titre sans point", 0), ("Un.", 1), ("Deux.", 1), ("Trois", 2)
    ]  # fmt: skip


def test_an_empty_text_has_no_sentence() -> None:
    assert find_sentences("") == find_sentences(" \n\u00a0\n") == ()


def test_a_document_keeps_its_text_letter_for_letter() -> None:
    text = "  Un\u00a0jour…  \nUn autre. "
    document = read_document(text)
    assert document.text == text
    assert document.sentences == find_sentences(text)


@given(_ANY_TEXT)
def test_sentences_cover_every_non_space_character_in_order_and_trimmed(text: str) -> None:
    at = 0
    for sentence in find_sentences(text):
        words = text[sentence.start : sentence.end]
        assert words
        assert words == words.strip()
        assert "\n" not in words
        assert not text[at : sentence.start].strip()
        at = sentence.end
    assert not text[at:].strip()


@given(_ANY_TEXT)
def test_a_new_paragraph_number_comes_with_every_non_empty_line(text: str) -> None:
    lines = [line for line in text.split("\n") if line.strip()]
    sentences = find_sentences(text)
    assert sorted({s.paragraph for s in sentences}) == list(range(len(lines)))
    assert all(text[s.start : s.end] in lines[s.paragraph] for s in sentences)


@pytest.mark.parametrize(
    "unit", ["...", '." ', ".\"' ) » ", "! « ", ' A. "', "; – ", "(...) ", "(....", "? ", "1. , "]
)
def test_time_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    started = time.process_time()
    find_sentences(unit * 20_000)
    assert time.process_time() - started < 2.0


def test_twenty_thousand_words_are_cut_in_under_three_tenths_of_a_second() -> None:
    text = (
        "Le conseil a voté, selon M. Lorrain, le budget de 2025. " * 1_000
        + "\n"
        + "Rien d'autre ? Non. " * 2_500
    )
    started = time.process_time()
    sentences = find_sentences(text)
    assert time.process_time() - started < 0.3
    assert len(sentences) == 6_000


def test_the_annotated_dev_articles_are_cut_as_their_readers_cut_them() -> None:
    folder = os.environ.get("FACTSHEET_DATA")
    if not folder:
        pytest.skip("set FACTSHEET_DATA to the folder that holds annotated/dev.jsonl to measure on it")
    hits = total = 0
    with Path(folder, "annotated", "dev.jsonl").open(encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            gold = {(s["start"], s["end"]) for s in article["sentences"]}
            found = {(s.start, s.end) for s in find_sentences(article["text"])}
            hits += len(gold & found)
            total += len(gold) + len(found)
    assert 2 * hits / total >= 0.985  # 0.988 when written
