"""Where a class's time went."""

from __future__ import annotations

import pytest

from autograder.report.timing import DEAREST, times
from autograder.results import CellTime, Timing
from tests.support.findings import exercise, passed, result


def test_steps_add_up() -> None:
    """What is in no step is reading; the longest wait is that of the last submission."""
    slow = Timing(queue=3, kernel=0.1, cells=2, checks=1, record=0.5, slowest=(CellTime(cell="cell 7", seconds=1.5),))
    quick = Timing(queue=1, kernel=0.1, cells=0.4, checks=0.4)
    found = times([result(seconds=3.3, timing=slow), result(seconds=1.0, timing=quick)])
    assert {step.what: pytest.approx(step.total) for step in found.steps} == {
        "reading it": 0.3,
        "the sandbox's fork": 0.2,
        "the cells": 2.4,
        "the checks": 1.4,
        "writing": 0.5,
    }
    assert found.total == pytest.approx(4.8)
    assert (found.submissions, found.waited) == (2, 3)
    assert [(cell.what, cell.longest) for cell in found.cells] == [("cell 7", 1.5)]
    assert found.steps[2].median == pytest.approx(1.2)


def test_only_the_dearest_checks_are_named() -> None:
    """By what they took of the whole class."""
    checks = [passed(name=f"law{i}", seconds=float(i)) for i in range(DEAREST + 3)]
    found = times([result(exercise(*checks, score=2))] * 2)
    assert [check.what for check in found.checks] == [f"check step.law{i}" for i in range(DEAREST + 2, 2, -1)]
    assert found.checks[0].total == 2 * (DEAREST + 2)


def test_a_class_of_nobody_took_no_time() -> None:
    """Zeros, not an error."""
    found = times([])
    assert (found.total, found.submissions, found.steps[0].median, found.steps[0].longest) == (0, 0, 0, 0)
