"""Functions and organisations as written, joined to the people who hold them."""

from __future__ import annotations

import pytest

from factsheet.extract.people import gather_people
from factsheet.extract.roles import Role, find_roles
from tests.extract.marking import Marking

TEXT = (
    "La délégation comptait Awa Sy, directrice des Ports au ministère de la Mer et co-présidente du "
    "Comité mixte (CM), et Jan Maes, chef du service Sûreté à l'Agence des ports."
)


def marked() -> Marking:
    """The enumeration, as the marker would mark it."""
    text = Marking(TEXT)
    awa, jan = text.span("person", "Awa Sy"), text.span("person", "Jan Maes")
    for person, title, place in (
        (awa, "directrice des Ports", "ministère de la Mer"),
        (jan, "chef du service Sûreté", "Agence des ports"),
    ):
        text.link("holder", text.span("role", title), (person, 0.9))
        text.link("member", text.span("affiliation", place), (person, 0.9))
    return text


def written(roles: tuple[Role, ...]) -> list[tuple[str | None, str | None]]:
    """The words of each role."""
    return [(r.title and r.title.text, r.organisation and r.organisation.text) for r in roles]


def test_an_enumeration_is_read_whole_and_a_second_role_is_kept() -> None:
    text = marked()
    roles = find_roles(text.document, text.marks, gather_people(TEXT, text.marks))
    assert written(roles["Awa Sy"]) == [
        ("directrice des Ports", "ministère de la Mer"),
        ("co-présidente", "Comité mixte (CM)"),
    ]
    assert written(roles["Jan Maes"]) == [("chef du service Sûreté", "Agence des ports")]


def test_every_role_slices_to_its_words() -> None:
    text = marked()
    for roles in find_roles(text.document, text.marks, gather_people(TEXT, text.marks)).values():
        for span in (s for role in roles for s in (role.title, role.organisation) if s):
            assert TEXT[span.start : span.end] == span.text


def test_a_role_that_leads_to_nobody_is_nobodys() -> None:
    text = Marking("Awa Sy est arrivée. Le ministre de la Pêche était absent.")
    awa = text.span("person", "Awa Sy")
    text.link("holder", text.span("role", "ministre de la Pêche"), (awa, 0.2))
    assert find_roles(text.document, text.marks, gather_people(text.document.text, text.marks)) == {}


@pytest.mark.parametrize(
    ("phrase", "title", "body"),
    [
        ("secrétaire d'État aux Transports", "secrétaire d'État aux Transports", None),
        ("ministre délégué à l'Industrie", "ministre délégué à l'Industrie", None),
        ("ministre auprès du Premier ministre", "ministre auprès du Premier ministre", None),
        ("directeur de cabinet auprès du préfet", "directeur de cabinet", "préfet"),
        ("adjointe aux Sports à la mairie de Paris", "adjointe aux Sports à la mairie de Paris", None),
        ("conseiller au ministère de la Mer", "conseiller", "ministère de la Mer"),
        ("député LREM de la Marne", "député LREM de la Marne", "LREM"),
        ("PDG", "PDG", None),
    ],
)
def test_a_portfolio_is_part_of_the_office_and_letters_in_a_title_are_its_body(
    phrase: str, title: str, body: str | None
) -> None:
    text = Marking(f"Awa Sy, {phrase}, a répondu.")
    text.span("person", "Awa Sy")
    roles = find_roles(text.document, text.marks, gather_people(text.document.text, text.marks))
    assert written(roles["Awa Sy"]) == [(title, body)]


def test_a_body_beside_one_name_is_not_added_to_another() -> None:
    text = Marking("Awa Sy, conseillère spéciale, et Jan Maes, directeur au ministère de la Mer, sont venus.")
    awa = text.span("person", "Awa Sy")
    text.span("person", "Jan Maes")
    text.link("member", text.span("affiliation", "ministère de la Mer"), (awa, 0.9))
    roles = find_roles(text.document, text.marks, gather_people(text.document.text, text.marks))
    assert written(roles["Awa Sy"]) == [("conseillère spéciale", None)]
    assert written(roles["Jan Maes"]) == [("directeur", "ministère de la Mer")]


@pytest.mark.parametrize(
    ("before", "title", "body"),
    [
        ("Home Depot CEO", "CEO", "Home Depot"),
        ("Jefferies analyst", "analyst", "Jefferies"),
        ("French president", "president", None),
        ("Company spokesman", "spokesman", None),
    ],
)
def test_english_names_the_body_before_the_office(before: str, title: str, body: str | None) -> None:
    text = Marking(f"On Monday {before} Ann Lee said so.")
    text.span("person", "Ann Lee")
    roles = find_roles(text.document, text.marks, gather_people(text.document.text, text.marks))
    assert [(r[0] and r[0].split()[-1], r[1]) for r in written(roles["Ann Lee"])] == [(title, body)]


def test_an_enumeration_that_opens_with_a_title_names_each_after_it() -> None:
    text = Marking(
        "Étaient là la directrice de la Banque, le Dr Awa Sy, le patron de Navalis, Jan Maes, et le consul, Li Wu."
    )
    for name in ("Awa Sy", "Jan Maes", "Li Wu"):
        text.span("person", name)
    roles = find_roles(text.document, text.marks, gather_people(text.document.text, text.marks))
    assert {name: written(held) for name, held in roles.items()} == {
        "Awa Sy": [("directrice", "Banque")],
        "Jan Maes": [("patron", "Navalis")],
        "Li Wu": [("consul", None)],
    }


def test_the_body_that_ends_a_title_does_not_open_an_enumeration() -> None:
    text = Marking(
        "Étaient là Awa Sy, chef de pôle à la Direction Générale des Ports, Jan Maes, consul, et Li Wu, préfet."
    )
    for name in ("Awa Sy", "Jan Maes", "Li Wu"):
        text.span("person", name)
    roles = find_roles(text.document, text.marks, gather_people(text.document.text, text.marks))
    assert {name: written(held) for name, held in roles.items()} == {
        "Awa Sy": [("chef de pôle", "Direction Générale des Ports")],
        "Jan Maes": [("consul", None)],
        "Li Wu": [("préfet", None)],
    }


def test_an_office_held_beside_somebody_is_not_theirs() -> None:
    text = Marking("Le conseiller spécial de Awa Sy a démissionné.")
    text.span("person", "Awa Sy")
    assert find_roles(text.document, text.marks, gather_people(text.document.text, text.marks)) == {}


def test_a_title_beside_a_name_that_the_marker_gives_to_another_is_not_this_ones() -> None:
    text = Marking("Selon le maire Jan Maes, Awa Sy viendra.")
    awa, jan = text.span("person", "Awa Sy"), text.span("person", "Jan Maes")
    title = text.span("role", "maire")
    people = gather_people(text.document.text, text.marks)
    assert written(find_roles(text.document, text.marks, people)["Jan Maes"]) == [("maire", None)]
    text.link("holder", title, (awa, 0.9), (jan, 0.1))
    assert "Jan Maes" not in find_roles(text.document, text.marks, people)


@pytest.mark.parametrize(
    ("whose", "sure", "body"),
    [
        ("Sa", 0.6, "Ligue des ports (LP)"),
        ("La", 0.95, "Ligue des ports (LP)"),
        ("La", 0.8, None),
    ],
)
def test_a_body_in_the_sentence_before_is_taken_where_the_link_is_sure_or_the_title_is_its_own(
    whose: str, sure: float, body: str | None
) -> None:
    text = Marking(f"La Ligue des ports (LP) proteste. {whose} présidente, Awa Sy, refuse.")
    awa = text.span("person", "Awa Sy")
    text.link("member", text.span("affiliation", "Ligue des ports (LP)"), (awa, sure))
    roles = find_roles(text.document, text.marks, gather_people(text.document.text, text.marks))
    assert written(roles["Awa Sy"]) == [("présidente", body)]


@pytest.mark.parametrize(("score", "found"), [(0.5, True), (0.2, False)])
def test_a_body_alone_is_told_only_where_the_marker_is_sure_that_it_is_one(score: float, found: bool) -> None:
    text = Marking("Awa Sy a quitté Navalis.")
    awa = text.span("person", "Awa Sy")
    text.link("member", text.span("affiliation", "Navalis", score=score), (awa, 0.9))
    assert bool(find_roles(text.document, text.marks, gather_people(text.document.text, text.marks))) is found


def test_a_post_that_the_marker_links_goes_before_a_rank_beside_the_name() -> None:
    text = Marking("Le général Jan Maes l'a dit. Le chef d'état-major de la Garde reviendra.")
    jan = text.span("person", "Jan Maes")
    text.link("holder", text.span("role", "chef d'état-major"), (jan, 0.9))
    text.link("member", text.span("affiliation", "Garde"), (jan, 0.9))
    roles = find_roles(text.document, text.marks, gather_people(text.document.text, text.marks))
    assert written(roles["Jan Maes"]) == [("chef d'état-major", "Garde"), ("général", None)]
