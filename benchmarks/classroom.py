"""A class of notebooks, handed in to three graders: half of them solved, half with one mistake each."""

from __future__ import annotations

import copy
import json
import os
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.config import Assignment, Course
from autograder.notebook.cells import PICTURE, has_tag
from autograder.notebook.fill import fill, solutions
from autograder.pipeline.execute import parameterised, tidy
from autograder.release.compile import compiled_copy
from autograder.specimens import load_specimens

OTTER_TEST = """\
from pathlib import Path

from autograder.practice.session import Practice
from otter.test_files import test_case

OK_FORMAT = False
name = "{exercise}"
points = 1


@test_case()
def test_checks(env):
    found = Practice.load(Path({checks!r})).run("{exercise}", env)
    assert all(check.outcome == "passed" for check in found.checks)
"""
NBGRADER_CONFIG = """\
c = get_config()
c.CourseDirectory.root = {root!r}
c.CourseDirectory.course_id = "benchmark"
c.ExecutePreprocessor.timeout = 600
"""


@dataclass(frozen=True)
class Classroom:
    """One class in the folders of three graders.

    ours, nbgrader : the roots of their courses; otter : the folder of its zip file and the notebooks;
    size : how many submissions there are.
    """

    assignment: Assignment
    ours: Path
    nbgrader: Path
    otter: Path
    size: int


def made(course: Course, name: str, root: Path, size: int) -> Classroom:
    """Lay out ``size`` submissions of an assignment below ``root``, the same for every grader.

    The cells that only draw are taken out: our grader leaves them out anyway, and the others shall not pay for them.
    So that all train for as long, the others' notebooks get the parameters that ours are graded with.
    """
    ours, nbgrader, otter = root / "ours", root / "nbgrader", root / "otter"
    ours.mkdir(parents=True)
    assignment = compiled_copy(course.assignment(name), ours)
    sources = nbgrader / "source" / name
    sources.mkdir(parents=True)
    shutil.copy(assignment.source_notebook, sources)
    shutil.copy(assignment.public_checks, sources)
    (nbgrader / "nbgrader_config.py").write_text(NBGRADER_CONFIG.format(root=str(nbgrader)))
    _otter(assignment, otter)
    for number, notebook in enumerate(_notebooks(assignment, size)):
        short = tidy(parameterised(copy.deepcopy(notebook), assignment.settings.parameters))
        places = [root / "submitted" / f"s{number:03}" / name / f"{name}.ipynb" for root in (ours, nbgrader)]
        for place, written in zip((*places, otter / f"s{number:03}.ipynb"), (notebook, short, short), strict=True):
            place.parent.mkdir(parents=True, exist_ok=True)
            nbformat.write(written, place)
    return Classroom(assignment, ours, nbgrader, otter, size)


def enlarged(classroom: Classroom, size: int) -> None:
    """Let ``size`` students hand in what the class did, with the grades that it has: a class that is all graded."""
    name = classroom.assignment.name
    for number in range(size):
        student, source = f"t{number:05}", f"s{number % classroom.size:03}"
        first = classroom.ours / "submitted" / source / name / f"{name}.ipynb"
        result = json.loads((classroom.ours / "results" / source / f"{name}.json").read_text())
        place = classroom.ours / "large" / student / name
        place.mkdir(parents=True, exist_ok=True)
        if not (place / first.name).exists():
            os.link(first, place / first.name)
        kept = classroom.ours / "large-results" / student
        kept.mkdir(parents=True, exist_ok=True)
        (kept / f"{name}.json").write_text(json.dumps({**result, "student": student}))


def _notebooks(assignment: Assignment, size: int) -> Iterator[NotebookNode]:
    cells = solutions(assignment)
    mutants = load_specimens(assignment.solutions / "mutants.py", "mutant")
    step = max(1, len(mutants) // max(1, size // 2))
    for number in range(size):
        wrong = mutants[number // 2 * step % len(mutants)]
        notebook = fill(assignment, cells if number % 2 == 0 else {**cells, wrong.exercise: wrong.source})
        notebook.cells = [cell for cell in notebook.cells if not has_tag(cell, PICTURE)]
        notebook.cells[0].source += f"\n\n{number}"  # no two are the same
        yield notebook


def _otter(assignment: Assignment, folder: Path) -> None:
    """An assignment of otter's whose tests are our public checks."""
    (folder / "out").mkdir(parents=True)
    shutil.copy(assignment.public_checks, folder)
    with zipfile.ZipFile(folder / "autograder.zip", "w") as archive:
        archive.writestr("otter_config.json", "{}")
        for exercise in assignment.exercises:
            if not exercise.manual:
                text = OTTER_TEST.format(exercise=exercise.name, checks=str(folder / "checks.py"))
                archive.writestr(f"tests/{exercise.name}.py", text)
