"""Running a notebook and its public checks from a shell, as the notebook itself would.

The student's code runs in this process, as it does in their Jupyter: this is for their own machine, or for
a runner that is theirs. Grades come from the pipeline, where code and judge live apart.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from autograder.cards import text
from autograder.cells import CellRunner
from autograder.errors import NotebookError
from autograder.inline import CHECKS
from autograder.legible import legible
from autograder.practice import Practice
from autograder.results import ExerciseResult
from autograder.submission import StudentCell, parse
from autograder.wording import IN_NOTEBOOK

GRADE_CELL = "check_"


def rehearse(notebook: Path, say: Callable[[str], object]) -> bool:
    """Run ``notebook`` in its folder, then all its public checks; return whether every check passed.

    say : called with each text to show: cells that did not run through, then a card an exercise.

    Raises: NotebookError if the file is no notebook, CheckFileError if there is no checks.py beside it.
    """
    cells = _cells(notebook)
    practice = Practice.load(notebook.resolve().parent / CHECKS)
    namespace = _run(cells, notebook.resolve().parent, say)
    results = [practice.run(exercise, namespace) for exercise in practice.exercises]
    for result in results:
        say(text(result, IN_NOTEBOOK))
    passed = sum(map(_passed, results))
    say(f"{passed} of {len(results)} exercises pass their public checks.")
    return passed == len(results)


def _passed(result: ExerciseResult) -> bool:
    return all(check.outcome == "passed" for check in result.checks)


def _cells(path: Path) -> Sequence[StudentCell]:
    try:
        return parse(json.loads(path.read_bytes()))
    except OSError as error:
        raise NotebookError(f"{path}: expected a notebook here: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise NotebookError(f"{path}: {error}") from None


def _run(cells: Sequence[StudentCell], folder: Path, say: Callable[[str], object]) -> dict[str, object]:
    """Run the code cells but the grade cells, whose checks come afterwards, and return the namespace."""
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")  # draw, but open no window
    os.chdir(folder)
    runner = CellRunner()
    for number, cell in enumerate(cells, start=1):
        if cell.kind == "code" and cell.source.strip() and not cell.grade_id.startswith(GRADE_CELL):
            outcome = runner.run(cell.source)
            if outcome.error is not None:
                name, message = outcome.error
                label = cell.grade_id or f"number {number}"
                say(legible(f"The cell {label} did not run through: {name}: {message}"))
    return runner.namespace
