"""What a proof depends on: what decides grades, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from autograder.audit.proof import key
from autograder.config import Assignment
from autograder.notebook.cells import PICTURE, grade_id
from tests.support.course import NAME, tiny_course


@pytest.fixture
def assignment(tmp_path: Path) -> Assignment:
    """The smallest assignment."""
    return tiny_course(tmp_path).assignment(NAME)


def changed(assignment: Assignment, change: Callable[[nbformat.NotebookNode], None]) -> bool:
    """Whether a change of the notebook makes the proof another one."""
    before = key(assignment)
    notebook = nbformat.read(assignment.source_notebook, as_version=4)
    change(notebook)
    nbformat.write(notebook, assignment.source_notebook)
    return key(assignment) != before


def drawn(source: str) -> nbformat.NotebookNode:
    """A cell that only draws."""
    return nbformat.v4.new_code_cell(source, metadata={"tags": [PICTURE]})


def solution(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The cell of the first exercise."""
    return next(cell for cell in notebook.cells if grade_id(cell) == "double")


def test_words_and_pictures_may_change(assignment: Assignment) -> None:
    """A new text, a comment in a solution, and a cell that only draws decide no grade."""
    assert not changed(assignment, lambda notebook: notebook.cells.insert(1, nbformat.v4.new_markdown_cell("More.")))
    assert not changed(
        assignment, lambda notebook: solution(notebook).update(source=f"# So.\n{solution(notebook).source}")
    )
    assert not changed(assignment, lambda notebook: notebook.cells.insert(1, drawn("plt.show()")))
    assert not changed(assignment, lambda notebook: notebook.cells[1].update(source="plt.plot([1])\nplt.show()"))


def test_what_is_run_may_not(assignment: Assignment) -> None:
    """Code of a cell that is graded, another cell that is run, and a tag that takes one out of it."""
    assert changed(assignment, lambda notebook: notebook.cells.insert(1, nbformat.v4.new_code_cell("base = 1")))
    assert changed(assignment, lambda notebook: notebook.cells[1].update(source="base = 2"))
    assert changed(assignment, lambda notebook: notebook.cells[1].metadata.update(tags=[PICTURE]))
    assert changed(
        assignment, lambda notebook: solution(notebook).update(source=f"base = 3\n{solution(notebook).source}")
    )
    for path in (assignment.public_checks, assignment.hidden_checks):
        before = key(assignment)
        path.write_text(path.read_text(encoding="utf-8") + "\n# a comment\n", encoding="utf-8")
        assert key(assignment) == before
        path.write_text(path.read_text(encoding="utf-8") + "\nbase = 4\n", encoding="utf-8")
        assert key(assignment) != before
