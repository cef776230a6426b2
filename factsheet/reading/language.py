"""Which language an article is in."""

from __future__ import annotations

import re

from factsheet.reading.remarks import FOREIGN, Remark

SUPPORTED = ("fr", "en")

# Function words of the one language that are rare in the other and in Spanish, Italian, Portuguese,
# German and Dutch too (so no "la", "en", "un", "in", "is", "was").
FRENCH_WORDS = frozenset(
    """les des du au aux une et est sont était étaient dans pour avec qui elle ils elles nous vous cette
    ces leur leurs pas mais donc dont été être avait avaient ont d qu j comme après selon entre aussi
    même sous depuis lors où lui sur ce y fait deux ans""".split()
)
ENGLISH_WORDS = frozenset(
    """the of and to were been that this these those its he she they his her their you with by from on not
    or which who whose has had would could said says after about into than when where there also more be
    it are at will""".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_NAMES = {
    "french": "fr", "français": "fr", "francais": "fr", "fra": "fr", "fre": "fr",
    "english": "en", "anglais": "en", "eng": "en",
}  # fmt: skip


def choose_language(text: str) -> str:
    """ISO 639-1 code of the language that most of `text` is in; French where nothing tells.

    Function words of French and English decide first: 10 % of the words of a text in either are such
    words even in headlines and lists, and fewer by chance in another language. Only a text that
    has too few of both, and is long enough to tell (100 letters), is shown to the 140-language model.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    french = sum(word in FRENCH_WORDS for word in words)
    english = sum(word in ENGLISH_WORDS for word in words)
    if not words:
        return SUPPORTED[0]
    telling = max(french, english) >= 0.10 * len(words) or sum(map(len, words)) < 100
    best = _nearer(text) if french == english else "fr" if french > english else "en"
    return best if telling else _detect(text[:4000], best)


def language_code(name: str) -> str:
    """ISO 639-1 code for what people write: "fr-FR", "FR", "français", "English"."""
    lower = name.strip().lower()
    return _NAMES.get(lower) or re.split(r"[-_ ]", lower)[0]


def language_warning(code: str) -> tuple[Remark, ...]:
    """The sentence for the user where the models do not know the language; empty where they do."""
    if code in SUPPORTED:
        return ()
    return (FOREIGN.about(code),)


def _nearer(text: str) -> str:
    """French or English, for the few words that hold as many function words of both, or none."""
    from py3langid import rank

    scores = dict(rank(text[:4000]))
    return max(SUPPORTED, key=lambda code: scores[code])


def _detect(text: str, fallback: str) -> str:
    from py3langid import rank

    ranked = rank(text)
    # The scores are log-probabilities: 2.2 between the first two is nine chances in ten. Under that the
    # model was guessing, as it does on tables, lists of names and lines of code.
    sure = len(ranked) > 1 and ranked[0][1] - ranked[1][1] >= 2.2
    return str(ranked[0][0]) if sure else fallback
