"""Points from verdicts."""

from __future__ import annotations

import pytest

from autograder.checking.verdict import Verdict
from autograder.checks import Check
from autograder.pipeline.score import points
from autograder.results import Outcome


def check(name: str, *, essential: bool = False) -> Check:
    """A check of weight 1."""
    return Check("double", name, "It holds.", lambda _student: None, essential=essential)


@pytest.mark.parametrize(("outcome", "earned"), [("passed", 2.0), ("failed", 1.0), ("blocked", 1.0), ("error", 1.0)])
def test_only_a_check_that_passed_gives_points(outcome: Outcome, earned: float) -> None:
    """One that broke down gives none either: a person decides."""
    assert points([(check("a"), Verdict("passed")), (check("b"), Verdict(outcome))], 2.0) == earned


def test_nothing_is_earned_while_an_essential_check_is_broken() -> None:
    """Breaking it must not be worth more than failing it."""
    assert points([(check("a"), Verdict("passed")), (check("b", essential=True), Verdict("error"))], 2.0) == 0.0
