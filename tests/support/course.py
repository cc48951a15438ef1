"""A tiny course for tests: two functions, one of which uses the other, and a question for a person.

course = tiny_course(tmp_path)            # with its release
submit(course, "s01", {"double": "def double(x):\\n    return 2 * x"})
course.assignment("tiny")
"""

from __future__ import annotations

import functools
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.config import Course
from autograder.release import build

NAME = "tiny"

SETTINGS = """\
title = "Tiny"
summary = "Twice a number, and twice that."
imports = ["numpy"]

[parameters]
SEED = 0
DATA = "sample"

[limits]
notebook_seconds = 20
cell_seconds = 5
call_seconds = 2

[exercises.double]
points = 2

[exercises.quadruple]
points = 3
uses = ["double"]

[exercises.why]
points = 1
manual = true
"""

SOLUTIONS = {
    "double": "def double(x):\n    return 2 * np.asarray(x)",
    "quadruple": "def quadruple(x):\n    return double(double(x))",
    "why": "Twice twice is four times.",
}
"""Right answers, by exercise: what `submit` can put into the solution cells."""

PUBLIC_CHECKS = '''\
"""Public checks of tiny."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from autograder.checks import check
from autograder.compare import equal, shape

numbers = st.integers(-1000, 1000)


@check("double", essential=True)
@given(x=numbers)
def is_the_sum_with_itself(student, x):
    """double(x) = x + x."""
    equal(student.double(x), x + x)


@check("double")
@given(n=st.integers(0, 4))
def keeps_the_shape(student, n):
    """double(x) has the shape of x."""
    shape(student.double(np.ones(n, dtype=int)), (n,))


@check("quadruple", essential=True)
@given(x=numbers)
def is_four_times(student, x):
    """quadruple(x) = x + x + x + x."""
    equal(student.quadruple(x), x + x + x + x)
'''

HIDDEN_CHECKS = '''\
"""Hidden checks of tiny."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from autograder.checks import check
from autograder.compare import equal

lists = st.lists(st.integers(-1000, 1000), min_size=1, max_size=5)


@check("double")
@given(x=lists)
def agrees_on_arrays(student, reference, x):
    """double works on every number of an array."""
    equal(student.double(np.array(x)), reference.double(np.array(x)))


@check("quadruple")
@given(x=lists)
def agrees_on_arrays(student, reference, x):
    """quadruple works on every number of an array."""
    equal(student.quadruple(np.array(x)), reference.quadruple(np.array(x)))
'''

REFERENCE = '''\
"""Reference of tiny, written without its solutions."""

import numpy as np


def double(x):
    return np.add(x, x)


def quadruple(x):
    return np.multiply(x, 4)
'''

MUTANTS = '''\
"""Wrong solutions of tiny."""

from autograder.specimens import mutant


@mutant("double")
def squares():
    """x² for 2x: right at 0 and 2."""
    def double(x):
        return np.asarray(x) ** 2


@mutant("double")
def forgets_negative_numbers():
    """|2x| for 2x."""
    def double(x):
        return abs(2 * np.asarray(x))


@mutant("quadruple")
def doubles_once():
    """2x for 4x."""
    def quadruple(x):
        return double(x)
'''

VARIANTS = '''\
"""Right solutions of tiny, written another way."""

from autograder.specimens import variant


@variant("double")
def adds():
    """x + x."""
    def double(x):
        return x + x


@variant("quadruple")
def multiplies():
    """4 · x."""
    def quadruple(x):
        return 4 * np.asarray(x)
'''

STUBS = {
    "double": 'def double(x):\n    """Return 2·x, x a number or an array."""',
    "quadruple": 'def quadruple(x):\n    """Return 4·x, x a number or an array."""',
}


def source_notebook() -> NotebookNode:
    """Return the source notebook of tiny, solutions and all."""
    return notebook(
        text("intro", "# Tiny\n\nTwice a number, and twice that."),
        code("imports", "import numpy as np\n\nfrom autograder import check", locked=True, grade_id="imports"),
        code("parameters", 'SEED = 0\nDATA = "sample"', locked=True, grade_id="parameters", tags=["parameters"]),
        *coded("double", 2, "return 2 * np.asarray(x)"),
        *coded("quadruple", 3, "return double(double(x))"),
        text("why", "It is so because doubling twice is multiplying by 2 · 2.", grade=True, solution=True, points=1),
    )


def coded(name: str, points: float, body: str) -> tuple[NotebookNode, NotebookNode]:
    """Return the solution cell and the grade cell of an exercise; ``body`` is one line, the solution."""
    marked = f"{STUBS[name]}\n    ### BEGIN SOLUTION\n    {body}\n    ### END SOLUTION"
    return (
        code(name, marked, solution=True, grade_id=name),
        code(f"check-{name}", f'check("{name}")', grade=True, locked=True, points=points, grade_id=f"check_{name}"),
    )


def code(cell_id: str, source: str, **marks: Any) -> NotebookNode:
    """Return a code cell; ``marks`` are nbgrader's fields and ``tags``."""
    return nbformat.v4.new_code_cell(source, id=cell_id, metadata=_metadata(cell_id, marks))


def text(cell_id: str, source: str, **marks: Any) -> NotebookNode:
    """Return a Markdown cell; ``marks`` are nbgrader's fields and ``tags``."""
    return nbformat.v4.new_markdown_cell(source, id=cell_id, metadata=_metadata(cell_id, marks))


def _metadata(cell_id: str, marks: dict[str, Any]) -> dict[str, Any]:
    metadata: dict[str, Any] = {"tags": marks.pop("tags")} if "tags" in marks else {}
    if marks:
        unmarked = {"schema_version": 3, "grade": False, "solution": False, "locked": False, "task": False}
        metadata["nbgrader"] = {**unmarked, "grade_id": cell_id, **marks}
    return metadata


def notebook(*cells: NotebookNode) -> NotebookNode:
    """Return a notebook of these cells."""
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    return nbformat.v4.new_notebook(cells=list(cells), metadata={"kernelspec": kernel}, nbformat_minor=5)


def tiny_source(root: Path) -> Course:
    """Write the course's sources into ``root``: assignments/tiny and solutions/tiny, no release."""
    assignment, solutions = root / "assignments" / NAME, root / "solutions" / NAME
    files = {
        assignment / "assignment.toml": SETTINGS,
        assignment / "checks.py": PUBLIC_CHECKS,
        solutions / "checks.py": HIDDEN_CHECKS,
        solutions / "reference.py": REFERENCE,
        solutions / "mutants.py": MUTANTS,
        solutions / "variants.py": VARIANTS,
    }
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    nbformat.write(source_notebook(), assignment / f"{NAME}.ipynb")
    return Course(root)


def tiny_course(root: Path) -> Course:
    """Write the course and its release into ``root``; the release is compiled once a process."""
    course = tiny_source(root)
    for name, content in _release().items():
        path = root / "release" / NAME / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return course


@functools.cache
def _release() -> dict[str, bytes]:
    root = Path(tempfile.mkdtemp())
    try:
        release = build(tiny_source(root).assignment(NAME))
        return {p.relative_to(release).as_posix(): p.read_bytes() for p in release.rglob("*") if p.is_file()}
    finally:
        shutil.rmtree(root)


def submission(course: Course, answers: Mapping[str, str], name: str = NAME) -> NotebookNode:
    """Return the release notebook with ``answers`` (exercise → text) in its solution cells; the others stay stubs."""
    filled: NotebookNode = nbformat.read(course.assignment(name).release_notebook, as_version=4)
    cells = {cell.metadata.get("nbgrader", {}).get("grade_id", ""): cell for cell in filled.cells}
    for exercise, answer in answers.items():
        cells[exercise].source = answer
    return filled


def submit(course: Course, student: str, answers: Mapping[str, str], name: str = NAME, *, stamp: str = "") -> Path:
    """Hand in `submission` for a student and return its folder; ``stamp`` goes into ``timestamp.txt`` if given."""
    folder = course.root / "submitted" / student / name
    folder.mkdir(parents=True, exist_ok=True)
    nbformat.write(submission(course, answers, name), folder / f"{name}.ipynb")
    if stamp:
        (folder / "timestamp.txt").write_text(stamp, encoding="utf-8")
    return folder
