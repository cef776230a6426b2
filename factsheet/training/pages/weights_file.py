"""What was learned, written as the module that the reader imports."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from factsheet.training.pages import looks
from factsheet.training.pages.examples import Example
from factsheet.training.pages.logistic import Weights

_MODULE = '''"""What each sign of article prose weighs, in log-odds.

Written by `python -m factsheet.training.pages learn`: logistic regression, penalty {penalty:g}, on
{english} English pages ({sites} sites) and {french} French ones pasted as text, {made_up} made-up French pages
(articles, a third of them cut to a few sentences, among headlines, teasers, captions, comments and
menus), and {clean} articles without debris. FIRST_LOOK judges a block by its own form and a rough guess at
its neighbours, SECOND_LOOK by what the first look said of them.
"""

FIRST_LOOK: dict[str, float] = {first}
SECOND_LOOK: dict[str, float] = {second}

# Which line is the title: learned in the same way from the lines above the articles.
HEADLINE: dict[str, float] = {headline}
'''


def write_weights(path: Path, found: looks.Looks, headline: Weights, examples: Sequence[Example]) -> None:
    """Write the module of weights to `path`, with what they were learned from; a broken write leaves it as it was."""
    learned = [example for example in examples if not example.held_out]
    counts = Counter(example.kind for example in learned)
    text = _MODULE.format(
        penalty=looks.PENALTY,
        english=counts["english"],
        sites=len({example.site for example in learned if example.site}),
        french=counts["french"],
        made_up=counts["made up"],
        clean=counts["clean"],
        first=_literal(found.first),
        second=_literal(found.second),
        headline=_literal(headline),
    )
    beside = path.with_name(f"{path.name}.part")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


def _literal(weights: Weights) -> str:
    lines = "".join(f'    "{name}": {value:.2f},\n' for name, value in weights.items())
    return f"{{\n{lines}}}"
