"""What comes next: passages with a dated follow-up, for news of a meeting or a decision."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.models.passages import Passage
from factsheet.values.marks import Marks

CERTAIN = 0.5  # the marker's probabilities from which a sentence and a span count
KINDS = frozenset({"scheduled", "commitment", "pending"})  # somebody's request is no plan
# A body that meets, decides or agrees: news of it has a next step that its readers wait for.
INSTITUTIONAL = re.compile(
    r"(?<!\w)(?:réunions?|réunie?s?|rencontres?|rencontrée?s?|sommet|pourparlers|négociations?|délégations?|session|séance|"
    r"conseil (?:municipal|régional|départemental|communautaire|des ministres)|comité|commission|groupe de travail|"
    r"(?:ont|a) (?:voté|adopté|signé|approuvé|convenu)|accord|convention|protocole|"
    r"meetings?|talks|summit|council(?:lors)?|committee|delegations?|voted|agreed|agreement|signed|approved|treaty)(?!\w)",
    re.I,
)


def is_institutional(words: str) -> bool:
    """Whether the words tell of a meeting, a vote or an agreement."""
    return bool(INSTITUTIONAL.search(words))


def dated_ahead(passages: Sequence[Passage], marks: Marks) -> frozenset[int]:
    """The passages that hold something planned, promised or awaited, with its time."""
    follow_ups = [
        s for s in marks.spans if s.layer == "follow_up" and s.label in KINDS and s.score >= CERTAIN
    ]
    whens = [s for s in marks.spans if s.layer == "when"]
    dated = [(f.start, f.end) for f in follow_ups if any(f.start < w.end and w.start < f.end for w in whens)]
    return frozenset(
        i
        for i, passage in enumerate(passages)
        if marks.sentences[passage.sentence].follow_up >= CERTAIN
        and any(passage.start <= start and end <= passage.end for start, end in dated)
    )
