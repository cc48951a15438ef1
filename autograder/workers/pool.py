"""Sharing submissions among worker processes, each a judge with its own warm sandbox.

A worker that dies takes nobody with it: what was being graded is tried again, one by one, and only what
ends its worker all by itself is marked for review. Workers grade; they write nothing.
"""

from __future__ import annotations

import functools
import json
import os
import time
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.config import Assignment, Course
from autograder.pipeline.grader import Graded, Grader, Task, ungraded_result
from autograder.pipeline.keys import base_key, submission_key
from autograder.render.feedback import render
from autograder.results import Notice, Result
from autograder.sandbox.policy import SandboxKind
from autograder.util.text import one_line
from autograder.workers import process

MAX_ATTEMPTS = 3
"""Workers that a submission may cost: the first among others, the rest by itself."""
MAX_SANDBOXES = 2
"""Sandboxes that are tried for one submission before a person has to look."""
AHEAD = 2
"""Tasks given to the pool for each worker, so that none waits for the coordinator."""


@dataclass(frozen=True)
class Waiting:
    """A submission in a queue. since : by this machine's `time.monotonic`; attempts : workers that it has cost."""

    task: Task
    since: float
    attempts: int = 0

    def again(self) -> Waiting:
        """The same after a worker was lost with it."""
        return replace(self, attempts=self.attempts + 1)


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
    while together or suspects:
        # After a worker has died each of those that may have caused it is tried by itself: then it is sure who did.
        queue, count = (suspects, 1) if suspects else (together, workers)
        pool = process.start_pool(count, _start, *start)
        submit = functools.partial(_submit, pool)
        lost: Sequence[Waiting] = ()
        try:
            for entry, graded in process.in_flight(submit, queue, ahead=1 if queue is suspects else AHEAD * count):
                yield entry.task, graded
        except process.WorkerLost as loss:
            lost = loss.items
        finally:
            process.stop_pool(pool)
        for entry in lost:
            if entry.attempts + 1 < MAX_ATTEMPTS:
                suspects.append(entry.again())
            else:
                yield entry.task, Graded(_lost(entry.task, assignment, sandbox))


def _submit(pool: ProcessPoolExecutor, entry: Waiting) -> Future[Graded]:
    return pool.submit(_grade, entry.task.folder, entry.task.student, entry.since)


def _lost(task: Task, assignment: Assignment, sandbox: SandboxKind) -> Result:
    text = "The grader's worker ended again and again while grading this submission."
    key = submission_key(task.folder, base_key(assignment, sandbox))
    notice = Notice(kind="problem", code="workers_lost", text=text, audience="instructor")
    return ungraded_result(assignment, task.student, notice, key=key, sandbox=sandbox)


_grader: Grader | None = None
"""This worker process's grader; set once, before its first task."""


def _start(root: Path, name: str, sandbox: SandboxKind, pictures: bool) -> None:
    global _grader  # noqa: PLW0603 - a worker process has exactly one
    _grader = Grader(Course(root).assignment(name), sandbox, pictures)
    process.at_end(_grader.close)
    process.settle()


def _grade(folder: Path, student: str, created: float) -> Graded:
    assert _grader is not None
    return grade_with(_grader, folder, student, created)


def grade_with(grader: Grader, folder: Path, student: str, created: float) -> Graded:
    """Grade one submission and make its page; whatever happens ends in a result.

    created : when it began to wait, by this machine's `time.monotonic`.
    """
    try:
        for _ in range(MAX_SANDBOXES):
            graded = grader.grade(folder, student, queued=time.monotonic() - created)
            if not graded.sandbox_failed:
                return with_page(make_writable(graded), grader.assignment)
        # Without a key it is graded anew by the next run: the submission may have had no part in it.
        return Graded(graded.result.with_key(""), graded.notebooks)
    except Exception as fault:  # one submission that the grader stumbles over does not end the class
        grader.close()
        text = one_line(f"The grader itself failed on this submission: {type(fault).__name__}: {fault}")
        notice = Notice(kind="problem", code="grader_failed", text=text, audience="instructor")
        return Graded(ungraded_result(grader.assignment, student, notice, key="", sandbox=grader.sandbox))


def with_page(graded: Graded, assignment: Assignment) -> Graded:
    """Return a grade with its page: the workers make them, so that the one writer has only to write."""
    start = time.perf_counter()
    page = render(graded.result, assignment, graded.notebooks)
    return replace(graded, result=graded.result.with_record_time(time.perf_counter() - start), page=page)


def make_writable(graded: Graded) -> Graded:
    """Return a grade whose texts can all be written: a student's message may hold halves of surrogate pairs."""
    text = json.dumps(graded.result.model_dump(mode="python", by_alias=True), ensure_ascii=False, default=str)
    if text.isascii():
        return graded
    readable = text.encode("utf-8", "replace").decode()
    return graded if readable == text else replace(graded, result=Result.model_validate_json(readable))
