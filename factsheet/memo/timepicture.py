"""The time line of a briefing as a picture: a row for each dated follow-up, its day or days drawn under one scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factsheet.memo.picture import Picture, Polygon, Shape, Stroke, Words, fitting, words_width
from factsheet.memo.plaindates import in_words
from factsheet.memo.timescale import Scale, is_open, short_date
from factsheet.memo.whole import Whole
from factsheet.values.briefing import DatedFollowUp

LEAST = 2
"""Dated follow-ups from which a picture says more than the table."""
MOST_ROWS = 40
"""Rows of one picture, which has to stay on one page; more of them make another picture."""
MOST_UNDATED, MOST_TOLD = 8, 6
"""Undated follow-ups written under the scale, and dated ones told in the description; the table has them all."""
WIDTH, ROW, HEAD = 470.0, 14.0, 16.0
LABEL, PLOT = 27.0, 222.0
"""Where the words and the scale begin, from the left."""
STRAYS, SHRUNK = 8, 0.6
"""One in STRAYS may lie off the scale, where that shrinks it to under this share."""
HALF, TAIL = 3.6, 16.0
LETTER_MIDDLE = 2.9
"""Half the width of a diamond; how far an open end reaches; how far above their baseline words have their middle."""


def time_pictures(whole: Whole, title: str) -> tuple[Picture, ...]:
    """The pictures of a briefing's dated follow-ups, at most MOST_ROWS a picture and all on one scale; none for fewer than LEAST."""
    dated = whole.briefing.timeline
    if len(dated) < LEAST:
        return ()
    scale = _scale(whole)
    height = -(-len(dated) // -(-len(dated) // MOST_ROWS))  # 42 are two pictures of 21, not 40 and 2
    starts = range(0, len(dated), height)
    return tuple(
        _picture(_Page(whole, scale, start, dated[start : start + height], start == starts[-1]), title)
        for start in starts
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """The rows of one picture. start: how many stand in those before; ends: it is the last one, and tells the undated."""

    whole: Whole
    scale: Scale
    start: int
    rows: Sequence[DatedFollowUp]
    ends: bool

    @property
    def bottom(self) -> float:
        """Where the rows end."""
        return HEAD + ROW * len(self.rows)


def _scale(whole: Whole) -> Scale:
    """From the first day to the last one, but for stray ones; that of the last article too if it lies no third of that before."""
    first, last = without_strays([(o.first, o.last) for o in whole.briefing.timeline if o.first and o.last])
    told = _last_article(whole)
    if told and timedelta(0) < first - told <= (last - first) / 3:
        first = told
    return Scale(first, last, PLOT, WIDTH - PLOT)


def without_strays(spans: Sequence[tuple[date, date]]) -> tuple[date, date]:
    """The first and last day of most of the spans: a few that would shrink the scale to under SHRUNK are off it.

    One "d'ici 2050" would put all that is due this spring on one spot.
    """
    listed, spared = sorted(spans), len(spans) // STRAYS
    for _ in range(spared):
        first, last = listed[0][0], max(end for _, end in listed)
        rest = [one for one in listed if one[1] < last]
        shorter = [part for part in (listed[1:], rest) if part and len(part) + spared >= len(spans)]
        best = min(shorter, key=_extent, default=listed)
        if _extent(best) > SHRUNK * (last - first).days:
            break
        listed = sorted(best)
    return listed[0][0], max(end for _, end in listed)


def _extent(spans: Sequence[tuple[date, date]]) -> int:
    """Days from the first to the last of the spans."""
    return (max(end for _, end in spans) - min(start for start, _ in spans)).days


def _last_article(whole: Whole) -> date | None:
    """The day of the last article."""
    return whole.days[-1] if whole.days else None


def _picture(page: _Page, title: str) -> Picture:
    """One picture: scale, rows, the day of the last article, and what has no date."""
    below = tuple(_below(page))
    shapes = [*_grid(page), *below, *(shape for i in range(len(page.rows)) for shape in _row(page, i))]
    shapes.sort(key=lambda shape: isinstance(shape, Words))  # words on top, so that no line runs through them
    height = max((shape.y + 5 for shape in below if isinstance(shape, Words)), default=page.bottom + 2)
    return Picture(title, _description(page), WIDTH, height, tuple(shapes))


def _grid(page: _Page) -> Iterator[Shape]:
    """The scale with its labels, and a thin line between the rows."""
    for day, label in page.scale.ticks(page.whole.labels.language):
        x = page.scale.at(day)
        yield Stroke((x, HEAD), (x, page.bottom), "rule")
        if x + words_width(label) <= WIDTH:
            yield Words(label, x, HEAD - 5, "quiet")
    for i in range(len(page.rows) + 1):
        y = HEAD + i * ROW
        yield Stroke((0, y), (WIDTH, y), "rule")


def _row(page: _Page, index: int) -> Iterator[Shape]:
    """One follow-up: its number, its words, its mark and its date beside the mark."""
    one, language = page.rows[index], page.whole.labels.language
    assert one.first is not None
    assert one.last is not None
    base = HEAD + (index + 1) * ROW - 4.2
    yield from _words(page, page.start + index, one, base, PLOT - LABEL - 6)
    start, end, shapes = _mark(page.scale, one, base - LETTER_MIDDLE)
    yield from shapes
    label = short_date(one.iso or "", one.first, one.last, language)
    wide = words_width(label)
    if end + 4 + wide <= WIDTH:
        yield Words(label, end + 4, base)
    elif start - 4 - wide >= PLOT:
        yield Words(label, start - 4, base, anchor="end")
    else:  # over the mark, which is pale enough to be written on
        middle = min(max((start + end) / 2, PLOT + wide / 2), WIDTH - wide / 2)
        yield Words(label, middle, base, anchor="middle")


def _words(page: _Page, number: int, one: DatedFollowUp, base: float, width: float) -> Iterator[Words]:
    """The number of a follow-up, which leads to its row in the table, and its words as far as there is room."""
    place = one.places[0]
    said = page.whole.scopes[place.article].words(page.whole.briefing.follow_up(place).text)
    target = page.whole.row_anchor("follow_up", number)
    yield Words(page.whole.row_label("follow_up", number), 0, base, target=target)
    yield Words(fitting(" ".join(said.text.split()), width), LABEL, base, language=said.language)


def _mark(scale: Scale, one: DatedFollowUp, y: float) -> tuple[float, float, tuple[Shape, ...]]:
    """Where a mark begins and ends, and its shapes: a diamond for a day, a bar for several, an arrow for an open end."""
    assert one.first is not None
    assert one.last is not None
    start, end = scale.at(one.first), scale.at(one.last) + scale.day
    on_scale = PLOT < (start + end) / 2 < WIDTH
    if is_open(one.iso or "", 0) and on_scale:
        return _arrow(end, -1, y)
    if is_open(one.iso or "", 1) and on_scale:
        return _arrow(start, 1, y)
    if end <= PLOT or start >= WIDTH:
        return _off_scale(-1 if end <= PLOT else 1, y)
    start, end = max(start, PLOT), min(end, WIDTH)
    x = (start + end) / 2
    if one.first == one.last:
        points = ((x - HALF, y), (x, y - HALF), (x + HALF, y), (x, y + HALF))
        return x - HALF, x + HALF, (Polygon(points, "mark", "mark"),)
    start, end = min(start, x - HALF), max(end, x + HALF)
    corners = ((start, y - 4.5), (end, y - 4.5), (end, y + 4.5), (start, y + 4.5))
    return start, end, (Polygon(corners, "fill", "mark"),)


def _off_scale(way: int, y: float) -> tuple[float, float, tuple[Shape, ...]]:
    """A hollow head at the edge that the day lies beyond."""
    tip, back = (PLOT, PLOT + 6) if way < 0 else (WIDTH, WIDTH - 6)
    points = ((tip, y), (back, y - HALF), (back, y + HALF))
    return min(tip, back), max(tip, back), (Polygon(points, "fill", "mark"),)


def _arrow(x: float, way: int, y: float) -> tuple[float, float, tuple[Shape, ...]]:
    """An upright at the known end, and an arrow towards the open one: -1 for what is due until then, 1 from then on."""
    tip = min(max(x + way * TAIL, PLOT), WIDTH)
    head = tip - way * 5
    shapes = (
        Stroke((x, y - 4.5), (x, y + 4.5), "mark"),
        Stroke((x, y), (head, y), "mark"),
        Polygon(((tip, y), (head, y - 3), (head, y + 3)), "mark", "mark"),
    )
    return min(x, tip), max(x, tip), shapes


def _below(page: _Page) -> Iterator[Shape]:
    """Under the rows: the day of the last article at its line, then the follow-ups without a date."""
    own, language, y = page.whole.own, page.whole.labels.language, page.bottom
    told = _last_article(page.whole)
    if told and page.scale.first <= told <= page.scale.last:
        x = page.scale.at(told) + page.scale.day / 2
        label = own.last_article.format(short_date(told.isoformat(), told, told, language))
        half = words_width(label) / 2
        yield Stroke((x, HEAD), (x, y + 4), "limit", dashed=True)
        yield Words(label, min(max(x, PLOT + half), WIDTH - half), y + 12, "limit", "middle")
        y += ROW
    if page.ends and page.whole.briefing.undated:
        yield from _undated(page, y)


def _undated(page: _Page, y: float) -> Iterator[Shape]:
    """The follow-ups without a date, a line each; beyond MOST_UNDATED only their numbers."""
    whole, first = page.whole, len(page.whole.briefing.timeline)
    listed = whole.briefing.undated
    yield Words(whole.own.undated, 0, y + 11, "quiet")
    for i, one in enumerate(listed[:MOST_UNDATED]):
        yield from _words(page, first + i, one, y + 11 + (i + 1) * (ROW - 2), WIDTH - LABEL)
    if len(listed) > MOST_UNDATED:
        rest = (first + MOST_UNDATED, first + len(listed) - 1)
        numbers = " – ".join(dict.fromkeys(whole.row_label("follow_up", n) for n in rest))
        yield Words(whole.own.in_table.format(numbers), 0, y + 11 + (MOST_UNDATED + 1) * (ROW - 2), "quiet")


def _description(page: _Page) -> str:
    """What the picture shows, in words: how many, from when to when, and each of the first with its date."""
    whole, language = page.whole, page.whole.labels.language
    told = [
        f"{whole.row_label('follow_up', page.start + i)}, {in_words(one.iso or '', language)}{whole.own.tells}"
        f"{' '.join(whole.briefing.follow_up(one.places[0]).text.split())}"
        for i, one in enumerate(page.rows[:MOST_TOLD])
    ]
    days = [day for one in page.rows for day in (one.first, one.last) if day]
    span = in_words(f"{min(days).isoformat()}/{max(days).isoformat()}", language)
    rest = len(page.rows) - MOST_TOLD
    tail = whole.own.told_in_table.format(rest) if rest > 0 else ""
    return f"{whole.own.picture.format(len(page.rows), span=span)} {'; '.join(told)}.{tail}"
