"""What became of one check, and the smallest input that shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from autograder.checks import Check
from autograder.language import gettext, gettext_noop
from autograder.results import CheckResult, CounterexampleResult, Outcome, Reason

UNSAID = gettext_noop("What came out is not shown here: it could repeat those answers.")
KEPT_BACK = gettext_noop(
    "This does not hold. What your code gave is not shown here: it could repeat inputs of hidden checks. "
    "The check in the notebook shows it."
)


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


def in_our_words(verdict: Verdict, served: Iterable[str]) -> Verdict:
    """A verdict reached while helpers were served, without anything that the student's process said meanwhile.

    It heard answers of the reference, and an error's text, a value or a call could carry them home.
    """
    text = gettext("This does not hold, with right answers in place of {names}.", names=", ".join(served))
    return _unquoted(verdict, f"{text} {gettext(UNSAID)}")


def kept_back(verdict: Verdict) -> Verdict:
    """A verdict of a public check whose values could repeat inputs of hidden ones."""
    return _unquoted(verdict, gettext(KEPT_BACK))


def _unquoted(verdict: Verdict, text: str) -> Verdict:
    """A verdict in these words, without any of the student's process."""
    if verdict.outcome == "passed":
        return verdict
    if verdict.reason == "not_written":
        text = gettext("It is not written yet.")
    found = verdict.counterexample
    drawn = None if found is None else Counterexample(found.arguments, found.expected)
    return replace(verdict, message=text, counterexample=drawn)


def because(verdict: Verdict, reason: str) -> Verdict:
    """A verdict of a check that could not be tried, with the reason that was met."""
    return replace(verdict, message=reason, reason="not_run") if verdict.outcome == "blocked" else verdict
