"""The code that students wrote: what they handed in, without what the release gave them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import nbformat

from autograder.config import Assignment
from autograder.errors import ConfigError, NotebookError
from autograder.notebook.cells import grade_id, is_answer
from autograder.notebook.shape import Shape
from autograder.pipeline.read import expected, read
from autograder.pipeline.restore import restore

OWN = "cells of their own"
"""The part under which a student's own cells go."""


def release_answers(assignment: Assignment) -> tuple[str, ...]:
    """Return the code of every cell of the release.

    Raises: ConfigError if it was never compiled.
    """
    return tuple(cell.source for cell in _release(assignment).cells if cell.cell_type == "code")


def student_answers(assignment: Assignment, submitted: Path, students: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return student → exercise → code, and under `OWN` the cells that they added; who cannot be read is left out.

    submitted : the folder with STUDENT/NAME/.

    Raises: ConfigError if there is no release to compare with.
    """
    template = _release(assignment)
    shape = Shape(template)
    wanted = expected(assignment, shape)
    answers = {grade_id(cell) for cell in template.cells if is_answer(cell) and cell.cell_type == "code"}
    found = {}
    for student in students:
        try:
            handed_in = read(submitted / student / assignment.name, student=student, expected=wanted)
        except (NotebookError, OSError):
            continue
        parts: dict[str, str] = {}
        for cell in restore(handed_in.cells, shape).notebook.cells:
            if cell.cell_type != "code" or (grade_id(cell) and grade_id(cell) not in answers):
                continue
            if grade_id(cell):
                parts[grade_id(cell)] = cell.source
            elif cell.id.startswith("own-"):
                parts[OWN] = f"{parts[OWN]}\n\n{cell.source}" if OWN in parts else cell.source
        found[student] = parts
    return found


def _release(assignment: Assignment) -> nbformat.NotebookNode:
    path = assignment.release_notebook
    if not path.is_file():
        raise ConfigError(f"{path}: expected the compiled release; run: autograder release {assignment.name}")
    return nbformat.read(path, as_version=4)
