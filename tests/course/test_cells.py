"""Tests of `autograder.course.cells` and `classic`: what the notebooks of an nbgrader course ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.config import Course
from autograder.course.cells import language
from autograder.errors import ConfigError
from tests.support.classic import answer, cell, classic_course, grade

HIDDEN = "assert f(2) == 4\n### BEGIN HIDDEN TESTS\nassert f(3) == 9\n### END HIDDEN TESTS"


def test_every_cell_with_points_is_an_exercise(tmp_path: Path) -> None:
    """Tests, answers and tasks for a person, in the order of notebooks and cells; each knows where it stands."""
    cells = [answer("f", "def f(x): return x * x"), grade("test_f", HIDDEN, 1.5), answer("why", "So.", "markdown", 2)]
    task = cell("Draw it.", "markdown", grade_id="draw", task=True, locked=True, points=3)
    files = {"p1.ipynb": cells, "p2.ipynb": [task, grade("test_f", "check('g')", 0)]}
    found = classic_course(tmp_path, {"ps1": files}, released=False).assignment("ps1")
    assert found.classic
    assert found.notebooks == ("p1", "p2")
    seen = [(e.name, e.grade_cell, e.points, e.manual, e.inside) for e in found.exercises]
    assert seen == [
        ("p1/test_f", "test_f", 1.5, False, True),
        ("why", "why", 2.0, True, False),
        ("draw", "draw", 3.0, True, False),
        ("g", "test_f", 0.0, False, False),
    ]
    assert [[e.name for e in part.exercises] for part in found.parts] == [["p1/test_f", "why"], ["draw", "g"]]


def test_an_assignment_with_settings_is_not_classic(tmp_path: Path) -> None:
    """A course may hold both kinds, in one folder."""
    course = classic_course(tmp_path, {"ps1": {"p1.ipynb": [grade("t", "assert True")]}}, released=False)
    settings = 'title = "Ours"\n[exercises.f]\npoints = 1\n'
    (course.root / "source" / "ours").mkdir()
    (course.root / "source" / "ours" / "assignment.toml").write_text(settings, encoding="utf-8")
    assert course.names == ("ours", "ps1")
    assert [course.assignment(name).classic for name in course.names] == [False, True]
    assert Course.find(course.root / "source" / "ps1") == course


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ([grade("t", "assert True"), answer("t", "x = 1")], "the id t is there 2 times"),
        ([grade("", "assert True")], "cell 1 carries points and has no id"),
        ([cell("assert True", grade_id="t", grade=True, points=None)], r"cell 1 \(t\): expected points, 0 or more"),
        ([cell("assert True", grade_id="t", grade=True, points=-1)], "got -1"),
    ],
    ids=["two of one id", "no id", "no points", "points below zero"],
)
def test_faults_of_a_source_are_named(tmp_path: Path, cells: list[object], said: str) -> None:
    """The message names the file, the cell and what is wrong with it; other assignments are not touched by it."""
    files = {"ps1": {"p1.ipynb": cells}, "ps2": {"p1.ipynb": [grade("t", "assert True")]}}
    course = classic_course(tmp_path, files, released=False)
    with pytest.raises(ConfigError, match=rf"p1\.ipynb.*{said}"):
        course.assignment("ps1")
    assert course.assignment("ps2").points == 1


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ({}, "python"),
        ({"language_info": {"name": "R"}}, "r"),
        ({"kernelspec": {"name": "python3"}}, "python"),
        ({"kernelspec": {"language": "julia", "name": "julia-1.9"}}, "julia"),
        ({"kernelspec": "odd"}, "python"),
    ],
)
def test_the_language_of_a_notebook(metadata: dict[str, object], expected: str) -> None:
    """It is the kernel's; a notebook that does not say is in Python."""
    assert language({"metadata": metadata}) == expected
