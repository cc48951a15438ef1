"""The source notebook: its cells, and everything that must hold of them before students get a release.

`problems` finds all faults at once, so that an instructor mends them in one go.
"""

from __future__ import annotations

import ast
import json
import re
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from IPython.core.inputtransformer2 import TransformerManager
from nbgrader.nbgraderformat import MetadataValidator, SchemaTooNewError, SchemaTooOldError, ValidationError

from autograder.checks import Check, load_checks
from autograder.config import Assignment, Exercise
from autograder.errors import CheckFileError, ReleaseError

PARAMETERS = "parameters"
"""Tag of the cell that papermill's parameters follow."""
PLAYGROUND = "playground"
"""Tag of a code cell that belongs to the student without being graded."""
BEGIN, END = "BEGIN SOLUTION", "END SOLUTION"


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
        raise ReleaseError(f"{path}: not a notebook of version 4: {_first_line(error)}") from None
    return tuple(SourceCell(i, cell) for i, cell in enumerate(cells, start=1))


def problems(assignment: Assignment) -> list[str]:
    """Return what keeps the assignment from being released, one sentence a fault; [] if nothing does.

    Raises: ReleaseError if the notebook cannot be read at all.
    """
    cells = read_cells(assignment.source_notebook)
    return [
        *_name(assignment),
        *_identities(cells),
        *_metadata(cells),
        *_exercises(assignment, cells),
        *_strangers(assignment, cells),
        *_regions(assignment, cells),
        *_instructors_cells(cells),
        *_parameters(assignment, cells),
        *_uses(assignment),
        *_checks(assignment),
    ]


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0]


def _name(assignment: Assignment) -> Iterator[str]:
    if not re.fullmatch(r"[A-Za-z0-9_.-]+", assignment.name):
        yield f"the name {assignment.name!r}: nbgrader needs letters, digits, '_', '-' and '.' only"


def _identities(cells: Sequence[SourceCell]) -> Iterator[str]:
    anonymous = [str(cell.number) for cell in cells if not cell.data.get("id")]
    if anonymous:
        yield f"cells without an id (save the notebook once in a current Jupyter): {', '.join(anonymous)}"
    for what, names in (
        ("id", [cell.data.get("id", "") for cell in cells]),
        ("grade_id", [cell.grade_id for cell in cells]),
    ):
        for name, number in Counter(names).items():
            if name and number > 1:
                yield f"{number} cells have the {what} {name!r}; give each its own"


def _metadata(cells: Sequence[SourceCell]) -> Iterator[str]:
    for cell in cells:
        try:
            meta = {key: value for key, value in cell.nbgrader.items() if key != "cell_type"}
            if meta:
                MetadataValidator().validate_cell(
                    nbformat.from_dict({**cell.data, "source": cell.text, "metadata": {"nbgrader": meta}})
                )
        except (ValidationError, SchemaTooOldError, SchemaTooNewError) as error:
            text = error.message if isinstance(error, ValidationError) else str(error)
            yield f"{cell}: nbgrader's metadata: {text.strip()}"
        if cell.has("task"):
            yield f"{cell}: a task cell; make it a manually graded answer (grade and solution both true)"
        if cell.code and parsed(cell.text) is None:
            yield f"{cell}: does not parse as Python"


def parsed(text: str) -> ast.Module | None:
    """Return the syntax tree of a code cell, magics and all; None if it has none."""
    try:
        tree: ast.Module = ast.parse(TransformerManager().transform_cell(text))
    except SyntaxError:
        return None
    return tree


def _exercises(assignment: Assignment, cells: Sequence[SourceCell]) -> Iterator[str]:
    """Compare from the side of assignment.toml: every exercise has its cells."""
    named = {cell.grade_id: cell for cell in cells if cell.grade_id}
    for exercise in assignment.exercises:
        solution = named.get(exercise.name)
        grade = named.get(exercise.grade_cell)
        if exercise.manual:
            if solution is None:
                yield f"{exercise.name}: there is no cell with this grade_id for the answer"
            elif not (solution.has("grade") and solution.has("solution")):
                yield f"{exercise.name}: graded by a person, so {solution} needs grade and solution both true"
        else:
            yield from _coded(exercise, solution, grade)
        if grade is not None and grade.has("grade") and grade.points != exercise.points:
            yield f"{exercise.name}: {grade} is worth {grade.points:g} points, assignment.toml says {exercise.points:g}"


def _coded(exercise: Exercise, solution: SourceCell | None, grade: SourceCell | None) -> Iterator[str]:
    name = exercise.name
    if solution is None:
        if not exercise.variable:
            yield f"{name}: there is no solution cell (grade_id {name!r})"
    elif not (solution.code and solution.has("solution") and not solution.has("grade")):
        yield f"{name}: {solution} should be a code cell with solution true and grade false"
    elif not exercise.variable and name not in _functions(solution.text):
        yield f"{name}: {solution} does not define the function {name}"
    if grade is None:
        yield f"{name}: there is no grade cell (grade_id {exercise.grade_cell!r})"
    elif not (grade.code and grade.has("grade") and not grade.has("solution")):
        yield f"{name}: {grade} should be a code cell with grade true and solution false"
    elif name not in _checked(grade.text):
        yield f'{name}: {grade} does not call check("{name}")'


def _functions(text: str) -> set[str]:
    tree = parsed(text)
    return set() if tree is None else {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def _checked(text: str) -> set[object]:
    calls = [node for node in ast.walk(parsed(text) or ast.Module([], [])) if isinstance(node, ast.Call)]
    return {
        argument.value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "check"
        for argument in call.args
        if isinstance(argument, ast.Constant)
    }


def _strangers(assignment: Assignment, cells: Sequence[SourceCell]) -> Iterator[str]:
    """Compare from the side of the notebook: every graded cell belongs to an exercise."""
    known = {grade_id for e in assignment.exercises for grade_id in (e.name, e.grade_cell)}
    for cell in cells:
        if (cell.has("grade") or cell.has("solution")) and cell.grade_id not in known:
            yield f"{cell}: graded or to be solved, but assignment.toml has no such exercise"


def _regions(assignment: Assignment, cells: Sequence[SourceCell]) -> Iterator[str]:
    coded = {e.name for e in assignment.exercises if not e.manual}
    for cell in cells:
        marks = [line for line in cell.text.split("\n") if BEGIN in line or END in line]
        if "HIDDEN TESTS" in cell.text:
            yield f"{cell}: hidden tests belong in solutions/{assignment.name}/checks.py"
        if not cell.has("solution"):
            if marks:
                yield f"{cell}: {BEGIN} or {END} outside a solution cell"
            continue
        if [BEGIN in line for line in marks] != [True, False] * (len(marks) // 2):
            yield f"{cell}: every {BEGIN} needs its {END}, one after the other"
        if cell.grade_id in coded and cell.code:
            if not marks:
                yield f"{cell}: mark the solution with ### {BEGIN} and ### {END}"
            elif any(BEGIN in line and not line[:1].isspace() for line in marks):
                yield f"{cell}: put {BEGIN} inside the function; at the margin its stub stops the untouched notebook"


def _instructors_cells(cells: Sequence[SourceCell]) -> Iterator[str]:
    for cell in cells:
        own = cell.has("solution") or cell.has("grade") or cell.has("locked")
        if cell.code and not own and PLAYGROUND not in cell.tags:
            yield f"{cell}: lock it (nbgrader read-only), or tag it {PLAYGROUND!r} if it is the student's to play with"


def _parameters(assignment: Assignment, cells: Sequence[SourceCell]) -> Iterator[str]:
    tagged = [cell for cell in cells if PARAMETERS in cell.tags]
    if len(tagged) != 1 or not tagged[0].code:
        where = ", ".join(map(str, tagged)) or "none"
        yield f"expected one code cell tagged {PARAMETERS!r}, found {where}"
        return
    tree = parsed(tagged[0].text) or ast.Module([], [])
    assigned = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    missing = [name for name in assignment.settings.parameters if name not in assigned]
    if missing:
        yield f"{tagged[0]}: does not assign {', '.join(missing)}, which assignment.toml sets under [parameters]"


def _uses(assignment: Assignment) -> Iterator[str]:
    for exercise in assignment.exercises:
        for name in exercise.uses:
            used = assignment.by_name[name]
            if used.manual or used.variable:
                yield f"{exercise.name}: uses {name}, which is not a function"


def _checks(assignment: Assignment) -> Iterator[str]:
    checks: list[Check] = []
    hidden = assignment.solutions / "checks.py"
    try:
        checks += load_checks(assignment.public_checks, "public")
        checks += load_checks(hidden, "hidden") if hidden.exists() else ()
    except CheckFileError as error:
        yield str(error)
        return
    for check in checks:
        exercise = assignment.by_name.get(check.exercise)
        if exercise is None:
            yield f"{check.visibility} check {check.name}: assignment.toml has no exercise {check.exercise!r}"
        elif exercise.manual:
            yield f"{check.visibility} check {check.name}: {check.exercise} is graded by a person"
    for (exercise_name, name), number in Counter((check.exercise, check.name) for check in checks).items():
        if number > 1:
            yield f"{exercise_name}: a public and a hidden check are both called {name}"
    essential = {check.exercise for check in checks if check.essential}
    for exercise in assignment.exercises:
        if not exercise.manual and exercise.name not in essential:
            yield f"{exercise.name}: none of its checks is essential; mark one that a made-up answer cannot pass"
