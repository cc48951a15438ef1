"""Grading a class: find the submissions, grade those that changed, record what comes back.

This process is the only one that writes: a result's JSON and page first, then the ``autograded/``
notebook and the gradebook. Each is written whole or not at all, so a run that is cut short goes on
where it stopped.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from autograder.checks import all_checks
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.gradebook.database import gradebook_address
from autograder.gradebook.recorder import Recorder, result_path
from autograder.pipeline.grader import Graded, Task
from autograder.pipeline.judge import Judge
from autograder.pipeline.keys import base_key, submission_key
from autograder.pipeline.part import parts_of
from autograder.results import Result
from autograder.sandbox.policy import SandboxKind, available
from autograder.workers.cluster import grade_on
from autograder.workers.pool import grade_all, worker_count

__all__ = ["ClassGrades", "grade_class", "result_path", "submissions"]

OnResult = Callable[[str, Result, bool], None]
"""Called with each student, the result, and whether it was graded now (not taken from an earlier run)."""


class _Packed(Mapping[str, Result]):
    """Results by student, in the order of their names; each is unpacked when it is asked for.

    Unpacked, those of ten thousand students would take most of a gigabyte.
    """

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}
        self._reviews: set[str] = set()

    def put(self, student: str, result: Result) -> None:
        """Keep a student's result, in place of an earlier one."""
        self._packed[student] = zlib.compress(result.to_json().encode(), 1)
        if result.status == "needs_review":
            self._reviews.add(student)
        else:
            self._reviews.discard(student)

    @property
    def to_review(self) -> tuple[str, ...]:
        """Students whose result a person has to look at."""
        return tuple(sorted(self._reviews))

    def __getitem__(self, student: str) -> Result:
        return Result.model_validate_json(zlib.decompress(self._packed[student]))

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._packed))

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, student: object) -> bool:
        return student in self._packed


@dataclass(frozen=True)
class ClassGrades:
    """What grading a class gave.

    results : by student, in the order of their names; fresh : students graded in this run;
    refused : folders passed over because their names cannot be a student's id;
    doubtful : students whose result a person has to look at.
    """

    results: Mapping[str, Result]
    fresh: frozenset[str]
    refused: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()

    @property
    def to_review(self) -> tuple[str, ...]:
        """Students whose result a person has to look at, and folders nobody could be made out from."""
        return self.refused + self.doubtful


def submissions(submitted: Path, assignment: Assignment) -> tuple[list[Task], tuple[str, ...]]:
    """Return a task for each student with a folder for this assignment, by name, and the names refused.

    A name is refused if it holds control or direction marks: it could not be shown for what it is.

    Raises: ConfigError if there is no such folder, or nobody handed anything in.
    """
    if not submitted.is_dir():
        raise ConfigError(f"{submitted}: expected a folder with submissions, STUDENT/{assignment.name}/, found none")
    folders = [
        entry
        for entry in sorted(submitted.iterdir())
        if not entry.name.startswith(".") and not entry.is_symlink() and (entry / assignment.name).is_dir()
    ]
    tasks = [Task(entry.name, entry / assignment.name) for entry in folders if entry.name.isprintable()]
    if not tasks:
        raise ConfigError(f"{submitted}: expected submissions in STUDENT/{assignment.name}/, found none")
    return tasks, tuple(repr(entry.name) for entry in folders if not entry.name.isprintable())


def grade_class(
    assignment: Assignment,
    *,
    submitted: Path,
    results: Path,
    workers: int | None = None,
    sandbox: SandboxKind = "sandlock",
    gradebook: bool = True,
    force: bool = False,
    only_failed: bool = False,
    pictures: bool = False,
    progress: OnResult | None = None,
    scheduler: str | None = None,
    notify: Callable[[str], None] = lambda _text: None,
) -> ClassGrades:
    """Grade every submission of ``assignment`` under ``submitted`` and record the grades.

    workers : how many at once; None for one a core.
    gradebook : whether to write nbgrader's gradebook and ``autograded/`` of the course.
    force : grade again what an earlier run has graded.
    only_failed : grade what has no grade yet or needs review, and leave every other grade as it is, even a stale one.
    pictures : whether to draw the notebooks' pictures for the feedback pages, which takes most of the time.
    scheduler : address of a Dask cluster whose workers grade, in place of this machine.
    notify : told in words which of those workers were refused or lost.

    Raises: ConfigError, CheckFileError, SandboxError before anything is graded; RecordError if a
    grade cannot be written, which keeps what was written before.
    """
    tasks, refused = submissions(submitted, assignment)
    parts_of(assignment, Judge(assignment, all_checks(assignment), None))
    if scheduler is None:
        available(sandbox)
    found = _Packed()
    fresh: set[str] = set()

    def settle(student: str, result: Result, now: bool) -> None:
        found.put(student, result)
        if now:
            fresh.add(student)
        if progress is not None:
            progress(student, result, now)

    book = gradebook_address(assignment.course) if gradebook else None
    with Recorder(assignment, results, book) as recorder:
        read = _reader(assignment, sandbox, force, only_failed)
        todo = []
        for task in tasks:
            known = read(result_path(results, task.student, assignment), task.folder)
            if known is None or not recorder.holds(known):
                todo.append(task)
            else:
                recorder.keep(task, known)
                settle(task.student, known, False)
        grades: Iterator[tuple[Task, Graded]]
        if scheduler is None:
            count = worker_count(workers, len(todo))
            grades = grade_all(todo, assignment, workers=count, sandbox=sandbox, pictures=pictures)
        else:
            grades = grade_on(scheduler, todo, assignment, sandbox=sandbox, pictures=pictures, notify=notify)
        for task, graded in grades:
            settle(task.student, recorder.record(task, graded), True)
    return ClassGrades(found, frozenset(fresh), refused, found.to_review)


def _reader(
    assignment: Assignment, sandbox: SandboxKind, force: bool, only_failed: bool
) -> Callable[[Path, Path], Result | None]:
    """Return what reads the result at a path if the submission in a folder need not be graded again."""
    if only_failed:
        return lambda path, _folder: read_if_graded(path)
    base = base_key(assignment, sandbox)
    return lambda path, folder: None if force else read_if_current(path, submission_key(folder, base))


def read_if_graded(path: Path) -> Result | None:
    """Return the result at ``path`` if nobody has to look at it, whatever it was made by."""
    result = _read(path)
    return result if result is not None and result.status == "graded" else None


def read_if_current(path: Path, key: str) -> Result | None:
    """Return the result at ``path`` if it was made under this key."""
    result = _read(path)
    return result if result is not None and result.key == key else None


def _read(path: Path) -> Result | None:
    try:
        return Result.read(path)
    except (OSError, ValidationError):
        return None
