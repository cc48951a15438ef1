"""The command line: one thin command for each thing the package does."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from autograder.util import startup  # noqa: F401 - before any other module

# isort: split
from autograder import __version__
from autograder.cli import audits, classes, data, notebooks, platforms, translations, units
from autograder.cli.options import STOPPED, USAGE, err, out
from autograder.errors import AutograderError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Autograded notebooks: every grade explained by a smallest counterexample.",
)
for group in (units, audits, translations, notebooks, classes, platforms):
    app.add_typer(group.commands)
app.add_typer(data.commands, name="data")


def _version(value: bool) -> None:
    if value:
        out.print(__version__)
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Autograded notebooks: every grade explained by a smallest counterexample."""


def main() -> None:
    """Run the command line; turn our own errors into one line and an exit code."""
    try:
        app(standalone_mode=True)
    except AutograderError as error:
        err.print(f"{type(error).__name__}: {error}", style="red", soft_wrap=True)
        sys.exit(USAGE)
    except KeyboardInterrupt:
        err.print("Stopped. What was graded is kept; the same command goes on where this one stopped.")
        sys.exit(STOPPED)
