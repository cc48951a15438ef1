"""What is to be said of a course: how its assignments went, one after the other, and where each student stands.

`gather_course` reads; the report is a frozen value, and the pages lay it out. An assignment's results are let go of as
soon as its figures are known: those of a whole course are half a million values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

import numpy as np

from autograder.collect import EMPTY, Person, Roster
from autograder.config import Assignment, Course
from autograder.errors import ConfigError
from autograder.gradebook.database import GradebookAddress
from autograder.gradebook.sheet import GradeRow, RowStanding, read_sheet
from autograder.report.course.behind import Behind, behind
from autograder.report.failures import Failure, most_failed
from autograder.report.items import Item
from autograder.report.links import title_of
from autograder.report.marks import marks


@dataclass(frozen=True)
class Work:
    """What a student has in one assignment.

    points : in the exercises that count; marks : in every exercise, in their order, None while they wait for a person;
    penalty : points taken off for lateness; handed_in : naive UTC, None if unknown.
    """

    standing: RowStanding
    points: float = 0.0
    marks: tuple[float | None, ...] = ()
    penalty: float = 0.0
    handed_in: datetime | None = None


MISSING = Work("missing")


@dataclass(frozen=True)
class Unit:
    """An assignment, as the class did it.

    work : student → what was handed in; maximum : points of the exercises that count; items : their figures, and
    failures : of the hard ones the check that most failed; waiting : exercise → answers that wait for a person;
    to_review : submissions that a person has to look at.
    over : whether who has not handed in is late; quartiles : of the shares of ``maximum`` that were earned, over all
    who handed in and need no review, None if there are none; mean : of the same.
    """

    assignment: Assignment
    work: Mapping[str, Work]
    maximum: float
    items: tuple[Item, ...]
    failures: Mapping[str, Failure]
    waiting: Mapping[str, int]
    to_review: int
    quartiles: tuple[float, float, float] | None
    mean: float = 0.0
    over: bool = False

    @cached_property
    def title(self) -> str:
        """The assignment's title in the language in use: asked for once, as every student's page shows it."""
        return title_of(self.assignment)

    @property
    def due(self) -> datetime | None:
        """When it was due, if that is said."""
        return self.assignment.settings.due

    @property
    def median(self) -> float | None:
        """The share of the points that half of the class reaches."""
        return None if self.quartiles is None else self.quartiles[1]

    @property
    def settled(self) -> int:
        """How many submissions count in the figures."""
        return len(self.work) - self.to_review

    @cached_property
    def by_name(self) -> dict[str, Item]:
        """The figures of the exercises that count, by name."""
        return {item.name: item for item in self.items}

    @property
    def late(self) -> int | None:
        """How many came after it was due, None if nobody said when that is."""
        return None if self.due is None else sum(self.is_late(work) for work in self.work.values())

    def is_late(self, work: Work) -> bool:
        """Whether a submission came after it was due, as far as is known."""
        return self.due is not None and work.handed_in is not None and work.handed_in.replace(tzinfo=UTC) > self.due

    def share(self, work: Work) -> float | None:
        """The share of the points that count: 0 for what is missing once it is over, None where there is none yet."""
        if work.standing == "missing":
            return 0.0 if self.over and self.maximum else None
        return None if work.standing == "needs_review" or not self.maximum else work.points / self.maximum


@dataclass(frozen=True)
class Student:
    """A student over the course. work, shares : one an assignment, in their order, a share as `Unit.share` has it.

    share : of all points that count for them so far, None if there are none; handed_in : of how many assignments.
    """

    person: Person
    work: tuple[Work, ...]
    shares: tuple[float | None, ...]
    share: float | None

    @property
    def handed_in(self) -> int:
        """How many assignments they handed in."""
        return sum(work.standing != "missing" for work in self.work)


@dataclass(frozen=True)
class CourseReport:
    """A course. units : the assignments that were begun, in order of time; idle : the names of the others.

    students : everybody who is known, by id; behind : those who fall behind, furthest first.
    """

    course: Course
    title: str
    units: tuple[Unit, ...]
    idle: tuple[str, ...]
    students: tuple[Student, ...]
    behind: tuple[Behind, ...]

    @property
    def over(self) -> int:
        """How many assignments are over."""
        return sum(unit.over for unit in self.units)

    @property
    def to_review(self) -> int:
        """How many submissions a person has to look at."""
        return sum(unit.to_review for unit in self.units)

    @property
    def shares(self) -> tuple[float, ...]:
        """What each student has of all points, for whom that is known."""
        return tuple(student.share for student in self.students if student.share is not None)


def gather_course(
    course: Course,
    *,
    results: Path,
    submitted: Path,
    gradebook: GradebookAddress | None = None,
    roster: Roster = EMPTY,
    now: datetime,
) -> CourseReport:
    """Read the results of all assignments of a course.

    gradebook : its points have the last word, as in an export; None to go by the results alone.
    roster : who is in the course, those too who never handed anything in; now : the time that it is, with its zone.

    Raises: ConfigError if there are no results, or one cannot be read; RecordError if the gradebook cannot.
    """
    begun, idle, people = [], [], {person.student: person for person in roster.people}
    for name in course.names:
        assignment = course.assignment(name)
        sheet = read_sheet(assignment, results=results, submitted=submitted, gradebook=gradebook, roster=roster)
        unit = _unit(assignment, sheet.rows)
        if unit.work:
            begun.append(unit)
        else:
            idle.append(name)
        for row in sheet.rows:
            if row.person.name or row.person.student not in people:
                people[row.person.student] = row.person
    if not begun:
        raise ConfigError(f"{results}: expected results, STUDENT/NAME.json, found none of {', '.join(course.names)}")
    units = tuple(replace(unit, over=_is_over(unit, len(people), now)) for unit in sorted(begun, key=_moment))
    students = tuple(_student(people[student], units) for student in sorted(people))
    return CourseReport(
        course=course,
        title=(gradebook.course_id if gradebook is not None else "") or course.root.name,
        units=units,
        idle=tuple(idle),
        students=students,
        behind=_behind(units, students),
    )


def _unit(assignment: Assignment, rows: Sequence[GradeRow]) -> Unit:
    found = marks(assignment, rows)
    work = {
        row.person.student: Work(
            row.standing, found.score(row), tuple(mark.points for mark in row.marks), row.penalty, row.handed_in
        )
        for row in found.rows
    }
    shares = [work[row.person.student].points / found.maximum for row in (found.settled if found.maximum else ())]
    hard = {item.name for item in found.items if item.difficulty == "hard"}
    graded = [row.result for row in found.rows if row.result is not None] if hard else []
    failures: dict[str, Failure] = {}
    for failure in most_failed(graded, most=None, exercises=hard):
        failures.setdefault(failure.exercise, failure)
    lower, middle, upper = np.quantile(shares, (0.25, 0.5, 0.75)) if shares else (0.0, 0.0, 0.0)
    return Unit(
        assignment=assignment,
        work=work,
        maximum=found.maximum,
        items=found.items if found.settled else (),
        failures=failures,
        waiting=found.waiting,
        to_review=len(found.to_review),
        quartiles=(float(lower), float(middle), float(upper)) if shares else None,
        mean=float(np.mean(shares)) if shares else 0.0,
    )


def _moment(unit: Unit) -> tuple[bool, float, str]:
    """Where an assignment stands in the course: when it was due, or half of it was there; else last, by its name."""
    name = unit.assignment.name
    if unit.due is not None:
        return False, unit.due.timestamp(), name
    known = sorted(w.handed_in.replace(tzinfo=UTC).timestamp() for w in unit.work.values() if w.handed_in is not None)
    return not known, known[len(known) // 2] if known else 0.0, name


def _is_over(unit: Unit, students: int, now: datetime) -> bool:
    """Whether it is past due; where nobody said when that is, whether at least half of the course handed it in."""
    return now > unit.due if unit.due is not None else 2 * len(unit.work) >= students


def _student(person: Person, units: Sequence[Unit]) -> Student:
    work = tuple(unit.work.get(person.student, MISSING) for unit in units)
    shares = tuple(unit.share(own) for unit, own in zip(units, work, strict=True))
    known = [
        (unit.maximum, own.points) for unit, own, share in zip(units, work, shares, strict=True) if share is not None
    ]
    total = sum(maximum for maximum, _ in known)
    return Student(person, work, shares, sum(points for _, points in known) / total if total else None)


def _behind(units: Sequence[Unit], students: Sequence[Student]) -> tuple[Behind, ...]:
    """Look at what is over only: what is still to be handed in says nothing of anybody."""
    over = [place for place, unit in enumerate(units) if unit.over]
    return behind(
        {
            s.person.student: [(s.shares[place], s.work[place].standing == "missing") for place in over]
            for s in students
        },
        medians=[units[place].median for place in over],
        totals={s.person.student: s.share for s in students},
    )
