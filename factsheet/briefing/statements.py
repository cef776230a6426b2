"""Claims and follow-ups as they are compared: stems, figures, names, and whether they deny."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factsheet.briefing.acronyms import expand
from factsheet.briefing.causes import Causes, find_causes
from factsheet.briefing.concepts import meaning, meanings
from factsheet.briefing.days import days_of
from factsheet.briefing.denials import is_denied, is_negated
from factsheet.briefing.figures import LABELS, Figures, find_figures
from factsheet.briefing.numbers_in_words import ABOUT_WORDS, NUMBER_WORDS
from factsheet.briefing.places import find_place
from factsheet.briefing.trends import Trend, find_trend
from factsheet.briefing.units import MEASURES, UNIT_WORDS
from factsheet.briefing.words import MONTHS, WEEKDAYS, fold, stems
from factsheet.values.briefing import Place
from factsheet.values.facts import FactSheet

_NAME = re.compile(r"[A-ZÀ-ÖØ-Ý][\w’'-]*\w")
_MID_SENTENCE = re.compile(r"(?<=[\w,;)] )[A-ZÀ-ÖØ-Ý][\w-]*\w|(?<=[dlDL]['’])[A-ZÀ-ÖØ-Ý][\w-]*\w")

# "…, selon la préfecture", "According to the union, …": who says it is no part of what is said.
_ATTRIBUTION = re.compile(
    r"(?:,|^)\s*(?:selon|d['’]après|according to)\s[^,;.]+(?:,|$)|\s(?:selon|d['’]après|according to)\s[^,;.]+$",
    re.I,
)


_NUMBERED = re.compile(
    rf"\b({'|'.join(LABELS - {'n', 'no', 'numero', 'number'})}) (?:n° ?|no\. ?)?(\d+)\b", re.I
)
PERSON = meaning("personne")
CASUALTIES = frozenset(map(meaning, ("mort", "blesse")))
_COUNTING = UNIT_WORDS | NUMBER_WORDS.keys() | ABOUT_WORDS.keys()
_FIRST_PERSON = re.compile(
    r"(?:^|[^\w'’-])(?:[Jj]e|[Jj]['’]|[Mm]e|[Mm]['’]|[Mm]oi|[Mm]on|[Mm]a|[Mm]es|I|I['’]\w+|[Mm]y|myself)(?=\b|[^\w])",
    re.M,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim or a follow-up of one article.

    text: its words, acronyms in full, without who says them. names: the proper nouns in it, folded. who: the source, folded;
    None for the article's own voice. days: first and last day of a dated follow-up. trend: rise or fall, and its word.
    self_named: the stems of the source's name where it speaks of itself ("je", "my"). causes: what it gives and rejects
    as the reason.
    """

    place: Place
    text: str
    stems: tuple[str, ...]
    figures: Figures
    names: frozenset[str]
    denied: bool
    who: str | None = None
    days: tuple[date, date] | None = None
    trend: Trend = 0
    trend_words: str = ""
    self_named: tuple[str, ...] = ()
    causes: Causes = (frozenset(), frozenset())
    happens_at: frozenset[str] = frozenset()


def read_claims(
    sheets: Sequence[FactSheet], articles: Iterable[int], acronyms: Mapping[str, str]
) -> tuple[Statement, ...]:
    """The claims of the sheets `articles`, in order, but for those that hold neither a word nor a figure."""
    proper = proper_nouns(sheet.article.text for sheet in sheets)
    return tuple(_with_words(_claims(sheets, articles, acronyms, proper)))


def read_follow_ups(
    sheets: Sequence[FactSheet], articles: Iterable[int], acronyms: Mapping[str, str]
) -> tuple[Statement, ...]:
    """The follow-ups of the sheets `articles`, in order, but for those that hold neither a word nor a figure."""
    proper = proper_nouns(sheet.article.text for sheet in sheets)
    return tuple(_with_words(_follow_ups(sheets, articles, acronyms, proper)))


def proper_nouns(texts: Iterable[str]) -> frozenset[str]:
    """Words that stand with a capital inside a sentence and never without one, folded."""
    capital: set[str] = set()
    small: set[str] = set()
    for text in texts:
        capital.update(fold(match[0]) for match in _MID_SENTENCE.finditer(text))
        small.update(re.findall(r"(?<![\w-])[a-zà-öø-ÿ][\w-]*\w", text))
    return frozenset(capital - set(map(fold, small)) - MONTHS.keys() - WEEKDAYS)


def _claims(
    sheets: Sequence[FactSheet], articles: Iterable[int], acronyms: Mapping[str, str], proper: frozenset[str]
) -> Iterator[Statement]:
    for i in articles:
        for k, one in enumerate(sheets[i].claims):
            denied = is_denied(one, sheets[i].document)
            who = one.who or (one.speaker.text if one.speaker else None)
            yield _statement(Place(i, k), expand(one.text, acronyms), proper, denied, who)


def _follow_ups(
    sheets: Sequence[FactSheet], articles: Iterable[int], acronyms: Mapping[str, str], proper: frozenset[str]
) -> Iterator[Statement]:
    for i in articles:
        for k, one in enumerate(sheets[i].follow_ups):
            days = days_of(one.when.iso) if one.when and one.when.iso else None
            text = expand(one.text, acronyms)
            yield _statement(Place(i, k), text, proper, is_negated(one.text), one.owner, days)


def _with_words(found: Iterable[Statement]) -> Iterator[Statement]:
    """The statements that say something: not the "The" or "L" that a marker may leave of one."""
    return (one for one in found if one.stems or one.figures.amounts)


def _statement(
    place: Place,
    text: str,
    proper: frozenset[str],
    denied: bool,
    who: str | None,
    days: tuple[date, date] | None = None,
) -> Statement:
    """One statement with everything that is compared of it."""
    speaker = set(re.findall(r"[\w-]+", fold(who or "")))
    names = {fold(re.sub(r"^[dlDL]['’]", "", match[0])) for match in _NAME.finditer(text)}
    own = stems(who or "") if _FIRST_PERSON.search(text) else ()
    if own:
        names, speaker = names | speaker, set()
    named = frozenset(name for name in names if name in proper and name not in speaker)
    said = _ATTRIBUTION.sub(" ", text)
    return Statement(
        place,
        said,
        _topic(said) or stems(text),
        _figures(text),
        named,
        denied,
        fold(who) if who else None,
        days,
        *find_trend(said),
        own,
        find_causes(said),
        find_place(said),
    )


def _figures(text: str) -> Figures:
    """The figures of a statement; people who were hurt or killed count as such, whoever they were."""
    found, suffered = find_figures(text), CASUALTIES & {*meanings(text)}
    counted = [
        i for i, figure in enumerate(found.amounts) if figure.unit not in MEASURES or figure.unit == PERSON
    ]
    counted = [i for i in counted if found.amounts[i].unit not in ("day", "clock")]
    if len(suffered) != 1 or len(counted) != 1:
        return found
    amounts = list(found.amounts)
    amounts[counted[0]] = replace(amounts[counted[0]], unit=min(suffered))
    return replace(found, amounts=tuple(amounts))


def _topic(text: str) -> tuple[str, ...]:
    """The words that say what a statement is about, those of one meaning alike, without units of measure."""
    named = _NUMBERED.sub(r"\1\2", text)
    return meanings(named, without=_COUNTING)
