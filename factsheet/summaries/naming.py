"""Names, countries and quoted words of a generated sentence that the article does not write."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.summaries.acronyms import is_short_form
from factsheet.summaries.commonness import is_common
from factsheet.summaries.names import Name
from factsheet.summaries.numerals import is_numeral
from factsheet.summaries.sentence import Reading
from factsheet.summaries.support import Source
from factsheet.summaries.words import EMPTY, LIGHT, fold, same_word

_NAME_ENDINGS = frozenset(
    ["", "s", "n", "an", "ian", "ien", "ienne", "ais", "aise", "ois", "oise", "eois", "eoise"]
)
# Other names of what an article may write: the name, and what stands for it there.
_ALSO = {
    "covid": re.compile(r"coronavirus|sars"),
    "hexagone": re.compile(r"\bfranc[ea]"),
    "insoumis": re.compile(r"insoumise"),
    "matignon": re.compile(r"premiere? ministre"),
    "elysee": re.compile(r"chef de l'etat|president"),
    "republique": re.compile(r"chef de l'etat|president"),
    "twitter": re.compile(r"\btweet"),
}
_OPENS_QUOTE = re.compile(
    r"(?:d|de|du|des|qu|que|a|au|aux|l|le|la|les|un|une) "
)  # before the words that were said
LOOSE_QUOTE = 2  # words at most of a quotation that may be inflected: « recrues »


def unborne_names(said: Reading, source: Source) -> tuple[str, ...]:
    """Names, and countries, that the article does not write."""
    known = [n.keys for other in source.everything for n in other.names]
    every = {w.key.rstrip("'") for other in source.everything for w in other.words}
    countries = {code for other in source.everything for _, _, code in other.countries}
    language = source.finders.language
    failed = [
        said.text[n.start : n.end]
        for n in said.names
        if not _is_known(n, known, every, language)
        and not is_short_form(said, n, source)
        and not _is_called_otherwise(n, source)
    ]
    return (
        *failed,
        *(
            said.text[start:end]
            for start, end, code in said.countries
            if code not in countries and not {fold(w) for w in said.text[start:end].split()} <= every
        ),
    )


def _is_called_otherwise(name: Name, source: Source) -> bool:
    """Whether the article has another name for each word of it."""
    if not set(name.keys) <= _ALSO.keys():
        return False
    text = " ".join(fold(other.text) for other in source.everything)
    return all(_ALSO[key].search(text) for key in name.keys)


def _is_known(name: Name, known: Sequence[tuple[str, ...]], every: set[str], language: str) -> bool:
    """Whether the article writes the name, or names that run together in it: "Marseille Michèle Rubirola"."""
    keys = name.keys
    if (
        name.doubtful
        and _is_plain(keys[0], every, language)
        and not any(keys[0] in one[:-1] for one in known)
    ):
        keys = keys[1:]
    if not keys or any(_has_words(one, keys) for one in known):
        return True
    if all(key in every and (len(keys) == 1 or is_common(key, language)) for key in keys):
        return True
    return any(_are_names(keys[:i], keys[i:], known, language) for i in range(1, len(keys)))


def _are_names(
    keys: tuple[str, ...], others: tuple[str, ...], known: Sequence[tuple[str, ...]], language: str
) -> bool:
    """Whether the second words are a whole name of the article and the first one too, or, before a full name, common
    words ("République François Hollande"): a first name and the last name of another are neither."""
    first = any(len(one) == len(keys) and _has_words(one, keys) for one in known)
    last = any(len(one) == len(others) and _has_words(one, others) for one in known)
    if len(others) == 1:
        return first and last
    last = last or any(_has_words(one[-len(others) :], others) for one in known)
    return last and (first or all(is_common(key, language) for key in keys))


def _has_words(name: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    return all(any(_same_name(key, one) for one in name) for key in keys)


def _is_plain(key: str, every: set[str], language: str) -> bool:
    """Whether the capitalised word that opens a sentence is no name."""
    return key in every or key in EMPTY | LIGHT or is_common(key, language) or is_numeral(key)


def _same_name(one: str, other: str) -> bool:
    """Whether two words of names are one, but for a plural or the ending of an inhabitant."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _NAME_ENDINGS and (one == other or len(short) > 3)


def unborne_quotes(said: Reading, source: Source) -> tuple[str, ...]:
    """Quoted words that the article does not have in that order, but for what brackets explain: « de (lui) dire »."""
    text = " ".join(_bare(other.text) for other in source.everything)
    words = text.split()
    return tuple(
        quote
        for quote in said.quotes
        if not all(_was_said(part, text) for part in re.split(r"[(\[][^()\[\]]*[)\]]|\.\.\.|…", quote))
        and not _is_inflected(_bare(quote).split(), words)
    )


def _was_said(quoted: str, text: str) -> bool:
    """Whether the article has the words, or all but what joins them to the sentence: « d'attaques contre nous »."""
    words = _bare(quoted)
    opening = _OPENS_QUOTE.match(words)
    rest = words[opening.end() :] if opening else ""
    return words in text or (len(rest.split()) > LOOSE_QUOTE and rest in text)


def _is_inflected(quoted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a word or two stand in the article in another form."""
    count = len(quoted)
    return 0 < count <= LOOSE_QUOTE and any(
        all(same_word(a, b) for a, b in zip(quoted, words[i : i + count], strict=False))
        for i in range(len(words) - count + 1)
    )


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))
