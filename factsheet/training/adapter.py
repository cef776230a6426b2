"""News with authors' abstracts -> a LoRA adapter for the embedded text model: seeded, resumable, with a progress bar."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from tqdm import tqdm

from factsheet.extract.sentences import read_document
from factsheet.models.condensing import best_sentences
from factsheet.models.gemma import without_peft_noise
from factsheet.models.weights import halves_well
from factsheet.models.writing import fill
from factsheet.prompting import Prompt, load_prompt
from factsheet.training.saving import record_hashes
from factsheet.values.article import Article

PROMPT = "summary-adapter"
NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
IGNORED = -100  # a label that PyTorch's loss passes over
PARTS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


@dataclass(frozen=True, slots=True)
class AdapterRecipe:
    """How to train; two runs with the same recipe and data on the same machine give the same adapter.

    batch: articles a step. rate: peak learning rate. rank: of the LoRA matrices (16 are 15 MB for Gemma 3 270M).
    tokens: of the article's best sentences given, as many as the adapter is given in use.
    untitled: the share of articles whose title is withheld. keep: steps between two checkpoints.
    """

    epochs: int = 2
    batch: int = 8
    rate: float = 3e-4
    warmup: float = 0.05
    rank: int = 16
    tokens: int = 200
    untitled: float = 0.25
    keep: int = 100
    seed: int = 13


@dataclass(frozen=True, slots=True)
class Pair:
    """A prompt and the answer wanted, as tokens."""

    prompt: tuple[int, ...]
    answer: tuple[int, ...]


def make_pairs(
    records: Iterable[tuple[Article, str]], tokenizer: Any, recipe: AdapterRecipe
) -> Iterator[Pair]:
    """A pair for each article, but for those whose abstract has a number that the sentences given lack:
    from them a model learns to invent."""
    prompts = {language: load_prompt(PROMPT, language) for language in ("fr", "en")}
    dice = random.Random(recipe.seed)
    count = token_counter(tokenizer)
    for article, abstract in records:
        title = article.title if dice.random() >= recipe.untitled else None
        document = read_document(article.text)
        given = best_sentences(document, title, recipe.tokens, lambda text: count(text) + 1)
        text = "\n".join(
            document.text[document.sentences[i].start : document.sentences[i].end] for i in given
        )
        if given and all(number in text for number in NUMBER.findall(abstract)):
            prompt = prompts[article.language if article.language in prompts else "en"]
            yield pair(prompt, title, text, abstract, tokenizer)


def token_counter(tokenizer: Any) -> Callable[[str], int]:
    """How many tokens a text is."""
    return lambda text: len(tokenizer(text, add_special_tokens=False)["input_ids"])


def pair(prompt: Prompt, title: str | None, text: str, abstract: str, tokenizer: Any) -> Pair:
    """One prompt filled as it is in use, and the abstract after it with the token that ends a text."""
    asked = tokenizer(fill(prompt, title, None, 3, text))["input_ids"]
    said = tokenizer(" " + " ".join(abstract.split()), add_special_tokens=False)["input_ids"]
    return Pair(tuple(asked), (*said, tokenizer.eos_token_id))


def train_adapter(model: Any, pairs: Sequence[Pair], recipe: AdapterRecipe, run: Path, pad: int = 0) -> Any:
    """The model with its adapter trained on the pairs; `run` keeps a checkpoint, and is taken up where it stopped."""
    from peft import LoraConfig, get_peft_model

    run.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    settings = LoraConfig(
        r=recipe.rank, lora_alpha=2 * recipe.rank, target_modules=PARTS, task_type="CAUSAL_LM"
    )
    with without_peft_noise():
        network = get_peft_model(model, settings)
    network.config.use_cache = False
    weights = [p for p in network.parameters() if p.requires_grad]
    steps = [group for epoch in range(recipe.epochs) for group in groups(pairs, recipe, epoch)]
    optimizer = torch.optim.AdamW(weights, lr=recipe.rate, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: rise_and_fall(step, len(steps), recipe)
    )
    first = resume(network, optimizer, schedule, recipe, len(steps), run)
    network.train()
    bar = tqdm(range(first, len(steps)), initial=first, total=len(steps), desc="steps", mininterval=20)
    for step in bar:
        loss = take_step(network, [pairs[i] for i in steps[step]], optimizer, weights, pad)
        schedule.step()
        bar.set_postfix(loss=f"{loss:.3f}", refresh=False)
        if (step + 1) % recipe.keep == 0 or step + 1 == len(steps):
            keep(network, optimizer, schedule, recipe, len(steps), step + 1, run)
    return network


def groups(pairs: Sequence[Pair], recipe: AdapterRecipe, epoch: int) -> list[list[int]]:
    """The numbers of the pairs of each step of an epoch: a seeded order, pairs of about one length together."""
    dice = random.Random(recipe.seed + epoch)
    order = list(range(len(pairs)))
    dice.shuffle(order)
    wide = 16 * recipe.batch
    near = [
        sorted(order[i : i + wide], key=lambda n: len(pairs[n].prompt) + len(pairs[n].answer))
        for i in range(0, len(order), wide)
    ]
    made = [chunk[i : i + recipe.batch] for chunk in near for i in range(0, len(chunk), recipe.batch)]
    dice.shuffle(made)
    return made


def rise_and_fall(step: int, steps: int, recipe: AdapterRecipe) -> float:
    """The share of the peak rate at a step: it warms up, then falls linearly to 0."""
    warm = max(1, int(recipe.warmup * steps))
    return min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))


def take_step(
    network: Any, group: Sequence[Pair], optimizer: Any, weights: Sequence[Tensor], pad: int
) -> float:
    """Take one step on a group of pairs; returns the mean loss of a token of the answers."""
    device = next(network.parameters()).device
    inputs = {name: each.to(device) for name, each in padded(group, pad).items()}
    with torch.autocast(device.type, torch.bfloat16, enabled=halves_well(device.type)):
        loss = network(**inputs).loss
    loss.backward()
    torch.nn.utils.clip_grad_norm_(weights, 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return float(loss.detach())


def padded(group: Sequence[Pair], pad: int) -> dict[str, Tensor]:
    """Tokens, mask and labels (pairs, longest) of a group; only the answers are to be learned."""
    longest = max(len(one.prompt) + len(one.answer) for one in group)
    rows: dict[str, list[list[int]]] = {"input_ids": [], "attention_mask": [], "labels": []}
    for one in group:
        size, rest = len(one.prompt) + len(one.answer), longest - len(one.prompt) - len(one.answer)
        rows["input_ids"].append([*one.prompt, *one.answer, *[pad] * rest])
        rows["attention_mask"].append([1] * size + [0] * rest)
        rows["labels"].append([*[IGNORED] * len(one.prompt), *one.answer, *[IGNORED] * rest])
    return {name: torch.tensor(each) for name, each in rows.items()}


def keep(
    network: Any, optimizer: Any, schedule: Any, recipe: AdapterRecipe, steps: int, done: int, run: Path
) -> None:
    """Write the run's checkpoint whole: the adapter alone, the rest of the model is as it was."""
    own = {name: p.detach().cpu() for name, p in network.named_parameters() if p.requires_grad}
    state = {"done": done, "steps": steps, "recipe": asdict(recipe), "adapter": own,
             "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()}  # fmt: skip
    torch.save(state, run / "checkpoint.part")
    (run / "checkpoint.part").replace(run / "checkpoint.pt")


def resume(network: Any, optimizer: Any, schedule: Any, recipe: AdapterRecipe, steps: int, run: Path) -> int:
    """The step to go on from: 0, or that of the run's checkpoint when it was made by the same recipe and data."""
    path = run / "checkpoint.pt"
    if not path.exists():
        return 0
    device = next(network.parameters()).device
    state = torch.load(path, map_location=device, weights_only=True)
    if (state["recipe"], state["steps"]) != (asdict(recipe), steps):
        raise ValueError(
            f"{path} was made by another recipe or other data: remove it or choose another --run folder"
        )
    network.load_state_dict(state["adapter"], strict=False)
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    return int(state["done"])


def save_adapter(network: Any, folder: Path) -> None:
    """Write the adapter (safetensors, fp16), its configuration and SHA256SUMS to `folder`."""
    network.peft_config[
        "default"
    ].base_model_name_or_path = None  # a path of the machine that it was trained on
    # "False", not "auto": that would ask the hub whether the base's vocabulary has changed.
    network.half().save_pretrained(folder, save_embedding_layers=False)
    (folder / "README.md").unlink(missing_ok=True)  # peft's empty model card
    record_hashes(folder)
