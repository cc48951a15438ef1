"""What one of each bomb costs a class: ``python -m benchmarks.bombs``.

Twenty students hand in solved notebooks and are graded; then one bomb of each kind stands in the place of some of
them, and the class is graded again in the same way. What is measured is how much longer that takes, set against twice
the honest class and what the limits of the assignment grant the bombs, and whether anybody beside them has another
grade. There is no bomb that is a model: this unit asks for none (tests/red_team/test_hostile_models.py).
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.config import Assignment, Course
from autograder.grade import ClassGrades, grade_class
from autograder.notebook.fill import fill, solutions
from autograder.release.compile import compiled_copy
from autograder.results import Result
from autograder.workers import layout, pool
from tests.support.bombs import BOMBS, CELLS, TREES

ROOT = Path(__file__).resolve().parents[1]
UNIT, CLASS = "xor_weights", 20

CALLED = (
    "forks", "threads", "memory", "memory in many processes", "disk", "output", "millions of lists",
    "a loop that hides interrupts",
)  # fmt: skip
"""Bombs that go off when a function is called."""
LONG = """\
MISTAKES = np.zeros(2**20, np.int8)
def train_perceptron(X, y, lr=1.0, max_epochs=100):
    return np.zeros(np.shape(X)[1]), 0.0, MISTAKES
"""
"""An answer that checks go through item by item."""

Change = Callable[[NotebookNode, Path], None]


@dataclass(frozen=True)
class Bomb:
    """One kind. plant : puts it into a notebook and its folder; limit : seconds that the limits grant it, alone."""

    plant: Change
    limit: float


@dataclass(frozen=True)
class Found:
    """One run of a class. seconds : of the clock; grades : what was given."""

    seconds: float
    grades: ClassGrades

    def points(self, student: str) -> tuple[float, str]:
        """A student's points and standing."""
        result = self.grades.results[student]
        return result.score, result.status


def bombs(assignment: Assignment) -> Mapping[str, Bomb]:
    """Return one bomb of each kind that the red team knows, made for this assignment.

    A cell may take its time, a function's call and each of the judge's checks theirs, a page and a reading theirs.
    """
    limits = assignment.settings.limits
    cell, call, judge = limits.cell_seconds, limits.call_seconds, limits.judge_seconds
    made = {name: Bomb(_answer("step", f"def step(z):\n    {BOMBS[name]}"), call) for name in CALLED}
    made["a cell without end"] = Bomb(_cell(CELLS["endless, deaf"]), cell)
    made["thousands of outputs"] = Bomb(_cell(CELLS["thousands of outputs"]), cell)
    made["a long answer"] = Bomb(_answer("train_perceptron", LONG), judge)
    made["an integer of 5,000 digits"] = Bomb(_answer("step", "def step(z):\n    return 10**5000"), call)
    made["a page that grows"] = Bomb(_text("<b><p>" * 700 + "x\n\n" * 700), layout.SECONDS)
    made["trees"] = Bomb(_cells([f"{tree}\nx = 1" for tree in list(TREES.values())[13:18]]), pool.OWN_SECONDS)
    made["folders and files"] = Bomb(_folders, pool.OWN_SECONDS)
    return made


def _answer(exercise: str, source: str) -> Change:
    def plant(notebook: NotebookNode, _folder: Path) -> None:
        place = next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == exercise)
        place.source = source

    return plant


def _cell(source: str) -> Change:
    return _cells([source])


def _cells(sources: list[str]) -> Change:
    def plant(notebook: NotebookNode, _folder: Path) -> None:
        notebook.cells += [nbformat.v4.new_code_cell(source) for source in sources]

    return plant


def _text(source: str) -> Change:
    def plant(notebook: NotebookNode, _folder: Path) -> None:
        notebook.cells += [nbformat.v4.new_markdown_cell(source) for _ in range(4)]

    return plant


def _folders(_notebook: NotebookNode, folder: Path) -> None:
    for number in range(3_000):
        (folder / f"d{number}").mkdir()
    with (folder / "sparse.ipynb").open("wb") as file:
        file.truncate(2**40)
    (folder / ("x" * 200 + ".ipynb")).write_text('{"cells":' + "[" * 10**6)


def hand_in(assignment: Assignment, planted: Mapping[str, Bomb]) -> dict[str, str]:
    """Lay out a class of solved notebooks, with a bomb in some; return whose is which."""
    cells = solutions(assignment)
    names = list(planted)
    # Bombs lie among the others, at equal distances, so that each has neighbours before and after it.
    places = {round((i + 0.5) * CLASS / max(1, len(names))): name for i, name in enumerate(names)}
    owners = {}
    for number in range(CLASS):
        student = f"s{number:02}"
        folder = assignment.course.submitted / student / assignment.name
        folder.mkdir(parents=True, exist_ok=True)
        notebook = fill(assignment, cells)
        notebook.cells[0].source += f"\n\n{number}"  # no two are the same
        if number in places:
            owners[student] = places[number]
            planted[places[number]].plant(notebook, folder)
        nbformat.write(notebook, folder / f"{assignment.name}.ipynb")
    return owners


def graded(assignment: Assignment, workers: int, name: str) -> Found:
    """Grade the class from a cold start, pages included."""
    said: list[str] = []

    def progress(student: str, result: Result, _fresh: bool) -> None:
        said.append(student)
        print(f"{name}: {len(said)} of {CLASS}, {student} {result.score:g} {result.status}", flush=True)

    start = time.perf_counter()
    found = grade_class(
        assignment, submitted=assignment.course.submitted, results=assignment.course.root / name, workers=workers,
        gradebook=False, force=True, progress=progress,
    )  # fmt: skip
    return Found(time.perf_counter() - start, found)


def text(honest: Found, mixed: Found, owners: Mapping[str, str], planted: Mapping[str, Bomb]) -> str:
    """Return what was found, in words: times, what the limits grant, neighbours."""
    granted = sum(planted[name].limit for name in owners.values())
    bound = 2 * honest.seconds + granted
    neighbours = [student for student in honest.grades.results if student not in owners]
    touched = [student for student in neighbours if honest.points(student) != mixed.points(student)]
    bombed = (
        f"  {name}: {mixed.points(student)[0]:g} points, {mixed.points(student)[1]}, "
        f"{mixed.grades.results[student].seconds:.1f} s"
        for student, name in owners.items()
    )
    lines = [
        f"{CLASS} honest: {honest.seconds:.1f} s",
        f"{len(neighbours)} honest, {len(owners)} bombs: {mixed.seconds:.1f} s ({mixed.seconds / honest.seconds:.2f})",
        f"what the limits grant the bombs: {granted:.0f} s; with twice the honest class: {bound:.0f} s",
        f"neighbours with another grade: {', '.join(touched) or 'none'}",
        *bombed,
        f"load: {os.getloadavg()[0]:.1f}",
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bombs", description=__doc__)
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="workers that grade (default: 2)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        assignment = compiled_copy(Course(ROOT).assignment(UNIT), Path(folder))
        hand_in(assignment, {})
        honest = graded(assignment, options.workers, "honest")
        planted = bombs(assignment)
        owners = hand_in(assignment, planted)
        mixed = graded(assignment, options.workers, "mixed")
        print(text(honest, mixed, owners, planted))


if __name__ == "__main__":
    main()
