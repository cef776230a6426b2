"""The end of a memo: the source's text with its sentences numbered, and where everything came from."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from factsheet.memo.blocks import AnnotatedText, Block, Fact, Line, Paragraph, Reference, SourceLine, Text
from factsheet.memo.quoting import find_quotations
from factsheet.memo.scope import Scope, shown
from factsheet.memo.sections import ordered_participants, participant_sentences

Piece = tuple[int, int, int | None]
"""Half-open offsets into the text, and the number of the sentence that begins there, or None."""


Place = tuple[int, int, Fact]
"""Half-open offsets into the text, and what the words there were taken for."""
MOST_TOGETHER = 12
"""Lines of the provenance that are kept on one page: all of them, unless there are many articles."""


def annotated_text(
    scope: Scope, back: Mapping[int, Line] | None = None, legend: bool = True
) -> tuple[Block, ...]:
    """The article's whole text, one numbered sentence a line, its facts marked, with links back to its rows.

    back: the links of each sentence; by default those to the sections of a memo about the article.
    legend: say what the marks mean.
    """
    back = _back_links(scope) if back is None else back
    facts = _facts(scope)
    lines = tuple(line for paragraph in _paragraphs(scope) for line in _lines(scope, paragraph, back, facts))
    return (
        (AnnotatedText(lines, scope.level, _legend(scope) if legend and facts else ()),)
        if lines
        else (Paragraph((Text(scope.labels.no_text),), "empty"),)
    )


def provenance(scopes: Sequence[Scope], version: str) -> tuple[Block, ...]:
    """The software's version, the models with their hashes, and the hash of each text, in small print."""
    labels = scopes[0].labels
    lines = [(_named(labels.software), Text(f"factsheet {version}"))]
    models = dict.fromkeys(line for scope in scopes for line in _models(scope))
    hashes = (
        (_named(f"{labels.text_hash} {scope.article_anchor if scope.number else ''}".strip()), _hash(scope))
        for scope in scopes
    )
    return _together((*lines, *models, *hashes))


def _together(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Small print whose last lines stay on one page: one hash alone at the top of a page looks lost."""
    last = len(lines) - 1
    return tuple(
        Paragraph(line, "lead" if last - MOST_TOGETHER < i < last else "note") for i, line in enumerate(lines)
    )


def _models(scope: Scope) -> Iterator[Line]:
    """A line for each model that gave the article's facts."""
    for role, model in scope.sheet.models.items():
        values = ", ".join(value if key == "name" else f"{key} {value}" for key, value in model.items())
        yield _named(scope.labels.model.format(role)), Text(values)


def _hash(scope: Scope) -> Text:
    """The SHA-256 of the article's text."""
    return Text(scope.sheet.article.sha256)


def _named(label: str) -> Text:
    """A label before its value; a dash, because a colon is spaced otherwise in French than in English."""
    return Text(f"{label} — ", "strong")


def _paragraphs(scope: Scope) -> Iterator[tuple[Piece, ...]]:
    """The paragraphs of the text, each cut into pieces that together are exactly its characters."""
    start = 0
    for line in scope.sheet.article.text.split("\n"):
        end = start + len(line)
        pieces = tuple(_pieces(scope, start, end))
        if line.strip():
            yield pieces
        start = end + 1


def _pieces(scope: Scope, start: int, end: int) -> Iterator[Piece]:
    """Sentences and what lies between them, from `start` to `end`, in order and without a gap."""
    sentences, at = scope.sheet.document.sentences, start
    for number in range(bisect_right(sentences, start, key=lambda s: s.end), len(sentences)):
        sentence = sentences[number]
        if sentence.start >= end:
            break
        if sentence.start > at:
            yield at, sentence.start, None
        first, at = max(at, sentence.start), max(at, min(sentence.end, end))
        begins = scope.first_word(number)
        yield first, at, number if begins is not None and first <= begins < at else None
    if at < end:
        yield at, end, None


def _legend(scope: Scope) -> Line:
    """What the marks in the text mean, each kind marked as it is there, and what is said after a sentence."""
    labels = scope.labels
    return (
        Text(labels.legend),
        Text(labels.claim.lower(), facts=("claim",)),
        Text(", "),
        Text(labels.who.lower(), facts=("speaker",)),
        Text(", "),
        Text(labels.action.lower(), facts=("follow_up",)),
        Text(labels.legend_places),
    )


def _facts(scope: Scope) -> tuple[Place, ...]:
    """The places of the article's claims, of their sources as written, and of its follow-ups."""
    sheet = scope.sheet
    claims: list[Place] = [(claim.start, claim.end, "claim") for claim in sheet.claims]
    spoken: list[Place] = [(c.speaker.start, c.speaker.end, "speaker") for c in sheet.claims if c.speaker]
    ahead: list[Place] = [(one.start, one.end, "follow_up") for one in sheet.follow_ups]
    return (*claims, *spoken, *ahead)


def _marked(scope: Scope, start: int, end: int, facts: Sequence[Place]) -> Line:
    """The words from `start` to `end`, cut where a fact begins or ends."""
    near = [place for place in facts if place[0] < end and start < place[1]]
    edges = {start, end, *(at for place in near for at in place[:2] if start < at < end)}
    text = scope.sheet.article.text
    return tuple(
        replace(
            scope.words(text[first:last]),
            facts=tuple(dict.fromkeys(kind for a, b, kind in near if a <= first and last <= b)),
        )
        for first, last in pairwise(sorted(edges))
    )


def _lines(
    scope: Scope, pieces: tuple[Piece, ...], back: Mapping[int, Line], facts: Sequence[Place]
) -> Iterator[SourceLine]:
    """One line for each piece that holds words; the first one opens the paragraph."""
    article = scope.sheet.article
    opens = True
    for start, end, number in pieces:
        words = article.text[start:end]
        if not words.strip():
            continue
        heading = any(h.start < end and start < h.end for h in article.headings)
        first = start + len(words) - len(words.lstrip(" "))
        line = _marked(scope, first, first + len(words.strip(" ")), facts)
        if number is None:
            yield SourceLine(line, heading=heading, opens=opens, start=first)
        else:
            label, anchor = scope.sentence_label(number), scope.sentence_anchor(number)
            place = scope.sentence_place(number)
            yield SourceLine(line, label, anchor, heading, opens, back.get(number, ()), place, first)
        opens = False


def _back_links(scope: Scope) -> dict[int, Line]:
    """For each sentence, links to the lines of the memo that print a reference to it."""
    found: defaultdict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for section, rows in _rows(scope).items():
        for row, sentences in enumerate(rows):
            for sentence in dict.fromkeys(shown(scope.known(sentences))):
                found[sentence][section].append(row)
    return {sentence: _links(scope, sections) for sentence, sections in found.items()}


def _rows(scope: Scope) -> dict[str, list[tuple[int, ...]]]:
    """For each section, the sentences that each of its rows rests on, in the order of its rows."""
    sheet = scope.sheet
    return {
        "summary": [point.sentences for point in sheet.summary],
        "participant": [participant_sentences(scope, one) for one in ordered_participants(scope)],
        "claim": [(claim.sentence,) for claim in sheet.claims],
        "quotation": [tuple(claim.sentence for claim in one.claims) for one in find_quotations(sheet)],
        "follow_up": [(one.sentence,) for one in sheet.follow_ups],
    }


def _links(scope: Scope, sections: dict[str, list[int]]) -> Line:
    """The links of one sentence; three or more rows in a run become one link to the first ("P1–P4")."""
    links: list[Reference] = []
    for section, rows in sections.items():
        if section == "summary":
            links.append(Reference(scope.labels.summary, scope.anchor("summary")))
            continue
        for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
            links.extend(_run(scope, section, [row for _, row in run]))
    return tuple(links)


def _run(scope: Scope, section: str, rows: list[int]) -> Iterator[Reference]:
    """The links of rows that follow each other."""
    if len(rows) < 3:
        yield from (Reference(scope.row_label(section, r), scope.row_anchor(section, r)) for r in rows)
        return
    label = f"{scope.row_label(section, rows[0])}–{scope.row_label(section, rows[-1])}"
    yield Reference(label, scope.row_anchor(section, rows[0]))
