"""A pasted page cut into the pieces that are kept or dropped whole."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factsheet.reading.draft import normal_space, split_lines
from factsheet.reading.tweets import part_signature
from factsheet.reading.wrapping import unwrap
from factsheet.values.article import PageStart

_HEADING_MARK = re.compile(r"#{1,6}\s+(?=\S)")
_RULE = re.compile(r"[\W_]*$")
# Three spaces or a tab never stand inside a sentence.
_WIDE_GAP = re.compile(r"\s*\t\s*|[ \u00a0]{3,}")
# A sentence's end followed by a new beginning; not after one letter or a usual short form.
_SENTENCE_END = re.compile(
    r"(?<![\s.(][A-Z])(?<!\bM)(?<!\bMM)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bMme)(?<!\bNo)(?<!\bGen)"
    r"(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bp\.m)(?<!\ba\.m)[.!?…](?:\s?[»”\"’)])*\s+(?=[«“\"‘(]?\s?[A-ZÀ-Ý0-9—–])"
)
_RUN_ON_CUT = re.compile(
    r"\s+(?=(?:Publié[es]?|Mis[e]? à jour|Modifié|Published|Updated|Posted|Last modified|Par [A-ZÉ]\w+ [A-ZÉ]\w+"
    r"|By [A-Z]\w+ [A-Z]\w+|Temps de lecture|Partage[rz]|À lire|A lire|Lire aussi|À voir|A voir|Sujets? liés"
    r"|Tags? ?:|©|Copyright|Trending|Most read|Les plus lus|Mentions légales|Related|Read more|Share|Advertisement"
    r"|Publicité|Commentaires|Comments|Abonnez-vous|Inscrivez-vous|Sign up|Subscribe)\b)|\s+(?=©)"
    r"|\s+[>|•»/]\s+|(?<=\d)\s+[—–-]\s+(?=[A-Z])|(?<=\d[hH:]\d\d)\s+(?=[A-ZÉÀ])|(?<=[ap]\.m\.)\s+(?=[A-Z])|(?<=min\.)\s+"
    # A sentence that begins where the one before has no end: a headline was put in.
    r"|(?<=[a-zà-ÿ]{2})\s+(?=(?:Le|La|Les|Un|Une|Des|Il|Elle|Ils|En|Dans|Selon|Pour|Ce|Cette|Mais|The|In|He|She|It|They"
    r"|But|For) [a-zà-ÿ])"
)


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a page. joined: it stood on the same line as the one before, as part of a text.

    heading: the source marks it as a heading. gap: how many empty lines stand before it.
    pages: where the pages of a printed source begin in it.
    """

    text: str
    heading: bool = False
    joined: bool = False
    gap: int = 0
    pages: tuple[PageStart, ...] = ()


def split_page(text: str) -> tuple[Block, ...]:
    """The pieces of a page: a paragraph, a headline, a menu entry each; empty lines and rules gone."""
    lines = unwrap([line.rstrip() for line in split_lines(text)])
    run_on = _is_run_on(lines)
    blocks: list[Block] = []
    gap = 0
    for line in lines:
        pieces = [piece for part in _WIDE_GAP.split(line) if (piece := normal_space(part))]
        if not pieces or all(_RULE.match(piece) for piece in pieces):
            gap += 1
            continue
        for piece in (part for words in pieces for part in part_signature(words)):
            blocks.extend(_piece(piece, gap, run_on))
            gap = 0
    return tuple(blocks)


def _piece(piece: str, gap: int, run_on: bool) -> list[Block]:
    mark = _HEADING_MARK.match(piece)
    if mark:
        return [Block(piece[mark.end() :].rstrip("# ") or piece, heading=True, gap=gap)]
    if not run_on or len(piece) < 200:
        return [Block(piece, gap=gap)]
    cuts = sorted({match.end() for match in (*_SENTENCE_END.finditer(piece), *_RUN_ON_CUT.finditer(piece))})
    parts = [piece[start:end].strip() for start, end in zip([0, *cuts], [*cuts, len(piece)], strict=True)]
    parts = [part for part in parts if part]
    return [Block(part, joined=index > 0, gap=gap if index == 0 else 0) for index, part in enumerate(parts)]


def _is_run_on(lines: list[str]) -> bool:
    """Whether the page lost its line ends: nearly all of it stands on one line.

    0.8: a page with its line ends has at most half of its words in its longest paragraph.
    """
    lengths = [len(line) for line in lines]
    return max(lengths, default=0) > max(500, 0.8 * sum(lengths))
