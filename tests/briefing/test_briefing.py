"""Several sheets together: groups, differences, copies, the line of time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factsheet.briefing import brief
from factsheet.briefing.days import days_of
from factsheet.values.briefing import Place
from tests.memo.articles import communique, harbour, notice
from tests.memo.builder import Builder

LONG = tuple(
    f"Le rapport numéro {i} sur l'état des digues a été remis au préfet par la commission {i}."
    for i in range(9)
)


def article(*sentences: str, day: int = 1, language: str = "fr") -> Builder:
    """An article of the given sentences."""
    return Builder(tuple(sentences), source=f"{day}.txt", published=date(2025, 3, day), language=language)


def claims(*texts: str, **options: object) -> Builder:
    """An article whose sentences are its claims, each of a source of its own."""
    made = article(*(f"{text}." for text in texts), **options)  # type: ignore[arg-type]
    for i, text in enumerate(texts):
        made.claim(text, who=f"Source {made.article.source} {i}")
    return made


def by_key_word(texts: Sequence[str]) -> list[list[float]]:
    """Vectors of a fake encoder, which knows that "pont" and "ouvrage" are one thing, and nothing else."""
    about_bridges = [("pont" in text or "ouvrage" in text) for text in texts]
    return [[float(is_bridge), float(not is_bridge) * i] for i, is_bridge in enumerate(about_bridges)]


def test_claims_of_the_same_words_are_one_group_in_other_forms() -> None:
    sheets = [
        claims("Le pont sera fermé jusqu'au 15 juin").sheet(),
        claims("La fermeture du pont jusqu'au 15 juin").sheet(),
    ]
    assert [group.places for group in brief(sheets).groups] == [(Place(0, 0), Place(1, 0))]


def test_other_names_or_years_are_other_claims() -> None:
    one = claims(
        "De l'amiante a été trouvé au lycée de Montrieux", "Le plan a coûté 6 millions d'euros en 2024"
    ).sheet()
    other = claims(
        "De l'amiante a été trouvé au lycée de Vaurelle", "Le plan a coûté 6 millions d'euros en 2025"
    ).sheet()
    briefing = brief([one, other])
    assert (briefing.groups, briefing.differences) == ((), ())


def test_vectors_join_what_words_alone_do_not() -> None:
    one = claims("Le pont est interdit aux voitures", "Les pluies reviennent").sheet()
    other = claims("cet ouvrage reste fermé à la circulation", "La grève continue").sheet()
    assert brief([one, other]).groups == ()
    assert [group.places for group in brief([one, other], by_key_word).groups] == [(Place(0, 0), Place(1, 0))]


def test_two_figures_for_one_thing_stand_on_two_sides_with_their_sources() -> None:
    sheets = [
        claims("Les travaux coûteront 3,2 millions d'euros").sheet(),
        claims("Les travaux coûteront 4,1 millions d'euros", day=2).sheet(),
    ]
    (one,) = brief(sheets).differences
    assert one.kind == "figure"
    assert [(side.value, side.places, side.sources) for side in one.sides] == [
        ("3,2 millions d'euros", (Place(0, 0),), ("Source 1.txt 0",)),
        ("4,1 millions d'euros", (Place(1, 0),), ("Source 2.txt 0",)),
    ]


def test_a_denial_stands_after_what_it_denies() -> None:
    sheets = [
        claims("aucun lit n'a été fermé depuis janvier").sheet(),
        claims("Quarante lits ont été fermés depuis janvier", day=2).sheet(),
    ]
    (one,) = brief(sheets).differences
    assert (one.kind, [side.places for side in one.sides]) == ("denial", [(Place(1, 0),), (Place(0, 0),)])


def test_one_source_that_gives_two_figures_in_one_article_does_not_contradict_itself() -> None:
    made = article("Il y a 12 lycées touchés au nord et 8 lycées touchés au sud.")
    made.claim("12 lycées touchés au nord").claim("8 lycées touchés au sud")
    assert brief([made.sheet(), notice()]).differences == ()


def test_amounts_of_another_order_are_not_one_thing() -> None:
    one = claims("Trois nouveaux cas ont été annoncés vendredi").sheet()
    other = claims("La Russie compte 220 000 cas confirmés").sheet()
    assert brief([one, other]).differences == ()


def test_one_common_word_makes_no_group() -> None:
    assert (
        brief([claims("C'est impossible").sheet(), claims("La loi rend cela impossible").sheet()]).groups
        == ()
    )


def test_an_article_carried_twice_counts_once() -> None:
    first = claims(*LONG, day=2).sheet()
    again = claims(*LONG, "Notre correspondant", day=3).sheet()
    briefing = brief([again, first, notice()])
    (copy,) = briefing.copies
    assert (copy.article, copy.original) == (0, 1)
    assert copy.likeness > 0.9
    assert briefing.groups == ()
    assert {place.article for group in briefing.participants for place in group.places} <= {1, 2}


def test_two_articles_on_one_event_are_no_copies() -> None:
    assert brief([communique(), harbour()]).copies == ()


def test_follow_ups_stand_in_the_order_of_time_and_the_undated_apart() -> None:
    one = article(
        "Le pont rouvrira le 15 juin.", "La commission siégera en avril.", "Le syndicat attend une réponse."
    )
    one.follow_up("Le pont rouvrira le 15 juin", when="le 15 juin", iso="2025-06-15")
    one.follow_up("La commission siégera en avril", when="en avril", iso="2025-04")
    one.follow_up("attend une réponse", "pending")
    other = article("Le pont doit rouvrir en juin.", day=2)
    other.follow_up("Le pont doit rouvrir en juin", when="en juin", iso="2025-06")
    briefing = brief([one.sheet(), other.sheet()])
    assert [(each.iso, each.places) for each in briefing.timeline] == [
        ("2025-04", (Place(0, 1),)),
        ("2025-06-15", (Place(0, 0), Place(1, 0))),
    ]
    assert [each.places for each in briefing.undated] == [(Place(0, 2),)]


def test_two_days_for_one_event_are_a_difference() -> None:
    sheets = []
    for number, words in ((12, "on 12 March"), (19, "on 19 March")):
        made = article(f"A public hearing will be held {words}.", day=number, language="en")
        sheets.append(
            made.follow_up(
                f"A public hearing will be held {words}", when=words, iso=f"2025-03-{number}"
            ).sheet()
        )
    (one,) = brief(sheets).differences
    assert (one.kind, one.of) == ("date", "follow_up")
    assert len(brief(sheets).timeline) == 2


def test_a_difference_that_claims_and_follow_ups_both_show_is_told_once() -> None:
    sheets = []
    for number, words in ((12, "on 12 March"), (19, "on 19 March")):
        made = article(f"A public hearing will be held {words}.", day=number, language="en")
        made.claim(f"A public hearing will be held {words}", who="the council")
        sheets.append(
            made.follow_up(
                f"A public hearing will be held {words}", when=words, iso=f"2025-03-{number}"
            ).sheet()
        )
    assert [one.of for one in brief(sheets).differences] == ["claim"]


def test_a_follow_up_of_no_meaning_is_left_out() -> None:
    made = article("The council will vote.", language="en").follow_up("The")
    assert brief([made.sheet(), notice()]).undated == ()


def test_every_iso_date_becomes_days() -> None:
    assert days_of("2025-06-15") == (date(2025, 6, 15), date(2025, 6, 15))
    assert days_of("2025-Q1") == (date(2025, 1, 1), date(2025, 3, 31))
    assert days_of("2025-W03") == (date(2025, 1, 13), date(2025, 1, 19))
    assert days_of("2025-09/2025-11") == (date(2025, 9, 1), date(2025, 11, 30))
    assert days_of("../2027") == (date(2027, 1, 1), date(2027, 12, 31))
    assert days_of("2025-02-30") is None
    assert days_of("bientôt") is None


def test_articles_without_facts_make_an_empty_briefing() -> None:
    briefing = brief([notice(), notice()])
    assert (briefing.groups, briefing.participants, briefing.differences, briefing.timeline) == (
        (),
        (),
        (),
        (),
    )
