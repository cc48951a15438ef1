"""One notebook of an assignment, and the road of a submission's copy of it: restore, execute, judge, score."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from nbformat import NotebookNode

from autograder.checking.supervision import UNSUPERVISED, Supervision
from autograder.config import Assignment
from autograder.course.cells import language
from autograder.errors import ConfigError, NotebookError
from autograder.language import gettext
from autograder.notebook.fill import release_of
from autograder.notebook.given import given
from autograder.notebook.shape import Shape
from autograder.notebook.submitted import StudentCell
from autograder.pipeline.execute import Executed, Parameters, execute
from autograder.pipeline.judge import Judge, Judged
from autograder.pipeline.read import Submission, expected, read
from autograder.pipeline.restore import restore
from autograder.pipeline.scope import Asked, Scope
from autograder.pipeline.score import score
from autograder.pipeline.tested import Tests, cell_tests, unanswered
from autograder.results import ExerciseResult, Notice
from autograder.sandbox.box import Box
from autograder.sandbox.session import Session

ATTEMPTS = 2
"""How often a submission whose process ended is graded: it is its own doing only if it happens again, as a process can
also be ended by a kernel that is short of memory."""


@dataclass(frozen=True)
class RunOptions:
    """How a notebook is run, as `Grader` and its `Grader.grade` have these."""

    box: Box
    parameters: Parameters | None = None
    scope: Scope | None = None
    pictures: bool = False
    supervision: Supervision = UNSUPERVISED


@dataclass(frozen=True)
class GradedPart:
    """What became of one notebook. kernel, cells, checks : seconds; times : seconds that each cell took."""

    name: str
    exercises: tuple[ExerciseResult, ...]
    notices: tuple[Notice, ...] = ()
    notebook: NotebookNode | None = None
    doubtful: bool = False
    kernel: float = 0.0
    cells: float = 0.0
    checks: float = 0.0
    times: Mapping[str, float] = field(default_factory=dict)
    asked: Asked = field(default_factory=dict)


class Part:
    """A notebook of an assignment that carries points.

    assignment : with this notebook's exercises only; judge : that has its checks.

    Raises: ConfigError if it is not ready to be graded.
    """

    def __init__(self, assignment: Assignment, judge: Judge, siblings: Sequence[str] = ()) -> None:
        path = assignment.release_notebook
        self.name = path.stem
        self.assignment = assignment
        self.judge = judge
        self.release: NotebookNode = release_of(assignment)
        if assignment.classic and (spoken := language(self.release)) != "python":
            raise ConfigError(
                f"{path}: its kernel speaks {spoken}, and the autograder runs Python; grade this assignment with "
                "nbgrader autograde"
            )
        self.shape = Shape(self.release)
        files = given(assignment)
        self.given = files.released
        self.expected = expected(assignment, self.shape, given=files.paths, siblings=siblings)
        self.tests = Tests(assignment, cell_tests(assignment, self.release), files.withheld)

    def read(self, folder: Path, student: str) -> Submission:
        """Read a student's copy, with the course's files beside it.

        Raises: NotebookError, OSError.
        """
        found = read(folder, student=student, expected=self.expected)
        return replace(found, files=(*found.files, *self.given))

    def graded(self, submission: Submission, run: RunOptions) -> GradedPart:
        """Grade a student's copy.

        Raises: SandboxError.
        """
        restored = restore(submission.cells, self.shape)
        notebook = restored.notebook if run.scope is None else run.scope.narrowed(restored.notebook)
        for _ in range(ATTEMPTS):
            opened = time.perf_counter()
            with Session(run.box, submission.files) as session:
                kernel = time.perf_counter() - opened
                executed = execute(notebook, self.assignment, session, parameters=run.parameters, pictures=run.pictures)
                ran = time.perf_counter()
                tested, judged, notices = self._judged(executed, notebook, run)
                checks = time.perf_counter() - ran
            if not session.ended:
                break
        if self.assignment.classic:
            tested |= unanswered(self.assignment, notebook, self.release)
        return GradedPart(
            self.name,
            tuple(tested.get(exercise.name, exercise) for exercise in score(judged, self.assignment)),
            (*submission.notices, *restored.notices, *executed.run.notices, *notices),
            executed.notebook,
            submission.doubtful,
            kernel,
            executed.run.seconds,
            checks,
            executed.run.times,
            {found.exercise.name: found.asked for found in judged},
        )

    def _judged(
        self, executed: Executed, notebook: NotebookNode, run: RunOptions
    ) -> tuple[dict[str, ExerciseResult], tuple[Judged, ...], tuple[Notice, ...]]:
        """Have the notebook's own tests and the checks from outside look at a run."""
        only = None if run.scope is None else run.scope.exercises
        session = executed.session
        # Tests in a copy leave nothing behind; a process that has seen hidden ones could tell of them in a check.
        apart = all(cell.exercise.cell in session.copies for cell in self.tests.cells)
        tested = self.tests.run(executed, notebook) if apart and self.tests.cells else {}
        judged, notices = self.judge.judge(executed, notebook, only, run.supervision)
        if not apart:
            if judged:
                session.close()
            tested = self.tests.run(executed, notebook)
        return tested, judged, notices

    def missing(self, reason: str) -> GradedPart:
        """Return what a submission gets that lacks this notebook of several: nothing, as in nbgrader."""
        nothing = tuple(
            ExerciseResult(name=exercise.name, score=0.0, max_score=exercise.points, inside=exercise.inside)
            for exercise in self.assignment.exercises
        )
        text = gettext("{name}.ipynb could not be graded: {reason}.", name=self.name, reason=reason)
        return GradedPart(self.name, nothing, (Notice(kind="problem", code="notebook_missing", text=text),))


def parts_of(assignment: Assignment, judge: Judge) -> tuple[Part, ...]:
    """Return the notebooks of an assignment that carry points.

    judge : of the whole assignment.

    Raises: ConfigError if there is none, or one is not ready to be graded.
    """
    if not assignment.classic:
        return (Part(assignment, judge),)
    found = []
    for own in assignment.by_notebook.values():
        siblings = [name for name in assignment.notebooks if name != own.notebook]
        checks = tuple(check for check in judge.checks if check.exercise in own.by_name)
        found.append(Part(own, replace(judge, assignment=own, checks=checks), siblings))
    if not found:
        raise ConfigError(f"{assignment.source}: expected a cell that carries points, found none")
    return tuple(found)


def cells_of(parts: Sequence[Part], folder: Path) -> Sequence[StudentCell]:
    """Return the cells of the first notebook in a submission; none if it cannot be read."""
    try:
        return parts[0].read(folder, "").cells
    except (NotebookError, OSError):
        return ()


def graded_parts(parts: Sequence[Part], folder: Path, student: str, run: RunOptions) -> list[GradedPart]:
    """Grade a submission notebook by notebook; of several one may be missing.

    Raises: NotebookError if there is nothing to grade; OSError, SandboxError.
    """
    read: dict[str, Submission] = {}
    reasons: dict[str, NotebookError] = {}
    for part in parts:
        try:
            read[part.name] = part.read(folder, student)
        except NotebookError as error:
            reasons[part.name] = error
    if not read:
        raise next(iter(reasons.values()))
    return [
        part.graded(read[part.name], run) if part.name in read else part.missing(str(reasons[part.name]))
        for part in parts
    ]
