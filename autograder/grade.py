"""Grading a class: find the submissions, grade those that changed, record what comes back.

This process is the only one that writes: a result's JSON and page first, then the ``autograded/``
notebook and the gradebook. Each is written whole or not at all, so a run that is cut short goes on
where it stopped.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from pydantic import ValidationError

from autograder.collect.timestamp import handed_in
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.gradebook.database import GradebookAddress, gradebook_address
from autograder.gradebook.sanitize import sanitize
from autograder.gradebook.snapshot import Ledger, read
from autograder.gradebook.writer import GradebookWriter, write_autograded
from autograder.notebook.fill import filled
from autograder.pipeline.grader import Graded, all_checks, base_key, submission_key
from autograder.pipeline.restore import grade_id
from autograder.render import formats
from autograder.render.card import View
from autograder.render.feedback import render
from autograder.results import Result
from autograder.sandbox.box import Kind as SandboxKind
from autograder.sandbox.box import available
from autograder.shelf import Shelf
from autograder.util.files import write_atomically
from autograder.workers.cluster import grade_on
from autograder.workers.pool import Task, grade_all, worker_count

__all__ = ["ClassGrades", "grade_class", "result_path", "submissions"]

Progress = Callable[[str, Result, bool], None]
"""Called with each student, the result, and whether it was graded now (not taken from an earlier run)."""


@dataclass(frozen=True)
class ClassGrades:
    """What grading a class gave.

    results : by student, in the order of their names; fresh : students graded in this run;
    refused : folders passed over because their names cannot be a student's id.
    """

    results: Shelf
    fresh: frozenset[str]
    refused: tuple[str, ...] = ()

    @property
    def to_review(self) -> tuple[str, ...]:
        """Students whose result a person has to look at, and folders nobody could be made out from."""
        return self.refused + self.results.to_review


def submissions(submitted: Path, assignment: Assignment) -> tuple[list[Task], tuple[str, ...]]:
    """Return a task for each student with a folder for this assignment, by name, and the names refused.

    A name is refused if it holds control or direction marks: it could not be shown for what it is.

    Raises: ConfigError if there is no such folder, or nobody handed anything in.
    """
    if not submitted.is_dir():
        raise ConfigError(f"{submitted}: expected a folder with submissions, STUDENT/{assignment.name}/, found none")
    folders = [
        entry
        for entry in sorted(submitted.iterdir())
        if not entry.name.startswith(".") and not entry.is_symlink() and (entry / assignment.name).is_dir()
    ]
    tasks = [Task(entry.name, entry / assignment.name) for entry in folders if entry.name.isprintable()]
    if not tasks:
        raise ConfigError(f"{submitted}: expected submissions in STUDENT/{assignment.name}/, found none")
    return tasks, tuple(repr(entry.name) for entry in folders if not entry.name.isprintable())


def grade_class(
    assignment: Assignment,
    *,
    submitted: Path,
    results: Path,
    workers: int | None = None,
    sandbox: SandboxKind = "sandlock",
    gradebook: bool = True,
    force: bool = False,
    only_failed: bool = False,
    pictures: bool = False,
    progress: Progress | None = None,
    scheduler: str | None = None,
    notify: Callable[[str], None] = lambda _text: None,
) -> ClassGrades:
    """Grade every submission of ``assignment`` under ``submitted`` and record the grades.

    workers : how many at once; None for one a core.
    gradebook : whether to write nbgrader's gradebook and ``autograded/`` of the course.
    force : grade again what an earlier run has graded.
    only_failed : grade what has no grade yet or needs review, and leave every other grade as it is, even a stale one.
    pictures : whether to draw the notebooks' pictures for the feedback pages, which takes most of the time.
    scheduler : address of a Dask cluster whose workers grade, in place of this machine.
    notify : told in words which of those workers were refused or lost.

    Raises: ConfigError, CheckFileError, SandboxError before anything is graded; RecordError if a
    grade cannot be written, which keeps what was written before.
    """
    tasks, refused = submissions(submitted, assignment)
    all_checks(assignment)
    if scheduler is None:
        available(sandbox)
    base = base_key(assignment, sandbox)
    found = Shelf()
    fresh: set[str] = set()
    book = gradebook_address(assignment.course) if gradebook else None
    with Recorder(assignment, results, book) as recorder:
        todo = []
        for task in tasks:
            path = result_path(results, task.student, assignment)
            if only_failed:
                known = settled(path)
            else:
                known = None if force else recorded(path, submission_key(task.folder, base))
            if known is None or not recorder.holds(known):
                todo.append(task)
                continue
            recorder.keep(task, known)
            found.put(task.student, known)
            if progress is not None:
                progress(task.student, known, False)
        grades: Iterator[tuple[Task, Graded]]
        if scheduler is None:
            count = worker_count(workers, len(todo))
            grades = grade_all(todo, assignment, workers=count, sandbox=sandbox, pictures=pictures)
        else:
            grades = grade_on(scheduler, todo, assignment, sandbox=sandbox, pictures=pictures, notify=notify)
        for task, graded in grades:
            result = recorder.record(task, graded)
            found.put(task.student, result)
            fresh.add(task.student)
            if progress is not None:
                progress(task.student, result, True)
    return ClassGrades(found, frozenset(fresh), refused)


def result_path(results: Path, student: str, assignment: Assignment) -> Path:
    """Where a student's result lies."""
    return results / student / f"{assignment.name}.json"


def settled(path: Path) -> Result | None:
    """Return the result at ``path`` if nobody has to look at it, whatever it was made by."""
    result = _read(path)
    return result if result is not None and result.status == "graded" else None


def recorded(path: Path, key: str) -> Result | None:
    """Return the result at ``path`` if it is the grade of exactly this submission by exactly this grader."""
    result = _read(path)
    return result if result is not None and result.key == key else None


def notebook_of(graded: Graded, assignment: Assignment) -> NotebookNode:
    """Return the notebook that formgrader shows and nbgrader makes its feedback of: cards stand below grade cells.

    Where nothing could be read the release stands in, or formgrader would show an older one.
    """
    release = filled(assignment, {})
    notebook = release if graded.notebook is None else sanitize(graded.notebook, release)
    view = View(assignment.settings.disclosure)
    shown = {assignment.by_name[e.name].grade_cell: e for e in graded.result.exercises if e.checks}
    for cell in notebook.cells:
        exercise = shown.get(grade_id(cell))
        if exercise is not None and cell.cell_type == "code":
            data = {"text/html": formats.html(exercise, view), "text/plain": formats.text(exercise, view)}
            cell.outputs = [nbformat.v4.new_output("display_data", data)]
    return notebook


def _read(path: Path) -> Result | None:
    try:
        return Result.read(path)
    except (OSError, ValidationError):
        return None


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
        self._ledger: Ledger | None = None

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
        return self._root / student / name / f"{name}.ipynb"

    @property
    def _root(self) -> Path:
        return self.assignment.course.root / "autograded"

    def keep(self, task: Task, result: Result) -> None:
        """Bring the gradebook in line with a result of an earlier run: it may be another, or a new one.

        Raises: RecordError.
        """
        if self._writer is None:
            return
        if self._ledger is None:
            self._ledger = read(self._writer.address, self.assignment)
        submitted_at = handed_in(task.folder)
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
            write_autograded(self._root, task.student, self.assignment.name, notebook, handed_in(task.folder))
            self._writer.record(result, handed_in(task.folder))
        spent = result.timing.record + time.perf_counter() - start
        timing = result.timing.model_copy(update={"record": round(spent, 3)})
        timed = result.model_copy(update={"timing": timing})
        write_atomically(path, timed.to_json())
        return timed
