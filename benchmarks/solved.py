"""What the solved notebook of a unit costs in a grader that has graded before."""

from __future__ import annotations

import os
import resource
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat

from autograder.config import Assignment
from autograder.notebook.fill import fill, solutions
from autograder.pipeline.grader import Grader
from autograder.results import Result
from autograder.sandbox.usage import descendants, shared
from autograder.workers import process

PAUSE = 0.1
"""Seconds between two looks at the memory."""


@dataclass(frozen=True)
class Solved:
    """The solved notebook of a unit, graded some times; a list holds a value a time, in seconds.

    whole : from the file to the result; cells : the notebook's cells alone, in a warm fork; cpu : of judge and
    sandbox together; peak : the most memory that they held together, in MB, a page they share counted once.
    """

    whole: list[float]
    cells: list[float]
    cpu: list[float]
    peak: int


def solved(assignment: Assignment, times: int) -> Solved:
    """Grade the solved notebook in this process: once to warm up, ``times`` by the clock, once for the memory.

    Raises: RuntimeError if it does not earn all points.
    """
    grader = Grader(assignment)
    whole: list[float] = []
    cells: list[float] = []
    cpu: list[float] = []
    try:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            nbformat.write(fill(assignment, solutions(assignment)), folder / f"{assignment.name}.ipynb")
            _graded(grader, folder)
            process.settle()
            for _ in range(times):
                before, start = _cpu(grader), time.perf_counter()
                result = _graded(grader, folder)
                whole.append(time.perf_counter() - start)
                cells.append(result.timing.kernel + result.timing.cells)
                cpu.append(_cpu(grader) - before)
            with _peak() as sizes:
                _graded(grader, folder)
    finally:
        grader.close()
    return Solved(whole, cells, cpu, max(sizes) // 2**20)


def _graded(grader: Grader, folder: Path) -> Result:
    result = grader.grade(folder, "solved").result
    if result.score != result.max_score:
        raise RuntimeError(f"the solved notebook earned {result.score} of {result.max_score} points")
    return result


@contextmanager
def _peak() -> Iterator[list[int]]:
    """Note again and again the bytes that this process and all below it hold, while the block runs."""
    sizes: list[int] = []
    over = threading.Event()

    def look() -> None:
        own = os.getpid()
        while True:
            sizes.append(shared(own) + sum(map(shared, descendants(own))))
            if over.wait(PAUSE):
                return

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield sizes
    finally:
        over.set()
        thread.join()


def _cpu(grader: Grader) -> float:
    """CPU seconds of this process, and of the sandbox with all that has ended in it."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    total = own.ru_utime + own.ru_stime
    if grader.box.zygote:
        fields = Path(f"/proc/{grader.box.zygote}/stat").read_text().rpartition(")")[2].split()
        total += sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return total
