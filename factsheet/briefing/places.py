"""Where something happens, as a statement tells it: "est parti de la gare", "was signed in the ballroom"."""

from __future__ import annotations

import re

from factsheet.briefing.concepts import meanings
from factsheet.briefing.words import fold

_HAPPENS = re.compile(
    r"\b(?:a eu lieu|ont eu lieu|aura lieu|auront lieu|s'est (?:tenue?|produite?|deroulee?|elancee?)|se tiendra|se deroulera"
    r"|(?:est|sont|etait) partie?s?|(?:a|ont|ete) (?:ete )?(?:signee?s?|retrouvee?s?)"
    r"|took place|takes place|will take place|(?:was|were) (?:held|signed|found|staged)|will be held|happened|occurred"
    r"|set off|set out|started|began)\b"
)
_AT = re.compile(
    r"\b(?:a bord d[eu]s?|au large d[eu]s?|a la|a l'|au|aux|a|dans|sur|devant|pres d[eu]s?|depuis la|de la|de l'|du|on board"
    r"|aboard|in|at|on|outside|inside|near|from)\s*(?:the |an? |la |le |les |l'|un |une |des )*(?P<place>[^,;.]+)"
)
_WHEN = re.compile(
    r"\d|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\w+day|matin|soir|nuit|jour|mois|annee|semaine|week|month"
    r"|year|morning|evening|night|heures?|hours?|fin|debut|end|start|time|printemps|ete|automne|hiver|rentree|spring|summer|autumn|winter|janvier|fevrier|mars|avril|mai|juin|juillet"
    r"|aout|septembre|octobre|novembre|decembre)\b"
)
_CUT = re.compile(r"\b(?:a|au|en|pour|apres|avant|lors|by|for|after|before|when|where|ou)\b")


def find_place(text: str) -> frozenset[str]:
    """The meanings of the words for the place right behind a verb of happening; none where it tells a time there."""
    low = fold(text)
    happens = _HAPPENS.search(low)
    where = _AT.match(low, happens.end() + 1) if happens else None
    if where is None or _WHEN.search(where["place"]):
        return frozenset()
    return frozenset(meanings(_CUT.split(where["place"])[0]))
