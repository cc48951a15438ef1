"""Tests of `autograder.convert.otter`: an otter notebook becomes a classic assignment with otter's points."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell as code
from nbformat.v4 import new_markdown_cell as text
from nbformat.v4 import new_output
from nbformat.v4 import new_raw_cell as raw
from typer.testing import CliRunner

from autograder.cli import app
from autograder.config import Assignment, Course
from autograder.convert.otter import import_otter, solution_cell
from autograder.convert.otter_tests import OtterQuestion, OtterTest, read_test_cell, read_test_file
from autograder.errors import ConfigError
from autograder.pipeline.grader import Grader
from autograder.release import build
from tests.support.classic import hand_in

CONFIG = '""" # BEGIN TEST CONFIG\npoints: 2\nhidden: true\n""" # END TEST CONFIG\n'


def shows(source: str, output: str) -> nbformat.NotebookNode:
    """A code cell that was run."""
    return code(source, outputs=[new_output("execute_result", {"text/plain": output}, execution_count=1)])


ASSIGNED = [
    raw("# ASSIGNMENT CONFIG\nname: hw\nfiles:\n    - data.csv"),
    code("import otter\ngrader = otter.Notebook()\nimport numpy as np"),
    raw("# BEGIN QUESTION\nname: q1\npoints: 3"),
    text("Square."),
    raw("# BEGIN SOLUTION"),
    code("def square(x):\n    # BEGIN SOLUTION\n    return x * x\n    # END SOLUTION"),
    raw("# END SOLUTION"),
    raw("# BEGIN TESTS"),
    shows("square(3)", "9"),
    code(f"{CONFIG}def test_more(square):\n    assert square(4) == 16\n\ntest_more(square)  # IGNORE"),
    raw("# END TESTS"),
    raw("# END QUESTION"),
    text("```otter\n# BEGIN QUESTION\nname: q2\nmanual: true\npoints: 1.5\n```"),
    raw("# BEGIN SOLUTION"),
    text("**SOLUTION**: because."),
    raw("# END SOLUTION"),
    raw("# END QUESTION"),
    raw("# BEGIN QUESTION\nname: q3\nall_or_nothing: true"),
    raw("# BEGIN SOLUTION"),
    code("n = len(open('data.csv').read()) # SOLUTION"),
    raw("# END SOLUTION"),
    raw("# BEGIN TESTS"),
    shows("n > 0", "True"),
    shows("# HIDDEN\nn", "3"),
    raw("# END TESTS"),
    raw("# END QUESTION"),
]
OK_FILE = """
OK_FORMAT = True
test = {
    "name": "q1", "points": [1, 2],
    "suites": [{"cases": [
        {"code": ">>> square(3)\\n9", "hidden": False},
        {"code": ">>> print(square(1))\\n1\\n", "hidden": True},
    ], "setup": "", "teardown": "", "type": "doctest"}],
}
"""
EXCEPTION_FILE = """
from otter.test_files import test_case

OK_FORMAT = False
name = "q1"
points = 3

@test_case(points=1)
def shown(square):
    assert square(3) == 9

@test_case(points=2, hidden=True)
def kept(env):
    assert env["square"](1) == 1
"""


def book(folder: Path, cells: Sequence[Any]) -> Path:
    """A notebook of these cells, with a file beside it."""
    path = folder / "hw.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=list(cells)), path)
    (folder / "data.csv").write_text("a,b", encoding="utf-8")
    return path


def points(assignment: Assignment, student: str, answers: dict[str, str]) -> dict[str, float | None]:
    """What a student earns, by exercise."""
    if not assignment.release.exists():
        build(assignment)
    grader = Grader(assignment)
    try:
        result = grader.grade(hand_in(assignment.course, student, assignment.name, answers), student).result
    finally:
        grader.close()
    return {exercise.name: exercise.score for exercise in result.exercises}


def test_an_assignment_of_otter_assign_is_graded_with_its_points(tmp_path: Path) -> None:
    """Each test has its share of the question's points, a person gives his, and what maps is judged from outside."""
    course = tmp_path / "course"
    course.mkdir()
    command = ["adopt", "hw", "--otter", str(book(tmp_path, ASSIGNED)), "--course", str(course)]
    said = CliRunner().invoke(app, command)
    assert said.exit_code == 0, said.output
    assert 'test_q1_1: check("test_q1_1"), judged from outside' in said.output
    assignment = Course(course).assignment("hw")
    assert {e.name: e.points for e in assignment.exercises} == {"test_q1_1": 1, "test_q1_2": 2, "q2": 1.5, "test_q3": 1}
    assert {e.name for e in assignment.exercises if e.inside} == {"test_q3"}
    right = {"q1": "def square(x):\n    return x * x", "q2": "So.", "q3": "n = len(open('data.csv').read())"}
    assert points(assignment, "right", right) == {"test_q1_1": 1, "test_q1_2": 2, "q2": None, "test_q3": 1}
    wrong = right | {"q1": "def square(x):\n    return 9", "q3": "n = 4"}
    assert points(assignment, "wrong", wrong) == {"test_q1_1": 1, "test_q1_2": 0, "q2": None, "test_q3": 0}
    assert "square(4)" not in assignment.release_notebook.read_text(encoding="utf-8")


@pytest.mark.parametrize("tests", [OK_FILE, EXCEPTION_FILE])
def test_a_notebook_with_tests_in_files_is_turned(tmp_path: Path, tests: str) -> None:
    """What stands above ``grader.check`` is the solution; both formats give the same tests."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "q1.py").write_text(tests, encoding="utf-8")
    cells = [code("def square(x):\n    return x * x"), text("Check it."), code('grader.check("q1")')]
    assignment = import_otter(tmp_path / "course", "hw", book(tmp_path, cells))
    assert [(e.grade_cell, e.points) for e in assignment.exercises] == [("test_q1_1", 1), ("test_q1_2", 2)]
    assert points(assignment, "s", {"q1": "def square(x):\n    return 9"}) == {"test_q1_1": 1, "test_q1_2": 0}


@pytest.mark.parametrize(
    ("source", "shown", "expected"),
    [
        ("f(2)", "4", "assert f(2) == 4"),
        ("f(2) == 4", "True", "assert f(2) == 4"),
        ("f(2) == 4", "False", "assert (f(2) == 4) == False"),
        ("f(2)", "True", "assert f(2) == True"),
        ("x = 2\nf(x)", "array([1, 2])", "x = 2\nassert repr(f(x)) == 'array([1, 2])'"),
        ("assert f(2)", "", "assert f(2)"),
        ("def test(f):\n    assert f(2) == 4\ntest(f)", "", "assert f(2) == 4"),
        ("def test(env):\n    assert env['f'](2) == 4", "", "assert f(2) == 4"),
        ("def test(f):\n    y = f(2)\n    assert y == 4", "", "y = f(2)\nassert y == 4"),
        (
            "def test(f):\n    x = f(2)\n    assert x == 4",
            "",
            "def test(f):\n    x = f(2)\n    assert x == 4\n\ntest(f)",
        ),
        ("def test(env):\n    assert set(env)", "", "def test(env):\n    assert set(env)\n\ntest(globals())"),
    ],
)
def test_a_test_becomes_statements(source: str, shown: str, expected: str) -> None:
    """What it shows is compared; a function's own statements stand alone where they bind no name of the notebook."""
    assert read_test_cell(source, shown, {"f", "x"}) == OtterTest(expected)


def test_what_a_test_prints_is_compared() -> None:
    """With the value of the last line below it, as a notebook shows it."""
    source = read_test_cell("str(print(x))", "2\n'None'", {"x"}).source
    exec(source, {"x": 2})
    with pytest.raises(AssertionError):
        exec(source, {"x": 3})


@pytest.mark.parametrize(
    ("given", "total", "expected"),
    [
        ((None, None), None, (0.5, 0.5)),
        ((None, None), 3, (1.5, 1.5)),
        ((2, None), 3, (2, 1)),
        ((2, None), None, (2, 0)),
        ((None, None), [1, 4], (1, 4)),
        ((None, None), {"each": 2}, (2, 2)),
    ],
)
def test_points_are_otters(given: tuple[float | None, ...], total: object, expected: tuple[float, ...]) -> None:
    """A test has its own, or an equal share of what is left."""
    tests = tuple(OtterTest("", points=value) for value in given)
    assert OtterQuestion("q", tests, total).worth == expected


def test_points_that_do_not_fit_are_said() -> None:
    """More for the tests than for the question, or a list of another length."""
    with pytest.raises(ConfigError, match="more than the question's 1"):
        assert OtterQuestion("q", (OtterTest("", points=2),), 1).worth
    with pytest.raises(ConfigError, match="expected points for 1 tests, got 2"):
        assert OtterQuestion("q", (OtterTest(""),), [1, 2]).worth


def test_otters_marks_become_nbgraders() -> None:
    """Neighbouring lines share a region; prompts, and what no notebook is to have, are gone."""
    source = (
        'a = 1 # SOLUTION\nb = 2 # SOLUTION NO PROMPT\n""" # BEGIN PROMPT\na = ...\n""" # END PROMPT\nc = 3 # IGNORE\n'
    )
    assert solution_cell(source) == "### BEGIN SOLUTION\na = 1\nb = 2\n### END SOLUTION"


def test_what_is_no_otter_notebook_is_refused(tmp_path: Path) -> None:
    """So is one whose tests are not there, and a name that is taken."""
    with pytest.raises(ConfigError, match="expected cells that begin a question"):
        import_otter(tmp_path, "hw", book(tmp_path, [code("x = 1")]))
    with pytest.raises(ConfigError, match="it checks q1, and there is no"):
        import_otter(tmp_path, "hw", book(tmp_path, [code('grader.check("q1")')]))
    (tmp_path / "source" / "hw").mkdir(parents=True)
    with pytest.raises(ConfigError, match="there is something already"):
        import_otter(tmp_path, "hw", book(tmp_path, ASSIGNED))
    (tmp_path / "odd.py").write_text("x = 1", encoding="utf-8")
    with pytest.raises(ConfigError, match="expected otter's tests"):
        read_test_file(tmp_path / "odd.py", set())
