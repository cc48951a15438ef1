"""Trying the checks of one submission within the time and the memory that the judge has for it.

What a student's code returned may be long, or odd in a way that takes long to look at. A check that is given up has
failed, the rest of its exercise is not tried, and everything else is graded.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from autograder.checking.runner import TOO_MUCH, CheckRunner
from autograder.checking.supervision import UNSUPERVISED, Ending, Supervision
from autograder.checking.verdict import Verdict
from autograder.checks import Check
from autograder.config import Limits
from autograder.language import gettext, gettext_noop
from autograder.sandbox.session import Session
from autograder.student import Student
from autograder.util.bounds import Meter, TimeUp, limit_memory, limit_time

SHARE = 0.1
"""How much of the judge's time for a submission one check may take."""
USED_UP = gettext_noop("Not tried: the time that the grader has for one submission was used up by earlier checks.")
CRASHED = gettext_noop("The grader's own process ended, again and again, while it tried this check.")


@dataclass
class Trials:
    """The judge's time for one submission. Calls of the student's functions are left out, as they have limits of their
    own; so is what is drawn or imported once for all submissions.

    Attributes: left, the processor time that is left, in seconds; heard, whether a hidden check has been tried.
    """

    runner: CheckRunner
    limits: Limits
    supervision: Supervision = UNSUPERVISED
    left: float = field(init=False)
    heard: bool = False
    meter: Meter | None = None

    def __post_init__(self) -> None:
        self.left = self.limits.judge_seconds

    def student(self, session: Session) -> Student:
        """Return the student of a session, whose own time is not the judge's."""
        return Student(_Unmetered(session, self))

    def run(self, check: Check, student: Student, *, shrink: bool = True) -> Verdict:
        """Try a check; as `CheckRunner.run`, but within bounds."""
        self.heard = self.heard or check.visibility == "hidden"
        stage = (check.exercise, check.name)
        self.supervision.report(stage)
        if stage in self.supervision.fatal:
            return _given_up(self.supervision.fatal[stage])
        if self.left <= 0:
            return Verdict("failed", gettext(USED_UP), reason="not_tried")
        with suppress(Exception):  # a fault in it is the check's, as will be found
            self.runner.examples(check)
        share = min(self.left, SHARE * self.limits.judge_seconds)
        try:
            with limit_memory(self.limits.judge_mb), limit_time(share, time.process_time) as self.meter:
                verdict = self.runner.run(check, student, shrink=shrink)
        except (TimeUp, MemoryError):
            verdict = _given_up("overdue")
        if self.meter is not None:
            self.left -= self.meter.spent
            self.meter = None
        return verdict


def _given_up(ending: Ending) -> Verdict:
    if ending == "overdue":
        return Verdict("failed", gettext(TOO_MUCH), died=True)
    return Verdict("error", gettext(CRASHED), died=True)


@dataclass(frozen=True)
class _Unmetered:
    """A session whose answers take none of the judge's time."""

    session: Session
    trials: Trials

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        """Send ``message`` and return the answer.

        Raises: Died.
        """
        if self.trials.meter is None:
            return self.session.request(message)
        with self.trials.meter.paused():
            return self.session.request(message)
