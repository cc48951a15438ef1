"""What all processes of a submission use together: no single process's limit bounds the sum.

Linux tells it under ``/proc``; where there is none, nothing is measured.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
_MISSING = (OSError, ValueError, IndexError)
"""A process that ends while it is looked at is no error."""


@dataclass(frozen=True)
class Burden:
    """Processes and threads that are there, the memory they hold together (bytes) and what they wrote to files (bytes).

    A single process's memory is not measured, because its own limit bounds it.
    """

    processes: int
    threads: int
    memory: int
    written: int


def burden(parent: int) -> Burden:
    """Measure everything below the process ``parent``."""
    found = list(descendants(parent))
    threads = sum(_threads(pid) for pid in found)
    memory = sum(shared(pid) for pid in found) if len(found) > 1 else 0
    return Burden(len(found), threads, memory, sum(_written(pid) for pid in found))


def descendants(parent: int) -> Iterator[int]:
    """Yield the processes below ``parent``, parents before their children."""
    stack = children(parent)
    seen: set[int] = set()
    while stack:
        pid = stack.pop()
        if pid not in seen:
            seen.add(pid)
            yield pid
            stack += children(pid)


def children(pid: int) -> list[int]:
    """Return the processes whose parent ``pid`` is."""
    found: list[int] = []
    with contextlib.suppress(OSError):
        for thread in (PROC / str(pid) / "task").iterdir():
            with contextlib.suppress(*_MISSING):
                found += map(int, (thread / "children").read_text().split())
    return found


def state(pid: int) -> str:
    """Return the letter for what a process does (``Z``: it has ended, and nobody asked how), "" if it is gone."""
    with contextlib.suppress(*_MISSING):
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0]
    return ""


def resident(pid: int) -> int:
    """Return the bytes of memory a process holds, those it shares with others included."""
    with contextlib.suppress(*_MISSING):
        return int((PROC / str(pid) / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def shared(pid: int) -> int:
    """Return the bytes of memory a process holds, each page that it shares divided by those who share it."""
    return _field(PROC / str(pid) / "smaps_rollup", "Pss:") * 1024


def filters(pid: int | str) -> int:
    """Return how many seccomp filters bind a process, 0 if it is not there."""
    return _field(PROC / str(pid) / "status", "Seccomp_filters:")


def _threads(pid: int) -> int:
    return _field(PROC / str(pid) / "status", "Threads:")


def _written(pid: int) -> int:
    return _field(PROC / str(pid) / "io", "write_bytes:")


def _field(path: Path, name: str) -> int:
    with contextlib.suppress(*_MISSING):
        for line in path.read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1])
    return 0
