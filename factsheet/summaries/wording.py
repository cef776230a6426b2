"""Words with which summaries sum up what an article shows without saying: "polémique", "volonté", "réaction".

`free.fr.tsv` lists stems that the authors of OrangeSum's abstracts often write where the article has none of their
forms, with how often they did so and how often they wrote them at all: statistics over 19,828 abstracts
(`python -m factsheet.training wording`). `free.en.tsv` is a hand-written list of the like in English.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from factsheet.summaries.meanings import ideas

_ENDINGS = sorted(
    """
    s x e es ee ees er ers ez ir it is ant ants ante antes ent ait aient ation ations ition itions tion tions ement
    ements ment ments eur eurs euse euses eux if ive ifs ives iste istes ique iques age ages al ale ales aux ien
    ienne iens iennes ais aise aises ois oise ite ites able ables ible ibles ance ances ence ences ure ures era eront
    erait eraient ont ons re res isme u ue us ues i ie ies a
    """.split(),
    key=len,
    reverse=True,
)
SHORTEST = 4  # letters that an ending leaves
# What part of the abstracts that write a stem must do so where the article lacks it.
SHARE = 0.3


def is_free(key: str, language: str) -> bool:
    """Whether a summary may write the folded word though the article lacks it; not where it has an opposite."""
    if language == "fr":
        found = stem(key) in _free("fr")
    else:
        found = key in _free("en") or key.rstrip("s") in _free("en")
    return found and not any(_has_opposite(idea[0], language) for idea in ideas(key, language))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The folded French word without its ending."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word


@cache
def _free(language: str) -> frozenset[str]:
    lines = files(__package__).joinpath(f"free.{language}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return frozenset(row[0] for row in rows if len(row) < 3 or int(row[1]) >= SHARE * int(row[2]))


@cache
def _opposed(language: str) -> frozenset[int]:
    """The lines of the table of ideas that have words on both sides."""
    name = f"concepts.{language if language == 'fr' else 'en'}.tsv"
    lines = files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line and not line.startswith("#")]
    return frozenset(number for number, line in enumerate(kept) if line.partition("\t")[2].strip())


def _has_opposite(idea: int, language: str) -> bool:
    return idea in _opposed(language)
