"""ROUGE with accents kept, by the library that is the standard (`rouge-score`); needs the extra [train]."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from factsheet.errors import SettingsError

MEASURES = ("rouge1", "rouge2", "rougeL")


class Words:
    """Words in lower case with their accents: the library's own tokenizer cuts "été" to "t"."""

    def tokenize(self, text: str) -> list[str]:
        """The words of a text, in order."""
        return re.findall(r"\w+", text.lower())


def load_scorer() -> Any:
    """A RougeScorer of ROUGE-1, -2 and -L over `Words`.

    Raises SettingsError where the library is not installed.
    """
    try:
        from rouge_score.rouge_scorer import RougeScorer
    except ModuleNotFoundError:
        raise SettingsError("ROUGE needs more than is installed: pip install 'factsheet[train]'.") from None
    return RougeScorer(list(MEASURES), tokenizer=Words())


def rouge(pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    """Mean F1 in percent of each measure over (summary, abstract) pairs."""
    scorer = load_scorer()
    scores = [scorer.score(abstract, summary) for summary, abstract in pairs]
    return {m: 100 * sum(s[m].fmeasure for s in scores) / max(1, len(scores)) for m in MEASURES}
