"""Made-up French news pages: a real article among debris of every usual kind, each line's part known."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from factsheet.training.pages import phrases
from factsheet.training.pages.gold import News
from factsheet.training.pages.lines import Line, LineMaker

_GLUED = re.compile(r'(?<=[a-zà-ÿ»"]{2}[.!?])(?=[A-ZÀ-Ý"«][a-zà-ÿ]+ )')
_SENTENCE = re.compile(r'(?<=[.!?]) (?=[A-Z«"])')


def make_page(rng: random.Random, articles: Sequence[News]) -> tuple[Line, ...]:
    """The lines of one page around an article of `articles`; the others lend their headlines and teasers."""
    return tuple(_PageMaker(rng, articles).make())


class _PageMaker(LineMaker):
    """One page while it is made; every choice comes from `rng`, so a seed gives the same page again."""

    def __init__(self, rng: random.Random, articles: Sequence[News]) -> None:
        super().__init__(rng)
        self.articles = articles
        self.news = rng.choice(articles)
        self.others = rng.sample(articles, min(40, len(articles)))
        self.unused = iter(self.others)
        self.publication = rng.choice(phrases.PUBLICATIONS)
        self.author = rng.choice(phrases.AUTHORS)
        self.year, self.month, self.day = self.news.day.split("-")

    def make(self) -> list[Line]:
        self.page_top()
        self.headlines_above()
        if self.happens(0.4):
            self.debris(self.choose(*phrases.CRUMBS) + self.choose(*phrases.MENU) + " > "
                        + self.choose(*phrases.MENU[1:12]))  # fmt: skip
        self.lines.append(Line(self.news.title, "title"))
        self.article()
        self.below_article()
        self.more_articles()
        self.comments()
        if self.happens(0.6):
            self.listed(phrases.FOOTER, 2, 8)
        return self.lines

    def page_top(self) -> None:
        if self.happens(0.3):
            self.debris(self.choose(*phrases.NOTICES))
        if self.happens(0.7):
            self.listed(phrases.MENU, 3, 18)
        for share in (0.5, 0.3):
            if self.happens(share):
                self.debris(self.publication)

    def headlines_above(self) -> None:
        """Nothing, a list of headlines, or a few teasers, which are prose of other articles."""
        which = self.rng.random()
        if which < 0.25:
            titles = [self.another().title for _ in range(self.rng.randint(3, 20))]
            if self.happens(0.4):
                self.debris(self.choose("    ", "\t", " | ").join(titles))
                return
            for title in titles:
                if self.happens(0.3):
                    self.debris(self.stamp())
                self.debris(title)
        elif which < 0.45:
            for _ in range(self.rng.randint(1, 4)):
                other = self.another()
                self.debris(other.title)
                whole = self.happens(0.6)
                self.debris(other.abstract if whole else other.abstract[: self.rng.randint(60, 140)] + "...")

    def article(self) -> None:
        """By-line, lead, caption and paragraphs, with inserts between them on six pages of ten."""
        if self.happens(0.3):
            self.some(phrases.SHARE, 1, 4)
        byline = self.byline()
        byline_first = self.happens(0.6)
        if byline_first:
            self.debris(byline)
        if self.happens(0.3):
            self.debris(self.choose(*phrases.SHARE))
        paragraphs = self.paragraphs()
        if self.happens(0.8):
            self.lines.append(Line(self.news.abstract, "article"))
        if not byline_first:
            self.debris(byline)
        if self.happens(0.4):
            self.debris(self.caption())
        with_inserts = self.happens(0.6)
        if self.happens(0.4) and paragraphs:
            self.name_publication(paragraphs)
        for index, paragraph in enumerate(paragraphs):
            self.lines.append(Line(paragraph, "article"))
            if with_inserts and index < len(paragraphs) - 1 and self.happens(0.18):
                self.insert()

    def byline(self) -> str:
        author, day = self.author, f"{int(self.day)} {phrases.MONTHS[int(self.month) - 1]} {self.year}"
        digits = f"{self.day}/{self.month}/{self.year}"
        return self.choose(
            f"Par {author}",
            f"Par {author} avec {self.agency()}",
            f"Publié le {day} à 14h05",
            f"{author}, publié le {day} à 10:12",
            f"Publié le {digits} à 08:15, mis à jour le {digits} à 12:40",
            f"{self.publication} avec {self.agency()}",
            f"Le {day} à 18h30",
            f"{self.day}.{self.month}.{self.year}",
        )

    def paragraphs(self) -> list[str]:
        """The article's sentences in paragraphs of equal count; a third of the articles cut to 2 to 7."""
        sentences = _SENTENCE.split(_GLUED.sub("\n", self.news.body).replace("\n", " \n "))
        if self.happens(0.3):
            sentences = sentences[: self.rng.randint(2, 7)]
        size = self.rng.randint(1, 5)
        found: list[str] = []
        current: list[str] = []
        for sentence in sentences:
            current.append(sentence)
            if len(current) >= size or "\n" in sentence:
                found += " ".join(current).split("\n")
                current = []
        return [text for each in (*found, " ".join(current)) if (text := each.strip())]

    def caption(self) -> str:
        other = self.rng.choice(self.articles).title
        lead = " ".join(self.news.abstract.split()[: self.rng.randint(6, 16)])
        words = self.choose(other, self.news.title, lead).rstrip(".")
        return words + self.choose(
            f" / {self.agency()}",
            f" © {self.author}/{self.agency()}",
            f" - {self.agency()}",
            f" ({self.agency()})",
            f" | {self.author.upper()}",
            f". {self.author.upper()} / {self.agency()}",
            f" ({self.choose(*phrases.PHOTOS)})",
        )

    def name_publication(self, paragraphs: list[str]) -> None:
        """Lets one paragraph name the publication, so that its name alone is no sign of debris."""
        place = self.rng.randrange(len(paragraphs))
        paragraphs[place] += self.choose(
            f" Contacté par {self.publication}, il n’a pas souhaité réagir.",
            f" Selon {self.publication}, une enquête est en cours.",
            f" C’est ce qu’il a déclaré à {self.publication}.",
        )

    def insert(self) -> None:
        """What stands between two paragraphs: a link, a list of them, an advertisement, a notice, a photo."""
        which = self.rng.random()
        if which < 0.4:
            self.debris(self.choose(*phrases.READ_ALSO) + self.another().title)
        elif which < 0.55:
            self.debris(self.choose(*phrases.READ_ALSO_LIST))
            for _ in range(self.rng.randint(1, 3)):
                self.debris(self.another().title)
        elif which < 0.75:
            self.debris(self.choose(*phrases.ADVERTISEMENT))
        elif which < 0.9:
            self.debris(self.choose(*phrases.NOTICES))
        else:
            self.debris(f"{self.another().title} ({self.agency()})")

    def below_article(self) -> None:
        """Signature, author box, share buttons and keywords."""
        author, publication = self.author, self.publication
        if self.happens(0.4):
            signatures = (author, f"{author} avec {self.agency()}", publication, "La rédaction")
            self.debris(self.choose(*signatures, f"({self.agency()})"))
        if self.happens(0.25):
            self.debris(
                f"{author} est journaliste au service politique. Il suit les questions de société et de justice "
                "depuis 2012."
            )
        if self.happens(0.5):
            self.some(phrases.SHARE, 1, 6)
        if self.happens(0.3):
            self.debris("Mots-clés : " + ", ".join(re.findall(r"[A-Z]\w+", self.news.body)[:4]))

    def more_articles(self) -> None:
        if not self.happens(0.6):
            return
        self.debris(self.choose(*phrases.MORE))
        for number in range(1, self.rng.randint(2, 10) + 1):
            other = self.another()
            self.debris((f"{number}. " if self.happens(0.2) else "") + other.title)
            if self.happens(0.25):
                self.debris(other.abstract if self.happens(0.5) else other.abstract[:110] + "…")
            if self.happens(0.2):
                self.debris(self.stamp())

    def comments(self) -> None:
        if not self.happens(0.3):
            return
        self.debris(self.choose(*phrases.REACTIONS))
        for _ in range(self.rng.randint(1, 4)):
            self.debris(f"{self.choose(*phrases.READERS)} {self.stamp()}")
            self.debris(" ".join(self.rng.sample(phrases.COMMENTS, self.rng.randint(1, 2))))
            self.debris("Répondre")

    def stamp(self) -> str:
        """A date or an hour that is not the article's."""
        rng = self.rng
        return self.choose(
            f"{rng.randint(1, 28):02d}/{rng.randint(1, 12):02d}/{self.year}",
            f"{rng.randint(1, 28)} {self.choose(*phrases.MONTHS)} {self.year}",
            f"{rng.randint(7, 22)}h{rng.randint(0, 59):02d}",
            f"il y a {rng.randint(2, 9)} heures",
        )

    def another(self) -> News:
        return next(self.unused, self.others[0])

    def agency(self) -> str:
        return self.choose(*phrases.AGENCIES)
