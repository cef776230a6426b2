"""`python -m factsheet.training.pages learn|measure …`: the pasted-page cleaner's weights, learned and measured."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from factsheet.errors import FactsheetError
from factsheet.training.pages.examples import read_examples
from factsheet.training.pages.headlines import learn_headline
from factsheet.training.pages.looks import learn_looks
from factsheet.training.pages.measure import measure, table
from factsheet.training.pages.weights_file import write_weights


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and run its command; an error the user can act on ends it in one line."""
    options = parse(arguments)
    try:
        options.command(options)
    except FactsheetError as error:
        raise SystemExit(str(error)) from None


def run_learn(options: argparse.Namespace) -> None:
    """Learn both models and write them as a module."""
    examples = read_examples(options.data)
    looks = learn_looks(examples)
    write_weights(options.out, looks, learn_headline(examples, looks), examples)


def run_measure(options: argparse.Namespace) -> None:
    """Print how well the reader does with the weights it ships."""
    print(table(measure(read_examples(options.data, options.limit))))


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line's options."""
    parser = argparse.ArgumentParser(prog="python -m factsheet.training.pages", description=__doc__)
    commands = parser.add_subparsers(required=True)
    learn = commands.add_parser("learn", help="learn the weights and write the module that holds them")
    learn.set_defaults(command=run_learn)
    learn.add_argument("--out", type=Path, required=True, help="the module to write")
    test = commands.add_parser("measure", help="read every page with the shipped weights and score it")
    test.set_defaults(command=run_measure)
    test.add_argument("--limit", type=int, help="about this many pages of each kind (default: all)")
    for command in (learn, test):
        command.add_argument(
            "--data", type=Path, required=True, help="folder with pages_fr, pages_en, orangesum, annotated"
        )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
