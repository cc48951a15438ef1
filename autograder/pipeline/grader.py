"""The road of one submission: read, restore, execute, judge, score. Nothing is written here."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from nbformat import NotebookNode

from autograder.checking.supervision import READING, UNSUPERVISED, Supervision
from autograder.checks import all_checks, load_reference
from autograder.config import Assignment
from autograder.errors import NotebookError, SandboxError
from autograder.language import current, gettext, using
from autograder.models.reconstruct import forget
from autograder.notebook.fill import release_of
from autograder.pipeline.execute import Parameters
from autograder.pipeline.judge import Judge
from autograder.pipeline.keys import base_key, submission_key
from autograder.pipeline.part import GradedPart, Part, RunOptions, cells_of, graded_parts, parts_of
from autograder.pipeline.scope import Asked, Scope
from autograder.pipeline.score import score
from autograder.results import CellTime, ExerciseResult, Notice, NoticeCode, NoticeKind, Result, Timing
from autograder.sandbox import landlock
from autograder.sandbox.box import Box
from autograder.sandbox.policy import SandboxKind
from autograder.translation.tongues import Tongues

SLOWEST, SLOW_SECONDS = 3, 0.05
"""How many cells a result names as its slowest, and from which time on."""


@dataclass(frozen=True)
class Graded:
    """A result and, where the submission could be read, its executed notebooks, by name.

    page : the feedback page, "" if it is still to be made; shown : the notebooks as formgrader shows them, None if
    they are still to be made; asked : what the checks of each exercise asked for.
    """

    result: Result
    notebooks: Mapping[str, NotebookNode] = field(default_factory=dict)
    page: str = ""
    shown: Mapping[str, NotebookNode] | None = None
    asked: Asked = field(default_factory=dict)

    @property
    def notebook(self) -> NotebookNode | None:
        """The executed notebook, the first of several; None if none could be read."""
        return next(iter(self.notebooks.values()), None)

    @property
    def sandbox_failed(self) -> bool:
        """Whether the grader's own sandbox died of it, or before it."""
        return any(notice.code == "sandbox_failed" for notice in self.result.notices)


@dataclass
class Grader:
    """Grades submissions of one assignment, one after the other, in this process.

    sandbox : the kind of sandbox; it is started with the first submission and kept warm.
    ahead : whether to start it at once, while the judge still imports what it needs itself.
    pictures : whether to draw the notebook's pictures for the feedback page; shrink : whether to show a failure on the
        smallest input. Grades depend on neither.

    A submission is graded, and spoken of, in the language of the release that it stems from.

    Raises: ConfigError, CheckFileError if the assignment is not ready to be graded.
    """

    assignment: Assignment
    sandbox: SandboxKind = "sandlock"
    pictures: bool = False
    shrink: bool = True
    ahead: bool = False
    box: Box = field(init=False)

    def __post_init__(self) -> None:
        settings = self.assignment.settings
        environment = {"NBGRADER_EXECUTION": "autograde"} if self.assignment.classic else {}
        self.box = Box(settings.imports, settings.limits, self.sandbox, environment=environment)
        for part in self.assignment.parts:
            release_of(part)  # that there is one comes before what its checks say
        try:
            if self.ahead:
                with suppress(SandboxError):  # the first submission says so
                    self.box.begin()
            self.reference = load_reference(self.assignment)
            self.tongues = Tongues(self.assignment, self._parts, cells_of)
            self.key = base_key(self.assignment, self.sandbox)
        except BaseException:
            self.box.close()
            raise

    def _parts(self, assignment: Assignment) -> Sequence[Part]:
        """The notebooks of the assignment in a language, with its checks."""
        return parts_of(assignment, Judge(assignment, all_checks(assignment), self.reference, self.shrink))

    def grade(
        self,
        folder: Path,
        student: str,
        *,
        queued: float = 0.0,
        parameters: Parameters | None = None,
        scope: Scope | None = None,
        supervision: Supervision = UNSUPERVISED,
    ) -> Graded:
        """Grade the submission in ``folder``; whatever is wrong with it ends in the result, not in an exception.

        queued : seconds the submission waited for its turn; parameters : papermill parameters in place of the
        assignment's; scope : the part of it to grade, None for all; supervision : told what this grader is at.
        """
        start = time.perf_counter()
        supervision.report(READING)
        key = submission_key(folder, self.key)
        with using(self.assignment.settings.language):  # until the notebook says which it is
            try:
                run = RunOptions(self.box, parameters, scope, self.pictures, supervision)
                with self.tongues.speaking(folder) as parts:
                    graded = graded_parts(parts, folder, student, run)
                    return self._together(graded, student, key=key, seconds=_since(start), queued=queued)
            except NotebookError as error:
                text = gettext("Nothing could be graded: {reason}.", reason=error)
                notice = Notice(kind="problem", code="nothing_to_grade", text=text)
            except OSError as error:
                text = gettext("The submission cannot be read: {reason}.", reason=error.strerror or error)
                notice = Notice(kind="problem", code="unreadable", text=text)
            except SandboxError as error:
                notice = ours("problem", "sandbox_failed", f"The grader's sandbox failed: {error}")
                self.box.close()
            finally:
                forget()
            return Graded(
                ungraded_result(self.assignment, student, notice, key=key, sandbox=self.sandbox, seconds=_since(start))
            )

    def _together(
        self, graded: Sequence[GradedPart], student: str, *, key: str, seconds: float, queued: float
    ) -> Graded:
        """Add up the notebooks of a submission."""
        times = {name: seconds for part in graded for name, seconds in part.times.items()}
        result = make_result(
            self.assignment,
            student,
            tuple(exercise for part in graded for exercise in part.exercises),
            [notice for part in graded for notice in part.notices],
            key=key,
            sandbox=self.sandbox,
            seconds=seconds,
            reviewed=any(part.doubtful for part in graded),
            timing=Timing(
                queue=round(queued, 3),
                kernel=round(sum(part.kernel for part in graded), 3),
                cells=round(sum(part.cells for part in graded), 3),
                checks=round(sum(part.checks for part in graded), 3),
                slowest=_slowest(times),
            ),
        )
        notebooks = {part.name: part.notebook for part in graded if part.notebook is not None}
        asked = {name: asked for part in graded for name, asked in part.asked.items()}
        return Graded(result, notebooks, asked=asked)

    def close(self) -> None:
        """End the sandbox."""
        self.box.close()
        self.tongues.close()


def make_result(
    assignment: Assignment,
    student: str,
    exercises: tuple[ExerciseResult, ...],
    notices: Iterable[Notice],
    *,
    key: str,
    sandbox: SandboxKind,
    seconds: float = 0.0,
    timing: Timing | None = None,
    reviewed: bool = False,
) -> Result:
    """Add up the exercises.

    reviewed : whether a person has to look at it anyhow; they also have to when a check broke down.
    """
    broke = [f"{e.name}/{c.name}" for e in exercises for c in e.broken]
    extra = [ours("problem", "check_broke", f"The grader's own check broke down: {', '.join(broke)}.")] if broke else []
    if sandbox == "none":
        extra.append(ours("warning", "unconfined", "Graded without a sandbox: the student's code was not confined."))
    if sandbox == "degraded" and (lacking := landlock.missing(landlock.abi())):
        extra.append(
            ours("warning", "degraded", f"Graded where Landlock is an older one: {landlock.in_words(lacking)}.")
        )
    graded = [e for e in exercises if e.score is not None]
    return Result(
        assignment=assignment.name,
        student=student,
        status="needs_review" if broke or reviewed else "graded",
        score=round(sum(e.score for e in graded if e.score is not None), 2),
        max_score=round(sum(e.max_score for e in graded), 2),
        exercises=exercises,
        notices=(*notices, *extra),
        sandbox=sandbox,
        key=key,
        language=current(),
        seconds=seconds,
        timing=timing or Timing(),
    )


def ours(kind: NoticeKind, code: NoticeCode, text: str) -> Notice:
    """A notice of a fault that is not the student's."""
    return Notice(kind=kind, code=code, text=text, audience="instructor")


def ungraded_result(
    assignment: Assignment, student: str, notice: Notice, *, key: str, sandbox: SandboxKind, seconds: float = 0.0
) -> Result:
    """Return the result of a submission that could not be graded at all: no points, and a person has to look."""
    nothing = score((), assignment)
    return make_result(
        assignment, student, nothing, (notice,), key=key, sandbox=sandbox, seconds=seconds, reviewed=True
    )


def _slowest(times: Mapping[str, float]) -> tuple[CellTime, ...]:
    """The few cells that took longest, without those that took no time to speak of."""
    slow = sorted(((seconds, cell) for cell, seconds in times.items() if seconds >= SLOW_SECONDS), reverse=True)
    return tuple(CellTime(cell=cell, seconds=round(seconds, 3)) for seconds, cell in slow[:SLOWEST])


def _since(start: float) -> float:
    return round(time.perf_counter() - start, 4)
