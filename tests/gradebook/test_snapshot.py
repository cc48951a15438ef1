"""Comparing results with what the gradebook holds."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.config import Assignment
from autograder.gradebook import snapshot
from autograder.gradebook.database import GradebookAddress
from autograder.gradebook.writer import GradebookWriter
from autograder.results import CheckResult, ExerciseResult, Result
from tests.support.course import tiny_course

WHEN = datetime(2026, 3, 1, 12, 30)


def graded(score: float = 2.0, **fields: object) -> Result:
    """A result of tiny."""
    exercises = (
        ExerciseResult(name="double", score=score, max_score=2),
        ExerciseResult(name="quadruple", score=3, max_score=3),
        ExerciseResult(name="why", score=None, max_score=1),
    )
    return Result.model_validate(
        {"assignment": "tiny", "student": "s01", "status": "graded", "score": score + 3, "max_score": 5,
         "exercises": exercises, **fields}
    )  # fmt: skip


@pytest.fixture
def assignment(tmp_path: Path) -> Assignment:
    """The tiny assignment, its release compiled."""
    return tiny_course(tmp_path).assignment("tiny")


@pytest.fixture
def address(tmp_path: Path, assignment: Assignment) -> GradebookAddress:
    """A gradebook that holds one grade."""
    address = GradebookAddress(f"sqlite:///{tmp_path / 'gradebook.db'}")
    with GradebookWriter(address, assignment) as writer:
        writer.record(graded(), WHEN)
    return address


def test_what_was_recorded_agrees(address: GradebookAddress, assignment: Assignment) -> None:
    """Points, the time it was handed in, and who waits for a person are as they were written."""
    assert snapshot.read_snapshot(address, assignment).agrees(graded(), WHEN)


@pytest.mark.parametrize(
    ("result", "when"),
    [
        (graded(1.5), WHEN),
        (graded(), None),
        (graded(), WHEN.replace(hour=13)),
        (graded(student="s02"), WHEN),
        (graded(status="needs_review"), WHEN),
    ],
    ids=["points", "no time", "time", "student", "review"],
)
def test_what_differs_does_not_agree(
    address: GradebookAddress, assignment: Assignment, result: Result, when: datetime | None
) -> None:
    """Other points, another time, another student, or somebody who has to look: it has to be written."""
    assert not snapshot.read_snapshot(address, assignment).agrees(result, when)


def test_a_check_that_broke_has_to_be_written(address: GradebookAddress, assignment: Assignment) -> None:
    """The cell has to wait for a person, as it did not before."""
    broke = CheckResult(name="c", title="It holds.", visibility="hidden", outcome="error")
    first = graded().exercises[0].model_copy(update={"checks": (broke,)})
    result = graded().model_copy(update={"exercises": (first, *graded().exercises[1:])})
    assert not snapshot.read_snapshot(address, assignment).agrees(result, WHEN)


def test_a_grade_given_by_hand_agrees_whether_it_waits_or_not(
    address: GradebookAddress, assignment: Assignment
) -> None:
    """A person's grade is left alone by writing, so that there is nothing to write."""
    with Gradebook(address.url) as book:
        grade = book.find_grade("why", "tiny", "tiny", "s01")
        grade.manual_score, grade.needs_manual_grade = 1.0, False
        book.db.commit()
    assert snapshot.read_snapshot(address, assignment).agrees(graded(), WHEN)


@pytest.mark.parametrize("what", ["check_double", "comment"])
def test_a_gradebook_that_lost_something_does_not_agree(
    address: GradebookAddress, assignment: Assignment, what: str
) -> None:
    """A grade or a comment's place that is gone is made again by writing."""
    with Gradebook(address.url) as book:
        if what == "comment":
            book.db.delete(book.find_comment("double", "tiny", "tiny", "s01"))
        else:
            book.db.delete(book.find_grade(what, "tiny", "tiny", "s01"))
        book.db.commit()
    assert not snapshot.read_snapshot(address, assignment).agrees(graded(), WHEN)


def test_an_empty_gradebook_agrees_with_nothing(tmp_path: Path, assignment: Assignment) -> None:
    """A database that is made by looking at it holds no grade."""
    assert not snapshot.read_snapshot(GradebookAddress(f"sqlite:///{tmp_path / 'new.db'}"), assignment).agrees(
        graded(), WHEN
    )
