"""What a student wrote costs no more than the exercise it stands in, page and all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.config import Course
from autograder.pipeline.grader import Grader
from autograder.workers.pool import grade_with
from tests.support.course import SOLUTIONS, submit, tiny_course

DOUBLE = SOLUTIONS["double"]
NESTED = "tree = {}\nfor _ in range(500):\n    tree = {'a': tree}"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A tiny course with its release."""
    return tiny_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def grader(course: Course) -> Iterator[Grader]:
    """One warm grader for all tests."""
    warm = Grader(course.assignment("tiny"))
    yield warm
    warm.close()


@pytest.mark.parametrize(
    ("exercise", "answer", "score"),
    [
        ("why", "$" + r"\sqrt" * 390 + "$", 5.0),
        ("why", "$" + "x^{" * 390 + "}" * 390 + "$", 5.0),
        ("why", ">" * 5_000 + "[" * 5_000 + "<ul><li>" * 1_000, 5.0),
        ("double", f"{DOUBLE}\n{NESTED}\ndisplay({{'application/json': tree, 'text/plain': 'x'}}, raw=True)", 5.0),
        ("double", f"{DOUBLE}\n{NESTED}\ndisplay(1, metadata=tree)", 5.0),
        ("double", f"{DOUBLE}\n{NESTED}\ntree", 5.0),
        ("double", "def double(x):\n    return 10**5000", 3.0),
        ("double", "def double(x):\n    return [10**5000, x]", 3.0),
        ("double", "def double(x):\n    tree = []\n    tree.append(tree)\n    return tree", 3.0),
        ("double", f"{DOUBLE}\ny = {'-' * 5_000}1", 3.0),
    ],
    ids=["roots", "powers", "markdown", "json", "metadata", "repr", "integer", "integers", "loop", "code"],
)
def test_depth_and_length_cost_no_more_than_an_exercise(
    course: Course, grader: Grader, tmp_path: Path, exercise: str, answer: str, score: float
) -> None:
    """The submission is graded with its points and its page, and needs nobody's look."""
    folder = submit(course, tmp_path.name, {**SOLUTIONS, exercise: answer})
    graded = grade_with(grader, folder, tmp_path.name, time.monotonic())
    assert (graded.result.status, graded.result.score) == ("graded", score)
    assert graded.result.key
    assert "</html>" in graded.page
