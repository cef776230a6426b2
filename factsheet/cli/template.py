"""`factsheet template`: a Word template to begin from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="Make a Word template for memos.")

Out = Annotated[Path, typer.Argument(metavar="OUT.docx", help="The file to write.", show_default=True)]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="fr|en", help="Language of its explanations.", show_default=False),
]


@app.command("new")
def new_template(out: Out = Path("factsheet-template.docx"), lang: Lang = None) -> None:
    """Write a template with all of the memo's styles, a header, a footer and a page that explains them."""
    from factsheet.memo import write_template
    from factsheet.settings import load_settings

    settings = load_settings({"memo.language": lang})
    typer.echo(write_template(out, settings.memo.language or "fr"))
