"""`python -m factsheet.training fit|tune|summaries|wording|adapter|curve|take|attach …`: from annotated articles to a model folder."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import torch

from factsheet.models.marker import load_marker
from factsheet.training.adapting import add_adapter, add_curve, add_take
from factsheet.training.examples import read_examples
from factsheet.training.fit import Recipe, fit
from factsheet.training.rereading import read_rereadings
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
    readings = read_rereadings(options.reread) if options.reread else {}
    examples = [example for path in options.data for example in read_examples(path, readings)]
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
    add_take(commands)
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
    command.add_argument("--reread", type=Path, help="second readings of some of the articles (.jsonl)")
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
