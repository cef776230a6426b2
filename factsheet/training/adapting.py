"""The commands `adapter`, `curve`, `take`: an adapter trained from news with abstracts, its checkpoints scored and saved."""

from __future__ import annotations

import argparse
import random
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

from factsheet.abstracts import read_abstracts
from factsheet.models.gemma import INPUT, load_base, load_cached
from factsheet.training.adapter import AdapterRecipe, kept_steps, save_adapter, train_adapter
from factsheet.training.curve import draw_curve
from factsheet.training.pairs import Pair, PairRecipe, common_pieces, kept_pairs, make_pairs, read_pairs


def run_adapter(options: argparse.Namespace) -> None:
    """Train the adapter of the embedded text model on articles with abstracts, and save it."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model, tokenizer = load_cached(options.base, device) if options.base else load_base(device)[:2]
    pairs = adapter_pairs(options, tokenizer)
    recipe = AdapterRecipe(
        epochs=options.epochs,
        batch=options.batch,
        rate=options.rate,
        rank=options.rank,
        layers=options.layers,
        keep=options.keep,
        seed=options.seed,
    )
    train_adapter(model, pairs, recipe, options.run, tokenizer.pad_token_id or 0, options.only)
    if options.only is None:
        options.step = kept_steps(options.run)[-1]
        run_take(options)


def adapter_pairs(options: argparse.Namespace, tokenizer: Any) -> list[Pair]:
    """So many pairs of the articles as are wanted, in a seeded order."""
    recipe = PairRecipe(tokens=options.tokens, borne=options.borne, seed=options.seed)
    records = [record for path in options.data for record in read_abstracts(path)[: options.limit]]
    about = {"articles": len(records), **asdict(recipe)}
    bar = tqdm(records, desc="articles", mininterval=20)
    pairs = kept_pairs(options.run / "pairs.jsonl", about, lambda: make_pairs(bar, tokenizer, recipe))
    random.Random(options.seed).shuffle(pairs)
    print(f"{len(pairs)} of {len(records)} articles have an abstract that rests on the sentences given")
    return pairs[: options.pairs]


def run_take(options: argparse.Namespace) -> None:
    """Save the adapter as it was after a step of a run."""
    save_adapter(options.run, options.step, read_pairs(options.run / "pairs.jsonl"), options.out)


def run_curve(options: argparse.Namespace) -> None:
    """Print the score of each checkpoint of an adapter's run."""
    records = read_abstracts(options.data)[options.skip :][: options.limit]
    load = (lambda: load_cached(options.base, "cpu")) if options.base else (lambda: load_base("cpu")[:2])
    common = sorted({*chain(*common_pieces(read_pairs(options.run / "pairs.jsonl")).values())})
    print("articles seen  R1    R2    RL    words")
    for point in draw_curve(options.run, options.batch, records, load, common, options.tokens, options.words):
        r1, r2, rl = point.scores.values()
        print(f"{point.seen:13}  {r1:.1f}  {r2:.1f}  {rl:.1f}  {point.words:.0f}", flush=True)


def add_adapter(commands: Any) -> None:
    """The options of `adapter`."""
    default, made = AdapterRecipe(), PairRecipe()
    command = commands.add_parser("adapter", help="train the adapter of the embedded text model (Gemma)")
    command.set_defaults(command=run_adapter)
    command.add_argument(
        "--data",
        type=Path,
        nargs="+",
        required=True,
        help="articles with abstracts (.jsonl, .jsonl.gz): article or text, abstract, and if known title, language",
    )
    command.add_argument(
        "--base", type=Path, help="folder of a causal model; default: Gemma, as [generative] has it"
    )
    command.add_argument("--out", type=Path, required=True, help="folder to save the adapter in")
    command.add_argument("--run", type=Path, default=Path("runs/adapter"), help="folder for checkpoints")
    command.add_argument("--limit", type=int, help="only the first so many articles of each file")
    command.add_argument("--pairs", type=int, help="only so many of those that can be learned from")
    command.add_argument("--only", type=int, help="stop after so many steps, to see how long they take")
    command.add_argument("--epochs", type=int, default=default.epochs)
    command.add_argument("--batch", type=int, default=default.batch, help="articles a step")
    command.add_argument("--rate", type=float, default=default.rate, help="peak learning rate")
    command.add_argument("--rank", type=int, default=default.rank, help="of the LoRA matrices")
    command.add_argument("--layers", type=int, default=default.layers, help="that are adapted, from the top")
    command.add_argument("--keep", type=int, default=default.keep, help="steps between two checkpoints")
    command.add_argument(
        "--tokens", type=int, default=made.tokens, help="of the article's best sentences given"
    )
    command.add_argument(
        "--borne", type=float, default=made.borne, help="share of an abstract's words that they must have"
    )
    command.add_argument("--seed", type=int, default=default.seed)


def add_take(commands: Any) -> None:
    """The options of `take`."""
    command = commands.add_parser("take", help="save the adapter as it was after a step of a run")
    command.set_defaults(command=run_take)
    command.add_argument("--run", type=Path, default=Path("runs/adapter"), help="the run's folder")
    command.add_argument("--step", type=int, required=True, help="one after which it was kept")
    command.add_argument("--out", type=Path, required=True, help="folder to save the adapter in")


def add_curve(commands: Any) -> None:
    """The options of `curve`."""
    command = commands.add_parser("curve", help="score each checkpoint of an adapter's run")
    command.set_defaults(command=run_curve)
    command.add_argument("--data", type=Path, required=True, help="articles with abstracts, not trained on")
    command.add_argument("--run", type=Path, default=Path("runs/adapter"), help="the run's folder")
    command.add_argument("--base", type=Path, help="folder of the model that it adapts; default: Gemma")
    command.add_argument("--batch", type=int, default=4, help="articles a step of that run")
    command.add_argument("--limit", type=int, default=60, help="articles to score on")
    command.add_argument("--skip", type=int, default=0, help="articles of the file to leave out before them")
    command.add_argument("--tokens", type=int, default=INPUT, help="of the article's best sentences given")
    command.add_argument("--words", type=int, default=35, help="asked for")
