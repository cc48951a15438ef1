"""Grades that an audit keeps: it goes on where it was stopped, and believes nothing that has changed since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.audit import audit
from autograder.audit.cache import Memo
from autograder.config import Assignment
from autograder.results import ExerciseResult, Result
from autograder.workers.batch import Part
from tests.support.course import tiny_course

PART = Part("reference reference", {"double": "def double(x): return x + x"})


def result(status: str = "graded") -> Result:
    """A result of the tiny unit."""
    exercises = (ExerciseResult(name="double", score=2.0, max_score=2.0),)
    return Result.model_validate({
        "assignment": "tiny", "student": "s", "status": status, "score": 2.0, "max_score": 2.0,
        "exercises": [e.model_dump() for e in exercises], "sandbox": "none", "key": "k", "seconds": 0.1,
    })  # fmt: skip


@pytest.fixture
def tiny(tmp_path: Path) -> Assignment:
    """A small unit."""
    return tiny_course(tmp_path).assignment("tiny")


def test_what_was_graded_is_known(tiny: Assignment) -> None:
    """The same part of the same unit, under whatever name; a part of other cells or parameters is another one."""
    memo = Memo(tiny, "none")
    assert memo.get(PART) is None
    memo.put(PART, result())
    assert Memo(tiny, "none").get(Part("other", PART.cells)) == result()
    assert Memo(tiny, "none").get(Part("other", {})) is None
    assert Memo(tiny, "none").get(Part("other", PART.cells, {"SEED": 1})) is None
    assert Memo(tiny, "sandlock").get(PART) is None


def test_a_changed_check_makes_everything_unknown(tiny: Assignment) -> None:
    """A grade depends on all checks; what was graded with the old ones is swept away."""
    Memo(tiny, "none").put(PART, result())
    checks = tiny.solutions / "checks.py"
    checks.write_text(checks.read_text() + "\n")
    memo = Memo(tiny, "none")
    assert memo.get(PART) is None
    memo.put(PART, result())
    memo.sweep()
    assert len(list(memo.folder.iterdir())) == 1
    assert memo.get(PART) == result()


def test_where_the_grader_stumbled_it_tries_again(tiny: Assignment) -> None:
    """A result that needs review, and a file that is none, are not known."""
    memo = Memo(tiny, "none")
    memo.put(PART, result("needs_review"))
    assert memo.get(PART) is None
    memo.put(PART, result())
    next(memo.folder.iterdir()).write_text(json.dumps({"score": 2}))
    assert memo.get(PART) is None


@pytest.mark.slow
def test_a_stopped_audit_goes_on(tiny: Assignment) -> None:
    """What was graded before Ctrl-C is not graded again; an audit of nothing new says the same; force grades all."""
    graded: list[int] = []

    def stop(done: int, _all: int) -> None:
        graded.append(done)
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        audit(tiny, workers=1, mechanical=False, on_graded=stop)
    first = audit(tiny, workers=1, mechanical=False, on_graded=lambda done, _all: graded.append(done))
    assert graded == list(range(1, len(first.rows) + 1))
    again = audit(tiny, workers=1, mechanical=False, on_graded=lambda done, _all: graded.append(done))
    assert len(graded) == len(first.rows)
    assert [(row.subject, row.scores, row.failed) for row in again.rows] == [
        (row.subject, row.scores, row.failed) for row in first.rows
    ]
    audit(tiny, workers=1, mechanical=False, force=True, on_graded=lambda done, _all: graded.append(done))
    assert graded[len(first.rows) :] == list(range(1, len(first.rows) + 1))
