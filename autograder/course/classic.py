"""What nbgrader's notebooks ask for, as the settings that an ``assignment.toml`` would hold."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

from pydantic import Field

from autograder.course.cells import GradedCell, graded_cells, notebooks
from autograder.course.layout import Layout
from autograder.course.needs import MOST_SECONDS, imports, is_heavy, title
from autograder.course.settings import Exercise, Limits, Settings
from autograder.errors import ConfigError


class ClassicExercise(Exercise):
    """What a cell of an nbgrader notebook asks for.

    notebook, cell : where it stands; text : the cell's, with hidden tests or mark scheme; outside : whether it has its
    points from checks; hidden : whether some of its tests are hidden; generated : whether nbgrader writes its tests
    into the release; task : whether it is a task for the student, without an answer of its own.
    """

    points: Annotated[float, Field(ge=0)]
    notebook: str
    cell: str
    text: str = ""
    outside: bool = False
    hidden: bool = False
    generated: bool = False
    task: bool = False

    @property
    def grade_cell(self) -> str:
        """The grade_id of the cell that carries the points."""
        return self.cell

    @property
    def inside(self) -> bool:
        """Whether its tests are a cell of the notebook, which runs in the student's own process."""
        return not (self.manual or self.outside)


def declared(folder: Path, layout: Layout) -> Settings:
    """Return what the notebooks in an assignment's folder come to.

    Raises: ConfigError, naming what is wrong with a notebook.
    """
    paths = notebooks(folder)
    cells = [cell for path in paths for cell in graded_cells(path, layout)]
    modules = imports(paths)
    exercises: dict[str, Exercise] = {}
    times = Counter(cell.grade_id for cell in cells)
    for cell in cells:
        name = cell.called or (cell.grade_id if times[cell.grade_id] == 1 else f"{cell.notebook}/{cell.grade_id}")
        if name in exercises:
            raise ConfigError(f"{folder}: two cells are to give the points of {name}; a check belongs to one cell")
        exercises[name] = _classic_exercise(name, cell)
    in_one = max(Counter(cell.notebook for cell in cells).values(), default=0)
    heavy = is_heavy(modules)
    limits = Limits(
        notebook_seconds=MOST_SECONDS,
        cell_seconds=max(layout.seconds, 90.0) if heavy else layout.seconds,
        call_seconds=45.0 if heavy else 5.0,
        memory_mb=4096 if heavy else 2048,
        processes=(64 if heavy else 16) + in_one,
        scratch_mb=512,
    )
    return Settings(
        title=title(paths) or folder.name,
        imports=modules,
        disclosure="message",
        files=("*",),
        limits=limits,
        exercises=exercises,
    )


def _classic_exercise(name: str, cell: GradedCell) -> ClassicExercise:
    inside = not (cell.manual or cell.called)
    return ClassicExercise(
        name=name,
        points=cell.points,
        manual=cell.manual,
        notebook=cell.notebook,
        cell=cell.grade_id,
        text=cell.text,
        outside=bool(cell.called),
        hidden=inside and cell.hidden,
        generated=inside and cell.generated,
        task=cell.task,
    )
