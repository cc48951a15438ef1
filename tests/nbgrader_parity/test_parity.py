"""The same points as nbgrader gives, on its quickstart course and on the notebooks it ships for its own tests.

Both grade the same submissions, nbgrader by its own commands. What differs is listed with its reason.
"""

from __future__ import annotations

import gc
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
import nbgrader
import pytest

from autograder.config import Assignment
from autograder.grade import grade_class
from autograder.gradebook.cells import cell_scores
from autograder.release import build
from benchmarks.stock import Points, run_nbgrader, stock_points
from tests.support.classic import answer, classic_course, grade, hand_in

SHIPPED = Path(nbgrader.__file__).parent
APPS, STEPS = SHIPPED / "tests" / "apps" / "files", SHIPPED / "tests" / "preprocessors" / "files"
GUIDE = SHIPPED / "docs" / "source" / "user_guide" / "source"
CONFIG = "c.Execute.timeout = 6\n"
UNCHECKED = {"squares": "def squares(n):\n    return [i**2 for i in range(1, n + 1)]"}
INLINE = {"sum_of_squares": "def sum_of_squares(n):\n    return sum(i**2 for i in range(1, n + 1))"}
NO_GRADE = "nbgrader refuses the whole submission: it makes a cell without the id that its format demands"


@dataclass(frozen=True)
class Case:
    """An assignment, and who handed in what.

    files : of the source, by path; answers : student → what is different from the solution; handed : student → the
    notebook p1 as it came; differences : (student, cell) → nbgrader's points, ours, the reason.
    """

    files: Mapping[str, object]
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    handed: Mapping[str, Path] = field(default_factory=dict)
    differences: Mapping[tuple[str, str], tuple[float | None, float | None, str]] = field(default_factory=dict)


def refused(student: str) -> dict[tuple[str, str], tuple[float | None, float | None, str]]:
    """The cells of a student whom nbgrader gives nothing, and leaves to a person."""
    points = {"foo": 1.0, "bar": 0.0, "baz": 0.0, "quux": 0.0}
    return {(student, cell): (None, given, NO_GRADE) for cell, given in points.items()}


RULES = [
    answer("f", "### BEGIN SOLUTION\nf = 1\n### END SOLUTION"),
    grade("warns", "import sys\nprint('careful', file=sys.stderr)"),
    grade("half", "0.5 * f", 1),
    grade("numpy", "import numpy as np\nnp.float64(0.5) * f", 1),
    grade("words", "'all'", 2),
    grade("truth", "True", 2),
    grade("below", "-1", 2),
    grade("shown", "f;", 2),
]
"""A number as the last line, and what looks like one: who touches nothing gets none of it wrong."""
CASES = {
    "quickstart": Case(
        {name: GUIDE / "ps1" / name for name in ("problem1.ipynb", "problem2.ipynb", "jupyter.png")},
        {"unchecked": UNCHECKED, "inline": INLINE},
    ),
    "changed": Case(
        {"p1.ipynb": APPS / "submitted-unchanged.ipynb"},
        handed={
            "changed": APPS / "submitted-changed.ipynb",
            "cheat": APPS / "submitted-cheat-attempt.ipynb",
            "cheat2": APPS / "submitted-cheat-attempt-alternative.ipynb",
            "grade-cell": APPS / "submitted-grade-cell-changed.ipynb",
            "locked-cell": APPS / "submitted-locked-cell-changed.ipynb",
            "grade-type": STEPS / "submitted-grade-cell-type-changed.ipynb",
            "answer-type": STEPS / "submitted-answer-cell-type-changed.ipynb",
        },
        differences=refused("grade-type") | refused("answer-type"),
    ),
    "hidden": Case({"p1.ipynb": APPS / "test-hidden-tests.ipynb"}, {"unchecked": UNCHECKED, "inline": INLINE}),
    "full": Case({"p1.ipynb": APPS / "test.ipynb"}, {"unchecked": UNCHECKED, "inline": INLINE}),
    "task": Case({"p1.ipynb": STEPS / "test_taskcell.ipynb"}, {"unchecked": UNCHECKED, "inline": INLINE}),
    "file": Case({"p1.ipynb": APPS / "open_relative_file.ipynb", "data.txt": APPS / "data.txt"}),
    "environment": Case({"p1.ipynb": APPS / "validating-environment-variable.ipynb"}),
    "timeout": Case(
        {"p1.ipynb": APPS / "timeout.ipynb"}, {"loop": {"squares": "def squares(n):\n    while True: pass"}}
    ),
    "zero": Case({"p1.ipynb": APPS / "validation-zero-points.ipynb"}),
    "manual": Case({"p1.ipynb": STEPS / "manually-graded-code-cell.ipynb"}),
    "generated": Case(
        {"p1.ipynb": APPS / "autotest-simple.ipynb", "autotests.yml": APPS / "autotests.yml"},
        handed={"changed": APPS / "autotest-simple-changed.ipynb"},
    ),
    "rules": Case(
        {"p1.ipynb": RULES},
        differences={
            (student, cell): found
            for student, right in (("solved", True), ("untouched", False))
            for cell, found in {
                "warns": (0.0, 1.0, "what a test prints on stderr costs nothing, unless the course says so"),
                **({"numpy": (1.0, 0.5, "a number of NumPy's is a number, however it is shown")} if right else {}),
                "below": (2.0, None, "a number below 0 is a mistake of the tests: full points, and a person looks"),
            }.items()
        },
    ),
}


def solved(assignment: Assignment) -> dict[str, str]:
    """The instructor's answers, without nbgrader's marks."""
    books = [nbformat.read(part.source_notebook, as_version=4) for part in assignment.parts]
    return {
        cell.metadata.nbgrader.grade_id: "\n".join(line for line in cell.source.split("\n") if "### " not in line)
        for book in books
        for cell in book.cells
        if cell.metadata.get("nbgrader", {}).get("solution")
    }


@pytest.mark.nightly
@pytest.mark.filterwarnings("ignore::nbformat.warnings.MissingIDFieldWarning")
@pytest.mark.filterwarnings("ignore:Exception ignored in.*Socket:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", CASES)
def test_points_are_nbgraders_but_for_what_is_listed(name: str, tmp_path: Path) -> None:
    """Honest work, mutants, edited cells and cheats: each cell's points, and whether a person has to give them."""
    case = CASES[name]
    course = classic_course(tmp_path / "ours", {"ps": case.files}, config=CONFIG, released=False)  # type: ignore[dict-item]
    assignment = course.assignment("ps")
    build(assignment)
    right = solved(assignment)
    answers = {"solved": right, "untouched": {}, **{who: {**right, **own} for who, own in case.answers.items()}}
    for student, cells in answers.items():
        hand_in(course, student, "ps", cells)
    for student, came in case.handed.items():
        hand_in(course, student, "ps", {}, files={"p1.ipynb": came})
    theirs = shutil.copytree(course.root, tmp_path / "theirs", ignore=shutil.ignore_patterns("release"))
    for command in ("generate_assignment", "autograde"):
        run_nbgrader(theirs, command, "ps")
    grades = grade_class(assignment, submitted=course.submitted, results=course.results, workers=2)
    ours: Points = {
        (student, *cell): None if score.doubtful else score.points
        for student, result in grades.results.items()
        for cell, score in cell_scores(result, assignment).items()
    }
    stock = stock_points(theirs, "ps")
    assert stock.keys() == ours.keys()
    different = {(key[0], key[2]): (stock[key], ours[key]) for key in ours if stock[key] != ours[key]}
    assert different == {key: found[:2] for key, found in case.differences.items()}
    gc.collect()  # of sockets that nbgrader leaves to it where it has a kernel write tests
