"""A limit on the time of a process that is fair on a busy machine: waiting for a core costs nothing.

Linux tells, for each thread, how long it was ready to run and had no core (``/proc/PID/task/TID/schedstat``,
the second number, in nanoseconds). Where there is no such file, wall-clock time is all that counts.
"""

from __future__ import annotations

import contextlib
import time

from autograder.language import decimal, gettext
from autograder.sandbox.usage import PROC
from autograder.wire.channel import SLICE

MOST_EXTRA = 3.0
"""The longest extension, as a multiple of the limit: a submission can crowd itself out, but not for long."""


def stopped_after(seconds: float) -> str:
    """Say that something was stopped because it took longer than this."""
    return gettext("stopped after {seconds} s", seconds=decimal(f"{max(round(seconds, 1), 0.1):g}"))


class Deadline:
    """The moment until which to wait for a process, put off by what it and this process waited for a core.

    One waits for the other, so that their waits follow each other: both are given back.

    seconds : that the process gets.
    pid : the process.
    exact : count from now on; else from the second look, as most calls are over by then and never look.
    most : the longest extension; None for the usual multiple of the limit.

    Attributes: extra, the seconds by which it was put off so far.
    """

    def __init__(self, seconds: float, pid: int, *, exact: bool = False, most: float | None = None) -> None:
        self.start = time.monotonic()
        self.end = self.start + seconds
        self.pid = pid
        self.extra = 0.0
        self._most = MOST_EXTRA * seconds if most is None else most
        self._before: dict[str, dict[str, float]] | None = self._waits() if exact else None

    def left(self) -> float:
        """Return the seconds that are left, 0 or less if the time is over."""
        now = time.monotonic()
        if self._before is None and now - self.start >= SLICE:
            self._before = self._waits()
        if now >= self.end:
            self.end += self._put_off()
        return self.end - now

    def allow(self, seconds: float) -> None:
        """Put it off by what something else took."""
        self.end += seconds

    def waited(self) -> float:
        """Return the seconds for which the process and this one wanted a core and had none since the counting began.

        Of several threads of one process the one that waited longest counts.
        """
        if self._before is None:
            return 0.0
        before = self._before
        return sum(
            max((wait - before[process].get(thread, 0.0) for thread, wait in waits.items()), default=0.0)
            for process, waits in self._waits().items()
        )

    def _put_off(self) -> float:
        more = max(min(self.waited(), self._most) - self.extra, 0.0)
        self.extra += more
        return more

    def _waits(self) -> dict[str, dict[str, float]]:
        """Seconds without a core of every thread of the process and of this one."""
        found: dict[str, dict[str, float]] = {}
        for name in (str(self.pid), "self"):
            found[name] = {}
            with contextlib.suppress(OSError):
                for task in (PROC / name / "task").iterdir():
                    # A thread may end while it is looked at.
                    with contextlib.suppress(OSError, ValueError, IndexError):
                        found[name][task.name] = int((task / "schedstat").read_text().split()[1]) / 1e9
        return found
