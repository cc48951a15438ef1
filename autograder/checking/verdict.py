"""What became of one check, and the smallest input that shows it."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.checks import Check
from autograder.results import CheckResult, CounterexampleResult, Outcome, Reason


@dataclass(frozen=True)
class Counterexample:
    """The smallest input found on which a check fails.

    arguments : (name, Python) of what was drawn; expected and got : Python, "" if there is none to show;
    replay : lines to paste into the notebook.
    """

    arguments: tuple[tuple[str, str], ...] = ()
    expected: str = ""
    got: str = ""
    replay: str = ""


@dataclass(frozen=True)
class Verdict:
    """What became of one check.

    died : whether the call hung or ended the process; reason : why there is no answer, "" if there is one.
    """

    outcome: Outcome
    message: str = ""
    counterexample: Counterexample | None = None
    seconds: float = 0.0
    died: bool = False
    reason: Reason = ""


def check_result(check: Check, verdict: Verdict) -> CheckResult:
    """Return a check and what became of it as results are written."""
    found = verdict.counterexample
    return CheckResult(
        name=check.name,
        title=check.title,
        visibility=check.visibility,
        outcome=verdict.outcome,
        reason=verdict.reason,
        essential=check.essential,
        message=verdict.message,
        counterexample=None
        if found is None
        else CounterexampleResult(
            arguments=dict(found.arguments), expected=found.expected, got=found.got, replay=found.replay
        ),
        seconds=round(verdict.seconds, 4),
    )
