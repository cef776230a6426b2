"""`python -m factsheet.training.guard learn|measure|words …`: what the guard has learned, and how well it does."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tqdm import tqdm

from factsheet.summaries.judgement import read_judgement
from factsheet.summaries.support import Source
from factsheet.training.guard.counting import read_texts, write_common_words
from factsheet.training.guard.examples import Example, read_labelled, read_own
from factsheet.training.guard.learning import across, choose_threshold, learn, table, weigh, write_judgement

THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and run its command."""
    options = parse(arguments)
    options.command(options)


def run_learn(options: argparse.Namespace) -> None:
    """Learn the weights, choose the threshold, print what they do on articles left out, and write them."""
    weighed = weigh(tqdm(list(read(options)), desc="articles", mininterval=20))
    chances = across(weighed)
    threshold = choose_threshold(weighed, chances, options.alarms)
    print(table(weighed, chances, (*THRESHOLDS, threshold)))
    sources = ", ".join(path.name for path in options.own)
    about = f"learned by factsheet.training.guard from {sources} and {options.labels and options.labels.name} ({', '.join(options.parts)})"
    write_judgement(options.out, learn(weighed), threshold, about)


def run_measure(options: argparse.Namespace) -> None:
    """Print what the shipped weights do."""
    weighed = weigh(tqdm(list(read(options)), desc="articles", mininterval=20))
    learned = read_judgement()
    chances = [1.0 if one.features is None else learned.probability(one.features) for one in weighed]
    print(table(weighed, chances, (learned.threshold,)))


def run_words(options: argparse.Namespace) -> None:
    """Count the words that news write in lower case."""
    texts = (text for path in options.texts for text in read_texts(path, options.step))
    print(f"{write_common_words(texts, options.language, options.least, options.out)} words in {options.out}")


def read(options: argparse.Namespace) -> Iterator[tuple[Source, list[Example]]]:
    """All examples that the options name, article by article."""
    for path in options.own:
        yield from read_own(path)
    if options.labels and options.texts:
        yield from read_labelled(options.labels, options.texts, options.parts)


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line's options."""
    parser = argparse.ArgumentParser(prog="python -m factsheet.training.guard", description=__doc__)
    commands = parser.add_subparsers(required=True)
    learning = commands.add_parser("learn", help="learn the weights and write them")
    learning.set_defaults(command=run_learn)
    learning.add_argument("--out", type=Path, required=True, help="weights to write (.json)")
    learning.add_argument(
        "--alarms", type=float, default=0.13, help="share of authors' faithful sentences that may be refused"
    )
    measuring = commands.add_parser("measure", help="judge sentences with the shipped weights")
    measuring.set_defaults(command=run_measure)
    for command in (learning, measuring):
        command.add_argument("--own", type=Path, nargs="*", default=[], help="samples/corruptions/*.jsonl")
        command.add_argument("--labels", type=Path, help="labels of authors' sentences (.tsv)")
        command.add_argument("--texts", type=Path, help="the articles they are of (OrangeSum .jsonl.gz)")
        command.add_argument("--parts", nargs="*", default=["tuning", "fitting"], help="parts of the labels")
    add_words(commands)
    return parser.parse_args(arguments)


def add_words(commands: Any) -> None:
    """The options of `words`."""
    counting = commands.add_parser("words", help="count the words that news write in lower case")
    counting.set_defaults(command=run_words)
    counting.add_argument(
        "--texts", type=Path, nargs="+", required=True, help="articles (.jsonl, .jsonl.gz, .json)"
    )
    counting.add_argument("--language", required=True, choices=["fr", "en"])
    counting.add_argument("--least", type=int, default=10, help="articles that a word must stand in")
    counting.add_argument("--step", type=int, default=1, help="read every so many-th line")
    counting.add_argument("--out", type=Path, required=True, help="table to write (.tsv)")


if __name__ == "__main__":
    main()
