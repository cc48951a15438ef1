"""The far end of a cluster: what a Dask worker does to grade, each submission in a process beside it.

The worker's own process only passes on: grading needs a process whose main thread is its own. Such a grader
is started when it is first needed, stays warm, and ends with its worker, at a word, or when nobody needs it.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from autograder.checking.supervision import READING, Ending, Stage, Supervision, dispensable
from autograder.config import Course
from autograder.errors import AutograderError
from autograder.pipeline.grader import Graded, Grader, ungraded_result
from autograder.results import Notice
from autograder.sandbox.policy import SandboxKind
from autograder.util.bounds import OVERDUE, fall_when_overdue
from autograder.util.tempdirs import TempDir
from autograder.util.text import one_line
from autograder.workers import journal, process
from autograder.workers.payload import Payload, unpack
from autograder.workers.pool import grade_with

COURSE = "AUTOGRADER_COURSE"
"""Names the course's folder on a worker where it lies elsewhere than on the machine that gives out the work."""
IDLE_SECONDS = 900.0
"""How long a grader waits for work before it ends: whoever started it may be gone."""
END_SECONDS = 10.0
START_SECONDS = 300.0
"""How long a grader may take to be warm."""
JOURNAL = "journal"
_GRADER = "import sys; from autograder.workers.remote import main; main(*sys.argv[1:])"
"""Not ``-m``: what such a module sends is of classes that the other side does not know."""


class GraderLost(RuntimeError):
    """The grader's process ended; what it was grading has no grade yet.

    stage : what it was at; ending : how it ended.
    """

    def __init__(self, stage: Stage, ending: Ending) -> None:
        super().__init__(f"the grader's process {'took too long' if ending == 'overdue' else 'ended'}")
        self.stage = stage
        self.ending = ending


@dataclass(frozen=True)
class Setup:
    """What is to be graded, and how.

    root : the course's folder on the machine that gives out the work; key : what a grader has to say for itself;
    seconds : how long one submission may take.
    """

    root: Path
    name: str
    sandbox: SandboxKind
    pictures: bool
    key: str
    seconds: float


@dataclass(frozen=True)
class Hello:
    """What a grader says once it is warm: the key of its assignment and engine, or what keeps it from grading."""

    key: str = ""
    problem: str = ""


class Post:
    """One grader beside this worker, and the line to it.

    Attributes: hello, what it said first.
    """

    def __init__(self, setup: Setup) -> None:
        self._home = TempDir()
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _GRADER, str(theirs.fileno()), str(self._home.path / JOURNAL)],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
            )
        self._line = Connection(ours.detach())
        self.hello: Hello = self.ask(setup, START_SECONDS)

    @property
    def alive(self) -> bool:
        """Whether its process is there."""
        return self._process.poll() is None

    def ask(self, question: object, seconds: float) -> Any:
        """Send something and return the answer, which may take so long.

        Raises: GraderLost.
        """
        try:
            self._line.send(question)
            if not self._line.poll(seconds):
                self._process.send_signal(OVERDUE)
            return self._line.recv()
        except (EOFError, OSError):
            entry = journal.read(self._home.path / JOURNAL)
            self.close()
            stage = READING if entry is None else entry.stage
            raise GraderLost(stage, journal.ending(self._process.returncode)) from None

    def close(self) -> None:
        """Hang up, which ends it, and wait for that."""
        self._line.close()
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._home.remove()


_idle: dict[Setup, list[Post]] = {}
_lock = threading.Lock()


def admit(setup: Setup) -> Hello:
    """Start a grader on this worker, sandbox and all, and return what it says; one that can grade is kept."""
    try:
        post = _taken(setup)
    except GraderLost as error:
        return Hello(problem=f"{error} while it was starting; see the worker's log")
    _put_back(setup, post)
    return post.hello


def grade(setup: Setup, student: str, parcel: Payload, queued: float) -> Graded:
    """Grade a submission on this process.

    queued : seconds that it has waited for its turn.

    Raises: GraderLost.
    """
    fatal: dict[Stage, Ending] = {}
    met: list[Stage] = []
    while True:
        post = _taken(setup)
        try:
            graded: Graded = post.ask((student, parcel, queued, fatal), setup.seconds)
        except GraderLost as loss:
            # Another grader leaves out what took too long, and what ended two of them.
            met.append(loss.stage)
            if not dispensable(loss.stage) or loss.stage in fatal:
                raise
            if loss.ending == "overdue" or met.count(loss.stage) > 1:
                fatal[loss.stage] = loss.ending
            continue
        _put_back(setup, post)
        return graded


def dismiss(setup: Setup) -> None:
    """End the graders of this worker that have nothing to do."""
    with _lock:
        posts = _idle.pop(setup, [])
    for post in posts:
        post.close()


def _taken(setup: Setup) -> Post:
    while True:
        with _lock:
            posts = _idle.get(setup)
            post = posts.pop() if posts else None
        if post is None:
            return Post(setup)
        if post.alive:
            return post
        post.close()


def _put_back(setup: Setup, post: Post) -> None:
    if post.hello.key != setup.key:
        post.close()
        return
    with _lock:
        _idle.setdefault(setup, []).append(post)


def main(line_number: str, page: str) -> None:
    """Be a grader: say hello, then grade what comes, until the worker hangs up or nothing comes for long.

    line_number : the descriptor of this process's end of the line; page : the file that its journal is written to.
    """
    descriptor = int(line_number)
    grader: Grader | None = None

    def leave(_signal: int, _frame: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        with suppress(Exception):
            if grader is not None:
                grader.close()
        os._exit(0)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, leave)
    fall_when_overdue()
    process.end_with(descriptor)
    line = Connection(descriptor)
    setup: Setup = line.recv()
    log = journal.Journal(Path(page))
    try:
        root = Path(os.environ.get(COURSE) or setup.root)
        grader = Grader(Course(root).assignment(setup.name), setup.sandbox, setup.pictures, ahead=True)
        grader.box.start()
        process.settle()
    except AutograderError as error:
        line.send(Hello(problem=f"{type(error).__name__}: {error}"))
        return
    line.send(Hello(key=grader.key))
    while line.poll(IDLE_SECONDS):
        try:
            student, parcel, queued, fatal = line.recv()
        except EOFError:  # the worker has hung up
            break
        log.begin(student)
        line.send(_graded(grader, student, parcel, queued, Supervision(log.at, fatal)))
        process.settle()
    grader.close()


def _graded(grader: Grader, student: str, parcel: Payload, queued: float, supervision: Supervision) -> Graded:
    """Grade what came in a parcel; one that cannot be laid down here is for a person, and ends no grader."""
    with TempDir() as place:
        folder = place / grader.assignment.name
        try:
            unpack(parcel, folder)
        except (OSError, ValueError) as error:
            text = f"The submission cannot be laid down on the worker: {one_line(str(error))}."
            notice = Notice(kind="problem", code="unreadable", text=text, audience="instructor")
            return Graded(ungraded_result(grader.assignment, student, notice, key="", sandbox=grader.sandbox))
        return grade_with(grader, folder, student, time.monotonic() - queued, supervision)
