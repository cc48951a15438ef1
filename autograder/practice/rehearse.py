"""Running a notebook and its public checks outside of Jupyter, as the notebook itself would.

The student's code runs in this process, as it does in their Jupyter: this is for their own machine, or for
a runner that is theirs. Grades come from the pipeline, where code and judge live apart.

As a program, ``python -m autograder.practice.rehearse NOTEBOOK ANSWER``, it writes what came of it to ANSWER as JSON: a
runner starts it so, without its own tokens and files.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from autograder.errors import NotebookError
from autograder.kernel.shell import CellRunner
from autograder.language import SOURCE, gettext, using
from autograder.notebook.cells import checked_exercise, is_grade_cell
from autograder.notebook.submitted import StudentCell, parse
from autograder.practice.inline import CHECKS
from autograder.practice.session import Practice
from autograder.results import ExerciseResult

_MAX_POINTS = 1_000_000


class CellFault(BaseModel):
    """A cell that did not run through: its grade_id, or its number from 1, and what was raised."""

    model_config = ConfigDict(frozen=True)

    cell: str
    error: str


class Rehearsal(BaseModel):
    """What running a notebook with its public checks gave.

    worth : points by exercise, as the notebook names them; language : in which its checks speak.
    """

    model_config = ConfigDict(frozen=True, allow_inf_nan=False)

    exercises: tuple[ExerciseResult, ...]
    faults: tuple[CellFault, ...] = ()
    worth: Mapping[str, float] = {}
    language: str = SOURCE

    @property
    def passed(self) -> int:
        """How many exercises passed all their checks."""
        return sum(all(check.outcome == "passed" for check in exercise.checks) for exercise in self.exercises)


def rehearse(notebook: Path) -> Rehearsal:
    """Run ``notebook`` in its folder but for the grade cells, then every public check beside it.

    Raises: NotebookError if the file is no notebook, CheckFileError if there is no checks.py beside it.
    """
    try:
        data = json.loads(notebook.read_bytes())
        cells = parse(data)
    except OSError as error:
        raise NotebookError(
            gettext("{path}: expected a notebook here: {reason}", path=notebook, reason=error.strerror)
        ) from None
    except (ValueError, RecursionError) as error:
        raise NotebookError(
            gettext(
                "{path}: expected a notebook, but it cannot be read as one ({reason}). Save it again in Jupyter, or "
                "take a fresh copy.",
                path=notebook, reason=error,
            )
        ) from None  # fmt: skip
    folder = notebook.resolve().parent
    practice = Practice.load(folder / CHECKS)
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")  # draw, but open no window
    os.chdir(folder)
    with using(practice.language):
        exercises, faults = _run(cells, practice)
    return Rehearsal(exercises=exercises, faults=faults, worth=_worth(data), language=practice.language)


def _run(cells: Sequence[StudentCell], practice: Practice) -> tuple[tuple[ExerciseResult, ...], tuple[CellFault, ...]]:
    runner = CellRunner()
    faults = []
    for number, cell in enumerate(cells, start=1):
        if cell.kind == "code" and cell.source.strip() and not is_grade_cell(cell.grade_id):
            outcome = runner.run(cell.source)
            if outcome.error is not None:
                faults.append(CellFault(cell=cell.grade_id or str(number), error=": ".join(outcome.error)))
    return tuple(practice.run(name, runner.namespace) for name in practice.exercises), tuple(faults)


def _worth(data: dict[str, Any]) -> dict[str, float]:
    worth = {}
    cells = data.get("cells")
    for cell in cells if isinstance(cells, list) else []:
        metadata = cell.get("metadata") if isinstance(cell, dict) else None
        marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
        if isinstance(marks, dict) and marks.get("grade"):
            points = marks.get("points")
            if isinstance(points, int | float) and 0 <= points <= _MAX_POINTS:
                worth[checked_exercise(str(marks.get("grade_id", "")))] = float(points)
    return worth


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(rehearse(Path(sys.argv[1])).model_dump_json(), encoding="utf-8")
