"""Labelled sentences -> the guard's weights."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from factsheet.training.guard.__main__ import main
from factsheet.training.guard.counting import read_texts, write_common_words
from factsheet.training.guard.examples import AUTHORS, Example, read_labelled, read_own
from factsheet.training.guard.learning import Weighed, across, choose_threshold, learn

TEXT = "Le maire ferme le pont. Les travaux dureront onze mois. La directrice accueille les élèves."


def own(path: Path, number: int) -> Path:
    """A file of articles with one faithful and one corrupted sentence each."""
    records = [
        {
            "id": f"a{n}",
            "language": "fr",
            "date": "2025-03-14",
            "title": "Le pont fermé",
            "text": TEXT,
            "faithful": ["Le maire va fermer le pont."],
            "corrupted": [{"kind": "added", "text": "Le maire ferme le pont et le donjon du marquis."}],
        }
        for n in range(number)
    ]
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    return path


def weighed(number: int) -> list[Weighed]:
    """Sentences of as many articles, the false ones with more that is lacking."""
    return [
        Weighed(Example(AUTHORS, f"a{n}", "", kind), {"lacking": lacking + n / 100})
        for n in range(number)
        for kind, lacking in (("faithful", 0.0), ("unfaithful", 2.0))
    ]


def test_every_sentence_of_a_file_is_an_example_of_its_article(tmp_path: Path) -> None:
    found = [example for _, examples in read_own(own(tmp_path / "few.jsonl", 2)) for example in examples]
    assert [(e.part, e.article, e.kind) for e in found[:2]] == [
        ("few", "a0", "faithful"),
        ("few", "a0", "added"),
    ]
    assert len(found) == 4


def test_labels_lead_to_the_sentences_of_the_abstracts(tmp_path: Path) -> None:
    labels, texts = tmp_path / "labels.tsv", tmp_path / "texts.jsonl.gz"
    labels.write_text(
        "id\tsentence\tlabel\thalf\n7\t1\tunfaithful\tfitting\n7\t0\tnone\tfitting\n8\t0\tfaithful\theld_out\n"
    )
    record = {
        "id": "7",
        "date": "2020-01-02",
        "title": "Pont",
        "abstract": "VIDÉO. Le pont brûle.",
        "article": TEXT,
    }
    texts.write_bytes(gzip.compress((json.dumps(record) + "\n").encode()))
    found = [example for _, examples in read_labelled(labels, texts, ["fitting"]) for example in examples]
    assert found == [Example(AUTHORS, "7", "Le pont brûle.", "unfaithful")]


def test_what_false_sentences_have_more_of_weighs_against_a_sentence() -> None:
    assert learn(weighed(20))["lacking"] > 0


def test_a_sentence_is_judged_by_weights_learned_without_its_article() -> None:
    chances = across(weighed(20))
    assert max(chances[::2]) < 0.5 < min(chances[1::2])


def test_the_threshold_is_the_lowest_that_refuses_no_more_faithful_sentences_than_allowed() -> None:
    examples = weighed(2)
    assert choose_threshold(examples, [0.105, 0.9, 0.405, 0.9], 0.5) == 0.11
    assert choose_threshold(examples, [0.105, 0.9, 0.405, 0.9], 0.0) == 0.41


def test_the_command_writes_weights_that_the_guard_can_read(tmp_path: Path) -> None:
    out = tmp_path / "judgement.json"
    main(["learn", "--own", str(own(tmp_path / "few.jsonl", 12)), "--out", str(out)])
    read = json.loads(out.read_text(encoding="utf-8"))
    assert set(read) == {"about", "threshold", "constant", "weights"}
    assert read["weights"]["lacking share"] > 0


def test_words_in_lower_case_are_counted_by_article_and_names_are_not(tmp_path: Path) -> None:
    data, out = tmp_path / "articles.jsonl", tmp_path / "common.tsv"
    data.write_text("\n".join(json.dumps({"text": f"Le maire Kerbrat vote, vote {n}."}) for n in range(4)))
    assert write_common_words(read_texts(data, step=2), "en", 2, out) == 2
    assert out.read_text(encoding="utf-8").splitlines()[1:] == ["articles\t2", "maire\t2", "vote\t2"]
