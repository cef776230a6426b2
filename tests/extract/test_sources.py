"""Who speaks takes part."""

from __future__ import annotations

import pytest

from factsheet.extract.sentences import read_document
from factsheet.extract.sources import find_counted_groups, find_sources, source_kind
from factsheet.values.facts import Claim, Participant

TEXT = "Les éleveurs refusent. La préfecture attend. Mme Roux a salué « un progrès ». La préfecture a nié."
DOCUMENT = read_document(TEXT)


def claim(who: str | None) -> Claim:
    """A claim of a source."""
    return Claim("Les", 0, 3, 0, "indirect", None, who, None, 0, 0.8)


def test_a_source_that_is_no_participant_yet_becomes_one_with_all_its_mentions() -> None:
    (found,) = find_sources(DOCUMENT, [claim("La préfecture"), claim("La préfecture"), claim(None)], [])
    assert (found.name, found.kind, found.presence, len(found.mentions)) == (
        "La préfecture",
        "organisation",
        "active",
        2,
    )
    assert all(TEXT[m.start : m.end] == m.text for m in found.mentions)


def test_a_known_participant_is_not_added_under_a_shorter_name() -> None:
    known = Participant("Anne Roux", "person", None, None, None, "active", (), 0.9)
    assert find_sources(DOCUMENT, [claim("Mme Roux")], [known]) == ()


@pytest.mark.parametrize(
    "document",
    [
        "ces documents",
        "Le dernier rapport de la Cour",
        "une note interne",
        "l'étude",
        "the report",
        "court papers",
        "Documents judiciaires",
        "the latest figures",
    ],
)
def test_what_is_read_is_a_source_and_no_participant(document: str) -> None:
    assert find_sources(DOCUMENT, [claim(document)], []) == ()


@pytest.mark.parametrize("body", ["Information Commissioner", "la Tribune", "Mail on Sunday", "Article 19"])
def test_a_body_that_is_called_like_a_document_takes_part(body: str) -> None:
    assert len(find_sources(DOCUMENT, [claim(body)], [])) == 1


def test_people_whom_nothing_tells_apart_take_no_part() -> None:
    assert find_sources(DOCUMENT, [claim("beaucoup"), claim("D'autres")], []) == ()


@pytest.mark.parametrize(
    "name", ["La Tribune", "Le Courrier picard", "The Mail on Sunday", "L'Enquête", "une figure du quartier"]
)
def test_a_newspaper_and_a_figure_are_participants(name: str) -> None:
    assert [one.name for one in find_sources(DOCUMENT, [claim(name)], [])] == [name]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Les éleveurs", "group"),
        ("trois syndicats", "group"),
        ("several officials", "group"),
        ("un porte-parole du groupe", "person"),
        ("an insurgent source", "person"),
        ("la préfecture", "organisation"),
        ("l'Observatoire des prix", "organisation"),
    ],
)
def test_the_word_that_announces_a_source_tells_its_kind(name: str, kind: str) -> None:
    assert source_kind(name) == kind


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Elle a reçu les 17 Consuls généraux du Maroc.", ["17 Consuls généraux du Maroc"]),
        ("Le roi a salué ses douze Ambassadeurs d'Afrique.", ["douze Ambassadeurs d'Afrique"]),
        ("He met the five Governors of Lagos.", ["five Governors of Lagos"]),
        ("Les 193 États membres ont voté.", []),
        ("les deux pays, les 12 kilomètres de Paris", []),
    ],
)
def test_counted_office_holders_of_a_named_body_are_a_group(text: str, groups: list[str]) -> None:
    assert [p.name for p in find_counted_groups(read_document(text), ())] == groups
