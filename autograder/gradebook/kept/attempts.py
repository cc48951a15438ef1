"""A student's attempts at an assignment, written down beside the result, and which of them counts.

An attempt is work that was graded; other work is another attempt, the same work never.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from autograder.config import Assignment, Settings
from autograder.gradebook.kept import kept_path, read_kept, write_kept
from autograder.results import Status


class Attempt(BaseModel):
    """One attempt.

    work : hash of its files; key : the result's; handed_in : naive UTC, None if unknown; chosen : whether a person had
    it graded to count, whatever else there is.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    work: str
    key: str
    status: Status
    score: float
    max_score: float
    graded_at: datetime
    handed_in: datetime | None = None
    chosen: bool = False


class _Kept(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    attempts: tuple[Attempt, ...] = ()


def attempts_path(results: Path, student: str, assignment: Assignment) -> Path:
    """Where a student's attempts are written down."""
    return kept_path(results, student, assignment, "attempts")


def read_attempts(results: Path, student: str, assignment: Assignment) -> tuple[Attempt, ...]:
    """Return a student's attempts, the first first.

    Raises: ConfigError if what is there cannot be read.
    """
    return read_kept(attempts_path(results, student, assignment), _Kept, "attempts").attempts


def write_attempts(results: Path, student: str, assignment: Assignment, attempts: tuple[Attempt, ...]) -> None:
    """Write a student's attempts down."""
    write_kept(attempts_path(results, student, assignment), _Kept(attempts=attempts))


def counting(attempts: tuple[Attempt, ...], settings: Settings) -> int:
    """Return the place of the attempt that counts, of one or more.

    The latest, or the best of those that nobody has to look at, of equal ones the later; none before one that was
    chosen.
    """
    last = len(attempts) - 1
    if settings.counts == "latest":
        return last
    first = max((i for i, attempt in enumerate(attempts) if attempt.chosen), default=0)
    fitting = [i for i, attempt in enumerate(attempts) if i >= first and (attempt.status == "graded" or attempt.chosen)]
    return max(fitting, key=lambda i: (attempts[i].score, i)) if fitting else last
