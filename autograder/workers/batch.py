"""Workers that grade made-up submissions of one assignment, on the road every submission takes.

The audit and the calibration use them. Nothing is recorded; a performance is all that is left. One thing that
takes much of the time and changes no grade is left out: a failure is shown on the input on which it was met,
not on the smallest one.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path

import nbformat

from autograder.checking.runner import Trials
from autograder.config import Assignment, Course
from autograder.errors import SandboxError
from autograder.notebook.fill import filled
from autograder.pipeline.execute import Parameters
from autograder.pipeline.grader import Grader
from autograder.results import Result
from autograder.sandbox.box import Kind as SandboxKind
from autograder.thresholds import Measurement, collecting
from autograder.util.tempdirs import Folder
from autograder.workers import process


@dataclass(frozen=True)
class Part:
    """One submission to make and to grade.

    cells : grade_id → source of the solution cells that are filled in; the others stay as released.
    parameters : papermill parameters in place of the assignment's; measure : whether checks of trained
        models record what they measure instead of comparing it.
    """

    name: str
    cells: Mapping[str, str] = field(default_factory=dict)
    parameters: Parameters = field(default_factory=dict)
    measure: bool = False


@dataclass(frozen=True)
class Performance:
    """How a part was graded, and what was measured of it."""

    part: Part
    result: Result
    measured: Mapping[str, Measurement] = field(default_factory=dict)


def perform(
    parts: Sequence[Part], assignment: Assignment, *, workers: int, sandbox: SandboxKind = "sandlock"
) -> Iterator[Performance]:
    """Yield the performance of every part, in the order they are finished.

    Raises: ConfigError, CheckFileError if the assignment cannot be graded; SandboxError if a worker is lost.
    """
    root, name = assignment.course.root, assignment.name
    waiting = list(reversed(parts))
    running: set[Future[Performance]] = set()
    pool = process.pool(max(1, min(workers, len(parts))))
    try:
        while waiting or running:
            while waiting and len(running) < 2 * workers:
                running.add(pool.submit(_perform, root, name, sandbox, waiting.pop()))
            done, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    except BrokenProcessPool:
        raise SandboxError(f"A worker ended while it graded made-up submissions of {name}.") from None
    finally:
        process.stop(pool)


def _perform(root: Path, name: str, sandbox: SandboxKind, part: Part) -> Performance:
    grader = _grader(root, name, sandbox)
    with Folder() as folder:
        nbformat.write(filled(grader.assignment, part.cells), folder / f"{name}.ipynb")
        if not part.measure:
            return Performance(part, grader.grade(folder, part.name, parameters=part.parameters).result)
        with collecting() as found:
            result = grader.grade(folder, part.name, parameters=part.parameters).result
        return Performance(part, result, dict(found))


@functools.cache
def _grader(root: Path, name: str, sandbox: SandboxKind) -> Grader:
    """Make this worker's grader; with its first part, so that what is wrong with the assignment can be told."""
    grader = Grader(Course(root).assignment(name), sandbox)
    grader.judge.trials = Trials(grader.judge.reference, shrink=False)
    process.at_end(grader.close)
    process.settle()
    return grader
