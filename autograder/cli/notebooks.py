"""For students: check a notebook."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.options import FAILED, OK, find_course, out
from autograder.errors import ConfigError, NotebookError

commands = typer.Typer()


@commands.command()
def check(
    notebook: Annotated[Path, typer.Argument(help="The notebook to check, beside its checks.py.")],
) -> None:
    """Run your own notebook and its public checks, as the notebook itself does. Exit 0 if all pass, else 1.

    Both run with your rights: of somebody else's notebook know what it does, or grade it.
    """
    from autograder.practice.rehearse import rehearse  # noqa: PLC0415
    from autograder.render.card import IN_NOTEBOOK  # noqa: PLC0415
    from autograder.render.formats import text  # noqa: PLC0415 - Hypothesis and IPython take a moment
    from autograder.util.text import make_legible  # noqa: PLC0415

    _refuse_what_was_handed_in(notebook)
    found = rehearse(notebook)
    for fault in found.faults:
        out.print(make_legible(f"The cell {fault.cell} did not run through: {fault.error}"), soft_wrap=True)
    for exercise in found.exercises:
        out.print(text(exercise, IN_NOTEBOOK))
    out.print(f"{found.passed} of {len(found.exercises)} exercises pass their public checks.")
    raise typer.Exit(OK if found.passed == len(found.exercises) else FAILED)


def _refuse_what_was_handed_in(notebook: Path) -> None:
    """Keep who grades from running a submission, and what came with it, unconfined.

    Raises: NotebookError.
    """
    path = notebook.resolve()
    try:
        submitted = find_course(path.parent).submitted
    except ConfigError:
        return  # a student's folder
    if path.is_relative_to(submitted):
        raise NotebookError(
            f"{notebook} was handed in: check would run it, and the checks.py beside it, with your rights. "
            "Grade it confined: autograder grade"
        )
