"""Passing grades on, in the formats of those who keep them: one noun a module, all from the same sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from autograder.collect import EMPTY, Roster
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.export import classrooms, gradescope, junit, markdown, nbgrader, spreadsheets, worksheet
from autograder.export.options import Options
from autograder.gradebook.database import GradebookAddress, gradebook_address
from autograder.gradebook.sheet import Sheet, gather
from autograder.util.files import write_atomically

__all__ = ["FORMATS", "Exported", "Format", "GradebookAddress", "Options", "Sheet", "export", "gather", "rendered"]

Format = Literal["csv", "moodle", "canvas", "gradescope", "classroom", "classroom50", "junit", "markdown", "nbgrader"]
"""The name of a format."""
FORMATS: tuple[Format, ...] = get_args(Format)
"""Every format, in the order in which they are listed."""
Renderer = Callable[[Sheet, Options], Mapping[str, str | bytes]]
"""Makes the files of a format, name → content."""


def _moodle(sheet: Sheet, options: Options) -> dict[str, str]:
    return spreadsheets.moodle(sheet, options) if options.worksheet is EMPTY else worksheet.render(sheet, options)


_RENDERERS: dict[str, Renderer] = {
    "csv": spreadsheets.plain,
    "moodle": _moodle,
    "canvas": spreadsheets.canvas,
    "gradescope": gradescope.render,
    "classroom": classrooms.classroom,
    "classroom50": classrooms.classroom50,
    "junit": junit.render,
    "markdown": markdown.render,
    "nbgrader": nbgrader.render,
}


@dataclass(frozen=True)
class Exported:
    """What was written where, and what a person should know before passing it on."""

    files: tuple[Path, ...]
    notes: tuple[str, ...]


def export(
    assignment: Assignment,
    format: Format,  # noqa: A002 - the option's name
    *,
    output: Path,
    results: Path | None = None,
    submitted: Path | None = None,
    gradebook: bool = True,
    roster: Roster = EMPTY,
    options: Options | None = None,
) -> Exported:
    """Write an assignment's grades into the folder ``output``: ``NAME.csv``, ``.xml``, ``.md`` or ``.db``, or a file
    a student.

    results, submitted : where results and submissions lie; the course's own by default.
    gradebook : whether the course's gradebook has the last word on points and penalties.
    roster : who else is in the course, and under which names and numbers; the worksheet's people if there is one.
        As Moodle's grading worksheet it is filled in, too; as Canvas' gradebook it says what the column is called.

    Raises: ConfigError if there is nothing to export, or not in that form; RecordError if the gradebook cannot be read
    or a file cannot be written.
    """
    render = _renderer(format)
    options = options or Options()
    if options.worksheet is EMPTY and format == "moodle" and worksheet.worksheet_of(roster) is not None:
        options = replace(options, worksheet=roster)
    if options.worksheet is not EMPTY:
        if format != "moodle":
            raise ConfigError("--worksheet: it is Moodle's; say --format moodle")
        roster = options.worksheet if roster is EMPTY else roster
    if roster.table is not None:
        options = replace(options, headings=roster.table.header)
    sheet = gather(
        assignment,
        results=results or assignment.course.results,
        submitted=submitted or assignment.course.submitted,
        gradebook=gradebook_address(assignment.course) if gradebook else None,
        roster=roster,
    )
    content = render(sheet, options)
    files = tuple(output / name for name in content)
    for path, data in zip(files, content.values(), strict=True):
        write_atomically(path, data)
    told = worksheet.remarks(sheet, options) if options.worksheet is not EMPTY else ()
    return Exported(files, (*sheet.notes, *told, *_nameless(roster), *unfinished(sheet)))


def rendered(
    sheet: Sheet,
    format: Format,  # noqa: A002
    options: Options,
) -> Mapping[str, str | bytes]:
    """Return the files of a format, name → content.

    Raises: ConfigError if there is no such format.
    """
    return _renderer(format)(sheet, options)


def _renderer(name: str) -> Renderer:
    if name not in _RENDERERS:
        raise ConfigError(f"--format: expected one of {', '.join(FORMATS)}, got {name!r}")
    return _RENDERERS[name]


def unfinished(sheet: Sheet) -> tuple[str, ...]:
    """Say in a line who is not final yet; nothing if everybody is."""
    waiting = [row.person.student for row in sheet.rows if row.standing in ("waiting", "needs_review")]
    return (f"not final, a person has yet to look: {', '.join(waiting)}",) if waiting else ()


def _nameless(roster: Roster) -> tuple[str, ...]:
    who = ", ".join(f"{person.name or person.email} (line {person.line})" for person in roster.nameless)
    return (f"in the roster without {roster.label}, and so without a grade: {who}",) if who else ()
