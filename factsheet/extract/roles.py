"""Functions and organisations as written, joined to the people who hold them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factsheet.extract.appositions import find_apposition
from factsheet.extract.countries import find_places
from factsheet.extract.people import Person, person_at
from factsheet.extract.speakers import named_words
from factsheet.values.document import Document, Span
from factsheet.values.facts import Role
from factsheet.values.marks import Link, MarkedSpan, Marks

HYPHENED = re.compile(r"(?:-\w+)*")  # what a hyphen joins to a word
# What leads from a title to its body.
OF = re.compile(
    r"\s+(?:au|aux|à|chez|auprès|du|de|des|d|of|at|for|with)\b['’]?(?:\s*(?:la|le|les|l|the|de)\b['’]?)*\s*$",
    re.I,
)
# What may stand between a title and its organisation when both belong to one role.
JOINT = re.compile(
    r"\s*[,(]?\s*(?:(?:de|du|des|d|à|au|aux|l|la|le|les|chez|of|at|the|for|in|from)\b['’]?\s*)*", re.I
)

LETTERS = re.compile(r"(?<![\w’'-])[A-Z]{2,6}(?![\w’'-])")
# Letters that are a post, a kind of body or a place, or count.
NO_BODY = frozenset(
    "PDG DG DGA DRH CEO CFO COO CTO MP MEP ONG NGO US USA UK EU CP CM TGV JT II III IV VI TV".split()
)


def find_roles(document: Document, marks: Marks, people: Sequence[Person]) -> dict[str, tuple[Role, ...]]:
    """The roles of each person by name: those written beside a mention of a human, else those that the marker links.

    What stands beside the name is exact and wins; the marker adds an organisation where that has none. The words of
    one beside somebody else's name are not added: in "A, ambassadrice, B, directeur au ministère" it is B's.
    """
    named = person_at(people)
    titles = spans_by_person(document, marks, "holder", named)
    organisations = spans_by_person(document, marks, "member", named)
    beside = {person.name: beside_mentions(document, marks, person) for person in people}
    roles = {}
    for person in people:
        others = {r.organisation for name in beside if name != person.name for r in beside[name]}
        free = [body for body in organisations.get(person.name, []) if body not in others]
        linked = join(document.text, titles.get(person.name, []), free)
        held = merge(document, beside[person.name], linked)
        if held:
            roles[person.name] = (with_party(document, held[0]), *held[1:])
    return roles


def beside_mentions(document: Document, marks: Marks, person: Person) -> tuple[Role, ...]:
    """The roles written beside the first mention of a human that has any, fuller mentions first."""
    if person.kind != "person":
        return ()
    spans = [document.span(marks.spans[i].start, marks.spans[i].end) for i in person.mentions]
    bodies = [document.span(s.start, s.end) for s in marks.spans if s.layer == "affiliation"]
    for mention in sorted(spans, key=lambda span: (-len(span.text.split()), span.start)):
        if roles := find_apposition(document, mention):
            return tuple(cut_marked_body(document, role, bodies) for role in roles)
    return ()


def cut_marked_body(document: Document, role: Role, bodies: Sequence[Span]) -> Role:
    """The role with the body that the marker sees in its title cut from it: "chef | services de santé du comté".

    An office of a state is named with it: "Ambassadrice du Royaume du Maroc", "président du Salvador".
    """
    if role.title is None or role.organisation is not None:
        return role
    for body in bodies:
        if any(place.kind == "name" for place in find_places(body.text, "fr")):
            continue
        title = document.text[role.title.start : body.start]
        if role.title.start < body.start < role.title.end and (joint := OF.search(title)):
            return Role(document.span(role.title.start, role.title.start + joint.start()), body)
    return role


def merge(document: Document, beside: tuple[Role, ...], linked: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles beside the name, the first with an organisation linked in its own sentence where it has none;
    or else the linked ones."""
    if not beside or beside[0].title is None or any(role.organisation for role in beside):
        return beside or linked
    words = " ".join(role.title.text for role in beside if role.title)
    home = document.sentence_at(beside[0].title.start)
    for role in linked:
        place = role.organisation
        if place and place.text not in words and document.sentence_at(place.start) == home:
            return (Role(beside[0].title, place), *beside[1:])
    return beside


def with_party(document: Document, role: Role) -> Role:
    """The role with the body whose letters stand in its title: "député LREM", "secrétaire général FO", "NSC aide".

    Of 174 such titles that readers marked, 91 had those letters as organisation, and 28 another.
    """
    if role.title is None or role.organisation is not None:
        return role
    for letters in LETTERS.finditer(document.text, role.title.start, role.title.end):
        if letters.group() not in NO_BODY:
            return Role(role.title, document.span(letters.start(), letters.end()))
    return role


def spans_by_person(
    document: Document, marks: Marks, relation: str, named: Mapping[int, Person]
) -> dict[str, list[Span]]:
    """The marked spans of a relation under the name of the person each leads to, surest first."""
    found: dict[str, list[tuple[float, Span]]] = {}
    for link in (link for link in marks.links if link.relation == relation):
        owner = likeliest(link, named)
        if owner is not None:
            span = marks.spans[link.source]
            score = owner[1] * span.score
            found.setdefault(owner[0].name, []).append((score, whole_words(document, span)))
    return {name: [span for _, span in sorted(spans, key=lambda s: -s[0])] for name, spans in found.items()}


def whole_words(document: Document, span: MarkedSpan) -> Span:
    """The marked words with what a hyphen joins to the last ("porte" -> "porte-parole"), without a loose end."""
    joined = HYPHENED.match(document.text, span.end)
    return named_words(document.text, replace(span, end=joined.end() if joined else span.end))


def likeliest(link: Link, named: Mapping[int, Person]) -> tuple[Person, float] | None:
    """The person that a link most probably leads to, its mentions' probabilities added; None where "nobody" is likelier."""
    total: dict[str, float] = {}
    people = {}
    for target, probability in link.targets:
        if target in named:
            people[named[target].name] = named[target]
            total[named[target].name] = total.get(named[target].name, 0.0) + probability
    best = max(total, key=lambda name: total[name], default=None)
    nobody = 1 - sum(p for _, p in link.targets)
    return (people[best], total[best]) if best is not None and total[best] > nobody else None


def join(text: str, titles: Sequence[Span], organisations: Sequence[Span]) -> tuple[Role, ...]:
    """Each title with the organisation that stands next to it, then organisations without a title."""
    left = list(organisations)
    roles = []
    for title in titles:
        beside = next((o for o in left if is_beside(text, title, o)), None)
        if beside is None and len(titles) == 1 and left:
            beside = left[0]
        if beside is not None:
            left.remove(beside)
        roles.append(Role(title, beside))
    return (*roles, *(Role(None, o) for o in left))


def is_beside(text: str, title: Span, organisation: Span) -> bool:
    """True where only prepositions and articles stand between a title and the organisation after it."""
    between = text[title.end : organisation.start]
    return title.end <= organisation.start and JOINT.fullmatch(between) is not None
