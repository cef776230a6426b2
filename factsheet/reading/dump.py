"""A pasted page: the article is found among headlines, menus, notices, captions and comments.

How: 1. the page is cut into blocks (`blocks`); 2. each block is weighed twice by signs of form, wording,
place and kinship (`prose`, `region`); 3. the best stretch is the article, freed of the debris inside it;
4. title, day and publication are read from what lies around it (`headline`, `imprint`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factsheet.errors import ReadingError
from factsheet.reading.blocks import Block, split_page
from factsheet.reading.cues import AFTER_ARTICLE, CLOSES_PAGE
from factsheet.reading.draft import Draft, Paragraph, normal_space
from factsheet.reading.headline import find_title, without_crumbs
from factsheet.reading.imprint import Place, find_publication, find_published
from factsheet.reading.language import choose_language
from factsheet.reading.prose import Signs, weight
from factsheet.reading.region import find_stretch, has_evidence, heads_section, likely_article
from factsheet.reading.remarks import LEFT_OUT, Remark
from factsheet.reading.tweets import clean_tweet, find_tweets
from factsheet.values.article import pages_within

_ENDS = re.compile(r"""(?:[.!…:;,]["'»”’)\]]*|[.!?…:;,])$""")
_BULLET = re.compile(r"(?:[-–—•*·▪]|\d{1,2}[.)])\s")
_GLUED = re.compile(
    r"""(?<=[a-zà-ÿ0-9]{3}[.!?])(?=[A-ZÀ-Ý][A-Za-zà-ÿ'’ ]{2}|["“][A-ZÀ-Ý]|«\s?[A-ZÀ-Ý])"""
    r"""|(?<=[a-zà-ÿ]{3}[.!?]["»”])(?=[A-ZÀ-Ý"«“][a-zà-ÿ'’ ])"""
)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page while it is read: its blocks, what is known of each, and which are kept."""

    blocks: tuple[Block, ...]
    signs: tuple[Signs, ...]
    chances: tuple[float, ...]
    tweets: frozenset[int]
    title: int | None = None
    kept: tuple[int, ...] = ()


def read_dump(text: str, source: str, warnings: tuple[Remark, ...] = ()) -> Draft:
    """The draft of the article in a pasted page. Raises ReadingError where the page has none."""
    return _read(split_page(text), source, warnings, None)


def clean_blocks(paragraphs: tuple[Paragraph, ...], source: str, title: str | None = None) -> Draft:
    """The draft of an article whose paragraphs a reader already knows (Word, PDF), freed of debris."""
    blocks = tuple(
        Block(text, heading=paragraph.heading, pages=paragraph.pages)
        for paragraph in paragraphs
        if (text := normal_space(paragraph.text))
    )
    return _read(blocks, source, (), title, marked=True)


def _read(
    blocks: tuple[Block, ...],
    source: str,
    warnings: tuple[Remark, ...],
    title: str | None,
    marked: bool = False,
) -> Draft:
    if not any(weight(block) for block in blocks):
        raise ReadingError(f"{source} holds no words: give a file with the article's text in it.")
    page = _kept(_weighed(blocks), title, marked)
    text = " ".join(blocks[index].text for index in page.kept)
    place = Place(page.title, page.kept[0], page.kept[-1] + 1, frozenset(page.kept))
    lines = [block.text for block in blocks]
    if title is None and page.title is not None:
        title = lines[page.title]
        title = without_crumbs(title, text) if _in_run_on(blocks, page.title) else title
    return Draft(
        paragraphs=_paragraphs(page),
        title=title,
        publication=find_publication(lines, place),
        published=find_published(lines, place, english=choose_language(text) == "en"),
        warnings=warnings + _dropped_warning(page),
    )


def _in_run_on(blocks: Sequence[Block], index: int) -> bool:
    return any(block.joined for block in blocks[index : index + 2])


def _weighed(blocks: tuple[Block, ...]) -> _Page:
    signs, chances = likely_article(blocks)
    tweets = find_tweets([block.text for block in blocks])
    chances = tuple(1.0 if index in tweets else chance for index, chance in enumerate(chances))
    return _Page(blocks, signs, chances, tweets)


def _kept(page: _Page, title: str | None, marked: bool) -> _Page:
    """The page with its title found and the blocks of the article chosen."""
    blocks, signs, chances = page.blocks, page.signs, page.chances
    first, end = _stretched(page, *find_stretch(blocks, chances))
    if first == end:
        first, end = 0, len(blocks)
        kept = list(range(len(blocks)))
    else:
        kept = [index for index in range(first, end) if _stays(page, index, first, end)]
    headline = None if title is not None else find_title(blocks, signs, kept)
    kept = _with_lead(page, kept, headline)
    kept = _unbroken(page, kept, headline)
    kept = _printed(page, kept, headline) if marked else kept
    kept = [index for index in kept if index != headline and not _repeats(blocks[index], title)]
    if not kept:
        kept = [headline] if headline is not None else list(range(len(blocks)))
        headline = None
    return _Page(blocks, signs, chances, page.tweets, headline, tuple(kept))


def _stretched(page: _Page, first: int, end: int) -> tuple[int, int]:
    """The stretch with the sentences that touch it, unless a sign says that the page put them there."""

    def touches(index: int) -> bool:
        signs = page.signs[index]
        whole = signs["ends"] and (weight(page.blocks[index]) >= 5 or page.blocks[index].joined)
        one_line = index + 1 < len(page.blocks) and page.blocks[index + 1].joined
        least = 0.05 if one_line else 0.12
        return bool(whole) and page.chances[index] >= least and not has_evidence(signs)

    if first == end:
        return first, end
    while first > 0:
        before = first - 1 if touches(first - 1) else _leap_back(page, first)
        if before == first:
            break
        first = before
    while end < len(page.blocks):
        further = end + 1 if touches(end) else _leap(page, end)
        if further == end:
            break
        end = further
    return first, end


def _leap_back(page: _Page, first: int) -> int:
    """Where the stretch begins if a caption or by-line alone parts it from a sentence before."""
    index = first - 2
    if index < 0 or not has_evidence(page.signs[first - 1]):
        return first
    signs = page.signs[index]
    sound = signs["sentence"] and weight(page.blocks[index]) >= 8 and not has_evidence(signs)
    return index if sound and page.chances[index] >= 0.25 else first


def _leap(page: _Page, end: int) -> int:
    """Where the stretch ends if a paragraph behind an insert of one to four lines belongs to it too.

    The further the paragraph, the surer it must be; nothing is sought behind comments or rights.
    """
    for gap in range(1, 5):
        index = end + gap
        if index >= len(page.blocks) or CLOSES_PAGE.search(page.blocks[index - 1].text):
            break
        signs = page.signs[index]
        sound = signs["sentence"] and weight(page.blocks[index]) >= 12 and not has_evidence(signs)
        if sound and page.chances[index] >= 0.3 + 0.1 * gap:
            return index + 1
    return end


def _stays(page: _Page, index: int, first: int, end: int) -> bool:
    """Whether a block within the stretch is of the article."""
    chance, signs = page.chances[index], page.signs[index]
    if index in page.tweets:
        return True
    block = page.blocks[index]
    if weight(block) < 20 and AFTER_ARTICLE.search(block.text):
        return False
    if signs["credit"] and not signs["sentences"] and not (signs["sentence"] and chance >= 0.8):
        return False
    if chance >= 0.5:
        return True
    if has_evidence(signs):
        return False
    if index > first and heads_section(page.blocks, page.signs, page.chances, index):
        return True
    before, after = max(first, index - 1), min(end - 1, index + 1)
    sure = [place for place in (before, after) if place == index or page.chances[place] >= 0.5]
    inserts = [place for place in (before, after) if has_evidence(page.signs[place])]
    if signs["ends"]:
        # A full sentence between two sure paragraphs, or between one and an insert.
        return chance >= (0.12 if len(sure) == 2 else 0.25 if sure and inserts else 0.5)
    # One short line before a sure paragraph: a heading.
    return after in sure and chance >= 0.2 and (before in sure or before in inserts)


def _with_lead(page: _Page, kept: list[int], title: int | None) -> list[int]:
    """The kept blocks with the lead between title and body, which often ends without a full stop."""
    if title is None or not kept:
        return kept
    between = [index for index in range(title + 1, kept[0]) if not has_evidence(page.signs[index])]
    lead = [
        index
        for index in between
        if page.chances[index] >= 0.1 and weight(page.blocks[index]) >= 8 and page.signs[index]["ties"] >= 0.3
    ]
    # More than one such line is a list of headlines on the same subject.
    if len(lead) != 1 or any(weight(page.blocks[index]) >= 8 for index in between if index not in lead):
        return kept
    return sorted({*lead, *kept})


def _unbroken(page: _Page, kept: list[int], title: int | None) -> list[int]:
    """All blocks from the first kept one where nothing there looks put in by a page: a clean paste."""
    if not kept:
        return kept
    top = 0 if title is None else title + 1
    start = min(kept[0], next((i for i in range(top, len(page.blocks)) if not _is_head(page, i)), kept[0]))
    rest = range(start, len(page.blocks))
    dropped = [index for index in rest if index not in kept]
    if any(has_evidence(page.signs[index]) for index in dropped):
        return kept
    # Three lines without a sentence in a row are a list of links, unless they were kept anyway.
    marked = any(block.heading for block in page.blocks)
    if not marked and any(page.signs[index]["alone"] >= 0.5 for index in dropped):
        return kept
    return list(rest)


def _printed(page: _Page, kept: list[int], title: int | None) -> list[int]:
    """The kept blocks with the prose of a printed page, mostly its article, up to a line that closes it,
    and with what stands between without a sign of debris."""
    blocks, signs = page.blocks, page.signs
    top = 0 if title is None else title + 1
    short = (i for i in range(top, len(blocks)) if weight(blocks[i]) < 20)
    rest = range(top, next((i for i in short if AFTER_ARTICLE.search(blocks[i].text)), len(blocks)))
    prose = [i for i in rest if signs[i]["ends"] and weight(blocks[i]) >= 12]
    # A notice above the article reads like prose too, but has nothing in common with it.
    near = [i for i in prose if kept[0] < i < kept[-1] or page.chances[i] >= 0.12] if kept else prose
    whole = [i for i in near if weight(blocks[i]) >= 25 or not has_evidence(signs[i])]
    if not whole:
        return kept
    between = [i for i in rest if whole[0] < i < whole[-1] and not has_evidence(signs[i])]
    return sorted({*kept, *whole, *between})


def _is_head(page: _Page, index: int) -> bool:
    signs = page.signs[index]
    return bool(has_evidence(signs) or signs["date"]) or (not signs["sentence"] and page.chances[index] < 0.5)


def _repeats(block: Block, title: str | None) -> bool:
    return title is not None and normal_space(title).lower() == block.text.lower()


def _paragraphs(page: _Page) -> tuple[Paragraph, ...]:
    """The kept blocks as paragraphs: pieces of one line joined again, glued ones parted, headings marked."""
    found: list[Paragraph] = []
    for place, index in enumerate(page.kept):
        block = page.blocks[index]
        if index in page.tweets:
            found.append(Paragraph(clean_tweet(block.text), pages=block.pages[:1]))
        elif block.joined and found and place and page.blocks[page.kept[place - 1]].joined:
            found[-1] = Paragraph(f"{found[-1].text} {block.text}")
        else:
            found.append(Paragraph(block.text, _is_heading(page, place), block.pages))
    return tuple(part for paragraph in found for part in _parted(paragraph))


def _parted(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The sentences that lost the line end between them as paragraphs of their own."""
    cuts = [match.start() for match in _GLUED.finditer(paragraph.text)]
    for start, end in pairwise((0, *cuts, len(paragraph.text))):
        if paragraph.text[start:end].strip():
            pages = pages_within(paragraph.pages, start, end)
            yield Paragraph(paragraph.text[start:end], paragraph.heading, pages)


def _is_heading(page: _Page, place: int) -> bool:
    """Whether a kept block is a section heading: marked so, or a short line that opens prose."""
    block = page.blocks[page.kept[place]]
    if block.heading:
        return True
    words = weight(block)
    if place == 0 or place + 1 == len(page.kept) or not 0 < words <= 14 or len(block.text) > 110:
        return False
    if _ENDS.search(block.text) or _BULLET.match(block.text) or block.text[:1].islower():
        return False
    if block.text.endswith("?") and words <= 3:
        return False
    before, after = page.kept[place - 1], page.kept[place + 1]
    opens = weight(page.blocks[after]) >= 12 or bool(page.signs[after]["ends"])
    closed = bool(page.signs[before]["ends"]) or before in page.tweets or page.blocks[before].heading
    return opens and closed and after not in page.tweets


def _dropped_warning(page: _Page) -> tuple[Remark, ...]:
    dropped = [
        block
        for index, block in enumerate(page.blocks)
        if index not in set(page.kept) and index != page.title
    ]
    words = sum(weight(block) for block in dropped)
    if not words:
        return ()
    return (LEFT_OUT.about(len(dropped), words),)
