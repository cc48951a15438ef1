"""The far end of a cluster: what a Dask worker does to grade, each submission in a process beside it.

The worker's own process only passes on: grading needs a process whose main thread is its own. Such a grader
is started when it is first needed, stays warm, and ends with its worker, at a word, or when nobody needs it.
"""

from __future__ import annotations

import os
import select
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

from autograder.config import Course
from autograder.errors import AutograderError
from autograder.pipeline.grader import Graded, Grader
from autograder.sandbox.policy import SandboxKind
from autograder.util.tempdirs import TempDir
from autograder.workers import process
from autograder.workers.payload import Payload, unpack
from autograder.workers.pool import grade_with

COURSE = "AUTOGRADER_COURSE"
"""Names the course's folder on a worker where it lies elsewhere than on the machine that gives out the work."""
IDLE_SECONDS = 900.0
"""How long a grader waits for work before it ends: whoever started it may be gone."""
END_SECONDS = 10.0
_GRADER = "import sys; from autograder.workers.remote import main; main(int(sys.argv[1]))"
"""Not ``-m``: what such a module sends is of classes that the other side does not know."""


class GraderLost(RuntimeError):
    """The grader's process ended; what it was grading has no grade yet."""


@dataclass(frozen=True)
class Setup:
    """What is to be graded, and how.

    root : the course's folder on the machine that gives out the work; key : what a grader has to say for itself.
    """

    root: Path
    name: str
    sandbox: SandboxKind
    pictures: bool
    key: str


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
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _GRADER, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
            )
        self._line = Connection(ours.detach())
        self.hello: Hello = self.ask(setup)

    @property
    def alive(self) -> bool:
        """Whether its process is there."""
        return self._process.poll() is None

    def ask(self, question: object) -> Any:
        """Send something and return the answer.

        Raises: GraderLost.
        """
        try:
            self._line.send(question)
            return self._line.recv()
        except (EOFError, OSError):
            self.close()
            raise GraderLost(f"the grader's process ended with {self._process.returncode}") from None

    def close(self) -> None:
        """Hang up, which ends it, and wait for that."""
        self._line.close()
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


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
    post = _taken(setup)
    graded: Graded = post.ask((student, parcel, queued))
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


def main(descriptor: int) -> None:
    """Be a grader: say hello, then grade what comes, until the worker hangs up or nothing comes for long.

    descriptor : this process's end of the line.
    """
    grader: Grader | None = None

    def leave(_signal: int, _frame: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        with suppress(Exception):
            if grader is not None:
                grader.close()
        os._exit(0)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, leave)
    threading.Thread(target=_end_with, args=(descriptor,), daemon=True).start()
    line = Connection(descriptor)
    setup: Setup = line.recv()
    try:
        root = Path(os.environ.get(COURSE) or setup.root)
        grader = Grader(Course(root).assignment(setup.name), setup.sandbox, setup.pictures)
        grader.box.start()
        process.settle()
    except AutograderError as error:
        line.send(Hello(problem=f"{type(error).__name__}: {error}"))
        return
    line.send(Hello(key=grader.key))
    while line.poll(IDLE_SECONDS):
        student, parcel, queued = line.recv()
        with TempDir() as place:
            folder = place / setup.name
            unpack(parcel, folder)
            line.send(grade_with(grader, folder, student, time.monotonic() - queued))
    grader.close()


def _end_with(descriptor: int) -> None:
    """End this process when the other end of the line is gone, even while it is grading."""
    watch = select.poll()
    watch.register(descriptor, 0)  # being hung up on is always told
    watch.poll()
    os.kill(os.getpid(), signal.SIGTERM)
