"""Tests of `autograder.audit.classic`: how much of a wrong solution the tests of a classic assignment see."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.audit.classic import audit_classic
from autograder.errors import ConfigError
from tests.support.classic import answer, classic_course, grade

CLIP = "def clip(x):\n    ### BEGIN SOLUTION\n    return x if x > 0 else 0\n    ### END SOLUTION"


@pytest.mark.slow
def test_survivors_are_what_no_test_sees(tmp_path: Path) -> None:
    """The boundary is not tested, so `>=` for `>` lives (and is right, here); what changes the sign does not."""
    cells = [answer("clip", CLIP), grade("test_clip", "assert clip(3) == 3\nassert clip(-2) == 0")]
    course = classic_course(tmp_path, {"ps1": {"p1.ipynb": cells}})
    found = audit_classic(course.assignment("ps1"), workers=1)
    assert (found.solution, found.release, found.points, found.passed) == (1, 0, 1, True)
    assert 0 < found.killed < found.mutants
    assert any(name.endswith("gt_to_ge") for name, _ in found.cells[0].survivors)


@pytest.mark.slow
def test_a_solution_that_fails_its_own_tests_is_said(tmp_path: Path) -> None:
    """Then nothing is known of its mutants."""
    cells = [answer("clip", CLIP), grade("test_clip", "assert clip(3) == 4")]
    course = classic_course(tmp_path, {"ps1": {"p1.ipynb": cells}})
    assert not audit_classic(course.assignment("ps1"), workers=1).passed


def test_an_audit_wants_a_release(tmp_path: Path) -> None:
    """It grades what students could hand in."""
    course = classic_course(tmp_path, {"ps1": {"p1.ipynb": [answer("clip", CLIP)]}}, released=False)
    with pytest.raises(ConfigError, match="run: autograder release ps1"):
        audit_classic(course.assignment("ps1"), workers=1)
