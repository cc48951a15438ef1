"""The notebooks that formgrader shows of a grade: fit for a browser, with a card below each exercise."""

from __future__ import annotations

from collections.abc import Mapping

import nbformat
from nbformat import NotebookNode

from autograder.config import Assignment
from autograder.course.classic import ClassicExercise
from autograder.gradebook.sanitize import sanitize
from autograder.notebook.cells import grade_id
from autograder.notebook.fill import fill
from autograder.pipeline.grader import Graded
from autograder.render import formats
from autograder.render.card import View


def notebooks_of(graded: Graded, assignment: Assignment) -> Mapping[str, NotebookNode]:
    """Return the notebooks, by name, that formgrader shows and nbgrader makes its feedback of.

    Where nothing could be read the release stands in, or formgrader would show an older one.
    """
    if graded.shown is not None:
        return graded.shown
    return {part.notebooks[0]: _with_cards(graded, part) for part in assignment.parts if part.exercises}


def _with_cards(graded: Graded, part: Assignment) -> NotebookNode:
    """One notebook of the assignment; cards stand below its grade cells."""
    release = fill(part, {})
    executed = graded.notebooks.get(part.notebooks[0])
    notebook = release if executed is None else sanitize(executed, release)
    view = View(part.settings.disclosure)
    shown = {part.by_name[e.name].grade_cell: e for e in graded.result.exercises if e.checks and e.name in part.by_name}
    tasks = {e.cell: e.text for e in part.exercises if isinstance(e, ClassicExercise) and e.task}
    for cell in notebook.cells:
        cell.source = tasks.get(grade_id(cell), cell.source)  # with the mark scheme: a person grades by it
        exercise = shown.get(grade_id(cell))
        if exercise is not None and cell.cell_type == "code":
            data = {"text/html": formats.html(exercise, view), "text/plain": formats.text(exercise, view)}
            cell.outputs = [nbformat.v4.new_output("display_data", data)]
    return notebook
