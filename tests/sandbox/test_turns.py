"""A judge and a submission's process take turns on one core, and only then."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.config import Course, Limits
from autograder.notebook.fill import fill, solutions
from autograder.pipeline.execute import execute
from autograder.sandbox import turns
from autograder.sandbox.box import Box
from autograder.sandbox.session import Session

ROOT = Path(__file__).resolve().parents[2]
LIMITS = Limits()
pytestmark = pytest.mark.skipif(
    not hasattr(os, "sched_setaffinity"), reason="this system does not let a process choose its cores"
)


@pytest.fixture
def core(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """One that this process has to itself, for as long as the test takes."""
    before = turns.cores()
    monkeypatch.setattr(turns, "_core", None)
    monkeypatch.setattr(turns, "_all", ())
    turns.keep_to(before[-1])
    yield before[-1]
    os.sched_setaffinity(0, before)


def where(session: Session) -> tuple[list[int], list[int]]:
    """The cores of this process and of the submission's."""
    return turns.cores(), sorted(os.sched_getaffinity(session.pid))


def test_cells_run_anywhere_and_questions_on_one_core(box: Box, core: int) -> None:
    """A new process begins anywhere again, and so does the judge once the submission is over."""
    everywhere = turns.cores()
    with Session(box) as session:
        session.open()
        assert where(session) == (everywhere, everywhere)
        session.take_turns()
        assert where(session) == ([core], [core])
        session.open()
        assert where(session) == (everywhere, everywhere)
        session.take_turns()
    assert turns.cores() == everywhere


def test_a_notebook_that_was_run_is_asked_on_one_core(box: Box, core: int) -> None:
    """Whatever runs it."""
    assignment = Course(ROOT).assignment("xor_weights")
    with Session(box) as session:
        execute(fill(assignment, solutions(assignment)), assignment, session)
        assert where(session) == ([core], [core])


def test_without_a_core_of_its_own_nothing_is_kept_anywhere(box: Box) -> None:
    """Two commands that run side by side would choose the same."""
    everywhere = turns.cores()
    with Session(box) as session:
        session.open()
        session.take_turns()
        assert where(session) == (everywhere, everywhere)
