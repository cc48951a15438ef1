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
def limited_time(seconds: float) -> Iterator[None]:
    """Raise TimeUp in this thread once ``seconds`` have passed, at the next line of Python that it runs.

    Works in any thread, unlike a signal; a single long operation of a library is not broken off.
    """
    thread = ctypes.c_ulong(threading.get_ident())
    lock = threading.Lock()
    over = False

    def interrupt() -> None:
        with lock:
            if not over:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(TimeUp))

    timer = threading.Timer(seconds, interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with lock:
            over = True
            ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, None)  # one that is still on its way comes too late
        timer.cancel()


@contextlib.contextmanager
def limited_memory(megabytes: int) -> Iterator[None]:
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
