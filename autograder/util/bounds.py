"""Bounds on what the judge spends on an answer whose question a student wrote."""

from __future__ import annotations

import contextlib
import ctypes
import threading
from collections.abc import Iterator
from pathlib import Path

MEMORY = Path("/proc/self/statm")
_alone = threading.Lock()
"""The bound on memory is the whole process's: one thread at a time changes it and changes it back."""


class TimeUp(BaseException):
    """The time is used up. Not an Exception, so that no code in between takes it for one of its own."""


@contextlib.contextmanager
def limit_time(seconds: float) -> Iterator[None]:
    """Raise TimeUp in this thread once ``seconds`` have passed, at the next line of Python that it runs.

    Works in any thread, unlike a signal; a single long operation of a library is not broken off.
    """
    thread = ctypes.c_ulong(threading.get_ident())
    lock = threading.Lock()
    over = sent = False

    def interrupt() -> None:
        nonlocal sent
        with lock:
            if not over:
                sent = True
                ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(TimeUp))

    timer = threading.Timer(seconds, interrupt)
    timer.daemon = True
    timer.start()
    raised = False
    try:
        yield
    except TimeUp:
        raised = True
        raise
    finally:
        with lock:
            over = True
        timer.cancel()
        if sent and not raised:
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
        bound = used + megabytes * 2**20
        lower = bound if soft == resource.RLIM_INFINITY else min(soft, bound)
        resource.setrlimit(resource.RLIMIT_AS, (lower, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
