"""Fakes that several tests share: a pipeline without weights, and a folder of one's own."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from factsheet import batch
from factsheet.values.article import Article
from factsheet.values.document import Document, Sentence
from factsheet.values.facts import Claim, FactSheet, SummarySentence

# No deadline for one example: machines that run tests are busy machines.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

SAMPLES = Path(__file__).parent.parent / "samples"


def fake_factsheet(article: Article) -> FactSheet:
    """The sheet of an article: every sentence that holds a digit is a claim, the first is the summary."""
    sentences = []
    for paragraph, line in enumerate(re.finditer(r"[^\n]+", article.text)):
        for match in re.finditer(r"\S[^.]*\.?", line[0]):
            start = line.start() + match.start()
            sentences.append(Sentence(start, start + len(match[0].rstrip()), paragraph))
    words = [article.text[s.start : s.end] for s in sentences]
    claims = tuple(
        Claim(words[i], s.start, s.end, i, "narrative", None, None, None, 2, 0.9)
        for i, s in enumerate(sentences)
        if re.search(r"\d", words[i])
    )
    summary = (SummarySentence(words[0], (0,), "exact"),)
    return FactSheet(article, Document(article.text, tuple(sentences)), summary, (), claims, ())


@pytest.fixture
def fake_pipeline(monkeypatch: pytest.MonkeyPatch) -> Callable[[Article], FactSheet]:
    """The command line reads and writes for real, and finds facts without weights."""
    monkeypatch.setattr(batch, "pipeline_on_demand", lambda _: fake_factsheet)
    return fake_factsheet


@pytest.fixture
def samples() -> Path:
    """The folder of the project's own articles."""
    return SAMPLES


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the working directory while the test runs."""
    monkeypatch.chdir(tmp_path)
    for name in ("FACTSHEET_CONFIG", "FACTSHEET_MARKER_DEVICE", "FACTSHEET_MEMO_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path
