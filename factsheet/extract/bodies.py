"""The organisations that people belong to, where neither a title nor the marker's link settles it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factsheet.extract.appositions import PORTFOLIO, POSTED, is_country
from factsheet.extract.names import find_name, name_words
from factsheet.extract.tenable import NO_BODY
from factsheet.values.document import Document, Span
from factsheet.values.facts import Participant, Role
from factsheet.values.marks import Marks

# A name in the English possessive, right before what is its own.
OWNER = re.compile(
    r"(?<!\w)([A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,4})['’]s\s+(?:(?:former|acting|deputy|own)\s+)?$"
)

# What makes a name the end of a longer one.
OF = re.compile(r"(?<!\w)(?:de|du|des|d['’]|de l['’]|de la|à|au|aux|of|of the|for|for the)\s*$")


def find_bodies(document: Document, marks: Marks) -> tuple[str, ...]:
    """The names of the organisations that the article names, longest first; countries are none."""
    names = {
        document.text[s.start : s.end]
        for s in marks.spans
        if s.layer == "affiliation" or s.label == "organisation"
    }
    humans = {document.text[s.start : s.end] for s in marks.spans if s.label == "person"}
    proper = (
        name
        for name in names - humans
        if any(c.isupper() for c in name) and not is_country(name) and not NO_BODY.match(name)
    )
    return tuple(sorted(proper, key=lambda name: (-len(name), name)))


def with_bodies(
    document: Document, marks: Marks, participants: Sequence[Participant]
) -> tuple[Participant, ...]:
    """The participants with their organisations in full, and with those that their own names hold."""
    named = find_bodies(document, marks)
    settled = []
    for one in participants:
        roles = tuple(
            with_full_body(with_name_alone(document, role, named), participants) for role in one.roles
        )
        if one.kind == "person":
            roles = with_body_before(document, named, one, roles)
        if one.kind != "organisation" and not any(role.organisation for role in roles):
            roles = with_body_in_name(document, named, one)
        body = next((role.organisation.text for role in roles if role.organisation), None)
        settled.append(replace(one, roles=roles, organisation=body))
    return tuple(settled)


def with_body_in_name(document: Document, named: Sequence[str], one: Participant) -> tuple[Role, ...]:
    """The roles of a participant, the first with the organisation that its title or the name holds: "leader de la
    France insoumise", "un porte-parole de la SNCF", "Acme management". A portfolio is none, nor whom an ambassador is sent by."""
    title = one.roles[0].title if one.roles else None
    for words in (title, *one.mentions):
        if words is not None and not (PORTFOLIO.match(words.text) or POSTED.match(words.text)):
            body = body_within(document, words, named)
            if body is not None:
                return (Role(title, body), *one.roles[1:])
    return one.roles


def with_body_before(
    document: Document, named: Sequence[str], one: Participant, roles: tuple[Role, ...]
) -> tuple[Role, ...]:
    """The roles, the first with the organisation whose it is in English: "NASA's associate administrator of …, A"."""
    title = roles[0].title if roles else None
    for words in (title, *one.mentions):
        owner = OWNER.search(document.text, max(0, words.start - 80), words.start) if words else None
        if owner and owner.group(1) in named:
            return (Role(title, document.span(*owner.span(1))), *roles[1:])
    return roles


def with_name_alone(document: Document, role: Role, named: Sequence[str]) -> Role:
    """The role with its body's name without what describes it: "firme bavaroise | Immunaris", "département d'épidémiologie
    de l' | université X"; but "direction des Ports" is no name and what describes it."""
    body = role.organisation
    if body is None:
        return role
    for name in named:
        before = body.text.removesuffix(name)
        if not 0 < len(before) < len(body.text) or before != before.lower() or before[-1].isalnum():
            continue
        if name[0].islower() or not OF.search(before):
            return Role(role.title, document.span(body.start + len(before), body.end))
    return role


def with_full_body(role: Role, participants: Sequence[Participant]) -> Role:
    """The role in the body's fullest writing where its first word alone is written: "l'hôpital", "l'Autorité"."""
    words = name_words(role.organisation.text) if role.organisation else ()
    if len(words) == 1:
        for other in (p for p in participants if p.kind == "organisation"):
            if name_words(other.name)[:1] == words and len(name_words(other.name)) > 1:
                fullest = max(other.mentions, key=lambda span: span.end - span.start)
                return Role(role.title, fullest)
    return role


def body_within(document: Document, words: Span, bodies: Sequence[str]) -> Span | None:
    """The first of the bodies that is named within the words, and is not all of them."""
    for body in bodies:
        for start, end in find_name(body, words.text):
            # "procureur | fédéral du Massachusetts" is none
            led_to = body[0].isupper() or OF.search(words.text[:start])
            if end - start < len(words.text) and led_to:
                return document.span(words.start + start, words.start + end)
    return None
