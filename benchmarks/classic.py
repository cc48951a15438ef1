"""How fast a classic assignment is graded beside nbgrader itself.

The assignment is nbgrader's own quickstart, two notebooks with hidden tests, as its package ships it.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

import nbformat
import nbgrader

from autograder.audit.mutants import mechanical
from autograder.config import Course
from autograder.notebook.fill import classic_solutions, fill_all
from autograder.release import build
from benchmarks import graders
from benchmarks.classroom import NBGRADER_CONFIG, Classroom
from benchmarks.figures import CLASSIC
from benchmarks.record import Figures

SHIPPED = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide" / "source" / "ps1"


def made(root: Path, size: int) -> Classroom:
    """Lay out ``size`` submissions below ``root``, the same for both: half solved, half with one mistake each."""
    ours, theirs = root / "ours", root / "nbgrader"
    for folder in (ours, theirs):
        shutil.copytree(SHIPPED, folder / "source" / CLASSIC)
        (folder / "nbgrader_config.py").write_text(NBGRADER_CONFIG.format(root=str(folder)))
    assignment = Course(ours).assignment(CLASSIC)
    build(assignment)
    right = classic_solutions(assignment)
    mutants = [{**right, cell: mutant.source} for cell, text in right.items() for mutant in mechanical(cell, text)]
    for number in range(size):
        books = fill_all(assignment, right if number % 2 == 0 else mutants[number // 2 % len(mutants)])
        for name, book in books.items():
            book.cells[0].source += f"\n\n{number}"  # no two are the same
            for folder in (ours, theirs):
                place = folder / "submitted" / f"s{number:03}" / CLASSIC
                place.mkdir(parents=True, exist_ok=True)
                nbformat.write(book, place / f"{name}.ipynb")
    return Classroom(assignment, ours, theirs, theirs, size)


def measure(size: int, rounds: int, seconds: float) -> Figures:
    """Let the graders take turns. seconds : how long a steady speed is measured."""
    found = Figures(size=size)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, contextlib.chdir(folder):
        classroom = made(Path(folder), size)
        for _ in range(rounds):
            found.ours.append(graders.ours(classroom, workers=1) / size)
            found.ours_two.append(graders.ours(classroom, workers=2) / size)
            found.steady_two.append(graders.steady(classroom, workers=2, seconds=seconds))
            found.nbgrader.append(graders.nbgrader(classroom) / size)
    return found
