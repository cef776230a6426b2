"""Examples -> weights: a seeded, resumable loop."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from tqdm import tqdm

from factsheet.models.network import MarkerNetwork
from factsheet.models.vectors import read_documents
from factsheet.models.weights import halves_well
from factsheet.training.examples import Example
from factsheet.training.losses import article_losses, total_loss
from factsheet.training.restyle import restyle


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train; two runs with the same recipe and data on the same machine give the same weights.

    batch: articles a step. rate: peak learning rate of the encoder; head_rate: of the heads.
    memory: what a step keeps of the running mean of the weights, which is what training gives: the mean of
        two runs had been worth 2 points of claims.
    """

    epochs: int = 8
    batch: int = 4
    rate: float = 1.2e-4
    head_rate: float = 1e-3
    warmup: float = 0.08
    mask_share: float = 0.05
    memory: float = 0.99
    seed: int = 13


def batches(examples: Sequence[Example], size: int, seed: int) -> Iterator[list[Example]]:
    """The examples in a seeded order, `size` of about the same length at a time, some restyled."""
    dice = random.Random(seed)
    order = [restyle(example, dice) for example in examples]
    dice.shuffle(order)
    chunks = [
        sorted(order[i : i + 8 * size], key=lambda e: len(e.document.text))
        for i in range(0, len(order), 8 * size)
    ]
    groups = [chunk[i : i + size] for chunk in chunks for i in range(0, len(chunk), size)]
    random.Random(seed + 1).shuffle(groups)
    yield from groups


def make_optimizer(network: MarkerNetwork, recipe: Recipe, steps: int) -> tuple[Any, Any]:
    """AdamW with a faster rate for the heads, and a schedule that warms up and then falls linearly to 0."""
    body = [p for name, p in network.named_parameters() if name.startswith("encoder.")]
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": body, "lr": recipe.rate}, {"params": heads, "lr": recipe.head_rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    warm = max(1, int(recipe.warmup * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
    )
    return optimizer, schedule


def fit(
    network: MarkerNetwork, tokenizer: Any, examples: Sequence[Example], recipe: Recipe, run: Path
) -> MarkerNetwork:
    """The network trained on the examples; `run` keeps a checkpoint an epoch, and is taken up where it stopped."""
    run.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    per_epoch = -(-len(examples) // recipe.batch)
    optimizer, schedule = make_optimizer(network, recipe, per_epoch * recipe.epochs)
    mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(recipe.memory))
    first = resume(network, mean, optimizer, schedule, recipe, run)
    for epoch in range(first, recipe.epochs):
        network.train()
        seen: dict[str, list[float]] = {}
        bar = tqdm(
            batches(examples, recipe.batch, recipe.seed + epoch),
            total=per_epoch,
            desc=f"epoch {epoch + 1}",
            mininterval=20,
        )
        for group in bar:
            for name, value in train_step(network, tokenizer, group, recipe, optimizer).items():
                seen.setdefault(name, []).append(value)
            schedule.step()
            mean.update_parameters(network)
        means = {name: round(sum(values) / len(values), 3) for name, values in seen.items()}
        tqdm.write(f"epoch {epoch + 1}: {means}")
        state = {"epoch": epoch + 1, "recipe": asdict(recipe), "network": network.state_dict(), "mean": mean.state_dict(),
                 "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()}  # fmt: skip
        torch.save(state, run / "checkpoint.part")
        (run / "checkpoint.part").rename(run / "checkpoint.pt")
    network.load_state_dict(mean.module.state_dict())
    return network


def train_step(
    network: MarkerNetwork, tokenizer: Any, group: Sequence[Example], recipe: Recipe, optimizer: Any
) -> dict[str, float]:
    """Take one step on a group of articles; returns each loss, meaned over them."""
    with torch.autocast(network.device.type, torch.bfloat16, enabled=halves_well(network.device.type)):
        read = read_documents(network, tokenizer, [e.document for e in group], 16, recipe.mask_share)
    losses = [article_losses(network, r, e) for r, e in zip(read, group, strict=True)]
    loss = torch.stack([total_loss(each) for each in losses]).mean()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    names = {name for each in losses for name in each}
    return {n: sum(e[n].item() for e in losses if n in e) / len(losses) for n in sorted(names)}


def resume(
    network: MarkerNetwork, mean: AveragedModel, optimizer: Any, schedule: Any, recipe: Recipe, run: Path
) -> int:
    """The epoch to go on from: 0, or that of the run's checkpoint when it was made by the same recipe."""
    path = run / "checkpoint.pt"
    if not path.exists():
        return 0
    state = torch.load(path, map_location=network.device, weights_only=True)
    if state["recipe"] != asdict(recipe):
        raise ValueError(f"{path} was made by another recipe: remove it or choose another --run folder")
    network.load_state_dict(state["network"])
    mean.load_state_dict(state["mean"])
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    return int(state["epoch"])
