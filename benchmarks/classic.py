"""How fast a classic assignment is graded beside nbgrader itself: ``python -m benchmarks.classic``.

The assignment is nbgrader's own quickstart, two notebooks with hidden tests, as its package ships it.
"""

from __future__ import annotations

import argparse
import contextlib
import os
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
from benchmarks.figures import ratios, spread

SHIPPED = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide" / "source" / "ps1"
NAME = "ps1"


def made(root: Path, size: int) -> Classroom:
    """Lay out ``size`` submissions below ``root``, the same for both: half solved, half with one mistake each."""
    ours, theirs = root / "ours", root / "nbgrader"
    for folder in (ours, theirs):
        shutil.copytree(SHIPPED, folder / "source" / NAME)
        (folder / "nbgrader_config.py").write_text(NBGRADER_CONFIG.format(root=str(folder)))
    assignment = Course(ours).assignment(NAME)
    build(assignment)
    right = classic_solutions(assignment)
    mutants = [{**right, cell: mutant.source} for cell, text in right.items() for mutant in mechanical(cell, text)]
    for number in range(size):
        books = fill_all(assignment, right if number % 2 == 0 else mutants[number // 2 % len(mutants)])
        for name, book in books.items():
            book.cells[0].source += f"\n\n{number}"  # no two are the same
            for folder in (ours, theirs):
                place = folder / "submitted" / f"s{number:03}" / NAME
                place.mkdir(parents=True, exist_ok=True)
                nbformat.write(book, place / f"{name}.ipynb")
    return Classroom(assignment, ours, theirs, theirs, size)


def section(size: int, rounds: int, seconds: float) -> str:
    """Measure, and return what a page says of it. seconds : how long a steady speed is measured."""
    load = os.getloadavg()[0]
    one, two, steady, theirs = list[float](), list[float](), list[float](), list[float]()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, contextlib.chdir(folder):
        classroom = made(Path(folder), size)
        for _ in range(rounds):
            one.append(graders.ours(classroom, workers=1) / size)
            two.append(graders.ours(classroom, workers=2) / size)
            steady.append(graders.steady(classroom, workers=2, seconds=seconds))
            theirs.append(graders.nbgrader(classroom) / size)
    return text(size, rounds, load, {"one": one, "two": two, "steady": steady, "theirs": theirs})


def text(size: int, rounds: int, load: float, found: dict[str, list[float]]) -> str:
    """Return the page's section. found : seconds a submission in each round."""
    rows = [
        ("`autograder grade`, one worker", found["one"]),
        ("`autograder grade`, two workers", found["two"]),
        ("two workers once warm, as in a class of hundreds", found["steady"]),
        ("`nbgrader autograde`", found["theirs"]),
    ]
    lines = [
        f"## A classic assignment, {size} submissions\n",
        "nbgrader's quickstart `ps1`, two notebooks with hidden tests, judged by its own grade cells.",
        f"The graders took turns, {rounds} rounds; on {os.cpu_count()} cores, with a load of {load:.1f} before it.\n",
        "| | seconds a submission | times nbgrader's speed |",
        "|---|---:|---:|",
    ]
    theirs = found["theirs"]
    lines += [f"| {name} | {spread(values)} | {spread(ratios(theirs, values), '.1f')} |" for name, values in rows]
    return "\n".join([*lines, ""])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.classic", description=__doc__)
    parser.add_argument("--size", type=int, default=24, metavar="N", help="submissions (default: 24)")
    parser.add_argument("--rounds", type=int, default=2, metavar="N", help="turns of each grader (default: 2)")
    options = parser.parse_args()
    print(section(options.size, options.rounds, 20))


if __name__ == "__main__":
    main()
