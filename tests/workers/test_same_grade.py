"""The same submission gets the same grade: whenever, in whatever order, on however many workers it is graded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.config import Assignment, Course
from autograder.notebook.fill import fill, solutions
from autograder.pipeline.files import Task
from autograder.specimens import load_specimens
from autograder.workers.pool import grade_all

COURSE = Course(Path(__file__).resolve().parents[2])
WRONG = 5
TIMES: Any = {"seconds": True, "timing": True, "exercises": {"__all__": {"checks": {"__all__": {"seconds"}}}}}
"""What may differ."""


def handed_in(assignment: Assignment, folder: Path) -> list[Task]:
    """The instructor's solution and five wrong ones, from all over the unit."""
    cells = solutions(assignment)
    mutants = load_specimens(assignment.solutions / "mutants.py", "mutant")
    chosen = mutants[:: max(1, len(mutants) // WRONG)][:WRONG]
    tasks = []
    for number, changed in enumerate([{}, *({m.exercise: m.source} for m in chosen)]):
        task = Task(f"s{number:02}", folder / f"s{number:02}" / assignment.name)
        task.folder.mkdir(parents=True)
        nbformat.write(fill(assignment, {**cells, **changed}), task.folder / f"{assignment.name}.ipynb")
        tasks.append(task)
    return tasks


def grades(tasks: list[Task], assignment: Assignment, workers: int) -> dict[str, str]:
    """Every result as JSON, but for its times."""
    found = {}
    for task, graded in grade_all(tasks, assignment, workers=workers, sandbox="sandlock"):
        found[task.student] = graded.result.model_dump_json(exclude=TIMES)
    return found


@pytest.mark.nightly
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("name", COURSE.names)
def test_the_same_submission_gets_the_same_grade(name: str, tmp_path: Path) -> None:
    """Three times, in three orders, on one worker and on two: every byte of the results but the times."""
    assignment = COURSE.assignment(name)
    tasks = handed_in(assignment, tmp_path)
    first = grades(tasks, assignment, workers=1)
    assert len(first) == len(tasks)
    assert '"outcome":"failed"' in "".join(first.values())
    assert grades(tasks[::-1], assignment, workers=2) == first
    assert grades([*tasks[3:], *tasks[:3]], assignment, workers=2) == first
