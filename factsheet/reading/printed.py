"""Printed lines with their places on the page, joined into paragraphs; what each page repeats is dropped."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from factsheet.reading.columns import PrintedLine as PrintedLine
from factsheet.reading.columns import in_reading_order
from factsheet.reading.draft import Paragraph, normal_space
from factsheet.reading.hyphens import count_words, join_lines
from factsheet.reading.prose import FUNCTION_WORDS
from factsheet.values.article import PageStart

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:page|p\.)?\s*\d{1,4}\s*(?:(?:/|of|sur|de)\s*\d{1,4})?[-–—\s]*$", re.I)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+(?:\s+\d{1,4}\s?/\s?\d{1,4})?$")
_ENDED = re.compile(r"""[.!?…:]\s?["'»”’)\]]*$""")
_BULLET = re.compile(r"(?:[-–—•*·▪‣●○◦■□]|\d{1,2}[.)])\s")
_MARK = re.compile(r"^[•*·▪‣●○◦■□]\s+")
_Group = list[PrintedLine]


def find_title(lines: Sequence[PrintedLine], named: str = "") -> str | None:
    """The largest words in the upper half of the first page; else what the file names itself."""
    body = _body_size(lines)
    first = [line for line in lines if line.page == 0 and line.box and line.box[1] < line.page_height / 2]
    large = _title_groups(in_reading_order([line for line in first if line.size > 1.15 * body]))
    groups = [group for group in large if len(_text(group).split()) >= 2]
    groups.sort(key=lambda group: -group[0].size)
    # A newspaper's name may stand larger above the title.
    if len(groups) > 1 and len(_text(groups[0]).split()) <= 3 and groups[1][0].size >= 1.4 * body:
        groups = groups[1:] if len(_text(groups[1]).split()) >= 4 else groups
    if body and groups and len(_text(groups[0]).split()) <= 40:
        return _text(groups[0])
    named = normal_space(named)
    return named if any(_squeeze(named) == _squeeze(line.text) for line in lines[:10]) else None


def _title_groups(lines: Sequence[PrintedLine]) -> list[_Group]:
    """Lines of one size that follow each other closely."""
    groups: list[_Group] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        near = last and last.box and line.box and line.box[3] - last.box[3] < 1.8 * line.size
        if last and near and abs(last.size - line.size) < 0.06 * line.size:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _text(group: _Group) -> str:
    texts = [line.text for line in group]
    return normal_space(join_lines(texts, count_words(texts)))


def find_paragraphs(lines: Sequence[PrintedLine], title: str | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs in reading order, words cut at line ends joined, headers and page numbers gone."""
    body = _body_size(lines)
    kept = [line for line in in_reading_order(_without_margins(lines)) if not _in_title(line, title, body)]
    kept = [line for line in kept if normal_space(line.text)]
    leading, bold = _leading(kept, body), _is_bold(kept)
    groups: list[_Group] = []
    for line in kept:
        home = _home(groups, line, leading, body)
        if home is None:
            groups.append([line])
        else:
            home.append(line)
    words = count_words(line.text for line in kept)
    return tuple(_paragraph(group, words, _is_heading(group, body, bold)) for group in groups)


def _paragraph(group: _Group, words: Counter[str], heading: bool) -> Paragraph:
    """The lines as one paragraph that knows where its pages begin."""
    texts = [normal_space(line.text) for line in group]
    text = join_lines(texts, words)
    # A dash, as the other bullets part the links of menus too.
    shown = _MARK.sub("- ", text)
    pages: list[PageStart] = []
    for i, line in enumerate(group):
        if not pages or pages[-1].number != line.page + 1:
            start = len(join_lines(texts[: i + 1], words)) - len(texts[i]) + len(shown) - len(text)
            pages.append(PageStart(max(0, start), line.page + 1))
    return Paragraph(shown, heading, tuple(pages))


def _without_margins(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines without what stands at the same edge of two pages or more, and without page numbers."""
    pages: dict[str, set[int]] = {}
    edge = [_at_edge(lines, index) for index in range(len(lines))]
    for line, at_edge in zip(lines, edge, strict=True):
        if at_edge:
            pages.setdefault(_digits_aside(line.text), set()).add(line.page)
    return [
        line
        for line, at_edge in zip(lines, edge, strict=True)
        if not at_edge or not (len(pages[_digits_aside(line.text)]) > 1 or _is_margin(line.text))
    ]


def _is_margin(text: str) -> bool:
    return bool(_PAGE_NUMBER.match(text) or _ADDRESS.match(text))


def _at_edge(lines: Sequence[PrintedLine], index: int) -> bool:
    """In the upper or lower eighth of the page; without places, among its first and last two lines."""
    line = lines[index]
    if line.box:
        return line.box[3] < line.page_height / 8 or line.box[1] > line.page_height * 7 / 8
    around = (index - 2, index + 2)
    return any(not 0 <= i < len(lines) or lines[i].page != line.page for i in around)


def _home(groups: list[_Group], line: PrintedLine, leading: float, body: float) -> _Group | None:
    """The paragraph that a line goes on with, or None where it begins one."""
    if not groups or _BULLET.match(line.text):
        return None
    last = groups[-1][-1]
    if not last.box or not line.box:
        goes_on = not _ENDED.search(last.text) or line.text[:1].islower()
        return groups[-1] if goes_on else None
    if (last.page, last.column) == (line.page, line.column):
        return groups[-1] if _continues(groups[-1], line, leading, body) else None
    # Over a page or column break, captions and notes in another size may stand in between.
    for group in reversed(groups[-4:]):
        if _same_look(group[-1], line):
            return group if _resumes(group, line) else None
    return None


def _continues(group: _Group, line: PrintedLine, leading: float, body: float) -> bool:
    """Whether a line goes on with the paragraph above it in the same column."""
    last = group[-1]
    ended = bool(_ENDED.search(last.text))
    mid_sentence = _is_open(last.text, line.text)
    if abs(line.size - last.size) > 0.08 * last.size:
        return False
    step = _base(line) - _base(last)
    usual = leading * (line.size / body if body else 1.0)
    if step > 1.8 * usual or (step > 1.15 * usual + 0.3 and not (mid_sentence and step < 1.35 * usual)):
        return False
    room = _has_room(last, line)
    if last.bold != line.bold and (room or ended):
        return False
    if mid_sentence or (last.bold and line.bold and not ended and line.size > 1.08 * body):
        return True
    if room:
        return False
    hanging = bool(_BULLET.match(group[0].text)) and len(group) == 1
    return hanging or not _is_indented(last, line, group)


def _is_open(text: str, following: str) -> bool:
    """Whether a sentence surely goes on: its next word is small, or the last one asks for another."""
    if _ENDED.search(text):
        return False
    if following[:1].islower() or text.endswith((",", "«", "(", "-")):
        return True
    return text.split()[-1].lower() in FUNCTION_WORDS


def _is_indented(last: PrintedLine, line: PrintedLine, group: _Group) -> bool:
    """Whether a line starts further in than the one above it: the first of a paragraph."""
    shift = _left(line) - _left(last)
    if shift > 0.8 * line.size:
        return True
    # A list's item or a quotation set in is over where the lines step out again.
    return shift < -0.8 * line.size and (len(group) > 1 or bool(_BULLET.match(group[0].text)))


def _has_room(last: PrintedLine, line: PrintedLine) -> bool:
    """Whether the first word of a line would have fitted on the one above: its break was the author's."""
    word = line.text.split()[0]
    width = (_right(line) - _left(line)) * len(word) / max(1, len(line.text))
    return _right(last) + 1.1 * width + 0.6 * line.size < last.edges[1]


def _same_look(last: PrintedLine, line: PrintedLine) -> bool:
    return abs(line.size - last.size) <= 0.08 * last.size and last.bold == line.bold


def _resumes(group: _Group, line: PrintedLine) -> bool:
    """Whether a column's first line goes on with a paragraph that another column or page left open."""
    last = group[-1]
    if not _ENDED.search(last.text):
        return not _has_room(last, line) or _is_open(last.text, line.text)
    full = last.edges[1] - _right(last) < 0.15 * line.size and len(group) > 1
    return (
        full
        and _left(line) - line.edges[0] < 0.5 * line.size
        and line.edges[1] > line.edges[0] + 8 * line.size
    )


def _is_heading(group: _Group, body: float, bold: bool) -> bool:
    """Few words in larger or bolder letters than the body's, without a sentence's end."""
    text = " ".join(line.text for line in group)
    if not body or len(text.split()) > 20 or len(group) > 3 or text.endswith((".", ";", ",")):
        return False
    if _BULLET.match(text) and not re.match(r"\d", text):
        return False
    large = group[0].size > 1.08 * body
    strong = not bold and all(line.bold for line in group) and group[0].size > 0.92 * body
    return (large or strong) and any(letter.isalpha() for letter in text)


def _body_size(lines: Sequence[PrintedLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 4) / 4] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_bold(lines: Sequence[PrintedLine]) -> bool:
    """Whether most letters of the body are bold."""
    return 2 * sum(len(line.text) for line in lines if line.bold) > sum(len(line.text) for line in lines)


def _leading(lines: Sequence[PrintedLine], body: float) -> float:
    """The usual step from one base line to the next within a paragraph of the body."""
    steps: Counter[float] = Counter()
    for before, after in itertools.pairwise(lines):
        step = _base(after) - _base(before)
        alike = abs(before.size - body) < 0.3 and abs(after.size - body) < 0.3
        if before.column == after.column and alike and 0.9 * body < step < 3 * body:
            steps[round(step * 2) / 2] += 1
    if not steps:
        return 1.25 * body
    most = max(steps.values())
    # Of steps as frequent, the smaller is within a paragraph and the larger between two.
    return min(step for step, count in steps.items() if count >= 0.6 * most)


def _in_title(line: PrintedLine, title: str | None, body: float) -> bool:
    if not title or line.page != 0 or len(line.text) <= 3 or normal_space(line.text).rstrip("-") not in title:
        return False
    return line.size > 1.15 * body or _squeeze(line.text) == _squeeze(title)


def _left(line: PrintedLine) -> float:
    return line.box[0] if line.box else 0.0


def _right(line: PrintedLine) -> float:
    return line.box[2] if line.box else 0.0


def _base(line: PrintedLine) -> float:
    return line.box[3] if line.box else 0.0


def _digits_aside(text: str) -> str:
    return re.sub(r"\d+", "#", normal_space(text).lower())


def _squeeze(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
