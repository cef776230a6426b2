"""Which articles are about one event, and what that changes in what is compared."""

from __future__ import annotations

from factsheet.briefing import brief
from factsheet.briefing.events import find_events
from factsheet.values.article import Article
from tests.briefing.test_briefing import claims

BRIDGE = (
    "Le pont de Vaurelle ferme. Les câbles du pont sont rompus. La commune de Vaurelle attend une navette. "
    "Le département publiera une étude et paiera le chantier, la signalisation et les dégâts aux riverains."
)
ALSO_BRIDGE = (
    "À Vaurelle, la navette remplace le pont fermé. Deux câbles étaient rompus. Le pont sera réparé."
)
SCHOOL = (
    "Le collège de Montcarel recrute trois professeurs. La rentrée de Montcarel aura lieu lundi. Des élèves, "
    "des parents et le recteur visiteront les ateliers, la bibliothèque, les cuisines et le gymnase."
)


def articles(*texts: str) -> list[Article]:
    """Articles of these texts, without titles."""
    return [Article(f"{i}.txt", text) for i, text in enumerate(texts)]


def test_articles_of_common_names_and_words_are_about_one_event() -> None:
    events = find_events(articles(BRIDGE, SCHOOL, ALSO_BRIDGE), (0, 1, 2))
    assert events.one(2, 0)
    assert not events.one(0, 1)


def test_articles_without_a_common_name_or_word_are_strangers() -> None:
    events = find_events(articles(BRIDGE, SCHOOL, ALSO_BRIDGE), (0, 1, 2))
    assert events.apart(1, 0)
    assert not events.apart(0, 2)


def test_an_article_that_does_not_count_is_compared_with_none() -> None:
    events = find_events(articles(BRIDGE, ALSO_BRIDGE), (0,))
    assert not events.one(0, 1)
    assert not events.apart(0, 1)


def test_a_figure_of_a_stranger_contradicts_nothing() -> None:
    same_things = (
        claims("La réparation du pont durera quatre mois", day=1),
        claims("La réparation du pont durera six mois", day=2),
    )
    strangers = (
        claims("La fermeture du quai de Porto durera quatre mois", *_padding("Porto"), day=1),
        claims("Le mandat du maire de Lyon durera six mois", *_padding("Lyon", "musée"), day=2),
    )
    assert len(brief([one.sheet() for one in same_things]).differences) == 1
    assert brief([one.sheet() for one in strangers]).differences == ()


def _padding(place: str, thing: str = "port") -> tuple[str, ...]:
    """Claims that give an article a subject of its own."""
    more = ("jardins", "terrasses", "ruelles") if thing == "port" else ("collections", "tableaux", "galeries")
    return tuple(f"Les {one} du {thing} de {place} attirent des visiteurs" for one in more)


def test_what_is_asked_for_contradicts_nothing_that_was_agreed() -> None:
    briefing = brief(
        [
            claims("Les syndicats réclament une hausse des salaires de 5 %", day=1).sheet(),
            claims("L'accord prévoit une hausse des salaires de 3 %", day=2).sheet(),
        ]
    )
    assert briefing.differences == ()
