"""Assignments and the course they lie in: where the files are, and what ``assignment.toml`` says.

course/
  assignments/NAME/{NAME.ipynb, checks.py, assignment.toml}
  solutions/NAME/{reference.py, checks.py, mutants.py, variants.py}
  release/NAME/

Where there is no ``assignment.toml`` an assignment is *classic*: nbgrader's notebooks say what it asks for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from autograder.course.cells import notebooks
from autograder.course.classic import ClassicExercise, declared
from autograder.course.layout import CONFIG, Layout, read_layout
from autograder.course.settings import Disclosure, Exercise, Limits, Settings, read_settings
from autograder.errors import ConfigError

__all__ = ["Assignment", "Course", "Disclosure", "Exercise", "Limits", "Settings"]

_POLICY = re.compile(rb"^(?:due|attempts|cool_down|counts|ask|challenge)[ \t]*=.*\n?", re.MULTILINE)
"""Settings of a line each that say who may hand in what and when, and what is beside all grades."""
SETTINGS = "assignment.toml"


@dataclass(frozen=True)
class Course:
    """The folders of a course.

    root : where ``assignments/``, or nbgrader's ``source/``, lies.
    """

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> Course:
        """Return the course that ``start`` (default: the working directory) lies in.

        Raises: ConfigError if no folder from there upwards holds ``assignments/`` or is an nbgrader course.
        """
        here = (start or Path.cwd()).resolve()
        for folder in (here, *here.parents):
            if (folder / "assignments").is_dir() or (_nbgrader_course(folder) and cls(folder).homes):
                return cls(folder)
        raise ConfigError(
            f"{here}: expected a course here or above: a folder that holds assignments/, "
            "or nbgrader's source/ or nbgrader_config.py"
        )

    @cached_property
    def layout(self) -> Layout:
        """What nbgrader's configuration says of this course.

        Raises: ConfigError if it cannot be followed.
        """
        return read_layout(self.root)

    @property
    def homes(self) -> tuple[Path, ...]:
        """The folders that assignments lie in."""
        there = (self.root / "assignments", self.root / self.layout.source)
        return tuple(folder for folder in dict.fromkeys(there) if folder.is_dir())

    @property
    def submitted(self) -> Path:
        """What students handed in: ``STUDENT/NAME/``."""
        return self.root / self.layout.submitted

    @property
    def results(self) -> Path:
        """Grades and feedback pages: ``STUDENT/NAME.json`` and ``.html``."""
        return self.root / "results"

    @property
    def autograded(self) -> Path:
        """Executed notebooks, as formgrader shows them: ``STUDENT/NAME/``."""
        return self.root / self.layout.autograded

    @property
    def reports(self) -> Path:
        """Pages about a class."""
        return self.root / "reports"

    @property
    def names(self) -> tuple[str, ...]:
        """The assignments of this course, by name."""
        folders = {entry for home in self.homes for entry in home.iterdir() if not entry.name.startswith(".")}
        return tuple(sorted({f.name for f in folders if (f / SETTINGS).is_file() or (f.is_dir() and notebooks(f))}))

    def assignment(self, name: str) -> Assignment:
        """Load one assignment.

        Raises: ConfigError, saying what is missing or wrong and where.
        """
        homes = self.homes or (self.root / "assignments",)
        for home in homes:
            if (home / name / SETTINGS).is_file():
                return Assignment(self, name, read_settings(home / name / SETTINGS), home=home)
        for home in homes:
            if name and notebooks(home / name):
                return Assignment(self, name, declared(home / name, self.layout), home=home, classic=True)
        known = ", ".join(self.names) or "none"
        raise ConfigError(f"{homes[0] / name / SETTINGS}: there is no assignment called {name!r} here (found: {known})")


@dataclass(frozen=True)
class Assignment:
    """One unit of the course: its settings and its files.

    home : the folder that its source lies in, None for the course's ``assignments/``.
    classic : whether nbgrader's notebooks alone say what it asks for.
    notebook : the one this is about, where an assignment has several; "" for the one called as the assignment.
    """

    course: Course
    name: str
    settings: Settings
    home: Path | None = None
    classic: bool = False
    notebook: str = ""

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises in the notebook's order."""
        return tuple(self.settings.exercises.values())

    @property
    def points(self) -> float:
        """Points to be had, those given by hand included."""
        return sum(e.points for e in self.exercises)

    @property
    def notebooks(self) -> tuple[str, ...]:
        """The names of its notebooks, in nbgrader's order."""
        if not self.classic or self.notebook:
            return (self.notebook or self.name,)
        return tuple(path.stem for path in notebooks(self.source))

    @property
    def parts(self) -> tuple[Assignment, ...]:
        """The assignment as its notebooks one by one, each with its own exercises; itself if it has but one."""
        return tuple(self._part(name) for name in self.notebooks) if self.classic else (self,)

    @property
    def by_notebook(self) -> dict[str, Assignment]:
        """The notebooks that carry points, by name: each the assignment with its own exercises."""
        return {part.notebooks[0]: part for part in self.parts if part.exercises}

    @property
    def notebook_of(self) -> dict[str, str]:
        """Exercise → the notebook that it stands in."""
        return {exercise.name: name for name, part in self.by_notebook.items() for exercise in part.exercises}

    def _part(self, notebook: str) -> Assignment:
        own = {
            name: exercise
            for name, exercise in self.settings.exercises.items()
            if isinstance(exercise, ClassicExercise) and exercise.notebook == notebook
        }
        return replace(self, settings=self.settings.model_copy(update={"exercises": own}), notebook=notebook)

    @property
    def source(self) -> Path:
        """Folder of the source: notebooks, public checks, settings."""
        return (self.home or self.course.root / "assignments") / self.name

    @property
    def source_notebook(self) -> Path:
        """The nbgrader source notebook."""
        return self.source / f"{self.notebook or self.name}.ipynb"

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
        if self.classic:
            settings = self.settings.model_dump_json(serialize_as_any=True, exclude={"challenge"})
            return f"{settings} {self.course.layout}".encode()
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
        return self.course.root / self.course.layout.release / self.name

    @property
    def release_notebook(self) -> Path:
        """The notebook students get."""
        return self.release / f"{self.notebook or self.name}.ipynb"

    @cached_property
    def by_name(self) -> dict[str, Exercise]:
        """The exercises by name."""
        return {e.name: e for e in self.exercises}

    def used(self, exercise: Exercise) -> list[str]:
        """Return everything an exercise uses, directly or through what it uses, in the notebook's order."""
        found: set[str] = set()
        left = list(exercise.uses)
        while left:
            name = left.pop()
            if name not in found:
                found.add(name)
                left += self.by_name[name].uses
        return [e.name for e in self.exercises if e.name in found and not e.manual]


def _nbgrader_course(folder: Path) -> bool:
    return (folder / CONFIG).is_file() or any((folder / "source").glob("*/*.ipynb"))
