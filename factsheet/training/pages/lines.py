"""The lines of a made-up page, and how chance puts them there."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Part = Literal["debris", "article", "title"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a made-up page, and what it is."""

    text: str
    part: Part


class LineMaker:
    """Lines while they are made; every choice comes from `rng`, so a seed gives the same ones again."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.lines: list[Line] = []

    def debris(self, text: str) -> None:
        self.lines.append(Line(text, "debris"))

    def some(self, items: Sequence[str], least: int, most: int) -> None:
        """Some of `items`, a line each."""
        for item in self.rng.sample(items, self.rng.randint(least, most)):
            self.debris(item)

    def listed(self, items: Sequence[str], least: int, most: int) -> None:
        """Some of `items`, on one line or a line each."""
        chosen = self.rng.sample(items, self.rng.randint(least, most))
        for text in [" ".join(chosen)] if self.happens(0.5) else chosen:
            self.debris(text)

    def choose(self, *choices: str) -> str:
        return self.rng.choice(choices)

    def happens(self, share: float) -> bool:
        return self.rng.random() < share
