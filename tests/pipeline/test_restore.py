"""Restoring: whatever was done to the notebook, its locked cells come back and the answers stay."""

from __future__ import annotations

import copy
from typing import Any

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat import NotebookNode

from autograder.notebook.cells import grade_id
from autograder.pipeline.read import StudentCell, parse
from autograder.pipeline.restore import Restored, restore

STUB = "def step(z):\n    raise NotImplementedError()"
RIGHT = "def step(z):\n    return z > 0"


def _cell(kind: str, source: str, name: str, **marks: Any) -> NotebookNode:
    make = nbformat.v4.new_code_cell if kind == "code" else nbformat.v4.new_markdown_cell
    cell = make(source, id=name.replace("_", "-"))
    if marks:
        cell.metadata["nbgrader"] = {"grade_id": name, "solution": False, "grade": False, "locked": False, **marks}
    return cell


def release() -> NotebookNode:
    """A release of two exercises, one graded by hand."""
    return nbformat.v4.new_notebook(
        cells=[
            _cell("markdown", "# Title", "title"),
            _cell("code", "import numpy as np", "imports", locked=True),
            _cell("code", STUB, "step", solution=True),
            _cell("code", 'check("step")', "check_step", grade=True, locked=True),
            _cell("markdown", "Your answer", "why", grade=True, solution=True),
        ]
    )


def handed_in(change: Any) -> tuple[StudentCell, ...]:
    """The release with its step solved, after ``change`` was done to its list of cells."""
    notebook = copy.deepcopy(release())
    notebook.cells[2].source = RIGHT
    change(notebook.cells)
    return parse(notebook)


def texts(restored: Restored) -> list[str]:
    """The notices' texts."""
    return [notice.text for notice in restored.notices]


def sources(restored: Restored) -> dict[str, str]:
    """The tracked cells' sources by grade_id."""
    return {grade_id(c): c.source for c in restored.notebook.cells if grade_id(c)}


def test_an_honest_notebook_needs_no_repair() -> None:
    """Nothing is said of a notebook in which only the answer was written."""
    restored = restore(handed_in(lambda cells: None), release())
    assert restored.notices == ()
    assert sources(restored)["step"] == RIGHT


def test_edited_locked_cells_come_back() -> None:
    """A weakened check and a changed import are put back, with a notice each."""

    def change(cells: list[Any]) -> None:
        cells[1].source = "import os"
        cells[3].source = "pass"

    restored = restore(handed_in(change), release())
    assert sources(restored)["check_step"] == 'check("step")'
    assert sources(restored)["imports"] == "import numpy as np"
    assert len(restored.notices) == 2
    assert all("put back as released" in text for text in texts(restored))


def test_deleted_cells_come_back() -> None:
    """A deleted locked cell is put back; a deleted solution cell is put back empty."""
    restored = restore(handed_in(lambda cells: cells.pop(1)), release())
    assert sources(restored)["imports"] == "import numpy as np"
    assert texts(restored) == ["The cell imports was missing and was put back."]
    restored = restore(handed_in(lambda cells: cells.pop(2)), release())
    assert sources(restored)["step"] == STUB
    assert texts(restored) == ["The cell step was missing and was put back empty."]


@pytest.mark.parametrize("copy_first", [True, False])
def test_of_duplicated_solution_cells_the_worked_on_one_counts(copy_first: bool) -> None:
    """A stub left before or after the real answer does not replace it."""

    def change(cells: list[Any]) -> None:
        cells.insert(2 if copy_first else 3, _cell("code", STUB, "step", solution=True))

    restored = restore(handed_in(change), release())
    assert sources(restored)["step"] == RIGHT
    assert [c.source for c in restored.notebook.cells].count(STUB) == 0
    assert "2 times" in texts(restored)[0]


def test_an_earlier_attempt_in_a_copy_still_runs_before_the_last() -> None:
    """Of two answers the last counts, as it would in the notebook; the first is kept as a plain cell before it."""
    attempt = "helper = 1\ndef step(z): return 0"

    def change(cells: list[Any]) -> None:
        cells.insert(2, _cell("code", attempt, "step", solution=True))

    order = [c.source for c in restore(handed_in(change), release()).notebook.cells]
    assert order.index(attempt) < order.index(RIGHT)


def test_duplicated_grade_cells_are_left_out() -> None:
    """A copied grade cell is no second grade cell."""
    restored = restore(handed_in(lambda cells: cells.append(copy.deepcopy(cells[3]))), release())
    assert [c.source for c in restored.notebook.cells].count('check("step")') == 1


def test_retyped_cells_get_their_type_back() -> None:
    """An answer turned into markdown is code again."""

    def change(cells: list[Any]) -> None:
        cells[2].cell_type = "markdown"

    restored = restore(handed_in(change), release())
    step = next(c for c in restored.notebook.cells if grade_id(c) == "step")
    assert (step.cell_type, step.source) == ("code", RIGHT)
    assert "made a code cell again" in texts(restored)[0]


@pytest.mark.parametrize("ids_too", [True, False], ids=["metadata and ids", "metadata only"])
def test_stripped_metadata_is_put_back(ids_too: bool) -> None:
    """Another editor may drop metadata and cell ids; answers are known by what they define."""

    def change(cells: list[Any]) -> None:
        for cell in cells:
            cell.metadata = {}
            if ids_too:
                del cell["id"]

    restored = restore(handed_in(change), release())
    assert sources(restored)["step"] == RIGHT
    assert set(sources(restored)) == {"imports", "step", "check_step", "why"}
    step = next(c for c in restored.notebook.cells if grade_id(c) == "step")
    assert step.metadata["nbgrader"]["solution"] is True


def test_own_cells_stay_where_they_were() -> None:
    """A helper cell before an answer runs before it, and carries no metadata of its own."""

    def change(cells: list[Any]) -> None:
        helper = _cell("code", "def helper(): return 1", "helper")
        helper.metadata["tags"] = ["parameters"]
        cells.insert(2, helper)
        cells.insert(0, _cell("code", "first = True", "first"))

    restored = restore(handed_in(change), release())
    order = [c.source for c in restored.notebook.cells]
    assert order[0] == "first = True"
    assert order.index("import numpy as np") < order.index("def helper(): return 1") < order.index(RIGHT)
    assert all("tags" not in c.metadata for c in restored.notebook.cells)


def test_moved_cells_go_back_to_their_place() -> None:
    """Cells in another order are put in the release's order again."""
    restored = restore(handed_in(lambda cells: cells.reverse()), release())
    assert [grade_id(c) for c in restored.notebook.cells if grade_id(c)] == ["imports", "step", "check_step", "why"]
    assert sources(restored)["step"] == RIGHT


def test_a_written_answer_keeps_its_picture() -> None:
    """A picture pasted into a text answer is part of the answer."""

    def change(cells: list[Any]) -> None:
        cells[4].source = "Because ![x](attachment:a.png)"
        cells[4].attachments = {"a.png": {"image/png": "AAAA"}}

    restored = restore(handed_in(change), release())
    answer = next(c for c in restored.notebook.cells if grade_id(c) == "why")
    assert answer.attachments == {"a.png": {"image/png": "AAAA"}}


cells = st.lists(
    st.builds(
        StudentCell,
        kind=st.sampled_from(["code", "markdown", "raw"]),
        source=st.sampled_from(
            ["", STUB, RIGHT, "import numpy as np", "x = (", 'check("step")', "def step(z):\n  pass"]
        )
        | st.text(max_size=20),
        cell_id=st.sampled_from(["", "step", "imports", "check-step", "why", "zzz"]),
        grade_id=st.sampled_from(["", "step", "imports", "check_step", "why", "zzz", "step"]),
    ),
    max_size=12,
)


@given(cells)
def test_every_notebook_comes_back_as_a_whole_release(handed: list[StudentCell]) -> None:
    """Whatever came in, all release cells are there once, in order, locked ones as released, and it is valid."""
    restored = restore(handed, release())
    nbformat.validate(restored.notebook)
    assert [grade_id(c) for c in restored.notebook.cells if grade_id(c)] == ["imports", "step", "check_step", "why"]
    assert sources(restored)["imports"] == "import numpy as np"
    assert sources(restored)["check_step"] == 'check("step")'
    ids = [c.id for c in restored.notebook.cells]
    assert len(ids) == len(set(ids))
