"""News with authors' abstracts -> a LoRA adapter for the embedded text model: seeded, resumable, with a progress bar."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from tqdm import tqdm

from factsheet.models.drafting import PIECES
from factsheet.models.gemma import without_peft_noise
from factsheet.models.narrow import narrowed, pieces_of
from factsheet.models.weights import ADAPTER_WEIGHTS, halves_well
from factsheet.training.pairs import Pair, common_pieces
from factsheet.training.saving import record_hashes

SETTINGS = "adapter_config.json"
IGNORED = -100  # a label that PyTorch's loss passes over
PARTS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


@dataclass(frozen=True, slots=True)
class AdapterRecipe:
    """How to train; two runs with the same recipe and data on the same machine give the same adapter.

    batch: articles a step. rate: peak learning rate. rank: of the LoRA matrices. layers: how many are adapted,
    from the top, so that nothing is traced through those below; 16 in all of Gemma 3 270M are 15 MB.
    keep: steps between two checkpoints, of which the adapter stays, to draw the curve of score against articles.
    """

    epochs: int = 1
    batch: int = 4
    rate: float = 8e-4
    warmup: float = 0.05
    rank: int = 16
    layers: int = 12
    keep: int = 100
    seed: int = 13


def train_adapter(
    model: Any, pairs: Sequence[Pair], recipe: AdapterRecipe, run: Path, pad: int = 0, only: int | None = None
) -> Any:
    """The model with its adapter trained on the pairs; `run` keeps a checkpoint, and is taken up where it stopped.

    only: so many steps of the run, to see how long they take.
    """
    run.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    pieces = pieces_of(chain([pad], *((*one.prompt, *one.answer) for one in pairs)))
    small = [Pair(pieces.narrow(one.prompt), pieces.narrow(one.answer), one.language) for one in pairs]
    steps = [group for epoch in range(recipe.epochs) for group in groups(pairs, recipe, epoch)]
    network = with_lora(model, recipe)
    weights = [p for p in network.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=recipe.rate, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: rise_and_fall(step, len(steps), recipe)
    )
    first = resume(network, optimizer, schedule, recipe, len(steps), run)
    network.train()
    last = len(steps) if only is None else min(len(steps), first + only)
    bar = tqdm(range(first, last), initial=first, total=len(steps), desc="steps", mininterval=20)
    with narrowed(model, pieces):
        for step in bar:
            group = [small[i] for i in steps[step]]
            loss = take_step(network, group, optimizer, weights, pieces.numbers[pad])
            schedule.step()
            bar.set_postfix(loss=f"{loss:.3f}", refresh=False)
            if (step + 1) % recipe.keep == 0 or step + 1 == len(steps):
                keep(network, optimizer, schedule, recipe, len(steps), step + 1, run)
    return network


def with_lora(model: Any, recipe: AdapterRecipe) -> Any:
    """The model with LoRA matrices in its upper layers, the rest of it frozen."""
    from peft import LoraConfig, get_peft_model

    every = model.config.num_hidden_layers
    settings = LoraConfig(
        r=recipe.rank,
        lora_alpha=2 * recipe.rank,
        target_modules=PARTS,
        layers_to_transform=list(range(max(0, every - recipe.layers), every)),
        task_type="CAUSAL_LM",
    )
    with without_peft_noise():
        network = get_peft_model(model, settings)
    network.config.use_cache = False
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
        loss = answer_loss(network, **inputs)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(weights, 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return float(loss.detach())


def answer_loss(network: Any, input_ids: Tensor, labels: Tensor) -> Tensor:
    """The mean loss of a token of the answers; what pads stands last, where no token looks at it."""
    model = network.get_base_model()
    states = model.base_model(input_ids=input_ids, use_cache=False).last_hidden_state[:, :-1]
    wanted = labels[:, 1:]
    taught = wanted != IGNORED
    # The prompt's tokens are most of all, and what comes after them is not learned.
    scores = model.get_output_embeddings()(states[taught])
    return torch.nn.functional.cross_entropy(scores.float(), wanted[taught])


def padded(group: Sequence[Pair], pad: int) -> dict[str, Tensor]:
    """Tokens and labels (pairs, longest) of a group; only the answers are to be learned."""
    longest = max(len(one.prompt) + len(one.answer) for one in group)
    rows: dict[str, list[list[int]]] = {"input_ids": [], "labels": []}
    for one in group:
        rest = longest - len(one.prompt) - len(one.answer)
        rows["input_ids"].append([*one.prompt, *one.answer, *[pad] * rest])
        rows["labels"].append([*[IGNORED] * len(one.prompt), *one.answer, *[IGNORED] * rest])
    return {name: torch.tensor(each) for name, each in rows.items()}


def keep(
    network: Any, optimizer: Any, schedule: Any, recipe: AdapterRecipe, steps: int, done: int, run: Path
) -> None:
    """Write the run's checkpoint whole: the adapter alone, the rest of the model is as it was; and the adapter as it
    is loaded, in a folder of its own."""
    own = {name: p.detach().cpu() for name, p in network.named_parameters() if p.requires_grad}
    state = {"done": done, "steps": steps, "recipe": asdict(recipe), "adapter": own,
             "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()}  # fmt: skip
    torch.save(state, run / "checkpoint.part")
    (run / "checkpoint.part").replace(run / "checkpoint.pt")
    network.save_pretrained(run / f"step-{done}", save_embedding_layers=False)


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


def save_adapter(run: Path, step: int, pairs: Iterable[Pair], folder: Path) -> None:
    """Write a run's adapter as it was after a step (safetensors, fp16), the pieces it writes with, and SHA256SUMS."""
    from safetensors.torch import load_file, save_file

    source = run / f"step-{step}"
    weights = load_file(source / ADAPTER_WEIGHTS)
    settings = json.loads((source / SETTINGS).read_text(encoding="utf-8"))
    settings["base_model_name_or_path"] = None  # a path of the machine that it was trained on
    settings["target_modules"].sort()  # of no order of its own
    folder.mkdir(parents=True, exist_ok=True)
    halves = {name: tensor.half().contiguous() for name, tensor in weights.items()}
    save_file(halves, folder / ADAPTER_WEIGHTS, {"format": "pt"})
    (folder / SETTINGS).write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
    (folder / PIECES).write_text(json.dumps(common_pieces(pairs)) + "\n", encoding="utf-8")
    record_hashes(folder)


def kept_steps(run: Path) -> list[int]:
    """The steps after which a run kept its adapter, in order."""
    return sorted(int(folder.name.removeprefix("step-")) for folder in run.glob("step-*"))
