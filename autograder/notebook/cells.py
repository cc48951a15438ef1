"""A cell of an assignment's notebook: what it is for, and how one sees it.

nbgrader's metadata names a cell and says whether it is an answer, carries points or is locked; tags say the rest.
"""

from __future__ import annotations

import json
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.config import Assignment
from autograder.course.settings import GRADE_PREFIX
from autograder.errors import ReleaseError

if TYPE_CHECKING:
    from nbformat import NotebookNode

PARAMETERS = "parameters"
"""Tag of the cell that papermill's parameters follow."""
INJECTED = "injected-parameters"
"""Tag of the cell in which papermill sets them."""
PICTURE = "picture"
"""Tag of a locked cell that only draws: it is run for the feedback page when asked, never for the grade."""
PLAYGROUND = "playground"
"""Tag of a code cell that belongs to the student without being graded."""
BEGIN, END = "BEGIN SOLUTION", "END SOLUTION"
"""nbgrader's marks around what it takes out of a solution cell; each stands in a comment of its own."""


def grade_id(cell: NotebookNode) -> str:
    """Return a cell's nbgrader id, "" if it has none."""
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def is_answer(cell: NotebookNode) -> bool:
    """Whether a release cell is one the student fills in."""
    return bool(cell.metadata.get("nbgrader", {}).get("solution", False))


def has_tag(cell: NotebookNode, tag: str) -> bool:
    """Whether a cell has this Jupyter tag."""
    return tag in cell.metadata.get("tags", ())


def is_grade_cell(name: str) -> bool:
    """Whether a grade_id is that of a cell which calls an exercise's checks."""
    return name.startswith(GRADE_PREFIX)


def checked_exercise(name: str) -> str:
    """Return the exercise that a graded cell belongs to; an answer graded by a person has the exercise's own name."""
    return name.removeprefix(GRADE_PREFIX)


def graded_cells(notebook: NotebookNode, assignment: Assignment, *, pictures: bool = False) -> list[NotebookNode]:
    """Return the cells that run when a notebook is graded: all with code but those whose checks are done from outside.

    pictures : whether those that only draw are among them.
    """
    grade_cells = {e.grade_cell for e in assignment.exercises if not (e.manual or e.inside)}
    return [
        cell
        for cell in notebook.cells
        if cell.cell_type == "code"
        and cell.source.strip()
        and grade_id(cell) not in grade_cells
        and (pictures or not has_tag(cell, PICTURE))
    ]


@dataclass(frozen=True)
class SourceCell:
    """One cell of an nbgrader notebook.

    number : its place, counted from 1; data : the cell as nbformat has it.
    """

    number: int
    data: dict[str, Any]

    @property
    def text(self) -> str:
        """The cell's source."""
        return "".join(self.data["source"])

    @property
    def code(self) -> bool:
        """Whether it is a code cell."""
        return bool(self.data["cell_type"] == "code")

    @property
    def tags(self) -> list[str]:
        """Its Jupyter tags."""
        return list(self.data["metadata"].get("tags", []))

    @property
    def nbgrader(self) -> dict[str, Any]:
        """nbgrader's metadata, {} if it has none."""
        return dict(self.data["metadata"].get("nbgrader", {}))

    @property
    def grade_id(self) -> str:
        """nbgrader's name of the cell, "" if it has none."""
        return str(self.nbgrader.get("grade_id", ""))

    @property
    def points(self) -> float:
        """Points of a grade cell."""
        return float(self.nbgrader.get("points", 0))

    def has(self, mark: str) -> bool:
        """Whether nbgrader's ``grade``, ``solution``, ``locked`` or ``task`` is true of it."""
        return bool(self.nbgrader.get(mark, False))

    def __str__(self) -> str:
        return f"cell {self.number} ({self.grade_id})" if self.grade_id else f"cell {self.number}"


def read_cells(path: Path) -> tuple[SourceCell, ...]:
    """Return the cells of the notebook at ``path``.

    Raises: ReleaseError if there is none, or it is not a version 4 notebook.
    """
    import nbformat  # noqa: PLC0415 - only who makes units has it; students' notebooks are told their cells apart too

    try:
        text = path.read_text(encoding="utf-8")
        data = json.loads(text)
        cells = data.get("cells") if isinstance(data, dict) else None
        if not isinstance(cells, list) or not all(isinstance(cell, dict) for cell in cells):
            raise ReleaseError(f"{path}: not a notebook of version 4: it has no list of cells")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # missing and doubled cell ids: `problems` names them itself
            nbformat.validate(json.loads(text), version=4)
    except FileNotFoundError:
        raise ReleaseError(f"{path}: expected a notebook here") from None
    except (ValueError, nbformat.ValidationError) as error:
        raise ReleaseError(f"{path}: not a notebook of version 4: {str(error).strip().split(chr(10), 1)[0]}") from None
    return tuple(SourceCell(i, cell) for i, cell in enumerate(cells, start=1))
