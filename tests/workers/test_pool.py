"""What a student wrote costs no more than the exercise it stands in, page and all."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from autograder.config import Course
from autograder.pipeline.grader import Grader
from autograder.util import bounds
from autograder.workers import layout
from autograder.workers.layout import LEFT_OUT
from autograder.workers.pool import grade_with
from tests.support.course import SOLUTIONS, submit

DOUBLE = SOLUTIONS["double"]
NESTED = "tree = {}\nfor _ in range(500):\n    tree = {'a': tree}"


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


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # TimeUp may meet Hypothesis' callback
def test_a_notebook_that_takes_long_to_lay_out_is_left_out(
    course: Course, grader: Grader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The grade and a page are there, and the page says what is not."""
    monkeypatch.setattr(layout, "SECONDS", 0.05)
    monkeypatch.setattr(bounds, "AGAIN_SECONDS", 0.05)  # what the callback takes is raised again
    answer = "\n\n".join(["<b>" * 40 + "x"] * 300)
    folder = submit(course, tmp_path.name, {**SOLUTIONS, "why": answer})
    graded = grade_with(grader, folder, tmp_path.name, time.monotonic())
    assert graded.result.score == 5.0
    assert LEFT_OUT in graded.result.notices
    assert LEFT_OUT.text in graded.page
    assert graded.shown is not None
