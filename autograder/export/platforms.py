"""``moodle`` and ``canvas``: the CSV files that their gradebooks import.

A grade that is not final is left empty, which neither of them takes for a change, unless `Options.partial`.
"""

from __future__ import annotations

from autograder.export.cells import Cell, table
from autograder.export.options import Options
from autograder.gradebook.sheet import Row, Sheet


def moodle(sheet: Sheet, options: Options) -> dict[str, str]:
    """Return a file for *Grades → Import → CSV file*: map *ID number* or *Email address*, and the last column.

    Its columns are named as in Moodle's own export.
    """
    column = options.column or f"Assignment: {sheet.assignment.settings.title} (Real)"
    header = ("First name", "Last name", "ID number", "Email address", column)
    rows = [
        (row.person.first, row.person.last, row.person.student, row.person.email, _final(row, options))
        for row in sheet.rows
    ]
    return {f"{sheet.assignment.name}.csv": table(header, rows)}


def canvas(sheet: Sheet, options: Options) -> dict[str, str]:
    """Return a file for *Grades → Import*.

    Canvas finds a student by ID, else SIS Login ID, else name, and an assignment by its title, best with
    Canvas' number of it: ``--column "Tiny (4711)"``.
    """
    column = options.column or sheet.assignment.settings.title
    header = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section", column)
    rows: list[tuple[Cell, ...]] = [("Points Possible", "", "", "", "", sheet.maximum)]
    for row in sheet.rows:
        person = row.person
        name = ", ".join(part for part in (person.last, person.first) if part) or person.student
        number = person.lms if person.lms.isdigit() else ""
        rows.append((name, number, "", person.student, "", _final(row, options)))
    return {f"{sheet.assignment.name}.csv": table(header, rows)}


def _final(row: Row, options: Options) -> float | None:
    if row.standing == "graded" or (options.partial and row.standing != "missing"):
        return row.total
    return None
