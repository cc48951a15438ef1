"""A course as pages: one of all assignments and students, and one for each student, all in the class report's style.

`render` is pure. Its anonymous form shows figures only: no ids, no links.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from autograder.collect import EMPTY, Roster
from autograder.collect.roster import usable
from autograder.config import Course
from autograder.errors import ConfigError
from autograder.gradebook.database import gradebook_address
from autograder.language import gettext, preferred, using
from autograder.render import page
from autograder.render.card import percent, said_points
from autograder.report import charts as shared
from autograder.report.course import behind as rules
from autograder.report.course import charts, student
from autograder.report.course.gather import CourseReport, Student, Unit, Work, gather_course
from autograder.report.failures import Failure
from autograder.report.items import Item, distribution
from autograder.report.links import COURSE_PAGE, feedback_pages, link, shown_name
from autograder.util.files import write_atomically

MAX_HARD = 20
"""Hard exercises that are listed."""


@dataclass(frozen=True)
class _Cell:
    """What a student has in one assignment: text, its kind for the eye, and words for what is no number."""

    text: str
    kind: str
    words: str = ""


@dataclass(frozen=True)
class _Row:
    """A row of the table of students. href : their own page, "" if there is none."""

    name: str
    href: str
    share: str
    handed_in: int
    cells: tuple[_Cell, ...]


@dataclass(frozen=True)
class _Behind:
    """A row of those who fall behind. path : their shares as a line; middle : the class's."""

    row: _Row
    path: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class _Hard:
    """An exercise that the class failed. number : its assignment's; failure : the check that most failed, if any."""

    number: int
    unit: Unit
    item: Item
    failure: Failure | None


def render(
    report: CourseReport,
    *,
    classes: Mapping[str, str] | None = None,
    students: Mapping[str, str] | None = None,
    anonymous: bool = False,
) -> str:
    """Return the page of a course as HTML text.

    classes : assignment → link to the class report; students : student → link to the page over the course.
    anonymous : leave out whatever says who did what, to show it to the class.
    """
    pages = students or {}
    rows = {} if anonymous else {s.person.student: _row(s, report, pages) for s in report.students}
    shares = {s.person.student: s.shares for s in report.students}
    hard = _hard(report)
    places = charts.columns(report.units, len(report.students))
    return page.render(
        "course.html.j2",
        styles=("report.css", "course.css"),
        script="report.js",
        report=report,
        anonymous=anonymous,
        classes={} if anonymous else classes or {},
        columns=places,
        medians=charts.line([(place.x, place.median) for place in places]),
        spread=distribution([100 * share for share in report.shares], 100.0),
        bars=shared.bars(distribution([100 * share for share in report.shares], 100.0)),
        behind=[
            _Behind(rows[one.student], charts.spark(shares[one.student]), one.reasons)
            for one in report.behind
            if not anonymous
        ],
        middle=charts.spark([unit.median for unit in report.units]),
        hard=hard[:MAX_HARD],
        more=len(hard) - MAX_HARD,
        rows=rows.values(),
        charts=shared,
        course_charts=charts,
        rules=rules,
        points=said_points,
        percent=percent,
    )


def write(
    course: Course,
    *,
    output: Path | None = None,
    results: Path | None = None,
    submitted: Path | None = None,
    gradebook: bool = True,
    roster: Roster = EMPTY,
    anonymous: bool = False,
    now: datetime | None = None,
    language: str = "",
) -> Path:
    """Write the page of a course, and in ``students/`` beside it one for each student; return the path of the first.

    output : the file; by default ``reports/course.html``, or ``course-anonymous.html`` for the anonymous form, which
    has no students' pages. results, submitted : where they lie; the course's own by default.
    gradebook, roster : as `autograder.report.course.gather.gather_course` has them; now : the clock's time if None.
    language : of the pages, by its code; the one that the environment asks for by default.

    Raises: ConfigError, RecordError, TranslationError.
    """
    own = Path(COURSE_PAGE)
    if output is None and own.stem in course.names:
        raise ConfigError(
            f"an assignment is called {own.stem!r}, as the page would be; say with --output where it goes"
        )
    path = output or course.reports / (f"{own.stem}-anonymous.html" if anonymous else own)
    results = results or course.results
    with using(language or preferred()), _collector_at_rest():
        report = gather_course(
            course,
            results=results,
            submitted=submitted or course.submitted,
            gradebook=gradebook_address(course) if gradebook else None,
            roster=roster,
            now=now or datetime.now(UTC),
        )
        _write_pages(report, path, results, anonymous=anonymous)
    return path


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Look for no reference cycles meanwhile: half of the time would go there, and results have none."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _write_pages(report: CourseReport, path: Path, results: Path, *, anonymous: bool) -> None:
    names = [unit.assignment.name for unit in report.units]
    classes = {name: link(report.course.reports / f"{name}.html", path.parent) for name in names}
    students = {} if anonymous else _write_students(report, path, results)
    write_atomically(path, render(report, classes=classes, students=students, anonymous=anonymous))


def _write_students(report: CourseReport, path: Path, results: Path) -> dict[str, str]:
    """Write each student's page, and return student → link to it; an id that cannot name a file has none."""
    folder = path.parent / student.FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    feedback = {
        unit.assignment.name: feedback_pages(unit.assignment.name, unit.work, results, folder) for unit in report.units
    }
    chart = student.class_chart(report)
    found = {}
    for one in report.students:
        name = one.person.student
        if usable(name):
            own = {unit: pages[name] for unit, pages in feedback.items() if name in pages}
            text = student.render(one, report, chart, pages=own, up=quote(f"../{path.name}"))
            write_atomically(folder / f"{name}.html", text, durable=False)
            found[name] = quote(f"{student.FOLDER}/{name}.html")
    return found


def _row(one: Student, report: CourseReport, pages: Mapping[str, str]) -> _Row:
    return _Row(
        name=shown_name(one.person),
        href=pages.get(one.person.student, ""),
        share=percent(one.share),
        handed_in=one.handed_in,
        cells=tuple(map(_cell, report.units, one.work, one.shares)),
    )


def _cell(unit: Unit, work: Work, share: float | None) -> _Cell:
    if work.standing == "missing":
        if unit.over:
            return _Cell("–", "none", gettext("not handed in"))
        return _Cell("–", "wait", gettext("not yet handed in"))
    if share is None:
        return _Cell("✎", "wait", gettext("waits for a person"))
    kind = "all" if share >= 0.85 else "half" if share >= 0.5 else "some" if share > 0 else "none"
    return _Cell(f"{100 * share:.0f}", kind)


def _hard(report: CourseReport) -> list[_Hard]:
    """The exercises of which the class earned less than half, the hardest first."""
    found = [
        _Hard(number, unit, item, unit.failures.get(item.name))
        for number, unit in enumerate(report.units, start=1)
        for item in unit.items
        if item.difficulty == "hard"
    ]
    return sorted(found, key=lambda entry: (entry.item.share, entry.number))
