"""Bounds on the time and memory that this process spends on something a student chose.

Two stages. Within the process TimeUp or MemoryError is raised, and the work that was bounded has failed. Code of a
library that does not come back to Python is not reached by that; in a process that called `fall_when_overdue` the
kernel then ends the process, and whoever gave it the work goes on with another.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

MEMORY = Path("/proc/self/statm")
AGAIN_SECONDS, MAX_TIMES = 5.0, 3
"""After this long without effect TimeUp is raised once more, as something may have taken it for an exception of its
own, and how often in all."""
SHORTEST_WAIT = 0.02
GRACE_SECONDS = 10.0
"""Processor time beyond its bound that a work gets to hear of its end, before its process is ended."""
OVERDUE = signal.SIGPROF if hasattr(signal, "SIGPROF") else signal.SIGTERM
"""What ends a process that is overdue."""
RESERVED_MB = 160
"""Address space that a numerical library reserves for each core's threads, stacks and arenas, without using it."""
_alone = threading.RLock()
"""The bound on memory is the whole process's: one thread at a time changes it and changes it back."""
_mortal = False

Clock = Callable[[], float]


class TimeUp(BaseException):
    """The time is used up. Not an Exception, so that no code in between takes it for one of its own."""


def fall_when_overdue() -> None:
    """Let the kernel end this process if a work goes on after `limit_time` has told it to end."""
    global _mortal  # noqa: PLW0603 - said once, of this process
    signal.signal(OVERDUE, signal.SIG_DFL)
    _mortal = True


@contextlib.contextmanager
def fuse(seconds: float) -> Iterator[None]:
    """Have the kernel end this process after so much more processor time, all of its threads' together; 0 for never.

    Only where `fall_when_overdue` was called. A fuse within a fuse takes the place of the outer one until it is over.
    """
    if not _mortal:
        yield
        return
    before = signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, *before)


class Meter:
    """The time that one work has left; a thread watches it.

    clock : what counts, seconds of the clock or of this process's processors.

    Attributes: spent, the seconds used so far, pauses left out.
    """

    def __init__(self, seconds: float, clock: Clock) -> None:
        self._clock = clock
        self._start = clock()
        self._left = seconds
        self._seconds = seconds
        self._paused = self._over = self._asleep = False
        self._times = 0
        self._changed = threading.Condition()
        self._thread = ctypes.c_ulong(threading.get_ident())
        self._watch = threading.Thread(target=self._look, daemon=True)

    def start(self) -> None:
        """Begin to count."""
        self._start = self._clock()
        self._watch.start()

    @property
    def spent(self) -> float:
        """Seconds used so far."""
        return self._seconds - self._left + (0.0 if self._paused or self._over else self._clock() - self._start)

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Count nothing of what happens here: it is not this work's, and has bounds of its own."""
        with self._changed:
            self._left -= self._clock() - self._start
            self._paused = True
        try:
            with fuse(0):
                yield
        finally:
            with self._changed:
                self._start = self._clock()
                self._paused = False
                if self._asleep:  # else it looks again by itself, early rather than late
                    self._changed.notify()

    def stop(self) -> bool:
        """End the watch; return whether TimeUp was raised meanwhile, or will be in a moment."""
        with self._changed:
            if not (self._paused or self._over):
                self._left -= self._clock() - self._start
            self._over = True
            self._changed.notify()
        return self._times > 0

    def _look(self) -> None:
        with self._changed:
            while not self._over and self._times < MAX_TIMES:
                left = self._left - (self._clock() - self._start)
                if self._paused:
                    self._asleep = True
                    self._changed.wait()
                    self._asleep = False
                elif left > 0:
                    # Several threads use up processor time faster than the clock runs.
                    share = 1 if self._clock is time.monotonic else os.cpu_count() or 1
                    self._changed.wait(max(left / share, SHORTEST_WAIT))
                else:
                    self._times += 1
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(self._thread, ctypes.py_object(TimeUp))
                    self._changed.wait(AGAIN_SECONDS)


@contextlib.contextmanager
def limit_time(seconds: float, clock: Clock = time.monotonic) -> Iterator[Meter]:
    """Raise TimeUp in this thread once ``seconds`` have passed, at the next line of Python that it runs.

    Works in any thread, unlike a signal; a single long operation of a library is not broken off, but see
    `fall_when_overdue`.

    clock : ``time.process_time`` leaves out what was spent waiting, for a core or for somebody else's answer.
    """
    processors = 1 if clock is not time.monotonic else os.cpu_count() or 1
    with fuse(processors * seconds + GRACE_SECONDS):  # outside: a TimeUp could keep it from being put out
        meter = Meter(seconds, clock)
        taken = False
        try:
            meter.start()  # from here on TimeUp may come; a watch that nobody ends would send it again and again
            yield meter
        except TimeUp:
            taken = True
            raise
        except SystemError as error:
            # What Python's parser says if a callback of the garbage collector met TimeUp while it built a tree.
            if meter.spent >= seconds:
                raise TimeUp from error
            raise
        finally:
            sent: bool | None = None
            while sent is None:
                try:
                    sent = meter.stop()
                except TimeUp:  # it may arrive while the watch is being ended
                    taken = True
            if sent and not taken:
                _take_late()


def _take_late() -> None:
    """Let a TimeUp that is still on its way arrive, and take it: it comes too late.

    It is not called back: an exception that was called back leaves Python 3.11 waiting for it at every step that a
    debugger or a measurement of coverage looks at.
    """
    with contextlib.suppress(TimeUp):
        for _ in range(100):
            pass


@contextlib.contextmanager
def limit_memory(megabytes: int) -> Iterator[None]:
    """Let this process take at most so much more address space; beyond that, allocating raises MemoryError.

    Where the system does not say how much is in use, nothing is bounded.
    """
    if not MEMORY.exists():
        yield
        return
    import resource  # noqa: PLC0415 - only where there is such a thing

    with _alone:
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        used = int(MEMORY.read_text().split()[0]) * resource.getpagesize()
        bound = used + (megabytes + RESERVED_MB * (os.cpu_count() or 1)) * 2**20
        lower = bound if soft == resource.RLIM_INFINITY else min(soft, bound)
        resource.setrlimit(resource.RLIMIT_AS, (lower, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
