"""Words as they are compared: without case, accents, endings, and without those that carry no meaning."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

STEM = 5
"""Letters of a word that count: "fermer", "fermé", "fermera" and "fermeture" are one word so."""

STOPWORDS = frozenset(
    """
    le la les l un une des du de d a au aux en et ou son sa ses leur leurs ce cet cette ces c qui que qu quoi
    dont il elle ils elles on nous vous je j y ne n pas plus jamais aucun aucune ni se s sur sous dans par
    pour avec sans entre vers chez mais car donc or si comme tres tout toute tous toutes est sont etait
    etaient ete etre sera seront serait seraient soit ont avait avaient avoir aura auront fait faire doit
    doivent peut peuvent apres avant depuis selon afin ainsi alors aussi encore deja meme moins quelque
    quelques environ pres seulement lors dit the an of to in on at by for from with and or but is are was
    were be been being has have had will would shall should can could may might must do does did it its
    he she they we you i his her their our this that these those there which who whom what not no never
    none as than then so if because after before since about over under more most some any all only just
    also now up out into million millions milliard milliards billion billions thousand mille euro euros
    dollar dollars pound pounds cent percent
    """.split()
)
MONTHS = {
    name: number
    for number, names in enumerate(
        """
        janvier january jan|fevrier february feb|mars march mar|avril april apr|mai may|juin june jun|
        juillet july jul|aout august aug|septembre september sept sep|octobre october oct|
        novembre november nov|decembre december dec
        """.replace("\n", "").split("|"),
        1,
    )
    for name in names.split()
}
WEEKDAYS = frozenset(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday
    saturday sunday
    """.split()
)


def fold(text: str) -> str:
    """The text in lower case, without accents, its apostrophes straight; not always of the same length."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("œ", "oe").replace("Œ", "OE"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def fold_in_place(text: str) -> str:
    """The text in lower case and without accents, each character in its place."""
    return "".join((unicodedata.normalize("NFKD", c)[:1].lower() or c)[:1] for c in text)


def folded_words(text: str) -> tuple[str, ...]:
    """Every word of the text, folded; digits are words too."""
    return tuple(re.findall(r"[^\W_]+", fold(text)))


def stem(word: str) -> str:
    """The part of a folded word that its other forms share."""
    if word.isdigit() or len(word) < 4:
        return word
    short = word[:-1] if word[-1] in "sx" else word
    short = short[:-1] if short.endswith("er") else short
    short = short[:STEM].rstrip("e")
    return short if len(short) > 2 else word[:STEM]


def content_words(text: str) -> Iterator[str]:
    """The folded words that carry meaning, in order; no figure, no month, no day of the week."""
    for word in folded_words(text):
        calendar = word in MONTHS or word in WEEKDAYS
        if word not in STOPWORDS and not calendar and not word[0].isdigit() and len(word) > 1:
            yield word


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in order."""
    return tuple(map(stem, content_words(text)))
