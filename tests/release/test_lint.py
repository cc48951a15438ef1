"""Tests of `autograder.release.lint`: every fault of a source notebook is found, and named so that it can be mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.config import Assignment, Course
from autograder.errors import ReleaseError
from autograder.notebook.cells import read_cells
from autograder.release import lint
from autograder.release.source import Source
from autograder.util.syntax import parse_cell
from tests.support.course import SETTINGS, code, coded, source_notebook, text, tiny_source


def problems(assignment: Assignment) -> list[str]:
    """What keeps an assignment, as it lies there now, from being released."""
    return lint.problems(Source.read(assignment))


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The sources of tiny."""
    return tiny_source(tmp_path)


def with_notebook(course: Course, change: Callable[[NotebookNode], object]) -> Assignment:
    """Return tiny with its source notebook changed."""
    assignment = course.assignment("tiny")
    notebook = source_notebook()
    change(notebook)
    assignment.source_notebook.write_text(nbformat.v4.writes(notebook), encoding="utf-8")
    return assignment


def with_settings(course: Course, old: str, new: str) -> Assignment:
    """Return tiny with one text in assignment.toml replaced."""
    assert old in SETTINGS
    path = course.root / "assignments" / "tiny" / "assignment.toml"
    path.write_text(SETTINGS.replace(old, new), encoding="utf-8")
    return course.assignment("tiny")


def cell(notebook: NotebookNode, cell_id: str) -> NotebookNode:
    """Return the cell with this id."""
    return next(c for c in notebook.cells if c.id == cell_id)


def mark(cell_id: str, **fields: object) -> Callable[[NotebookNode], object]:
    """Return a change that sets fields of a cell's nbgrader metadata."""
    return lambda notebook: cell(notebook, cell_id).metadata.nbgrader.update(fields)


def drop(cell_id: str) -> Callable[[NotebookNode], object]:
    """Return a change that deletes a cell."""
    return lambda notebook: notebook.cells.remove(cell(notebook, cell_id))


def write(cell_id: str, source: str) -> Callable[[NotebookNode], object]:
    """Return a change that writes a cell's source anew."""
    return lambda notebook: cell(notebook, cell_id).update(source=source)


def add(*cells: NotebookNode) -> Callable[[NotebookNode], object]:
    """Return a change that adds cells at the end."""
    return lambda notebook: notebook.cells.extend(cells)


def test_a_sound_source_has_no_problems(course: Course) -> None:
    """Nothing is found in tiny as it is."""
    assert problems(course.assignment("tiny")) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (drop("double"), "double: there is no solution cell"),
        (drop("check-double"), "double: there is no grade cell"),
        (drop("why"), "why: there is no cell with this grade_id"),
        (mark("check-double", points=5), "double: cell 5 (check_double) is worth 5 points, assignment.toml says 2"),
        (mark("why", points=3), "why: cell 8 (why) is worth 3 points, assignment.toml says 1"),
        (mark("why", grade=False), "why: graded by a person, so cell 8 (why) needs grade and solution both true"),
        (mark("why", grade=False), "nbgrader's metadata: Markdown solution cell is not marked as a grade cell"),
        (mark("double", grade=True, points=1), "cell 4 (double) should be a code cell with solution true"),
        (mark("check-double", solution=True), "cell 5 (check_double) should be a code cell with grade true"),
        (mark("check-double", grade_id="double"), "2 cells have the grade_id 'double'"),
        (mark("check-double", grade_id="check_triple"), "(check_triple): graded or to be solved, but assignment.toml"),
        (mark("check-double", surprise=1), "Additional properties are not allowed"),
        (mark("check-double", schema_version=1), "Outdated schema version: 1"),
        (mark("double", task=True), "(double): a task cell"),
        (mark("imports", locked=False), "cell 2 (imports): lock it"),
        (add(code("more", "x = 1")), "cell 9: lock it"),
        (write("check-double", 'check("quadruple")'), '(check_double) does not call check("double")'),
        (write("check-double", "double(2)"), '(check_double) does not call check("double")'),
        (
            write("double", "def twice(x):\n    ### BEGIN SOLUTION\n    ### END SOLUTION"),
            "does not define the function",
        ),
        (write("double", "def double(x):\n    return 2 * x"), "mark the solution with ### BEGIN SOLUTION"),
        (write("double", "### BEGIN SOLUTION\ndef double(x): 1\n### END SOLUTION"), "put BEGIN SOLUTION inside"),
        (write("double", "def double(x):\n  ### BEGIN SOLUTION\n  x"), "every BEGIN SOLUTION needs its END"),
        (write("double", "def double(x):\n  ### END SOLUTION\n  x"), "every BEGIN SOLUTION needs its END"),
        (write("double", "def double(x:"), "cell 4 (double): does not parse as Python"),
        (
            write("intro", "### BEGIN SOLUTION\n2\n### END SOLUTION"),
            "BEGIN SOLUTION or END SOLUTION outside a solution",
        ),
        (write("check-double", 'check("double")\n### BEGIN HIDDEN TESTS\n1\n### END HIDDEN TESTS'), "solutions/tiny"),
        (drop("parameters"), "expected one code cell tagged 'parameters', found none"),
        (add(text("extra", "x", tags=["parameters"])), "found cell 3 (parameters), cell 9"),
        (write("parameters", "SEED = 0"), "(parameters): does not assign DATA"),
        (
            lambda nb: cell(nb, "intro").pop("id"),
            "cells without an id (save the notebook once in a current Jupyter): 1",
        ),
        (lambda nb: cell(nb, "intro").update(id="why"), "2 cells have the id 'why'"),
    ],
)
def test_a_faulty_notebook_is_named(course: Course, change: Callable[[NotebookNode], object], said: str) -> None:
    """Each fault of the notebook gives a sentence with the cell, what is wrong and what was expected."""
    found = problems(with_notebook(course, change))
    assert any(said in problem for problem in found), found


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[exercises.why]", "[exercises.triple]\npoints = 1\n[exercises.why]", "triple: there is no solution cell"),
        ('[exercises.quadruple]\npoints = 3\nuses = ["double"]\n', "", "(quadruple): graded or to be solved, but"),
        ("points = 3", "points = 2.5", "is worth 3 points, assignment.toml says 2.5"),
        ("SEED = 0", "SEED = 0\nEPOCHS = 3", "does not assign EPOCHS"),
        ("points = 2\n", "points = 2\nvariable = true\n", "quadruple: uses double, which is not a function"),
        (
            "points = 2\n",
            "points = 2\nmanual = true\n",
            "public check is_the_sum_with_itself: double is graded by a person",
        ),
    ],
)
def test_settings_that_disagree_are_named(course: Course, old: str, new: str, said: str) -> None:
    """What assignment.toml says and the notebook does not have, or the other way round, is found."""
    found = problems(with_settings(course, old, new))
    assert any(said in problem for problem in found), found


@pytest.mark.parametrize(
    ("folder", "old", "new", "said"),
    [
        (
            "assignments",
            '@check("double", essential=True)',
            '@check("double")',
            "double: none of its checks is essential",
        ),
        (
            "assignments",
            '@check("double")',
            '@check("triple")',
            "keeps_the_shape: assignment.toml has no exercise 'triple'",
        ),
        (
            "solutions",
            '@check("double")',
            '@check("twice")',
            "agrees_on_arrays: assignment.toml has no exercise 'twice'",
        ),
        ("assignments", "import numpy", "import nonesuch", "ModuleNotFoundError"),
        ("assignments", "keeps_the_shape(", "agrees_on_arrays(", "double: a public and a hidden check are both called"),
    ],
)
def test_faulty_checks_are_named(course: Course, folder: str, old: str, new: str, said: str) -> None:
    """A check of an unknown exercise, an exercise without an essential check and a broken file are found."""
    path = course.root / folder / "tiny" / "checks.py"
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")
    found = problems(course.assignment("tiny"))
    assert any(said in problem for problem in found), found


def test_an_essential_hidden_check_is_enough(course: Course) -> None:
    """The essential check of an exercise may be a hidden one."""
    public, hidden = (course.root / folder / "tiny" / "checks.py" for folder in ("assignments", "solutions"))
    public.write_text(public.read_text(encoding="utf-8").replace(", essential=True", ""), encoding="utf-8")
    hidden.write_text(hidden.read_text(encoding="utf-8").replace('e")', 'e", essential=True)'), encoding="utf-8")
    assert problems(course.assignment("tiny")) == []


def test_a_variable_needs_no_solution_cell(course: Course) -> None:
    """An exercise that is a variable of the notebook has only a grade cell."""
    path = course.root / "assignments" / "tiny" / "assignment.toml"
    path.write_text(SETTINGS.replace("points = 3\n", "points = 3\nvariable = true\n"), encoding="utf-8")
    assert problems(with_notebook(course, drop("quadruple"))) == []


def test_a_playground_cell_may_be_open(course: Course) -> None:
    """A code cell that is tagged for playing need not be locked."""
    assert problems(with_notebook(course, add(code("try", "double(21)", tags=["playground"])))) == []


def test_a_manual_answer_may_be_code(course: Course) -> None:
    """An answer that a person grades may be a code cell without marks."""
    answer = code("why", "plot = 1", grade=True, solution=True, points=1)
    assert problems(with_notebook(course, lambda nb: (drop("why")(nb), add(answer)(nb)))) == []


def test_magics_are_python_too(course: Course) -> None:
    """Cells with magics parse, and what they import and assign is seen."""
    change = write("parameters", "%matplotlib inline\nSEED, DATA = 0, 'sample'")
    assert problems(with_notebook(course, change)) == []
    assert parse_cell("!ls\n%time x = 1") is not None
    assert parse_cell("x = (") is None


def test_what_checks_name_is_there(course: Course) -> None:
    """A name that nothing defines, or a function that the reference lacks, is found before anything is graded."""
    assignment = course.assignment("tiny")
    text = assignment.hidden_checks.read_text()
    assignment.hidden_checks.write_text(text.replace("reference.double", "reference.twice"))
    found = problems(assignment)
    assert "solutions/tiny/checks.py: reference.py has no twice" in found
    assignment.hidden_checks.write_text(text + "\n\ndef helper():\n    return MOST\n")
    assert problems(assignment) == ["solutions/tiny/checks.py: MOST is not defined"]


def test_a_reference_that_does_not_run_is_a_problem(course: Course) -> None:
    """One sentence among the others, with the file and the error."""
    assignment = course.assignment("tiny")
    assignment.reference.write_text("import no_such_module\n")
    (found,) = problems(assignment)
    assert "reference.py: ModuleNotFoundError" in found


def test_what_the_sandbox_imports_is_installed(course: Course) -> None:
    """A module that is missing would fail every submission."""
    found = problems(with_settings(course, 'imports = ["numpy"]', 'imports = ["numpy", "no_such_module.part"]'))
    assert len(found) == 1
    assert "no_such_module.part is not installed here" in found[0]


def test_all_problems_come_at_once(course: Course) -> None:
    """An instructor sees every fault in one go."""
    assignment = with_notebook(course, lambda nb: (drop("double")(nb), mark("why", points=9)(nb)))
    found = problems(assignment)
    assert [problem.split(":")[0] for problem in found] == ["double", "why"]


def test_a_name_nbgrader_cannot_use_is_refused(course: Course) -> None:
    """nbgrader looks for assignments with file patterns, so a name may hold no character of those."""
    (course.root / "assignments" / "tiny").rename(course.root / "assignments" / "ti[n]y")
    (course.root / "assignments" / "ti[n]y" / "tiny.ipynb").rename(
        course.root / "assignments" / "ti[n]y" / "ti[n]y.ipynb"
    )
    assert "'ti[n]y'" in problems(course.assignment("ti[n]y"))[0]


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"cells": 1, "nbformat": 4, "nbformat_minor": 5, "metadata": {}}', "\xff"]
)
def test_what_is_no_notebook_is_refused(course: Course, content: str) -> None:
    """A file that cannot be read as a notebook is named."""
    path = course.assignment("tiny").source_notebook
    path.write_bytes(content.encode("latin-1"))
    with pytest.raises(ReleaseError, match=r"tiny\.ipynb: not a notebook of version 4"):
        read_cells(path)


def test_a_missing_notebook_is_named(course: Course) -> None:
    """Where the notebook was expected is said."""
    path = course.assignment("tiny").source_notebook
    path.unlink()
    with pytest.raises(ReleaseError, match=r"tiny\.ipynb: expected a notebook here"):
        problems(course.assignment("tiny"))


def test_cells_say_what_nbgrader_knows_of_them(course: Course) -> None:
    """A cell's marks, points and tags can be read, and it introduces itself by its place and name."""
    cells = {c.data["id"]: c for c in read_cells(course.assignment("tiny").source_notebook)}
    grade, intro = cells["check-double"], cells["intro"]
    assert (str(grade), grade.points, grade.code, grade.has("grade"), grade.has("locked")) == (
        "cell 5 (check_double)",
        2.0,
        True,
        True,
        True,
    )
    assert (str(intro), intro.grade_id, intro.nbgrader, intro.code) == ("cell 1", "", {}, False)
    assert cells["parameters"].tags == ["parameters"]
    assert coded("double", 2, "return 2 * np.asarray(x)")[0].source == cells["double"].text
