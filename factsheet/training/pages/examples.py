"""All pasted pages to learn from and to measure on: real ones, made-up ones, articles without debris."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from factsheet.training.pages.gold import GoldPage, Kind, News, read_annotated, read_gold, read_news
from factsheet.training.pages.made_up import make_page
from factsheet.training.pages.paste import paste, stated_titles

# The shipped weights come from this seed.
SEED = 5
NEWS, MADE_UP, MADE_UP_LEARNED = 2500, 330, 260
_STAMPS = ("Publié le 3 mars 2024", "Par Jean Petit", "12/05/2023 à 10h12")

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Example:
    """A pasted page and its gold article. held_out: never learned from, only measured on.

    titles: all that counts as the page's title; title, published (YYYY-MM-DD): None where the gold has none.
    site: the host the page comes from, where known.
    """

    kind: Kind
    id: str
    held_out: bool
    text: str
    gold: str
    title: str | None = None
    published: str | None = None
    titles: tuple[str, ...] = ()
    site: str | None = None


def read_examples(data: Path, limit: int | None = None) -> tuple[Example, ...]:
    """Every example of a data folder, or about `limit` of each kind, the same ones and the same text each time."""
    rng = random.Random(SEED)
    return (
        *real_pages(read_gold(data), rng, limit),
        *_spread(tuple(made_up_pages(read_news(data, NEWS), rng)), limit),
        *_spread(tuple(clean_articles(read_annotated(data), rng)), limit),
    )


def real_pages(pages: Sequence[GoldPage], rng: random.Random, limit: int | None = None) -> Iterator[Example]:
    """Saved pages as pasted, half of each kind held out, newspapers all."""
    # Drawn for every page, chosen or not, so that a page has the same layout at any limit.
    layouts = {(page.kind, page.id): rng.random() for page in pages}
    for kind in dict.fromkeys(page.kind for page in pages):
        for page in _spread([page for page in pages if page.kind == kind], limit):
            text = _laid_out(paste(page.html), layouts[kind, page.id])
            titles = (page.title,) if page.title else stated_titles(page.html)
            site = urlsplit(page.address).hostname if page.address else None
            yield Example(
                kind, page.id, _held_out(page), text, page.text, page.title, page.published, titles, site
            )


def made_up_pages(news: Sequence[News], rng: random.Random) -> Iterator[Example]:
    """Made-up pages; those held out are made from articles that the others never use."""
    # 1,800 of 2,500.
    cut = len(news) * 18 // 25
    for number in range(MADE_UP):
        held_out = number >= MADE_UP_LEARNED
        lines = make_page(rng, news[cut:] if held_out else news[:cut])
        text = ("\n" if rng.random() < 0.6 else "\n\n").join(line.text for line in lines)
        gold = "\n".join(line.text for line in lines if line.part == "article")
        title = next(line.text for line in lines if line.part == "title")
        yield Example("made up", f"made up {number}", held_out, text, gold, title, titles=(title,))


def clean_articles(articles: Sequence[News], rng: random.Random) -> Iterator[Example]:
    """Of every four articles one whole and one cut to a paragraph or two; some under a title and a stamp."""
    for number, news in enumerate(articles):
        held_out = number // 4 % 2 == 1
        text, head, name = news.body, "", news.id
        if number % 4 == 1:
            text, name = "\n".join(text.split("\n")[: rng.randint(1, 2)]), f"short {news.id}"
            if len(text) >= 900:
                continue
        elif number % 4:
            continue
        if rng.random() < 0.5:
            head = f"{news.title}\n"
        if number % 4 == 1 and rng.random() < 0.5:
            head += rng.choice(_STAMPS) + "\n"
        yield Example("clean", name, held_out, head + text, text, news.title, titles=(news.title,))


def _laid_out(text: str, draw: float) -> str:
    """A third of the pages without empty lines, a sixth with one between all lines, the rest as pasted."""
    if draw < 0.33:
        return re.sub(r"\n+", "\n", text)
    return re.sub(r"\n+", "\n\n", text) if draw < 0.5 else text


def _held_out(page: GoldPage) -> bool:
    """By the parity of the id's first digits: it stays the same when pages are added."""
    if page.kind == "newspaper":
        return True
    return int(re.sub(r"\D", "", page.id)[:6] or 0) % 2 == 1


def _spread(items: Sequence[_Item], limit: int | None) -> Sequence[_Item]:
    """At most `limit` of the items, evenly spaced."""
    if limit is None or len(items) <= limit:
        return items
    return tuple(islice(items, 0, None, -(-len(items) // limit)))
