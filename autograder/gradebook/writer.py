"""The one writer to nbgrader's gradebook, and to the ``autograded/`` folder that goes with it.

Only what the autograder knows is written: students, submissions and automatic scores. What a person
entered in formgrader (manual scores, extra credit, comments) is looked at, never changed. A submission
is written in one transaction: the gradebook holds all of it or nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

import nbformat
import sqlalchemy as sa
from nbformat import NotebookNode
from nbgrader import api
from nbgrader.utils import parse_utc
from sqlalchemy.orm import Session

from autograder.collect.timestamp import TIMESTAMP, format_timestamp, naive_utc, read_timestamp
from autograder.config import Assignment
from autograder.errors import RecordError
from autograder.gradebook.cells import CellScores, cell_scores, release_cells
from autograder.gradebook.database import GradebookAddress, open_gradebook, reporting, transaction
from autograder.notebook.cells import SourceCell
from autograder.results import Result
from autograder.util.files import write_atomically

_LIKE_A_PATH = re.compile(r"\s[:./~]|\.\.")
"""A zone that leads to a file, which nbgrader's parser would open."""


class GradebookWriter:
    """Writes the results of one assignment; a context manager that opens and closes the database.

    Entering it brings the assignment, its notebook and its cells in the gradebook in line with the
    release, and the day it is due with assignment.toml, if that names one. A cell that the release no longer has goes,
    unless a person has graded it.

    address : the gradebook; `autograder.gradebook.database.gradebook_address` finds a course's own.

    Raises: RecordError if the database cannot be used, the release is missing or does not agree with
    assignment.toml, or a cell that is gone holds grades given by a person.
    """

    def __init__(self, address: GradebookAddress, assignment: Assignment) -> None:
        self.address = address
        self.assignment = assignment

    def __enter__(self) -> GradebookWriter:
        cells = {name: release_cells(part) for name, part in self.assignment.by_notebook.items()}
        self._engine = open_gradebook(self.address.url)
        try:
            what = f"{self.assignment.name} could not be entered"
            with reporting(self.address.url, what), transaction(self._engine) as db:
                self._enter(db, cells)
        except BaseException:
            self._engine.dispose()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.dispose()

    def record(self, result: Result, submitted_at: datetime | None) -> None:
        """Write one result: the student, the submission, and the automatic score of every grade cell.

        submitted_at : when it was handed in, as `timestamp.handed_in` reads it (naive means UTC); None if nobody wrote
            it down. formgrader lists a submission only while it has the same time as the gradebook.

        A cell waits for a person if its exercise is graded by one, or if one of its checks broke. A cell
        that a person has graded keeps that grade; it waits again if its automatic score has changed or
        the work was handed in anew.

        Raises: RecordError if the result does not fit the assignment or cannot be written; the
        gradebook is then as it was.
        """
        scores = cell_scores(result, self.assignment)
        stamp = None if submitted_at is None else naive_utc(submitted_at)
        what = f"the grade of {result.student!r} could not be written"
        with reporting(self.address.url, what), transaction(self._engine) as db:
            self._write(db, result.student, scores, stamp)

    def _enter(self, db: Session, cells: Mapping[str, Sequence[SourceCell]]) -> None:
        name = self.assignment.name
        if self.address.course_id or db.get_bind().dialect.name != "sqlite":  # which lets a course be missing
            _put_row(db, api.Course, id=self.address.course_id)
        assignment = _find(db, api.Assignment, name=name) or _put_row(
            db, api.Assignment, name=name, course_id=self.address.course_id
        )
        if self.assignment.settings.due is not None:
            assignment.duedate = naive_utc(self.assignment.settings.due)
        names = self.assignment.notebooks
        others = [notebook.name for notebook in assignment.notebooks if notebook.name not in names]
        if others:
            expected = "one notebook" if len(names) == 1 else f"the notebooks {', '.join(names)}"
            raise RecordError(
                f"{self.address}: {name} should have {expected}, it also has {', '.join(others)}. If their "
                f"grades are not needed any more, run `nbgrader db assignment remove {name}`, then run this again."
            )
        for part in names:
            if part in cells:
                self._enter_notebook(
                    db, _put_row(db, api.Notebook, name=part, assignment_id=assignment.id), cells[part]
                )

    def _enter_notebook(self, db: Session, notebook: Any, cells: Sequence[SourceCell]) -> None:
        notebook.kernelspec = json.dumps(
            {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
        )
        kinds = (
            (api.GradeCell, "grade", notebook.grade_cells),
            (api.SolutionCell, "solution", notebook.solution_cells),
            (api.TaskCell, "task", notebook.task_cells),
        )
        for _, mark, rows in kinds:
            kept = {cell.grade_id for cell in cells if cell.has(mark)}
            self._drop(db, [row for row in rows if row.name not in kept])
        for row in [row for row in notebook.source_cells if row.name not in {cell.grade_id for cell in cells}]:
            db.delete(row)
        for cell in cells:
            key = {"name": cell.grade_id, "notebook_id": notebook.id}
            kind = cell.data["cell_type"]
            if cell.has("grade"):
                _put_row(db, api.GradeCell, key, max_score=cell.points, cell_type=kind)
            if cell.has("solution"):
                _put_row(db, api.SolutionCell, key)
            if cell.has("task"):
                _put_row(db, api.TaskCell, key, max_score=cell.points, cell_type=kind)
            locked = not cell.has("solution")
            checksum = cell.nbgrader.get("checksum")
            _put_row(db, api.SourceCell, key, cell_type=kind, locked=locked, source=cell.text, checksum=checksum)

    def _drop(self, db: Session, rows: Sequence[Any]) -> None:
        """Delete cells with the automatic grades they have; refuse if a person has graded or commented on one."""
        for row in rows:
            grades, comments = list(row.grades or ()), list(row.comments or ())
            by_hand = [g for g in grades if g.manual_score is not None or g.extra_credit is not None]
            by_hand += [c for c in comments if c.manual_comment is not None]
            if by_hand:
                raise RecordError(
                    f"{self.address}: the release has no cell {row.name} any more, but {len(by_hand)} "
                    "grades or comments given by a person hang on it. Put the cell back, or remove them in formgrader."
                )
            for dependent in (*grades, *comments):
                db.delete(dependent)
            db.delete(row)
        db.flush()

    def _write(self, db: Session, student: str, scores: CellScores, stamp: datetime | None) -> None:
        name = self.assignment.name
        assignment = _find(db, api.Assignment, name=name)
        notebooks = {row.name: row for row in assignment.notebooks} if assignment is not None else {}
        if not {notebook for notebook, _ in scores} <= notebooks.keys():
            raise RecordError(f"{self.address}: {name} was removed from it while grading. Run this again.")
        _put_row(db, api.Student, id=student)
        submission = _put_row(db, api.SubmittedAssignment, assignment_id=assignment.id, student_id=student)
        anew = submission.timestamp != stamp
        submission.timestamp = stamp
        for notebook in notebooks.values():
            submitted = _put_row(db, api.SubmittedNotebook, notebook_id=notebook.id, assignment_id=submission.id)
            for cell in (*notebook.solution_cells, *notebook.task_cells):
                _put_row(db, api.Comment, cell_id=cell.id, notebook_id=submitted.id)
            for cell in (*notebook.grade_cells, *notebook.task_cells):
                grade = _put_row(db, api.Grade, cell_id=cell.id, notebook_id=submitted.id)
                score = scores[notebook.name, cell.name]
                if grade.manual_score is None:
                    grade.needs_manual_grade = score.doubtful
                elif anew or grade.auto_score != score.points:
                    grade.needs_manual_grade = True
                grade.auto_score = score.points


def _find(db: Session, model: Any, **key: Any) -> Any:
    return db.scalars(sa.select(model).filter_by(**key)).one_or_none()


def _put_row(db: Session, model: Any, key: dict[str, Any] | None = None, **fields: Any) -> Any:
    """Return the row with this key, made if there is none, with ``fields`` set; without a key, the fields are it."""
    key = fields if key is None else key
    row = _find(db, model, **key)
    if row is None:
        row = model(**key, **(fields if fields is not key else {}))
        db.add(row)
    else:
        for name, value in fields.items():
            setattr(row, name, value)
    db.flush()  # gives it its id
    return row


def formgrader_time(folder: Path) -> datetime | None:
    """Return when a submission was handed in as nbgrader reads its ``timestamp.txt``, as naive UTC; None if it cannot.

    formgrader compares this with the gradebook's, so that both have to misread a zone alike; `handed_in` does not.
    """
    with suppress(OSError, ValueError, OverflowError, TypeError):  # whatever nbgrader's parser makes of it
        text = read_timestamp(folder).decode().strip()
        if text and not _LIKE_A_PATH.search(text):
            moment: datetime | None = parse_utc(text)
            return moment
    return None


def write_autograded(
    folder: Path, student: str, assignment: str, notebooks: Mapping[str, NotebookNode], submitted_at: datetime | None
) -> Path:
    """Write ``folder/STUDENT/ASSIGNMENT/``: the notebooks, by name, and ``timestamp.txt``; return the folder's path.

    formgrader shows a submission that has this folder and whose time is the gradebook's, nbgrader makes
    its feedback from it.

    Raises: RecordError if the student's id cannot be the name of a folder, or a file cannot be written.
    """
    if student in ("", ".", "..") or any(c in "/\\" or not c.isprintable() for c in student):
        raise RecordError(f"{student!r}: expected a student's id that can be the name of a folder")
    target = folder / student / assignment
    for name, notebook in notebooks.items():
        write_atomically(target / f"{name}.ipynb", str(nbformat.writes(notebook, version=4)) + "\n")
    stamp = target / TIMESTAMP
    if submitted_at is None:
        stamp.unlink(missing_ok=True)
    else:
        write_atomically(stamp, format_timestamp(submitted_at))
    return target
