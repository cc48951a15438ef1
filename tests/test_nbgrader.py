"""nbgrader's own commands in a course of ours: `autograde` grades on our road, and the others work on what it made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest

from autograder.config import Course
from autograder.grade import grade_class
from autograder.results import Result
from tests.support.course import SOLUTIONS, submission, submit, tiny_course
from tests.support.gradebook import open_book

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),  # nbgrader's alembic starts a thread
]

CONFIG = Path(__file__).parent.parent / "nbgrader_config.py"
TIMES = {"s01": "2026-11-02 10:00:00 UTC", "s05": "2026-11-04 10:00:00 UTC"}
LATE = 'c.LateSubmissionPlugin.penalty_method = "zero"\n'
WRONG = {**SOLUTIONS, "double": "def double(x):\n    return x"}


def due(course: Course) -> Course:
    """Have the unit due on 3 November, in a course that takes all points of what comes later."""
    (course.root / CONFIG.name).write_text(CONFIG.read_text(encoding="utf-8") + LATE, encoding="utf-8")
    settings = course.assignment("tiny").settings_file
    settings.write_text(f'due = "2026-11-03 12:00 UTC"\n{settings.read_text(encoding="utf-8")}', encoding="utf-8")
    return course


def hand_in(course: Course, trace: Path) -> None:
    """A class: right, wrong, untouched, prying, renamed, beside other files, broken.

    trace : what one of them leaves behind if it is not confined.
    """
    prying = {**SOLUTIONS, "double": f"open({str(trace)!r}, 'w')\n{SOLUTIONS['double']}"}
    for student, answers in {"s01": SOLUTIONS, "s02": WRONG, "s03": {}, "s05": prying}.items():
        submit(course, student, answers, stamp=TIMES.get(student, ""))
    renamed = submit(course, "s06", SOLUTIONS)
    (renamed / "tiny.ipynb").rename(renamed / "tiny (1).ipynb")
    beside = submit(course, "s07", SOLUTIONS)
    nbformat.write(nbformat.v4.new_notebook(), beside / "scratch.ipynb")
    (beside / "data.csv").write_text("1,2")
    (beside / "leak.txt").symlink_to(course.assignment("tiny").solutions / "reference.py")
    (submit(course, "s08", {}) / "tiny.ipynb").write_text("This is my homework.\n")


def nbgrader(course: Course, *arguments: str) -> SimpleNamespace:
    """Run one of nbgrader's commands at the course's root."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=course.root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return SimpleNamespace(code=done.returncode, log=done.stdout + done.stderr)


def figures(course: Course) -> dict[tuple[str, str], tuple[Any, ...]]:
    """Everything the gradebook holds of the class, by student and cell."""
    with open_book(course) as book:
        return {
            (entry.student.id, grade.name): (
                grade.auto_score, grade.manual_score, grade.score, grade.needs_manual_grade, entry.timestamp,
                notebook.late_submission_penalty,
            )
            for entry in book.assignment_submissions("tiny")
            for notebook in entry.notebooks
            for grade in notebook.grades
        }  # fmt: skip


def results(course: Course) -> dict[str, dict[str, Any]]:
    """The results by student, without what is measured by the clock."""
    found = {}
    for path in sorted((course.root / "results").glob("*/tiny.json")):
        data = Result.read(path).model_dump(exclude={"seconds", "timing"})
        for exercise in data["exercises"]:
            for check in exercise["checks"]:
                del check["seconds"]
        found[path.parent.name] = data
    return found


@pytest.fixture(scope="module")
def trace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where an unconfined submission would leave a file."""
    return tmp_path_factory.mktemp("trace") / "was-here.txt"


@pytest.fixture(scope="module")
def ours(trace: Path, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course whose class `autograder grade` has graded."""
    course = due(tiny_course(tmp_path_factory.mktemp("ours")))
    hand_in(course, trace)
    grade_class(
        course.assignment("tiny"), submitted=course.root / "submitted", results=course.root / "results", workers=1
    )
    return course


@pytest.fixture(scope="module")
def theirs(trace: Path, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The same course with the same class, which `nbgrader autograde` has graded."""
    course = due(tiny_course(tmp_path_factory.mktemp("theirs")))
    hand_in(course, trace)
    done = nbgrader(course, "autograde", "tiny")
    assert done.code == 0, done.log
    assert "s08: tiny needs a person's look. Nothing could be graded" in done.log
    return course


def test_autograde_grades_as_ours_does(ours: Course, theirs: Course, trace: Path) -> None:
    """Every score, message, notice and time is that of `autograder grade`, also of what nbgrader alone cannot read."""
    assert results(theirs) == results(ours)
    assert len(results(theirs)) == 7
    assert not trace.exists()
    assert (theirs.root / "autograded" / "s07" / "tiny" / "data.csv").is_file()
    assert not list((theirs.root / "autograded").rglob("leak.txt"))
    assert figures(theirs) == figures(ours) != {}
    assert {key[0]: found[-1] for key, found in figures(ours).items() if found[-1] is not None} == {"s05": 3.0}
    for student in results(ours):
        place = f"autograded/{student}/tiny/tiny.ipynb"
        assert (theirs.root / place).read_text() == (ours.root / place).read_text()
        assert (theirs.root / "results" / student / "tiny.html").is_file()
    assert {result["score"] for result in results(theirs).values()} == {5.0, 3.0, 0.0}


def test_what_a_person_gave_stays(theirs: Course) -> None:
    """Points and a comment given in formgrader outlive another `nbgrader autograde`, which takes the changed work."""
    with open_book(theirs) as book:
        grade = book.find_grade("why", "tiny", "tiny", "s02")
        grade.manual_score, grade.needs_manual_grade = 0.5, False
        book.find_comment("why", "tiny", "tiny", "s02").manual_comment = "Almost."
        book.db.commit()
    submit(theirs, "s02", SOLUTIONS)
    assert nbgrader(theirs, "autograde", "tiny", "--student", "s02", "--force").code == 0
    assert figures(theirs)["s02", "check_double"][:4] == (2.0, None, 2.0, False)
    assert figures(theirs)["s02", "why"][:3] == (None, 0.5, 0.5)
    with open_book(theirs) as book:
        assert book.find_comment("why", "tiny", "tiny", "s02").comment == "Almost."


def test_feedback_is_nbgraders(theirs: Course) -> None:
    """`generate_feedback` makes a page for everybody, with points and comments, and no hidden check in it."""
    with open_book(theirs) as book:
        book.find_comment("why", "tiny", "tiny", "s01").manual_comment = "Well put."
        book.db.commit()
    done = nbgrader(theirs, "generate_feedback", "tiny")
    assert done.code == 0, done.log
    pages = {path.parent.parent.name: path.read_text() for path in (theirs.root / "feedback").glob("*/tiny/tiny.html")}
    assert set(pages) == set(results(theirs))
    assert "Well put." in pages["s01"]
    assert "Score: 5.0 / 6.0" in pages["s01"]
    assert "Score: 0.0 / 6.0" in pages["s08"]
    assert "np.add" not in "".join(pages.values())


def test_zip_collect_fills_submitted(theirs: Course) -> None:
    """An archive in `downloaded/` becomes `submitted/STUDENT/tiny/tiny.ipynb`, with its time."""
    archive = theirs.root / "downloaded" / "tiny" / "archive" / "notebooks.zip"
    archive.parent.mkdir(parents=True)
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("s09_tiny_attempt_2026-11-03-10-00-00_tiny.ipynb", nbformat.writes(submission(theirs, SOLUTIONS)))
    names = r".*/(?P<student_id>\w+?)_tiny_attempt_(?P<timestamp>[0-9\-]+)_(?P<file_id>\w+)"
    done = nbgrader(theirs, "zip_collect", "tiny", f"--FileNameCollectorPlugin.named_regexp={names}")
    assert done.code == 0, done.log
    folder = theirs.root / "submitted" / "s09" / "tiny"
    assert nbformat.read(folder / "tiny.ipynb", as_version=4) == submission(theirs, SOLUTIONS)
    assert (folder / "timestamp.txt").read_text().startswith("2026-11-03")


def test_validate_says_what_is_wrong(theirs: Course, tmp_path: Path) -> None:
    """`nbgrader validate` names every exercise that does not pass, with what its card says, and no other."""
    shutil.copy(theirs.assignment("tiny").public_checks, tmp_path)
    answers = {**SOLUTIONS, "quadruple": "def quadruple(x):\n    return x"}
    nbformat.write(submission(theirs, answers), tmp_path / "tiny.ipynb")
    done = nbgrader(theirs, "validate", str(tmp_path / "tiny.ipynb"))
    assert "VALIDATION FAILED ON 1 CELL(S)!" in done.log
    assert 'check("quadruple")' in done.log
    assert "The smallest input that shows it" in done.log
