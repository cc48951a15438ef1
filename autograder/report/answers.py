"""The code that students wrote: what they handed in, without what the release gave them."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import nbformat

from autograder.config import Assignment
from autograder.errors import ConfigError, NotebookError
from autograder.notebook.cells import grade_id, is_answer
from autograder.notebook.released import read_release
from autograder.notebook.shape import Shape
from autograder.pipeline.read import expected, read
from autograder.pipeline.restore import restore
from autograder.util.bounds import TimeUp, limit_time

OWN = "cells of their own"
"""The part under which a student's own cells go."""
READ_SECONDS = 30.0
"""Processor time that reading one submission may take; nobody's honest work takes one."""


def release_answers(assignment: Assignment) -> tuple[str, ...]:
    """Return the code of every cell of the release.

    Raises: ConfigError if it was never compiled.
    """
    cells = [cell for part in assignment.parts for cell in _release(part).cells]
    return tuple(cell.source for cell in cells if cell.cell_type == "code")


@dataclass(frozen=True)
class Work:
    """What a class wrote: student → exercise → code, and under `OWN` the cells that they added.

    overdue : students whose notebooks take too long to be taken apart.
    """

    answers: dict[str, dict[str, str]]
    overdue: tuple[str, ...] = ()


def student_answers(assignment: Assignment, submitted: Path, students: Iterable[str]) -> Work:
    """Return what these students wrote; who cannot be read is left out.

    submitted : the folder with STUDENT/NAME/.

    Raises: ConfigError if there is no release to compare with.
    """
    found: dict[str, dict[str, str]] = {}
    overdue: set[str] = set()
    known = list(students)
    for part in assignment.parts:
        template = _release(part)
        shape = Shape(template)
        wanted = expected(part, shape, siblings=[name for name in assignment.notebooks if name not in part.notebooks])
        for student in known:
            try:
                with limit_time(READ_SECONDS, time.process_time):
                    handed_in = read(submitted / student / assignment.name, student=student, expected=wanted)
                    written = _answers(restore(handed_in.cells, shape).notebook, template)
            except TimeUp:
                overdue.add(student)
            except (NotebookError, OSError):
                continue
            else:
                parts = found.setdefault(student, {})
                parts |= {name: f"{parts[name]}\n\n{code}" if name in parts else code for name, code in written.items()}
    return Work(found, tuple(sorted(overdue)))


def _answers(notebook: nbformat.NotebookNode, template: nbformat.NotebookNode) -> dict[str, str]:
    """The code of a restored notebook that is a student's own, by the part that it goes under."""
    answers = {grade_id(cell) for cell in template.cells if is_answer(cell) and cell.cell_type == "code"}
    parts: dict[str, list[str]] = {}
    for cell in notebook.cells:
        if cell.cell_type == "code" and (grade_id(cell) in answers or cell.id.startswith("own-")):
            parts.setdefault(grade_id(cell) or OWN, []).append(cell.source)
    return {name: "\n\n".join(sources) for name, sources in parts.items()}


def _release(assignment: Assignment) -> nbformat.NotebookNode:
    path = assignment.release_notebook
    if not path.is_file():
        raise ConfigError(f"{path}: expected the compiled release; run: autograder release {assignment.name}")
    return read_release(path)
