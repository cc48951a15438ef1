"""Assignments in which some grade cells call checks and some hold tests: each is judged where it belongs."""

from __future__ import annotations

from pathlib import Path

from autograder.config import Course
from autograder.pipeline.grader import Grader
from autograder.results import ExerciseResult
from tests.support.classic import answer, classic_course, grade, hand_in

CHECKS = '''"""Public checks."""

from autograder.checks import check
from autograder.compare import equal


@check("double")
def doubles_two(student):
    """double(2) = 4."""
    equal(student.double(2), 4)
'''
HIDDEN = CHECKS.replace("doubles_two", "doubles_three").replace("(2)", "(3)").replace("4", "6")
NOTEBOOK = [
    answer("f", "### BEGIN SOLUTION\ndef double(x):\n    return 2 * x\n### END SOLUTION"),
    grade("calls", 'from autograder import check\n\ncheck("double")', 2),
    grade("asserts", "assert double('a') == 'aa'", 3),
]


def mixed(root: Path) -> Course:
    """A course with such an assignment, its checks beside the notebook and its hidden ones in solutions/."""
    files = {"p1.ipynb": NOTEBOOK, "checks.py": CHECKS}
    (root / "course" / "solutions" / "ps1").mkdir(parents=True)
    (root / "course" / "solutions" / "ps1" / "checks.py").write_text(HIDDEN, encoding="utf-8")
    return classic_course(root / "course", {"ps1": files})


def graded(course: Course, student: str, source: str) -> dict[str, ExerciseResult]:
    """A student's exercises, by name."""
    folder = hand_in(course, student, "ps1", {"f": source})
    grader = Grader(course.assignment("ps1"))
    try:
        return {exercise.name: exercise for exercise in grader.grade(folder, student).result.exercises}
    finally:
        grader.close()


def test_a_cell_that_calls_a_check_is_judged_outside(tmp_path: Path) -> None:
    """Its exercise is the one it names, with public and hidden checks; a cell that asserts runs inside."""
    course = mixed(tmp_path)
    right = graded(course, "s01", "def double(x):\n    return 2 * x")
    assert {name: (e.score, e.inside, len(e.checks)) for name, e in right.items()} == {
        "double": (2.0, False, 2),
        "asserts": (3.0, True, 1),
    }
    wrong = graded(course, "s02", "def double(x):\n    return x + 2")
    assert {name: e.score for name, e in wrong.items()} == {"double": 1.0, "asserts": 0.0}


def test_students_have_the_public_checks(tmp_path: Path) -> None:
    """nbgrader copies them into the release; hidden ones are nowhere in it."""
    course = mixed(tmp_path)
    found = {path.name: path.read_text(encoding="utf-8") for path in (course.root / "release" / "ps1").iterdir()}
    assert found["checks.py"] == CHECKS
    assert "doubles_three" not in "".join(found.values())
