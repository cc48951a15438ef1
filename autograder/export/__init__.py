"""Passing grades on, in the formats of those who keep them: one module a format, all from the same sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from autograder.collect import EMPTY, Roster
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.export import classrooms, gradescope, junit, markdown, plain, platforms
from autograder.export.nbgrader import database
from autograder.export.options import Options
from autograder.gradebook.database import located
from autograder.gradebook.sheet import Sheet, gather
from autograder.util.files import write_atomically

__all__ = ["FORMATS", "Exported", "Format", "Options", "Sheet", "export", "gather", "rendered"]

Format = Literal["csv", "moodle", "canvas", "gradescope", "classroom", "classroom50", "junit", "markdown", "nbgrader"]
"""The name of a format."""
FORMATS: tuple[Format, ...] = get_args(Format)
"""Every format, in the order in which they are listed."""
_RENDERERS: dict[str, Callable[[Sheet, Options], Mapping[str, str]]] = {
    "csv": plain.render,
    "moodle": platforms.moodle,
    "canvas": platforms.canvas,
    "gradescope": gradescope.render,
    "classroom": classrooms.classroom,
    "classroom50": classrooms.classroom50,
    "junit": junit.render,
    "markdown": markdown.render,
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
    roster : who else is in the course, and under which names and numbers.

    Raises: ConfigError if there is nothing to export; RecordError if the gradebook cannot be read or a file
    cannot be written.
    """
    _known(format)
    url, course_id = located(assignment.course)
    sheet = gather(
        assignment,
        results=results or assignment.course.results,
        submitted=submitted or assignment.course.submitted,
        db_url=url if gradebook else None,
        roster=roster,
    )
    content = rendered(sheet, format, options or Options(), course_id=course_id)
    files = tuple(output / name for name in content)
    for path, data in zip(files, content.values(), strict=True):
        write_atomically(path, data)
    return Exported(files, (*sheet.notes, *_unfinished(sheet)))


def rendered(
    sheet: Sheet,
    format: Format,  # noqa: A002
    options: Options,
    *,
    course_id: str = "",
) -> Mapping[str, str | bytes]:
    """Return the files of a format, name → content.

    Raises: ConfigError if there is no such format.
    """
    if format == "nbgrader":
        return {f"{sheet.assignment.name}.db": database(sheet, course_id)}
    _known(format)
    return _RENDERERS[format](sheet, options)


def _known(name: str) -> None:
    if name not in FORMATS:
        raise ConfigError(f"--format: expected one of {', '.join(FORMATS)}, got {name!r}")


def _unfinished(sheet: Sheet) -> tuple[str, ...]:
    waiting = [row.person.student for row in sheet.rows if row.standing in ("waiting", "needs_review")]
    return (f"not final, a person has yet to look: {', '.join(waiting)}",) if waiting else ()
