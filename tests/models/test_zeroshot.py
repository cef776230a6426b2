"""An NLI model as a classifier of sentences."""

from __future__ import annotations

import math
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

torch = pytest.importorskip("torch")

from factsheet.errors import ModelError, SettingsError  # noqa: E402
from factsheet.extract.sentences import read_document  # noqa: E402
from factsheet.models.pretrained import entailment_label, find_named  # noqa: E402
from factsheet.models.zeroshot import ZeroShotClassifier, load_classifier, read_hypotheses  # noqa: E402
from factsheet.prompting import Prompt, load_prompt  # noqa: E402
from tests.models.tiny_models import TEXT, tiny_llama, tiny_nli  # noqa: E402


class Knowing:
    """A tokenizer and model in one, which entail a sentence with a digit from the hypothesis on facts alone."""

    device = "cpu"

    def __call__(self, firsts: Any = None, seconds: Any = None, **given: Any) -> Any:
        if firsts is None:
            return SimpleNamespace(logits=given["scores"])
        rows = [
            [0.0, 4.0 if any(c.isdigit() for c in first) == ("vérifier" in second) else 0.0]
            for first, second in zip(firsts, seconds, strict=True)
        ]

        class Batch(dict):  # type: ignore[type-arg]
            def to(self, _: str) -> Batch:
                return self

        return Batch(scores=torch.tensor(rows))


def test_a_sentence_is_judged_by_the_hypothesis_that_it_entails() -> None:
    classify = ZeroShotClassifier(Knowing(), Knowing(), 1, {"name": "knowing"})
    judged = classify(read_document("Le port a coûté 3 millions. Bravo à tous."), "fr")
    fact, praise = judged.sentences
    assert (fact.check, fact.claim) == (2, pytest.approx(1 - 1 / (math.exp(4) + 3)))
    assert (praise.check, praise.claim) == (1, pytest.approx(1 - math.exp(4) / (1 + 3 * math.exp(4))))
    assert judged.made_by == {"name": "knowing", "prompt": "claims.fr.v1"}


def test_a_folder_with_an_nli_model_judges_every_sentence(tmp_path: Path) -> None:
    folder = tiny_nli(tmp_path / "nli")
    judged = load_classifier(f"hf:{folder}", "cpu")(read_document(TEXT), "en")
    assert len(judged.sentences) == 6
    assert all(0 <= one.claim <= 1 for one in judged.sentences)
    assert (judged.made_by["name"], judged.made_by["prompt"]) == ("hf:nli", "claims.en.v1")


def test_the_entailment_label_is_found_wherever_it_stands(tmp_path: Path) -> None:
    assert entailment_label(find_named(f"hf:{tiny_nli(tmp_path / 'a')}")) == 2
    other = tiny_nli(tmp_path / "b", ("entailment", "not_entailment"))
    assert entailment_label(find_named(f"hf:{other}")) == 0


def test_a_model_without_that_label_or_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"labels positive, negative.*with an entailment label"):
        load_classifier(f"hf:{tiny_nli(tmp_path / 'a', ('positive', 'negative'))}", "cpu")
    with pytest.raises(ModelError, match="LlamaForCausalLM"):
        load_classifier(f"hf:{tiny_llama(tmp_path / 'b')}", "cpu")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_hypotheses_that_ship_have_all_levels(language: str) -> None:
    assert list(read_hypotheses(load_prompt("claims", language))) == ["2", "1", "0", "-"]


@pytest.mark.parametrize(
    "text", ["2 = Un fait.", "2 : Un fait.\n- = Rien.", "2 = Un fait.\n2 = Un fait.\n- = Rien."]
)
def test_hypotheses_of_another_form_are_told(text: str) -> None:
    with pytest.raises(SettingsError, match=r"The prompt claims\.fr\.v2"):
        read_hypotheses(Prompt("claims", "fr", 2, text))


def test_an_empty_article_is_judged_without_a_word() -> None:
    assert ZeroShotClassifier(Knowing(), Knowing(), 1)(read_document(""), "fr").sentences == ()
