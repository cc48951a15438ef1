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
    from autograder.checks import language_beside  # noqa: PLC0415
    from autograder.language import using  # noqa: PLC0415

    _refuse_what_was_handed_in(notebook)
    with using(language_beside(notebook.resolve().parent)):
        passed = _checked(notebook)
    raise typer.Exit(OK if passed else FAILED)


def _checked(notebook: Path) -> bool:
    """Say what became of a notebook's exercises, and return whether all of them pass."""
    from autograder.language import gettext, ngettext  # noqa: PLC0415
    from autograder.practice.rehearse import rehearse  # noqa: PLC0415
    from autograder.render.card import IN_NOTEBOOK  # noqa: PLC0415
    from autograder.render.formats import text  # noqa: PLC0415 - Hypothesis and IPython take a moment
    from autograder.util.text import make_legible  # noqa: PLC0415

    found = rehearse(notebook)
    for fault in found.faults:
        said = gettext("The cell {cell} did not run through: {reason}", cell=fault.cell, reason=fault.error)
        out.print(make_legible(said), soft_wrap=True)
    for exercise in found.exercises:
        out.print(text(exercise, IN_NOTEBOOK))
    total = len(found.exercises)
    passed = ngettext(
        "{passed} of {n} exercise passes its public checks.",
        "{passed} of {n} exercises pass their public checks.",
        total, passed=found.passed,
    )  # fmt: skip
    out.print(passed)
    return found.passed == total


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
