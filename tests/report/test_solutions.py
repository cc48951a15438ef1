"""Tests of `autograder.report.solutions`: right ways on a page, and only once nobody can hand them in any more."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from autograder.audit.proof import key
from autograder.config import Assignment, Course
from autograder.errors import ConfigError
from autograder.pipeline.keys import base_key
from autograder.report.solutions import MOST_OTHERS, render, write
from tests.support.course import tiny_course

VARIANTS = """
from autograder.specimens import variant

{}
"""
ONE = '''
@variant("double")
def way_{0}():
    """The way <{0}> with `x`."""

    def double(x):
        return x * 2  # way {0}
'''


def due(assignment: Assignment, text: str) -> Assignment:
    """Say in assignment.toml when it is due, and read it again."""
    path = assignment.settings_file
    path.write_text(f"due = {text}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    return assignment.course.assignment(assignment.name)


@pytest.fixture
def tiny(tmp_path: Path) -> Assignment:
    """Tiny with five other right ways for double, due at the end of a day in Madrid."""
    assignment = tiny_course(tmp_path).assignment("tiny")
    (assignment.solutions / "variants.py").write_text(
        VARIANTS.format("\n".join(ONE.format(number) for number in range(5))), encoding="utf-8"
    )
    return due(assignment, '"2026-11-21 Europe/Madrid"')


def test_the_instructors_way_and_three_others(tiny: Assignment) -> None:
    """Each exercise has the instructor's code first; an answer in words is shown as it is."""
    page = render(tiny)
    text = re.sub(r"<[^>]*>", "", page)
    assert text.index("    return 2 * np.asarray(x)") < text.index("# way 0")
    assert [number for number in range(5) if f"# way {number}" in text] == list(range(MOST_OTHERS))
    assert "The way &lt;1&gt; with x." in text
    assert "It is so because doubling twice is multiplying by 2 · 2." in text
    assert "BEGIN SOLUTION" not in text


def test_before_it_is_over_there_is_no_page(tiny: Assignment) -> None:
    """The last second counts; the message says when it is over, and nothing is written."""
    with pytest.raises(ConfigError, match="tiny is due at 2026-11-21 23:59:59 CET; its solutions can be shown after"):
        write(tiny, now=datetime(2026, 11, 21, 22, 59, 59, tzinfo=UTC))
    assert not tiny.course.reports.exists()
    page = write(tiny, now=datetime(2026, 11, 21, 23, tzinfo=UTC))
    assert page == tiny.course.reports / "tiny.solutions.html"
    assert page.read_text(encoding="utf-8") == render(tiny)


def test_without_a_due_date_there_is_no_page(tmp_path: Path) -> None:
    """The message says what to add, and where."""
    with pytest.raises(ConfigError, match=r"assignment\.toml: expected when it is due.*add a line above the tables"):
        write(tiny_course(tmp_path).assignment("tiny"))


def test_a_due_date_that_is_none_is_refused(tmp_path: Path) -> None:
    """With the file and what was expected."""
    assignment = tiny_course(tmp_path).assignment("tiny")
    with pytest.raises(ConfigError, match=r"assignment\.toml: due: .*does not say the zone"):
        due(assignment, "2026-11-21")


def test_a_new_due_date_grades_nobody_again(tmp_path: Path) -> None:
    """No grade and no proof depends on it; on every other setting they do."""
    course: Course = tiny_course(tmp_path)
    before = course.assignment("tiny")
    keys = base_key(before, "none"), key(before)
    after = due(before, '"2026-11-21 Europe/Madrid"')
    assert (base_key(after, "none"), key(after)) == keys
    after.settings_file.write_text(after.settings_file.read_text().replace("points = 2", "points = 4"))
    assert base_key(after, "none") != keys[0]
    assert key(after) != keys[1]
