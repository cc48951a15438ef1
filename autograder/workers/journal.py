"""What each worker is at, written where its coordinator finds it even when the worker has ended."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from autograder.checking.supervision import READING, Ending, Stage
from autograder.util.bounds import OVERDUE

SIZE = 8192
"""Bytes of an entry: one write puts down all of it, so that none is ever half written."""


@dataclass(frozen=True)
class Entry:
    """What a worker is at. since : when it began with this submission, by this machine's `time.monotonic`."""

    student: str
    stage: Stage
    since: float


class Journal:
    """A worker's own page of the journal.

    path : the file that it is written to.
    """

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._student = ""
        self._since = 0.0

    def begin(self, student: str) -> None:
        """Begin with a submission."""
        self._student, self._since = student, time.monotonic()
        self.at(READING)

    def at(self, stage: Stage) -> None:
        """Write down what is done next."""
        self._write(json.dumps([self._student, *stage, self._since]))

    def end(self) -> None:
        """There is nothing to do."""
        self._write("")

    def _write(self, text: str) -> None:
        os.pwrite(self._file, text.encode().ljust(SIZE), 0)


def read(path: Path) -> Entry | None:
    """Return what a worker is at, or was when it ended; None if that is nothing."""
    with suppress(OSError, ValueError):
        student, exercise, check, since = json.loads(path.read_bytes())
        return Entry(student, (exercise, check), since)
    return None


def end_overdue(folder: Path, seconds: float) -> None:
    """End the workers that have been at one submission for longer than this. folder : holds a page for each of them."""
    for path in folder.iterdir():
        entry = read(path)
        if entry is not None and time.monotonic() - entry.since > seconds:
            with suppress(ProcessLookupError):
                os.kill(int(path.name), OVERDUE)


def culprits(folder: Path, codes: dict[int, int | None]) -> Iterator[tuple[str, tuple[Stage, Ending]]]:
    """Yield whose submission those workers had that ended by themselves or were overdue, with the stage and the ending.

    codes : the exit code of every worker by its number, None for one that goes on.
    """
    for number, code in codes.items():
        entry = read(folder / str(number))
        if entry is not None and code not in (None, 0, -signal.SIGTERM):
            yield entry.student, (entry.stage, ending(code))


def ending(code: int | None) -> Ending:
    """Return how a process with this exit code ended."""
    return "overdue" if code == -OVERDUE else "crashed"
