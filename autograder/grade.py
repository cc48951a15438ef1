"""Grading a class: find the submissions, grade those that changed, record what comes back.

This process is the only one that writes: a result's JSON and page first, then the ``autograded/``
notebook and the gradebook. Each is written whole or not at all, so a run that is cut short goes on
where it stopped.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from autograder.checks import all_checks
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.gradebook.database import gradebook_address
from autograder.gradebook.history import history_of, update_page
from autograder.gradebook.kept.regrades import Regrade, add_regrade
from autograder.gradebook.penalties import late_penalties
from autograder.gradebook.recorder import Recorder, read_result, result_path
from autograder.gradebook.resubmission import Held, Policy
from autograder.pipeline.grader import Graded, Task
from autograder.pipeline.judge import Judge
from autograder.pipeline.keys import base_key, submission_key
from autograder.pipeline.part import parts_of
from autograder.results import Result
from autograder.sandbox.policy import SandboxKind, available
from autograder.util.text import one_line
from autograder.workers.cluster import grade_on
from autograder.workers.pool import grade_all, worker_count

__all__ = ["ClassGrades", "grade_class", "regrade", "result_path", "submissions"]

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
    doubtful : students whose result, or whose latest attempt, a person has to look at;
    held : student → why newer work of theirs was not graded, or does not count.
    """

    results: Mapping[str, Result]
    fresh: frozenset[str]
    refused: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    held: Mapping[str, str] = field(default_factory=dict)

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
    only: Collection[str] | None = None,
    policy: bool = True,
) -> ClassGrades:
    """Grade every submission of ``assignment`` under ``submitted`` and record the grades.

    workers : how many at once; None for one a core.
    gradebook : whether to write nbgrader's gradebook and ``autograded/`` of the course.
    force : grade again what an earlier run has graded.
    only_failed : grade what has no grade yet or needs review, and leave every other grade as it is, even a stale one.
    pictures : whether to draw the notebooks' pictures for the feedback pages, which takes most of the time.
    scheduler : address of a Dask cluster whose workers grade, in place of this machine.
    notify : told in words which of those workers were refused or lost.
    only : the students whose work is graded, None for all.
    policy : whether the assignment's limits on attempts are kept; without, the work that is there counts.

    Raises: ConfigError, CheckFileError, SandboxError before anything is graded; RecordError if a
    grade cannot be written, which keeps what was written before.
    """
    tasks, refused = submissions(submitted, assignment)
    if only is not None:
        tasks = [task for task in tasks if task.student in only]
    parts_of(assignment, Judge(assignment, all_checks(assignment), None))
    if scheduler is None:
        available(sandbox)
    found = _Packed()
    fresh: set[str] = set()
    held: dict[str, Held] = {}
    limits = Policy(assignment, results)

    def settle(student: str, what: Result | Held, now: bool) -> None:
        result = what.result if isinstance(what, Held) else what
        if isinstance(what, Held):
            held[student] = what
        found.put(student, result)
        if now:
            fresh.add(student)
        if progress is not None:
            progress(student, result, now)

    book = gradebook_address(assignment.course) if gradebook else None
    with late_penalties(assignment, book), Recorder(assignment, results, book) as recorder:
        base = base_key(assignment, sandbox)
        todo = []
        for task in tasks:
            path, key = result_path(results, task.student, assignment), submission_key(task.folder, base)
            known = None if force else read_if_graded(path) if only_failed else read_if_current(path, key)
            if known is not None and recorder.holds(known):
                recorder.keep(task, known)
                recorder.refresh(task, known)
                settle(task.student, known, False)
            elif policy and (why := limits.hold(task, None if force else key)) is not None:
                recorder.refresh(task, why.result)
                settle(task.student, why, False)
            else:
                todo.append(task)
        grades: Iterator[tuple[Task, Graded]]
        if scheduler is None:
            count = worker_count(workers, len(todo))
            grades = grade_all(todo, assignment, workers=count, sandbox=sandbox, pictures=pictures)
        else:
            grades = grade_on(scheduler, todo, assignment, sandbox=sandbox, pictures=pictures, notify=notify)
        for task, graded in grades:
            settle(task.student, limits.record(recorder, task, graded, chosen=not policy), True)
    doubtful = {student for student, why in held.items() if why.review}
    return ClassGrades(
        found,
        frozenset(fresh),
        refused,
        tuple(sorted({*found.to_review, *doubtful})),
        {student: why.why for student, why in sorted(held.items())},
    )


def regrade(assignment: Assignment, student: str, why: str, *, gradebook: bool = True) -> Regrade:
    """Grade one student's work again because somebody asked, and keep why and what came of it.

    The work that is there counts, whatever the assignment's limits on attempts.

    gradebook : whether to write nbgrader's gradebook.

    Raises: ConfigError if there is no reason, or no such work; as `grade_class` else.
    """
    course = assignment.course
    reason = one_line(why, 1_000).strip()
    if not reason:
        raise ConfigError("--why: expected the reason, in a sentence")
    folder = course.submitted / student / assignment.name
    if not folder.is_dir() or folder.parent.parent != course.submitted:
        raise ConfigError(f"{folder}: expected what {student} handed in, found nothing")
    before = read_result(result_path(course.results, student, assignment))
    grades = grade_class(
        assignment,
        submitted=course.submitted,
        results=course.results,
        workers=1,
        gradebook=gradebook,
        only={student},
        force=True,
        policy=False,
    )
    after = grades.results[student]
    made = add_regrade(course.results, assignment, before, after, why=reason, when=datetime.now(UTC))
    page = result_path(course.results, student, assignment).with_suffix(".html")
    update_page(page, history_of(assignment, course.results, after, folder))
    return made


def read_if_graded(path: Path) -> Result | None:
    """Return the result at ``path`` if nobody has to look at it, whatever it was made by."""
    result = read_result(path)
    return result if result is not None and result.status == "graded" else None


def read_if_current(path: Path, key: str) -> Result | None:
    """Return the result at ``path`` if it was made under this key."""
    result = read_result(path)
    return result if result is not None and result.key == key else None
