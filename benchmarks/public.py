"""Public nbgrader courses graded by both: ``python -m benchmarks.public FOLDER...`` writes the rows of a table.

Each folder is a course: ``source/ASSIGNMENT/``, as its authors published it. The solution in its notebooks, the
untouched release and a few mechanical mutants of the solution are handed in; nothing is written into the folder.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import nbformat

from autograder.audit.mutants import mechanical
from autograder.config import Course
from autograder.errors import AutograderError
from autograder.grade import grade_class
from autograder.gradebook.cells import cell_scores
from autograder.notebook.fill import classic_solutions, fill_all
from autograder.release import build
from benchmarks.stock import Points, run_nbgrader, stock_points


def compared(folder: Path, name: str, most: int) -> str:
    """Return the row of one assignment. most : mutants to hand in, spread over all of them."""
    with tempfile.TemporaryDirectory(prefix="parity-") as place:
        root = Path(place) / "ours"
        shutil.copytree(folder / "source" / name, root / "source" / name)
        for path in (path for path in (folder / "source").iterdir() if path.is_file()):  # a header, a footer
            shutil.copy(path, root / "source")
        config = folder / "nbgrader_config.py"
        (root / config.name).write_text(config.read_text() if config.exists() else "c = get_config()\n")
        assignment = Course(root).assignment(name)
        build(assignment)
        right = classic_solutions(assignment)
        wrong = [{**right, cell: mutant.source} for cell, text in right.items() for mutant in mechanical(cell, text)]
        wrong = wrong[:: max(1, len(wrong) // most)][:most] if most else []
        handed = {"solution": right, "untouched": {}, **{f"mutant{n}": cells for n, cells in enumerate(wrong)}}
        for student, cells in handed.items():
            work = root / "submitted" / student / name
            shutil.copytree(assignment.release, work)
            for book, made in fill_all(assignment, cells).items():
                nbformat.write(made, work / f"{book}.ipynb")
        theirs = shutil.copytree(root, Path(place) / "theirs", ignore=shutil.ignore_patterns("release"))
        for command in ("generate_assignment", "autograde"):
            run_nbgrader(theirs, command, name)
        grades = grade_class(assignment, submitted=root / "submitted", results=root / "results", workers=2)
        by_hand = {e.grade_cell for e in assignment.exercises if e.manual}
        ours: Points = {
            (student, *cell): score.points
            for student, result in grades.results.items()
            for cell, score in cell_scores(result, assignment).items()
        }
        stock = stock_points(theirs, name)
        auto = [key for key in ours if key[2] not in by_hand]
        total = {
            who: tuple(sum(found.get(key) or 0.0 for key in auto if key[0] == who) for found in (ours, stock))
            for who in handed
        }
        same = [all(ours[key] == stock.get(key) for key in auto if key[0] == who) for who in handed]
        most_points = sum(e.points for e in assignment.exercises if not e.manual)
        for key in auto:
            if ours[key] != stock.get(key):
                print(f"  differs: {key}: ours {ours[key]}, nbgrader {stock.get(key)}")
    shown = [f"{points[0]:g} / {points[1]:g}" for points in (total["solution"], total["untouched"])]
    return (
        f"| {folder.name} | {name} | {most_points:g} | {shown[0]} | {shown[1]} | {sum(same[2:])} of {len(same) - 2} |"
    )


def main() -> None:
    """Print the rows; what cannot be compared is said, and the rest goes on."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.public", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--mutants", type=int, default=4, metavar="N", help="of each assignment (default: 4)")
    options = parser.parse_args()
    for folder in options.folders:
        for name in sorted(path.name for path in (folder / "source").iterdir() if any(path.glob("*.ipynb"))):
            try:
                row = compared(folder, name, options.mutants)
            except AutograderError as error:
                row = f"| {folder.name} | {name} | {error} |"
            print(row, flush=True)


if __name__ == "__main__":
    main()
