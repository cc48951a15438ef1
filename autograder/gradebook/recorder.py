"""Recording a grade: page, notebook and gradebook first, last the JSON that makes it final."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path

from autograder.config import Assignment
from autograder.gradebook.database import GradebookAddress
from autograder.gradebook.history import history_of, update_page
from autograder.gradebook.kept.results import result_path
from autograder.gradebook.shown import notebooks_of
from autograder.gradebook.snapshot import Snapshot, read_snapshot
from autograder.gradebook.writer import GradebookWriter, formgrader_time, write_autograded
from autograder.language import using
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded
from autograder.render.feedback import render
from autograder.render.history import insert
from autograder.results import Result
from autograder.util.files import write_atomically


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
        self._snapshot: Snapshot | None = None

    def __enter__(self) -> Recorder:
        if self.book is not None:
            self._writer = self._stack.enter_context(GradebookWriter(self.book, self.assignment))
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def holds(self, result: Result) -> bool:
        """Whether the notebook that goes with a result is there, so that it need not be graded again."""
        folder = self.assignment.course.autograded / result.student / self.assignment.name
        return self._writer is None or all((folder / f"{name}.ipynb").is_file() for name in self.assignment.by_notebook)

    def keep(self, task: Task, result: Result) -> None:
        """Bring the gradebook in line with a result of an earlier run: it may be another, or a new one.

        Raises: RecordError.
        """
        if self._writer is None:
            return
        if self._snapshot is None:
            self._snapshot = read_snapshot(self._writer.address, self.assignment)
        submitted_at = formgrader_time(task.folder)
        if not self._snapshot.agrees(result, submitted_at):
            self._writer.record(result, submitted_at)

    def set_aside(self, task: Task, graded: Graded, number: int) -> None:
        """Write the result and page of an attempt that does not count beside those of the one that does.

        Raises: RecordError.
        """
        path = result_path(self.results, task.student, self.assignment)
        path = path.with_name(f"{self.assignment.name}.attempt{number}.json")
        self._write_page(path, task, graded)
        write_atomically(path, graded.result.to_json())

    def refresh(self, task: Task, result: Result) -> None:
        """Bring the page of a result in line with what lies beside it: times, attempts, regrades.

        Raises: RecordError; ConfigError if what lies there cannot be read.
        """
        path = result_path(self.results, task.student, self.assignment).with_suffix(".html")
        with using(result.language):
            update_page(path, history_of(self.assignment, self.results, result, task.folder))

    def _write_page(self, path: Path, task: Task, graded: Graded) -> None:
        with using(graded.result.language):
            page = graded.page or render(graded.result, self.assignment, graded.notebooks)
            history = history_of(self.assignment, self.results, graded.result, task.folder)
            write_atomically(path.with_suffix(".html"), insert(page, history))

    def record(self, task: Task, graded: Graded) -> Result:
        """Write one grade: page, notebook and gradebook first, the JSON that makes it final last.

        Return the result with the time that this took, but for the JSON.

        Raises: RecordError.
        """
        result = graded.result
        start = time.perf_counter()
        path = result_path(self.results, task.student, self.assignment)
        self._write_page(path, task, graded)
        if self._writer is not None:
            when = formgrader_time(task.folder)
            made = notebooks_of(graded, self.assignment)
            write_autograded(self.assignment.course.autograded, task.student, self.assignment.name, made, when)
            self._writer.record(result, when)
        spent = result.timing.record + time.perf_counter() - start
        timed = result.with_record_time(spent)
        write_atomically(path, timed.to_json())
        return timed
