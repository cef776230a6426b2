"""What the words of a function speak against is not somebody's function."""

from __future__ import annotations

import pytest

from factsheet.extract.people import gather_people
from factsheet.extract.roles import find_roles
from factsheet.extract.tenable import NO_BODY, own_end
from factsheet.values.facts import Role
from tests.extract.marking import Marking


def roles(marking: Marking) -> dict[str, list[tuple[str | None, str | None]]]:
    """Titles and organisations by name."""
    people = gather_people(marking.document.text, marking.marks)

    def words(role: Role) -> tuple[str | None, str | None]:
        return role.title and role.title.text, role.organisation and role.organisation.text

    return {
        name: [words(r) for r in held]
        for name, held in find_roles(marking.document, marking.marks, people).items()
    }


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Luc Petit répond à la comédienne.", "comédienne"),
        ("Luc Petit attend les gardiens.", "gardiens"),
        ("Luc Petit juge l'idée bonne.", "juge l'idée"),
        ("Anne Roux salue un acteur.", "acteur"),
    ],
)
def test_a_title_of_the_other_gender_of_several_or_a_verb_is_not_given(sentence: str, title: str) -> None:
    text = Marking(sentence)
    name = " ".join(sentence.split()[:2])
    person = text.span("person", name)
    text.link("holder", text.span("role", title), (person, 0.95))
    assert roles(text) == {}


def test_several_who_are_named_together_share_a_title_in_the_plural() -> None:
    text = Marking("Les sénateurs Luc Petit et Anne Roux ont voté.")
    luc, anne = text.span("person", "Luc Petit"), text.span("person", "Anne Roux")
    title = text.span("role", "sénateurs")
    text.link("holder", title, (luc, 0.9), (anne, 0.05))
    assert roles(text)["Luc Petit"] == [("sénateurs", None)]


def test_several_who_are_named_before_their_title_share_it() -> None:
    text = Marking("Anne Roux et Luc Petit, sénateurs du Nord, ont voté.")
    text.span("person", "Anne Roux")
    text.span("person", "Luc Petit")
    assert roles(text) == {"Luc Petit": [("sénateurs du Nord", None)]}


def test_a_group_holds_a_title_in_the_plural() -> None:
    text = Marking("Deux hommes ont fui. Tous deux étaient surveillants de la prison.")
    men = text.span("group", "Deux hommes")
    text.link("holder", text.span("role", "surveillants de la prison"), (men, 0.9))
    assert roles(text) == {"Deux hommes": [("surveillants de la prison", None)]}


def test_a_function_ends_before_the_verb_and_with_its_marks_in_pairs() -> None:
    text = Marking(
        'Luc Petit reste le fondateur du club "Les Amis" de Lille. Anne Roux reste directrice qui part demain.'
    )
    luc, anne = text.span("person", "Luc Petit"), text.span("person", "Anne Roux")
    text.link("holder", text.span("role", 'fondateur du club "Les Amis'), (luc, 0.9))
    text.link("holder", text.span("role", "directrice qui part demain"), (anne, 0.9))
    assert roles(text) == {
        "Luc Petit": [('fondateur du club "Les Amis"', None)],
        "Anne Roux": [("directrice", None)],
    }


@pytest.mark.parametrize(
    "title",
    [
        "director of a London charity",
        "founder of a start-up",
        "auteur de « L'homme qui aimait »",
        "auteur de “Ce qui est dû”",
    ],
)
def test_an_english_article_and_words_in_quotation_marks_end_no_function(title: str) -> None:
    assert own_end(f"{title}.", 0, len(title)) == len(title)


def test_a_french_verb_ends_a_function() -> None:
    assert own_end("maire de Brens a voté", 0, 21) == len("maire de Brens")


def test_whose_spokesman_somebody_is_is_no_organisation_where_that_is_a_human() -> None:
    text = Marking("Luc Petit travaille comme porte-parole de Anne Roux depuis mai.")
    luc = text.span("person", "Luc Petit")
    text.span("person", "Anne Roux")
    text.link("holder", text.span("role", "porte-parole"), (luc, 0.9))
    text.link("member", text.span("affiliation", "Anne Roux"), (luc, 0.9))
    assert roles(text) == {"Luc Petit": [("porte-parole de Anne Roux", None)]}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("avocat de M. Roux", "Roux"),
        ("conseiller du président Macron", "Macron"),
        ("avocat de l'ancien ministre Jean Roux", "Jean Roux"),
        ("lawyer for former President Donald Trump", "Donald Trump"),
        ("spokesman for Mr. Trump", "Trump"),
    ],
)
def test_whose_lawyer_somebody_is_may_be_called_by_office_or_courtesy(title: str, name: str) -> None:
    text = Marking(f"Luc Petit parle ici comme {title} hier.")
    luc = text.span("person", "Luc Petit")
    text.span("person", name)
    text.link("holder", text.span("role", title), (luc, 0.95))
    assert roles(text)["Luc Petit"] == [(title, None)]


def test_a_title_with_the_name_of_another_who_holds_it_is_not_given() -> None:
    text = Marking("Luc Petit écoute hier le ministre de la Santé Jean Roux.")
    luc = text.span("person", "Luc Petit")
    text.span("person", "Jean Roux")
    text.link("holder", text.span("role", "ministre de la Santé Jean Roux"), (luc, 0.95))
    assert "Luc Petit" not in roles(text)


def test_secretary_of_state_is_one_office_and_a_district_no_body() -> None:
    text = Marking("Luc Petit devient secrétaire d'Etat. Anne Roux reste maire du 4e arrondissement.")
    luc, anne = text.span("person", "Luc Petit"), text.span("person", "Anne Roux")
    text.link("holder", text.span("role", "secrétaire"), (luc, 0.9))
    text.link("member", text.span("affiliation", "Etat"), (luc, 0.9))
    text.link("holder", text.span("role", "maire"), (anne, 0.9))
    text.link("member", text.span("affiliation", "4e arrondissement"), (anne, 0.9))
    assert roles(text) == {
        "Luc Petit": [("secrétaire d'Etat", None)],
        "Anne Roux": [("maire du 4e arrondissement", None)],
    }


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("spokesman", "State Department"),
        ("director", "state health department"),
        ("colonel", "Etat-major des armées"),
        ("membre", "Etat islamique"),
        ("coprésident", "Place publique"),
    ],
)
def test_a_body_may_begin_like_a_state_or_a_place(title: str, body: str) -> None:
    text = Marking(f"Luc Petit works as {title} at {body} now.")
    luc = text.span("person", "Luc Petit")
    text.link("holder", text.span("role", title), (luc, 0.9))
    text.link("member", text.span("affiliation", body), (luc, 0.9))
    assert roles(text) == {"Luc Petit": [(title, body)]}


def test_a_foundation_may_be_called_after_somebody() -> None:
    text = Marking("Luc Petit travaille comme délégué à la Fondation Abbé Pierre ici.")
    luc = text.span("person", "Luc Petit")
    text.span("person", "Abbé Pierre")
    text.link("holder", text.span("role", "délégué"), (luc, 0.9))
    text.link("member", text.span("affiliation", "Fondation Abbé Pierre"), (luc, 0.9))
    assert roles(text)["Luc Petit"] == [("délégué", "Fondation Abbé Pierre")]


@pytest.mark.parametrize(
    "words",
    [
        "Etat",
        "Etats-Unis",
        "État à la Transition",
        "State",
        "State for Health",
        "place Beauvau",
        "4e arrondissement",
    ],
)
def test_a_state_a_place_and_a_district_are_no_bodies(words: str) -> None:
    assert NO_BODY.match(words)


def test_what_an_unnamed_person_is_called_is_not_said_twice() -> None:
    text = Marking("Un médecin du service a parlé.")
    doctor = text.span("person", "Un médecin du service")
    text.link("holder", text.span("role", "médecin du service"), (doctor, 0.9))
    assert roles(text) == {}


def test_further_titles_must_be_sure_and_say_something_else() -> None:
    text = Marking("Luc Petit, maire de Brens. Le maire attend un assureur et un pompier.")
    luc = text.span("person", "Luc Petit")
    text.link("holder", text.span("role", "maire"), (luc, 0.99))
    text.link("holder", text.span("role", "maire", 1), (luc, 0.98))
    text.link("holder", text.span("role", "assureur"), (luc, 0.7))
    text.link("holder", text.span("role", "pompier"), (luc, 0.97))
    held = [title for title, _ in roles(text)["Luc Petit"]]
    assert "assureur" not in held
    assert held.count("maire") <= 1


def test_where_somebody_comes_from_is_no_function() -> None:
    text = Marking("Dan Shaw reste un Américain discret.")
    dan = text.span("person", "Dan Shaw")
    text.link("holder", text.span("role", "Américain"), (dan, 0.95))
    assert roles(text) == {}


def test_the_name_after_two_offices_is_that_of_the_last() -> None:
    text = Marking("Le rapport a été remis par le haut-commissaire au Premier ministre Luc Petit hier.")
    text.span("person", "Luc Petit")
    assert roles(text) == {"Luc Petit": [("Premier ministre", None)]}


@pytest.mark.parametrize(
    "office", ["adjointe au maire", "première adjointe au maire", "substitute du procureur"]
)
def test_a_deputy_is_called_by_the_whole_of_the_office(office: str) -> None:
    text = Marking(f"Hier, la {office} Anne Roux a parlé.")
    text.span("person", "Anne Roux")
    assert roles(text) == {"Anne Roux": [(office, None)]}
