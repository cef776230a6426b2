"""Functions and organisations as written, joined to the people who hold them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.extract.appositions import PORTFOLIO, find_apposition
from factsheet.extract.countries import find_places
from factsheet.extract.linked import Linked, LinkedByName, linked_by_name
from factsheet.extract.people import Person, person_at
from factsheet.extract.tenable import tenable
from factsheet.values.document import Document, Span
from factsheet.values.facts import Role
from factsheet.values.marks import Marks

# Of the bodies that the marker links to somebody in the sentence after at this probability, 4 of 6 were right on dev; of
# the others 6 of 15.
SURE, HALF = 0.9, 0.5
LINKED = 0.7  # of the organisations given on both devs 61 in 100 are right so, 56 before, for 2 of 100 right ones lost
# Ranks, which say less than a post that the marker links: "le général A" is "chef d'état-major".
RANK = re.compile(
    r"(?:général|colonel|commandant|capitaine|lieutenant|amiral|gen|col|capt|lt|sgt|general|colonel|captain)\w*",
    re.I,
)
# Who is of the body that was spoken of: "La Ligue proteste. Sa présidente, A, …".
POSSESSIVE = re.compile(r"\b(?:son|sa|leur|its|their)\s+$", re.I)
# Of the bodies linked to somebody without a title, 0 of 10 were right on dev below this probability of being one, and
# 6 of 11 above.
NAMED = 0.33
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
    titles = linked_by_name(document, marks, "holder", named)
    bodies = linked_by_name(document, marks, "member", named)
    beside = {person.name: beside_mentions(document, marks, person, titles) for person in people}
    roles = {}
    for person in people:
        if person.kind == "organisation":
            continue  # of 10 that the marker gave a body of their own on dev none had one
        others = {r.organisation for name in beside if name != person.name for r in beside[name]}
        free = [body for body in bodies.get(person.name, []) if body.span not in others]
        if not beside[person.name]:
            free = [body for body in free if body.linked >= LINKED]
        linked = join(document.text, distinct(titles.get(person.name, [])), free)
        held = merge(document, beside[person.name], linked, free)
        if held:
            held = (with_party(document, held[0]), *held[1:])
        if own := tenable(document, marks, person, held, people):
            roles[person.name] = own
    return roles


def distinct(titles: Sequence[Linked]) -> list[Span]:
    """The surest title, and others that the link gives surely and that say something else."""
    kept: list[Linked] = []
    for title in titles:
        words = title.span.text.lower()
        said = any(
            words.startswith(one.span.text.lower()) or one.span.text.lower().startswith(words) for one in kept
        )
        if not kept or (title.linked >= SURE and not said):
            kept.append(title)
    return [title.span for title in kept]


def held_by_another(document: Document, role: Role, mention: int, name: str, titles: LinkedByName) -> bool:
    """True where the marker gives the title written beside a name to somebody else, and none of it to its bearer.

    A title with a comma before the name is the name's: of those the enumeration has told.
    """
    title, last = role.title, role.organisation or role.title
    if title is None or last is None or "," in document.text[last.end : mention]:
        return False
    holders = {
        other
        for other, spans in titles.items()
        if any(s.span.start < title.end and title.start < s.span.end for s in spans)
    }
    return bool(holders) and name not in holders


def beside_mentions(
    document: Document, marks: Marks, person: Person, titles: LinkedByName
) -> tuple[Role, ...]:
    """The roles written beside the first mention of a human that has any, fuller mentions first."""
    if person.kind != "person":
        return ()
    spans = [document.span(marks.spans[i].start, marks.spans[i].end) for i in person.mentions]
    bodies = [document.span(s.start, s.end) for s in marks.spans if s.layer == "affiliation"]
    for mention in sorted(spans, key=lambda span: (-len(span.text.split()), span.start)):
        roles = find_apposition(document, mention)
        own = [r for r in roles if not held_by_another(document, r, mention.start, person.name, titles)]
        if own:
            return tuple(cut_marked_body(document, role, bodies) for role in own)
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


def merge(
    document: Document, beside: tuple[Role, ...], linked: tuple[Role, ...], bodies: Sequence[Linked]
) -> tuple[Role, ...]:
    """The roles beside the name, the first with an organisation linked in its own sentence where it has none, or in
    the one before where the link is sure ("La Ligue (LEP) crie à l'amalgame. Sa présidente, A, …"); or else the
    linked ones."""
    if len(beside) == 1 and beside[0].title and RANK.fullmatch(beside[0].title.text):
        posts = tuple(role for role in linked if role.title and role.title.text != beside[0].title.text)
        if posts:
            return (*posts, *beside)
    if not beside or beside[0].title is None or any(role.organisation for role in beside):
        return beside or linked
    words = " ".join(role.title.text for role in beside if role.title)
    start = beside[0].title.start
    least = HALF if POSSESSIVE.search(document.text, max(0, start - 12), start) else SURE
    sure = {body.span for body in bodies if body.linked >= least}
    home = document.sentence_at(start)
    for role in linked:
        place = role.organisation
        if place is None or place.text in words:
            continue
        apart = home - document.sentence_at(place.start)
        if apart == 0 or (apart == 1 and place in sure and not PORTFOLIO.match(words)):
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


def join(text: str, titles: Sequence[Span], bodies: Sequence[Linked]) -> tuple[Role, ...]:
    """Each title with the body that stands next to it, then bodies without a title."""
    left = list(bodies)
    roles = []
    for title in titles:
        beside = next((body for body in left if is_beside(text, title, body.span)), None)
        if beside is None and len(titles) == 1 and left:
            beside = left[0]
        if beside is not None:
            left.remove(beside)
        roles.append(Role(title, beside.span if beside else None))
    return (*roles, *(Role(None, body.span) for body in left if titles or body.marked >= NAMED))


def is_beside(text: str, title: Span, organisation: Span) -> bool:
    """True where only prepositions and articles stand between a title and the organisation after it."""
    between = text[title.end : organisation.start]
    return title.end <= organisation.start and JOINT.fullmatch(between) is not None
