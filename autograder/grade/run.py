"""Grading a class: find the submissions, grade those that changed, record what comes back.

This process is the only one that writes: a result's JSON and page first, then the ``autograded/``
notebook and the gradebook. Each is written whole or not at all, so a run that is cut short goes on
where it stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path

from autograder.checks import all_checks
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.grade.grades import ClassGrades, Packed
from autograder.grade.settled import Watch
from autograder.grade.tasks import submissions
from autograder.gradebook.database import file_of, gradebook_address
from autograder.gradebook.history import history_of, update_page
from autograder.gradebook.kept.regrades import Regrade, add_regrade
from autograder.gradebook.kept.results import read_if_current, read_result, result_path
from autograder.gradebook.penalties import late_penalties
from autograder.gradebook.recorder import Recorder
from autograder.gradebook.resubmission import Held, Policy
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded
from autograder.pipeline.judge import Judge
from autograder.pipeline.keys import base_key, submission_key
from autograder.pipeline.part import parts_of
from autograder.results import Result
from autograder.sandbox.policy import SandboxKind, available
from autograder.util.text import one_line
from autograder.workers.cluster import grade_on
from autograder.workers.pool import grade_all, worker_count

OnResult = Callable[[str, Result, bool], None]
"""Called with each student, the result, and whether it was graded now (not taken from an earlier run)."""


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
    whole = only is None and policy and not only_failed and not refused
    watch = Watch.begun(assignment, tasks, results) if whole else None
    if only is not None:
        tasks = [task for task in tasks if task.student in only]
    parts_of(assignment, Judge(assignment, all_checks(assignment), None))
    if scheduler is None:
        available(sandbox)
    found = Packed()
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
    file = None if book is None else file_of(book.url)
    if watch is not None and not held and (book is None or file is not None):
        watch.note(found, file)
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
