"""The options and arguments of the commands: their names, their help, what they take."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from factsheet.values.sections import SECTION_NAMES


class Form(StrEnum):
    """What `extract` writes."""

    json = "json"
    markdown = "markdown"
    html = "html"
    csv = "csv"
    xlsx = "xlsx"


class Table(StrEnum):
    """The tables of CSV and of a workbook."""

    claims = "claims"
    participants = "participants"
    follow_ups = "follow-ups"


def _option(help: str, *names: str, metavar: str | None = None) -> Any:
    return typer.Option(*names, help=help, metavar=metavar, show_default=False)


_INPUT_HELP = (
    "txt, md, html, docx, pdf, jsonl files; folders, globs, http(s) addresses; - for standard input."
)
Inputs = Annotated[list[str], typer.Argument(metavar="INPUT", help=_INPUT_HELP, show_default=False)]
MemoPath = Annotated[
    Path, _option("The Word file or page to write.", "-o", "--output", metavar="FILE.docx|.html")
]
KeepChecks = Annotated[
    Path | None,
    _option("Take over what people wrote into this older memo.", "--keep-checks", metavar="OLD.docx"),
]
Written = Annotated[Path, typer.Argument(metavar="MEMO.docx", help="A memo.", show_default=False)]
Folder = Annotated[
    Path | None,
    _option(
        "Write STEM.json of each input here; a name in .xlsx makes one workbook of all.",
        "-o",
        "--output",
        metavar="DIR|FILE.xlsx",
    ),
]
Format = Annotated[Form | None, _option("What to write; default: json.", "--format")]
OneTable = Annotated[Table | None, _option("Only this table of csv or xlsx; alone it prints CSV.", "--table")]
Title = Annotated[str | None, _option("Title, instead of the one read.", metavar="TEXT")]
Publication = Annotated[str | None, _option("Publication, instead of the one read.", metavar="TEXT")]
Day = Annotated[str | None, _option("Day of publication, instead of the one read.", metavar="YYYY-MM-DD")]
Language = Annotated[
    str | None, _option("Language of the articles, instead of the one found.", metavar="fr|en")
]
Labels = Annotated[str | None, _option("Language of the labels; default: the article's.", metavar="fr|en")]
Sections = Annotated[
    str | None,
    _option(
        f"The memo's sections, in this order, of {', '.join(SECTION_NAMES)}; default: all.",
        metavar="NAME,NAME,...",
    ),
]
Template = Annotated[
    Path | None,
    _option("A Word document of yours for the memo's styles, header, footer and page.", metavar="HOUSE.docx"),
]
Length = Annotated[
    str | None, _option("How long the summary is; default: medium.", metavar="short|medium|long")
]
Device = Annotated[str | None, _option("Where the models run; default: auto.", metavar="auto|cpu|cuda")]
Summarizer = Annotated[
    str | None,
    _option(
        "Who writes the summary; default: extractive, the article's own sentences. gemma is experimental, hf: takes a"
        " model of the Hugging Face hub by id or folder; what these write is checked against the article.",
        "--summarizer",
        metavar="extractive|gemma|hf:MODEL",
    ),
]
Classifier = Annotated[
    str | None,
    _option(
        "Which sentences are shown as claims; default: marker. hf: takes an NLI model by id or folder.",
        "--classifier",
        metavar="marker|hf:MODEL",
    ),
]
Prompts = Annotated[
    Path | None, _option("Prompt files of your own, for models that are asked.", "--prompts", metavar="DIR")
]
Quiet = Annotated[bool, _option("Print no warnings, only what failed.", "--quiet", "-q")]
Check = Annotated[bool, _option("Verify every file against its recorded hash.", "--check")]
Gold = Annotated[
    Path,
    typer.Argument(metavar="GOLD.jsonl", help="Articles, annotated or with abstracts.", show_default=False),
]
Summaries = Annotated[
    bool, _option("Score the summaries against the abstracts in GOLD (.jsonl, .jsonl.gz).", "--summaries")
]
Limit = Annotated[int | None, _option("Read only the first N articles.", "--limit", metavar="N")]
