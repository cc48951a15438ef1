"""Workers that grade made-up submissions of one assignment, on the road every submission takes.

The audit and the calibration use them. Nothing is recorded; a result is all that is left. One thing that
takes much of the time and changes no grade is left out: a failure is shown on the input on which it was met,
not on the smallest one.
"""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType

import nbformat

from autograder.config import Assignment, Course
from autograder.errors import SandboxError
from autograder.notebook.fill import fill_all
from autograder.pipeline.execute import Parameters
from autograder.pipeline.grader import Grader
from autograder.pipeline.scope import Asked, Scope
from autograder.results import Result
from autograder.sandbox.policy import SandboxKind
from autograder.thresholds import Measurement, collecting
from autograder.util.tempdirs import TempDir
from autograder.workers import process


@dataclass(frozen=True)
class BatchItem:
    """One submission to make and to grade.

    cells : grade_id → source of the solution cells that are filled in; the others stay as released.
    parameters : papermill parameters in place of the assignment's; measure : whether checks of trained
        models record what they measure instead of comparing it; scope : the part of it to grade, None for all.
    control : the exercise for whose sake all of it is graded, though a part would do; "" for all others.
    """

    name: str
    cells: Mapping[str, str] = field(default_factory=dict)
    parameters: Parameters = field(default_factory=dict)
    measure: bool = False
    scope: Scope | None = None
    control: str = ""


@dataclass(frozen=True)
class BatchResult:
    """How an item was graded, and what was measured of it.

    asked : what the checks of each exercise asked for; scope : the part of it that was graded, None for all.
    """

    item: BatchItem
    result: Result
    measured: Mapping[str, Measurement] = field(default_factory=dict)
    asked: Asked = field(default_factory=dict)
    scope: Scope | None = None


class Batch:
    """Workers for items of one assignment, kept warm between calls. Use as a context manager.

    most : how many items there can be, where that may be few; cell_seconds : how long a cell may run, None for the
    assignment's own limit.
    """

    def __init__(
        self,
        assignment: Assignment,
        *,
        workers: int,
        most: int | None = None,
        sandbox: SandboxKind = "sandlock",
        cell_seconds: float | None = None,
    ) -> None:
        self._order = assignment.course.root, assignment.name, sandbox, cell_seconds
        self._workers = max(1, workers if most is None else min(workers, most))
        process.prepare(assignment.settings.imports, self._workers)
        self._pool = process.start_pool(self._workers)

    def __enter__(self) -> Batch:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        process.stop_pool(self._pool)

    def begin(self) -> None:
        """Let the workers get ready, and do not wait for it; what hinders them is told with the first item."""
        for _ in range(self._workers):
            self._pool.submit(_ready, *self._order)

    def grade(self, items: Sequence[BatchItem]) -> Iterator[BatchResult]:
        """Yield the result of every item, in the order they are finished.

        Raises: ConfigError, CheckFileError if the assignment cannot be graded; SandboxError if a worker is lost.
        """
        try:
            for _, result in process.in_flight(self._submit, deque(items), ahead=2 * self._workers):
                yield result
        except process.WorkerLost:
            name = self._order[1]
            raise SandboxError(f"A worker ended while it graded made-up submissions of {name}.") from None

    def _submit(self, item: BatchItem) -> Future[BatchResult]:
        return self._pool.submit(_grade, *self._order, item)


def grade_batch(
    items: Sequence[BatchItem], assignment: Assignment, *, workers: int, sandbox: SandboxKind = "sandlock"
) -> Iterator[BatchResult]:
    """Yield the result of every item, by workers that end with the last one.

    Raises: as `Batch.grade`.
    """
    with Batch(assignment, workers=workers, most=len(items), sandbox=sandbox) as batch:
        yield from batch.grade(items)


def _grade(root: Path, name: str, sandbox: SandboxKind, cell_seconds: float | None, item: BatchItem) -> BatchResult:
    result = _graded(_grader(root, name, sandbox, cell_seconds), item)
    process.settle()
    return result


def _graded(grader: Grader, item: BatchItem) -> BatchResult:
    with TempDir() as folder:
        for notebook, filled in fill_all(grader.assignment, item.cells).items():
            nbformat.write(filled, folder / f"{notebook}.ipynb")
        if item.measure:
            with collecting() as found:
                graded = grader.grade(folder, item.name, parameters=item.parameters)
            return BatchResult(item, graded.result, dict(found), graded.asked)
        scope = item.scope
        graded = grader.grade(folder, item.name, parameters=item.parameters, scope=scope)
        if scope is not None and not scope.holds(graded.asked):
            scope, graded = None, grader.grade(folder, item.name, parameters=item.parameters)
        return BatchResult(item, graded.result, asked=graded.asked, scope=scope)


def _ready(root: Path, name: str, sandbox: SandboxKind, cell_seconds: float | None) -> None:
    _grader(root, name, sandbox, cell_seconds).box.start()


@functools.cache
def _grader(root: Path, name: str, sandbox: SandboxKind, cell_seconds: float | None) -> Grader:
    """Make this worker's grader; with its first item, so that what is wrong with the assignment can be told."""
    assignment = Course(root).assignment(name)
    if cell_seconds is not None:
        limits = assignment.settings.limits.model_copy(update={"cell_seconds": cell_seconds})
        assignment = replace(assignment, settings=assignment.settings.model_copy(update={"limits": limits}))
    grader = Grader(assignment, sandbox, shrink=False, ahead=True)
    process.at_end(grader.close)
    process.settle()
    return grader
