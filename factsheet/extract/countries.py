"""Where a text names a country, by name, demonym or capital, and how to print that country."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

PlaceKind = Literal["name", "demonym", "capital"]

# Words that are part of a name of something larger: "États américains", "New Mexico", "Irlande du Nord".
_LARGER_BEFORE = re.compile(r"(?:[ÉEée]tats|New|Latin|Inner) $")
_LARGER_AFTER = r"(?! du Nord\b)(?! latine\b)(?! insoumise\b)"
# A country's name inside somebody's own ("Air France", "France Télévisions"): a capital right before or after.
_OWN_NAME_BEFORE = re.compile(
    r"(?<![.!?:\n] )(?<!^)\b(?!(?:Le|La|Les|En|Au|Aux|Du|De|Et|The|In|And|Of|For|Pour|Mais|But)\b)[A-ZÉ][\w'’]+ $"
)
_OWN_NAME_AFTER = re.compile(r" (?:[A-ZÉ0-9])")
_FEMININE = (("en", "enne"), ("an", "ane"), ("e", "e"), ("", "e"))


@dataclass(frozen=True, slots=True)
class Country:
    """One line of the table: forms by language, the form to print first (see countries.tsv for * and ~)."""

    code: str
    names: dict[str, tuple[str, ...]]
    demonyms: dict[str, tuple[str, ...]]
    capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A run of text that stands for a country; noun: a demonym written with a capital ("l'Italienne")."""

    country: str
    kind: PlaceKind
    start: int
    end: int
    text: str
    noun: bool = False


@cache
def load_countries() -> dict[str, Country]:
    """Every country of the table by its code, the French name."""
    table = files(__package__).joinpath("countries.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    countries = [_read_row(*(tuple(filter(None, field.split("|"))) for field in row)) for row in rows]
    return {country.code: country for country in countries}


def _read_row(
    fr: tuple[str, ...], fr_demonyms: tuple[str, ...], en: tuple[str, ...], en_demonyms: tuple[str, ...],
    capitals: tuple[str, ...],
) -> Country:  # fmt: skip
    forms = {"fr": tuple(f for d in fr_demonyms for f in _four_forms(d)), "en": en_demonyms}
    return Country(fr[0].strip("*"), {"fr": fr, "en": en}, forms, capitals)


def _four_forms(demonym: str) -> tuple[str, ...]:
    """Masculine and feminine, singular and plural: "marocain" -> marocain, marocaine, marocains, marocaines."""
    masculine, _, feminine = demonym.partition("/")
    if not feminine:
        ending, replacement = next(pair for pair in _FEMININE if masculine.endswith(pair[0]))
        feminine = masculine.removesuffix(ending) + replacement
    plurals = (form if form.endswith(("s", "x")) else form + "s" for form in (masculine, feminine))
    return tuple(dict.fromkeys((masculine, feminine, *plurals)))


@cache
def _forms(language: str) -> dict[str, tuple[tuple[str, PlaceKind], ...]]:
    """What each written form may stand for, as (country, kind) pairs; two for "congolais"."""
    found: dict[str, list[tuple[str, PlaceKind]]] = {}
    for country in load_countries().values():
        for name in country.names.get(language, ()):
            if not name.startswith("*"):
                found.setdefault(name.strip("~"), []).append((country.code, "name"))
        for demonym in country.demonyms.get(language, ()):
            for form in {demonym, demonym[0].upper() + demonym[1:]}:
                found.setdefault(form, []).append((country.code, "demonym"))
        for capital in country.capitals:
            found.setdefault(capital, []).append((country.code, "capital"))
    return {form: tuple(dict.fromkeys(meant)) for form, meant in found.items()}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_branches(frozenset(_forms(language)))}(?![\w-]){_LARGER_AFTER}")


def _branches(words: frozenset[str]) -> str:
    """A pattern of `words` that reads each letter once, longest first; a plain list of them is 20 times slower."""
    by_letter: dict[str, set[str]] = {}
    for word in words - {""}:
        by_letter.setdefault(word[0], set()).add(word[1:])
    inner = "|".join(
        re.escape(letter) + _branches(frozenset(rest)) for letter, rest in sorted(by_letter.items())
    )
    if not by_letter:
        return ""
    return f"(?:{inner})" + ("?" if "" in words else "")


def find_places(text: str, language: str, article: Sequence[Place] = ()) -> tuple[Place, ...]:
    """Every name, demonym and capital of a country in `text`, in reading order.

    A form of two countries ("congolais") stands for the one that the text otherwise names more
    often, else it is left out; for a few words of an article, `article` is what the whole text names.
    """
    forms = _forms(language)
    found = _pattern(language).finditer(text)
    matches = [(m, forms[m[0]]) for m in found if not _in_larger_name(text, m, forms[m[0]][0][1], language)]
    sure = Counter(meant[0][0] for _, meant in matches if len({code for code, _ in meant}) == 1)
    sure.update(place.country for place in article)
    places = []
    for match, meant in matches:
        choice = _choose(meant, sure)
        if choice is not None:
            noun = choice[1] == "demonym" and language == "fr" and match[0][0].isupper()
            places.append(Place(choice[0], choice[1], match.start(), match.end(), match[0], noun))
    return tuple(places)


def _in_larger_name(text: str, match: re.Match[str], kind: PlaceKind, language: str) -> bool:
    """True for "Organisation des États américains" and for "France" in "Air France Cargo".

    English puts a country before a title ("US President"), so capitals around it say nothing there.
    """
    before = text[max(0, match.start() - 30) : match.start()]
    if _LARGER_BEFORE.search(before):
        return True
    if language != "fr" or kind != "name":
        return False
    return bool(_OWN_NAME_AFTER.match(text, match.end()) or _OWN_NAME_BEFORE.search(before))


def _choose(meant: tuple[tuple[str, PlaceKind], ...], sure: Counter[str]) -> tuple[str, PlaceKind] | None:
    if len({code for code, _ in meant}) == 1:
        return meant[0]
    ranked = sorted(meant, key=lambda pair: -sure[pair[0]])
    return ranked[0] if sure[ranked[0][0]] > sure[ranked[1][0]] else None


def printed_name(country: str, places: Sequence[Place], language: str) -> str:
    """The country's name in `language`: the form that the text's `places` use most ("UE"), else the usual one."""
    names = load_countries()[country].names.get(language) or (country,)
    printable = [name.strip("*") for name in names if not name.startswith("~")]
    counts = Counter(p.text for p in places if p.country == country and p.kind == "name")
    return max(printable, key=lambda name: counts[name])
