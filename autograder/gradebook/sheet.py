"""The grades of an assignment as every format needs them: a row a student, a mark an exercise.

Points come from the gradebook where a student is in it (a person's points, extra credit and the penalty for
lateness included), else from the results. Reading changes neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa
from nbgrader import api
from pydantic import ValidationError

from autograder.collect import EMPTY, Person, Roster
from autograder.collect.timestamp import handed_in
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.gradebook.database import GradebookAddress, reporting
from autograder.pipeline.files import COMMIT
from autograder.render.card import points
from autograder.results import ExerciseResult, Result

RowStanding = Literal["graded", "waiting", "needs_review", "missing"]
_SCORES = (api.Grade.auto_score, api.Grade.manual_score, api.Grade.extra_credit, api.Grade.needs_manual_grade)


@dataclass(frozen=True)
class Mark:
    """The points of one exercise.

    points : earned, None while a person has yet to give them; result : the checks they come from, if known.
    """

    name: str
    points: float | None
    maximum: float
    result: ExerciseResult | None = None


@dataclass(frozen=True)
class GradeRow:
    """One student's grade.

    standing : ``waiting`` for points that a person gives, ``needs_review`` if one has to look first.
    penalty : points taken off for lateness; handed_in, graded_at : naive UTC, None if unknown.
    commit : what was graded, "" if it did not come from Git; key : the result's; result : None if there is none.
    """

    person: Person
    standing: RowStanding
    marks: tuple[Mark, ...]
    penalty: float = 0.0
    handed_in: datetime | None = None
    graded_at: datetime | None = None
    commit: str = ""
    key: str = ""
    result: Result | None = None

    @property
    def raw(self) -> float:
        """The points given so far."""
        return round(sum(mark.points or 0.0 for mark in self.marks), 4)

    @property
    def total(self) -> float:
        """The points given so far, less the penalty, never below 0."""
        return max(0.0, round(self.raw - self.penalty, 4))


@dataclass(frozen=True)
class Sheet:
    """The grades of an assignment, by students' ids.

    notes : what a person should know before passing them on; gradebook : the one that was read, None if none was.
    """

    assignment: Assignment
    rows: tuple[GradeRow, ...]
    notes: tuple[str, ...] = ()
    gradebook: GradebookAddress | None = None

    @property
    def maximum(self) -> float:
        """Points to be had, those given by hand included."""
        return self.assignment.points


@dataclass(frozen=True)
class _Entry:
    """What the gradebook holds of a student."""

    person: Person
    scores: Mapping[tuple[str, str], tuple[float | None, bool]] = field(default_factory=dict)
    penalty: float = 0.0
    handed_in: datetime | None = None
    submitted: bool = False


def gather(
    assignment: Assignment,
    *,
    results: Path,
    submitted: Path,
    gradebook: GradebookAddress | None = None,
    roster: Roster = EMPTY,
) -> Sheet:
    """Return the grades of everybody in the results, the gradebook and the roster.

    gradebook : None to go by the results alone. One that does not exist yet counts as empty.

    Raises: RecordError if the gradebook cannot be read; ConfigError if nobody is found anywhere.
    """
    sheet = read_sheet(assignment, results=results, submitted=submitted, gradebook=gradebook, roster=roster)
    if not sheet.rows:
        raise ConfigError(f"{results}: expected results, STUDENT/{assignment.name}.json, found none to export")
    return sheet


def read_sheet(
    assignment: Assignment,
    *,
    results: Path,
    submitted: Path,
    gradebook: GradebookAddress | None = None,
    roster: Roster = EMPTY,
) -> Sheet:
    """Return the same as `gather`, without a row where nobody is found.

    Raises: RecordError if the gradebook cannot be read; ConfigError if a result cannot.
    """
    found = _read_results(assignment, results)
    entries = {} if gradebook is None else _read_entries(assignment, gradebook.url)
    known = {person.student for person in roster.people}
    rows = []
    told: dict[str, list[str]] = defaultdict(list)
    for student in sorted(found.keys() | {s for s, e in entries.items() if e.submitted} | known):
        entry = entries.get(student)
        person = roster.get(student)
        if entry is not None and not person.name:
            person = entry.person
        row, note = _make_row(assignment, person, found.get(student), entry, submitted / student / assignment.name)
        rows.append(row)
        if note:
            told[note].append(student)
        if roster.people and student not in known:
            told["not in the roster"].append(student)
    notes = tuple(f"{', '.join(students)}: {note}" for note, students in told.items())
    return Sheet(assignment, tuple(rows), notes, gradebook)


def _read_results(assignment: Assignment, results: Path) -> dict[str, tuple[Result, datetime]]:
    found = {}
    for path in sorted(results.glob(f"*/{assignment.name}.json")):
        try:
            result = Result.read(path)
        except (OSError, ValidationError):
            raise ConfigError(f"{path}: expected a result; grade that student again with --force") from None
        found[path.parent.name] = (result, datetime.fromtimestamp(path.stat().st_mtime, UTC).replace(tzinfo=None))
    return found


def _read_entries(assignment: Assignment, db_url: str) -> dict[str, _Entry]:
    url = sa.make_url(db_url)
    if url.get_backend_name() == "sqlite" and not (url.database and Path(url.database).is_file()):
        return {}
    with reporting(db_url, "the grades could not be read"):
        engine = sa.create_engine(url)
        try:
            if "submitted_assignment" not in sa.inspect(engine).get_table_names():
                return {}
            with engine.connect() as db:
                return _entries(db, assignment.name)
        finally:
            engine.dispose()


def _person(student: Any) -> Person:
    return Person(
        student.id, student.first_name or "", student.last_name or "", student.email or "", student.lms_user_id or ""
    )


def _entries(db: sa.Connection, name: str) -> dict[str, _Entry]:
    """Return what a gradebook holds by student, in four queries however large the class: a course has many of them."""
    kept, book, base, cell = api.SubmittedAssignment, api.SubmittedNotebook, api.Notebook, api.BaseCell
    students = {row.id: _Entry(_person(row)) for row in db.execute(sa.select(*api.Student.__table__.columns))}
    known = sa.select(api.Assignment.id).where(api.Assignment.name == name).scalar_subquery()
    of_this = kept.assignment_id == known
    submissions = db.execute(sa.select(kept.id, kept.student_id, kept.timestamp).where(of_this)).all()
    notebooks = defaultdict(list)
    for row in db.execute(
        sa.select(book.id, base.name, book.assignment_id, book.late_submission_penalty)
        .join(base, book.notebook_id == base.id)
        .join(kept, book.assignment_id == kept.id)
        .where(of_this)
    ).all():
        notebooks[row.assignment_id].append(row)
    scores: dict[str, dict[str, tuple[float | None, bool]]] = defaultdict(dict)
    # The cells come first: nbgrader's one index of grades begins with them. Joined, every assignment reads all grades.
    cells = sa.select(cell.id).join(base, cell.notebook_id == base.id).where(base.assignment_id == known)
    for row in db.execute(
        sa.select(api.Grade.notebook_id, cell.name, *_SCORES)
        .join(cell, api.Grade.cell_id == cell.id)
        .where(api.Grade.cell_id.in_(cells))
    ).all():
        scores[row.notebook_id][row.name] = _score(row)
    for submission in submissions:
        student, books = submission.student_id, notebooks[submission.id]
        penalty = sum(book.late_submission_penalty or 0.0 for book in books)
        found = {(book.name, cell): score for book in books for cell, score in scores[book.id].items()}
        students[student] = _Entry(students[student].person, found, penalty, submission.timestamp, submitted=True)
    return students


def _score(grade: Any) -> tuple[float | None, bool]:
    """Return the points of a cell, None while a person has yet to give them, and whether it waits for one."""
    given = grade.auto_score if grade.manual_score is None else grade.manual_score
    waits = bool(grade.needs_manual_grade)
    if given is None and not waits:
        given = 0.0
    return None if given is None else given + (grade.extra_credit or 0.0), waits


def _make_row(
    assignment: Assignment,
    person: Person,
    graded: tuple[Result, datetime] | None,
    entry: _Entry | None,
    folder: Path,
) -> tuple[GradeRow, str]:
    """Return a student's row, and what to say where results and gradebook disagree."""
    result, moment = graded if graded is not None else (None, None)
    checked = {} if result is None else {exercise.name: exercise for exercise in result.exercises}
    submitted = entry is not None and entry.submitted
    marks = []
    doubtful = result is not None and result.status == "needs_review" and not submitted
    notebook_of = assignment.notebook_of
    for exercise in assignment.exercises:
        own = checked.get(exercise.name)
        score = None if own is None else own.score
        if entry is not None and submitted:
            score, waits = entry.scores.get((notebook_of[exercise.name], exercise.grade_cell), (score, False))
            doubtful |= waits and score is not None
        marks.append(Mark(exercise.name, score, exercise.points, own))
    standing: RowStanding = "graded"
    if result is None and not submitted:
        standing = "missing"
    elif doubtful:
        standing = "needs_review"
    elif any(mark.points is None for mark in marks):
        standing = "waiting"
    row = GradeRow(
        person,
        standing,
        tuple(marks),
        penalty=entry.penalty if entry is not None else 0.0,
        handed_in=(entry.handed_in if entry is not None else None) or handed_in(folder),
        graded_at=moment,
        commit=_read_commit(folder),
        key="" if result is None else result.key,
        result=result,
    )
    return row, _disagreement(row, checked) if submitted else ""


def _disagreement(row: GradeRow, checked: Mapping[str, ExerciseResult]) -> str:
    if not checked:
        return "in the gradebook, without a result of its checks"
    other = [
        f"{mark.name} {points(mark.points)} (checks: {points(own.score)})"
        for mark in row.marks
        if mark.points is not None
        and (own := checked.get(mark.name))
        and own.score is not None
        and abs(own.score - mark.points) > 1e-6
    ]
    return f"the gradebook's points count: {', '.join(other)}" if other else ""


def _read_commit(folder: Path) -> str:
    path = folder / COMMIT
    if path.is_file() and not path.is_symlink() and path.stat().st_size < 100:
        return path.read_text(encoding="ascii", errors="replace").strip()
    return ""
