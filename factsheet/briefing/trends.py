"""Whether a statement says that something rises or falls: "a augmenté de 12 %", "output fell"."""

from __future__ import annotations

import re
from typing import Literal

from factsheet.briefing.words import fold_in_place

Trend = Literal[-1, 0, 1]

_UP = re.compile(
    r"\b(?:augment\w+|(?:en )?hausse|progress(?:e|ent|er|ion)|accroi\w+|accru\w*|bondi\w*|grimp\w+|s'est alourdi\w*"
    r"|\d+ more than in|\d+ de plus qu'en|rose|rises?|risen|rising|grew|grow[ns]?|growing|growth|increas\w+|climbed|jumped|surged)\b"
)
_DOWN = re.compile(
    r"\b(?:diminu\w+|(?:en )?baiss\w+|recul(?:e|ent|er|ait)?|chut(?:e|ent|er)|reduit\w*|reduction"
    r"|\d+ (?:fewer|less) than|\d+ de moins qu|fell|falls?|fallen|falling|drop(?:s|ped)?|declin\w+|decreas\w+|shrank|shrunk)\b"
)
_NOT = re.compile(r"(?:\b(?:pas|jamais|not|never|nor)|n't)\s+(?:\w+\s+)?$")


def find_trend(text: str) -> tuple[Trend, str]:
    """1 where a statement tells of one rise and no fall, -1 for the reverse, with its word as written; else 0."""
    low = fold_in_place(text).replace("’", "'")
    ups, downs = ([m for m in way.finditer(low) if not _NOT.search(low[: m.start()])] for way in (_UP, _DOWN))
    if bool(ups) == bool(downs):
        return 0, ""
    word = (ups or downs)[0]
    return (1 if ups else -1), text[slice(*word.span())]
