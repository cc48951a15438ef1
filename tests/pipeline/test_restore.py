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
from autograder.notebook.shape import Shape
from autograder.notebook.submitted import StudentCell, parse
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
    restored = restore(handed_in(lambda cells: None), Shape(release()))
    assert restored.notices == ()
    assert sources(restored)["step"] == RIGHT


def test_edited_locked_cells_come_back() -> None:
    """A weakened check and a changed import are put back, with a notice each."""

    def change(cells: list[Any]) -> None:
        cells[1].source = "import os"
        cells[3].source = "pass"

    restored = restore(handed_in(change), Shape(release()))
    assert sources(restored)["check_step"] == 'check("step")'
    assert sources(restored)["imports"] == "import numpy as np"
    assert len(restored.notices) == 2
    assert all("put back as released" in text for text in texts(restored))


def test_deleted_cells_come_back() -> None:
    """A deleted locked cell is put back; a deleted solution cell is put back empty."""
    restored = restore(handed_in(lambda cells: cells.pop(1)), Shape(release()))
    assert sources(restored)["imports"] == "import numpy as np"
    assert texts(restored) == ["The cell imports was missing and was put back."]
    restored = restore(handed_in(lambda cells: cells.pop(2)), Shape(release()))
    assert sources(restored)["step"] == STUB
    assert texts(restored) == ["The cell step was missing and was put back empty."]


@pytest.mark.parametrize("copy_first", [True, False])
def test_of_duplicated_solution_cells_the_worked_on_one_counts(copy_first: bool) -> None:
    """A stub left before or after the real answer does not replace it."""

    def change(cells: list[Any]) -> None:
        cells.insert(2 if copy_first else 3, _cell("code", STUB, "step", solution=True))

    restored = restore(handed_in(change), Shape(release()))
    assert sources(restored)["step"] == RIGHT
    assert [c.source for c in restored.notebook.cells].count(STUB) == 0
    assert "2 times" in texts(restored)[0]


def test_an_earlier_attempt_in_a_copy_still_runs_before_the_last() -> None:
    """Of two answers the last counts, as it would in the notebook; the first is kept as a plain cell before it."""
    attempt = "helper = 1\ndef step(z): return 0"

    def change(cells: list[Any]) -> None:
        cells.insert(2, _cell("code", attempt, "step", solution=True))

    order = [c.source for c in restore(handed_in(change), Shape(release())).notebook.cells]
    assert order.index(attempt) < order.index(RIGHT)


def test_duplicated_grade_cells_are_left_out() -> None:
    """A copied grade cell is no second grade cell."""
    restored = restore(handed_in(lambda cells: cells.append(copy.deepcopy(cells[3]))), Shape(release()))
    assert [c.source for c in restored.notebook.cells].count('check("step")') == 1


def test_retyped_cells_get_their_type_back() -> None:
    """An answer turned into markdown is code again."""

    def change(cells: list[Any]) -> None:
        cells[2].cell_type = "markdown"

    restored = restore(handed_in(change), Shape(release()))
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

    restored = restore(handed_in(change), Shape(release()))
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

    restored = restore(handed_in(change), Shape(release()))
    order = [c.source for c in restored.notebook.cells]
    assert order[0] == "first = True"
    assert order.index("import numpy as np") < order.index("def helper(): return 1") < order.index(RIGHT)
    assert all("tags" not in c.metadata for c in restored.notebook.cells)


def test_moved_cells_go_back_to_their_place() -> None:
    """Cells in another order are put in the release's order again."""
    restored = restore(handed_in(lambda cells: cells.reverse()), Shape(release()))
    assert [grade_id(c) for c in restored.notebook.cells if grade_id(c)] == ["imports", "step", "check_step", "why"]
    assert sources(restored)["step"] == RIGHT


def test_a_written_answer_keeps_its_picture() -> None:
    """A picture pasted into a text answer is part of the answer."""

    def change(cells: list[Any]) -> None:
        cells[4].source = "Because ![x](attachment:a.png)"
        cells[4].attachments = {"a.png": {"image/png": "AAAA"}}

    restored = restore(handed_in(change), Shape(release()))
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
    restored = restore(handed, Shape(release()))
    nbformat.validate(restored.notebook)
    assert [grade_id(c) for c in restored.notebook.cells if grade_id(c)] == ["imports", "step", "check_step", "why"]
    assert sources(restored)["imports"] == "import numpy as np"
    assert sources(restored)["check_step"] == 'check("step")'
    ids = [c.id for c in restored.notebook.cells]
    assert len(ids) == len(set(ids))


def codes(restored: Restored) -> list[str]:
    """The notices' codes."""
    return [notice.code for notice in restored.notices]


WRITTEN = [
    RIGHT,
    "step = lambda z: z > 0",
    "if True:\n    def step(z):\n        return z > 0",
    "try:\n    import numba\nexcept ImportError:\n    pass\nelse:\n    def step(z):\n        return z > 0",
    "from helper import positive as step",
    "step: Callable = np.vectorize(positive)",
    "%matplotlib inline\ndef step(z):\n    return z > 0",
]


@pytest.mark.parametrize("source", WRITTEN)
@pytest.mark.parametrize("place", [0, 2, 4], ids=["first", "in its place", "after its check"])
def test_an_answer_in_a_cell_of_their_own_is_the_answer(source: str, place: int) -> None:
    """However the function is written and wherever its cell stands, it is taken for the answer that is missing."""

    def change(cells: list[Any]) -> None:
        cells.pop(2)
        cells.insert(place, _cell("code", source, "mine"))

    restored = restore(handed_in(change), Shape(release()))
    assert sources(restored)["step"] == source
    assert STUB not in [c.source for c in restored.notebook.cells]
    assert codes(restored) == ["cell_relabelled"]


def two() -> NotebookNode:
    """A release of two functions."""
    made = release()
    made.cells += [
        _cell("code", "def slope(z):\n    raise NotImplementedError()", "slope", solution=True),
        _cell("code", 'check("slope")', "check_slope", grade=True, locked=True),
    ]
    return made


def two_handed_in(change: Any) -> Restored:
    """Restore the release of two functions after ``change`` was done to its list of cells."""
    notebook = two()
    change(notebook.cells)
    return restore(parse(notebook), Shape(two()))


def test_a_stub_that_is_put_back_replaces_nothing() -> None:
    """Both answers in one cell: the other's stub is left out, and the notice says where its function is."""

    def merge(cells: list[Any]) -> None:
        cells[2].source = f"{RIGHT}\n\nslope = lambda z: 0 * z"
        cells.pop(5)

    restored = two_handed_in(merge)
    assert "def slope" not in sources(restored)["slope"]
    assert codes(restored) == ["answer_elsewhere"]
    assert texts(restored) == ["The cell slope was missing; slope is in the cell step."]


def test_of_a_stub_only_what_is_written_elsewhere_is_left_out() -> None:
    """A function that the release's cell brings along is put back, the one that the student wrote is not."""
    whole = two()
    whole.cells[5].source = "def line(z):\n    return z\n\n\ndef slope(z):\n    raise NotImplementedError()"
    notebook = copy.deepcopy(whole)
    notebook.cells.pop(5)
    notebook.cells[2].source = f"{RIGHT}\n\ndef slope(z):\n    return line(z)"
    restored = restore(parse(notebook), Shape(whole))
    assert sources(restored)["slope"] == "def line(z):\n    return z"


def test_a_stub_below_the_answer_is_left_out() -> None:
    """An answer in a cell above, the stub left as released: what is written counts."""
    restored = two_handed_in(lambda cells: cells.insert(2, _cell("code", RIGHT, "mine")))
    assert "raise" not in sources(restored)["step"]
    assert codes(restored) == ["answer_elsewhere"]
    assert "cell 3" in texts(restored)[0]


@pytest.mark.parametrize("source", ["step = 0.5", "for step in range(3):\n    pass", "# step", STUB])
def test_a_name_that_is_no_function_is_no_answer(source: str) -> None:
    """A number of the function's name, or one more stub, does not stand for the missing answer."""

    def change(cells: list[Any]) -> None:
        cells[2].source = "import math"
        cells[2].metadata, cells[2].id = {}, "other"
        cells.insert(0, _cell("code", source, "mine"))

    assert "raise" in sources(restore(handed_in(change), Shape(release())))["step"]


def test_an_answer_that_needs_what_stands_below_stays_there() -> None:
    """An answer that was moved and needs a cell above it runs where the student has it."""

    def move(cells: list[Any]) -> None:
        cells.pop(2)
        cells.append(_cell("code", "table = {0: 0}", "own"))
        cells.append(_cell("code", "def step(z, table=table):\n    return table[z]", "step", solution=True))

    restored = two_handed_in(move)
    order = [c.source for c in restored.notebook.cells]
    assert order.index("table = {0: 0}") < order.index("def step(z, table=table):\n    return table[z]")
    assert "raise" not in sources(restored)["step"]


def test_code_added_to_locked_cells_runs_beside_them() -> None:
    """An import added to a locked cell runs after it, an answer above a check before it; both stay as released."""

    def change(cells: list[Any]) -> None:
        cells[1].source = "import math\nimport numpy as np\n\n@np.vectorize\ndef half(z):\n    return z / 2"
        cells[2].source = STUB
        cells[3].source = f"{RIGHT}\n\ncheck('step')"

    restored = restore(handed_in(change), Shape(release()))
    order = [c.source for c in restored.notebook.cells]
    assert order[1:] == [
        "import numpy as np",
        "import math\n@np.vectorize\ndef half(z):\n    return z / 2",
        STUB,
        RIGHT,
        'check("step")',
        "Your answer",
    ]
    assert codes(restored) == ["cell_edited", "cell_edited"]
    assert all("ran as a cell of its own" in text for text in texts(restored))


@pytest.mark.parametrize("source", ["import numpy", "np = 3", "import numpy as np  # mine", "pass", "x = ("])
def test_what_a_locked_cell_does_itself_is_not_changed(source: str) -> None:
    """A changed line of a locked cell is no addition, and does not run."""

    def change(cells: list[Any]) -> None:
        cells[1].source = source

    order = [c.source for c in restore(handed_in(change), Shape(release())).notebook.cells]
    assert source not in [part for part in order if part != "import numpy"]
    assert "import numpy as np" in order


def test_code_in_a_text_cell_loses_its_fences() -> None:
    """An answer turned into text with fences around it is code again."""

    def change(cells: list[Any]) -> None:
        cells[2].cell_type, cells[2].source = "markdown", f"```python\n{RIGHT}\n```"

    assert sources(restore(handed_in(change), Shape(release())))["step"] == RIGHT


def test_a_text_without_a_label_is_known_by_where_it_stands() -> None:
    """Labels and ids all gone, a written text behind its question is the answer to it."""

    def change(cells: list[Any]) -> None:
        cells[4].source = "Because it is."
        for cell in cells:
            cell.metadata = {}
            del cell["id"]

    assert sources(restore(handed_in(change), Shape(release())))["why"] == "Because it is."


@pytest.mark.parametrize(
    "source", ["for step in range(3):\n    pass", "step = 0.5", "def step(z, n):\n    return n", "import math as step"]
)
def test_a_name_used_again_is_said(source: str) -> None:
    """The notice has the cell that took the name, and its line; a name used before is no news."""
    late = restore(handed_in(lambda cells: cells.append(_cell("code", source, "own"))), Shape(release()))
    assert codes(late) == ["name_reused"]
    assert "Cell 6 uses the name step again" in texts(late)[0]
    early = restore(handed_in(lambda cells: cells.insert(1, _cell("code", source, "own"))), Shape(release()))
    assert codes(early) == []
