"""`factsheet prompts`: what prompt files there are, and what one says."""

from __future__ import annotations

from typing import Annotated

import typer

from factsheet.cli.options import Prompts

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="List the prompt files, or show one.")

Name = Annotated[str, typer.Argument(metavar="NAME.LANG[.vN]", help="The prompt.", show_default=False)]


@app.command("list")
def list_prompts(prompts: Prompts = None) -> None:
    """List the prompts with the variables that each wants filled."""
    from factsheet.prompting import find_prompts

    for prompt in find_prompts(prompts):
        typer.echo(f"{prompt.id:22} {', '.join(prompt.variables)}")


@app.command("show")
def show_prompt(name: Name, prompts: Prompts = None) -> None:
    """Print one prompt; without a version, the highest."""
    from factsheet.prompting import load_prompt, parse_id

    wanted, language, version = parse_id(name)
    typer.echo(load_prompt(wanted, language, version, prompts).text, nl=False)
