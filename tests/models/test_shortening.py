"""A sentence shortened on its own words stays a sentence, and keeps who says it."""

from __future__ import annotations

import pytest

from factsheet.models.shortening import shorter_forms


def forms(sentence: str, **kept: tuple[tuple[int, int], ...]) -> list[str]:
    """The shorter forms of a sentence, in words."""
    return ["".join(sentence[a:b] for a, b in runs) for runs in shorter_forms(sentence, **kept)]


@pytest.mark.parametrize(
    ("sentence", "shorter"),
    [
        (
            "Le maire de la ville de Brest, qui avait promis une réponse rapide, a reçu les dockers du port.",
            "Le maire de la ville de Brest a reçu les dockers du port.",
        ),
        (
            "La voiture a foncé sur le pont de Westminster dans la capitale, faisant cinq morts et dix blessés.",
            "La voiture a foncé sur le pont de Westminster dans la capitale.",
        ),
        (
            "Le feu est éteint et personne n'est blessé, a indiqué la préfecture dans un communiqué publié mardi.",
            "Le feu est éteint et personne n'est blessé, a indiqué la préfecture.",
        ),
        (
            "Les trois suspects ont été arrêtés mercredi, a expliqué à l'AFP le procureur de la ville de Metz.",
            "Les trois suspects ont été arrêtés mercredi, a expliqué le procureur de la ville de Metz.",
        ),
        (
            "Le préfet du Var (sud-est) a fermé deux routes de la vallée (Argens) après les pluies.",
            "Le préfet du Var a fermé deux routes de la vallée après les pluies.",
        ),
        (
            "The council has voted to build a flood wall along the river, ending a two-year dispute over its cost.",
            "The council has voted to build a flood wall along the river.",
        ),
    ],
)
def test_what_hangs_on_a_whole_clause_can_go(sentence: str, shorter: str) -> None:
    assert shorter in forms(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le feu est éteint et personne n'est blessé dans la commune, selon la préfecture du Finistère.",
        "Le feu est éteint et personne n'est blessé dans la commune, a indiqué la préfecture.",
        '"Nous avons tenu (tous ensemble), qui que nous soyons, jusqu\'au bout de la nuit", a dit le maire.',
        "Alors que la ville dort, marquant une pause, le long cortège de la fanfare et des chars.",
        "Les élus, qui siègent depuis lundi, et leurs adjoints du port de la ville ont voté le budget.",
    ],
)
def test_sources_quotations_and_main_clauses_stay(sentence: str) -> None:
    assert forms(sentence) == []


def test_the_comma_before_who_says_it_stays() -> None:
    sentence = (
        "Les ministres ont tenu une réunion avec les élus, dont plusieurs maires, a indiqué l'Élysée lundi."
    )
    assert forms(sentence) == ["Les ministres ont tenu une réunion avec les élus, a indiqué l'Élysée lundi."]


def test_what_is_to_come_is_not_cut() -> None:
    sentence = (
        "Les deux pays ont signé un accord sur la pêche mardi, qui sera soumis au Parlement en janvier."
    )
    plan = (sentence.index("qui sera"), len(sentence) - 1)
    assert forms(sentence)
    assert not forms(sentence, plans=(plan,))
