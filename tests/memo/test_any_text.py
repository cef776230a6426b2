"""Any text at all: writing never fails, and every span slices to its words."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from io import BytesIO, StringIO
from itertools import pairwise
from tempfile import TemporaryDirectory

import jsonschema
import lxml.html
import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factsheet.memo import keep_checks, read_checks, read_factsheet, schema, to_dict, to_json, write_memo
from factsheet.memo.checks import Check, Kept
from factsheet.memo.csvfile import write_csv
from factsheet.memo.htmlpage import html_page
from factsheet.memo.htmlpage.elements import escaped
from factsheet.memo.markdown import write_markdown
from factsheet.memo.outline import Edition, outline
from factsheet.memo.tables import find_tables
from factsheet.memo.word import write_docx
from factsheet.memo.word.elements import legal
from factsheet.memo.workbook import write_xlsx
from factsheet.values.article import Article
from factsheet.values.document import Document, Sentence, Span
from factsheet.values.facts import Claim, FactSheet, FollowUp, Participant, Role, SummarySentence, When
from factsheet.values.ids import fact_ids

from .opened import Memo

ANY_TEXT = st.text(alphabet=st.characters(), max_size=80) | st.text(
    alphabet="ab .\n\r\t\x00\x0b\x1f\u2028\ud83d\ude00\ufffe\uffff<>&\"«»“”'|[]_*\u00a0", max_size=80
)
VALID = jsonschema.Draft202012Validator(schema())


@st.composite
def sheets(draw: st.DrawFn) -> FactSheet:
    """A fact sheet over any text, its sentences and facts cut anywhere."""
    text = draw(ANY_TEXT)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)) | {0, len(text)})
    pairs = pairwise(cuts)
    sentences = tuple(
        Sentence(start, end, text[:start].count("\n")) for start, end in pairs if draw(st.booleans())
    )
    number = st.integers(0, max(0, len(sentences) - 1))

    def span() -> Span:
        start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        return Span.cut(text, start, end)

    def maybe(value: object) -> object:
        return draw(st.sampled_from([None, value]))

    words, sure = span(), draw(st.floats(0, 1))
    kind = draw(st.sampled_from(["direct", "indirect", "narrative"]))
    claim = Claim(
        words.text, words.start, words.end, draw(number), kind, maybe(span()), maybe(draw(ANY_TEXT)),
        maybe(span()), draw(st.integers(0, 2)), sure,
    )  # fmt: skip
    time = span()
    when = maybe(When(time.start, time.end, time.text, maybe(draw(ANY_TEXT))))
    ahead = FollowUp(
        words.text, words.start, words.end, draw(number), "request", maybe(draw(ANY_TEXT)), when, sure
    )
    role = Role(maybe(span()), maybe(span()))
    name = draw(ANY_TEXT)
    person = Participant(
        name,
        "group",
        maybe(name),
        maybe(name),
        maybe(name),
        "mentioned",
        (span(), span()),
        sure,
        (role, role),
    )
    article = Article(
        draw(ANY_TEXT), text, maybe(draw(ANY_TEXT)), maybe(draw(ANY_TEXT)), maybe(date(1, 1, 1)),
        draw(st.sampled_from(["fr", "en", "xx"])), (span(),),
    )  # fmt: skip
    points = (SummarySentence(draw(ANY_TEXT), (draw(number), 99), "close"),)
    told = {"marker": {"name": draw(ANY_TEXT)}}
    return FactSheet(article, Document(text, sentences), points, (person,), (claim,), (ahead,), (name,), told)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(sheets(), min_size=1, max_size=2), st.sampled_from(["fr", "en"]))
def test_a_memo_can_be_written_about_any_text(found: list[FactSheet], language: str) -> None:
    blocks = outline(found, Edition(language, date(2025, 1, 1), "0"))
    stream = BytesIO()
    write_docx(blocks, stream, language)
    memo = Memo(stream.getvalue())
    assert {target for _, target in memo.links()} <= set(memo.bookmarks())
    assert len(memo.bookmarks()) == len(set(memo.bookmarks()))
    text = write_markdown(blocks)
    assert set(re.findall(r"\]\(#(\w+)\)", text)) <= set(re.findall(r'<a id="(\w+)"></a>', text))
    page = lxml.html.document_fromstring(html_page(blocks, language).encode())
    assert {str(link)[1:] for link in page.xpath("//main//a/@href")} <= set(page.xpath("//@id"))
    for words in page.xpath("//*[@data-start]/*[@class='words']"):
        start, shown = int(words.getparent().get("data-start")), words.text or ""
        assert any(escaped(sheet.article.text[start:]).startswith(escaped(shown)) for sheet in found)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(sheets(), min_size=1, max_size=2))
def test_tables_can_be_written_about_any_text(found: list[FactSheet]) -> None:
    tables = find_tables(found)
    stream = BytesIO()
    write_xlsx(tables, stream, "fr")
    book = openpyxl.load_workbook(stream)
    for table, sheet in zip(tables, book, strict=True):
        written = write_csv(table)
        written.encode("utf-8")
        assert len(list(csv.reader(StringIO(written, newline="")))) == sheet.max_row == len(table.rows) + 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sheets())
def test_any_sheet_is_valid_json_and_comes_back(sheet: FactSheet) -> None:
    data = to_dict(sheet)
    VALID.validate(data)
    assert to_dict(read_factsheet(data)) == data
    text = to_json(sheet)
    text.encode("utf-8")
    if not re.search("[\ud800-\udbff][\udc00-\udfff]", json.dumps(data, ensure_ascii=False)):
        assert json.loads(text) == data


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(sheets(), min_size=1, max_size=2), st.lists(ANY_TEXT, min_size=3, max_size=3))
def test_checks_typed_about_any_text_come_back(found: list[FactSheet], typed: list[str]) -> None:
    texts = [typed_as_read(text) for text in typed]
    keys = [
        (n, one)
        for n, sheet in enumerate(found, 1)
        for one, claim in zip(fact_ids(sheet).claims, sheet.claims, strict=True)
        if claim.check == 2
    ]
    kept = Kept(typed={key: Check(*key, "", "", *texts) for key in keys})
    with TemporaryDirectory() as folder:
        checks = read_checks(write_memo(found, f"{folder}/memo.docx", "fr", kept))
    read = [(c.article, c.id, c.verified_by, c.evidence, c.verdict) for c in checks.checks]
    assert read == [(*key, *texts) for key in keys]
    assert keep_checks(found, checks).notes == ()


def typed_as_read(text: str) -> str:
    """Text as it would be read from a memo that people typed it into."""
    lines = (line.strip() for line in legal(text).replace("\r", "").split("\n"))
    return "\n".join(lines).strip()
