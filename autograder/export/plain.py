"""``csv``: nbgrader's own columns, then how it stands, then a column an exercise."""

from __future__ import annotations

from autograder.export.cells import Cell, table
from autograder.export.options import Options
from autograder.gradebook.sheet import Row, Sheet

COLUMNS = (
    *("assignment", "timestamp", "student_id", "last_name", "first_name", "email"),
    *("raw_score", "late_submission_penalty", "score", "max_score", "standing"),
)


def render(sheet: Sheet, _options: Options) -> dict[str, str]:
    """Return one file; the points of an exercise that waits for a person are empty."""
    name = sheet.assignment.name
    header = (*COLUMNS, *(exercise.name for exercise in sheet.assignment.exercises))
    return {f"{name}.csv": table(header, [_cells(name, row, sheet.maximum) for row in sheet.rows])}


def _cells(name: str, row: Row, maximum: float) -> list[Cell]:
    person = row.person
    when = "" if row.handed_in is None else str(row.handed_in)
    told: list[Cell] = [name, when, person.student, person.last, person.first, person.email]
    told += [row.raw, row.penalty, row.total, maximum, row.standing]
    return told + [mark.points for mark in row.marks]
