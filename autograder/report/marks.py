"""What of a class's points counts in its figures: no work that needs review, no exercise that waits for a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.config import Assignment
from autograder.gradebook.sheet import GradeRow
from autograder.language import gettext_noop
from autograder.report.items import Item, items

STANDINGS = {
    "graded": gettext_noop("graded"),
    "waiting": gettext_noop("waits for a person"),
    "needs_review": gettext_noop("needs review"),
}
"""What a submission's standing is called."""


@dataclass(frozen=True)
class Marks:
    """A class's points in one assignment.

    rows : everybody who handed in, by id; settled : those of them whose points count in the figures, which are all but
    the ones that need review. counted : the exercises that count, by name; waiting : exercise → answers that wait for a
    person, for those that do not. items : the figures of the exercises that count.
    """

    assignment: Assignment
    rows: tuple[GradeRow, ...]
    settled: tuple[GradeRow, ...]
    counted: tuple[str, ...]
    waiting: Mapping[str, int]
    items: tuple[Item, ...]

    @property
    def maximum(self) -> float:
        """Points of the exercises that count."""
        return sum(self.assignment.by_name[name].points for name in self.counted)

    @property
    def to_review(self) -> tuple[GradeRow, ...]:
        """Those whose submission a person has to look at."""
        return tuple(row for row in self.rows if row.standing == "needs_review")

    def score(self, row: GradeRow) -> float:
        """The points of a row in the exercises that count, before any penalty for lateness."""
        return round(sum(mark.points or 0.0 for mark in row.marks if mark.name in self.counted), 4)


def marks(assignment: Assignment, rows: Sequence[GradeRow]) -> Marks:
    """Return what counts of these rows, those who handed in nothing left out."""
    present = tuple(row for row in rows if row.standing != "missing")
    settled = tuple(row for row in present if row.standing != "needs_review")
    columns = {
        exercise.name: [row.marks[place].points for row in settled]
        for place, exercise in enumerate(assignment.exercises)
    }
    waiting = {name: column.count(None) for name, column in columns.items() if None in column}
    scores = {name: [p or 0.0 for p in column] for name, column in columns.items() if name not in waiting}
    return Marks(
        assignment=assignment,
        rows=present,
        settled=settled,
        counted=tuple(scores),
        waiting=waiting,
        items=items(scores, {name: assignment.by_name[name].points for name in scores}),
    )
