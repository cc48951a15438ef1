"""What all commands share: consoles, exit codes, options and how their values are read.

Exit codes: 0 all well; 1 a check, an audit or a comparison failed; 2 the command cannot be carried
out as it was given; 3 all graded, but some submissions need a person's look; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.terminal import console
from autograder.errors import ConfigError

if TYPE_CHECKING:
    from autograder.collect import Roster
    from autograder.config import Assignment, Course

OK, FAILED, USAGE, REVIEW, STOPPED = 0, 1, 2, 3, 130

out = console()
err = console(stderr=True)

CourseOption = Annotated[Path | None, typer.Option("--course", help="The course's folder; found from here by default.")]
Name = Annotated[str, typer.Argument(help="The assignment, as its folder under assignments/ is called.")]
Names = Annotated[list[str] | None, typer.Argument(help="Assignments; all by default.")]
RosterOption = Annotated[Path | None, typer.Option("--roster", help="A CSV file of the course's students.")]
IdColumn = Annotated[str, typer.Option("--id-column", help="The heading of the roster's ids, if it is not found.")]
Results = Annotated[Path | None, typer.Option("--results", help="Where results lie; the course's by default.")]
Gradebook = Annotated[bool, typer.Option("--gradebook/--no-gradebook", help="Let the gradebook decide.")]
LanguageOption = Annotated[str, typer.Option("--language", help="By its code, such as es; the unit's own by default.")]
PageLanguageOption = Annotated[
    str, typer.Option("--language", help="Of the page, by its code, such as es; as LANG says by default.")
]
Workers = Annotated[str, typer.Option(help="How many at once; 'auto' takes one a core.")]
Sandbox = Annotated[
    str, typer.Option(help="'sandlock'; 'degraded' on an older kernel; 'none' to trust every submission.")
]


def workers_from(text: str) -> int | None:
    """Return the number that ``--workers`` asks for, None for 'auto'.

    Raises: ConfigError if it is neither.
    """
    if text == "auto":
        return None
    if not text.isdigit() or int(text) < 1:
        raise ConfigError(f"--workers: expected a number from 1 up or 'auto', got {text!r}")
    return int(text)


def read_roster(path: Path | None, id_column: str) -> Roster:
    """Return the roster that ``--roster`` and ``--id-column`` name, an empty one if they name none.

    Raises: ConfigError if it cannot be read.
    """
    from autograder.collect import EMPTY, Roster  # noqa: PLC0415 - only the commands that read one load it

    return EMPTY if path is None else Roster.read(path, id_column)


def find_course(start: Path | None = None) -> Course:
    """Return the course that ``--course`` names, or that the current folder is in.

    Raises: ConfigError if there is none.
    """
    from autograder.config import Course  # noqa: PLC0415 - `--help` does without

    return Course.find(start)


def choose_assignments(course: Path | None, names: list[str] | None) -> list[Assignment]:
    """Return the assignments of the course that are named, or all.

    Raises: ConfigError if the course lacks one.
    """
    found = find_course(course)
    return [found.assignment(name) for name in (names or found.names)]


@contextmanager
def stoppable(again: str) -> Iterator[None]:
    """Say after Ctrl-C that nothing is lost, and by which command it goes on."""
    try:
        yield
    except KeyboardInterrupt:
        err.print(f"Stopped. What was graded is kept; {again} goes on where this one stopped.", soft_wrap=True)
        raise typer.Exit(STOPPED) from None
