"""Grading a class: find the submissions, share them among workers, record what comes back.

Workers grade; only this process writes. A worker that dies takes nobody with it: what it was grading
is tried once more, and then marked for review.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from autograder.config import Assignment, Course
from autograder.errors import ConfigError
from autograder.pipeline import Graded, Grader, base_key, failed, submission_key
from autograder.results import Notice, Result
from autograder.sandbox.box import Kind as SandboxKind

MAX_ATTEMPTS = 2


@dataclass(frozen=True)
class Task:
    """One submission to grade: whose it is, and the folder it lies in."""

    student: str
    folder: Path
    created: float = 0.0
    attempts: int = 0


def submissions(submitted: Path, assignment: Assignment) -> list[Task]:
    """Return a task for each student with a folder for this assignment, in order of their names.

    Raises: ConfigError if there is no such folder.
    """
    if not submitted.is_dir():
        raise ConfigError(f"{submitted}: expected a folder with submissions, STUDENT/{assignment.name}/, found none")
    return [
        Task(entry.name, entry / assignment.name)
        for entry in sorted(submitted.iterdir())
        if not entry.name.startswith(".") and not entry.is_symlink() and (entry / assignment.name).is_dir()
    ]


def result_path(results: Path, student: str, assignment: Assignment) -> Path:
    """Where a student's result lies."""
    return results / student / f"{assignment.name}.json"


def recorded(path: Path, key: str) -> Result | None:
    """Return the result at ``path`` if it is a grade of exactly this submission by exactly this grader."""
    try:
        result = Result.read(path)
    except (OSError, ValidationError, ValueError):
        return None
    return result if result.key == key else None


def unchanged(tasks: Sequence[Task], results: Path, assignment: Assignment, sandbox: SandboxKind) -> dict[str, Result]:
    """Return the recorded results that still hold, by student."""
    base = base_key(assignment, sandbox)
    found = {}
    for task in tasks:
        path = result_path(results, task.student, assignment)
        if path.exists():
            result = recorded(path, submission_key(task.folder, base))
            if result is not None:
                found[task.student] = result
    return found


def worker_count(requested: int | None, tasks: int) -> int:
    """Return how many workers to start: as asked, else one for each core, never more than tasks."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(requested or cores, tasks))


def grade_all(
    tasks: Sequence[Task], assignment: Assignment, *, workers: int, sandbox: SandboxKind
) -> Iterator[tuple[Task, Graded]]:
    """Yield every task with its grade, in the order they are finished.

    One worker grades in a process of its own, as several do: the judge never shares one with the
    writer of the gradebook.

    Raises: ConfigError, CheckFileError, SandboxError if grading cannot begin at all.
    """
    waiting = deque(Task(t.student, t.folder, time.monotonic()) for t in tasks)
    while waiting:
        running: dict[Future[Graded], Task] = {}
        pool = _pool(assignment, workers, sandbox)
        try:
            while waiting or running:
                while waiting and len(running) < 2 * workers:
                    task = waiting.popleft()
                    running[pool.submit(_grade, task.folder, task.student, task.created)] = task
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    task = running.pop(future)
                    graded = future.result()
                    yield task, graded
        except BrokenProcessPool:
            # Whoever was running may have caused it; each gets a pool's life more, then a person's look.
            for task in (task, *running.values()):
                if task.attempts + 1 < MAX_ATTEMPTS:
                    waiting.appendleft(Task(task.student, task.folder, task.created, task.attempts + 1))
                else:
                    yield task, Graded(_lost(task, assignment, sandbox))
        finally:
            _stop(pool)


def _lost(task: Task, assignment: Assignment, sandbox: SandboxKind) -> Result:
    text = "The grader's worker ended twice while grading this submission."
    key = submission_key(task.folder, base_key(assignment, sandbox))
    return failed(assignment, task.student, Notice(kind="problem", text=text), key=key, sandbox=sandbox)


def _pool(assignment: Assignment, workers: int, sandbox: SandboxKind) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start,
        initargs=(assignment.course.root, assignment.name, sandbox),
    )


def _stop(pool: ProcessPoolExecutor) -> None:
    """End the workers; those that are grading are not waited for."""
    processes = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        if process.is_alive():
            process.terminate()
    for process in processes:
        process.join(5)
        if process.is_alive():
            process.kill()
            process.join()


_grader: Grader | None = None
"""This worker process's grader; set once, before its first task."""


def _start(root: Path, name: str, sandbox: SandboxKind) -> None:
    global _grader  # noqa: PLW0603 - a worker process has exactly one
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the coordinator's to handle
    signal.signal(signal.SIGTERM, _terminated)
    _grader = Grader(Course(root).assignment(name), sandbox)


def _terminated(_signal: int, _frame: object) -> None:
    if _grader is not None:
        with suppress(Exception):
            _grader.close()
    os._exit(0)


def _grade(folder: Path, student: str, created: float) -> Graded:
    assert _grader is not None
    return _grader.grade(folder, student, queued=time.monotonic() - created)


OnGraded = Callable[[Task, Graded], None]
