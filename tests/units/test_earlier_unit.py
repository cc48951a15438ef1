"""A unit that lies outside this repository and was written for an earlier version works unchanged."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest

from autograder.config import Assignment, Course
from autograder.notebook.fill import fill, solutions
from autograder.pipeline.grader import Grader
from autograder.release import build
from autograder.release.lint import problems
from autograder.release.source import Source

DATA = Path(__file__).resolve().parents[1] / "data" / "earlier_unit"


@pytest.fixture(scope="module")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Assignment:
    """xor_weights as the first round wrote it, in a course of its own."""
    root = tmp_path_factory.mktemp("elsewhere") / "course"
    shutil.copytree(DATA, root)
    assignment = Course(root).assignment("xor_weights")
    build(assignment)
    return assignment


def test_it_can_be_released(earlier: Assignment) -> None:
    """Nothing is found wrong with its source."""
    assert problems(Source.read(earlier)) == []


@pytest.mark.parametrize("solved", [True, False], ids=["the solution", "the untouched release"])
def test_it_is_graded_as_before(earlier: Assignment, solved: bool, tmp_path: Path) -> None:
    """Its solution has every point, its release none, and no check breaks."""
    nbformat.write(fill(earlier, solutions(earlier) if solved else {}), tmp_path / "xor_weights.ipynb")
    grader = Grader(earlier)
    try:
        result = grader.grade(tmp_path, "s01").result
    finally:
        grader.close()
    assert result.status == "graded"
    assert result.score == (result.max_score if solved else 0.0)
    assert sum(len(exercise.checks) for exercise in result.exercises) > 40
