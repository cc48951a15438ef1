"""Grades that an audit keeps: it goes on where it was stopped, and believes nothing that has changed since."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.audit import audit
from autograder.audit.cache import AuditCache
from autograder.checks import all_checks
from autograder.config import Assignment
from autograder.pipeline.scope import Scope
from autograder.results import ExerciseResult, Result
from autograder.workers.batch import BatchItem, BatchResult
from tests.support.course import tiny_course

PART = BatchItem("reference reference", {"double": "def double(x): return x + x"})
ASKED = {"double": frozenset({"double"})}
SLICE = BatchItem("a mutant", PART.cells, scope=Scope(frozenset({"double"}), frozenset({"imports", "double"}), ASKED))


def performance(part: BatchItem = PART, status: str = "graded") -> BatchResult:
    """A performance in the tiny unit."""
    exercises = (ExerciseResult(name="double", score=2.0, max_score=2.0),)
    result = Result.model_validate({
        "assignment": "tiny", "student": "s", "status": status, "score": 2.0, "max_score": 2.0,
        "exercises": [e.model_dump() for e in exercises], "sandbox": "none", "key": "k", "seconds": 0.1,
    })  # fmt: skip
    return BatchResult(part, result, asked=ASKED, scope=part.scope)


@pytest.fixture
def tiny(tmp_path: Path) -> Assignment:
    """A small unit."""
    return tiny_course(tmp_path).assignment("tiny")


def opened(assignment: Assignment, sandbox: str = "none") -> AuditCache:
    """The memo for the unit's files as they are now."""
    return AuditCache(assignment, all_checks(assignment), sandbox)


def test_what_was_graded_is_known(tiny: Assignment) -> None:
    """The same part of the same unit, under whatever name; a part of other cells or parameters is another one."""
    memo = opened(tiny)
    assert memo.get(PART) is None
    memo.put(performance())
    again = opened(tiny).get(BatchItem("other", PART.cells))
    assert again is not None
    assert (again.item.name, again.result, again.asked) == ("other", performance().result, ASKED)
    assert opened(tiny).get(BatchItem("other", {})) is None
    assert opened(tiny).get(BatchItem("other", PART.cells, {"SEED": 1})) is None
    assert opened(tiny, "sandlock").get(PART) is None


def test_a_changed_check_makes_what_was_graded_in_full_unknown(tiny: Assignment) -> None:
    """Such a grade depends on all checks; what was graded with the old ones is swept away."""
    opened(tiny).put(performance())
    checks = tiny.solutions / "checks.py"
    checks.write_text(checks.read_text() + "\n")
    memo = opened(tiny)
    assert memo.get(PART) is None
    memo.put(performance())
    memo.sweep()
    assert len(list(memo.folder.iterdir())) == 1
    assert memo.get(PART) == performance()


def changed(path: Path, old: str, new: str) -> None:
    """Change a file in one place, or more."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_grade_in_part_outlives_changes_of_the_rest(tiny: Assignment) -> None:
    """A check of another exercise, another cell; not a check of its own, a helper of that, its cell, the reference."""
    opened(tiny).put(performance(SLICE))
    changed(tiny.public_checks, "x + x + x + x", "4 * x")
    changed(tiny.release_notebook, "Return 4·x", "Return x four times")
    assert opened(tiny).get(SLICE) == performance(SLICE)
    changed(tiny.public_checks, "st.integers(0, 4)", "st.integers(0, 5)")
    assert opened(tiny).get(SLICE) is None
    opened(tiny).put(performance(SLICE))
    changed(tiny.solutions / "checks.py", "max_size=5", "max_size=6")
    assert opened(tiny).get(SLICE) is None
    opened(tiny).put(performance(SLICE))
    changed(tiny.release_notebook, "import numpy as np", "import numpy as np  # numbers")
    assert opened(tiny).get(SLICE) is None
    opened(tiny).put(performance(SLICE))
    changed(tiny.solutions / "reference.py", "np.add(x, x)", "np.add(x, x) + 0")
    assert opened(tiny).get(SLICE) is None


def test_a_grade_in_part_depends_on_what_the_part_is(tiny: Assignment) -> None:
    """Other exercises, cells or questions make another part; that it was graded in full after all is remembered."""
    opened(tiny).put(performance(SLICE))
    assert SLICE.scope is not None
    for scope in (
        replace(SLICE.scope, exercises=frozenset({"double", "quadruple"})),
        replace(SLICE.scope, cells=SLICE.scope.cells | {"quadruple"}),
        replace(SLICE.scope, asked={"double": frozenset({"double", "x"})}),
        None,
    ):
        assert opened(tiny).get(replace(SLICE, scope=scope)) is None
    opened(tiny).put(replace(performance(SLICE), scope=None))
    found = opened(tiny).get(SLICE)
    assert found is not None
    assert found.scope is None


def test_what_was_graded_in_full_as_a_sample_outlives_checks_of_others(tiny: Assignment) -> None:
    """It shows that a part would do, for the checks of its exercise; all of the notebook counts, whatever it is of."""
    control = replace(PART, control="double")
    opened(tiny).put(performance(control))
    changed(tiny.public_checks, "x + x + x + x", "4 * x")
    assert opened(tiny).get(control) == performance(control)
    assert opened(tiny).get(PART) is None
    assert opened(tiny).get(replace(PART, control="quadruple")) is None
    changed(tiny.solutions / "checks.py", "max_size=5", "max_size=6")
    assert opened(tiny).get(control) is None
    opened(tiny).put(performance(control))
    changed(tiny.release_notebook, "Return 4·x", "Return x four times")
    assert opened(tiny).get(control) is None


def test_where_the_grader_stumbled_it_tries_again(tiny: Assignment) -> None:
    """A result that needs review, and a file that is none, are not known."""
    memo = opened(tiny)
    memo.put(performance(status="needs_review"))
    assert memo.get(PART) is None
    memo.put(performance())
    next(memo.folder.iterdir()).write_text(json.dumps({"score": 2}))
    assert memo.get(PART) is None


@pytest.mark.nightly
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


@pytest.mark.nightly
@pytest.mark.slow
def test_a_changed_check_is_all_that_is_graded_again(tiny: Assignment) -> None:
    """Its exercise's own specimens, and what is always graded in full; the mutants of the other exercise are known."""
    first = audit(tiny, workers=1)
    changed(tiny.public_checks, "st.integers(0, 4)", "st.integers(0, 5)")
    graded: list[int] = []
    again = audit(tiny, workers=1, on_graded=lambda done, _all: graded.append(done))
    others = [row for row in again.rows if row.judged and "double" not in row.judged]
    assert others
    assert len(graded) <= len(again.rows) - len(others)
    assert [(row.subject, row.scores) for row in again.rows] == [(row.subject, row.scores) for row in first.rows]


def test_another_course_may_remember(tiny: Assignment, tmp_path: Path) -> None:
    """A copy that is gone after its audit leaves its grades with the course it was copied from."""
    AuditCache(tiny, all_checks(tiny), "none", tmp_path / "course").put(performance())
    assert AuditCache(tiny, all_checks(tiny), "none", tmp_path / "course").get(PART) is not None
    assert list((tmp_path / "course" / ".audit" / "tiny").glob("*.json"))
