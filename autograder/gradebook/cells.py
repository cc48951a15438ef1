"""The cells of an assignment that nbgrader's gradebook keeps, and what a result puts into them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import nbformat
from nbgrader.utils import compute_checksum

from autograder.config import Assignment
from autograder.course.classic import ClassicExercise
from autograder.errors import RecordError, ReleaseError
from autograder.notebook.cells import SourceCell, read_cells
from autograder.results import Result


@dataclass(frozen=True)
class CellScore:
    """What to write in a cell.

    points : automatic points, None if a person gives them; doubtful : whether a person has to look.
    """

    points: float | None
    doubtful: bool


CellScores = Mapping[tuple[str, str], CellScore]
"""By notebook and cell."""


def release_cells(part: Assignment) -> list[SourceCell]:
    """Return the cells of a released notebook that nbgrader keeps track of, with all of their tests.

    part : the assignment, or the one of its notebooks that is meant.

    Raises: RecordError if there is no release, or its graded cells are not those of the assignment.
    """
    again = f"run: autograder release {part.name}"
    try:
        cells = read_cells(part.release_notebook)
    except ReleaseError as error:
        raise RecordError(f"{error}; {again}") from None
    found = {cell.grade_id: cell.points for cell in cells if cell.has("grade") or cell.has("task")}
    expected = {exercise.grade_cell: exercise.points for exercise in part.exercises}
    if found != expected:
        differ = sorted(name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name))
        source = "its source" if part.classic else "assignment.toml"
        raise RecordError(f"{part.release_notebook}: does not agree with {source} on {', '.join(differ)}; {again}")
    tracked = [cell for cell in cells if any(map(cell.has, ("grade", "solution", "locked", "task")))]
    return [_whole(cell, part) for cell in tracked]


def _whole(cell: SourceCell, part: Assignment) -> SourceCell:
    """A released cell with hidden tests or mark scheme, as nbgrader keeps it, so that its own commands go on."""
    exercise = next((e for e in part.exercises if e.grade_cell == cell.grade_id), None)
    if not isinstance(exercise, ClassicExercise) or exercise.generated or not (exercise.hidden or exercise.task):
        return cell
    whole = nbformat.from_dict({**cell.data, "source": exercise.text})
    whole.metadata.nbgrader.checksum = compute_checksum(whole)
    return SourceCell(cell.number, whole)


def cell_scores(result: Result, assignment: Assignment) -> CellScores:
    """Return what to write in each cell that carries points.

    Raises: RecordError if the result is not one of this assignment as it is now.
    """
    who = f"the result of {result.student!r}"
    if result.assignment != assignment.name:
        raise RecordError(f"{who}: expected one of {assignment.name}, got one of {result.assignment}")
    given = {exercise.name: exercise for exercise in result.exercises}
    expected = {exercise.name: exercise.points for exercise in assignment.exercises}
    came = {name: exercise.max_score for name, exercise in given.items()}
    if came != expected:
        differ = sorted(name for name in came.keys() | expected.keys() if came.get(name) != expected.get(name))
        raise RecordError(
            f"{who}: {assignment.name} has changed since it was graded, in {', '.join(differ)}; use --force"
        )
    unsure = result.status == "needs_review" and not result.broken
    scores: dict[tuple[str, str], CellScore] = {}
    notebook_of = assignment.notebook_of
    for exercise in assignment.exercises:
        points = given[exercise.name].score
        if points is None and not exercise.manual:
            raise RecordError(f"{who}: {exercise.name}: expected points out of {exercise.points:g}, got none")
        if points is not None:
            if not math.isfinite(points):
                raise RecordError(f"{who}: {exercise.name}: expected points out of {exercise.points:g}, got {points}")
            points = min(max(points, 0.0), exercise.points)
        doubtful = points is None or unsure or bool(given[exercise.name].broken)
        scores[notebook_of[exercise.name], exercise.grade_cell] = CellScore(points, doubtful)
    return scores
