"""The embedded text model with its adapter: several drafts of a summary, the likeliest first, by a beam search."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import torch

from factsheet.models.generator import Generator
from factsheet.models.narrow import narrowed, pieces_of

BEAMS = 4  # on a CPU as fast as one: the weights are read once for all of them
RUN = 3  # tokens that no draft says twice
PIECES = "pieces.json"  # in the adapter's folder: by language, the pieces of vocabulary that abstracts use


class Drafter(Generator):
    """A causal model that was trained to write summaries and to end them.

    common: by language the pieces that any draft may use; beside them stand those of its prompt. An article in
    another language is written about with the whole vocabulary, which takes longer.
    """

    def __init__(self, model: Any, tokenizer: Any, common: Mapping[str, Sequence[int]]) -> None:
        super().__init__(model, tokenizer, "causal")
        self.common = common

    @torch.inference_mode()
    def drafts(self, prompt: str, tokens: range, language: str) -> tuple[str, ...]:
        """The likeliest summaries, the likeliest first, of so many tokens."""
        given = self._inputs(prompt)["input_ids"][0].tolist()
        every = range(self.model.get_input_embeddings().weight.shape[0])
        wanted = self.common.get(language, every)
        pieces = pieces_of(chain(wanted, given, self._special()))
        with narrowed(self.model, pieces):
            made = self._search(pieces.narrow(given), tokens, pieces.numbers)
        return tuple(
            self.tokenizer.decode(pieces.widen(one), skip_special_tokens=True).strip() for one in made
        )

    def _special(self) -> tuple[int, ...]:
        found = (self.tokenizer.bos_token_id, self.tokenizer.eos_token_id, self.tokenizer.pad_token_id)
        return tuple(one for one in found if one is not None)

    def _search(self, prompt: Sequence[int], tokens: range, numbers: Mapping[int, int]) -> list[list[int]]:
        """Tokens of the drafts. The prompt is read once: a beam search by itself reads it once for each beam."""
        from transformers import DynamicCache, GenerationConfig, LogitsProcessorList

        given = torch.tensor([prompt], device=self.model.device)
        read = DynamicCache(config=self.model.config)
        self.model(input_ids=given[:, :-1], cache=read, use_cache=True, logits_to_keep=1)
        read.batch_repeat_interleave(BEAMS)
        ids = [numbers[one] for one in self._special()]
        how = GenerationConfig(
            max_new_tokens=tokens.stop,
            min_new_tokens=tokens.start,
            do_sample=False,
            num_beams=BEAMS,
            num_return_sequences=BEAMS,
            bos_token_id=ids[0],
            eos_token_id=ids[1],
            pad_token_id=ids[-1],
        )
        made = self.model.generate(
            input_ids=given,
            cache=read,
            generation_config=how,
            logits_processor=LogitsProcessorList([NoneTwice(len(prompt))]),
        )
        return [one[len(prompt) :] for one in made.tolist()]


class NoneTwice:
    """Forbids the tokens that would say a run of `RUN` again; what the prompt says may be said."""

    def __init__(self, first: int) -> None:
        self.first = first

    def __call__(self, tokens: Any, scores: Any) -> Any:
        """The scores with those tokens at minus infinity."""
        scores = scores.clone()
        for row, said in enumerate(tokens[:, self.first :].tolist()):
            tail = said[len(said) - RUN + 1 :]
            again = [said[i + RUN - 1] for i in range(len(said) - RUN + 1) if said[i : i + RUN - 1] == tail]
            scores[row, again] = -torch.inf
        return scores


def read_common(folder: Path) -> dict[str, list[int]]:
    """The pieces by language that an adapter's folder names; none where it names none."""
    path = folder / PIECES
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}
