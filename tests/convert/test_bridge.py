"""Tests of `autograder.convert.bridge`: a classic assignment moved towards checks, cell by cell."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from autograder.checks import all_checks
from autograder.config import Course
from autograder.convert.bridge import bridge
from autograder.errors import ConfigError
from autograder.pipeline.grader import Grader
from autograder.release import build
from tests.support.classic import answer, cell, classic_course, grade, hand_in

HIDDEN = '"""f squares."""\nx = 2\nassert f(x) == 4\n### BEGIN HIDDEN TESTS\nassert f(x + 1) == 9\n### END HIDDEN TESTS'
NOTEBOOK = [
    cell("import numpy as np"),
    answer("f", "### BEGIN SOLUTION\ndef f(x):\n    return x * x\n### END SOLUTION"),
    grade("test-f", HIDDEN, 2),
    grade("arrays", "np.testing.assert_allclose(f(np.array([0.5])), [0.25])", 1),
    grade("variable", "assert f(answer) == 4", 1),
    grade("partial", "assert f(1) == 1\n0.5", 1),
]


def source(root: Path) -> Course:
    """A course with such an assignment."""
    return classic_course(root, {"ps1": {"p1.ipynb": NOTEBOOK}}, released=False)


def test_what_maps_becomes_a_check_and_the_rest_stays(tmp_path: Path) -> None:
    """The cell calls its check; hidden tests are hidden checks; the notebook as it was is kept."""
    course = source(tmp_path / "course")
    before = (course.root / "source" / "ps1" / "p1.ipynb").read_bytes()
    made = bridge(course.assignment("ps1"))
    assert made.turned == {"test-f": "test_f", "arrays": "arrays"}
    assert list(made.left) == ["variable", "partial"]
    assert made.left["variable"] == "assert f(answer) == 4: it needs answer"
    assert (course.root / "solutions" / "ps1" / "before_adopt" / "p1.ipynb").read_bytes() == before
    assignment = course.assignment("ps1")
    checks = {(check.exercise, check.visibility) for check in all_checks(assignment)}
    assert checks == {("test_f", "public"), ("test_f", "hidden"), ("arrays", "public")}
    assert [(e.name, e.inside, e.points) for e in assignment.exercises] == [
        ("test_f", False, 2),
        ("arrays", False, 1),
        ("variable", True, 1),
        ("partial", True, 1),
    ]
    build(assignment)
    book = nbformat.read(assignment.release / "p1.ipynb", as_version=4)
    assert "9" not in "".join(part.source for part in book.cells)


@pytest.mark.parametrize(
    ("body", "points"),
    [
        ("x * x", (2, 1)),
        ("4", (0, 0)),
        ("None", (0, 0)),
        ("(x * x).tolist() if hasattr(x, 'tolist') else x * x", (2, 1)),
    ],
)
def test_points_are_those_of_the_tests(tmp_path: Path, body: str, points: tuple[float, float]) -> None:
    """All of them or none, as the cell had it; a wrong answer of another kind is no check that breaks down."""
    course = source(tmp_path / "course")
    bridge(course.assignment("ps1"))
    build(course.assignment("ps1"))
    folder = hand_in(course, "s01", "ps1", {"f": f"def f(x):\n    return {body}"})
    grader = Grader(course.assignment("ps1"))
    try:
        found = grader.grade(folder, "s01").result
    finally:
        grader.close()
    assert tuple(e.score for e in found.exercises[:2]) == points
    assert not found.broken


def test_checks_that_are_there_are_not_written_over(tmp_path: Path) -> None:
    """They may be the instructor's own."""
    course = source(tmp_path / "course")
    (course.root / "source" / "ps1" / "checks.py").write_text("# mine\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="there are checks already"):
        bridge(course.assignment("ps1"))
