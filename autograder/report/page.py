"""The class report as a page: one file, a few lines of script that sort its tables, as good without them.

`render` is pure. Its anonymous form shows figures only: no ids, no links, no code, nothing that a student's code said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from autograder.collect import EMPTY, Roster
from autograder.config import Assignment
from autograder.gradebook.database import gradebook_address
from autograder.gradebook.sheet import GradeRow, Mark
from autograder.language import decimal, gettext, preferred, using
from autograder.notebook import challenge
from autograder.render import page
from autograder.render.card import CheckRow, View, compose, percent, plural, said_points
from autograder.render.code import highlight
from autograder.report import charts
from autograder.report.failures import Failure
from autograder.report.gather import Report, gather_report
from autograder.report.items import FEW
from autograder.report.likeness.similarity import LEAST, THRESHOLD, Group, differing
from autograder.report.links import COURSE_PAGE, MAX_NAME, feedback_pages, link, shown_name, title_of
from autograder.report.marks import STANDINGS
from autograder.results import ExerciseResult
from autograder.util.files import write_atomically
from autograder.util.text import cut, one_line

MAX_GROUPS = 25
"""Groups of alike submissions whose code is shown."""
MAX_MEMBERS = 4
"""Members of a group whose code is shown side by side."""
MAX_PAIRS = 12
MAX_CODE = 6_000
ALIKE_PART = 0.5
"""From which share on a part of two alike submissions is shown."""


@dataclass(frozen=True)
class _Student:
    """One row of the class. href : the feedback page, "" if there is none; cells : text and class, one an exercise."""

    name: str
    href: str
    score: str
    cells: tuple[tuple[str, str], ...]
    standing: str
    seconds: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class _Failed:
    """One check that was failed. row : its typical failure, as a card would show it; none : what is not shown of it."""

    failure: Failure
    row: CheckRow


@dataclass(frozen=True)
class _Part:
    """A part of alike submissions, side by side.

    share : how alike it is in the closest pair; columns : whose it is, the code, and how many of its lines differ.
    """

    name: str
    share: str
    columns: tuple[tuple[str, Markup, int], ...]


@dataclass(frozen=True)
class _Alike:
    """A group of alike submissions.

    pairs : names and share, the closest first; more : pairs that are not listed; apart : parts that are less alike;
    shown : members whose code is there.
    """

    members: tuple[tuple[str, str], ...]
    share: str
    pairs: tuple[tuple[str, str, str], ...]
    more: int
    parts: tuple[_Part, ...]
    apart: tuple[str, ...]
    shown: int


def render(report: Report, *, pages: Mapping[str, str] | None = None, course: str = "", anonymous: bool = False) -> str:
    """Return the report as HTML text.

    pages : student → link to the feedback page, for those who have one; course : link to the course's page, or "".
    anonymous : leave out whatever says who did what, to show it to the class.
    """
    links = pages or {}
    likeness = None if anonymous else report.likeness
    groups = [] if likeness is None else likeness.groups
    return page.render(
        "report.html.j2",
        styles=("code.css", "report.css"),
        script="report.js",
        title=title_of(report.assignment),
        name=report.assignment.name,
        anonymous=anonymous,
        course="" if anonymous else course,
        report=report,
        few=len(report.settled) < FEW,
        bars=charts.bars(report.spread),
        dots=charts.dots(report.items),
        lowest=charts.lowest(report.items),
        charts=charts,
        failures=[_failed(failure, report.assignment, anonymous) for failure in report.failures],
        students=[] if anonymous else [_student(row, report, links) for row in report.rows],
        likeness=likeness,
        groups=[_alike(group, report, links) for group in groups[:MAX_GROUPS]],
        unshown=groups[MAX_GROUPS:],
        overlong=report.overlong,
        challenge=report.assignment.settings.challenge,
        said_number=challenge.said,
        least=LEAST,
        points=said_points,
        percent=percent,
        plural=plural,
        decimal=decimal,
        one_line=one_line,
    )


def write(
    assignment: Assignment,
    *,
    output: Path | None = None,
    results: Path | None = None,
    submitted: Path | None = None,
    gradebook: bool = True,
    roster: Roster = EMPTY,
    threshold: float = THRESHOLD,
    anonymous: bool = False,
    earlier: Sequence[Path] = (),
    language: str = "",
) -> Path:
    """Write the report of a class, beside it what was claimed in the unit's challenge, and return the report's path.

    output : the file; by default ``reports/NAME.html`` of the course, ``NAME-anonymous.html`` for the anonymous form.
    results, submitted : where they lie; the course's own by default.
    gradebook, roster, threshold, earlier : as `autograder.report.gather.gather_report` has them.
    language : of the page, by its code; the one that the environment asks for by default.

    Raises: ConfigError, RecordError, TranslationError.
    """
    path = output or assignment.course.reports / f"{assignment.name}{'-anonymous' if anonymous else ''}.html"
    results = results or assignment.course.results
    with using(language or preferred()):
        report = gather_report(
            assignment,
            results=results,
            submitted=submitted or assignment.course.submitted,
            gradebook=gradebook_address(assignment.course) if gradebook else None,
            roster=roster,
            threshold=threshold,
            earlier=earlier,
        )
        students = [row.person.student for row in report.rows]
        pages = feedback_pages(assignment.name, students, results, path.parent)
        course = link(assignment.course.reports / COURSE_PAGE, path.parent)
        write_atomically(path, render(report, pages=pages, course=course, anonymous=anonymous))
        if assignment.settings.challenge is not None:
            challenge.write(report.claims, path.with_name(f"{assignment.name}-challenge.csv"))
    return path


def _student(row: GradeRow, report: Report, links: Mapping[str, str]) -> _Student:
    person, result = row.person, row.result
    return _Student(
        name=shown_name(person),
        href=links.get(person.student, ""),
        score=said_points(report.score(row)),
        cells=tuple(map(_cell, row.marks)),
        standing=", ".join(_standing(row)),
        seconds="" if result is None else decimal(f"{result.seconds:.1f}"),
        reasons=_reasons(row),
    )


def _standing(row: GradeRow) -> list[str]:
    late = [gettext("−{points} late", points=said_points(row.penalty))] if row.penalty else []
    return [gettext(STANDINGS[row.standing]), *late]


def _cell(mark: Mark) -> tuple[str, str]:
    if mark.points is None:
        return "✎", "wait"
    kind = "all" if mark.points >= mark.maximum else "some" if mark.points > 0 else "none"
    return said_points(mark.points), kind


def _reasons(row: GradeRow) -> tuple[str, ...]:
    """Why a person has to look at a submission."""
    if row.standing != "needs_review":
        return ()
    notices = () if row.result is None else row.result.notices
    found = tuple(one_line(notice.text, 400) for notice in notices if notice.kind == "problem")
    return found or (gettext("The gradebook asks for a person's look."),)


def _failed(failure: Failure, assignment: Assignment, anonymous: bool) -> _Failed:
    view = View(disclosure=assignment.settings.disclosure) if anonymous else View()
    card = compose(ExerciseResult(name=failure.exercise, score=0.0, max_score=0.0, checks=(failure.check,)), view)
    row = replace(card.rows[0], notes=())
    if anonymous:
        # Messages, results and replays may quote a student's code; the judge's input and its answer do not.
        values = tuple(value for value in row.values if value.kind != "got")
        return _Failed(failure, replace(row, message="", replay="", values=values))
    values = tuple(replace(value, label=gettext("it gave")) if value.kind == "got" else value for value in row.values)
    return _Failed(failure, replace(row, values=values))


def _alike(group: Group, report: Report, links: Mapping[str, str]) -> _Alike:
    def linked(student: str) -> tuple[str, str]:
        return one_line(student, MAX_NAME), links.get(student, "")

    # The closest pair stands first, side by side.
    first = (group.pairs[0].one, group.pairs[0].other)
    shown = (*first, *(name for name in group.members if name not in first))[:MAX_MEMBERS]
    order = [*(e.name for e in report.assignment.exercises), *group.parts]
    names = sorted(group.parts, key=order.index)
    parts = [name for name in names if group.parts[name] >= ALIKE_PART]
    return _Alike(
        members=tuple(map(linked, group.members)),
        share=_percent(group.pairs[0].share),
        pairs=tuple((linked(p.one)[0], linked(p.other)[0], _percent(p.share)) for p in group.pairs[:MAX_PAIRS]),
        more=max(0, len(group.pairs) - MAX_PAIRS),
        parts=tuple(_Part(p, _percent(group.parts[p]), _columns(p, shown, report)) for p in parts),
        apart=tuple(name for name in names if name not in parts),
        shown=len(shown),
    )


def _columns(part: str, students: tuple[str, ...], report: Report) -> tuple[tuple[str, Markup, int], ...]:
    codes = [report.code[student].get(part, "").strip("\n") for student in students]
    marks = differing(codes, report.given)
    return tuple(
        (one_line(student, MAX_NAME), highlight(cut(code, MAX_CODE), lines), len(lines))
        for student, code, lines in zip(students, codes, marks, strict=True)
    )


def _percent(share: float) -> str:
    """Whole percents, and 100 only for what is the same."""
    return percent(int(share * 100) / 100)
