"""The notebook that formgrader shows of a grade: fit for a browser, with a card below each exercise."""

from __future__ import annotations

import nbformat
from nbformat import NotebookNode

from autograder.config import Assignment
from autograder.gradebook.sanitize import sanitize
from autograder.notebook.cells import grade_id
from autograder.notebook.fill import fill
from autograder.pipeline.grader import Graded
from autograder.render import formats
from autograder.render.card import View


def notebook_of(graded: Graded, assignment: Assignment) -> NotebookNode:
    """Return the notebook that formgrader shows and nbgrader makes its feedback of: cards stand below grade cells.

    Where nothing could be read the release stands in, or formgrader would show an older one.
    """
    if graded.shown is not None:
        return graded.shown
    release = fill(assignment, {})
    notebook = release if graded.notebook is None else sanitize(graded.notebook, release)
    view = View(assignment.settings.disclosure)
    shown = {assignment.by_name[e.name].grade_cell: e for e in graded.result.exercises if e.checks}
    for cell in notebook.cells:
        exercise = shown.get(grade_id(cell))
        if exercise is not None and cell.cell_type == "code":
            data = {"text/html": formats.html(exercise, view), "text/plain": formats.text(exercise, view)}
            cell.outputs = [nbformat.v4.new_output("display_data", data)]
    return notebook
