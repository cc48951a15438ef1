"""How strong the tests of a classic assignment are: which mechanical mutants of its solution they see.

Nothing has to be written for it: the solution stands in the source notebooks.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from autograder.audit.mutants import mechanical
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.notebook.fill import classic_solutions
from autograder.results import Result
from autograder.workers.batch import Batch, BatchItem, BatchResult

SCHEMA: Final = "autograder/classic-audit/1"
LEAST_SECONDS, FACTOR = 2.0, 10.0
"""What a mutant's cell may take at least, and how often what the solution's slowest took: endless loops are common."""
_SOLUTION, _RELEASE = "solution", "release"


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CellAudit(_Frozen):
    """The mutants of one solution cell.

    cell : ``notebook/grade_id``; killed : how many lose points; survivors : name and note of those that lose none.
    """

    cell: str
    mutants: int
    killed: int
    survivors: tuple[tuple[str, str], ...] = ()


class ClassicAudit(_Frozen):
    """What the tests of a classic assignment are worth.

    solution, release : points of the instructor's solution and of the untouched release, of ``points`` that tests give.
    """

    schema_: Literal["autograder/classic-audit/1"] = SCHEMA
    assignment: str
    points: float
    solution: float
    release: float
    cells: tuple[CellAudit, ...]
    seconds: float

    @property
    def mutants(self) -> int:
        """How many mutants were graded."""
        return sum(cell.mutants for cell in self.cells)

    @property
    def killed(self) -> int:
        """How many of them lose points."""
        return sum(cell.killed for cell in self.cells)

    @property
    def passed(self) -> bool:
        """Whether the solution earns all points, without which nothing can be said of its mutants."""
        return self.solution >= self.points


def audit_classic(
    assignment: Assignment, *, workers: int, on_graded: Callable[[int, int], None] = lambda _done, _total: None
) -> ClassicAudit:
    """Grade the solution, the untouched release, and every mechanical mutant of each solution cell.

    on_graded : told how many are graded, of how many.

    Raises: ConfigError if there is no release, or nothing that tests judge; SandboxError.
    """
    if not all(part.release_notebook.is_file() for part in assignment.parts):
        raise ConfigError(f"{assignment.release}: expected the release; run: autograder release {assignment.name}")
    start = time.perf_counter()
    right = classic_solutions(assignment)
    by_hand = {f"{part.notebooks[0]}/{e.grade_cell}" for part in assignment.parts for e in part.exercises if e.manual}
    mutants = {cell: mechanical(cell, source) for cell, source in right.items() if cell not in by_hand}
    parts = [BatchItem(_RELEASE)]
    for cell, found in mutants.items():
        parts += [BatchItem(f"{cell}:{m.name}", {**right, cell: m.source}) for m in found]
    total = len(parts) + 1
    with Batch(assignment, workers=1, most=1) as batch:
        solution = next(iter(batch.grade([BatchItem(_SOLUTION, right)]))).result
    on_graded(1, total)
    slowest = max((found.seconds for found in solution.timing.slowest), default=0.0)
    seconds = min(assignment.settings.limits.cell_seconds, max(LEAST_SECONDS, FACTOR * slowest))
    graded: dict[str, BatchResult] = {}
    with Batch(assignment, workers=workers, most=len(parts), cell_seconds=seconds) as batch:
        for done in batch.grade(parts):
            graded[done.item.name] = done
            on_graded(len(graded) + 1, total)
    full = _points(solution, assignment)
    cells = []
    for cell, found in mutants.items():
        alive = [m for m in found if _points(graded[f"{cell}:{m.name}"].result, assignment) >= full]
        survivors = tuple((m.name, m.note) for m in alive)
        cells.append(CellAudit(cell=cell, mutants=len(found), killed=len(found) - len(alive), survivors=survivors))
    return ClassicAudit(
        assignment=assignment.name,
        points=sum(e.points for e in assignment.exercises if not e.manual),
        solution=full,
        release=_points(graded[_RELEASE].result, assignment),
        cells=tuple(cells),
        seconds=time.perf_counter() - start,
    )


def _points(result: Result, assignment: Assignment) -> float:
    """The points that tests have given."""
    return round(sum(e.score or 0.0 for e in result.exercises if not assignment.by_name[e.name].manual), 4)
