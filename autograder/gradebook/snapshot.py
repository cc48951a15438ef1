"""What the gradebook holds of a class, read at once, so that a class that has not changed is not written again.

Writing a grade is a transaction of some twenty statements; comparing it with what is there takes none.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from nbgrader import api
from sqlalchemy.orm import Session

from autograder.collect.timestamp import naive_utc
from autograder.config import Assignment
from autograder.gradebook.cells import cell_scores
from autograder.gradebook.database import GradebookAddress, open_gradebook, reporting
from autograder.results import Result

_Entry = dict[tuple[str, str], tuple[float | None, bool, bool]]
"""By notebook and grade cell: automatic points, whether a person has graded it, whether it waits for one."""


@dataclass(frozen=True)
class Snapshot:
    """What a gradebook held of an assignment when it was read.

    times : student → when the work was handed in; entries : student → what is in the grade cells;
    comments : student → how many answers and tasks can be commented on; expected : how many there should be.
    """

    assignment: Assignment
    times: dict[str, datetime | None]
    entries: dict[str, _Entry]
    comments: dict[str, int]
    expected: int

    def agrees(self, result: Result, submitted_at: datetime | None) -> bool:
        """Whether writing this result would leave the gradebook as it is.

        Raises: RecordError if the result does not fit the assignment.
        """
        student = result.student
        stamp = None if submitted_at is None else naive_utc(submitted_at)
        if student not in self.times or self.times[student] != stamp or self.comments.get(student, 0) != self.expected:
            return False
        entry, scores = self.entries.get(student, {}), cell_scores(result, self.assignment)
        if entry.keys() != scores.keys():
            return False
        return all(
            points == scores[cell].points and (by_hand or waits == scores[cell].doubtful)
            for cell, (points, by_hand, waits) in entry.items()
        )


def read_snapshot(gradebook: GradebookAddress, assignment: Assignment) -> Snapshot:
    """Read what a gradebook holds of an assignment.

    Raises: RecordError if it cannot be read.
    """
    engine = open_gradebook(gradebook.url)
    submitted = (api.SubmittedAssignment, api.SubmittedAssignment.id == api.SubmittedNotebook.assignment_id)
    owner = (api.Assignment, api.Assignment.id == api.SubmittedAssignment.assignment_id)
    mine = api.Assignment.name == assignment.name
    who = api.SubmittedAssignment.student_id
    times = sa.select(who, api.SubmittedAssignment.timestamp).join(*owner).where(mine)
    grades = (
        sa.select(
            who,
            api.Notebook.name,
            api.BaseCell.name,
            api.Grade.auto_score,
            api.Grade.manual_score,
            api.Grade.needs_manual_grade,
        )
        .select_from(api.Grade)
        .join(api.BaseCell, api.BaseCell.id == api.Grade.cell_id)
        .join(api.Notebook, api.Notebook.id == api.BaseCell.notebook_id)
        .join(api.SubmittedNotebook, api.SubmittedNotebook.id == api.Grade.notebook_id)
        .join(*submitted)
        .join(*owner)
        .where(mine)
    )
    comments = (
        sa.select(who, sa.func.count())
        .select_from(api.Comment)
        .join(api.SubmittedNotebook, api.SubmittedNotebook.id == api.Comment.notebook_id)
        .join(*submitted)
        .join(*owner)
        .where(mine)
        .group_by(who)
    )
    solutions = (
        sa.select(sa.func.count())
        .select_from(api.BaseCell)
        .join(api.Notebook, api.Notebook.id == api.BaseCell.notebook_id)
        .join(api.Assignment, api.Assignment.id == api.Notebook.assignment_id)
        .where(mine, api.BaseCell.type.in_(("SolutionCell", "TaskCell")))
    )
    entries: dict[str, _Entry] = defaultdict(dict)
    try:
        with reporting(gradebook.url, f"the grades of {assignment.name} could not be read"), Session(engine) as db:
            for student, notebook, cell, points, manual, waits in db.execute(grades):
                entries[student][notebook, cell] = (points, manual is not None, bool(waits))
            return Snapshot(
                assignment,
                {row[0]: row[1] for row in db.execute(times)},
                dict(entries),
                {row[0]: row[1] for row in db.execute(comments)},
                db.execute(solutions).scalar_one(),
            )
    finally:
        engine.dispose()
