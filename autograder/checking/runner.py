"""Trying a check: draw its examples once, replay them, and shrink what fails.

The examples of a check depend on nothing but the check, so every submission meets the same ones and
a worker draws them once. Only a failing check goes back to Hypothesis, which looks for the smallest
input that still fails, for as long as its time budget lasts.
"""

from __future__ import annotations

import time
import traceback
import warnings
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from hypothesis import Phase
from hypothesis.errors import UnsatisfiedAssumption

from autograder.checking.drawing import draw_the_same, search
from autograder.checking.remedies import explain
from autograder.checking.remembering import Remembering
from autograder.checking.verdict import Counterexample, Verdict
from autograder.checks import Check
from autograder.compare import Mismatch
from autograder.describe import NO_RETURN, literal
from autograder.errors import Died, NotWritten, Raised
from autograder.language import gettext, gettext_noop, localised
from autograder.student import Student
from autograder.util.bounds import TimeUp
from autograder.util.text import cut

SHRINK_FACTOR = 10
"""Inputs tried while shrinking, as a multiple of the check's examples: a count, so that the smallest
input found does not depend on the machine's speed."""
SHRINK_SECONDS = 20.0
"""Shrinking also ends after this long: a bound for very slow functions, not the normal end."""
LOOK_FIRST = gettext_noop(
    "Take the answer apart with parts, integer or array of autograder.compare before computing with it."
)
TOO_MUCH = gettext_noop(
    "Looking at what your code returned takes more time or memory than there is for it. "
    "Is it longer or larger than it should be?"
)
"""What a check says that was given up."""
RAGGED = gettext_noop("Parts of different lengths came where an array of numbers is needed: they do not make one.")
"""What a check says of a list that NumPy does not take for an array, looked at or not."""
MAX_MESSAGE = 4_000
_UNLOOKED = (AttributeError, IndexError, KeyError, TypeError, ValueError)
"""What Python raises where an answer is not what a check takes for granted."""


@dataclass
class CheckRunner:
    """Tries checks, remembering their examples and the reference's answers between submissions.

    reference : the module hidden checks compare with; None where only public checks run.
    shrink : whether to look for the smallest input on which a check fails; else it is the one on which it first failed.
    """

    reference: ModuleType | None = None
    shrink: bool = True
    _examples: dict[Check, list[dict[str, Any]]] = field(default_factory=dict)
    _answers: dict[bytes, Any] = field(default_factory=dict)

    def run(self, check: Check, student: Student, *, shrink: bool = True) -> Verdict:
        """Try ``check`` on ``student``; every way it can end is a `Verdict`, nothing is raised.

        A check that breaks where the student gave lists is tried once more with arrays in their place.

        shrink : False where the smallest input is not asked for yet.
        """
        start = time.perf_counter()
        shrink = shrink and self.shrink
        verdict = self._outcome(check, student, shrink)
        if verdict.outcome == "error" and student.listed:
            with student.stacked():
                second = self._outcome(check, student, shrink)
            verdict = verdict if second.outcome == "error" else second
        return replace(verdict, seconds=time.perf_counter() - start)

    def examples(self, check: Check) -> list[dict[str, Any]]:
        """Return the inputs of ``check``: one dict of arguments an example, a single empty one if it draws none."""
        if not check.draws:
            return [{}]
        if check not in self._examples:
            explicit = getattr(check.function, "hypothesis_explicit_examples", ())
            drawn: list[dict[str, Any]] = [dict(example.kwargs) for example in explicit]
            search(check, drawn.append, (Phase.generate,))
            self._examples[check] = drawn
        return self._examples[check]

    def _outcome(self, check: Check, student: Student, shrink: bool) -> Verdict:
        try:
            with warnings.catch_warnings():
                # What a check computes from a strange answer may overflow; the student's own code is listened to apart.
                warnings.simplefilter("ignore", RuntimeWarning)
                return self._verdict(check, student, shrink)
        except (TimeUp, MemoryError):
            return Verdict("failed", gettext(TOO_MUCH), died=True)
        except Exception as fault:
            ragged = student.listed and isinstance(fault, ValueError) and "inhomogeneous" in str(fault)
            return Verdict("failed", gettext(RAGGED)) if ragged else _fault(check, fault)

    def _verdict(self, check: Check, student: Student, shrink: bool) -> Verdict:
        arguments: dict[str, Any] = {}
        try:
            examples = self.examples(check)
            for arguments in examples:
                self._try(check, student, arguments)
        except (AssertionError, Raised) as failure:
            found = _failed(student, arguments, failure)
            return self._smallest(check, student, found) if shrink and check.draws and arguments else found
        except NotWritten as missing:
            own = missing.name == check.exercise
            return Verdict("blocked", str(missing), reason="not_written" if own else "")
        except Died as death:
            return Verdict("failed", str(death), _counterexample(student, arguments, death), died=True)
        except (TimeUp, MemoryError):
            return Verdict("failed", gettext(TOO_MUCH), _counterexample(student, arguments), died=True)
        except UnsatisfiedAssumption:
            return Verdict(
                "error", gettext("The check {name} uses assume() on what the student returned.", name=check.name)
            )
        if not examples:
            return Verdict("error", gettext("The check {name} drew no examples.", name=check.name))
        return Verdict("passed")

    def _try(self, check: Check, student: Student, arguments: dict[str, Any]) -> None:
        student.log.clear()
        student.nothing = False
        function = check.function.hypothesis.inner_test if check.draws else check.function  # type: ignore[attr-defined]
        extra = {"reference": Remembering(self.reference, self._answers)} if check.wants_reference else {}
        function(student=student, **extra, **arguments)

    def _failing(self, check: Check, student: Student, arguments: dict[str, Any]) -> Verdict | None:
        """The verdict if the check fails on these arguments."""
        try:
            self._try(check, student, arguments)
        except (AssertionError, Raised) as failing:
            return _failed(student, arguments, failing)
        return None

    def _smallest(self, check: Check, student: Student, best: Verdict) -> Verdict:
        """The smallest input that is found to fail, in place of the first one.

        A check that draws what an earlier one of the exercise does, and fails where that does, fails there: most are
        wrong for the same reason, and one small input is enough to think about.
        """
        deadline = time.perf_counter() + SHRINK_SECONDS
        left = SHRINK_FACTOR * check.examples
        smallest: dict[str, Any] | None = None

        def again(smaller: dict[str, Any]) -> None:
            nonlocal best, left, smallest
            left -= 1
            if left < 0 or time.perf_counter() > deadline:
                raise _EnoughError
            if found := self._failing(check, student, smaller):
                best, smallest = found, smaller
                # One error for every failure: the smallest input counts, whichever law it breaks.
                raise _StillFailsError

        try:
            for other, arguments in student.smallest:
                if draw_the_same(check.function, other) and (there := self._failing(check, student, arguments)):
                    return there
            search(check, again, (Phase.generate, Phase.shrink))
        except (_EnoughError, TimeUp, Exception):  # whatever ends the search, the check has failed
            pass
        if smallest is not None:
            student.smallest.append((check.function, smallest))
        return best


class _StillFailsError(Exception):
    """Tells Hypothesis that an input fails."""


class _EnoughError(BaseException):
    """Leaves Hypothesis at once; it goes on shrinking after an Exception."""


def _counterexample(
    student: Student, arguments: dict[str, Any], failure: BaseException | None = None
) -> Counterexample:
    shown = isinstance(failure, Mismatch)
    expected = getattr(failure, "expected", None) if shown else None
    got = getattr(failure, "got", None) if shown else None
    return Counterexample(
        tuple((name, literal(value)) for name, value in arguments.items()),
        "" if expected is None else literal(expected),
        "" if got is None else literal(got[()] if isinstance(got, np.ndarray) and not got.ndim else got),
        student.replay(),
    )


def _failed(student: Student, arguments: dict[str, Any], failure: AssertionError | Raised) -> Verdict:
    if isinstance(failure, Raised):
        message = explain(failure, student.log[-1][1] if student.log else ())
    else:
        message = str(failure) or gettext("A condition of this check does not hold.")
        if not student.nothing:  # the None lies inside of what came back
            message = message.replace(f" {gettext(NO_RETURN)}", "")
    return Verdict("failed", cut(localised(message), MAX_MESSAGE), _counterexample(student, arguments, failure))


def _fault(check: Check, fault: Exception) -> Verdict:
    """A check that broke, with the line of its file: usually it computed with an answer that it had not looked at."""
    function = check.function.hypothesis.inner_test if check.draws else check.function  # type: ignore[attr-defined]
    frames = traceback.extract_tb(fault.__traceback__)
    own = [frame for frame in frames if frame.filename == function.__code__.co_filename]
    error = f"{type(fault).__name__}: {cut(str(fault), MAX_MESSAGE)}"
    if not own:
        return Verdict("error", gettext("The check itself broke: {error}", error=error))
    where = own[-1]
    told = gettext(
        "The check itself broke: {error} ({file}, line {number}: {line})",
        error=error, file=Path(where.filename).name, number=where.lineno, line=where.line,
    )  # fmt: skip
    hint = f". {gettext(LOOK_FIRST)}" if isinstance(fault, _UNLOOKED) and where is frames[-1] else ""
    return Verdict("error", told + hint)
