"""Running each grader as its user would, and how long that took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from autograder.pipeline.files import Task
from autograder.workers.pool import grade_all
from benchmarks.classroom import Classroom

LIMIT = 1800.0
"""Seconds after which a grader is given up."""
MOST = 20_000
"""Submissions given out at most while the speed is measured."""
BIN = Path(sys.executable).parent
RERUN = """
import resource, sys, time
from pathlib import Path
from autograder.config import Course
from autograder.grade import grade_class

if __name__ == "__main__":
    root, name = Path(sys.argv[1]), sys.argv[2]
    start = time.perf_counter()
    grades = grade_class(
        Course(root).assignment(name), submitted=root / "large", results=root / "large-results", gradebook=False
    )
    seconds = time.perf_counter() - start
    assert not grades.fresh, "the class was to be graded already"
    print(len(grades.results), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, seconds)
"""


def _timed(command: list[str], folder: Path, allowed: tuple[int, ...] = (0,)) -> float:
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "TF_CPP_MIN_LOG_LEVEL": "3"}
    start = time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=LIMIT, check=False
    )
    if done.returncode not in allowed:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return time.perf_counter() - start


def ours(classroom: Classroom, *, workers: int, force: bool = True) -> float:
    """Seconds of ``autograder grade`` for the class, from a cold start, gradebook and pages included."""
    command = [str(BIN / "autograder"), "grade", classroom.assignment.name, "--workers", str(workers)]
    return _timed([*command, *(["--force"] if force else [])], classroom.ours, (0, 3))


def nbgrader(classroom: Classroom) -> float:
    """Seconds of ``nbgrader autograde`` for the class."""
    name = classroom.assignment.name
    if not (classroom.nbgrader / "release").exists():
        _timed([str(BIN / "nbgrader"), "generate_assignment", name, "--create"], classroom.nbgrader)
    return _timed([str(BIN / "nbgrader"), "autograde", name, "--create", "--force"], classroom.nbgrader)


def otter(classroom: Classroom, program: Path, count: int) -> float:
    """Seconds of ``otter run`` for the first ``count`` of the class, one after the other, as it is made to be used."""
    start = time.perf_counter()
    for number in range(count):
        command = [str(program), "run", "-a", "autograder.zip", "-o", "out", "--no-logo", f"s{number:03}.ipynb"]
        _timed(command, classroom.otter)
    return time.perf_counter() - start


def otter_program(cache: Path) -> Path:
    """Install otter-grader into an environment of its own below ``cache``; return its program."""
    program = cache / "otter" / "bin" / "otter"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", str(cache / "otter")], check=True)
        root = Path(__file__).resolve().parents[1]
        pip = [str(cache / "otter" / "bin" / "python"), "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, "otter-grader", "ipykernel", "matplotlib", str(root)], check=True)
    return program


@dataclass(frozen=True)
class Rerun:
    """A run over a class that is graded already.

    count : submissions; peak : memory of the coordinator in MB; seconds : from finding the class to its grades.
    """

    count: int
    peak: int
    seconds: float


def rerun(classroom: Classroom) -> Rerun:
    """Go through the class that `enlarged` has made, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", RERUN, str(classroom.ours), classroom.assignment.name],
        capture_output=True, text=True, timeout=LIMIT, check=True,
    )  # fmt: skip
    count, peak, seconds = done.stdout.split()
    return Rerun(int(count), int(peak), float(seconds))


def steady(classroom: Classroom, *, workers: int, seconds: float, warm: int = 4) -> float:
    """Return the seconds a submission takes once all workers are warm, over at least ``seconds``.

    The class is graded again and again, none of it written; the first ``warm`` of each worker do not count.
    """
    folders = sorted((classroom.ours / "submitted").glob(f"*/{classroom.assignment.name}"))
    again = [Task(f"{number}", folders[number % len(folders)]) for number in range(MOST)]
    running = grade_all(again, classroom.assignment, workers=workers, sandbox="sandlock")
    begun, warm_after = 0.0, workers * warm
    try:
        for number, _ in enumerate(running, start=1):
            now = time.perf_counter()
            if number == warm_after:
                begun = now
            # Whole rounds of the class, so that one and two workers are measured on the same mixture.
            done = number - warm_after
            if done > 0 and done % len(folders) == 0 and now - begun >= seconds:
                return (now - begun) / done
    finally:
        running.close()  # which ends its workers
    raise RuntimeError(f"{MOST} submissions took less than {seconds:g} s")
