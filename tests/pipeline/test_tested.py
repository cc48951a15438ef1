"""Tests of `autograder.pipeline.tested`: what grade cells with tests of their own earn, and what they cannot spoil."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.config import Course
from autograder.pipeline.grader import Graded, Grader
from autograder.pipeline.tested import score_tests
from autograder.results import CheckResult
from autograder.sandbox.outputs import TestsOutcome
from tests.support.classic import answer, cell, classic_course, grade, hand_in

RAISED = TestsOutcome(error=("AssertionError", "no", "assert f(2) == 4"))


@pytest.mark.parametrize(
    ("outcome", "points", "judged"),
    [
        (TestsOutcome(), 2.0, "passed"),
        (RAISED, 0.0, "failed"),
        (TestsOutcome(number=2.0), 2.0, "passed"),
        (TestsOutcome(number=0.5), 0.5, "failed"),
        (TestsOutcome(number=0.0), 0.0, "failed"),
        (TestsOutcome(stderr=True), 2.0, "passed"),
        (TestsOutcome(number=3.0), 2.0, "error"),
        (TestsOutcome(number=-1.0), 2.0, "error"),
        (TestsOutcome(number=float("nan")), 2.0, "error"),
    ],
)
def test_points_are_nbgraders(outcome: TestsOutcome, points: float, judged: str) -> None:
    """An error earns nothing, a number that many, all else all; one out of range is a mistake of the tests."""
    assert score_tests(outcome, 2.0)[:2] == (points, judged)


def test_a_course_may_count_stderr_as_a_failure() -> None:
    """That is nbgrader's rule; here it has to be asked for."""
    assert score_tests(TestsOutcome(stderr=True), 2.0, stderr_fails=True)[:2] == (0.0, "failed")


def hidden(shown: str, kept: str) -> str:
    """A cell of visible and hidden tests."""
    return f"{shown}\n### BEGIN HIDDEN TESTS\n{kept}\n### END HIDDEN TESTS"


SQUARE = "def f(x):\n    return x * x"
NOTEBOOK = [
    cell("import numpy as np\nfrom math import isclose"),
    answer("f", f"### BEGIN SOLUTION\n{SQUARE}\n### END SOLUTION"),
    grade("shown", '"""f squares."""\nimport sys\nassert f(2) == 4', 2),
    grade(
        "secret",
        hidden(
            "assert f(2) == 4", "marker = 'xyzzy'\nfrom math import sqrt\ndef root(x): return sqrt(x)\nassert f(3) == 9"
        ),
    ),
    grade("spoils", hidden("", "f = np = None")),
    cell("seen = [1]"),
    grade("looks", hidden("", "was = list(seen)")),
    cell("seen.append(2)"),
    grade("compares", hidden("assert seen", "assert (was, seen) == ([1], [1, 2])")),
    grade("part", "np.float64(0.5) if sys else 1", 1),
    cell("f = lambda x: 0  # the student uses the name again"),
    grade("last", hidden("assert f(2) == 0", "assert root(f(2)) == 0")),
    answer("why", "Because.", "markdown", 3),
]


REST = {"part": 0.5, "last": 1, "why": None, "test_g": 1}
"""Points of the cells that nothing here concerns."""


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course with one assignment of two notebooks and a file."""
    more = [answer("g", "def g(): return open('data.txt').read()"), grade("test_g", "assert g() == 'given'", 1)]
    files = {"p1.ipynb": NOTEBOOK, "p2.ipynb": more, "data.txt": "given"}
    config = "c.Execute.timeout = 2\n"
    return classic_course(tmp_path_factory.mktemp("classic"), {"ps1": files}, config=config)


@pytest.fixture(scope="module")
def grader(course: Course) -> Iterator[Grader]:
    """Its grader, in a sandbox."""
    made = Grader(course.assignment("ps1"))
    yield made
    made.close()


def graded(course: Course, grader: Grader, request: pytest.FixtureRequest, source: str, **files: str) -> Graded:
    """The grade of a class's student with this code in the cell of ``f``."""
    student = request.node.name.replace("/", "-")
    answers = {"f": source, "why": "So.", "g": "def g():\n    return open('data.txt').read()"}
    folder = hand_in(course, student, "ps1", answers, files=dict(files))
    return grader.grade(folder, student)


def points(found: Graded) -> dict[str, float | None]:
    """Points by exercise."""
    return {exercise.name: exercise.score for exercise in found.result.exercises}


def check_of(found: Graded, name: str) -> CheckResult:
    """The one check of an exercise."""
    return next(exercise.checks[0] for exercise in found.result.exercises if exercise.name == name)


def test_right_work_earns_everything(course: Course, grader: Grader, request: pytest.FixtureRequest) -> None:
    """Each cell sees the names as they were where it stands; what hidden tests make of them reaches no later one's.

    What hidden tests define is there for those of later cells, with its value. A number of NumPy's counts as a number.
    """
    found = graded(course, grader, request, SQUARE)
    expected = {"shown": 2, "secret": 1, "spoils": 1, "looks": 1, "compares": 1} | REST
    assert points(found) == expected
    assert found.result.status == "graded"
    assert all(exercise.inside == (exercise.name != "why") for exercise in found.result.exercises)


def test_hidden_tests_count_and_are_never_shown(course: Course, grader: Grader, request: pytest.FixtureRequest) -> None:
    """What passes the visible tests alone fails the cell; nothing of the hidden ones is in result or notebook."""
    spy = (
        "import sys\ndef f(x):\n    print(sys._getframe(1).f_code.co_names, sys._getframe(1).f_globals.get('marker'))\n"
    )
    found = graded(course, grader, request, f"{spy}    return 4")
    assert points(found)["shown"] == 2
    assert points(found)["secret"] == 0
    assert "hidden test of this cell" in check_of(found, "secret").message
    assert "xyzzy" not in found.result.to_json() + str(found.notebooks)


def test_a_visible_failure_is_shown(course: Course, grader: Grader, request: pytest.FixtureRequest) -> None:
    """The test's line and what it raised."""
    found = graded(course, grader, request, "def f(x):\n    return 5")
    assert check_of(found, "shown").message == "AssertionError, in: assert f(2) == 4"
    assert check_of(found, "shown").title == "f squares."


@pytest.mark.parametrize("source", ["import os\nos._exit(0)", "while True: pass", "raise SystemExit"])
def test_tests_that_do_not_come_back_fail_alone(
    course: Course, grader: Grader, request: pytest.FixtureRequest, source: str
) -> None:
    """A crash, an endless loop or an exit in a test costs that test and no other."""
    body = "\n".join(f"    {line}" for line in source.splitlines())
    found = graded(course, grader, request, f"def f(x):\n{body}")
    assert points(found) == {"shown": 0, "secret": 0, "spoils": 1, "looks": 1, "compares": 1} | REST


def test_a_process_with_threads_is_tested_in_place(
    course: Course, grader: Grader, request: pytest.FixtureRequest
) -> None:
    """It cannot be copied; its names are put back to what they were before each cell."""
    thread = "import threading, time\nthreading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n"
    assert points(graded(course, grader, request, thread + SQUARE))["secret"] == 1


def test_a_missing_notebook_of_several_earns_nothing(
    course: Course, grader: Grader, request: pytest.FixtureRequest
) -> None:
    """As in nbgrader; the others are graded."""
    folder = hand_in(course, request.node.name, "ps1", {"f": SQUARE})
    (folder / "p2.ipynb").unlink()
    found = grader.grade(folder, request.node.name)
    assert points(found)["test_g"] == 0
    assert points(found)["shown"] == 2
    assert [notice.code for notice in found.result.notices if notice.kind == "problem"] == ["notebook_missing"]


def test_a_students_file_does_not_replace_the_courses(
    course: Course, grader: Grader, request: pytest.FixtureRequest
) -> None:
    """As in nbgrader, the course's own files are laid over what was handed in; others come along."""
    source = "import own\n" + SQUARE
    found = graded(course, grader, request, source, **{"data.txt": "forged", "own.py": "x = 1"})
    assert points(found)["test_g"] == 1
    assert points(found)["shown"] == 2


def test_nothing_written_for_a_person_earns_nothing(
    course: Course, grader: Grader, request: pytest.FixtureRequest
) -> None:
    """An answer that is as it was released need not be read, as in nbgrader."""
    folder = hand_in(course, request.node.name, "ps1", {"f": SQUARE})
    assert points(grader.grade(folder, request.node.name))["why"] == 0


def test_classic_work_is_recorded_and_shown(course: Course, tmp_path: Path) -> None:
    """Page, gradebook and formgrader's notebook say that the tests ran in the student's own process."""
    from autograder.grade import grade_class
    from autograder.gradebook.database import gradebook_address
    from autograder.gradebook.kept.results import result_path
    from autograder.gradebook.sheet import gather

    hand_in(course, "ada", "ps1", {"f": SQUARE, "why": "So."})
    assignment = course.assignment("ps1")
    for kept in course.submitted.iterdir():
        if kept.name != "ada":
            kept.rename(tmp_path / kept.name)
    grade_class(assignment, submitted=course.submitted, results=course.results, workers=1)
    sheet = gather(assignment, results=course.results, submitted=course.submitted, gradebook=gradebook_address(course))
    assert [mark.points for mark in sheet.rows[0].marks] == [2, 1, 1, 1, 1, 0.5, 1, None, 0]
    said = "the student&#39;s own process"
    page = result_path(course.results, "ada", assignment).with_suffix(".html").read_text(encoding="utf-8")
    assert said in page
    assert "student's own process" in (course.autograded / "ada" / "ps1" / "p1.ipynb").read_text(encoding="utf-8")
    again = grade_class(assignment, submitted=course.submitted, results=course.results, workers=1)
    assert again.fresh == frozenset()
