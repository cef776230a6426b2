"""Shorter forms of a sentence on its own words: what can be left out so that a whole sentence stays.

Nothing inside quotation marks is cut, and never who says it: without "a indiqué la police" a statement would become
a fact. What goes is the room around it (", dans un communiqué transmis à l'AFP") and what hangs on a whole clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

CUTS_AT_MOST = 4  # looked at in one sentence

# A finite verb: without one, what is left would be no sentence. Forms that are never nouns in news.
VERB = (
    r"(?:(?:n['’]|s['’]|y |en )?(?:est|a|ont|sont|était|étaient|avait|avaient|sera|seront|aura|auront|serait|seraient|"
    r"aurait|auraient|va|vont|peut|peuvent|doit|doivent|devra|devront|fut|furent|\w{3,}(?:aient|èrent|eront|eraient)|"
    r"\w{3,}(?:erait|irait)|is|are|was|were|has|have|had|will|would|said|says))"
)
FINITE = re.compile(rf"(?<![\w'’-])(?<!il y ){VERB}(?![\w'’])", re.I)
BELOW = re.compile(  # a clause that hangs on another: its verb does not make a sentence
    r"(?<!\w)(?:qui|que|qu['’]\w+|dont|où|lorsque?|quand|si|s['’]ils?|comme|puisque|parce|who|which|that|whose|where|when|while|"
    r"after|before|if|as|because|although)(?!\w)[^,;:]*",
    re.I,
)

# "…, a indiqué le parquet": what follows a comma and says who speaks; the comma stays with it.
SAID = (
    r"(?:a|ont|avait|avaient)(?:[- ]t[- ](?:il|elle|on))? (?:\w+ment )?(?:indiqué|annoncé|déclaré|affirmé|précisé|expliqué|estimé|assuré|ajouté|dit|"
    r"détaillé|souligné|rapporté|confié|confirmé|raconté|prévenu|fait savoir|révélé|appris|réagi|jugé|lancé|insisté|poursuivi)"
)
SPEECH = re.compile(
    rf"(?<!\w)(?:{SAID}|selon|d['’]après|indique|rapporte|précise|explique|affirme|said|says|told)(?!\w)",
    re.I,
)

QUOTED = re.compile(r"\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|“[^”]*(?:”|$)")
PARENTHESES = re.compile(r"[ \u00a0]\((?!sic\b)[^()\"«»“”]{2,80}\)(?! [—–-])")
# ", qui …, a décidé": between two commas, with the main verb behind the second one.
INSERTED = re.compile(
    rf", (?:qui|dont|où|who|which|whose)(?= )[^,;:\"«»“”()]{{8,160}}(?:,(?= (?!{SAID}){VERB}(?![\w'’]))|(?=, {SAID}))"
)
# ", marquant le début …", ", qui …", ", alors que …" as far as the end.
HANGING = (
    r"(?:qui|dont|où|ce qui|ce que|lequel|laquelle|alors que|tandis que|après avoir|avant de|"
    r"notamment|soit|tout en|en \w{3,}ant|\w{3,}ant|who|which|whose|where|while|\w{3,}ing)"
)
NOT_HANGING = r"(?:avant|pendant|durant|devant|cependant|maintenant|autant|suivant|restant|pourtant|during|following|according|including)"
TAIL = re.compile(
    rf",(?: (?:mais )?(?!{NOT_HANGING}\b){HANGING}(?=[ '’])[^,;:\"«»“”]{{8,220}}?)(?=[.!?…]?$)", re.I
)
# "…, a indiqué mardi à l'AFP le parquet, dans un communiqué": the channel, and never who speaks.
ROOM = re.compile(
    r",? (?:à l['’]AFP|sur (?:Twitter|Facebook|BFM ?TV|franceinfo|Franceinfo|France Info|France Inter|France 2|RTL|RMC|LCI|CNews|"
    r"Europe 1)(?=,|[.!?…]?$)|au micro d['’ ](?:e )?[A-Z][\w ]{2,20}?(?=,|[.!?…]?$)|(?:dans un (?:bref |court )?communiqué|lors d['’]une conférence de presse|"
    r"in a (?:statement|news release|press release)|at a (?:news|press) conference)"
    r"(?: (?:transmis|publié|diffusé|adressé|repris|commun|officiel|à|on|issued|released)[^,;:\"«»“”]{0,60}?)?(?=,|[.!?…]?$))(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """What can be left out of a sentence: half-open offsets into its text, and which kind of words it is."""

    start: int
    end: int
    kind: str


Cuts = tuple[Cut, ...]
Runs = tuple[tuple[int, int], ...]


def find_cuts(sentence: str, cues: Runs = (), plans: Runs = ()) -> tuple[Cuts, ...]:
    """What can be left out, in order; several may overlap. Parentheses go together or not at all.

    cues: where the marker reads that the sentence names a source; plans: where it reads what is to come.
    """
    cues = (*cues, *(m.span() for m in SPEECH.finditer(sentence)))
    first_cue = min((start for start, _ in cues), default=len(sentence))
    quoted = tuple(m.span() for m in QUOTED.finditer(sentence))

    def found(pattern: re.Pattern[str], kind: str, kept: Runs) -> Iterator[Cut]:
        for m in pattern.finditer(sentence):
            if not any(start < m.end() and m.start() < end for start, end in kept):
                yield Cut(*m.span(), kind)

    parentheses = tuple(found(PARENTHESES, "parentheses", quoted))
    others = [
        *found(INSERTED, "inserted", (*quoted, *cues, *plans)),
        *found(TAIL, "tail", (*quoted, *cues, *plans)),
        *(cut for cut in found(ROOM, "room", quoted) if cut.start > first_cue),
    ]
    return tuple(filter(None, (parentheses, *((cut,) for cut in sorted(others, key=lambda c: c.start)))))


def shorter_forms(sentence: str, cues: Runs = (), plans: Runs = ()) -> Iterator[Runs]:
    """The runs that stay of each whole sentence that is left when some of the cuts are made."""
    groups = find_cuts(sentence, cues, plans)[:CUTS_AT_MOST]
    for number in range(1, len(groups) + 1):
        for chosen in combinations(groups, number):
            made = tuple(sorted((cut for group in chosen for cut in group), key=lambda cut: cut.start))
            if any(one.end > other.start for one, other in pairwise(made)):
                continue
            runs = kept_runs(len(sentence), made)
            if is_sentence("".join(sentence[start:end] for start, end in runs)):
                yield runs


def kept_runs(length: int, cuts: Cuts) -> Runs:
    """What lies between the cuts, as half-open offsets."""
    bounds = [0, *(at for cut in cuts for at in (cut.start, cut.end)), length]
    return tuple((start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if start < end)


def is_sentence(words: str) -> bool:
    """Whether a main clause with a finite verb is there, long enough to say something."""
    return len(words.split()) >= 8 and bool(FINITE.search(BELOW.sub("", words)))
