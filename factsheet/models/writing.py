"""An article -> what a text model writes about it: the prompt filled, the input cut to the window, the length held."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factsheet.models.condensing import best_passages, passage_text
from factsheet.prompting import Prompt, find_prompts, load_prompt, shipped_prompts
from factsheet.values.article import Article
from factsheet.values.document import Document

if TYPE_CHECKING:
    from factsheet.models.generator import Generator

MOST_INPUT = 2000  # tokens of the article: about 1,200 words, and what a CPU reads in some ten seconds
TEMPLATE = 40  # tokens of a chat template and of the ends of a text
# Words that a prompt asks for: a share of the limit (35 of 60, as authors of abstracts write), at most as many as the
# adapter has seen.
SHARE, LONGEST = 0.6, 45
SHORT = 0.5  # of those words at least
MARGIN = 1.3  # tokens a word in fresh sentences, beside those of the article's own words
LIST_MARK = re.compile(r"^\s*(?:[-–—•*]|\d{1,2}[.)])\s+")
ANNOUNCED = re.compile(r"^\s*(?:\**(?:résumé|summary|titre|title)\**\s*:\**\s*)+", re.I)


@dataclass(frozen=True, slots=True)
class Written:
    """What a model wrote, line by line.

    prompt: which one asked for it, None for none; left_out: sentences it was not given; others: what it would have
    written instead, the likeliest first.
    """

    lines: tuple[str, ...]
    prompt: str | None
    left_out: int
    others: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Writer:
    """A text model that writes about articles.

    made_by: what is recorded about it; prompt: the name of the prompt for summaries; most_input: the tokens of
    the article that it is given at most; prompts: a folder of the user's own; titled: whether it is asked for titles.
    """

    generate: Generator
    made_by: dict[str, str] = field(default_factory=dict)
    prompt: str = "summary"
    most_input: int = MOST_INPUT
    prompts: Path | None = None
    titled: bool = True

    def summary(self, article: Article, document: Document, sentences: int, words: int) -> Written:
        """A summary in at most so many sentences and words (the caller cuts what is too long)."""
        return self._write(self.prompt, article, document, sentences, words)

    def title(self, article: Article, document: Document, words: int) -> Written:
        """A title in at most so many words; nothing from a seq2seq model, which can be asked for one thing only."""
        if self.generate.form == "seq2seq" or not self.titled:
            return Written((), None, 0)
        return self._write("title", article, document, 1, words)

    def _write(self, name: str, article: Article, document: Document, sentences: int, words: int) -> Written:
        new = self._tokens(document.text, words)
        asked = None if self.generate.form == "seq2seq" else prompt_for(name, article.language, self.prompts)
        overhead = self.generate.count(self._filled(asked, article, sentences, words, "")) + TEMPLATE
        budget = max(1, min(self.most_input, self.generate.room(new) - overhead))
        given = best_passages(document, article.title, budget, lambda text: self.generate.count(text) + 1)
        chosen = [passage_text(document, one) for one in given]
        between = " " if asked is None else "\n"
        prompt = self._filled(asked, article, sentences, words, between.join(chosen))
        # One sentence alone may be longer than the window.
        fits = self.generate.count(prompt) + TEMPLATE <= self.generate.room(new)
        tokens = range(self._tokens(document.text, SHORT * wanted(words)), new)
        made = self.generate.drafts(prompt, tokens, article.language) if fits else ("",)
        lines, *others = (find_lines(text, self.generate.form == "chat") for text in made)
        return Written(
            lines,
            recorded(asked, self.prompts) if asked else None,
            len(document.sentences) - len({one.sentence for one in given}),
            tuple(others),
        )

    def _tokens(self, text: str, words: float) -> int:
        """The tokens of so many words, by those of the article's own."""
        own = text[:4000]
        return int(words * MARGIN * self.generate.count(own) / max(1, len(own.split()))) + 8

    @staticmethod
    def _filled(prompt: Prompt | None, article: Article, sentences: int, words: int, text: str) -> str:
        if prompt is None:
            return text
        return fill(prompt, article.title, article.published, sentences, text, wanted(words))


def fill(prompt: Prompt, title: str | None, day: date | None, sentences: int, text: str, words: int) -> str:
    """A prompt about an article, its last line without white space after it, which would be another token."""
    return prompt.fill(
        title=title or "—",
        date=day.isoformat() if day else "—",
        count=sentences,
        words=words,
        sentences=text,
    ).rstrip()


def wanted(words: int) -> int:
    """The words that a prompt asks for where so many may be written."""
    return round_words(min(LONGEST, SHARE * words))


def round_words(words: float) -> int:
    """A number of words as a prompt names it: to the nearest five, which a small model can learn."""
    return 5 * max(1, round(words / 5))


def load_writer(named: str, device: str, prompts: Path | None = None) -> Writer:
    """The writer on the model that `hf:…` names. Raises ModelError where it is not there or does not write text."""
    from factsheet.models.generator import Generator
    from factsheet.models.pretrained import find_named, load_named, text_kind

    found = find_named(named)
    kind = text_kind(found)
    model, tokenizer = load_named(found, kind, device)
    made_by = {"name": found.label, **found.version}
    return Writer(Generator(model, tokenizer, kind), made_by, prompts=prompts)


def find_lines(text: str, whole: bool = False) -> tuple[str, ...]:
    """The lines of an answer without list marks and what announces them ("Voici un résumé :").

    They end with the first empty line, unless the `whole` text is the answer, as it is of a chat model.
    """
    lines: list[str] = []
    for line in text.splitlines():
        bare = ANNOUNCED.sub("", LIST_MARK.sub("", line)).strip()
        if bare and not bare.endswith(":"):
            lines.append(bare)
        elif lines and not line.strip() and not whole:
            break
    return tuple(lines)


def prompt_for(name: str, language: str, folder: Path | None) -> Prompt:
    """The prompt of that name in the article's language, in English where there is none in its own."""
    there = {p.language for p in find_prompts(folder) if p.name == name}
    return load_prompt(name, language if language in there else "en", folder=folder)


def recorded(prompt: Prompt, folder: Path | None) -> str:
    """A prompt as the fact sheet records it: its id, and for one of the user's own that it is."""
    own = folder is not None and folder.resolve() != shipped_prompts().resolve()
    return f"{prompt.id} (own)" if own else prompt.id
