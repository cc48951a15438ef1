"""Who asked for a grade to be looked at again, why, and what came of it: kept beside the result, and never removed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.results import Result
from autograder.util.files import write_atomically


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
    return results / student / f"{assignment.name}.regrades.json"


def read_regrades(results: Path, student: str, assignment: Assignment) -> tuple[Regrade, ...]:
    """Return a student's regrades, the first first.

    Raises: ConfigError if what is there cannot be read.
    """
    path = regrades_path(results, student, assignment)
    if not path.is_file():
        return ()
    try:
        return _Kept.model_validate_json(path.read_bytes()).regrades
    except ValidationError:
        raise ConfigError(f"{path}: expected a list of regrades; mend it or move it away") from None


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
    write_atomically(regrades_path(results, after.student, assignment), whole.model_dump_json(indent=2) + "\n")
    return made
