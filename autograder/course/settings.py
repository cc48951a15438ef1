"""What an assignment says of itself in ``assignment.toml``: exercises, limits, what its grading needs."""

from __future__ import annotations

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from autograder.errors import ConfigError
from autograder.language import SOURCE
from autograder.util.times import parse_due, parse_span

__all__ = ["Challenge", "Disclosure", "Exercise", "Limits", "Settings", "read_settings"]

Disclosure = Literal["title", "message", "counterexample"]
GRADE_PREFIX = "check_"
"""What an exercise's grade cell is called, before the exercise's name."""


class Limits(BaseModel):
    """What one submission may use. The defaults suit a NumPy unit.

    judge_seconds, judge_mb : the processor time and memory that the judge itself may spend on it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    notebook_seconds: Annotated[float, Field(gt=0)] = 120.0
    cell_seconds: Annotated[float, Field(gt=0)] = 20.0
    call_seconds: Annotated[float, Field(gt=0)] = 5.0
    memory_mb: Annotated[int, Field(ge=64)] = 1024
    processes: Annotated[int, Field(ge=1)] = 16
    file_mb: Annotated[int, Field(ge=1)] = 64
    scratch_mb: Annotated[int, Field(ge=1)] = 256
    output_kb: Annotated[int, Field(ge=1)] = 512
    judge_seconds: Annotated[float, Field(gt=0)] = 300.0
    judge_mb: Annotated[int, Field(ge=256)] = 4096


class Exercise(BaseModel):
    """One exercise of an assignment.

    uses : earlier exercises whose functions this one may call; when one of those is wrong, the judge
        serves a right one in its place, so that one mistake costs once.
    variable : whether the exercise is a variable of the notebook (a trained model), not a function.
    shows : those of them that may be of any kind: how good what they make is, this one shows, and their checks do not.
    served : whether the judge may do so. Not where a function has few answers (weights of three gates): code that hears
        all of them can tell them, a bit for each check that it passes or fails.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = ""
    points: Annotated[float, Field(gt=0)]
    manual: bool = False
    variable: bool = False
    served: bool = True
    uses: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()

    @property
    def grade_cell(self) -> str:
        """The grade_id of the cell that carries the points: the answer's own where a person gives them."""
        return self.name if self.manual else f"{GRADE_PREFIX}{self.name}"

    @property
    def inside(self) -> bool:
        """Whether its tests are a cell of the notebook, which runs in the student's own process."""
        return False


class Challenge(BaseModel):
    """A number to beat, beside all grades: what the author measured, and whether more or less of it is better."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    measured: Annotated[float, Field(allow_inf_nan=False)]
    better: Literal["higher", "lower"] = "higher"


def _due(value: object) -> datetime | None:
    """A due date, which has to say its zone."""
    return parse_due(value)


def _span(value: object) -> timedelta | None:
    """A time that has to pass."""
    return parse_span(value)


class Settings(BaseModel):
    """The contents of ``assignment.toml``.

    language : in which it is written, by its code; the engine speaks it, too.
    imports : modules the warm sandbox imports before any submission.
    parameters : papermill parameters of the grading profile.
    files : patterns of files (``*.py``) that may be handed in beside the notebook and lie beside it when it runs.
    disclosure : how much of a failed hidden check a student is shown.
    install_from : a URL where students' pip finds this package, of a file, a repository or an index (…/simple/); "" if
        the release brings it along.
    due : when it was due, None if that is not said.
    attempts : how many different pieces of work of a student are graded, None for any number; cool_down : how long
        after one the next is graded, None for at once; counts : which of them does.
    ask : an address where students ask for a regrade.
    challenge : the number to beat at the end of the notebook, None if there is none.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    summary: str = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = SOURCE
    imports: tuple[str, ...] = ("numpy",)
    disclosure: Disclosure = "counterexample"
    install_from: Annotated[str, Field(pattern=r"^([a-z+]+://[^\s\"'`$\\]+)?$")] = ""
    parameters: dict[str, bool | int | float | str] = {}
    due: Annotated[datetime | None, BeforeValidator(_due)] = None
    attempts: Annotated[int | None, Field(ge=1)] = None
    cool_down: Annotated[timedelta | None, BeforeValidator(_span)] = None
    counts: Literal["latest", "best"] = "latest"
    ask: Annotated[str, Field(pattern=r"^((https://|mailto:)[^\s\"'`<>\\]+)?$")] = ""
    challenge: Challenge | None = None
    files: tuple[str, ...] = ()
    limits: Limits = Limits()
    exercises: dict[str, Exercise]


def read_settings(path: Path) -> Settings:
    """Return what the ``assignment.toml`` at ``path`` says.

    Raises: ConfigError, saying what is wrong and where.
    """
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from None
    for name, fields in data.get("exercises", {}).items():
        if isinstance(fields, dict):
            fields.setdefault("name", name)
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, e['loc']))}: {e['msg']}, got {e['input']!r:.80}" for e in error.errors()
        )
        raise ConfigError(f"{path}: {faults}") from None
    seen: set[str] = set()
    for name, exercise in settings.exercises.items():
        if not name.isidentifier():
            raise ConfigError(f"{path}: exercises.{name}: expected a Python name")
        later = [used for used in exercise.uses if used not in seen]
        if later:
            raise ConfigError(f"{path}: exercises.{name}.uses: expected earlier exercises, got {', '.join(later)}")
        other = [shown for shown in exercise.shows if shown not in exercise.uses]
        if other:
            raise ConfigError(f"{path}: exercises.{name}.shows: expected some of its uses, got {', '.join(other)}")
        seen.add(name)
    return settings
