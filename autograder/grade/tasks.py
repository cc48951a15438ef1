"""The submissions of a class: whose there are, and where they lie."""

from __future__ import annotations

from pathlib import Path

from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.pipeline.files import Task


def submissions(submitted: Path, assignment: Assignment) -> tuple[list[Task], tuple[str, ...]]:
    """Return a task for each student with a folder for this assignment, by name, and the names refused.

    A name is refused if it holds control or direction marks: it could not be shown for what it is.

    Raises: ConfigError if there is no such folder, or nobody handed anything in.
    """
    if not submitted.is_dir():
        raise ConfigError(f"{submitted}: expected a folder with submissions, STUDENT/{assignment.name}/, found none")
    folders = [
        entry
        for entry in sorted(submitted.iterdir())
        if not entry.name.startswith(".") and not entry.is_symlink() and (entry / assignment.name).is_dir()
    ]
    tasks = [Task(entry.name, entry / assignment.name) for entry in folders if entry.name.isprintable()]
    if not tasks:
        raise ConfigError(f"{submitted}: expected submissions in STUDENT/{assignment.name}/, found none")
    return tasks, tuple(repr(entry.name) for entry in folders if not entry.name.isprintable())
