"""The processes below one that grades."""

from __future__ import annotations

import contextlib
from pathlib import Path

from autograder.sandbox.usage import children, descendants


def coordinators(coordinator: int) -> list[int]:
    """Return the process itself that shares out submissions."""
    return [coordinator]


def parents_of_workers(coordinator: int) -> list[int]:
    """Return the process that workers are forked from, if it is there."""
    return [child for child in children(coordinator) if _is_called(child, b"forkserver")]


def workers(coordinator: int) -> list[int]:
    """Return the workers of a process that shares out submissions."""
    return [worker for parent in parents_of_workers(coordinator) for worker in children(parent)]


def sandboxes(coordinator: int) -> list[int]:
    """Return the processes of the workers' sandboxes."""
    return [process for process in descendants(coordinator) if _is_called(process, b"zygote")]


def _is_called(process: int, mark: bytes) -> bool:
    with contextlib.suppress(OSError):
        return mark in Path(f"/proc/{process}/cmdline").read_bytes()
    return False
