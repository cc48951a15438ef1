"""Canvas, through ``canvasapi``: people and grades read, those that differ sent in one job of Canvas' own."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from canvasapi import Canvas
from canvasapi.exceptions import CanvasException

from autograder.errors import ConfigError, RecordError
from autograder.export.comment import plain
from autograder.export.push.platform import Entry, User, split_address
from autograder.gradebook.sheet import GradeRow, Sheet
from autograder.render.card import View

EXAMPLE = "https://canvas.example.edu/courses/123/assignments/456"
_PAGE = re.compile(r"/courses/(\d+)/assignments/(\d+)/?(?:[?#].*)?$")
_UNGRADED = ("pass_fail", "not_graded")
_SECONDS = 600.0
"""How long Canvas' job may take."""


class CanvasAssignment:
    """An assignment in Canvas."""

    def __init__(self, course: Any, assignment: Any) -> None:
        self._course = course
        self._assignment = assignment
        self.title = str(assignment.name)
        graded = assignment.grading_type not in _UNGRADED and assignment.points_possible is not None
        self.points = float(assignment.points_possible) if graded else None

    def users(self) -> list[User]:
        """Return the students, with the scores that stand there now."""
        with _reporting():
            people = list(self._course.get_users(enrollment_type=["student"], include=["email"], per_page=100))
            handed = {str(s.user_id): s.score for s in self._assignment.get_submissions(per_page=100)}
        return [_user(person, handed.get(str(person.id))) for person in people]

    def send(self, entries: Sequence[Entry]) -> None:
        """Have Canvas enter the grades, and wait until its job is done.

        Raises: RecordError if Canvas refuses or takes too long.
        """
        data = {e.number: {"posted_grade": f"{e.after:.10g}", "text_comment": e.comment} for e in entries}
        with _reporting():
            job = self._assignment.submissions_bulk_update(grade_data=data)
            end = time.monotonic() + _SECONDS
            while job.workflow_state in ("queued", "running"):
                if time.monotonic() > end:
                    raise RecordError(f"Canvas took the grades, but is not done with them after {_SECONDS:g} s")
                time.sleep(0.5)
                job = job.query()
        if job.workflow_state != "completed":
            raise RecordError(
                f"Canvas did not enter all grades: {getattr(job, 'message', None) or 'it does not say why'}"
            )

    def comment(self, row: GradeRow, sheet: Sheet, view: View) -> str:
        """Return the comment as text: Canvas shows no markup."""
        return plain(row, sheet, view)

    def notes(self, _sheet: Sheet) -> Sequence[str]:
        """Return nothing: Canvas keeps to the assignment's posting policy."""
        return ()


def connect(address: str, token: str) -> CanvasAssignment:
    """Return the assignment whose page has this address.

    Raises: ConfigError if it is no such address, or Canvas hides who is who; RecordError if Canvas refuses.
    """
    base, found = split_address(address, _PAGE, EXAMPLE)
    with _reporting():
        course = Canvas(base, token).get_course(int(found[1]))
        assignment = course.get_assignment(int(found[2]))
    if getattr(assignment, "anonymize_students", False):
        raise ConfigError(f"{assignment.name}: Canvas hides who is who until its grades are posted; post them first")
    return CanvasAssignment(course, assignment)


def _user(person: Any, score: float | None) -> User:
    last, _, first = str(getattr(person, "sortable_name", "")).partition(", ")
    known = (getattr(person, name, None) for name in ("sis_user_id", "login_id", "email"))
    return User(str(person.id), first, last, frozenset(str(k) for k in known if k), score)


@contextmanager
def _reporting() -> Iterator[None]:
    try:
        yield
    except CanvasException as error:
        raise RecordError(f"Canvas refused: {error}") from None
