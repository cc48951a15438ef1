"""Moodle's grading worksheet given back: as it came, with grades and feedback comments filled in.

*Upload grading worksheet* (``mod/assign/feedback/offline``) takes a row's grade by the number of its identifier, in the
language in which it was downloaded, and passes over what was graded since then: headings, identifiers and times stay.
It reads UTF-8 with commas, through PHP's ``fgetcsv``, to which a backslash before a quotation mark is no end of a cell.
"""

from __future__ import annotations

import csv
import io

from autograder.collect import Roster
from autograder.collect.moodle import NOWHERE, Worksheet, recognise_worksheet
from autograder.collect.table import Table
from autograder.errors import ConfigError
from autograder.export import comment
from autograder.export.options import Options
from autograder.export.recipients import match
from autograder.gradebook.sheet import GradeRow, Sheet
from autograder.render.card import View, points
from autograder.util.text import defuse


def worksheet_of(roster: Roster) -> Worksheet | None:
    """Return where what stands in the file of a roster if that is a grading worksheet."""
    return None if roster.table is None else recognise_worksheet(roster.table)


def render(sheet: Sheet, options: Options) -> dict[str, str]:
    """Return the worksheet that is `Options.worksheet`, filled in; what is not final stays as it was, comment and all.

    Raises: ConfigError if it is no worksheet, or Moodle gives another number of points.
    """
    columns, table = _columns(options)
    if abs(columns.points - sheet.maximum) > 1e-6:
        raise ConfigError(
            f"{table.path}: Moodle's maximum grade is {points(columns.points)}, this assignment has "
            f"{points(sheet.maximum)} points: make them the same in Moodle and download the worksheet again"
        )
    rows, _ = match(sheet, options.worksheet)
    final = {line: row for line, row in rows.items() if options.gives(row.standing)}
    view = View(sheet.assignment.settings.disclosure)
    lines = [
        _line(cells, columns, final.get(number), sheet, view)
        for number, cells in zip(table.numbers, table.rows, strict=True)
    ]
    return {f"{sheet.assignment.name}.csv": _written(table, lines)}


def remarks(sheet: Sheet, options: Options) -> tuple[str, ...]:
    """Return what a person should know before uploading the worksheet."""
    columns, _ = _columns(options)
    _, strangers = match(sheet, options.worksheet)
    notes = []
    if strangers:
        notes.append(f"graded, but in no line of the worksheet: {', '.join(strangers)}")
    if columns.comment == NOWHERE:
        notes.append("the worksheet has no column for comments: tick the feedback type Feedback comments in Moodle")
    return tuple(notes)


def _columns(options: Options) -> tuple[Worksheet, Table]:
    columns, table = worksheet_of(options.worksheet), options.worksheet.table
    if columns is None or table is None:
        raise ConfigError(
            "--worksheet: expected Moodle's grading worksheet with all its columns, of an assignment graded in points"
        )
    return columns, table


def _line(cells: tuple[str, ...], columns: Worksheet, row: GradeRow | None, sheet: Sheet, view: View) -> list[str]:
    line = list(cells)
    # Who somebody is, Moodle does not read back; what students chose for a name is not to run in a spreadsheet.
    for place in range(1, columns.grade):
        line[place] = line[place] if line[place].strip() == "-" else defuse(line[place])
    if row is not None:
        line[columns.grade] = points(row.total).replace(".", "," if columns.comma else ".")
        if columns.comment != NOWHERE:
            line[columns.comment] = comment.as_html(row, sheet, view)
    return line


def _written(table: Table, lines: list[list[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([list(table.header), *lines])
    return ("\ufeff" if table.marked else "") + out.getvalue()
