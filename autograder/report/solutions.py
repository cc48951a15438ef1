"""Right solutions on a page, once nobody can hand them in any more: the instructor's and other ways."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from markupsafe import Markup

from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.language import gettext
from autograder.notebook.fill import solutions
from autograder.render import page
from autograder.render.code import highlight
from autograder.specimens import Specimen, load_specimens
from autograder.util.files import write_atomically
from autograder.util.text import one_line

MOST_OTHERS = 3
"""Other ways that an exercise is shown in, beside the instructor's."""


@dataclass(frozen=True)
class Way:
    """One right solution: its title and its code as HTML."""

    title: str
    code: Markup


@dataclass(frozen=True)
class Exercise:
    """An exercise with its right solutions, the instructor's first; text : an answer in words, "" for code."""

    name: str
    ways: tuple[Way, ...]
    text: str = ""


def write(assignment: Assignment, *, output: Path | None = None, now: datetime | None = None) -> Path:
    """Write the page and return its path; ``reports/NAME.solutions.html`` by default.

    now : the time that it is, with its zone; the clock's if None.

    Raises: ConfigError if it is not over, or nobody said when it is; CheckFileError if the variants cannot be read;
    RecordError if the page cannot be written.
    """
    require_over(assignment, now or datetime.now(UTC))
    target = output or assignment.course.reports / f"{assignment.name}.solutions.html"
    write_atomically(target, render(assignment))
    return target


def require_over(assignment: Assignment, now: datetime) -> None:
    """Do nothing once the assignment is over.

    Raises: ConfigError that says when that will be, or how to say it.
    """
    due = assignment.settings.due
    if due is None:
        raise ConfigError(
            f"{assignment.settings_file}: expected when it is due before solutions are shown, found nothing; add a "
            'line above the tables, as due = "2026-11-21 23:59 Europe/Madrid"'
        )
    if now <= due:
        zone = due.tzname() or ""
        raise ConfigError(
            f"{assignment.name} is due at {due:%Y-%m-%d %H:%M:%S} {zone}; its solutions can be shown after that"
        )


def render(assignment: Assignment) -> str:
    """Return the page as HTML text: each exercise the instructor's way and up to `MOST_OTHERS` of ``variants.py``.

    Raises: CheckFileError if the variants cannot be read.
    """
    own = solutions(assignment)
    variants = load_specimens(assignment.solutions / "variants.py", "variant")
    exercises = []
    for exercise in assignment.exercises:
        if exercise.manual:
            exercises.append(Exercise(exercise.name, (), own.get(exercise.name, "")))
            continue
        others = [variant for variant in variants if variant.exercise == exercise.name]
        ways = [Way(gettext("The instructor's way"), highlight(own.get(exercise.name, "")))]
        ways += [Way(_title(variant), highlight(variant.source)) for variant in others[:MOST_OTHERS]]
        exercises.append(Exercise(exercise.name, tuple(ways)))
    return page.render("solutions.html.j2", styles=("code.css",), title=assignment.settings.title, exercises=exercises)


def _title(variant: Specimen) -> str:
    return one_line(variant.note.split("\n\n")[0])
