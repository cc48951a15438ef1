"""Judging an executed notebook: every check of every exercise, and one mistake costing once.

Runs in the trusted process. The student's functions are reached only through the session.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Any

from nbformat import NotebookNode

from autograder.checking.runner import CheckRunner
from autograder.checking.supervision import UNSUPERVISED, Supervision
from autograder.checking.verdict import Verdict, because, in_our_words, kept_back
from autograder.checks import Check
from autograder.config import Assignment, Exercise
from autograder.errors import Died
from autograder.language import gettext
from autograder.pipeline.execute import Executed, execute
from autograder.pipeline.trials import Trials
from autograder.results import Notice
from autograder.sandbox.session import Session

KERAS = frozenset({"keras", "tensorflow"})
QUICK_SECONDS = 2.0
"""How long the cells of a notebook may take that is run again for the smallest inputs of a few exercises."""


@dataclass(frozen=True)
class Judged:
    """What became of one exercise's checks.

    helped_by : exercises whose functions the judge served while these verdicts were reached.
    asked : names of the notebook that the checks asked for.
    unshrunk : whether an input that it fails on is the one met first, and not the smallest.
    """

    exercise: Exercise
    verdicts: tuple[tuple[Check, Verdict], ...]
    helped_by: tuple[str, ...] = ()
    asked: frozenset[str] = frozenset()
    unshrunk: bool = False

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return all(verdict.outcome == "passed" for _, verdict in self.verdicts)

    @property
    def died(self) -> bool:
        """Whether a call hung or ended the process."""
        return any(verdict.died for _, verdict in self.verdicts)


@dataclass
class Judge:
    """Judges submissions of one assignment, one after the other.

    checks : all checks of the assignment, public and hidden.
    reference : the module with the right implementations; shrink : whether to look for the smallest input that fails.
    """

    assignment: Assignment
    checks: tuple[Check, ...]
    reference: ModuleType | None
    shrink: bool = True
    runner: CheckRunner = field(init=False)

    def __post_init__(self) -> None:
        self.runner = CheckRunner(self.reference, shrink=self.shrink)

    def judge(
        self,
        executed: Executed,
        notebook: NotebookNode,
        only: Collection[str] | None = None,
        supervision: Supervision = UNSUPERVISED,
    ) -> tuple[tuple[Judged, ...], tuple[Notice, ...]]:
        """Return the verdicts of every exercise that is judged from outside, in order, and notices.

        executed : the notebook's run, with its live session.
        notebook : the restored notebook, to run again where a call ended the process.
        only : exercises to judge; the others are known to be right.
        supervision : told what is tried, and which checks not to try.

        Raises: SandboxError.
        """
        self._warm_up()
        trials = Trials(self.runner, self.assignment.settings.limits, supervision)
        bench = _Bench(self.assignment, executed, notebook, trials)
        judged: dict[str, Judged] = {}
        for exercise in self.assignment.exercises:
            if not (exercise.manual or exercise.inside) and (only is None or exercise.name in only):
                judged[exercise.name] = self._first(exercise, judged, bench)
        for variable in (False, True):  # a second run of the notebook comes last
            for name, result in judged.items():
                if result.exercise.variable == variable and not result.passed:
                    judged[name] = self._again(result, judged, bench)
        for name, result in judged.items():
            if result.unshrunk:  # it fails by itself; the process that is asked must have heard no right answer
                with suppress(Died):
                    smaller = self._smallest(result.exercise, dict(result.verdicts), bench.untold, trials)
                    judged[name] = _merged(result, smaller)
        return tuple(judged.values()), tuple(bench.notices)

    def _warm_up(self) -> None:
        """Import Keras if the unit has models, which takes seconds that are nobody's in particular."""
        if KERAS.intersection(self.assignment.settings.imports):
            with suppress(ImportError):
                importlib.import_module("keras")

    def _first(self, exercise: Exercise, judged: Mapping[str, Judged], bench: _Bench) -> Judged:
        # A helper that hangs would hang whatever calls it, so its place is taken from the start.
        hanging = (
            [] if exercise.variable else [n for n in self.assignment.used(exercise) if n in judged and judged[n].died]
        )
        served = self._right(hanging)
        bench.unlearn(exercise.name)
        try:
            session = bench.helped(served, rerun=False) if served else bench.session()
        except Died:
            session = bench.session()
        # What fails because of a helper alone is thrown away in a moment: the smallest input would be sought in vain.
        helpless = bench.quick and not exercise.variable and bool(self._right(self._broken(exercise, judged)))
        shrink = bool(served) or not helpless
        verdicts, asked = self._verdicts(exercise, session, self._of(exercise), bench.trials, shrink=shrink)
        if served:
            bench.unhelp()
            verdicts = [(check, in_our_words(verdict, served)) for check, verdict in verdicts]
        else:
            verdicts = self._later(exercise, session, verdicts, bench.trials)
        reason = bench.broken.get(exercise.name)
        if reason is not None:
            said = gettext("The cell {cell} did not run: {reason}.", cell=exercise.name, reason=reason)
            verdicts = [(check, because(verdict, said)) for check, verdict in verdicts]
        return Judged(exercise, tuple(verdicts), tuple(served), asked, unshrunk=not shrink)

    def _of(self, exercise: Exercise) -> Iterable[Check]:
        return (check for check in self.checks if check.exercise == exercise.name)

    def _verdicts(
        self, exercise: Exercise, session: Session, checks: Iterable[Check], trials: Trials, *, shrink: bool = True
    ) -> tuple[list[tuple[Check, Verdict]], frozenset[str]]:
        """Try the checks; return what became of them, and the names that they asked for."""
        verdicts: list[tuple[Check, Verdict]] = []
        student, dead = trials.student(session), False
        with suppress(Died):  # so that no verdict depends on what was judged before
            session.request({"op": "seed"})
        for check in checks:
            if dead:
                text = gettext(
                    "Not tried: an earlier check of {exercise} did not come to its end.", exercise=exercise.name
                )
                verdicts.append((check, Verdict("failed", text, reason="not_tried")))
                continue
            heard = trials.heard
            verdict = trials.run(check, student, shrink=shrink)
            if heard and check.visibility == "public" and self.assignment.settings.disclosure == "title":
                verdict = kept_back(verdict)
            verdicts.append((check, verdict))
            dead = verdict.died
        return verdicts, frozenset(student.asked)

    def _later(
        self, exercise: Exercise, session: Session, verdicts: list[tuple[Check, Verdict]], trials: Trials
    ) -> list[tuple[Check, Verdict]]:
        """Return the verdicts of a function that stands below the exercise's check, if that one is right."""
        if not session.alive or all(verdict.outcome == "passed" for _, verdict in verdicts):
            return verdicts
        with suppress(Died):
            if session.prefer_latest(exercise.name, True):
                later, _ = self._verdicts(exercise, session, self._of(exercise), trials, shrink=False)
                if all(verdict.outcome == "passed" for _, verdict in later):
                    return later
                session.prefer_latest(exercise.name, False)
        return verdicts

    def _again(self, first: Judged, judged: Mapping[str, Judged], bench: _Bench) -> Judged:
        """Try the failed checks once more with right answers in place of the broken helpers."""
        used, broken = self.assignment.used(first.exercise), self._broken(first.exercise, judged)
        if first.exercise.variable and 2 * len(broken) > len(used):
            return first  # it has no code of its own: made mostly of our functions, it would be ours
        served = self._right(broken)
        if not served:
            return first
        failed = [check for check, verdict in first.verdicts if verdict.outcome != "passed"]
        bench.unlearn(first.exercise.name)
        try:
            session = bench.helped(served, rerun=first.exercise.variable)
            verdicts, asked = self._verdicts(first.exercise, session, failed, bench.trials, shrink=False)
            second = dict(verdicts)
            helps = any(verdict.outcome == "passed" for verdict in second.values())
            if helps and session.alive:  # else nobody will see where it still fails
                second |= self._smallest(first.exercise, second, lambda: session, bench.trials)
            bench.unhelp()
        except Died:
            return first
        first = replace(first, asked=first.asked | asked)
        second = {check: in_our_words(verdict, served) for check, verdict in second.items()}
        return replace(_merged(first, second), helped_by=tuple(served)) if helps else first

    def _smallest(
        self, exercise: Exercise, verdicts: Mapping[Check, Verdict], session: Callable[[], Session], trials: Trials
    ) -> dict[Check, Verdict]:
        """Where checks have failed on inputs that they drew, look for the smallest such inputs."""
        failed = [check for check, verdict in verdicts.items() if check.draws and verdict.counterexample]
        found = self._verdicts(exercise, session(), failed, trials)[0] if failed else []
        return {check: verdict for check, verdict in found if verdict.counterexample}

    def _broken(self, exercise: Exercise, judged: Mapping[str, Judged]) -> list[str]:
        """The helpers of an exercise that are known to be wrong."""
        return [name for name in self.assignment.used(exercise) if name in judged and not judged[name].passed]

    def _right(self, names: Iterable[str]) -> dict[str, Callable[..., Any]]:
        """The reference's functions of these names, as far as it has them and they may be served."""
        known = self.assignment.by_name
        right = {name: getattr(self.reference, name, None) for name in names if known[name].served}
        return {name: function for name, function in right.items() if callable(function)}


def _merged(first: Judged, second: Mapping[Check, Verdict]) -> Judged:
    verdicts = tuple((check, second.get(check, verdict)) for check, verdict in first.verdicts)
    return replace(first, verdicts=verdicts, unshrunk=False)


@dataclass
class _Bench:
    """The session under judgement: run again when a call has ended it."""

    assignment: Assignment
    executed: Executed
    notebook: NotebookNode
    trials: Trials
    notices: list[Notice] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)
    """Cells that did not run through, with the reason that was met first."""
    _stale: bool = False
    _standing: frozenset[str] = frozenset()
    """Functions that the notebook was run with right ones of, if it was."""
    _heard: set[str] = field(default_factory=set)
    """Functions that this process was told right answers of, and may have kept them."""

    def __post_init__(self) -> None:
        self.broken.update(self.executed.run.broken)

    @property
    def quick(self) -> bool:
        """Whether running the notebook once more takes less than looking for a smallest input."""
        return self.executed.run.seconds < QUICK_SECONDS

    def session(self) -> Session:
        if not self.executed.session.alive or self._stale:
            self._run({})
        return self.executed.session

    def helped(self, served: Mapping[str, Callable[..., Any]], *, rerun: bool) -> Session:
        if rerun:
            if not (self._stale and self.executed.session.alive and self._standing == served.keys()):
                self.executed.session.close()
                self._run({name: {name: function} for name, function in served.items()})
            self._stale, self._standing = True, frozenset(served)
        else:
            self.session().serve(served)
            self._heard.update(served)
        return self.executed.session

    def unlearn(self, name: str) -> None:
        """End a process that has heard answers of ``name``, before ``name`` itself is judged in it."""
        if name in self._heard:
            self.executed.session.close()

    def untold(self) -> Session:
        """A session whose process has heard no right answer."""
        if self._heard:
            self.executed.session.close()
        return self.session()

    def unhelp(self) -> None:
        """Put the student's own helpers back; a session that dies of it is run again when it is needed."""
        if not self._stale and self.executed.session.alive:
            with suppress(Died):
                self.executed.session.unserve()

    def _run(self, stand_ins: Mapping[str, Mapping[str, Callable[..., Any]]]) -> None:
        self.executed = execute(
            self.notebook,
            self.assignment,
            self.executed.session,
            parameters=self.executed.parameters,
            stand_ins=stand_ins,
            earlier=self.executed.run,
        )
        self.broken = {**self.executed.run.broken, **self.broken}
        self._stale = False
        self._heard = set()
