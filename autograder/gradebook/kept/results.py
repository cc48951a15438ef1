"""Where a student's result lies, and what is read of it."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from autograder.config import Assignment
from autograder.results import Result


def result_path(results: Path, student: str, assignment: Assignment) -> Path:
    """Where a student's result lies."""
    return results / student / f"{assignment.name}.json"


def read_result(path: Path) -> Result | None:
    """Return the result at ``path``, None if there is none that can be read."""
    try:
        return Result.read(path)
    except (OSError, ValidationError):
        return None


def read_if_current(path: Path, key: str) -> Result | None:
    """Return the result at ``path`` if it was made under this key."""
    result = read_result(path)
    return result if result is not None and result.key == key else None
