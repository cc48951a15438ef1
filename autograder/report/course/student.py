"""One student over the course, on a page that names nobody else: points beside the class's, what is missing, what to
look at again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup

from autograder.language import gettext
from autograder.render import page
from autograder.render.card import percent, said_points
from autograder.report import charts as shared
from autograder.report.course import charts
from autograder.report.course.charts import Column
from autograder.report.course.gather import CourseReport, Student, Unit, Work
from autograder.report.links import shown_name
from autograder.report.marks import STANDINGS

FOLDER = "students"
"""Where the pages lie, beside the course's."""
FEW = 5
"""With fewer submissions than this the class's figures stay out: they would say what a neighbour has."""
MOST_LEFT = 8
"""Exercises that are listed for the points that were left in them."""


@dataclass(frozen=True)
class _Day:
    """A day to read and, as digits, to sort by."""

    text: str = "–"
    digits: str = ""

    @classmethod
    def of(cls, moment: datetime | None) -> _Day:
        """The day of a moment in its own zone, a dash for none."""
        return cls() if moment is None else cls(f"{moment:%Y-%m-%d}", f"{moment:%Y%m%d}")


@dataclass(frozen=True)
class _Line:
    """An assignment in the table. href : the feedback page, "" if there is none; low : whether it needs a look."""

    number: int
    title: str
    href: str
    points: str
    share: str
    median: str
    due: _Day
    handed_in: _Day
    standing: str
    low: bool


@dataclass(frozen=True)
class _Left:
    """An exercise that points were left in."""

    number: int
    title: str
    name: str
    href: str
    points: str
    left: float
    share: str


@dataclass(frozen=True)
class ClassChart:
    """What is the same in every student's chart: the places of the assignments, and as SVG what is behind their line.

    known : in how many assignments the class's figures are shown.
    """

    columns: tuple[Column, ...]
    drawn: Markup
    known: int


def class_chart(report: CourseReport) -> ClassChart:
    """Draw the axes, and where the class lies."""
    columns = charts.columns(report.units, len(report.students))
    known = [place for place, unit in zip(columns, report.units, strict=True) if unit.settled >= FEW]
    parts: Any = page.environment().get_template("parts.html.j2").module
    return ClassChart(columns, Markup(parts.class_bands(shared, charts, columns, known)), len(known))


def render(student: Student, report: CourseReport, chart: ClassChart, *, pages: Mapping[str, str], up: str) -> str:
    """Return a student's page as HTML text.

    pages : assignment → link to the feedback page; up : link to the course's page.
    """
    lines = [
        _line(number, unit, work, share, pages.get(unit.assignment.name, ""))
        for number, (unit, work, share) in enumerate(
            zip(report.units, student.work, student.shares, strict=True), start=1
        )
    ]
    own = [
        (place.x, None if share is None else charts.up(share))
        for place, share in zip(chart.columns, student.shares, strict=True)
    ]
    return page.render(
        "student.html.j2",
        styles=("report.css", "course.css"),
        script="report.js",
        name=shown_name(student.person),
        report=report,
        student=student,
        share=percent(student.share),
        up=up,
        lines=lines,
        notes=[(words, titles) for words, titles in _notes(student, report) if titles],
        chart=chart,
        path=charts.line(own),
        dots=[
            (x, y, work.standing == "missing") for (x, y), work in zip(own, student.work, strict=True) if y is not None
        ],
        left=_left(student, report, pages),
        few=FEW,
        charts=shared,
    )


def _line(number: int, unit: Unit, work: Work, share: float | None, href: str) -> _Line:
    missing = work.standing == "missing"
    if missing:
        standing = [gettext("not handed in") if unit.over else gettext("not yet handed in")]
    else:
        standing = [gettext(STANDINGS[work.standing])]
    if unit.is_late(work):
        standing.append(gettext("after it was due"))
    if work.penalty:
        standing.append(gettext("−{points} late", points=said_points(work.penalty)))
    zone = unit.due.tzinfo if unit.due is not None else UTC
    moment = None if work.handed_in is None else work.handed_in.replace(tzinfo=UTC).astimezone(zone)
    return _Line(
        number=number,
        title=unit.title,
        href=href,
        points="–" if share is None or missing else _points(work.points, unit.maximum),
        share=percent(share),
        median=percent(unit.median if unit.settled >= FEW else None),
        due=_Day.of(unit.due),
        handed_in=_Day.of(moment),
        standing=", ".join(standing),
        low=missing and unit.over,
    )


def _points(got: float, maximum: float) -> str:
    return gettext("{got} of {maximum}", got=said_points(got), maximum=said_points(maximum))


def _notes(student: Student, report: CourseReport) -> list[tuple[str, list[str]]]:
    """What a person would ask about first, each with the titles of the assignments."""
    missing: list[str] = []
    to_come: list[str] = []
    late: list[str] = []
    waits: list[str] = []
    for unit, work in zip(report.units, student.work, strict=True):
        title = unit.title
        if work.standing == "missing":
            (missing if unit.over else to_come).append(title)
        if unit.is_late(work):
            late.append(title)
        if work.standing in ("waiting", "needs_review"):
            waits.append(title)
    return [
        (gettext("Not handed in"), missing),
        (gettext("Still to be handed in"), to_come),
        (gettext("Handed in after it was due"), late),
        (gettext("Waits for a person"), waits),
    ]


def _left(student: Student, report: CourseReport, pages: Mapping[str, str]) -> list[_Left]:
    """The exercises that points were left in, most of them first."""
    found = []
    for number, (unit, work) in enumerate(zip(report.units, student.work, strict=True), start=1):
        if work.standing not in ("graded", "waiting"):
            continue
        href = pages.get(unit.assignment.name, "")
        for exercise, mark in zip(unit.assignment.exercises, work.marks, strict=True):
            item = unit.by_name.get(exercise.name)
            if item is not None and mark is not None and mark < exercise.points:
                found.append(
                    _Left(
                        number=number,
                        title=unit.title,
                        name=exercise.name,
                        href=f"{href}#exercise-{exercise.name}" if href else "",
                        points=_points(mark, exercise.points),
                        left=exercise.points - mark,
                        share=percent(item.share if unit.settled >= FEW else None),
                    )
                )
    return sorted(found, key=lambda entry: (-entry.left, -entry.number))[:MOST_LEFT]
