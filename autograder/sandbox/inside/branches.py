"""Copies of a notebook's process, each as it was before a grade cell, in which that cell's tests run afterwards.

A copy is a fork that waits. It knows no tests until all of the student's cells are done, and what one cell's tests do
reaches no other's. A process that runs several threads cannot be copied so, because only one of them would be in the
copy; its tests run in the process itself, with names as they were before the cell.
"""

from __future__ import annotations

import ctypes
import json
import os
import select
import signal
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.kernel.gradecell import run_tests
from autograder.kernel.moments import Moments
from autograder.language import gettext
from autograder.sandbox.deadline import Deadline, stopped_after

_PR_SET_PDEATHSIG = 1
SLICE = 0.05
MAX_REPLY = 2**20
Helpers = Sequence[tuple[Sequence[str], str]]


@dataclass(frozen=True)
class _Branch:
    """A copy that waits. orders, answers : this process's ends of the pipes to and from it."""

    pid: int
    orders: int
    answers: int


class Branches:
    """The copies of one notebook's process, by the name of the grade cell that each waits for.

    namespace : the notebook's globals; moments : keeps its names where there can be no copy; line : the descriptor by
    which the judge is reached, which no copy keeps.
    """

    def __init__(self, namespace: dict[str, Any], moments: Moments, line: int) -> None:
        self.namespace = namespace
        self.moments = moments
        self.line = line
        self.waiting: dict[str, _Branch] = {}
        self.made: dict[str, str] = {}

    def split(self, name: str) -> bool:
        """Copy the process as it is now; return whether there is a copy, and not only its names."""
        self._end(name)
        if _threads() == 1:
            with suppress(OSError):  # there may be too many processes
                self.waiting[name] = self._fork()
                return True
        self.moments.keep(name)
        return False

    def run(self, name: str, source: str, helpers: Helpers, seconds: float) -> dict[str, Any]:
        """Run a grade cell's tests in the copy that waits for it, for at most ``seconds``, and end the copy.

        helpers : as `run_tests` takes them.

        Without a copy they run here, and whoever asked stops them in time. What they leave to later tests is kept.
        """
        answer = self._answered(name, source, helpers, seconds)
        made = answer.pop("made", None)
        self.made |= made if isinstance(made, dict) else {}
        return answer

    def _answered(self, name: str, source: str, helpers: Helpers, seconds: float) -> dict[str, Any]:
        made = {bound: self.made[bound] for names, _ in helpers for bound in names if bound in self.made}
        branch = self.waiting.get(name)
        if branch is None:
            self.moments.turn(name)
            return run_tests(source, self.namespace, helpers, made)
        try:
            os.write(branch.orders, json.dumps([source, helpers, made]).encode() + b"\n")
            answer = _read(branch, seconds)
        except BrokenPipeError:
            answer = None
        except TimeoutError:
            answer = {"error": ["TimeoutError", stopped_after(seconds), ""]}
        finally:
            self._end(name)
        reason = gettext("the process ended: a crash, or more memory than is allowed")
        ended = {"error": ["ProcessEnded", reason, ""]}
        return {"number": None, "stderr": False, **(answer or ended)}

    def _fork(self) -> _Branch:
        orders, answers = os.pipe(), os.pipe()
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            try:
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
                if os.getppid() == parent:
                    os.close(self.line)
                    os.close(orders[1])
                    os.close(answers[0])
                    for other in self.waiting.values():
                        os.close(other.orders)
                        os.close(other.answers)
                    _wait(orders[0], answers[1], self.namespace)
            finally:
                os._exit(0)
        os.close(orders[0])
        os.close(answers[1])
        return _Branch(pid, orders[1], answers[0])

    def _end(self, name: str) -> None:
        branch = self.waiting.pop(name, None)
        if branch is not None:
            os.close(branch.orders)
            os.close(branch.answers)
            with suppress(ProcessLookupError):
                os.kill(branch.pid, signal.SIGKILL)
            with suppress(ChildProcessError):  # the student's code may have waited for it
                os.waitpid(branch.pid, 0)

    def close(self) -> None:
        """End every copy that still waits."""
        for name in list(self.waiting):
            self._end(name)


def _wait(orders: int, answers: int, namespace: dict[str, Any]) -> None:
    """Wait for the tests, run them, tell what came of them."""
    with os.fdopen(orders, "rb") as came:
        line = came.readline()
    if line:
        source, helpers, made = json.loads(line)
        answer = json.dumps(run_tests(source, namespace, helpers, made))
        with os.fdopen(answers, "wb") as out:
            out.write(answer.encode("utf-8", "replace"))


def _read(branch: _Branch, seconds: float) -> dict[str, Any] | None:
    """Raises: TimeoutError."""
    deadline = Deadline(seconds, branch.pid, exact=True)
    data = b""
    while (left := deadline.left()) > 0 and len(data) < MAX_REPLY:
        if select.select([branch.answers], [], [], min(left, SLICE))[0]:
            part = os.read(branch.answers, 65536)
            if not part:
                try:
                    answer = json.loads(data)
                except ValueError:
                    return None
                return answer if isinstance(answer, dict) else None
            data += part
    raise TimeoutError


def _threads() -> int:
    """How many threads this process has, libraries' own included."""
    with suppress(OSError):
        return len(list(Path("/proc/self/task").iterdir()))
    return threading.active_count()
