"""A text model behind one call: a prompt in, its words out, the same ones each time."""

from __future__ import annotations

import re
from typing import Any, Literal

import torch

Form = Literal["seq2seq", "chat", "plain"]
BEAMS = 4  # of seq2seq models, which are small; a chat model takes one, the likeliest word each time
WINDOW = 1024  # tokens, where a model's configuration names no limit
REASONING = re.compile(r"<think>.*?(?:</think>|\Z)", re.S)  # what some models write to themselves


class Generator:
    """A loaded seq2seq or causal model with its tokenizer. No sampling: a prompt has one answer.

    form: how a prompt is put: as the encoder's input, as a user's turn, or as text to be gone on with.
    window: tokens of prompt and answer together (of the prompt alone for seq2seq).
    """

    def __init__(self, model: Any, tokenizer: Any, kind: Literal["seq2seq", "causal"]) -> None:
        self.model, self.tokenizer = model, tokenizer
        chat = kind == "causal" and getattr(tokenizer, "chat_template", None)
        self.form: Form = "seq2seq" if kind == "seq2seq" else "chat" if chat else "plain"
        self.window = window(model.config, tokenizer)
        self.prefix = task_prefix(model.config) if self.form == "seq2seq" else ""

    def count(self, text: str) -> int:
        """How many tokens a text is."""
        return len(self.tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"])

    @torch.inference_mode()
    def __call__(self, prompt: str, most_tokens: int) -> str:
        """What the model writes for the prompt, in `most_tokens` tokens at most; a prompt beyond the window is an error."""
        inputs = self._inputs(prompt).to(self.model.device)
        given = inputs["input_ids"].shape[1]
        if given > self.room(most_tokens):
            raise ValueError(f"a prompt of {given} tokens for a window of {self.window}")
        options: dict[str, Any] = {"stopping_criteria": [self._ends]} if self.form == "plain" else {}
        made = self.model.generate(**inputs, generation_config=self._how(most_tokens), **options)[0]
        own = made if self.form == "seq2seq" else made[given:]
        text = REASONING.sub("", self.tokenizer.decode(own, skip_special_tokens=True)).strip()
        # A model that stopped by itself has said its sentence, with a full stop or without.
        return f"{text}." if len(own) < most_tokens and text and text[-1].isalnum() else text

    def drafts(self, prompt: str, tokens: range, language: str) -> tuple[str, ...]:  # noqa: ARG002
        """Answers to choose from, the likeliest first: one. tokens: how many it may have; language: of the article."""
        return (self(prompt, tokens.stop),)

    def room(self, most_tokens: int) -> int:
        """The tokens that a prompt may have beside an answer of `most_tokens`."""
        return self.window if self.form == "seq2seq" else self.window - most_tokens

    def _inputs(self, prompt: str) -> Any:
        if self.form != "chat":
            found = self.tokenizer(self.prefix + prompt, return_tensors="pt")
            found.pop("token_type_ids", None)
            return found
        return self.tokenizer.apply_chat_template(
            [{"role": "user", "content": prompt}],
            add_generation_prompt=True,
            return_tensors="pt",
            return_dict=True,
            enable_thinking=False,  # templates that know no such switch pass it over
        )

    def _how(self, most_tokens: int) -> Any:
        """The model's own special tokens, none of its sampling."""
        from transformers import GenerationConfig

        own = self.model.generation_config
        kept = {
            name: value
            for name in ("bos_token_id", "eos_token_id", "pad_token_id", "decoder_start_token_id",
                         "forced_bos_token_id", "forced_eos_token_id")
            if (value := getattr(own, name, None)) is not None
        }  # fmt: skip
        for name in ("eos_token_id", "pad_token_id"):
            kept.setdefault(name, getattr(self.tokenizer, name, None))
        if kept["pad_token_id"] is None:
            end = kept["eos_token_id"]
            kept["pad_token_id"] = end[0] if isinstance(end, list) else end
        seq2seq = self.form == "seq2seq"
        return GenerationConfig(
            max_new_tokens=most_tokens,
            do_sample=False,
            num_beams=BEAMS if seq2seq else 1,
            # Decoders repeat themselves; for a causal model the prompt would count as said, and names with it.
            no_repeat_ngram_size=3 if seq2seq else None,
            **kept,
        )

    def _ends(self, tokens: Any, _scores: Any, **_: Any) -> Any:
        """True at an empty line: a base model goes on with another article there."""
        tail = self.tokenizer.decode(tokens[0, -4:], skip_special_tokens=True)
        ended = bool(re.search(r"\S\s*\n\s*\n", tail))
        return torch.full((tokens.shape[0],), ended, device=tokens.device, dtype=torch.bool)


def window(config: Any, tokenizer: Any) -> int:
    """The tokens that a model can take: the least of what its configuration and tokenizer say, `WINDOW` without."""
    places = (config, getattr(config, "encoder", None), getattr(config, "text_config", None))
    names = ("max_position_embeddings", "n_positions")
    told = [getattr(place, name, None) for place in places if place is not None for name in names]
    told.append(getattr(tokenizer, "model_max_length", None))
    known = [int(limit) for limit in told if limit and limit < 1e7]  # tokenizers write 1e30 for "not known"
    return min(known, default=WINDOW)


def task_prefix(config: Any) -> str:
    """What a seq2seq model was trained to read before a text to be summarized ("summarize: "), often nothing."""
    tasks = getattr(config, "task_specific_params", None) or {}
    return str((tasks.get("summarization") or {}).get("prefix") or "")
