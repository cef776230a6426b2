"""The memo as Markdown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factsheet.memo import to_markdown
from factsheet.memo.blocks import BulletList, Text
from factsheet.memo.markdown import write_markdown
from factsheet.values.facts import FactSheet

from .articles import communique, harbour, notice, river, two_pages


@pytest.mark.parametrize("sheets", [communique(), harbour(), notice(), (communique(), harbour(), river())])
def test_every_reference_leads_to_an_anchor_of_the_same_file(
    sheets: FactSheet | tuple[FactSheet, ...],
) -> None:
    text = to_markdown(sheets)
    anchors = re.findall(r'<a id="(\w+)"></a>', text)
    targets = re.findall(r"\]\(#(\w+)\)", text)
    assert len(anchors) == len(set(anchors))
    assert targets
    assert set(targets) <= set(anchors)


def test_it_says_what_the_word_memo_says() -> None:
    text = to_markdown(communique())
    assert "| Samia Ben Hassine<br>*déduit* | directe |" in text
    assert "**1er trimestre 2025**" in text
    assert "[S21](#S21)" in text


def test_a_sentence_is_followed_by_its_place_in_the_source() -> None:
    text = to_markdown(two_pages())
    assert "310 voitures en trois jours. *§\u00a01, p.\u00a03-4* ← " in text
    assert text.rstrip().count("*§\u00a02, p.\u00a04*\n") == 1


def test_tables_have_as_many_cells_in_every_row() -> None:
    for table in re.findall(r"(?:^\|.*\|$\n?)+", to_markdown((communique(), river())), flags=re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("2 * 3 | [x]_y_ <b> `z` \\", r"2 \* 3 \| \[x\]\_y\_ \<b\> \`z\` " + "\\\\"),
        ("# titre", r"\# titre"),
        ("- tiret", r"\- tiret"),
        ("1. point", r"1\. point"),
        ("bien-être", "bien-être"),
        ("deux\nlignes", "deux lignes"),
    ],
)
def test_the_sources_words_are_never_taken_for_markdown(words: str, printed: str) -> None:
    assert write_markdown((BulletList(((Text(words),),)),)) == f"- {printed}\n"


def test_a_page_of_it_can_be_written_to_a_file(tmp_path: Path) -> None:
    (tmp_path / "memo.md").write_text(to_markdown(communique()), "utf-8")
