"""Sharing submissions among worker processes, each a judge with its own warm sandbox.

A worker that dies takes nobody with it. Its journal says what it was at: a check that ended its worker is given up, and
the rest of that submission graded by another; only what ends its worker again and again elsewhere is marked for review.
Each submission has its time, after which its worker is ended. Workers grade; they write nothing but the journal.
"""

from __future__ import annotations

import functools
import os
import time
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.checking.supervision import READING, UNSUPERVISED, Ending, Stage, Supervision, dispensable
from autograder.config import Assignment, Course
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded, Grader, ungraded_result
from autograder.pipeline.keys import base_key, submission_key
from autograder.pipeline.part import ATTEMPTS
from autograder.results import Notice, Result
from autograder.sandbox.deadline import MOST_EXTRA
from autograder.sandbox.policy import SandboxKind
from autograder.sandbox.session import PATIENCE
from autograder.util.bounds import TimeUp, fall_when_overdue, fuse
from autograder.util.tempdirs import TempDir
from autograder.util.text import one_line
from autograder.workers import journal, process
from autograder.workers.layout import lay_out, make_writable

MAX_ATTEMPTS = 3
"""Workers that a submission may cost: the first among others, the rest by itself."""
MAX_SANDBOXES = 2
"""Sandboxes that are tried for one submission before a person has to look."""
AHEAD = 2
"""Tasks given to the pool for each worker, so that none waits for the coordinator."""
OWN_SECONDS = 300.0
"""Processor time that reading, restoring and running one submission may take of a worker's own."""
EXTRA_SECONDS = 600.0
"""What a submission's time allows for all that has no limit of its own."""

Fatal = tuple[tuple[Stage, Ending], ...]


@dataclass(frozen=True)
class Waiting:
    """A submission in a queue.

    since : by this machine's `time.monotonic`; attempts : workers that it has cost; met : what they were at; fatal :
    what is left out from now on, and how it ended a worker.
    """

    task: Task
    since: float
    attempts: int = 0
    met: tuple[Stage, ...] = ()
    fatal: Fatal = ()

    def again(self, stage: Stage = READING) -> Waiting:
        """The same after a worker was lost with it, at this stage."""
        return replace(self, attempts=self.attempts + 1, met=(*self.met, stage))

    def without(self, stage: Stage, ending: Ending) -> Waiting:
        """The same after a worker was lost at this stage, which the next one leaves out."""
        return replace(self, fatal=(*self.fatal, (stage, ending)))


def task_seconds(assignment: Assignment) -> float:
    """Return how long one submission may take in all: what its limits add up to, on a busy machine, tried twice.

    Each of several notebooks has the limits for itself.
    """
    limits = assignment.settings.limits
    patience = PATIENCE[0] * limits.notebook_seconds + PATIENCE[1] * limits.call_seconds
    return len(assignment.parts) * ATTEMPTS * (1 + MOST_EXTRA) * (patience + limits.judge_seconds) + EXTRA_SECONDS


def worker_count(requested: int | None, tasks: int) -> int:
    """Return how many workers to start: as asked, else one for each core, never more than tasks."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(requested or cores, tasks))


def grade_all(
    tasks: Sequence[Task], assignment: Assignment, *, workers: int, sandbox: SandboxKind, pictures: bool = False
) -> Generator[tuple[Task, Graded], None, None]:
    """Yield every task with its grade, in the order they are finished.

    One worker grades in a process of its own, as several do: the judge never shares one with the
    writer of the gradebook.

    Raises: ConfigError, CheckFileError, SandboxError if grading cannot begin at all.
    """
    start = (assignment.course.root, assignment.name, sandbox, pictures)
    now = time.monotonic()
    together = deque(Waiting(task, now) for task in tasks)
    suspects: deque[Waiting] = deque()
    seconds = task_seconds(assignment)
    if together:
        process.prepare(assignment.settings.imports, workers)
    while together or suspects:
        # After a worker has died each of those that may have caused it is tried by itself: then it is sure who did.
        queue, count = (suspects, 1) if suspects else (together, workers)
        with TempDir() as folder:
            pool = process.start_pool(count, _start, *start, folder)
            submit = functools.partial(_submit, pool)
            look = functools.partial(journal.end_overdue, folder, seconds)
            lost: Sequence[Waiting] = ()
            found: dict[str, tuple[Stage, Ending]] = {}
            try:
                ahead = 1 if queue is suspects else AHEAD * count
                for entry, graded in process.in_flight(submit, queue, ahead, look):
                    yield entry.task, graded
            except process.WorkerLost as loss:
                lost = loss.items
                found = dict(journal.culprits(folder, process.exit_codes(pool)))
            finally:
                process.stop_pool(pool)
        for entry in lost:
            if found and entry.task.student not in found:
                together.appendleft(entry)  # it was at work beside the one that did it, or still waiting
                continue
            stage, ending = found.get(entry.task.student, (READING, "crashed"))
            known = ending == "overdue" or stage in entry.met  # a worker may also be ended from outside, once
            if known and dispensable(stage) and stage not in dict(entry.fatal):
                suspects.append(entry.without(stage, ending))
            elif entry.attempts + 1 < MAX_ATTEMPTS:
                suspects.append(entry.again(stage))
            else:
                yield entry.task, Graded(_lost(entry.task, assignment, sandbox))


def _submit(pool: ProcessPoolExecutor, entry: Waiting) -> Future[Graded]:
    return pool.submit(_grade, entry.task.folder, entry.task.student, entry.since, entry.fatal)


def _lost(task: Task, assignment: Assignment, sandbox: SandboxKind) -> Result:
    text = "The grader's worker ended again and again while grading this submission."
    key = submission_key(task.folder, base_key(assignment, sandbox))
    notice = Notice(kind="problem", code="workers_lost", text=text, audience="instructor")
    return ungraded_result(assignment, task.student, notice, key=key, sandbox=sandbox)


_grader: Grader | None = None
"""This worker process's grader; set once, before its first task, and so is its journal."""
_journal: journal.Journal | None = None


def _start(root: Path, name: str, sandbox: SandboxKind, pictures: bool, folder: Path) -> None:
    global _grader, _journal  # noqa: PLW0603 - a worker process has exactly one of each
    fall_when_overdue()
    _journal = journal.Journal(folder / str(os.getpid()))
    _grader = Grader(Course(root).assignment(name), sandbox, pictures, ahead=True)
    process.at_end(_grader.close)
    process.settle()


def _grade(folder: Path, student: str, created: float, fatal: Fatal) -> Graded:
    assert _grader is not None
    assert _journal is not None
    _journal.begin(student)
    graded = grade_with(_grader, folder, student, created, Supervision(_journal.at, dict(fatal)))
    _journal.end()
    process.settle()
    return graded


def grade_with(
    grader: Grader, folder: Path, student: str, created: float, supervision: Supervision = UNSUPERVISED
) -> Graded:
    """Grade one submission and make its page; whatever happens ends in a result.

    created : when it began to wait, by this machine's `time.monotonic`; supervision : told what is done.
    """
    try:
        for _ in range(MAX_SANDBOXES):
            with fuse(OWN_SECONDS):
                graded = grader.grade(folder, student, queued=time.monotonic() - created, supervision=supervision)
            if not graded.sandbox_failed:
                return lay_out(make_writable(graded), grader.assignment, supervision)
        # Without a key it is graded anew by the next run: the submission may have had no part in it.
        return Graded(graded.result.with_key(""), graded.notebooks)
    except (TimeUp, Exception) as fault:  # one submission that the grader stumbles over does not end the class
        grader.close()
        text = one_line(f"The grader itself failed on this submission: {type(fault).__name__}: {fault}")
        notice = Notice(kind="problem", code="grader_failed", text=text, audience="instructor")
        return Graded(ungraded_result(grader.assignment, student, notice, key="", sandbox=grader.sandbox))
