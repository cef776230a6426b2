"""A zero-shot classifier of sentences: an NLI model asked which hypothesis of `prompts/claims` a sentence entails."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from factsheet.errors import SettingsError
from factsheet.models.pretrained import entailment_label, find_named, load_named
from factsheet.models.writing import prompt_for, recorded
from factsheet.prompting import Prompt
from factsheet.values.document import Document
from factsheet.values.marks import Judgement, Judgements

HYPOTHESIS = re.compile(r"(?P<level>[012-])\s*=\s*(?P<words>\S.*)")
BATCH = 16  # pairs of sentence and hypothesis read at once


@dataclass(frozen=True, slots=True)
class ZeroShotClassifier:
    """A loaded NLI model. entailment: the place of that label among its scores; made_by: what is recorded about it."""

    model: Any
    tokenizer: Any
    entailment: int
    made_by: dict[str, str] = field(default_factory=dict)
    prompts: Path | None = None

    def __call__(self, document: Document, language: str) -> Judgements:
        """The judgement on each sentence: chances of the hypotheses by a softmax over their entailment scores."""
        prompt = prompt_for("claims", language, self.prompts)
        levels = read_hypotheses(prompt)
        texts = [document.text[s.start : s.end] for s in document.sentences]
        pairs = [(text, words) for text in texts for words in levels.values()]
        scores = [score for i in range(0, len(pairs), BATCH) for score in self._scores(pairs[i : i + BATCH])]
        table = torch.tensor(scores).reshape(len(texts), len(levels)).softmax(-1).tolist()
        found = tuple(judged(dict(zip(levels, row, strict=True))) for row in table)
        return Judgements(found, {**self.made_by, "prompt": recorded(prompt, self.prompts)})

    @torch.inference_mode()
    def _scores(self, pairs: list[tuple[str, str]]) -> list[float]:
        """The entailment score (a logit) of each pair of sentence and hypothesis."""
        firsts, seconds = zip(*pairs, strict=True)
        inputs = self.tokenizer(
            list(firsts),
            list(seconds),
            return_tensors="pt",
            padding=True,
            truncation="only_first",
            max_length=512,
        )
        logits = self.model(**inputs.to(self.model.device)).logits
        return [float(score) for score in logits[:, self.entailment]]


def read_hypotheses(prompt: Prompt) -> dict[str, str]:
    """The hypothesis of each level, lines `LEVEL = WORDS`: 2, 1, 0 and "-" for a sentence that claims nothing.

    Raises SettingsError, naming the prompt, for a line of another form or where one of "2" and "-" is missing.
    """
    found: dict[str, str] = {}
    for line in filter(None, map(str.strip, prompt.fill().splitlines())):
        match = HYPOTHESIS.fullmatch(line)
        if match is None or match["level"] in found:
            raise SettingsError(
                f"The prompt {prompt.id} holds {line!r}: write LEVEL = WORDS, one line for each of 2, 1, 0, -."
            )
        found[match["level"]] = match["words"]
    if not {"2", "-"} <= found.keys():
        raise SettingsError(
            f"The prompt {prompt.id} needs a line for 2 (can be checked) and one for - (claims nothing)."
        )
    return found


def judged(chances: dict[str, float]) -> Judgement:
    """The judgement that follows from the chances of the hypotheses."""
    levels = {level: chance for level, chance in chances.items() if level != "-"}
    return Judgement(1 - chances["-"], int(max(levels, key=lambda level: levels[level])))


def load_classifier(named: str, device: str, prompts: Path | None = None) -> ZeroShotClassifier:
    """The classifier on the model that `hf:…` names; ModelError where it is not there or is no NLI model."""
    found = find_named(named)
    place = entailment_label(found)
    model, tokenizer = load_named(found, "entailment", device)
    return ZeroShotClassifier(model, tokenizer, place, {"name": found.label, **found.version}, prompts)
