"""Answers that the judge itself would choke on: each costs its author an exercise at most, and nobody else anything."""

from __future__ import annotations

import pytest

from autograder.checking.runner import TOO_MUCH
from autograder.config import Course
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded
from autograder.pipeline.trials import CRASHED
from autograder.workers.pool import grade_all
from tests.support.attacks import scores
from tests.support.course import SOLUTIONS, submit, tiny_course

pytestmark = pytest.mark.nightly

CHECKS = '''

@check("double")
def is_gone_through(student):
    """The answer is gone through item by item, as a careless check does."""
    answer = student.double(np.arange(7))
    text = str(answer)
    if isinstance(answer, (list, np.ndarray)) and np.size(answer) > 7:
        all(list(map(bool, [item] * 1000)) for item in answer)
    if isinstance(answer, str):
        import os, re
        re.match("(a+)+$", answer)
        answer == "crash" and os.kill(os.getpid(), 9)
    if isinstance(answer, int):
        np.ones(answer, np.uint8)[:] = 1
    shape(answer, (7,))
'''
ANSWERS = {
    "honest": SOLUTIONS["double"],
    "long": "def double(x):\n    return 2 * x if np.size(x) != 7 else np.zeros(2**24, np.int8)",
    "deaf": "def double(x):\n    return 2 * x if np.size(x) != 7 else 'a' * 64 + 'b'",
    "large": "def double(x):\n    return 2 * x if np.size(x) != 7 else 2**36",
    "crash": "def double(x):\n    return 2 * x if np.size(x) != 7 else 'crash'",
    "digits": "def double(x):\n    return 2 * x if np.size(x) != 7 else 10**5000",
}


@pytest.fixture(scope="module")
def careless(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The tiny course with a check that does what it likes with an answer."""
    course = tiny_course(tmp_path_factory.mktemp("careless"))
    assignment = course.assignment("tiny")
    settings = assignment.settings_file
    settings.write_text(settings.read_text().replace("call_seconds = 2", "call_seconds = 2\njudge_seconds = 20"))
    assignment.public_checks.write_text(assignment.public_checks.read_text() + CHECKS)
    return course


@pytest.fixture(scope="module")
def grades(careless: Course) -> dict[str, Graded]:
    """Every bomb and an honest neighbour, graded by two workers at once."""
    assignment = careless.assignment("tiny")
    tasks = [
        Task(
            name,
            submit(
                careless,
                name,
                {**SOLUTIONS, "double": source, "quadruple": "def quadruple(x): return 4 * np.asarray(x)"},
            ),
        )
        for name, source in ANSWERS.items()
    ]
    tasks.append(Task("last", submit(careless, "last", SOLUTIONS)))
    return {task.student: graded for task, graded in grade_all(tasks, assignment, workers=2, sandbox="sandlock")}


def _checks(graded: Graded) -> dict[str, tuple[str, str]]:
    found = {exercise.name: exercise for exercise in graded.result.exercises}["double"]
    return {check.name: (check.outcome, check.message) for check in found.checks}


@pytest.mark.parametrize("name", ["honest", "last"])
def test_neighbour(grades: dict[str, Graded], name: str) -> None:
    """Who is graded beside them keeps every point, and nobody has to look."""
    assert scores(grades[name]) == {"double": 2.0, "quadruple": 3.0, "why": None}
    assert grades[name].result.status == "graded"


@pytest.mark.parametrize("name", ["long", "deaf", "large"])
def test_costly_answer(grades: dict[str, Graded], name: str) -> None:
    """It fails its check, in words; the exercise beside it keeps its points, and nobody has to look."""
    outcomes = _checks(grades[name])
    assert outcomes["is_gone_through"] == ("failed", TOO_MUCH)
    assert outcomes["is_the_sum_with_itself"][0] == "passed"
    assert scores(grades[name])["quadruple"] == 3.0
    assert grades[name].result.status == "graded"


def test_answer_that_ends_the_judge(grades: dict[str, Graded]) -> None:
    """What ends two workers at the same check is given up: no points for it, a person looks, the rest counts."""
    outcomes = _checks(grades["crash"])
    assert outcomes["is_gone_through"] == ("error", CRASHED)
    assert scores(grades["crash"])["quadruple"] == 3.0
    assert grades["crash"].result.status == "needs_review"


def test_integer_of_5000_digits(grades: dict[str, Graded]) -> None:
    """It is a wrong answer like any other."""
    assert _checks(grades["digits"])["is_gone_through"][0] == "failed"
    assert scores(grades["digits"])["quadruple"] == 3.0
    assert grades["digits"].result.status == "graded"
