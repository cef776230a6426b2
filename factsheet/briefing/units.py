"""Units that measure one thing, brought to one of them: "2 GWh" and "2,000 MWh", "three weeks" and "21 days"."""

from __future__ import annotations

from factsheet.briefing.concepts import meaning

METRE, DAY, MINUTE, MONTH, TONNE, MEGAWATT = "metre", "jour", "minute", "mois", "tonne", "megawatt"
SHARE = "%"

_BASES: dict[str, dict[float, str]] = {
    METRE: {1: "metre metres meter meters", 1000: "kilometre kilometres kilometer kilometers km kms"},
    DAY: {1: "jour jours day days", 7: "semaine semaines week weeks"},
    MINUTE: {1: "minute minutes min", 60: "heure heures hour hours"},
    MONTH: {1: "mois month months", 12: "an ans annee annees year years"},
    TONNE: {1: "tonne tonnes ton tons", 0.001: "kilo kilos kilogramme kilogrammes kilogram kilograms kg"},
    MEGAWATT: {
        0.001: "kilowatt kilowatts kw kwh kilowattheure kilowattheures",
        1: "megawatt megawatts mw mwh megawattheure megawattheures",
        1000: "gigawatt gigawatts gw gwh gigawattheure gigawattheures",
        1e6: "terawatt terawatts tw twh terawattheure terawattheures",
    },
}
"""For each unit, how many of it the words stand for."""
_FACTORS = {
    word: (unit, factor)
    for unit, factors in _BASES.items()
    for factor, words in factors.items()
    for word in words.split()
}
_OTHERS = "euro dollar pound pourcent hectare mile habitant personne people person fois times point"
MEASURES = frozenset({*_BASES, "%", "age", "clock", *(meaning(word) for word in _OTHERS.split())})
"""Units that say nothing of what they measure."""
UNIT_WORDS = frozenset((*_FACTORS, "age", "ages", "agee", "agees", "aged"))
"""Words of such units: that two statements both count hours makes them no more alike."""


def in_one_unit(word: str) -> tuple[str, float]:
    """The unit that a folded word stands for and how many of it; the word's stem, once, for any other word."""
    return _FACTORS.get(word, (meaning(word), 1.0))
