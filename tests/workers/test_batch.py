"""Workers for made-up submissions: every part graded once, on the road every submission takes."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from autograder.errors import ConfigError, SandboxError
from autograder.pipeline.scope import Scope
from autograder.workers.batch import Batch, BatchItem, grade_batch
from tests.support import processes
from tests.support.course import SOLUTIONS, tiny_course, tiny_source


@pytest.mark.slow
def test_every_part_is_graded_once(tmp_path: Path) -> None:
    """Cells that are filled in count, the others stay stubs; failures carry the input on which they were met."""
    assignment = tiny_course(tmp_path).assignment("tiny")
    parts = [
        BatchItem("all", SOLUTIONS),
        BatchItem("none"),
        BatchItem("half", {"double": SOLUTIONS["double"]}),
        BatchItem("wrong", {"double": "def double(x):\n    return 3 * x"}),
    ]
    found = {performance.item.name: performance for performance in grade_batch(parts, assignment, workers=2)}
    assert {name: p.result.score for name, p in found.items()} == {"all": 5.0, "none": 0.0, "half": 2.0, "wrong": 0.0}
    failed = found["wrong"].result.exercises[0].checks[0]
    assert (failed.outcome, failed.counterexample is None) == ("failed", False)


@pytest.mark.slow
def test_parameters_hold_for_their_part_alone(tmp_path: Path) -> None:
    """The notebook sees the part's SEED, and the next part the assignment's own again."""
    tell = {"double": "def double(x):\n    return 2 * x + (SEED != 3)"}
    parts = [BatchItem(f"{i}", tell, parameters={"SEED": seed}) for i, seed in enumerate((3, 4, 3))] + [
        BatchItem("own", tell)
    ]
    found = {p.item.name: p.result for p in grade_batch(parts, tiny_course(tmp_path).assignment("tiny"), workers=1)}
    assert {name: result.exercises[0].score for name, result in found.items()} == {"0": 2, "1": 0, "2": 2, "own": 0}


@pytest.mark.slow
def test_a_part_that_asks_for_more_is_graded_in_full(tmp_path: Path) -> None:
    """A scope that holds is kept; one that does not is left, and every exercise is judged."""
    assignment = tiny_course(tmp_path).assignment("tiny")
    cells = frozenset({"imports", "double"})
    right = Scope(frozenset({"double"}), cells, {"double": frozenset({"double"})})
    wrong = Scope(frozenset({"double"}), cells, {"double": frozenset()})
    parts = [BatchItem("right", SOLUTIONS, scope=right), BatchItem("wrong", SOLUTIONS, scope=wrong)]
    found = {p.item.name: p for p in grade_batch(parts, assignment, workers=1)}
    assert {name: (p.scope, p.result.score) for name, p in found.items()} == {"right": (right, 2), "wrong": (None, 5)}
    assert found["wrong"].asked == {"double": frozenset({"double"}), "quadruple": frozenset({"quadruple"})}


@pytest.mark.slow
def test_workers_are_kept_between_calls(tmp_path: Path) -> None:
    """A batch grades some, then others, with the processes it has."""
    with Batch(tiny_course(tmp_path).assignment("tiny"), workers=2, most=1) as batch:
        for name in ("one", "other"):
            assert [p.item.name for p in batch.grade([BatchItem(name, SOLUTIONS)])] == [name]


@pytest.mark.slow
def test_an_assignment_that_cannot_be_graded_is_said(tmp_path: Path) -> None:
    """What keeps the workers from grading reaches the caller as what it is."""
    with pytest.raises(ConfigError, match="expected the compiled release; run: autograder release tiny"):
        list(grade_batch([BatchItem("all")], tiny_source(tmp_path).assignment("tiny"), workers=2))


@pytest.mark.slow
def test_an_unknown_cell_is_said(tmp_path: Path) -> None:
    """A part may fill solution cells only."""
    with pytest.raises(ConfigError, match=r"no solution cell triple \(there are double, quadruple, why\)"):
        list(grade_batch([BatchItem("all", {"triple": ""})], tiny_course(tmp_path).assignment("tiny"), workers=1))


@pytest.mark.slow
def test_a_lost_worker_is_said(tmp_path: Path) -> None:
    """A worker that is killed ends the run with words, and nobody waits for it."""
    assignment = tiny_course(tmp_path).assignment("tiny")
    performances = grade_batch([BatchItem(f"{i}", SOLUTIONS) for i in range(40)], assignment, workers=1)
    next(performances)
    for worker in processes.workers(os.getpid()):
        os.kill(worker, signal.SIGKILL)
    with pytest.raises(SandboxError, match="A worker ended while it graded made-up submissions of tiny"):
        list(performances)
