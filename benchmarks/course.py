"""How long the page of a course takes, with one for each student: ``python -m benchmarks.course``.

A made-up course is laid out in a temporary folder, results, gradebook and all; each figure is the median of rounds. It
is printed beside the time that reading the same results takes alone, which no page of them can do without.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import sqlalchemy as sa
from nbgrader import api

from autograder.config import Assignment, Course
from autograder.gradebook.database import GradebookAddress, gradebook_address, prepare
from autograder.report.course.page import write
from autograder.results import CheckResult, CounterexampleResult, ExerciseResult, Result

TITLES = (
    "Perceptrons", "XOR weights", "Gradients by hand", "Backpropagation", "Softmax and cross-entropy",
    "House prices", "Optimizers", "Digits with an MLP", "Regularization", "Convolution by hand", "Images with a CNN",
    "Batch normalization", "Residual connections", "Recurrent cells", "Text with an LSTM", "Attention", "Transformers",
    "Autoencoders",
)  # fmt: skip
EXERCISES = ("shapes", "forward", "loss", "gradient", "update", "train", "predict", "evaluate", "initialize", "why")
"""Of every assignment; the last is graded by a person."""
CHECKS = 6
FIRST_DUE = datetime(2026, 9, 7, 21, 59, 59, tzinfo=UTC)
CONFIG = """\
c = get_config()
c.CourseDirectory.root = {root!r}
c.CourseDirectory.course_id = "Neural networks"
"""
SMALLEST = CounterexampleResult(
    arguments={"z": "np.array([0.0, -1.0])"}, expected="np.array([0, 0])", got="np.array([1, 0])", replay="f(z)"
)


def made(root: Path, students: int, assignments: int) -> Course:
    """Lay out a course of ``students`` who handed in most of ``assignments``, with results and gradebook.

    Some never begin, some end early, some get worse, and each assignment has exercises of its own difficulty.
    """
    for number in range(assignments):
        folder = root / "assignments" / f"unit_{number + 1:02}"
        folder.mkdir(parents=True)
        lines = [f'title = "{TITLES[number % len(TITLES)]}"', f"due = {FIRST_DUE + timedelta(weeks=number)}"]
        for name in EXERCISES:
            lines += [f"[exercises.{name}]", "points = 2", *(["manual = true"] if name == "why" else [])]
        (folder / "assignment.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (root / "nbgrader_config.py").write_text(CONFIG.format(root=str(root)), encoding="utf-8")
    course = Course(root)
    address = gradebook_address(course)
    prepare(address.url)
    random = np.random.default_rng(0)
    skill = random.normal(0.1, 0.6, students)
    ends = np.where(random.random(students) < 0.06, random.integers(0, assignments, students), assignments)
    slope = np.where(random.random(students) < 0.05, -4.0 / assignments, 0.0)
    for number, name in enumerate(course.names):
        assignment = course.assignment(name)
        hard = random.normal(-1.2, 0.9, len(EXERCISES))
        results = [
            _result(assignment, f"s{student:03}", skill[student] + number * slope[student] - hard, random)
            for student in range(students)
            if number < ends[student] and random.random() > 0.03
        ]
        for result in results:
            path = course.results / result.student / f"{name}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(result.to_json(), encoding="utf-8")
        _record(address, assignment, results, random)
    return course


def _result(
    assignment: Assignment,
    student: str,
    strength: np.ndarray[tuple[int], np.dtype[np.float64]],
    random: np.random.Generator,
) -> Result:
    """A result whose exercises are right, partly right or wrong as the student's strength in each of them has it."""
    exercises = []
    for exercise, strong in zip(assignment.exercises, strength, strict=True):
        right = int(np.clip(round(CHECKS * (0.75 + 0.5 * strong + 0.3 * random.normal())), 0, CHECKS))
        checks = [
            CheckResult(
                name=f"law_{place}",
                title=f"What {exercise.name} gives keeps law {place + 1}, for arrays of any shape, even empty ones.",
                visibility="hidden" if place % 2 else "public",
                outcome="passed" if place < right else "failed",
                message="" if place < right else "the answer: 1 of 2 values differ.",
                counterexample=None if place < right else SMALLEST,
            )
            for place in range(0 if exercise.manual else CHECKS)
        ]
        score = None if exercise.manual else exercise.points * right / CHECKS
        exercises.append(
            ExerciseResult(name=exercise.name, score=score, max_score=exercise.points, checks=tuple(checks))
        )
    return Result(
        assignment=assignment.name,
        student=student,
        status="graded",
        score=sum(e.score or 0.0 for e in exercises),
        max_score=sum(e.max_score for e in exercises if e.score is not None),
        exercises=tuple(exercises),
    )


def _record(
    address: GradebookAddress, assignment: Assignment, results: list[Result], random: np.random.Generator
) -> None:
    """Enter results as grading does, a person's points included, in few statements."""
    engine = sa.create_engine(address.url)
    name, due = assignment.name, assignment.settings.due or FIRST_DUE
    with engine.begin() as db:
        known = set(db.scalars(sa.select(api.Student.id)))
        new = [{"id": result.student} for result in results if result.student not in known]
        if new:
            db.execute(sa.insert(api.Student), new)
        if address.course_id not in set(db.scalars(sa.select(api.Course.id))):
            db.execute(sa.insert(api.Course), [{"id": address.course_id}])
        db.execute(sa.insert(api.Assignment), [{"id": name, "name": name, "course_id": address.course_id}])
        db.execute(sa.insert(api.Notebook), [{"id": name, "name": name, "assignment_id": name}])
        cells = {e.name: f"{name}.{e.grade_cell}" for e in assignment.exercises}
        db.execute(
            sa.insert(api.BaseCell.__table__),
            [
                {"id": cells[e.name], "name": e.grade_cell, "notebook_id": name, "type": "GradeCell"}
                for e in assignment.exercises
            ],
        )
        db.execute(
            sa.insert(api.GradeCell.__table__),
            [{"id": cells[e.name], "max_score": e.points, "cell_type": "code"} for e in assignment.exercises],
        )
        db.execute(sa.insert(api.SubmittedAssignment), list(_submissions(name, results, due, random)))
        ids = [
            {"id": f"{name}.{r.student}", "assignment_id": f"{name}.{r.student}", "notebook_id": name} for r in results
        ]
        db.execute(sa.insert(api.SubmittedNotebook), ids)
        grades = [
            {
                "id": f"{cells[e.name]}.{result.student}",
                "notebook_id": f"{name}.{result.student}",
                "cell_id": cells[e.name],
                "auto_score": e.score,
                "manual_score": 1.5 if e.score is None else None,
                "needs_manual_grade": False,
            }
            for result in results
            for e in result.exercises
        ]
        db.execute(sa.insert(api.Grade), grades)
    engine.dispose()


def _submissions(
    name: str, results: list[Result], due: datetime, random: np.random.Generator
) -> Iterator[dict[str, object]]:
    """Yield when each came in: most before it was due, a few in the day after."""
    for result in results:
        hours = float(random.uniform(-90, 3))
        moment = (due + timedelta(hours=hours)).replace(tzinfo=None)
        yield {
            "id": f"{name}.{result.student}",
            "assignment_id": name,
            "student_id": result.student,
            "timestamp": moment,
        }


def measure(course: Course, rounds: int, now: datetime) -> tuple[float, float, float]:
    """Return the seconds of reading the results alone, of the course's page alone (anonymous), and of all pages."""

    def read() -> None:
        for path in course.results.glob("*/*.json"):
            Result.read(path)

    def page() -> None:
        write(course, now=now, anonymous=True)

    def pages() -> None:
        write(course, now=now)

    found = np.array([[_seconds(part) for part in (read, page, pages)] for _ in range(rounds)])
    reading, alone, whole = np.median(found, axis=0).tolist()
    return reading, alone, whole


def _seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Lay out the course, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.course", description=__doc__)
    parser.add_argument("--students", type=int, default=300)
    parser.add_argument("--assignments", type=int, default=18)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="a folder to lay the course out in, and leave it there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        course = made(options.keep or Path(folder), options.students, options.assignments)
        now = FIRST_DUE + timedelta(weeks=options.assignments - 2, days=1)
        reading, alone, whole = measure(course, options.rounds, now)
        size = (course.reports / "course.html").stat().st_size
        count = sum(1 for _ in (course.reports / "students").iterdir())
        print(
            f"{options.students} students × {options.assignments} assignments: {alone:.2f} s for the page alone "
            f"({size / 1e6:.1f} MB), {whole:.2f} s with {count} students' pages, {whole / reading:.1f} times what "
            f"reading the results takes ({reading:.2f} s)"
        )


if __name__ == "__main__":
    main()
