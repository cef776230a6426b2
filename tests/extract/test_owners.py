"""Who is to act: links of the marker weighed against what the sentence says."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from factsheet.extract.owners import find_owner
from factsheet.extract.participants import find_participants
from factsheet.extract.people import gather_people, person_at
from factsheet.values.facts import Claim
from tests.extract.marking import Marking


def _owner(text: Marking, index: int, claims: Sequence[Claim] = ()) -> str | None:
    marks = text.marks
    people = gather_people(text.document.text, marks)
    participants = find_participants(text.document, marks, people, (), "fr")
    link = [link for link in marks.links if link.source == index]
    return find_owner(text.document, marks, index, link, person_at(people), participants, claims)


def _claim(text: Marking, words: str, who: str) -> Claim:
    start = text.document.text.index(words)
    sentence = text.document.sentence_at(start)
    return Claim(words, start, start + len(words), sentence, "indirect", None, who, None, 0, 0.9)


@pytest.mark.parametrize(
    ("sentence", "action", "expected"),
    [
        ("La Ligue appelle le gouvernement à publier le rapport.", "publier le rapport", "le gouvernement"),
        ("La Ligue a demandé hier à la préfecture de rouvrir le pont.", "rouvrir le pont", None),
        ("La Ligue demande à la préfecture de rouvrir le pont.", "rouvrir le pont", "la préfecture"),
        ("La Ligue exhorte les partis à ne pas voter le texte.", "voter le texte", "les partis"),
        ("The League called on the mayor to reopen the bridge.", "reopen the bridge", "the mayor"),
        ("La Ligue demande la réouverture du pont.", "la réouverture du pont", None),
    ],
)
def test_a_request_is_for_the_one_to_whom_it_is_put(sentence: str, action: str, expected: str | None) -> None:
    text = Marking(sentence)
    assert _owner(text, text.span("request", action)) == expected


def test_the_one_asked_outweighs_a_link_to_the_one_who_asks() -> None:
    text = Marking("Anne Roux invite Luc Petit à signer l'accord.")
    anne = text.span("person", "Anne Roux")
    text.span("person", "Luc Petit")
    request = text.span("request", "signer l'accord")
    text.link("owner", request, (anne, 0.9))
    assert _owner(text, request) == "Luc Petit"


def test_the_participant_that_an_action_begins_with_is_to_act() -> None:
    text = Marking("Le Sénat tranchera lundi, selon Anne Roux.")
    text.span("organisation", "Sénat")
    anne = text.span("person", "Anne Roux")
    action = text.span("scheduled", "Le Sénat tranchera lundi")
    text.link("owner", action, (anne, 0.6))
    assert _owner(text, action) == "Sénat"


def test_a_commitment_is_of_the_one_who_makes_it() -> None:
    text = Marking("Anne Roux l'a dit. « Nous ouvrirons deux écoles », promet-elle. Le maire suivra.")
    action = text.span("commitment", "Nous ouvrirons deux écoles")
    claims = [_claim(text, "Nous ouvrirons deux écoles", "Anne Roux")]
    assert _owner(text, action) is None
    assert _owner(text, action, claims) == "Anne Roux"


def test_a_sure_link_of_a_commitment_outweighs_its_source() -> None:
    text = Marking("Anne Roux assure que Luc Petit ouvrira deux écoles.")
    luc = text.span("person", "Luc Petit")
    action = text.span("commitment", "ouvrira deux écoles")
    text.link("owner", action, (luc, 0.95))
    assert _owner(text, action, [_claim(text, "ouvrira deux écoles", "Anne Roux")]) == "Luc Petit"


def test_without_a_sign_the_one_named_last_before_the_action_is_to_act_with_those_counted_up() -> None:
    text = Marking("Selon Eva Blanc, Anne Roux et Luc Petit iront à Brest.")
    for name in ("Eva Blanc", "Anne Roux", "Luc Petit"):
        text.span("person", name)
    assert _owner(text, text.span("scheduled", "iront à Brest")) == "Anne Roux"


def test_the_only_participant_named_in_something_scheduled_is_to_act() -> None:
    text = Marking("Une délégation sera reçue lundi par le Sénat.")
    text.span("organisation", "Sénat")
    assert _owner(text, text.span("scheduled", "Une délégation sera reçue lundi par le Sénat")) == "Sénat"
    text = Marking("On attend du Sénat et de la Cour un avis.")
    text.span("organisation", "Sénat")
    text.span("organisation", "Cour")
    assert _owner(text, text.span("pending", "attend du Sénat et de la Cour un avis")) is None


def test_nobody_is_to_hold_a_public_vote() -> None:
    text = Marking("Le parti d'Anne Roux prépare les élections européennes de mai.")
    anne = text.span("person", "Anne Roux")
    vote = text.span("scheduled", "les élections européennes de mai")
    text.link("owner", vote, (anne, 0.9))
    assert _owner(text, vote) is None
