"""An article in another house's quotation marks says the same and is annotated the same."""

from __future__ import annotations

import random
import re

import pytest

pytest.importorskip("torch")

from factsheet.training import restyle as module
from tests.training.test_examples import example, record


def bare(text: str) -> str:
    """The text without quotation marks and spaces."""
    return re.sub(r'[\s"«»“”‘’]', "", text)


def test_every_span_keeps_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SHARE", 1)
    plain = record()
    plain["text"] = re.sub(r"«\s?|\s?»", '"', plain["text"])
    before = example(record())
    after = module.restyle(before, random.Random(1))
    assert len(after.spans) == len(before.spans)
    for old, new in zip(before.spans, after.spans, strict=True):
        assert bare(before.document.text[old.start : old.end]) == bare(
            after.document.text[new.start : new.end]
        )


def test_straight_marks_are_written_as_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from factsheet.extract.sentences import read_document

    monkeypatch.setattr(module, "SHARE", 1)
    plain = replace(example(record()), document=read_document('Il dit "oui" et "non".'), spans=())
    styles = {module.restyle(plain, random.Random(seed)).document.text for seed in range(20)}
    assert styles == {
        "Il dit « oui » et « non ».",
        "Il dit «\u00a0oui\u00a0» et «\u00a0non\u00a0».",
        "Il dit “oui” et “non”.",
    }
