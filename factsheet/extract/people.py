"""Mentions that name the same person, organisation or group, gathered under their fullest name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from factsheet.extract.genders import courtesy_sex, courtesy_title, gender_of
from factsheet.extract.names import ARTICLES, COURTESY, human_words, name_words
from factsheet.values.marks import MarkedSpan, Marks

# What opens a circumstance, and nobody's name.
PREPOSITION = re.compile(r"(?:en|dans|lors|selon|après|depuis|pendant|during|according|after|since)\s", re.I)
CALENDAR = frozenset(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre
    novembre décembre monday tuesday wednesday thursday friday saturday sunday january february april june july august
    september october november december
    """.split()
)  # without "mai" and "May", which are names too


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom the article names: the fullest name, the kind most mentions have, and the mentions.

    mentions: indices into `Marks.spans`, in reading order; gender: "he" or "she" where the article tells.
    "Person" as in grammar: a person, an organisation or a group.
    """

    name: str
    kind: str
    mentions: tuple[int, ...]
    gender: str | None = None


def gather_people(text: str, marks: Marks) -> tuple[Person, ...]:
    """The marked mentions of participants, those of one name together, in order of first mention."""
    places = [
        i
        for i, span in enumerate(marks.spans)
        if span.layer == "participant" and is_name(text[span.start : span.end])
    ]
    acronyms = find_acronyms(text)
    sexes = {i: courtesy_sex(text, marks.spans[i]) for i in places}
    groups: list[list[int]] = []
    for i in sorted(places, key=lambda i: fullness(text, marks.spans[i])):
        home = next(
            (g for g in groups if belongs(text, marks.spans, i, g, acronyms) and of_one_sex(sexes, i, g)),
            None,
        )
        if home is None:
            groups.append([i])
        else:
            home.append(i)
    people = told_apart(text, marks.spans, [gather(text, marks.spans, group) for group in groups])
    return tuple(sorted(people, key=lambda person: marks.spans[person.mentions[0]].start))


def told_apart(text: str, spans: Sequence[MarkedSpan], people: Sequence[Person]) -> list[Person]:
    """The same people, those of one name with the courtesy title that tells them apart."""
    count = Counter(person.name for person in people)
    return [replace(p, name=titled_name(text, spans, p)) if count[p.name] > 1 else p for p in people]


def titled_name(text: str, spans: Sequence[MarkedSpan], person: Person) -> str:
    """The name with its courtesy title as the article first writes both, or without one where it writes none."""
    for span in (spans[i] for i in person.mentions):
        if title := courtesy_title(text, span):
            return text[min(title.start(), span.start) : span.end]
    return person.name


def is_name(words: str) -> bool:
    """False for what the marker left of a name that names nobody: "Le", "Me", "-"; for "en séance" and "Mardi"."""
    left = [word for word in name_words(words) if len(word) > 1]
    return any(word not in CALENDAR for word in left) and not PREPOSITION.match(words)


def fullness(text: str, span: MarkedSpan) -> tuple[int, int]:
    """Sort key: names of more words first, then in reading order."""
    return -len(human_words(text[span.start : span.end])), span.start


def gather(text: str, spans: Sequence[MarkedSpan], group: list[int]) -> Person:
    """One person from the mentions that belong together; the first of `group` has the fullest name."""
    weight: dict[str, float] = {}
    for i in group:
        weight[spans[i].label] = weight.get(spans[i].label, 0.0) + spans[i].score
    first = spans[group[0]]
    kind = max(weight, key=lambda k: weight[k])
    name = plain_name(text[first.start : first.end])
    mentions = tuple(sorted(group, key=lambda i: spans[i].start))
    return Person(name, kind, mentions, gender_of(text, spans, name, kind, mentions))


def plain_name(name: str) -> str:
    """The name without a courtesy title before it ("M. Zerouali" -> "Zerouali")."""
    match = re.match(r"(\w+)\.?\s+(?=\S)", name)
    if match and match.group(1).lower() in COURTESY:
        return name[match.end() :]
    return name


def belongs(
    text: str, spans: Sequence[MarkedSpan], i: int, group: Sequence[int], acronyms: dict[str, str]
) -> bool:
    """True where mention `i` writes, in whole or in part, the name that the group is called by."""
    full, part = spans[group[0]], spans[i]
    whole, short = text[full.start : full.end], text[part.start : part.end]
    if name_words(whole) == name_words(short):
        return True
    if "person" in (full.label, part.label):
        return full.label == part.label and is_short_person(short, whole)
    if acronyms.get(short) and name_words(acronyms[short]) == name_words(whole):
        return True
    return is_short_name(short, whole)


def of_one_sex(sexes: Mapping[int, str | None], i: int, group: Sequence[int]) -> bool:
    """False where a title tells mention `i` from one of the group: "M. Martin" and "Mme Martin" are two."""
    return not {sexes[i], *(sexes[j] for j in group)} >= {"he", "she"}


def is_short_person(short: str, whole: str) -> bool:
    """True for a surname, or a first name, of a fuller name: "Zerouali", "M. Zerouali" of "Khalid Zerouali"."""
    part, full = human_words(short), human_words(whole)
    return bool(part) and (
        part == full or (len(part) < len(full) and (full[-len(part) :] == part or part == full[:1]))
    )


def is_short_name(short: str, whole: str) -> bool:
    """True where an organisation or group is named by the words that its fuller name begins with.

    The beginning only: "la Commission" is short for "la Commission européenne", but "Défense" is not
    short for "le ministère de la Défense", nor "France" for "l'ambassade de France".
    """
    part, full = name_words(short), name_words(whole)
    return bool(part) and full[: len(part)] == part


def find_acronyms(text: str) -> dict[str, str]:
    """Acronyms that the text explains in parentheses, and the words they stand for.

    The words before "(GMMP)" whose initials spell it, articles and prepositions passed over.
    """
    found = {}
    for match in re.finditer(r"\(([A-ZÉÈ][A-Za-zÉÈ.\-]{1,9})\)", text):
        letters = re.sub(r"\W", "", match.group(1)).upper()
        words = list(re.finditer(r"\w+", text[max(0, match.start() - 120) : match.start()]))
        start = spell_back([w.group() for w in words], letters)
        if start is not None:
            begin = max(0, match.start() - 120) + words[start].start()
            found[match.group(1)] = text[begin : match.start()].rstrip()
    return found


def spell_back(words: Sequence[str], letters: str) -> int | None:
    """Index of the first of the last words whose initials spell `letters`, or None."""
    left, place = len(letters), len(words)
    while left and place:
        place -= 1
        word = words[place]
        if word[0].upper() == letters[left - 1]:
            left -= 1
        elif word.lower() not in ARTICLES | {"pour", "for", "sur", "dans", "contre", "par"}:
            return None
    return place if left == 0 else None


def person_at(people: Iterable[Person]) -> dict[int, Person]:
    """The person of each mention, by index into `Marks.spans`."""
    return {i: person for person in people for i in person.mentions}
