"""`python -m factsheet.training fit|tune|summaries|wording|adapter|curve|attach …`: from annotated articles to a model folder."""

from __future__ import annotations

import argparse
import random
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

from factsheet.models.marker import load_marker
from factsheet.training.cutting import read_cuts
from factsheet.training.examples import read_examples
from factsheet.training.fit import Recipe, fit
from factsheet.training.saving import save_marker
from factsheet.training.standoff import attach_all
from factsheet.training.start import start_network
from factsheet.training.tuning import tune


def main() -> None:
    """Read the command line and run its command."""
    options = parse()
    options.command(options)


def run_fit(options: argparse.Namespace) -> None:
    """Train from the base, choose thresholds on the held-out articles, save."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    cuts = read_cuts(options.cuts) if options.cuts else {}
    examples = [example for path in options.data for example in read_examples(path, cuts)]
    network, tokenizer = start_network(options.base, (e.document.text for e in examples))
    recipe = Recipe(epochs=options.epochs, batch=options.batch, rate=options.rate, seed=options.seed)
    torch.nn.Module.to(network, device)
    fit(network, tokenizer, examples, recipe, options.run)
    network.config.calibration = tune(network, tokenizer, read_examples(options.held_out))
    save_marker(network, tokenizer, options.out)


def run_tune(options: argparse.Namespace) -> None:
    """Choose the thresholds of a saved marker again."""
    marker = load_marker(options.model)
    marker.network.config.calibration = tune(
        marker.network, marker.tokenizer, read_examples(options.held_out)
    )
    print(marker.network.config.calibration)
    save_marker(marker.network, marker.tokenizer, options.model)


def run_attach(options: argparse.Namespace) -> None:
    """Put annotations together with the articles that they were made on."""
    number = attach_all(options.annotations, options.texts, options.out)
    print(f"{number} annotated articles in {options.out}")


def run_summaries(options: argparse.Namespace) -> None:
    """Learn what a sentence's place and words say of its worth for a summary."""
    from factsheet.training.summaries import write_weights

    write_weights(options.data, options.out, options.limit)


def run_wording(options: argparse.Namespace) -> None:
    """Count the words that abstracts write freely."""
    from factsheet.training.wording import write_free_words

    without = options.without.read_text(encoding="utf-8").split() if options.without else ()
    print(f"{write_free_words(options.data, options.out, without)} stems in {options.out}")


def run_adapter(options: argparse.Namespace) -> None:
    """Train the adapter of the embedded text model on articles with abstracts, and save it."""
    from factsheet.models.gemma import load_base, load_cached
    from factsheet.training.adapter import AdapterRecipe, save_adapter, train_adapter

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
    network = train_adapter(model, pairs, recipe, options.run, tokenizer.pad_token_id or 0, options.only)
    if options.only is None:
        save_adapter(network, pairs, options.out)


def adapter_pairs(options: argparse.Namespace, tokenizer: Any) -> list[Any]:
    """So many pairs of the articles as are wanted, in a seeded order."""
    from factsheet.abstracts import read_abstracts
    from factsheet.training.pairs import PairRecipe, kept_pairs, make_pairs

    recipe = PairRecipe(tokens=options.tokens, borne=options.borne, seed=options.seed)
    records = [record for path in options.data for record in read_abstracts(path)[: options.limit]]
    about = {"articles": len(records), **asdict(recipe)}
    bar = tqdm(records, desc="articles", mininterval=20)
    pairs = kept_pairs(options.run / "pairs.jsonl", about, lambda: make_pairs(bar, tokenizer, recipe))
    random.Random(options.seed).shuffle(pairs)
    print(f"{len(pairs)} of {len(records)} articles have an abstract that rests on the sentences given")
    return pairs[: options.pairs]


def run_curve(options: argparse.Namespace) -> None:
    """Print the score of each checkpoint of an adapter's run."""
    from factsheet.abstracts import read_abstracts
    from factsheet.models.gemma import load_base, load_cached
    from factsheet.training.curve import draw_curve
    from factsheet.training.pairs import read_common_pieces

    records = read_abstracts(options.data)[options.skip :][: options.limit]
    load = (lambda: load_cached(options.base, "cpu")) if options.base else (lambda: load_base("cpu")[:2])
    common = read_common_pieces(options.run / "pairs.jsonl")
    print("articles seen  R1    R2    RL    words")
    for point in draw_curve(options.run, options.batch, records, load, common, options.tokens, options.words):
        r1, r2, rl = point.scores.values()
        print(f"{point.seen:13}  {r1:.1f}  {r2:.1f}  {rl:.1f}  {point.words:.0f}", flush=True)


def parse() -> argparse.Namespace:
    """The command line's options."""
    parser = argparse.ArgumentParser(prog="python -m factsheet.training", description=__doc__)
    commands = parser.add_subparsers(required=True)
    add_fit(commands)
    add_tune(commands)
    add_summaries(commands)
    add_wording(commands)
    add_adapter(commands)
    add_curve(commands)
    add_attach(commands)
    return parser.parse_args()


def add_fit(commands: Any) -> None:
    """The options of `fit`."""
    default = Recipe()
    command = commands.add_parser("fit", help="train the marker on annotated articles and save it")
    command.set_defaults(command=run_fit)
    command.add_argument(
        "--base", required=True, help="encoder or marker to start from: a folder or a hub id"
    )
    command.add_argument("--data", type=Path, nargs="+", required=True, help="annotated articles (.jsonl)")
    command.add_argument("--cuts", type=Path, help="where quotations are cut into assertions (.jsonl)")
    command.add_argument(
        "--held-out", type=Path, required=True, help="annotated articles to choose thresholds on"
    )
    command.add_argument("--out", type=Path, required=True, help="folder to save the trained marker in")
    command.add_argument("--run", type=Path, default=Path("runs/marker"), help="folder for checkpoints")
    command.add_argument("--epochs", type=int, default=default.epochs)
    command.add_argument("--batch", type=int, default=default.batch, help="articles a step")
    command.add_argument("--rate", type=float, default=default.rate, help="peak learning rate of the encoder")
    command.add_argument("--seed", type=int, default=default.seed)


def add_tune(commands: Any) -> None:
    """The options of `tune`."""
    command = commands.add_parser("tune", help="choose a saved marker's thresholds again")
    command.set_defaults(command=run_tune)
    command.add_argument("--model", type=Path, required=True, help="folder of the marker")
    command.add_argument(
        "--held-out", type=Path, required=True, help="annotated articles to choose thresholds on"
    )


def add_summaries(commands: Any) -> None:
    """The options of `summaries`."""
    command = commands.add_parser("summaries", help="learn the weights of the extractive summary")
    command.set_defaults(command=run_summaries)
    command.add_argument(
        "--data", type=Path, required=True, help="articles with abstracts (OrangeSum .jsonl.gz)"
    )
    command.add_argument("--out", type=Path, required=True, help="weights to write (.json)")
    command.add_argument("--limit", type=int, help="only the first so many articles")


def add_wording(commands: Any) -> None:
    """The options of `wording`."""
    command = commands.add_parser("wording", help="count the words that abstracts write freely")
    command.set_defaults(command=run_wording)
    command.add_argument(
        "--data", type=Path, required=True, help="articles with abstracts (OrangeSum .jsonl.gz)"
    )
    command.add_argument("--out", type=Path, required=True, help="table to write (.tsv)")
    command.add_argument("--without", type=Path, help="ids of articles to leave out, one a line")


def add_adapter(commands: Any) -> None:
    """The options of `adapter`."""
    from factsheet.training.adapter import AdapterRecipe
    from factsheet.training.pairs import PairRecipe

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
    command.add_argument("--tokens", type=int, default=200, help="of the article's best sentences given")
    command.add_argument("--words", type=int, default=30, help="asked for")


def add_attach(commands: Any) -> None:
    """The options of `attach`."""
    command = commands.add_parser(
        "attach", help="join annotations that lie apart to the texts they were made on"
    )
    command.set_defaults(command=run_attach)
    command.add_argument("--annotations", type=Path, required=True, help="detached annotations (.jsonl)")
    command.add_argument(
        "--texts", type=Path, nargs="+", required=True, help="OrangeSum .jsonl.gz, ground-truth.json"
    )
    command.add_argument("--out", type=Path, required=True, help="annotated articles to write (.jsonl)")


if __name__ == "__main__":
    main()
