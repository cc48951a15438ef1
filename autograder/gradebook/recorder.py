"""Recording a grade: page, notebook and gradebook first, last the JSON that makes it final."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path

from autograder.config import Assignment
from autograder.gradebook.database import GradebookAddress
from autograder.gradebook.shown import notebook_of
from autograder.gradebook.snapshot import Snapshot, read_snapshot
from autograder.gradebook.writer import GradebookWriter, formgrader_time, write_autograded
from autograder.pipeline.grader import Graded, Task
from autograder.render.feedback import render
from autograder.results import Result
from autograder.util.files import write_atomically


def result_path(results: Path, student: str, assignment: Assignment) -> Path:
    """Where a student's result lies."""
    return results / student / f"{assignment.name}.json"


class Recorder:
    """Writes grades: files always, the gradebook if there is to be one; a context manager.

    book : the gradebook, None for no gradebook and no ``autograded/``.

    Raises: RecordError.
    """

    def __init__(self, assignment: Assignment, results: Path, book: GradebookAddress | None) -> None:
        self.assignment = assignment
        self.results = results
        self.book = book
        self._stack = ExitStack()
        self._writer: GradebookWriter | None = None
        self._ledger: Snapshot | None = None

    def __enter__(self) -> Recorder:
        if self.book is not None:
            self._writer = self._stack.enter_context(GradebookWriter(self.book, self.assignment))
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def holds(self, result: Result) -> bool:
        """Whether the notebook that goes with a result is there, so that it need not be graded again."""
        return self._writer is None or self._autograded(result.student).is_file()

    def _autograded(self, student: str) -> Path:
        name = self.assignment.name
        return self.assignment.course.autograded / student / name / f"{name}.ipynb"

    def keep(self, task: Task, result: Result) -> None:
        """Bring the gradebook in line with a result of an earlier run: it may be another, or a new one.

        Raises: RecordError.
        """
        if self._writer is None:
            return
        if self._ledger is None:
            self._ledger = read_snapshot(self._writer.address, self.assignment)
        submitted_at = formgrader_time(task.folder)
        if not self._ledger.agrees(result, submitted_at):
            self._writer.record(result, submitted_at)

    def record(self, task: Task, graded: Graded) -> Result:
        """Write one grade: page, notebook and gradebook first, the JSON that makes it final last.

        Return the result with the time that this took, but for the JSON.

        Raises: RecordError.
        """
        result = graded.result
        start = time.perf_counter()
        path = result_path(self.results, task.student, self.assignment)
        page = graded.page or render(result, self.assignment, graded.notebook)
        write_atomically(path.with_suffix(".html"), page)
        if self._writer is not None:
            notebook = notebook_of(graded, self.assignment)
            folder, when = self.assignment.course.autograded, formgrader_time(task.folder)
            write_autograded(folder, task.student, self.assignment.name, notebook, when)
            self._writer.record(result, when)
        spent = result.timing.record + time.perf_counter() - start
        timed = result.with_record_time(spent)
        write_atomically(path, timed.to_json())
        return timed
