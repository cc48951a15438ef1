"""A course of several assignments for tests: settings and results, as grading leaves them; nothing is run."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autograder.config import Course
from autograder.render.feedback import render as feedback
from autograder.results import Result
from tests.support.findings import exercise, failed, passed, result

NOW = datetime(2026, 10, 1, 12, tzinfo=UTC)
DUE = {"gates": "2026-09-08", "descent": "2026-09-15", "images": "2026-10-06", "words": "", "extra": ""}
"""Assignment → the day that it is due, "" if nobody said; at `NOW` two are past, and one is still open."""


def several(root: Path) -> Course:
    """Lay out the assignments of `DUE`: two exercises of two points, and one of a point that a person grades."""
    for name, day in DUE.items():
        folder = root / "assignments" / name
        folder.mkdir(parents=True)
        due = f'due = "{day} 23:59 UTC"\n' if day else ""
        (folder / "assignment.toml").write_text(
            f'title = "The {name}"\n{due}[exercises.build]\npoints = 2\n[exercises.use]\npoints = 2\n'
            "[exercises.why]\npoints = 1\nmanual = true\n",
            encoding="utf-8",
        )
    return Course(root)


def graded(name: str, student: str, build: float, use: float, **fields: Any) -> Result:
    """A result; a point that is lost in ``use`` comes from a check that failed."""
    lost = failed("What was built is used.", f"{student} raised an error.", name="used")
    return result(
        exercise(passed(name="built"), name="build", score=build),
        exercise(lost if use < 2 else passed("What was built is used.", name="used"), name="use", score=use),
        exercise(name="why", score=None, max_score=1.0),
        assignment=name,
        student=student,
        **fields,
    )


def keep(course: Course, found: Result, *, stamp: str = "", page: bool = False) -> None:
    """Record a result as grading does. stamp : when it was handed in; page : with its feedback page."""
    folder = course.results / found.student
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{found.assignment}.json").write_text(found.to_json(), encoding="utf-8")
    if page:
        text = feedback(found, course.assignment(found.assignment), {})
        (folder / f"{found.assignment}.html").write_text(text, encoding="utf-8")
    if stamp:
        work = course.submitted / found.student / found.assignment
        work.mkdir(parents=True)
        (work / "timestamp.txt").write_text(stamp, encoding="utf-8")


def filled(root: Path) -> Course:
    """`several`, done by six: five go through all but ``extra``, the sixth stops; one needs review, one is late.

    Nobody does well in ``use`` of ``descent``.
    """
    course = several(root)
    for number in range(1, 6):
        student = f"s0{number}"
        for name in ("gates", "descent", "words"):
            keep(course, graded(name, student, 2, 0.5 if name == "descent" else 2), page=name == "gates")
    keep(course, graded("gates", "s06", 2, 0), stamp="2026-09-09 08:00:00 UTC", page=True)
    keep(course, graded("images", "s01", 2, 1))
    keep(course, graded("words", "s02", 0, 0, status="needs_review"))
    return course
