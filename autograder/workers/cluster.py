"""Grading on many machines: the submissions of a class, given out to the workers of a Dask cluster.

A worker gets work only after it has shown that it would give the same grades, in a working sandbox. What a
lost worker was grading is given to others. Workers write nothing; results come back here.
"""

from __future__ import annotations

import importlib
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from autograder.config import Assignment
from autograder.errors import ConfigError, NotebookError
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded, ungraded_result
from autograder.pipeline.keys import base_key, submission_key
from autograder.results import Notice
from autograder.sandbox.policy import SandboxKind
from autograder.util.text import one_line
from autograder.workers import receipt, remote
from autograder.workers.payload import pack
from autograder.workers.pool import MAX_ATTEMPTS, Waiting, task_seconds
from autograder.workers.remote import Hello, Setup

CONNECT_SECONDS = 15
TICK_SECONDS = 0.5
"""How often to look whether workers have come or gone while nothing else happens."""
PATIENCE_SECONDS = 600.0
"""How long to wait for a first worker: a queue of batch jobs may take its time to start one."""
FETCH_SECONDS = 60.0
"""How long a result that is there may take to come; its worker may be lost meanwhile."""
DISMISS_SECONDS = 20.0
SHOWN = 12
"""Digits of a key that a message shows."""
MAX_MISTAKEN = 3
"""Submissions for which a worker may bring something else than their grade before it gets no more of them."""

Notify = Callable[[str], None]
"""Told in words which workers joined, were refused and were lost."""


def grade_on(
    address: str,
    tasks: Sequence[Task],
    assignment: Assignment,
    *,
    sandbox: SandboxKind,
    pictures: bool = False,
    notify: Notify = lambda _text: None,
) -> Iterator[tuple[Task, Graded]]:
    """Yield every task with its grade, in the order they are finished.

    address : of the cluster's scheduler, as ``tcp://host:8786``.

    Raises: ConfigError if there is no scheduler, no worker comes, or none is left that may grade.
    """
    client = _connected(address)
    if tasks and _overheard(address):
        notify(
            f"{address}: whoever reaches this address can run programs on the workers and on this machine, read what "
            "travels and change it; keep it on a network of its own, or use TLS (tls://)"
        )
    try:
        if tasks:
            cluster = _Cluster(client, assignment, sandbox, pictures, notify)
            try:
                yield from cluster.grade(tasks)
            except (OSError, CancelledError) as error:
                raise ConfigError(
                    f"The scheduler at {address} is gone ({type(error).__name__}). What was graded is kept; with a "
                    "scheduler the same command goes on."
                ) from None
            finally:
                cluster.dismiss()
    finally:
        client.close()


def _overheard(address: str) -> bool:
    """Whether other machines can reach the scheduler without having to show a certificate."""
    found = urlsplit(address if "://" in address else f"tcp://{address}")
    host = found.hostname or ""
    return found.scheme not in ("tls", "wss", "inproc") and host != "localhost" and not host.startswith(("127.", "::1"))


def _distributed() -> Any:
    try:
        return importlib.import_module("distributed")
    except ImportError:
        raise ConfigError("--scheduler needs Dask; install keras-autograder[cluster]") from None


def _connected(address: str) -> Any:
    client = _distributed().Client
    try:
        return client(address, timeout=CONNECT_SECONDS, name="autograder")
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"--scheduler {address}: expected the address of a Dask scheduler, as tcp://host:8786; {error}"
        ) from None


@dataclass
class _Cluster:
    """The workers as the coordinator knows them.

    admitted : address → how many submissions it grades at once; joining : those still asked whether they may;
    mistaken : address → whose grades it should have brought when it brought something else.
    """

    client: Any
    assignment: Assignment
    sandbox: SandboxKind
    pictures: bool
    notify: Notify
    admitted: dict[str, int] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    joining: dict[Any, str] = field(default_factory=dict)
    running: dict[Any, tuple[Waiting, str]] = field(default_factory=dict)
    mistaken: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        key = base_key(self.assignment, self.sandbox)
        seconds = task_seconds(self.assignment)
        root, name = self.assignment.course.root, self.assignment.name
        self.setup = Setup(root, name, self.sandbox, self.pictures, key, seconds)
        self.seen = time.monotonic()

    def grade(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Graded]]:
        now = time.monotonic()
        waiting = deque(Waiting(task, now) for task in tasks)
        while waiting or self.running:
            waiting.extendleft(self._come_and_gone())
            yield from self._give_out(waiting)
            for future in self._done():
                if future in self.joining:
                    self._welcome(future)
                else:
                    entry, worker = self.running.pop(future)
                    graded = self._graded(future, entry.task, worker)
                    if graded is None:
                        waiting.appendleft(entry.again())
                    else:
                        yield entry.task, graded

    def _come_and_gone(self) -> list[Waiting]:
        """Ask newcomers whether they may grade; return what those had that are gone.

        Raises: ConfigError if nobody is there, or comes, who may.
        """
        there: dict[str, int] = self.client.nthreads()
        for worker in there:
            if worker not in self.admitted and worker not in self.refused and worker not in self.joining.values():
                self.joining[self._submit(remote.admit, worker)] = worker
        for worker in [worker for worker in self.admitted if worker not in there]:
            del self.admitted[worker]
            self.notify(f"{worker} is lost; others take its submissions")
        for worker in [worker for worker in self.refused if worker not in there]:
            del self.refused[worker]
        for future in [future for future, worker in self.joining.items() if worker not in there]:
            del self.joining[future]
            future.cancel()
        orphans = [future for future, (_, worker) in self.running.items() if worker not in there]
        for future in orphans:
            future.cancel()
        if self.admitted or self.joining:
            self.seen = time.monotonic()
        elif self.refused:
            raise ConfigError(f"No worker of the cluster can grade this: {'; '.join(self.refused.values())}")
        elif time.monotonic() - self.seen > PATIENCE_SECONDS:
            raise ConfigError(f"No worker has joined the cluster for {PATIENCE_SECONDS:.0f} s; what was graded is kept")
        return [entry.again() for entry, _ in map(self.running.pop, orphans)]

    def _welcome(self, future: Any) -> None:
        worker = self.joining.pop(future)
        try:
            hello: Hello = future.result(timeout=FETCH_SECONDS)
        except Exception as error:  # it has no autograder, or another one
            hello = Hello(problem=f"{type(error).__name__}: {error}")
        if hello.problem:
            self.refused[worker] = f"{worker}: {hello.problem}"
        elif hello.key != self.setup.key:
            found, needed = hello.key[:SHOWN], self.setup.key[:SHOWN]
            self.refused[worker] = (
                f"{worker}: has {found} where {needed} is needed: another assignment, engine, Python or library; "
                "give it what this machine has"
            )
        else:
            self.admitted[worker] = self.client.nthreads().get(worker, 1)
            return
        self.notify(f"refused: {self.refused[worker]}")

    def _give_out(self, waiting: deque[Waiting]) -> Iterator[tuple[Task, Graded]]:
        """Give every worker what it can grade at once, and one more; yield what cannot be graded at all."""
        load = dict.fromkeys(self.admitted, 0)
        for _, worker in self.running.values():
            load[worker] = load.get(worker, 0) + 1
        for worker, slots in self.admitted.items():
            while waiting and load[worker] <= slots:
                entry = waiting.popleft()
                task = entry.task
                if entry.attempts >= MAX_ATTEMPTS:
                    text = "The workers that were grading this submission were lost, one after the other."
                    yield task, self._ungraded(task, text)
                    continue
                try:
                    parcel = pack(task.folder, self.assignment.name, self.assignment.settings.files)
                except (OSError, NotebookError) as error:
                    text = str(getattr(error, "strerror", None) or error)
                    yield task, self._ungraded(task, f"The submission cannot be read: {text}.")
                    continue
                queued = time.monotonic() - entry.since
                future = self._submit(remote.grade, worker, task.student, parcel, queued)
                self.running[future] = (entry, worker)
                load[worker] += 1

    def _done(self) -> list[Any]:
        futures = [*self.running, *self.joining]
        if not futures:
            time.sleep(TICK_SECONDS)
            return []
        try:
            return list(_distributed().wait(futures, timeout=TICK_SECONDS, return_when="FIRST_COMPLETED").done)
        except TimeoutError:
            return []

    def _graded(self, future: Any, task: Task, worker: str) -> Graded | None:
        """Return the grade that a worker gave, under the key that this machine gives it; None if it gave none."""
        try:
            graded: Graded = future.result(timeout=FETCH_SECONDS)
        except Exception as error:  # whatever became of it there, somebody else may have better luck
            self.notify(f"{worker} did not grade {one_line(task.student)}: {error or type(error).__name__}")
            return None
        if wrong := receipt.problem(graded, task, self.assignment, self.sandbox):
            self._mistook(worker, task, wrong)
            return None
        if worker not in self.admitted:
            return None  # what it brought before was not what it was given
        if not graded.result.key:
            return graded  # the next run is to grade it anew
        key = submission_key(task.folder, self.setup.key)
        return replace(graded, result=graded.result.with_key(key))

    def _mistook(self, worker: str, task: Task, wrong: str) -> None:
        """Note what a worker brought in place of a grade; one submission alone can be to blame, several cannot."""
        self.notify(f"{worker} brought no grade of {one_line(task.student)}, but {one_line(wrong)}")
        students = self.mistaken.setdefault(worker, set())
        students.add(task.student)
        if len(students) >= MAX_MISTAKEN and worker in self.admitted:
            del self.admitted[worker]
            self.refused[worker] = f"{worker}: does not bring the grades of what it is given"
            self.notify(f"refused: {self.refused[worker]}")

    def _ungraded(self, task: Task, text: str) -> Graded:
        notice = Notice(kind="problem", code="workers_lost", text=text, audience="instructor")
        return Graded(ungraded_result(self.assignment, task.student, notice, key="", sandbox=self.sandbox))

    def _submit(self, function: Callable[..., Any], worker: str, *arguments: Any) -> Any:
        return self.client.submit(
            function, self.setup, *arguments, workers=[worker], allow_other_workers=False, pure=False
        )

    def dismiss(self) -> None:
        """Let the workers end their graders; those that are busy will when they have had nothing to do for long."""
        for future in [*self.running, *self.joining]:
            future.cancel()
        with suppress(OSError, TimeoutError, CancelledError):  # their graders end by themselves, only later
            goodbyes = [self._submit(remote.dismiss, worker) for worker in self.admitted]
            _distributed().wait(goodbyes, timeout=DISMISS_SECONDS)
