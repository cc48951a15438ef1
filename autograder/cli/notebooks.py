"""For students: check a notebook."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.options import FAILED, OK, out

commands = typer.Typer()


@commands.command()
def check(
    notebook: Annotated[Path, typer.Argument(help="The notebook to check, beside its checks.py.")],
) -> None:
    """Run a notebook and its public checks, as the notebook itself does. Exit 0 if all pass, else 1."""
    from autograder.rehearsal import rehearse  # noqa: PLC0415 - Hypothesis and IPython take a moment

    raise typer.Exit(OK if rehearse(notebook, out.print) else FAILED)
