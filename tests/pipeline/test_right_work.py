"""Right work gets its points whatever its notebook looks like, in the real sandbox."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from nbformat import NotebookNode

from autograder.config import Course
from autograder.notebook.cells import grade_id
from autograder.pipeline.grader import Grader
from autograder.results import Result
from tests.support.course import SETTINGS, SOLUTIONS, code, submission, tiny_course

DOUBLE, QUADRUPLE = SOLUTIONS["double"], SOLUTIONS["quadruple"]
Grade = Callable[..., Result]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A tiny course that allows .py files beside the notebook."""
    made = tiny_course(tmp_path_factory.mktemp("course"))
    settings = made.assignment("tiny").settings_file
    settings.write_text(SETTINGS.replace('imports = ["numpy"]', 'imports = ["numpy"]\nfiles = ["*.py"]'))
    return made


@pytest.fixture
def grade(course: Course, grader: Grader, tmp_path: Path) -> Grade:
    """Grade the solved notebook after a change to it, with files beside it."""

    def graded(change: Callable[[NotebookNode], Any], answers: dict[str, str] | None = None, **files: str) -> Result:
        notebook = submission(course, answers or SOLUTIONS)
        change(notebook)
        (tmp_path / "tiny.ipynb").write_text(json.dumps(notebook))
        for name, content in files.items():
            (tmp_path / name.replace("__", ".")).write_text(content)
        return grader.grade(tmp_path, "s01").result

    return graded


def place(notebook: NotebookNode, name: str) -> int:
    """The index of a cell by its grade_id."""
    return next(i for i, cell in enumerate(notebook.cells) if grade_id(cell) == name)


def drop(notebook: NotebookNode, *names: str) -> None:
    """Delete cells by their grade_id."""
    notebook.cells = [cell for cell in notebook.cells if grade_id(cell) not in names]


def own(notebook: NotebookNode, source: str, at: int | None = None) -> None:
    """Put a cell of the student's own into a notebook, at its end if not said otherwise."""
    notebook.cells.insert(len(notebook.cells) if at is None else at, code("own", source))


def one_cell_at_the_end(notebook: NotebookNode) -> None:
    drop(notebook, "double", "quadruple")
    own(notebook, f"{DOUBLE}\n\n{QUADRUPLE}")


def one_cell_at_the_top(notebook: NotebookNode) -> None:
    drop(notebook, "double", "quadruple")
    own(notebook, f"import numpy as np\n{DOUBLE}\n\n{QUADRUPLE}", 0)


def merged(notebook: NotebookNode) -> None:
    notebook.cells[place(notebook, "double")].source += f"\n\n{QUADRUPLE}"
    drop(notebook, "quadruple")


def written_as_lambda(notebook: NotebookNode) -> None:
    drop(notebook, "double")
    own(notebook, "double = lambda x: 2 * np.asarray(x)", 3)


def imported(notebook: NotebookNode) -> None:
    drop(notebook, "double")
    own(notebook, "%%writefile mine.py\ndef double(x):\n    return 2 * x", 3)
    own(notebook, "from mine import double", 4)


def moved(notebook: NotebookNode) -> None:
    cell = notebook.cells.pop(place(notebook, "double"))
    notebook.cells += [code("table", "two = 2"), cell]
    cell.source = "def double(x, two=two):\n    return two * np.asarray(x)"


def above_the_check(notebook: NotebookNode) -> None:
    notebook.cells[place(notebook, "double")].source = "def double(x):\n    raise NotImplementedError()"
    notebook.cells[place(notebook, "check_double")].source = f"{DOUBLE}\n\ncheck('double')"


def in_the_import_cell(notebook: NotebookNode) -> None:
    notebook.cells[place(notebook, "imports")].source += "\nimport math"
    notebook.cells[place(notebook, "quadruple")].source = "def quadruple(x):\n    return int(math.pow(2, 2)) * x"


def used_again_in_a_loop(notebook: NotebookNode) -> None:
    own(notebook, "for double in range(3):\n    quadruple = double")


def nothing_left_of_labels(notebook: NotebookNode) -> None:
    for number, cell in enumerate(notebook.cells):
        cell.metadata, cell.id = {}, f"new-{number}"


SHAPES = [
    *(one_cell_at_the_end, one_cell_at_the_top, merged, written_as_lambda, imported, moved, above_the_check),
    *(in_the_import_cell, used_again_in_a_loop, nothing_left_of_labels),
]


@pytest.mark.parametrize("change", SHAPES, ids=lambda change: change.__name__)
def test_a_notebook_that_runs_keeps_its_points(grade: Grade, change: Callable[[NotebookNode], None]) -> None:
    """However the answers lie in it, full points and a notice."""
    result = grade(change)
    assert (result.score, result.status) == (5, "graded"), result.notices
    assert result.notices


def test_a_file_beside_the_notebook_is_imported_where_it_may_be(grade: Grade) -> None:
    """The assignment allows .py files, so a helper that was handed in lies beside the notebook."""
    answers = {**SOLUTIONS, "double": "from mine import double"}
    assert grade(lambda _notebook: None, answers, mine__py="def double(x):\n    return 2 * x").score == 5
    result = grade(lambda _notebook: None, {**SOLUTIONS, "double": "open('t.csv')"}, t__csv="1")
    assert "file_left_out" in [notice.code for notice in result.notices]


def test_two_notebooks_that_differ_are_graded_and_looked_at(course: Course, grade: Grade, tmp_path: Path) -> None:
    """The one of the right name has its points, and a person is asked."""
    other = submission(course, {**SOLUTIONS, "double": "def double(x):\n    return 1"})
    (tmp_path / "tiny (1).ipynb").write_text(json.dumps(other))
    result = grade(lambda _notebook: None)
    assert (result.score, result.status) == (5, "needs_review")
    assert [notice.code for notice in result.notices] == ["notebooks_differ"]


def test_what_is_not_written_earns_nothing_wherever_the_name_stands(grade: Grade) -> None:
    """A name that is bound to something else, or a function that is wrong, is no answer."""
    for source in ("double = 2", "from numpy import abs as double", "double = check"):
        assert grade(lambda notebook, source=source: own(notebook, source), {"quadruple": QUADRUPLE}).score <= 3


WRONG = "def double(x):\n    return x"


@pytest.mark.parametrize(
    ("answer", "later", "score"),
    [(DOUBLE, WRONG, 5), (WRONG, DOUBLE, 5), (WRONG, "def double(x):\n    return 0 * x", 3), (WRONG, "double = 2", 3)],
    ids=["an experiment", "mended", "wrong twice", "a number"],
)
def test_a_function_written_again_below_its_check_takes_no_points(
    grade: Grade, answer: str, later: str, score: float
) -> None:
    """An experiment of the same name costs nothing, one that is right below its check counts; both are said."""
    result = grade(lambda notebook: own(notebook, later), {**SOLUTIONS, "double": answer})
    assert result.score == score
    assert "name_reused" in [notice.code for notice in result.notices]
