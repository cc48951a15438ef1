"""The real data sets: fetch them, list them, verify them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import TaskID

from autograder.cli.options import FAILED, OK, err, out
from autograder.cli.terminal import grading_progress
from autograder.errors import ConfigError

if TYPE_CHECKING:
    from autograder.datasets.fetch import Verified

commands = typer.Typer(no_args_is_help=True, help="The real data sets: fetch them, list them, verify them.")

Folder = Annotated[
    Path | None,
    typer.Option("--folder", envvar="AUTOGRADER_DATA", help="Where the data lie; $AUTOGRADER_DATA by default."),
]


def _data_folder(folder: Path | None) -> Path:
    if folder is None:
        raise ConfigError("expected a folder for the data: set AUTOGRADER_DATA, or say --folder DIR")
    return folder


@commands.command("list")
def list_() -> None:
    """List the data sets that have a public original."""
    from autograder.datasets.fetch import catalogue  # noqa: PLC0415

    for known in catalogue().values():
        size = sum(file.size for file in known.files) / 2**20
        out.print(f"{known.name:14} {size:6.0f} MB  {known.title}; {known.source}; {known.licence}", soft_wrap=True)


@commands.command("fetch")
def fetch_(
    name: Annotated[str, typer.Argument(help="The data set; `autograder data list` names them.")],
    folder: Folder = None,
    mirror: Annotated[str, typer.Option(help="An address with the same files, in place of the originals.")] = "",
) -> None:
    """Download a data set; what is there and right is kept, what was cut short goes on."""
    from autograder.datasets.fetch import fetch  # noqa: PLC0415

    place = _data_folder(folder)
    with grading_progress(err) as bar:
        tasks: dict[str, TaskID] = {}

        def advance(file: str, done: int, total: int) -> None:
            if file not in tasks:
                tasks[file] = bar.add_task(file, total=total, last="")
            bar.update(tasks[file], completed=done)

        found = fetch(name, place, progress=advance, mirror=mirror)
    _tell(found)


@commands.command("verify")
def verify_(
    name: Annotated[str, typer.Argument(help="The data set.")],
    folder: Folder = None,
) -> None:
    """Compare a data set's files with the SHA-256 of the originals. Exit 1 if one is missing or damaged."""
    from autograder.datasets.fetch import verify  # noqa: PLC0415

    _tell(verify(name, _data_folder(folder)))


def _tell(found: Sequence[Verified]) -> None:
    for one in found:
        out.print(f"{one.state:8} {one.place}{'  ' + one.note if one.note else ''}", soft_wrap=True)
    raise typer.Exit(OK if all(one.state == "ok" for one in found) else FAILED)
