"""``make bench``: measure everything and write docs/benchmarks.md."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import tempfile
from pathlib import Path

from autograder.config import Course
from benchmarks import graders
from benchmarks.classroom import Classroom, enlarged, made
from benchmarks.figures import Figures, page
from benchmarks.plot import plot

ROOT = Path(__file__).resolve().parents[1]
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "autograder-benchmarks"
SIZES = {"xor_weights": 24, "mnist_mlp": 6}
OTTER = 4
"""Submissions that otter grades a round; each takes it as long as the next."""


def say(text: str) -> None:
    """Tell how far the run is."""
    print(text, file=sys.stderr, flush=True)


def measure(classroom: Classroom, rounds: int, otter: Path | None) -> Figures:
    """Let the graders take turns."""
    found = Figures(classroom.assignment.name, classroom.size)
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
            f"{found.unit}, round {number} of {rounds}: ours {one:.1f} s, with two workers {two:.1f} s, "
            f"nbgrader {theirs:.1f} s"
        )
    found.warm += graders.warm(classroom, max(3, 2 * rounds))
    return found


def main() -> None:
    """Measure, and write the page and its plot."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round of small classes; writes nothing")
    parser.add_argument("--no-otter", action="store_true", help="leave otter-grader out; it is installed otherwise")
    options = parser.parse_args()
    rounds = 1 if options.quick else 3
    otter = None if options.no_otter else graders.otter_program(CACHE)
    found, memory = [], []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, contextlib.chdir(folder):
        for name, size in SIZES.items():
            classroom = made(Course(ROOT), name, Path(folder) / name, max(2, size // 4) if options.quick else size)
            # otter's environment has no TensorFlow
            found.append(measure(classroom, rounds, otter if name == "xor_weights" else None))
            if name == "xor_weights":
                for count in (100, 1_000) if options.quick else (100, 1_000, 10_000):
                    enlarged(classroom, count)
                    memory.append(graders.memory(classroom))
                    say(f"memory at {count:,} submissions: {memory[-1][1]} MB")
    text = page(found, memory, rounds)
    if options.quick:
        print(text)
        return
    (ROOT / "docs" / "benchmarks.md").write_text(
        f"{text}\n![Submissions a minute](pictures/benchmark.svg)\n", encoding="utf-8"
    )
    plot(found, ROOT / "docs" / "pictures" / "benchmark.svg")


if __name__ == "__main__":
    main()
