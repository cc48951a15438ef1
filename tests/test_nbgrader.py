"""nbgrader's own commands in a course of ours: `autograde` grades on our road, and the others work on what it made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest
from course import SOLUTIONS, submit, tiny_course
from nbgrader.api import Gradebook

from autograder.config import Course
from autograder.database import located
from autograder.grade import grade_class
from autograder.results import Result

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),  # nbgrader's alembic starts a thread
]

CONFIG = Path(__file__).parent.parent / "nbgrader_config.py"
WRONG = {**SOLUTIONS, "double": "def double(x):\n    return x"}
ENDLESS = {**SOLUTIONS, "double": "def double(x):\n    while True:\n        pass"}
SECRET = {**SOLUTIONS, "double": "open('/tmp/autograder-was-here', 'w').close()\ndef double(x):\n    return 2 * x"}


def hand_in(course: Course) -> None:
    """A class: right, wrong, untouched, endless, prying, renamed, beside another notebook, broken."""
    for student, answers in {"s01": SOLUTIONS, "s02": WRONG, "s03": {}, "s04": ENDLESS, "s05": SECRET}.items():
        submit(course, student, answers, stamp="2026-11-02 10:00:00 UTC" if student == "s01" else "")
    renamed = submit(course, "s06", SOLUTIONS)
    (renamed / "tiny.ipynb").rename(renamed / "tiny (1).ipynb")
    beside = submit(course, "s07", SOLUTIONS)
    nbformat.write(nbformat.v4.new_notebook(), beside / "scratch.ipynb")
    (submit(course, "s08", {}) / "tiny.ipynb").write_text("This is my homework.\n")


def nbgrader(course: Course, *arguments: str) -> SimpleNamespace:
    """Run one of nbgrader's commands at the course's root."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=course.root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return SimpleNamespace(code=done.returncode, log=done.stdout + done.stderr)


def figures(course: Course) -> dict[tuple[str, str], tuple[Any, ...]]:
    """Everything the gradebook holds of the class, by student and cell."""
    with Gradebook(*located(course)) as book:
        return {
            (entry.student.id, grade.name): (
                grade.auto_score, grade.manual_score, grade.score, grade.needs_manual_grade, entry.timestamp
            )
            for entry in book.assignment_submissions("tiny")
            for notebook in entry.notebooks
            for grade in notebook.grades
        }  # fmt: skip


def results(course: Course) -> dict[str, dict[str, Any]]:
    """The results by student, without what is measured by the clock."""
    found = {}
    for path in sorted((course.root / "results").glob("*/tiny.json")):
        data = Result.read(path).model_dump(exclude={"seconds", "timing"})
        for exercise in data["exercises"]:
            for check in exercise["checks"]:
                del check["seconds"]
        found[path.parent.name] = data
    return found


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course whose class `autograder grade` has graded."""
    course = tiny_course(tmp_path_factory.mktemp("ours"))
    shutil.copy(CONFIG, course.root)
    hand_in(course)
    grade_class(
        course.assignment("tiny"), submitted=course.root / "submitted", results=course.root / "results", workers=2
    )
    return course


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The same course with the same class, which `nbgrader autograde` has graded."""
    course = tiny_course(tmp_path_factory.mktemp("theirs"))
    shutil.copy(CONFIG, course.root)
    hand_in(course)
    done = nbgrader(course, "autograde", "tiny")
    assert done.code == 0, done.log
    assert "s08: tiny needs a person's look. Nothing could be graded" in done.log
    return course


def test_autograde_grades_as_ours_does(ours: Course, theirs: Course) -> None:
    """Every score, message, notice and time is that of `autograder grade`, also of what nbgrader alone cannot read."""
    assert results(theirs) == results(ours)
    assert len(results(theirs)) == 8
    assert figures(theirs) == figures(ours)
    for student in results(ours):
        place = f"autograded/{student}/tiny/tiny.ipynb"
        assert (theirs.root / place).read_text() == (ours.root / place).read_text()
        assert (theirs.root / "results" / student / "tiny.html").is_file()
    assert {result["score"] for result in results(theirs).values()} == {5.0, 3.0, 0.0}
