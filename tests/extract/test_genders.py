"""What a sentence says of its source by a pronoun or a noun bars the names of the other gender."""

from __future__ import annotations

from importlib.resources import files

import pytest

from factsheet.extract.claims import find_claims
from factsheet.extract.genders import first_names, of_noun, of_title
from factsheet.extract.people import gather_people, person_at
from tests.extract.marking import Marking


def who(marking: Marking) -> list[str | None]:
    """The sources of the claims of a marking."""
    people = person_at(gather_people(marking.document.text, marking.marks))
    return [claim.who for claim in find_claims(marking.document, marking.marks, people, "fr")]


def test_a_woman_s_words_are_not_given_to_a_man_by_an_inverted_pronoun() -> None:
    text = Marking("Luc Petit a parlé à Anne Morel. « Tout va bien », a-t-elle dit.")
    claim = text.span("direct", "Tout va bien")
    luc, anne = text.span("person", "Luc Petit"), text.span("person", "Anne Morel")
    text.span("cue", "a-t-elle dit")
    text.link("who", claim, (luc, 0.7), (anne, 0.3))
    assert who(text) == ["Anne Morel"]


def test_a_pronoun_before_the_cue_speaks_against_the_other_gender_too() -> None:
    text = Marking("Mme Roy a reçu M. Diaz. Il a rappelé que la taxe baisse.")
    claim = text.span("indirect", "la taxe baisse")
    she, he = text.span("person", "Mme Roy"), text.span("person", "M. Diaz")
    text.span("cue", "a rappelé")
    text.link("who", claim, (she, 0.6), (he, 0.4))
    assert who(text) == ["Diaz"]


def test_the_minister_is_not_the_man_named_before_her() -> None:
    text = Marking("Luc Petit a déposé le texte de Claire Morel. La ministre a salué un progrès.")
    claim = text.span("indirect", "un progrès")
    luc, claire = text.span("person", "Luc Petit"), text.span("person", "Claire Morel")
    speaker = text.span("speaker", "La ministre")
    text.span("cue", "a salué")
    text.link("who", claim, (luc, 0.7), (claire, 0.3))
    text.link("referent", speaker, (luc, 0.7), (claire, 0.3))
    assert who(text) == ["Claire Morel"]


def test_a_statement_may_be_that_of_a_body_of_the_other_gender() -> None:
    text = Marking("La gendarmerie enquête. Le communiqué précise que sept hommes sont détenus.")
    claim, body = (
        text.span("indirect", "sept hommes sont détenus"),
        text.span("organisation", "La gendarmerie"),
    )
    speaker = text.span("speaker", "Le communiqué")
    text.span("cue", "précise")
    text.link("who", claim, (body, 0.9))
    text.link("referent", speaker, (body, 0.9))
    assert who(text) == ["La gendarmerie"]


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("la ministre", "she"),
        ("Le maire", "he"),
        ("la star du film", None),
        ("l'élue", None),
        ("une avocate", "she"),
        ("la jeune victime", None),
        ("la voix du parti", None),
        ("la jeune avocate", "she"),
        ("le témoin", None),
        ("la lettre aux Français", None),
    ],
)
def test_an_article_tells_of_a_human_unless_its_noun_names_both(words: str, gender: str | None) -> None:
    assert of_noun(words) == gender


@pytest.mark.parametrize("speaker", ["Le maire, Anne Roux,", "Le docteur Anne Roux", "Le Dr Anne Roux"])
def test_an_article_does_not_speak_against_whom_its_own_phrase_names(speaker: str) -> None:
    text = Marking(f"Luc Petit écoute. {speaker} estime que la taxe baisse.")
    claim = text.span("indirect", "la taxe baisse")
    luc, anne = text.span("person", "Luc Petit"), text.span("person", "Anne Roux")
    said = text.span("speaker", speaker.rstrip(","))
    text.span("cue", "estime")
    text.link("who", claim, (anne, 0.9), (luc, 0.05))
    text.link("referent", said, (anne, 0.9), (luc, 0.05))
    assert who(text) == ["Anne Roux"]


@pytest.mark.parametrize("cue", ["est précisé", "a été précisé", "ressort"])
def test_an_impersonal_pronoun_speaks_against_nobody(cue: str) -> None:
    text = Marking(f"Anne Roux répond à Luc Petit. Il {cue} que la taxe baisse.")
    claim = text.span("indirect", "la taxe baisse")
    anne, luc = text.span("person", "Anne Roux"), text.span("person", "Luc Petit")
    text.span("cue", cue)
    text.link("who", claim, (anne, 0.9), (luc, 0.05))
    assert who(text) == ["Anne Roux"]


@pytest.mark.parametrize("cue", ["est-il précisé", "a-t-il été précisé"])
def test_an_impersonal_pronoun_after_its_verb_speaks_against_nobody(cue: str) -> None:
    text = Marking(f"Anne Roux répond à Luc Petit. « La taxe baisse », {cue}.")
    claim = text.span("direct", "La taxe baisse")
    anne, luc = text.span("person", "Anne Roux"), text.span("person", "Luc Petit")
    text.span("cue", cue)
    text.link("who", claim, (anne, 0.9), (luc, 0.05))
    assert who(text) == ["Anne Roux"]


@pytest.mark.parametrize(
    ("title", "gender"),
    [("capitaine", None), ("arrière droit", None), ("la capitaine", "she"), ("policière", "she")],
)
def test_words_that_only_end_like_a_woman_s_office_say_nothing(title: str, gender: str | None) -> None:
    start = title.find("capitaine") if "la " in title else 0
    assert of_title(title, start, len(title)) == gender


def test_an_office_beside_a_name_tells_where_the_first_name_does_not() -> None:
    text = Marking("Ghita Filali, présidente de la Ligue, et le père Attila Roth.")
    text.span("person", "Ghita Filali")
    text.span("role", "présidente")
    text.span("person", "Attila Roth")
    text.span("role", "père")
    people = person_at(gather_people(text.document.text, text.marks))
    assert {person.name: person.gender for person in people.values()} == {
        "Ghita Filali": "she",
        "Attila Roth": "he",
    }


def test_no_first_name_is_listed_for_both() -> None:
    names = first_names()
    assert {names["Anne"], names["Luc"]} == {"she", "he"}
    assert not names.keys() & {"Alix", "Simone", "Jan", "Camille", "Dominique", "Claude"}
    table = files("factsheet.extract").joinpath("first_names.tsv").read_text(encoding="utf-8")
    assert len(names) == sum(len(line.split("\t")[1].split()) for line in table.splitlines())
