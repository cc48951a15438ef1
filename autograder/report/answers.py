"""The code that students wrote: what they handed in, without what the release gave them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import nbformat

from autograder.config import Assignment
from autograder.errors import ConfigError, NotebookError
from autograder.notebook.cells import grade_id, is_answer
from autograder.notebook.released import read_release
from autograder.notebook.shape import Shape
from autograder.pipeline.read import expected, read
from autograder.pipeline.restore import restore

OWN = "cells of their own"
"""The part under which a student's own cells go."""


def release_answers(assignment: Assignment) -> tuple[str, ...]:
    """Return the code of every cell of the release.

    Raises: ConfigError if it was never compiled.
    """
    cells = [cell for part in assignment.parts for cell in _release(part).cells]
    return tuple(cell.source for cell in cells if cell.cell_type == "code")


def student_answers(assignment: Assignment, submitted: Path, students: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return student → exercise → code, and under `OWN` the cells that they added; who cannot be read is left out.

    submitted : the folder with STUDENT/NAME/.

    Raises: ConfigError if there is no release to compare with.
    """
    found: dict[str, dict[str, str]] = {}
    known = list(students)
    for part in assignment.parts:
        template = _release(part)
        shape = Shape(template)
        wanted = expected(part, shape, siblings=[name for name in assignment.notebooks if name not in part.notebooks])
        for student in known:
            try:
                handed_in = read(submitted / student / assignment.name, student=student, expected=wanted)
            except (NotebookError, OSError):
                continue
            parts = found.setdefault(student, {})
            for name, code in _answers(restore(handed_in.cells, shape).notebook, template):
                parts[name] = f"{parts[name]}\n\n{code}" if name in parts else code
    return found


def _answers(notebook: nbformat.NotebookNode, template: nbformat.NotebookNode) -> Iterator[tuple[str, str]]:
    """The code of a restored notebook that is a student's own, and the part that it goes under."""
    answers = {grade_id(cell) for cell in template.cells if is_answer(cell) and cell.cell_type == "code"}
    for cell in notebook.cells:
        if cell.cell_type == "code" and (grade_id(cell) in answers or cell.id.startswith("own-")):
            yield grade_id(cell) or OWN, cell.source


def _release(assignment: Assignment) -> nbformat.NotebookNode:
    path = assignment.release_notebook
    if not path.is_file():
        raise ConfigError(f"{path}: expected the compiled release; run: autograder release {assignment.name}")
    return read_release(path)
