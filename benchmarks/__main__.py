"""``make bench``: measure every unit, or those that are named, and write docs/benchmarks.md."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import tempfile
from pathlib import Path

from autograder.config import Course
from autograder.workers import process
from benchmarks import classic, graders
from benchmarks.classroom import Classroom, enlarged, made
from benchmarks.figures import CLASSIC, page
from benchmarks.plot import plot
from benchmarks.record import Figures, Measured, Record
from benchmarks.scale_page import page as scale_page
from benchmarks.solved import solved

ROOT = Path(__file__).resolve().parents[1]
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "autograder-benchmarks"
SIZES = {"xor_weights": 24, "mnist_mlp": 6}
OTHERS = 4
"""Submissions of each other unit."""
OTTER = 4
"""Submissions that otter grades a round; each takes it as long as the next."""


def say(text: str) -> None:
    """Tell how far the run is."""
    print(text, file=sys.stderr, flush=True)


def measure(classroom: Classroom, rounds: int, seconds: float, otter: Path | None) -> Figures:
    """Let the graders take turns. seconds : how long a steady speed is measured."""
    unit, found = classroom.assignment.name, Figures(size=classroom.size)
    for number in range(1, rounds + 1):
        one = graders.ours(classroom, workers=1)
        again = graders.ours(classroom, workers=1, force=False)
        two = graders.ours(classroom, workers=2)
        theirs = graders.nbgrader(classroom)
        found.ours.append(one / classroom.size)
        found.ours_class.append(one)
        found.again.append(again)
        found.ours_two.append(two / classroom.size)
        found.nbgrader.append(theirs / classroom.size)
        if otter is not None:
            count = min(OTTER, classroom.size)
            found.otter.append(graders.otter(classroom, otter, count) / count)
        say(
            f"{unit}, round {number} of {rounds}: ours {one:.1f} s, with two workers {two:.1f} s, "
            f"nbgrader {theirs:.1f} s"
        )
        found.steady.append(graders.steady(classroom, workers=1, seconds=seconds))
        found.steady_two.append(graders.steady(classroom, workers=2, seconds=seconds))
        say(f"{unit}, once warm: one worker {found.steady[-1]:.3f} s, two {found.steady_two[-1]:.3f} s")
    return found


def beside(classroom: Classroom, rounds: int) -> Figures:
    """Measure only what a submission takes two warm workers, and nbgrader."""
    found = Figures(size=classroom.size)
    for _ in range(rounds):
        found.nbgrader.append(graders.nbgrader(classroom) / classroom.size)
        found.steady_two.append(graders.steady(classroom, workers=2, seconds=5, warm=2))
    say(f"{classroom.assignment.name}, once warm: two workers {found.steady_two} s, nbgrader {found.nbgrader} s")
    return found


def measured(name: str, options: argparse.Namespace, otter: Path | None) -> Measured:
    """Measure one unit, the solved notebook in a process of its own, so that it holds what no other has loaded."""
    rounds = 1 if options.quick else options.rounds
    if name == CLASSIC:
        return Measured.now(classic.measure(6 if options.quick else 24, rounds, 5 if options.quick else 20))
    course, size = Course(ROOT), SIZES.get(name, OTHERS)
    reruns = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, contextlib.chdir(folder):
        classroom = made(course, name, Path(folder), max(2, size // 4) if options.quick else size)
        if name in SIZES:
            # otter's environment has no TensorFlow
            figures = measure(classroom, rounds, 5 if options.quick else 20, otter if name == "xor_weights" else None)
        else:
            figures = beside(classroom, 1 if options.quick else options.other_rounds)
        if name == "xor_weights":
            for count in (100, 1_000) if options.quick else (100, 1_000, 10_000):
                enlarged(classroom, count)
                reruns.append(graders.rerun(classroom))
                say(f"{count:,} submissions, graded already: {reruns[-1].seconds:.1f} s, {reruns[-1].peak} MB")
    alone = process.start_pool(1)
    one = alone.submit(solved, course.assignment(name), rounds).result()
    process.stop_pool(alone)
    say(f"{name}, solved: {one.whole} s, cells {one.cells} s, {one.peak} MB")
    return Measured.now(figures, one, tuple(reruns))


def main() -> None:
    """Measure, and write the page and its plot after each unit."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    known = [*Course(ROOT).names, CLASSIC]
    parser.add_argument("units", nargs="*", metavar="UNIT", help=f"{CLASSIC} is a classic assignment; all by default")
    parser.add_argument("--quick", action="store_true", help="one round of small classes; writes nothing")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="turns of each grader (default: 3)")
    parser.add_argument("--other-rounds", type=int, default=1, metavar="N", help="of the other units (default: 1)")
    parser.add_argument("--no-otter", action="store_true", help="leave otter-grader out; it is installed otherwise")
    options = parser.parse_args()
    if unknown := sorted(set(options.units) - set(known)):
        parser.error(f"no unit {', '.join(unknown)}; there are {', '.join(known)}")
    units = options.units or known
    otter = graders.otter_program(CACHE) if "xor_weights" in units and not options.no_otter else None
    record = Record() if options.quick else Record.read()
    for name in units:
        record.units[name] = measured(name, options, otter)
        if not options.quick:
            record.write()
            (ROOT / "docs" / "benchmarks.md").write_text(page(record), encoding="utf-8")
            plot(record, ROOT / "docs" / "pictures" / "benchmark.svg")
            if record.scale and record.far:  # its page tells memory as well
                (ROOT / "docs" / "scaling.md").write_text(scale_page(record), encoding="utf-8")
    if options.quick:
        print(page(record))


if __name__ == "__main__":
    main()
