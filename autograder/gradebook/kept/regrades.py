"""Who asked for a grade to be looked at again, why, and what came of it: kept beside the result, and never removed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from autograder.config import Assignment
from autograder.gradebook.kept import kept_path, read_kept, write_kept
from autograder.results import Result


class Regrade(BaseModel):
    """One regrade. why : the reason in a person's words; before : the points that stood, None if there were none;
    key_before, key : the results'; changed : exercises whose points are others now."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    when: datetime
    why: str
    before: float | None
    after: float
    key_before: str = ""
    key: str
    changed: tuple[str, ...] = ()


class _Kept(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    regrades: tuple[Regrade, ...] = ()


def regrades_path(results: Path, student: str, assignment: Assignment) -> Path:
    """Where a student's regrades are kept."""
    return kept_path(results, student, assignment, "regrades")


def read_regrades(results: Path, student: str, assignment: Assignment) -> tuple[Regrade, ...]:
    """Return a student's regrades, the first first.

    Raises: ConfigError if what is there cannot be read.
    """
    return read_kept(regrades_path(results, student, assignment), _Kept, "regrades").regrades


def add_regrade(
    results: Path, assignment: Assignment, before: Result | None, after: Result, *, why: str, when: datetime
) -> Regrade:
    """Keep a regrade and return it."""
    earlier = {} if before is None else {exercise.name: exercise.score for exercise in before.exercises}
    made = Regrade(
        when=when,
        why=why,
        before=None if before is None else before.score,
        after=after.score,
        key_before="" if before is None else before.key,
        key=after.key,
        changed=tuple(e.name for e in after.exercises if e.name in earlier and e.score != earlier[e.name]),
    )
    whole = _Kept(regrades=(*read_regrades(results, after.student, assignment), made))
    write_kept(regrades_path(results, after.student, assignment), whole)
    return made
