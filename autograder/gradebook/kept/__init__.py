"""Files kept beside a result, STUDENT/ASSIGNMENT.WHAT.json: a list that only grows, of attempts or of regrades."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.util.files import write_atomically

Kept = TypeVar("Kept", bound=BaseModel)


def kept_path(results: Path, student: str, assignment: Assignment, what: str) -> Path:
    """Where a student's attempts or regrades, ``what``, are written down."""
    return results / student / f"{assignment.name}.{what}.json"


def read_kept(path: Path, kind: type[Kept], what: str) -> Kept:
    """Return what lies at ``path``, an empty one if nothing does.

    Raises: ConfigError if what is there cannot be read.
    """
    if not path.is_file():
        return kind()
    try:
        return kind.model_validate_json(path.read_bytes())
    except ValidationError:
        raise ConfigError(f"{path}: expected a list of {what}; mend it or move it away") from None


def write_kept(path: Path, kept: BaseModel) -> None:
    """Write it down."""
    write_atomically(path, kept.model_dump_json(indent=2) + "\n")
