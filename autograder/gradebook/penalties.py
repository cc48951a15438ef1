"""Penalties for late work: nbgrader's own step and the course's plugin, whichever command grades."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import nbformat
import sqlalchemy as sa
from nbgrader import api
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy.orm import Session

from autograder.config import Assignment
from autograder.errors import ConfigError, RecordError
from autograder.gradebook.database import GradebookAddress, course_config, open_gradebook, reporting
from autograder.util.text import one_line


@contextmanager
def late_penalties(assignment: Assignment, book: GradebookAddress | None) -> Iterator[None]:
    """Settle, when all is recorded or nothing more can be, what late work of an assignment loses.

    By ``c.AssignLatePenalties.plugin_class`` in the course's ``nbgrader_config.py``, nbgrader's own plugin by default.
    How late work is, is the gradebook's to say: it knows of extensions.

    book : None if there is no gradebook, and so no penalty.

    Raises: ConfigError, before anything is graded, if the plugin cannot be used; RecordError if it fails.
    """
    if book is None:
        yield
        return
    try:
        step = AssignLatePenalties(config=course_config(assignment.course))
        step.init_plugin()
    except Exception as error:  # a course's own code
        raise ConfigError(
            f"{assignment.course.root / 'nbgrader_config.py'}: the plugin for late penalties cannot be used: "
            f"{one_line(f'{type(error).__name__}: {error}')}; mend c.AssignLatePenalties.plugin_class"
        ) from error
    try:
        yield
    finally:
        for student, notebook in _concerned(assignment, book):
            _settle(step, student, notebook, assignment, book)


def _concerned(assignment: Assignment, book: GradebookAddress) -> list[tuple[str, str]]:
    """The student and the notebook of all that came late, extensions aside, or has a penalty."""
    submitted, notebook = api.SubmittedAssignment, api.SubmittedNotebook
    query = (
        sa.select(submitted.student_id, api.Notebook.name)
        .select_from(notebook)
        .join(api.Notebook, api.Notebook.id == notebook.notebook_id)
        .join(submitted, submitted.id == notebook.assignment_id)
        .join(api.Assignment, api.Assignment.id == submitted.assignment_id)
        .where(api.Assignment.name == assignment.name)
        .where(sa.or_(notebook.late_submission_penalty.is_not(None), submitted.timestamp > api.Assignment.duedate))
        .order_by(submitted.student_id, api.Notebook.name)
    )
    engine = open_gradebook(book.url)
    try:
        with reporting(book.url, "late work could not be looked up"), Session(engine) as db:
            return [(student, name) for student, name in db.execute(query)]
    finally:
        engine.dispose()


def _settle(
    step: AssignLatePenalties, student: str, notebook: str, assignment: Assignment, book: GradebookAddress
) -> None:
    names = {"student": student, "assignment": assignment.name, "notebook": notebook, "db_url": book.url}
    try:
        step.preprocess(nbformat.v4.new_notebook(), {"nbgrader": names})
    except Exception as error:  # the plugin is a course's own code
        raise RecordError(
            f"{book}: the late penalty of {student!r} could not be settled: "
            f"{one_line(f'{type(error).__name__}: {error}')}. The grades are written; mend the plugin "
            f"{type(step.plugin_inst).__name__}, then run this again."
        ) from error
