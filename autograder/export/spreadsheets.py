"""``csv``, ``moodle`` and ``canvas``: tables that a spreadsheet opens without running anything in them.

Moodle's and Canvas' gradebooks import theirs. A grade that is not final is left empty there, which neither of them
takes for a change, unless `Options.partial`.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from autograder.export.options import Options
from autograder.gradebook.sheet import GradeRow, Sheet
from autograder.render.card import points
from autograder.util.text import defuse

_COLUMNS = (
    *("assignment", "timestamp", "student_id", "last_name", "first_name", "email"),
    *("raw_score", "late_submission_penalty", "score", "max_score", "standing"),
)

Cell = str | float | None


def plain(sheet: Sheet, _options: Options) -> dict[str, str]:
    """Return one file: nbgrader's own columns, then how it stands, then a column an exercise.

    The points of an exercise that waits for a person are empty.
    """
    name = sheet.assignment.name
    header = (*_COLUMNS, *(exercise.name for exercise in sheet.assignment.exercises))
    return {f"{name}.csv": _table(header, [_plain_row(name, row, sheet.maximum) for row in sheet.rows])}


def _plain_row(name: str, row: GradeRow, maximum: float) -> list[Cell]:
    person = row.person
    when = "" if row.handed_in is None else str(row.handed_in)
    told: list[Cell] = [name, when, person.student, person.last, person.first, person.email]
    told += [row.raw, row.penalty, row.total, maximum, row.standing]
    return told + [mark.points for mark in row.marks]


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
    return {f"{sheet.assignment.name}.csv": _table(header, rows)}


def canvas(sheet: Sheet, options: Options) -> dict[str, str]:
    """Return a file for *Grades → Import*.

    Canvas (``lib/gradebook_importer.rb``) finds a student by ID, else SIS User ID, else SIS Login ID, else name, and an
    assignment by its title, best with Canvas' number of it: ``--column "Tiny (4711)"``, or as it is in the roster if
    that is Canvas' gradebook. Without Canvas' roster the course's own id stands for the login.
    """
    column = options.column or _canvas_column(sheet.assignment.settings.title, options.headings)
    header = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section", column)
    rows: list[tuple[Cell, ...]] = [("Points Possible", "", "", "", "", sheet.maximum)]
    theirs = any(row.person.sis_user or row.person.sis_login for row in sheet.rows)
    for row in sheet.rows:
        person = row.person
        name = ", ".join(part for part in (person.last, person.first) if part) or person.student
        number = person.lms if person.lms.isdigit() else ""
        login = person.sis_login if theirs else person.student
        rows.append((name, number, person.sis_user, login, "", _final(row, options)))
    return {f"{sheet.assignment.name}.csv": _table(header, rows)}


def _canvas_column(title: str, headings: tuple[str, ...]) -> str:
    """Return what Canvas calls the assignment: its title with a number, if just one heading is that."""
    numbered = [h for h in headings if re.fullmatch(rf"{re.escape(title)} \(\d+\)", h.strip())]
    return numbered[0].strip() if len(numbered) == 1 else title


def _final(row: GradeRow, options: Options) -> float | None:
    return row.total if options.gives(row.standing) else None


def _table(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a CSV file: text in quotes and defused, numbers plain with a point, None empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([_cell(cell) for cell in row])
    return out.getvalue()


class _Number(float):
    """A number that is written without needless decimals."""

    def __str__(self) -> str:
        return points(self)

    __repr__ = __str__


def _cell(cell: Cell) -> str | float:
    if cell is None:
        return ""
    return defuse(cell) if isinstance(cell, str) else _Number(cell)
