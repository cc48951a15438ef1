"""What is to be said of a class: points, exercises, checks, time, and submissions that are similarity.

`gather_report` reads; the report is a frozen value, and `autograder.report.page` lays it out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.gradebook.database import GradebookAddress
from autograder.gradebook.sheet import GradeRow, gather
from autograder.report import answers, similarity
from autograder.report.failures import Failure, most_failed
from autograder.report.items import Distribution, Item, distribution, items
from autograder.report.timing import Times, times


@dataclass(frozen=True)
class Report:
    """A class's work on one assignment.

    rows : everybody who handed in, by id; settled : those of them whose points count in the figures, which are all but
    the ones that need review. counted : the exercises that count, by name; waiting : exercise → answers that wait for a
    person, for those that do not. likeness : None if the submissions are not there to be compared; code : student →
    part → code, of those in a group; given : the release's.
    """

    assignment: Assignment
    rows: tuple[GradeRow, ...]
    settled: tuple[GradeRow, ...]
    counted: tuple[str, ...]
    waiting: Mapping[str, int]
    items: tuple[Item, ...]
    spread: Distribution
    failures: tuple[Failure, ...]
    times: Times
    likeness: similarity.Likeness | None
    code: Mapping[str, similarity.Answers]
    given: tuple[str, ...]

    @property
    def maximum(self) -> float:
        """Points of the exercises that count."""
        return sum(self.assignment.by_name[name].points for name in self.counted)

    @property
    def to_review(self) -> tuple[GradeRow, ...]:
        """Those whose submission a person has to look at."""
        return tuple(row for row in self.rows if row.standing == "needs_review")

    def graded_in(self, sandbox: str) -> int:
        """How many submissions were graded in this kind of sandbox."""
        return sum(row.result is not None and row.result.sandbox == sandbox for row in self.rows)

    def score(self, row: GradeRow) -> float:
        """The points of a row in the exercises that count, before any penalty for lateness."""
        return round(sum(mark.points or 0.0 for mark in row.marks if mark.name in self.counted), 4)


def gather_report(
    assignment: Assignment,
    *,
    results: Path,
    submitted: Path,
    gradebook: GradebookAddress | None = None,
    threshold: float = similarity.THRESHOLD,
) -> Report:
    """Read a class's results and submissions.

    gradebook : its points have the last word, as in an export; None to go by the results alone.
    threshold : from which share on two submissions are called alike, above 0 and at most 1.

    Raises: ConfigError if there are no results, or the release to compare with is missing; RecordError if the gradebook
    cannot be read.
    """
    if not 0 < threshold <= 1:
        raise ConfigError(f"--alike: expected a share above 0 and at most 1, got {threshold:g}")
    sheet = gather(assignment, results=results, submitted=submitted, gradebook=gradebook)
    rows = tuple(row for row in sheet.rows if row.standing != "missing")
    settled = tuple(row for row in rows if row.standing != "needs_review")
    waiting = {
        exercise.name: sum(mark.points is None for row in settled for mark in row.marks if mark.name == exercise.name)
        for exercise in assignment.exercises
    }
    counted = tuple(name for name, number in waiting.items() if not number)
    scores = {
        name: [mark.points or 0.0 for row in settled for mark in row.marks if mark.name == name] for name in counted
    }
    maxima = {name: assignment.by_name[name].points for name in counted}
    graded = [row.result for row in rows if row.result is not None]
    written = answers.student_answers(assignment, submitted, [row.person.student for row in rows])
    given = answers.release_answers(assignment)
    likeness = similarity.compare(written, given, threshold=threshold) if written else None
    linked = {name for group in likeness.groups for name in group.members} if likeness is not None else set()
    return Report(
        assignment=assignment,
        rows=rows,
        settled=settled,
        counted=counted,
        waiting={name: number for name, number in waiting.items() if number},
        items=items(scores, maxima),
        spread=distribution([sum(points) for points in zip(*scores.values(), strict=True)], sum(maxima.values())),
        failures=most_failed(graded),
        times=times(graded),
        likeness=likeness,
        code={name: parts for name, parts in written.items() if name in linked},
        given=given,
    )
