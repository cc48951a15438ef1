"""The road of one submission: read, restore, execute, judge, score. Nothing is written here."""

from __future__ import annotations

import hashlib
import platform
import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.checks import Check, load_checks, load_module
from autograder.config import Assignment
from autograder.errors import CheckFileError, ConfigError, NotebookError, SandboxError
from autograder.models.reconstruct import forget
from autograder.pipeline.execute import Parameters, execute
from autograder.pipeline.judge import Judge
from autograder.pipeline.read import Submission, read
from autograder.pipeline.restore import known_ids, restore
from autograder.pipeline.scope import Asked, Scope
from autograder.pipeline.score import score
from autograder.results import CellTime, ExerciseResult, Notice, NoticeKind, Result, Timing
from autograder.sandbox.box import Box
from autograder.sandbox.box import Kind as SandboxKind
from autograder.sandbox.session import Session
from autograder.util.imports import imports, sources

_GRADING = frozenset({__name__, "autograder.sandbox.inside.zygote"})
"""The modules that grading begins with, on either side of the wire."""
ATTEMPTS = 2
"""How often a submission whose process ended is graded: it is its own doing only if it happens again, as a process can
also be ended by a kernel that is short of memory."""
SLOWEST, SLOW_SECONDS = 3, 0.05
"""How many cells a result names as its slowest, and from which time on."""
_VERSIONS = ("numpy", "hypothesis", "papermill", "tensorflow", "keras", "ipython")


@dataclass(frozen=True)
class Graded:
    """A result and, where the submission could be read, its executed notebook.

    page : the feedback page, "" if it is still to be made; asked : what the checks of each exercise asked for.
    """

    result: Result
    notebook: NotebookNode | None = None
    page: str = ""
    asked: Asked = field(default_factory=dict)


@dataclass
class Grader:
    """Grades submissions of one assignment, one after the other, in this process.

    sandbox : the kind of sandbox; it is started with the first submission and kept warm.
    pictures : whether to draw the notebook's pictures for the feedback page; grades do not depend on it.

    Raises: ConfigError, CheckFileError if the assignment is not ready to be graded.
    """

    assignment: Assignment
    sandbox: SandboxKind = "sandlock"
    pictures: bool = False
    box: Box = field(init=False)

    def __post_init__(self) -> None:
        path = self.assignment.release_notebook
        if not path.is_file():
            raise ConfigError(f"{path}: expected the compiled release; run: autograder release {self.assignment.name}")
        self.template: NotebookNode = nbformat.read(path, as_version=4)
        self.known = known_ids(self.template)
        reference = self.assignment.solutions / "reference.py"
        module = load_module(reference, f"autograder_reference_{self.assignment.name}") if reference.exists() else None
        self.judge = Judge(self.assignment, all_checks(self.assignment), module)
        settings = self.assignment.settings
        self.key = base_key(self.assignment, self.sandbox)
        self.box = Box(settings.imports, settings.limits, self.sandbox)

    def grade(
        self,
        folder: Path,
        student: str,
        *,
        queued: float = 0.0,
        parameters: Parameters | None = None,
        scope: Scope | None = None,
    ) -> Graded:
        """Grade the submission in ``folder``; whatever is wrong with it ends in the result, not in an exception.

        queued : seconds the submission waited for its turn; parameters : papermill parameters in place of the
        assignment's; scope : the part of it to grade, None for all.
        """
        start = time.perf_counter()
        key = submission_key(folder, self.key)
        try:
            submission = read(folder, student=student, assignment=self.assignment.name, known=self.known)
            return self._graded(submission, key, start, queued, parameters, scope)
        except NotebookError as error:
            notice = Notice(kind="problem", text=f"Nothing could be graded: {error}.")
        except OSError as error:
            notice = Notice(kind="problem", text=f"The submission cannot be read: {error.strerror or error}.")
        except SandboxError as error:
            notice = _ours("problem", f"The grader's sandbox failed: {error}")
            self.box.close()
        finally:
            forget()
        return Graded(failed(self.assignment, student, notice, key=key, sandbox=self.sandbox, seconds=_since(start)))

    def _graded(
        self,
        submission: Submission,
        key: str,
        start: float,
        queued: float,
        parameters: Parameters | None,
        scope: Scope | None,
    ) -> Graded:
        restored = restore(submission.cells, self.template)
        notebook = restored.notebook if scope is None else scope.narrowed(restored.notebook)
        for _ in range(ATTEMPTS):
            opened = time.perf_counter()
            with Session(self.box) as session:
                kernel = _since(opened)
                executed = execute(notebook, self.assignment, session, parameters=parameters, pictures=self.pictures)
                ran = time.perf_counter()
                judged, notices = self.judge.judge(executed, notebook, None if scope is None else scope.exercises)
                checks = _since(ran)
            if not session.ended:
                break
        exercises = score(judged, self.assignment)
        result = make_result(
            self.assignment,
            submission.student,
            exercises,
            (*submission.notices, *restored.notices, *executed.run.notices, *notices),
            key=key,
            sandbox=self.sandbox,
            seconds=_since(start),
            timing=Timing(
                queue=round(queued, 3),
                kernel=round(kernel, 3),
                cells=round(executed.run.seconds, 3),
                checks=round(checks, 3),
                slowest=_slowest(executed.run.times),
            ),
        )
        return Graded(result, executed.notebook, asked={found.exercise.name: found.asked for found in judged})

    def close(self) -> None:
        """End the sandbox."""
        self.box.close()


def all_checks(assignment: Assignment) -> tuple[Check, ...]:
    """Return the public checks, then the hidden ones, of every exercise.

    Raises: CheckFileError if a check names an exercise the assignment lacks, or a name is used twice.
    """
    hidden_file = assignment.solutions / "checks.py"
    hidden = load_checks(hidden_file, "hidden") if hidden_file.exists() else ()
    checks = (*load_checks(assignment.public_checks, "public"), *hidden)
    seen: set[tuple[str, str]] = set()
    for check in checks:
        if check.exercise not in assignment.by_name:
            known = ", ".join(assignment.by_name)
            raise CheckFileError(
                f"check {check.name} of {assignment.name}: no exercise {check.exercise!r} (known: {known})"
            )
        if (check.exercise, check.name) in seen:
            raise CheckFileError(
                f"{assignment.name}: a public and a hidden check of {check.exercise} are both called {check.name}"
            )
        seen.add((check.exercise, check.name))
    return checks


def make_result(
    assignment: Assignment,
    student: str,
    exercises: tuple[ExerciseResult, ...],
    notices: Iterable[Notice],
    **more: Any,
) -> Result:
    """Add up the exercises. A check that broke down marks the submission for review."""
    broke = [f"{e.name}/{c.name}" for e in exercises for c in e.checks if c.outcome == "error"]
    extra = [_ours("problem", f"The grader's own check broke down: {', '.join(broke)}.")] if broke else []
    if more.get("sandbox") == "none":
        extra.append(_ours("warning", "Graded without a sandbox: the student's code was not confined."))
    graded = [e for e in exercises if e.score is not None]
    return Result(
        assignment=assignment.name,
        student=student,
        status="needs_review" if broke else "graded",
        score=round(sum(e.score for e in graded if e.score is not None), 2),
        max_score=round(sum(e.max_score for e in graded), 2),
        exercises=exercises,
        notices=(*notices, *extra),
        **more,
    )


def _ours(kind: NoticeKind, text: str) -> Notice:
    """A notice of a fault that is not the student's."""
    return Notice(kind=kind, text=text, audience="instructor")


def failed(assignment: Assignment, student: str, notice: Notice, **more: Any) -> Result:
    """Return the result of a submission that could not be graded at all: no points, and a person has to look."""
    result = make_result(assignment, student, score((), assignment), (notice,), **more)
    return result.model_copy(update={"status": "needs_review"})


def base_key(assignment: Assignment, sandbox: str, *, without: Collection[Path] = ()) -> str:
    """Hash what all grades of a run depend on: the assignment's files, the engine, its libraries, the sandbox.

    Of the engine only what grades: a new export format is no reason to grade a class again.

    without : files of the assignment that are left out.
    """
    code = [assignment.public_checks, assignment.solutions / "reference.py", assignment.solutions / "checks.py"]
    used = [imports(path.read_text(encoding="utf-8")) for path in code if path.is_file()]
    files = [
        assignment.source / "assignment.toml",
        assignment.solutions / "calibration.json",
        assignment.release_notebook,
        *code,
        *sources(_GRADING.union(*used, assignment.settings.imports)),
    ]
    versions = [f"{name} {_version(name)}" for name in _VERSIONS]
    digest = hashlib.sha256(" ".join([platform.python_version(), *versions, sandbox]).encode())
    for path in files:
        if path.is_file() and path not in without:
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def submission_key(folder: Path, base: str) -> str:
    """Hash the files handed in together with the run's `base_key`: equal keys mean equal grades."""
    digest = hashlib.sha256(base.encode())
    if folder.is_dir() and not folder.is_symlink():
        for path in sorted(p for p in folder.rglob("*.ipynb") if p.is_file() and not p.is_symlink()):
            digest.update(str(path.relative_to(folder)).encode("utf-8", "surrogateescape") + b"\0")
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "absent"


def _slowest(times: Mapping[str, float]) -> tuple[CellTime, ...]:
    """The few cells that took longest, without those that took no time to speak of."""
    slow = sorted(((seconds, cell) for cell, seconds in times.items() if seconds >= SLOW_SECONDS), reverse=True)
    return tuple(CellTime(cell=cell, seconds=round(seconds, 3)) for seconds, cell in slow[:SLOWEST])


def _since(start: float) -> float:
    return round(time.perf_counter() - start, 4)
