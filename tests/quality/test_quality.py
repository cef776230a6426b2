"""What the shipped weights find, held above floors in git. Lowering a floor needs a commit of its own that says why."""

from __future__ import annotations

import hashlib
import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factsheet import Article, Pipeline, load_pipeline
from factsheet.reading import read_articles
from factsheet.scoring import read_gold, score

HERE = Path(__file__).parent
FLOORS: dict[str, Any] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
SAMPLES = HERE.parent.parent / "samples"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The shipped pipeline, loaded once."""
    return load_pipeline()


def under(floors: dict[str, float], figures: dict[str, float]) -> dict[str, tuple[float, float]]:
    """The figures that lie under their floor, each with its floor."""
    return {name: (figures[name], floor) for name, floor in floors.items() if figures[name] < floor}


def test_the_facts_of_the_samples_are_found(pipeline: Pipeline) -> None:
    pairs = []
    for path in sorted((SAMPLES / "golden").glob("*.json")):
        golden = json.loads(path.read_text(encoding="utf-8"))
        articles = [a for a in read_articles(SAMPLES / golden["file"]) if isinstance(a, Article)]
        article = next(a for a in articles if a.id in (None, golden["doc_id"]))
        pairs.append((golden, pipeline(article)))
    assert under(FLOORS["samples"], score(pairs).as_dict()) == {}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_held_out_articles_score_above_their_floors(pipeline: Pipeline, language: str) -> None:
    folder = os.environ.get("FACTSHEET_DATA")
    if not folder:
        pytest.skip("set FACTSHEET_DATA to the folder of the annotated articles to measure on them")
    path = Path(folder) / "annotated" / "dev.jsonl"
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    assert found == FLOORS["dev"]["sha256"], "other articles than those the floors were set on"
    chosen = [(gold, article) for gold, article in read_gold(path) if article.language == language]
    figures = score((gold, pipeline(article)) for gold, article in chosen).as_dict()
    assert under(FLOORS["dev"][language], figures) == {}


def test_the_last_page_of_a_long_input_gives_facts_too(pipeline: Pipeline) -> None:
    first = (SAMPLES / "comite-peche.txt").read_text(encoding="utf-8").split("---", 2)[2].strip()
    filler = "\n".join(
        f"Le dossier numéro {i} a été rangé dans la salle des archives de la mairie." for i in range(1500)
    )
    last = "« Nous avons perdu 12 millions d'euros en 2024 », a déclaré Maryse Kerbrat, présidente du port."
    sheet = pipeline(Article("long", f"{first}\n{filler}\n{last}", published=date(2025, 11, 21)))
    assert len(sheet.article.text.split()) > 20_000
    assert any("12 millions" in claim.text and claim.who == "Maryse Kerbrat" for claim in sheet.claims)
    assert "Maryse Kerbrat" in {p.name for p in sheet.participants}
