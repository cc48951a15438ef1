"""Assignments and the course they lie in: where the files are, and what ``assignment.toml`` says.

course/
  assignments/NAME/{NAME.ipynb, checks.py, assignment.toml}
  solutions/NAME/{reference.py, checks.py, mutants.py, variants.py}
  release/NAME/
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from autograder.errors import ConfigError
from autograder.util.due import parse_due, parse_span

__all__ = ["Assignment", "Course", "Exercise", "Limits", "Settings"]

Disclosure = Literal["title", "message", "counterexample"]
GRADE_PREFIX = "check_"
"""What an exercise's grade cell is called, before the exercise's name."""
_POLICY = re.compile(rb"^(?:due|attempts|cool_down|counts|ask)[ \t]*=.*\n?", re.MULTILINE)
"""Settings of a line each that say who may hand in what and when."""
SETTINGS = "assignment.toml"


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

    @property
    def grade_cell(self) -> str:
        """The grade_id of the cell that carries the points: the answer's own where a person gives them."""
        return self.name if self.manual else f"{GRADE_PREFIX}{self.name}"


def _due(value: object) -> datetime | None:
    """A due date, which has to say its zone."""
    return parse_due(value)


def _span(value: object) -> timedelta | None:
    """A time that has to pass."""
    return parse_span(value)


class Settings(BaseModel):
    """The contents of ``assignment.toml``.

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
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    summary: str = ""
    imports: tuple[str, ...] = ("numpy",)
    disclosure: Disclosure = "counterexample"
    install_from: Annotated[str, Field(pattern=r"^([a-z+]+://[^\s\"'`$\\]+)?$")] = ""
    parameters: dict[str, bool | int | float | str] = {}
    due: Annotated[datetime | None, BeforeValidator(_due)] = None
    attempts: Annotated[int | None, Field(ge=1)] = None
    cool_down: Annotated[timedelta | None, BeforeValidator(_span)] = None
    counts: Literal["latest", "best"] = "latest"
    ask: Annotated[str, Field(pattern=r"^((https://|mailto:)[^\s\"'`<>\\]+)?$")] = ""
    files: tuple[str, ...] = ()
    limits: Limits = Limits()
    exercises: dict[str, Exercise]


@dataclass(frozen=True)
class Course:
    """The folders of a course.

    root : where ``assignments/`` lies.
    """

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> Course:
        """Return the course that ``start`` (default: the working directory) lies in.

        Raises: ConfigError if no folder from there upwards holds ``assignments/``.
        """
        here = (start or Path.cwd()).resolve()
        for folder in (here, *here.parents):
            if (folder / "assignments").is_dir():
                return cls(folder)
        raise ConfigError(f"{here}: expected a course here or above (a folder that holds assignments/)")

    @property
    def submitted(self) -> Path:
        """What students handed in: ``STUDENT/NAME/``."""
        return self.root / "submitted"

    @property
    def results(self) -> Path:
        """Grades and feedback pages: ``STUDENT/NAME.json`` and ``.html``."""
        return self.root / "results"

    @property
    def autograded(self) -> Path:
        """Executed notebooks, as formgrader shows them: ``STUDENT/NAME/``."""
        return self.root / "autograded"

    @property
    def reports(self) -> Path:
        """Pages about a class."""
        return self.root / "reports"

    @property
    def names(self) -> tuple[str, ...]:
        """The assignments of this course, by name."""
        return tuple(sorted(p.parent.name for p in (self.root / "assignments").glob(f"*/{SETTINGS}")))

    def assignment(self, name: str) -> Assignment:
        """Load one assignment.

        Raises: ConfigError, saying what is missing or wrong and where.
        """
        path = self.root / "assignments" / name / SETTINGS
        if not path.is_file():
            known = ", ".join(self.names) or "none"
            raise ConfigError(f"{path}: there is no assignment called {name!r} here (found: {known})")
        return Assignment(self, name, _settings(path))


@dataclass(frozen=True)
class Assignment:
    """One unit of the course: its settings and its files."""

    course: Course
    name: str
    settings: Settings

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises in the notebook's order."""
        return tuple(self.settings.exercises.values())

    @property
    def points(self) -> float:
        """Points to be had, those given by hand included."""
        return sum(e.points for e in self.exercises)

    @property
    def source(self) -> Path:
        """Folder of the source: notebook, public checks, settings."""
        return self.course.root / "assignments" / self.name

    @property
    def source_notebook(self) -> Path:
        """The nbgrader source notebook."""
        return self.source / f"{self.name}.ipynb"

    @property
    def public_checks(self) -> Path:
        """Checks a student may see."""
        return self.source / "checks.py"

    @property
    def settings_file(self) -> Path:
        """What the assignment says of itself."""
        return self.source / SETTINGS

    @property
    def grading_settings(self) -> bytes:
        """The text of `settings_file` without due date and policy, on which no grade and no proof depends."""
        head, bracket, tables = self.settings_file.read_bytes().partition(b"\n[")
        return _POLICY.sub(b"", head) + bracket + tables

    @property
    def solutions(self) -> Path:
        """Folder that students never get."""
        return self.course.root / "solutions" / self.name

    @property
    def hidden_checks(self) -> Path:
        """Checks that students never get."""
        return self.solutions / "checks.py"

    @property
    def reference(self) -> Path:
        """The right implementations that hidden checks compare with."""
        return self.solutions / "reference.py"

    @property
    def release(self) -> Path:
        """Folder of the compiled student release."""
        return self.course.root / "release" / self.name

    @property
    def release_notebook(self) -> Path:
        """The notebook students get."""
        return self.release / f"{self.name}.ipynb"

    @cached_property
    def by_name(self) -> dict[str, Exercise]:
        """The exercises by name."""
        return {e.name: e for e in self.exercises}


def _settings(path: Path) -> Settings:
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
        seen.add(name)
    return settings
