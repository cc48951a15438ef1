"""Where a judge and a submission's process take turns: on one core, where each worker has one.

To wake up another core takes longer than most answers. It is for the questions only: cells run wherever there is room,
and so do TensorFlow's threads, which are made meanwhile; they would stand in each other's way on a single core.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress

_core: int | None = None
"""That of this process, if it has one to itself."""
_all: Collection[int] = ()


def cores() -> list[int]:
    """Return the numbers of the cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


def keep_to(core: int) -> None:
    """Let this process take its turns on this core from now on; no other worker does."""
    global _core, _all
    _core, _all = core, cores()


def begin(pid: int) -> None:
    """Keep this thread and the first one of process ``pid`` to the core, if this process has one."""
    if _core is not None:
        for thread in (0, pid):
            _place(thread, (_core,))


def end() -> None:
    """Let this thread run on any core again."""
    if _core is not None:
        _place(0, _all)


def _place(thread: int, on: Collection[int]) -> None:
    if hasattr(os, "sched_setaffinity"):
        with suppress(OSError):  # the process may have ended; some containers do not allow it
            os.sched_setaffinity(thread, on)
