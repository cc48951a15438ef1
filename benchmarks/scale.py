"""What it takes to grade 100,000 submissions an hour: ``python -m benchmarks.scale`` measures it and says so.

Measured is what one submission costs a worker, the coordinator and the disk, what Dask adds, and whether four workers
on a cluster do four times one's work. Simulated is the rest, more workers than there are here: the coordinator gives
every worker one submission more than it grades at once, and takes and records what comes back, one after the other.
docs/scaling.md is written of both.

``--database`` is the URL of an empty PostgreSQL database, to measure that gradebook as well.
"""

from __future__ import annotations

import argparse
import os
import pickle
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from autograder.config import Course
from autograder.grade import grade_class
from autograder.gradebook.database import GradebookAddress
from autograder.gradebook.recorder import Recorder
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded
from autograder.workers.payload import pack
from autograder.workers.pool import grade_all
from benchmarks.classroom import Classroom, enlarged, made
from benchmarks.record import Far, Record, Scale
from benchmarks.scale_page import page

ROOT = Path(__file__).resolve().parents[1]
SIZES = {"xor_weights": 24, "mnist_mlp": 6}
ON_A_CLUSTER = """
import sys, time
from pathlib import Path
from distributed import LocalCluster
from autograder.config import Course
from autograder.grade import grade_class

if __name__ == "__main__":
    root, name, results, workers, count = Path(sys.argv[1]), *sys.argv[2:4], int(sys.argv[4]), int(sys.argv[5])
    times = []
    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster:
        grades = grade_class(
            Course(root).assignment(name), submitted=root / "large", results=root / results, gradebook=False,
            scheduler=cluster.scheduler_address, only={f"t{number:05}" for number in range(count)}, force=True,
            progress=lambda *_: times.append(time.perf_counter()),
        )
    assert len(grades.fresh) == count
    print(time.process_time())
"""


def graded(classroom: Classroom, rounds: int) -> tuple[list[float], list[tuple[Task, Graded]]]:
    """Return the seconds that each submission takes one warm worker, and the class with its grades."""
    name = classroom.assignment.name
    tasks = [Task(f"t{i:05}", classroom.ours / "submitted" / f"s{i:03}" / name) for i in range(classroom.size)]
    seconds, found, last = [], [], time.perf_counter()
    for number, (task, grade) in enumerate(
        grade_all(tasks * (rounds + 1), classroom.assignment, workers=1, sandbox="sandlock")
    ):
        now = time.perf_counter()
        if number >= len(tasks):
            seconds.append(now - last)
        else:
            found.append((task, grade))
        last = now
    return seconds, found


def recorded(classroom: Classroom, grades: Sequence[tuple[Task, Graded]], book: GradebookAddress | None) -> list[float]:
    """Return the coordinator's seconds to write each grade down, of students that the gradebook does not know."""
    seconds = []
    with tempfile.TemporaryDirectory() as place, Recorder(classroom.assignment, Path(place), book) as recorder:
        for turn in range(3):
            for task, grade in grades:
                student = f"{task.student}-{turn}"
                start = time.perf_counter()
                recorder.record(
                    replace(task, student=student),
                    replace(grade, result=grade.result.model_copy(update={"student": student})),
                )
                seconds.append(time.perf_counter() - start)
    return seconds[len(grades) :]  # the first turn warms up


def size_of(*places: Path) -> int:
    """Bytes of the files at and below some places."""
    return sum(path.stat().st_size for place in places for path in (place, *place.rglob("*")) if path.is_file())


def on_a_cluster(classroom: Classroom, workers: int, count: int) -> tuple[float, float]:
    """Grade some of a large class on a cluster of this machine, without a gradebook.

    Return the processor's seconds of all that took part, and of the coordinator and the scheduler alone.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", ON_A_CLUSTER, str(classroom.ours), classroom.assignment.name, "far", str(workers),
         str(count)],
        env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"}, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    whole = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return whole, float(done.stdout.split()[-1])


def one_more(classroom: Classroom, workers: int, few: int, many: int) -> tuple[float, float]:
    """Return the same of one submission, starting left out: the difference between many and few."""
    small, large = (on_a_cluster(classroom, workers, count) for count in (few, many))
    whole, coordinator = ((b - a) / (many - few) for a, b in zip(small, large, strict=True))
    return whole, coordinator


@contextmanager
def occupied(processes: int) -> Iterator[None]:
    """Have so many processes be always busy with something else while the block runs."""
    spinning = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(processes)]
    try:
        yield
    finally:
        for process in spinning:
            process.kill()
            process.wait()


def costs(name: str, place: Path, rounds: int, database: str) -> Scale:
    """Measure what a submission of a unit costs."""
    classroom = made(Course(ROOT), name, place, SIZES[name])
    work, grades = graded(classroom, rounds)
    print(f"{name}: a worker {statistics.mean(work):.3f} s", file=sys.stderr)
    sqlite = GradebookAddress(f"sqlite:///{place / 'gradebook.db'}", "")
    empty = recorded(classroom, grades, None)
    filled = recorded(classroom, grades, sqlite)
    served = recorded(classroom, grades, GradebookAddress(database, "")) if database else []
    parcels = [len(pickle.dumps(pack(task.folder, name))) for task, _ in grades]
    students = 3 * len(grades)
    return Scale(
        work=work,
        unrecorded=empty,
        sqlite=filled,
        postgresql=served,
        parcel=round(statistics.mean(parcels)),
        grade=round(statistics.mean(len(pickle.dumps(grade)) for _, grade in grades)),
        notebook=round(size_of(classroom.assignment.course.autograded) / students),
        page=round(statistics.mean(len(grade.page.encode()) + len(grade.result.to_json()) for _, grade in grades)),
        database=round(size_of(place / "gradebook.db") / students),
    )


def far(place: Path, few: int, many: int) -> Far:
    """Measure what Dask adds, and what one worker and four do of a class of xor_weights."""
    classroom = made(Course(ROOT), "xor_weights", place, SIZES["xor_weights"])
    grade_class(classroom.assignment, submitted=classroom.ours / "submitted", results=classroom.ours / "results",
                gradebook=False)  # fmt: skip
    enlarged(classroom, many)
    with occupied(3):  # a worker among four costs more than one alone, where there are not so many cores
        one, _ = one_more(classroom, 1, few, many)
    four, coordinator = one_more(classroom, 4, few, many)
    print(f"on a cluster, one worker {one:.3f} s, four {four:.3f} s, coordinator {coordinator:.4f} s", file=sys.stderr)
    return Far(one=one, four=four, coordinator=coordinator)


def main() -> None:
    """Measure, keep it, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", default="", help="URL of an empty PostgreSQL database")
    parser.add_argument("--rounds", type=int, default=3, help="how often each class is graded")
    parser.add_argument("--cluster", action="store_true", help="measure only what a cluster does")
    parser.add_argument("--page", action="store_true", help="only write the page, of what was measured before")
    options = parser.parse_args()
    record = Record.read()
    if not options.page:
        for name in () if options.cluster else SIZES:
            with tempfile.TemporaryDirectory(prefix="scale-") as folder:
                record.scale[name] = costs(name, Path(folder), options.rounds, options.database)
        with tempfile.TemporaryDirectory(prefix="scale-") as folder:
            record.far = far(Path(folder), 24, 96)
        record.write()
    (ROOT / "docs" / "scaling.md").write_text(page(record), encoding="utf-8")


if __name__ == "__main__":
    main()
