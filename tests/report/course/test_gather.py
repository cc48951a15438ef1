"""What is said of a course: the right assignments in the right order, and what counts for whom."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from autograder.collect import Person, Roster
from autograder.config import Course
from autograder.errors import ConfigError
from autograder.report.course.gather import CourseReport, Student, gather_course
from tests.support.made_course import NOW, filled, graded, keep, several


def read(course: Course, *people: Person, days: float = 0) -> CourseReport:
    """The report by the results alone, so many days after `NOW`."""
    now = NOW + timedelta(days=days)
    return gather_course(course, results=course.results, submitted=course.submitted, roster=Roster(people), now=now)


def student(report: CourseReport, name: str) -> Student:
    """One student of the report."""
    return next(one for one in report.students if one.person.student == name)


def test_assignments_stand_in_order_of_time(tmp_path: Path) -> None:
    """By due date; without one by when half of the work was there; where nothing is known, last. Idle ones are told."""
    report = read(filled(tmp_path))
    assert [unit.assignment.name for unit in report.units] == ["gates", "descent", "images", "words"]
    assert [unit.over for unit in report.units] == [True, True, False, True]
    assert (report.over, report.idle, report.title) == (3, ("extra",), tmp_path.name)
    course = several(tmp_path / "other")
    keep(course, graded("images", "s01", 2, 2))
    keep(course, graded("words", "s01", 2, 2), stamp="2026-10-02 10:00:00 UTC")
    assert [unit.assignment.name for unit in read(course).units] == ["words", "images"]


def test_what_is_missing_counts_once_it_is_over(tmp_path: Path) -> None:
    """As no points; what may still come, and what a person has to look at, counts as nothing."""
    report = read(filled(tmp_path))
    one, review, gone = (student(report, name) for name in ("s01", "s02", "s06"))
    assert one.shares == (1.0, 0.625, 0.75, 1.0)
    assert one.share == pytest.approx((4 + 2.5 + 3 + 4) / 16)
    assert review.shares == (1.0, 0.625, None, None)
    assert review.share == pytest.approx(6.5 / 8)
    assert gone.shares == (0.5, 0.0, None, 0.0)
    assert gone.share == pytest.approx(2 / 12)
    assert gone.handed_in == 1
    later = student(read(Course(tmp_path), days=6), "s06")
    assert later.shares == (0.5, 0.0, 0.0, 0.0)


def test_the_figures_of_an_assignment_are_of_what_was_handed_in(tmp_path: Path) -> None:
    """Without what needs review and the exercise that waits for a person; late is what came after it was due."""
    gates, descent, images, words = read(filled(tmp_path)).units
    assert (gates.maximum, gates.median, gates.quartiles) == (4, 1.0, (1.0, 1.0, 1.0))
    assert (gates.waiting, gates.late) == ({"why": 6}, 1)
    assert (words.to_review, words.settled, words.late) == (1, 4, None)
    assert (len(images.work), images.mean) == (1, 0.75)
    assert [item.name for item in descent.items if item.difficulty == "hard"] == ["use"]
    assert (descent.failures["use"].failed, descent.failures["use"].check.name) == (5, "used")
    assert gates.failures == {}


def test_who_never_handed_anything_in_is_known_from_the_roster(tmp_path: Path) -> None:
    """And falls behind first; names come from there, too."""
    report = read(filled(tmp_path), Person("s01", "Ann", "Example"), Person("s99"))
    assert [one.person.student for one in report.students] == ["s01", "s02", "s03", "s04", "s05", "s06", "s99"]
    assert student(report, "s01").person.name == "Ann Example"
    assert student(report, "s99").shares == (0.0, 0.0, None, 0.0)
    assert [(one.student, one.reasons) for one in report.behind] == [
        ("s99", ("handed in nothing of 3",)),
        ("s06", ("handed in none of the last 2",)),
    ]


def test_without_a_due_date_an_assignment_is_over_once_half_have_handed_in(tmp_path: Path) -> None:
    """Before that, whoever has not may still be at it."""
    course = several(tmp_path)
    keep(course, graded("words", "s01", 2, 2))
    people = (Person("s02"), Person("s03"))
    assert [unit.over for unit in read(course, *people).units] == [False]
    assert read(course, *people).behind == ()
    assert [unit.over for unit in read(course, people[0]).units] == [True]


def test_a_course_without_results_says_so(tmp_path: Path) -> None:
    """It names where it looked, and for what."""
    course = several(tmp_path)
    with pytest.raises(ConfigError, match="expected results"):
        read(course)
    with pytest.raises(ConfigError, match="gates"):
        read(course, Person("s01"))
