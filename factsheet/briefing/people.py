"""Participants of several articles, those of one name together; two people of one surname stay two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factsheet.briefing.acronyms import expand
from factsheet.briefing.names import (
    body_words,
    human_words,
    is_named_after,
    may_be_one_body,
    may_be_one_person,
    office_words,
    sex_of,
    sex_of_title,
    without_explanation,
)
from factsheet.briefing.words import stems
from factsheet.values.briefing import HeldRole, MergedParticipant, Place
from factsheet.values.facts import FactSheet, Participant


@dataclass(frozen=True, slots=True)
class Named:
    """A participant of one article, with what is compared of it.

    words: `human_words` or `body_words`. called: the stems of the office that a person without a name goes by.
    """

    place: Place
    participant: Participant
    words: tuple[str, ...]
    sex: str
    office: frozenset[str]
    called: frozenset[str] = frozenset()


def merge_participants(
    sheets: Sequence[FactSheet], articles: Iterable[int], acronyms: Mapping[str, str]
) -> tuple[MergedParticipant, ...]:
    """The participants of the sheets `articles`, merged: those who act first, then by how many articles name them.

    acronyms: what the articles' acronyms stand for.
    """
    named = [
        _named(sheets[i], Place(i, k), one, acronyms)
        for i in articles
        for k, one in enumerate(sheets[i].participants)
    ]
    groups: list[list[Named]] = []
    for one in sorted(named, key=lambda one: (bool(one.called), -len(one.words), one.place)):
        home = _home(one, groups)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    merged = [_merged(sorted(group, key=lambda one: _when(sheets, one.place))) for group in groups]
    return tuple(sorted(merged, key=_rank))


def _named(sheet: FactSheet, place: Place, one: Participant, acronyms: Mapping[str, str]) -> Named:
    """A participant with the words of its name, and those of its functions."""
    human = one.kind == "person"
    words = human_words(one.name) if human else body_words(expand(without_explanation(one.name), acronyms))
    sex = _sex(sheet, one) if human else ""
    spans = [span.text for role in one.roles for span in (role.title, role.organisation) if span]
    office = " ".join((*spans, one.role or "", one.organisation or ""))
    called = frozenset(office_words(expand(one.name, acronyms))) if human else frozenset()
    return Named(place, one, words, sex, frozenset(stems(expand(office, acronyms))), called)


def _sex(sheet: FactSheet, one: Participant) -> str:
    """What a person's courtesy titles, or else a French function, say: "f", "m", "" or, of two people in one, "fm"."""
    said = {sex_of(sheet.article.text, mention.start, mention.end) for mention in one.mentions} - {""}
    if not said and sheet.article.language == "fr":
        said = {sex_of_title(one.role or "")}
    return "".join(sorted(said))


def _home(one: Named, groups: list[list[Named]]) -> list[Named] | None:
    """The one group that the participant belongs to; None where there is none, or several and no function tells."""
    fits = [group for group in groups if all(_may_be_one(one, other) for other in group)]
    same = [group for group in fits if any(other.words == one.words for other in group)]
    if len(same) == 1:
        return same[0]
    if len(fits) > 1 and one.sex:
        fits = [group for group in fits if any(other.sex == one.sex for other in group)] or fits
    if len(fits) > 1:
        fits = [group for group in fits if any(one.office & other.office for other in group)]
    return fits[0] if len(fits) == 1 else None


def _may_be_one(one: Named, other: Named) -> bool:
    """True where nothing says that the two are different."""
    kinds = {one.participant.kind, other.participant.kind}
    if one.words == other.words and (len(kinds) == 1 or len(one.words) > 1):
        return not (one.sex and other.sex and one.sex != other.sex)
    if "person" not in kinds:
        if is_named_after(one.participant.name, other.participant.name):
            return True
        return may_be_one_body(one.words, other.words) and _is_capital(one) and _is_capital(other)
    if len(kinds) > 1 or one.place.article == other.place.article:
        return False
    if (one.sex and other.sex and one.sex != other.sex) or "fm" in (one.sex, other.sex):
        return False
    if bool(one.called) != bool(other.called):
        return (one.called or other.called) <= (other.office if one.called else one.office)
    return may_be_one_person(one.words, other.words)


def _is_capital(one: Named) -> bool:
    """True where a name of one word is a proper noun: "le groupe" is short for nothing."""
    return len(one.words) > 1 or any(word[0].isupper() for word in one.participant.name.split()[-1:])


def _merged(group: Sequence[Named]) -> MergedParticipant:
    """One participant from those of a group, which come in the order of publication."""
    people = [one.participant for one in group]
    # An office is what one goes by where no article gives a name.
    written = [without_explanation(one.participant.name) for one in group if not one.called]
    written = written or [without_explanation(p.name) for p in people]
    name = max(written, key=lambda name: (len(name.split()), len(name)))
    kinds = Counter(p.kind for p in people)
    others = dict.fromkeys(other for other in written if other != name)
    return MergedParticipant(
        name=name,
        kind=kinds.most_common(1)[0][0],
        presence="active" if any(p.presence == "active" for p in people) else "mentioned",
        confidence=max(p.confidence for p in people),
        places=tuple(sorted(one.place for one in group)),
        other_names=tuple(others),
        roles=_roles(group),
        sides=tuple(dict.fromkeys(p.side for p in people if p.side)),
    )


def _roles(group: Sequence[Named]) -> tuple[HeldRole, ...]:
    """The functions of a group; what two articles write alike, or one of them shorter, is one."""
    found: list[HeldRole] = []
    for one in group:
        for title, organisation in _written_roles(one.participant):
            held = HeldRole(title, organisation, (one.place.article,))
            twin = next((i for i, other in enumerate(found) if _one_role(held, other)), None)
            if twin is None:
                found.append(held)
            else:
                found[twin] = _fuller(found[twin], held)
    return tuple(found)


def _written_roles(one: Participant) -> list[tuple[str | None, str | None]]:
    """Title and organisation of each function of a participant."""
    roles = [
        (role.title.text if role.title else None, role.organisation.text if role.organisation else None)
        for role in one.roles
    ] or [(one.role, one.organisation)]
    return [role for role in roles if any(role)]


def _one_role(one: HeldRole, other: HeldRole) -> bool:
    """True where one of two functions says nothing that the other does not say."""
    a, b = (frozenset(stems(f"{role.title or ''} {role.organisation or ''}")) for role in (one, other))
    return a <= b or b <= a


def _fuller(one: HeldRole, other: HeldRole) -> HeldRole:
    """The longer writing of a function that two articles give, with both articles."""
    longer = max((one, other), key=lambda role: len(f"{role.title or ''}{role.organisation or ''}"))
    return HeldRole(longer.title, longer.organisation, tuple(dict.fromkeys((*one.articles, *other.articles))))


def _when(sheets: Sequence[FactSheet], place: Place) -> tuple[str, Place]:
    """Sort key: the day of publication, unknown ones last, then the order of the articles."""
    day = sheets[place.article].article.published
    return (day.isoformat() if day else "9999"), place


def _rank(one: MergedParticipant) -> tuple[bool, int, Place]:
    """Sort key: those who act, those in most articles, the order of the articles."""
    return one.presence != "active", -len({place.article for place in one.places}), one.places[0]
