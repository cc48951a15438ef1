"""Tests of `autograder.config`: what an exercise says of itself."""

from __future__ import annotations

import pytest

from autograder.config import Exercise


@pytest.mark.parametrize(("manual", "cell"), [(False, "check_step"), (True, "step")])
def test_an_exercise_knows_its_grade_cell(manual: bool, cell: str) -> None:
    """The points hang on the cell with the check; where a person gives them, on the answer itself."""
    assert Exercise(name="step", points=2, manual=manual).grade_cell == cell
