"""Penalties for late work: what nbgrader's plugin says, settled by our commands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from autograder.config import Assignment
from autograder.errors import ConfigError, RecordError
from autograder.export import gather
from autograder.gradebook.database import gradebook_address
from autograder.gradebook.penalties import late_penalties
from autograder.gradebook.writer import GradebookWriter
from autograder.results import ExerciseResult, Result
from tests.support.course import tiny_course
from tests.support.gradebook import open_book

DUE = datetime(2026, 11, 21, 23, 0)
PLUGIN = """
from nbgrader.plugins import BasePlugin

class HalfAPointADay(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        if student_id == "bad":
            raise ZeroDivisionError("no days")
        return None if student_id == "spared" else 0.5 * (1 + total_seconds_late // 86400)

c.AssignLatePenalties.plugin_class = HalfAPointADay
"""
ZERO = 'c.LateSubmissionPlugin.penalty_method = "zero"\n'


def course(root: Path, config: str = PLUGIN, due: str = "2026-11-21 23:00 UTC") -> Assignment:
    """Return tiny, due then, in a course with such a configuration."""
    tiny = tiny_course(root).assignment("tiny")
    said = tiny.settings_file.read_text(encoding="utf-8")
    tiny.settings_file.write_text(f'due = "{due}"\n{said}' if due else said, encoding="utf-8")
    (root / "nbgrader_config.py").write_text(f"c = get_config()\n{config}", encoding="utf-8")
    return tiny.course.assignment("tiny")


def run(tiny: Assignment, handed_in: Mapping[str, datetime | None], points: float = 2.0) -> None:
    """Record a grade of so many points for each student, as a command does."""
    exercises = (
        ExerciseResult(name="double", score=points, max_score=2),
        ExerciseResult(name="quadruple", score=0, max_score=3),
        ExerciseResult(name="why", score=None, max_score=1),
    )
    book = gradebook_address(tiny.course)
    with late_penalties(tiny, book), GradebookWriter(book, tiny) as writer:
        for student, when in handed_in.items():
            made = {"assignment": "tiny", "student": student, "status": "graded", "score": points, "max_score": 5.0}
            writer.record(Result.model_validate(made | {"exercises": exercises, "key": "k"}), when)


def penalties(tiny: Assignment) -> dict[str, float | None]:
    """What the gradebook takes off, by student."""
    with open_book(tiny.course) as book:
        return {
            entry.student.id: notebook.late_submission_penalty
            for entry in book.assignment_submissions("tiny")
            for notebook in entry.notebooks
        }


def test_late_work_loses_what_the_plugin_says(tmp_path: Path) -> None:
    """No more than it has, and nothing in time, without a time or where the plugin says so."""
    tiny = course(tmp_path)
    day = timedelta(days=1)
    run(tiny, {"early": DUE - day, "late": DUE + day, "never": None, "spared": DUE + day, "very": DUE + 30 * day})
    assert penalties(tiny) == {"early": None, "late": 1.0, "never": None, "spared": None, "very": 2.0}


def test_reports_and_exports_take_it_off(tmp_path: Path) -> None:
    """The one total there is."""
    tiny = course(tmp_path)
    run(tiny, {"late": DUE + timedelta(hours=1)})
    sheet = gather(
        tiny, results=tiny.course.results, submitted=tiny.course.submitted, gradebook=gradebook_address(tiny.course)
    )
    (row,) = sheet.rows
    assert (row.raw, row.penalty, row.total) == (2.0, 0.5, 1.5)


def test_it_follows_what_has_changed(tmp_path: Path) -> None:
    """The score, an extension, the day it is due, the plugin: each run settles anew what is there."""
    tiny = course(tmp_path / "a", ZERO)
    late = {"late": DUE + timedelta(hours=2)}
    run(tiny, late)
    assert penalties(tiny) == {"late": 2.0}
    run(tiny, late, points=1.0)
    assert penalties(tiny) == {"late": 1.0}
    with open_book(tiny.course) as book:
        book.grant_extension("tiny", "late", hours=3)
    run(tiny, {})
    assert penalties(tiny) == {"late": None}
    with open_book(tiny.course) as book:
        book.grant_extension("tiny", "late", hours=1)
    run(tiny, {})
    assert penalties(tiny) == {"late": 1.0}
    settings = tiny.settings_file.read_text(encoding="utf-8")
    tiny.settings_file.write_text(settings.replace("2026-11-21", "2026-11-22"), encoding="utf-8")
    tiny = tiny.course.assignment("tiny")
    run(tiny, {})
    assert penalties(tiny) == {"late": None}


def test_no_plugin_is_no_penalty(tmp_path: Path) -> None:
    """nbgrader's own takes nothing off, and what an earlier one took is given back."""
    tiny = course(tmp_path, ZERO)
    run(tiny, {"late": DUE + timedelta(days=1)})
    (tiny.course.root / "nbgrader_config.py").write_text("c = get_config()\n", encoding="utf-8")
    run(tiny, {})
    assert penalties(tiny) == {"late": None}


def test_the_day_it_is_due_may_be_formgraders(tmp_path: Path) -> None:
    """An assignment.toml that names none leaves it alone."""
    tiny = course(tmp_path, ZERO, due="")
    late = {"late": DUE + timedelta(days=1)}
    run(tiny, late)
    assert penalties(tiny) == {"late": None}
    with open_book(tiny.course) as book:
        book.find_assignment("tiny").duedate = DUE
        book.db.commit()
    run(tiny, {})
    assert penalties(tiny) == {"late": 2.0}


@pytest.mark.parametrize(
    "config", ['c.AssignLatePenalties.plugin_class = "nowhere.Plugin"\n', "c.AssignLatePenalties.plugin_class = 3\n"]
)
def test_a_plugin_that_is_none_is_told_before_anything_is_graded(tmp_path: Path, config: str) -> None:
    """With the setting to mend."""
    with pytest.raises(ConfigError, match=r"nbgrader_config\.py: the plugin .* mend c\.AssignLatePenalties"):
        run(course(tmp_path, config), {"late": DUE})


def test_a_plugin_that_fails_is_named_and_grades_are_there(tmp_path: Path) -> None:
    """The student too; the next run goes on."""
    tiny = course(tmp_path)
    with pytest.raises(RecordError, match=r"'bad' could not be settled: ZeroDivisionError: no days.*HalfAPointADay"):
        run(tiny, {"bad": DUE + timedelta(days=1), "late": DUE + timedelta(days=1)})
    with open_book(tiny.course) as book:
        assert {entry.student.id: entry.score for entry in book.assignment_submissions("tiny")} == {"bad": 2, "late": 2}


def test_without_a_gradebook_there_is_none(tmp_path: Path) -> None:
    """Nothing is opened, nothing imported."""
    tiny = course(tmp_path, 'c.AssignLatePenalties.plugin_class = "nowhere.Plugin"\n')
    with late_penalties(tiny, None):
        pass
    assert not list(tiny.course.root.glob("*.db"))
