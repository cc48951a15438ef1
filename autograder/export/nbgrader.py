"""``nbgrader``: a gradebook of its own, a SQLite file, that nbgrader's commands and formgrader read.

For results that were graded where the course's gradebook is not, as on a runner. What the sheet knows beyond the
checks (a person's points, extra credit within them, penalties, names) goes along.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook

from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.export.options import Options
from autograder.gradebook.database import GradebookAddress, gradebook_address
from autograder.gradebook.sheet import GradeRow, Mark, Sheet
from autograder.gradebook.writer import GradebookWriter
from autograder.results import ExerciseResult, Result


def render(sheet: Sheet, _options: Options) -> dict[str, bytes]:
    """Return one file, ``NAME.db``.

    Raises: RecordError if the release and the assignment do not agree; ConfigError if nobody handed in.
    """
    rows = [row for row in sheet.rows if row.standing != "missing"]
    if not rows:
        raise ConfigError(f"{sheet.assignment.name}: nobody handed in; there is nothing to put into a gradebook")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gradebook.db"
        course = sheet.gradebook or gradebook_address(sheet.assignment.course)
        made = GradebookAddress(f"sqlite:///{path.as_posix()}", course.course_id)
        with GradebookWriter(made, sheet.assignment) as writer:
            for row in rows:
                writer.record(_result(sheet, row), row.handed_in)
        with Gradebook(made.url, made.course_id) as gradebook:
            for row in rows:
                _add(gradebook, sheet, row)
            gradebook.db.commit()
        return {f"{sheet.assignment.name}.db": path.read_bytes()}


def _result(sheet: Sheet, row: GradeRow) -> Result:
    exercises = tuple(
        ExerciseResult(
            name=m.name, score=_automatic_points(m), max_score=m.maximum, checks=m.result.checks if m.result else ()
        )
        for m in row.marks
    )
    return Result(
        assignment=sheet.assignment.name,
        student=row.person.student,
        status="needs_review" if row.standing == "needs_review" else "graded",
        score=sum(e.score or 0.0 for e in exercises),
        max_score=sheet.maximum,
        exercises=exercises,
    )


def _automatic_points(mark: Mark) -> float | None:
    """Return what the checks gave; where they are not known, what the gradebook said."""
    return mark.points if mark.result is None else mark.result.score


def _add(gradebook: Any, sheet: Sheet, row: GradeRow) -> None:
    name, student = sheet.assignment.name, row.person.student
    known = {"first_name": row.person.first, "last_name": row.person.last, "email": row.person.email}
    gradebook.update_or_create_student(
        student, **{k: v or None for k, v in {**known, "lms_user_id": row.person.lms}.items()}
    )
    books = sheet.assignment.by_notebook
    for name, part in books.items():
        _add_notebook(gradebook, name, part, row)
    # Penalties are a notebook's; the first one bears that of all.
    first = next(iter(books))
    gradebook.find_submission_notebook(first, name, student).late_submission_penalty = row.penalty


def _add_notebook(gradebook: Any, name: str, part: Assignment, row: GradeRow) -> None:
    for mark in row.marks:
        exercise = part.by_name.get(mark.name)
        if exercise is not None and mark.points is not None and mark.points != _automatic_points(mark):
            grade = gradebook.find_grade(exercise.grade_cell, name, part.name, row.person.student)
            grade.manual_score, grade.needs_manual_grade = mark.points, row.standing == "needs_review"
