"""One person under several names, and two people under one surname."""

from __future__ import annotations

from datetime import date

import pytest

from factsheet.briefing import brief
from factsheet.briefing.names import body_words, human_words, may_be_one_body, may_be_one_person
from factsheet.values.facts import FactSheet
from tests.memo.builder import Builder


def sheet(
    sentence: str, name: str, *roles: tuple[str | None, str | None], day: int = 1, kind: str = "person"
) -> FactSheet:
    """The sheet of one sentence that names one participant."""
    made = Builder((sentence,), source=f"{day}.txt", published=date(2025, 3, day), language="fr")
    return made.participant(name, *roles, kind=kind).sheet()


def names(*sheets: FactSheet) -> list[str]:
    """The merged names of a briefing, sorted."""
    return sorted(one.name for one in brief(sheets).participants)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Khalid Zerouali", "Zerouali", True),
        ("Khalid Zerouali", "K. Zerouali", True),
        ("Khalid Zerouali", "ZEROUALI Khalid", True),
        ("Khalid Zerouali", "Samira Zerouali", False),
        ("Khalid Zerouali", "S. Zerouali", False),
        ("Aïssatou Ndiaye-Faye", "Aissatou Ndiaye Faye", True),
        ("Aïssatou Ndiaye-Faye", "Aïssatou Ndiaye", True),
        ("Jean-Luc Berthier", "J.-L. Berthier", True),
        ("Jean-Luc Berthier", "Jean Berthier", True),
        ("Jean-Luc Berthier", "Jean-Marc Berthier", False),
        ("Karim Ben Saïd", "Ben Saïd", True),
        ("Karim Ben Saïd", "Karim", False),
        ("Paul Ravel", "Paul Ravelais", False),
    ],
)
def test_a_name_may_be_shortened_but_first_names_must_agree(one: str, other: str, same: bool) -> None:
    assert may_be_one_person(human_words(one), human_words(other)) is same
    assert may_be_one_person(human_words(other), human_words(one)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("la Commission européenne", "la Commission", True),
        ("le ministère français de l'Intérieur", "ministère de l’Intérieur", True),
        ("le ministère de la Défense", "Défense", False),
        ("l'ambassade de France", "France", False),
        ("Chambre des agriculteurs", "Chambre des comptes", False),
    ],
)
def test_a_body_may_be_named_by_its_first_words(one: str, other: str, same: bool) -> None:
    assert may_be_one_body(body_words(one), body_words(other)) is same


def test_a_surname_goes_to_the_only_person_of_that_name() -> None:
    assert names(
        sheet("Khalid Zerouali parle.", "Khalid Zerouali"), sheet("M. Zerouali parle.", "Zerouali", day=2)
    ) == ["Khalid Zerouali"]


def test_a_surname_that_two_people_have_stays_apart() -> None:
    sheets = (
        sheet("Khalid Zerouali parle.", "Khalid Zerouali"),
        sheet("Samir Zerouali parle.", "Samir Zerouali", day=2),
        sheet("M. Zerouali parle.", "Zerouali", day=3),
    )
    assert names(*sheets) == ["Khalid Zerouali", "Samir Zerouali", "Zerouali"]


def test_a_function_tells_which_of_two_people_a_surname_means() -> None:
    sheets = (
        sheet("Khalid Zerouali, wali, parle.", "Khalid Zerouali", ("wali", None)),
        sheet("Samir Zerouali, avocat, parle.", "Samir Zerouali", ("avocat", None), day=2),
        sheet("Zerouali, wali de Tanger, parle.", "Zerouali", ("wali de Tanger", None), day=3),
    )
    assert names(*sheets) == ["Khalid Zerouali", "Samir Zerouali"]


def test_madame_is_not_monsieur() -> None:
    sheets = (sheet("M. Martin parle.", "Martin"), sheet("Mme Martin parle.", "Martin", day=2))
    assert names(*sheets) == ["Martin", "Martin"]


def test_a_feminine_function_tells_madame_from_her_namesake() -> None:
    sheets = (
        sheet("Nadège Martin, infirmière, parle.", "Nadège Martin", ("infirmière", None)),
        sheet("Philippe Martin, directeur, parle.", "Philippe Martin", ("directeur", None), day=2),
        sheet("Mme Martin parle.", "Martin", day=3),
    )
    assert names(*sheets) == ["Nadège Martin", "Philippe Martin"]


def test_a_surname_that_one_article_gives_to_madame_and_to_monsieur_is_nobodys_in_particular() -> None:
    sheets = (
        sheet("Philippe Martin, directeur, parle.", "Philippe Martin", ("directeur", None)),
        sheet("M. Martin rassure. Mme Martin proteste.", "Martin", day=2),
    )
    assert names(*sheets) == ["Martin", "Philippe Martin"]


def test_an_acronym_explained_in_one_article_is_known_in_the_other() -> None:
    sheets = (
        sheet(
            "La Commission mixte des pêches (CMP) siège.", "Commission mixte des pêches", kind="organisation"
        ),
        sheet("La CMP siège.", "CMP", day=2, kind="organisation"),
    )
    assert names(*sheets) == ["Commission mixte des pêches"]


def test_an_explanation_in_parentheses_is_no_part_of_the_name() -> None:
    sheets = (
        sheet(
            "La Commission mixte des pêches (CMP) siège.",
            "Commission mixte des pêches (CMP",
            kind="organisation",
        ),
        sheet("La CMP siège.", "CMP", day=2, kind="organisation"),
    )
    assert names(*sheets) == ["Commission mixte des pêches"]


def test_functions_are_listed_in_the_order_of_time_whatever_the_order_of_the_articles() -> None:
    sheets = (
        sheet(
            "Khalid Zerouali, secrétaire d'État, parle.",
            "Khalid Zerouali",
            ("secrétaire d'État", None),
            day=20,
        ),
        sheet("Khalid Zerouali, wali, parle.", "Khalid Zerouali", ("wali", None), day=2),
    )
    (one,) = brief(sheets).participants
    assert [(role.title, role.articles) for role in one.roles] == [
        ("wali", (1,)),
        ("secrétaire d'État", (0,)),
    ]


def test_a_function_written_shorter_is_no_second_one() -> None:
    sheets = (
        sheet("Awa Sy, ministre de la Mer, parle.", "Awa Sy", ("ministre de la Mer", None)),
        sheet("Awa Sy, ministre, parle.", "Awa Sy", ("ministre", None), day=2),
    )
    (one,) = brief(sheets).participants
    assert [(role.title, role.articles) for role in one.roles] == [("ministre de la Mer", (0, 1))]
