"""Grading a class: everybody gets a grade, nothing is lost, nothing is done twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from autograder.config import Course
from autograder.errors import ConfigError, RecordError
from autograder.grade import ClassGrades, grade_class, submissions
from autograder.grade.grades import Packed
from autograder.gradebook.kept.results import result_path
from autograder.gradebook.shown import notebooks_of
from autograder.pipeline.grader import Graded
from autograder.results import Result
from autograder.sandbox.usage import descendants
from autograder.workers.pool import worker_count
from tests.support import processes
from tests.support.course import SOLUTIONS, submit, tiny_course
from tests.support.findings import exercise, failed, passed, result

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),  # nbgrader's alembic starts a thread
]

WRONG = {**SOLUTIONS, "double": "def double(x):\n    return x"}
DEADLY = {**SOLUTIONS, "double": "import os, signal\ndef double(x):\n    os.kill(os.getpid(), signal.SIGKILL)"}


def grade(
    course: Course, *, workers: int = 1, gradebook: bool = False, force: bool = False, only_failed: bool = False
) -> ClassGrades:
    """Grade the course's class."""
    return grade_class(
        course.assignment("tiny"),
        submitted=course.root / "submitted",
        results=course.root / "results",
        workers=workers,
        gradebook=gradebook,
        force=force,
        only_failed=only_failed,
    )


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course with four submissions."""
    made = tiny_course(tmp_path)
    for student, answers in {"s01": SOLUTIONS, "s02": WRONG, "s03": {}, "s04": DEADLY}.items():
        submit(made, student, answers)
    return made


def scores(grades: ClassGrades) -> dict[str, float]:
    """Points by student."""
    return {student: result.score for student, result in grades.results.items()}


EXPECTED = {"s01": 5.0, "s02": 3.0, "s03": 0.0, "s04": 3.0}


def test_only_what_failed_is_graded_again(course: Course) -> None:
    """What needs review or has no grade is graded; a grade that stands is left, even one of another engine."""
    folder = course.root / "submitted" / "s05" / "tiny"
    folder.mkdir(parents=True)
    (folder / "tiny.ipynb").write_text("no notebook")
    first = grade(course)
    assert first.to_review == ("s05",)
    kept = result_path(course.root / "results", "s02", course.assignment("tiny"))
    kept.write_text(kept.read_text().replace(first.results["s02"].key, "of another engine"))
    result_path(course.root / "results", "s03", course.assignment("tiny")).unlink()
    submit(course, "s05", SOLUTIONS)
    second = grade(course, only_failed=True)
    assert second.fresh == {"s03", "s05"}
    assert scores(second) == {**EXPECTED, "s05": 5.0}
    assert second.results["s02"].key == "of another engine"


def test_a_result_says_where_its_time_went(course: Course) -> None:
    """Fork, cells, checks and writing are measured; together they are no more than the whole."""
    timing = grade(course).results["s01"].timing
    assert timing.kernel > 0
    assert timing.cells > 0
    assert timing.checks > 0
    assert timing.record > 0
    written = Result.read(result_path(course.root / "results", "s01", course.assignment("tiny")))
    assert written.timing == timing


def test_a_class_is_graded_and_written_down(course: Course) -> None:
    """Each student has a JSON result and a page; an unchanged class is not graded again."""
    grades = grade(course, workers=2)
    assert scores(grades) == EXPECTED
    assert grades.fresh == frozenset(EXPECTED)
    for student, points in EXPECTED.items():
        path = result_path(course.root / "results", student, course.assignment("tiny"))
        assert Result.read(path).score == points
        assert json.loads(path.read_text())["schema"] == "autograder/result/1"
        assert "<html" in path.with_suffix(".html").read_text()
    again = grade(course)
    assert again.fresh == frozenset()
    assert scores(again) == EXPECTED
    submit(course, "s03", SOLUTIONS)
    third = grade(course)
    assert third.fresh == {"s03"}
    assert scores(third) == {**EXPECTED, "s03": 5.0}
    assert grade(course, force=True).fresh == frozenset(EXPECTED)


def test_the_gradebook_agrees_with_the_results(course: Course) -> None:
    """nbgrader's gradebook holds the same points, and a grade given by hand survives a second grading."""
    from tests.support.gradebook import open_book

    grades = grade(course, gradebook=True)
    with open_book(course) as book:
        for student, points in scores(grades).items():
            assert book.find_submission("tiny", student).score == points
        by_hand = book.find_grade("why", "tiny", "tiny", "s01")
        assert by_hand.needs_manual_grade
        by_hand.manual_score, by_hand.needs_manual_grade = 1.0, False
        book.db.commit()
    grade(course, gradebook=True, force=True)
    with open_book(course) as book:
        assert book.find_submission("tiny", "s01").score == 6.0
    assert (course.root / "autograded" / "s01" / "tiny" / "tiny.ipynb").is_file()


def test_the_notebook_in_formgrader_says_why_points_were_lost(course: Course) -> None:
    """Each exercise's card stands below its grade cell, in HTML and in text; a hidden check shows what it may."""
    settings = course.root / "assignments" / "tiny" / "assignment.toml"
    settings.write_text('disclosure = "title"\n' + settings.read_text())
    lost = exercise(failed(visibility="hidden"), name="double", score=0.0)
    graded = Graded(result(lost, exercise(passed(), name="quadruple", score=2.0), exercise(name="why", score=None)))
    notebook = notebooks_of(graded, course.assignment("tiny"))["tiny"]
    nbformat.validate(notebook)
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    (shown,) = cells["check_double"].outputs
    assert shown.data["text/plain"].startswith("✗ double: Not right yet (0 / 2 points)")
    assert "This hidden check shows no more than its title." in shown.data["text/plain"]
    assert "np.array" not in shown.data["text/html"]
    assert 'class="ag ag-card ag-failed"' in shown.data["text/html"]
    assert cells["check_quadruple"].outputs[0].data["text/plain"].startswith("✓ quadruple: Right (2 / 2 points)")
    assert cells["double"].outputs == []


def test_one_bad_submission_harms_nobody(course: Course) -> None:
    """Unreadable files, folders and names beside good submissions cost their neighbours nothing."""
    for student, content in {"b1": b"", "b2": b"\xff", "b3": b"{}"}.items():
        folder = course.root / "submitted" / student / "tiny"
        folder.mkdir(parents=True)
        (folder / "tiny.ipynb").write_bytes(content)
    (course.root / "submitted" / "b4" / "tiny").mkdir(parents=True)
    (course.root / "submitted" / "evil\u202ename" / "tiny").mkdir(parents=True)
    (course.root / "submitted" / "linked").symlink_to(course.root / "solutions")
    grades = grade(course, workers=2)
    assert {s: p for s, p in scores(grades).items() if s.startswith("s")} == EXPECTED
    assert set(grades.to_review) == {"b1", "b2", "b3", "b4", "'evil\\u202ename'"}
    assert "linked" not in grades.results


def test_a_class_nobody_handed_in_for_is_refused(course: Course, tmp_path: Path) -> None:
    """A wrong folder is named before anything starts."""
    with pytest.raises(ConfigError, match="expected a folder with submissions"):
        submissions(tmp_path / "nowhere", course.assignment("tiny"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(ConfigError, match="expected submissions in STUDENT/tiny/"):
        submissions(tmp_path / "empty", course.assignment("tiny"))


def test_results_that_cannot_be_written_keep_what_was(course: Course, tmp_path: Path) -> None:
    """A results folder that is a file is an error of one clear line."""
    (course.root / "results").write_text("in the way")
    with pytest.raises(RecordError, match="could not be written"):
        grade(course)
    assert (course.root / "results").read_text() == "in the way"


@pytest.mark.parametrize("victims", [processes.workers, processes.parents_of_workers])
def test_a_killed_worker_loses_nothing(course: Course, victims: Callable[[int], list[int]]) -> None:
    """The submissions under way are graded by the next worker; so it is when what workers are forked from is killed."""
    for i in range(10):
        submit(course, f"t{i}", WRONG)
    seen: list[str] = []

    def kill_once(student: str, _result: Result, _fresh: bool) -> None:
        seen.append(student)
        if len(seen) == 3:
            for pid in victims(os.getpid()):
                os.kill(pid, signal.SIGKILL)

    grades = grade_class(
        course.assignment("tiny"),
        submitted=course.root / "submitted",
        results=course.root / "results",
        workers=2,
        gradebook=False,
        progress=kill_once,
    )
    assert len(seen) == len(set(seen)) == 14
    assert {p for s, p in scores(grades).items() if s.startswith("t")} == {3.0}
    assert grades.to_review == ()


def test_a_run_cut_short_goes_on(course: Course, tmp_path: Path) -> None:
    """Killed in the middle, a second run grades only what was missing and leaves no process behind."""
    for i in range(12):
        submit(course, f"t{i:02d}", WRONG)
    command = [sys.executable, "-m", "autograder", "grade", "tiny", "--no-gradebook", "--workers", "2"]
    results = course.root / "results"
    run = subprocess.Popen(command, cwd=course.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while len(list(results.glob("*/tiny.json"))) < 4 and time.monotonic() < deadline:
        time.sleep(0.02)
    below = list(descendants(run.pid))
    run.kill()
    run.wait()
    done = {p.parent.name for p in results.glob("*/tiny.json")}
    assert len(done) >= 4
    grades = grade(course, workers=2)
    assert grades.fresh == frozenset(grades.results) - done
    assert len(grades.results) == 16
    assert _left(below) == []


def test_ctrl_c_says_how_to_go_on(course: Course) -> None:
    """The run ends with the code for it, one line, and nothing running; what was graded is there."""
    for i in range(40):
        submit(course, f"t{i:02d}", WRONG)
    results = course.root / "results"
    heeds = ["env", "--default-signal=INT"]  # what runs in a shell's background is started deaf to it
    run = subprocess.Popen(
        [*heeds, sys.executable, "-m", "autograder", "grade", "tiny", "--no-gradebook", "--workers", "2"],
        cwd=course.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while not list(results.glob("*/tiny.json")) and time.monotonic() < deadline:
        time.sleep(0.02)
    below = list(descendants(run.pid))
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert run.returncode == 130
    assert err == "Stopped. What was graded is kept; the same command goes on where this one stopped.\n"
    assert out == ""
    assert _left(below) == []
    assert 0 < len(list(results.glob("*/tiny.json"))) < 44


def _left(below: list[int]) -> list[int]:
    """Return those that do not end within a while."""
    deadline = time.monotonic() + 20
    while any(map(_alive, below)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return [pid for pid in below if _alive(pid)]


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_workers_are_as_many_as_asked_and_needed() -> None:
    """Never more workers than tasks, never none."""
    assert worker_count(8, 3) == 3
    assert worker_count(None, 0) == 1
    assert worker_count(1, 100) == 1


def test_what_is_put_in_comes_out_in_the_order_of_names() -> None:
    """A result is the same after it was packed; a later one takes an earlier one's place."""
    shelf = Packed()
    for student in ("s10", "s02", "s01"):
        shelf.put(student, result(exercise(passed(), failed()), student=student))
    changed = result(exercise(passed()), student="s02")
    shelf.put("s02", changed)
    assert list(shelf) == ["s01", "s02", "s10"]
    assert len(shelf) == 3
    assert shelf["s02"] == changed
    assert [found.student for found in shelf.values()] == ["s01", "s02", "s10"]
    assert "s03" not in shelf
    with pytest.raises(KeyError):
        shelf["s03"]


def test_who_needs_review_is_known_without_unpacking() -> None:
    """A student who was graded after all is not among them any more."""
    shelf = Packed()
    for student in ("s03", "s01", "s02"):
        shelf.put(student, result(student=student, status="needs_review"))
    shelf.put("s01", result(student="s01"))
    assert shelf.to_review == ("s02", "s03")
    assert Packed().to_review == ()
