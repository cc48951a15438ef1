"""`autograder.gradebook.writer`: nbgrader's own readers see our figures, and a person's grades are never lost."""

from __future__ import annotations

import csv
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.plugins import CsvExportPlugin
from traitlets.config import Config

from autograder.config import Assignment, Course
from autograder.errors import RecordError
from autograder.gradebook.database import GradebookAddress
from autograder.gradebook.writer import GradebookWriter, formgrader_time, write_autograded
from autograder.nbgrader import configure
from autograder.release import build
from autograder.results import CheckResult, ExerciseResult, Result, Status
from tests.support.course import SETTINGS, SOLUTIONS, source_notebook, submission, submit, tiny_course, tiny_source

NOON = datetime(2026, 3, 2, 12, 0, 0, 123456)
STAMP = "2026-03-02 12:00:00.123456 UTC"
POINTS = {"double": 2.0, "quadruple": 3.0, "why": 1.0}


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Tiny, with its release."""
    return tiny_course(tmp_path)


@pytest.fixture
def writer(course: Course) -> Iterator[GradebookWriter]:
    """A writer to a new gradebook of tiny."""
    with GradebookWriter(GradebookAddress(url(course), "nets"), course.assignment("tiny")) as opened:
        yield opened


def url(course: Course, query: str = "") -> str:
    """Return the URL of the course's gradebook."""
    return f"sqlite:///{course.root / 'gradebook.db'}{query}"


def graded(
    student: str = "s01",
    double: float | None = 2,
    quadruple: float | None = 1.5,
    why: float | None = None,
    *,
    status: Status = "graded",
    broken: str = "",
) -> Result:
    """Return a result of tiny; the check of the exercise ``broken`` broke down."""
    error = CheckResult(name="c", title="A law.", visibility="hidden", outcome="error")
    exercises = tuple(
        ExerciseResult(name=name, score=score, max_score=POINTS[name], checks=(error,) if name == broken else ())
        for name, score in {"double": double, "quadruple": quadruple, "why": why}.items()
    )
    total = (double or 0) + (quadruple or 0)
    return Result(assignment="tiny", student=student, status=status, score=total, max_score=5, exercises=exercises)


def grades(course: Course, student: str = "s01") -> dict[str, Any]:
    """Return what the gradebook holds for a student: grade cell → automatic, manual, extra, waiting."""
    with Gradebook(url(course), "nets") as gradebook:
        found = gradebook.find_submission("tiny", student).notebooks[0].grades
        return {g.name: (g.auto_score, g.manual_score, g.extra_credit, g.needs_manual_grade) for g in found}


def enter(course: Course, cell: str, student: str = "s01", **fields: Any) -> None:
    """Do what formgrader does when a person enters a grade."""
    with Gradebook(url(course), "nets") as gradebook:
        grade = gradebook.find_grade(cell, "tiny", "tiny", student)
        for name, value in {"needs_manual_grade": False, **fields}.items():
            setattr(grade, name, value)
        gradebook.db.commit()


def formgrader(course: Course) -> NbGraderAPI:
    """Return what formgrader asks for the course's submissions."""
    config = Config()
    config.CourseDirectory.root = str(course.root)
    config.CourseDirectory.source_directory = "assignments"
    configure(config)
    return NbGraderAPI(config=config)


def dump(course: Course) -> list[str]:
    """Return the whole gradebook as SQL."""
    with closing(sqlite3.connect(course.root / "gradebook.db")) as connection:
        return list(connection.iterdump())


def test_scores_arrive(course: Course, writer: GradebookWriter) -> None:
    """Automatic points are in the grade cells, the question waits for a person."""
    writer.record(graded(), NOON)
    assert grades(course) == {
        "check_double": (2.0, None, None, False),
        "check_quadruple": (1.5, None, None, False),
        "why": (None, None, None, True),
    }


def test_recording_twice_changes_nothing(course: Course, writer: GradebookWriter) -> None:
    """The same result again leaves the gradebook exactly as it was, and so does opening it again."""
    writer.record(graded(), NOON)
    before = dump(course)
    writer.record(graded(), NOON)
    with GradebookWriter(GradebookAddress(url(course), "nets"), course.assignment("tiny")) as again:
        again.record(graded(), NOON)
    assert dump(course) == before


@pytest.mark.parametrize(("score", "kept"), [(7.5, 3.0), (-1.0, 0.0), (3.0, 3.0), (1 / 3, 1 / 3)])
def test_scores_are_kept_within_their_cell(course: Course, writer: GradebookWriter, score: float, kept: float) -> None:
    """nbgrader does not bound a score, so the writer does."""
    writer.record(graded(quadruple=score), NOON)
    assert grades(course)["check_quadruple"][0] == kept


def test_a_manual_exercise_may_have_an_automatic_score(course: Course, writer: GradebookWriter) -> None:
    """An empty answer that was given no points does not wait for a person."""
    writer.record(graded(why=0), NOON)
    assert grades(course)["why"] == (0.0, None, None, False)


def test_a_persons_grades_survive(course: Course, writer: GradebookWriter) -> None:
    """Manual scores, extra credit and comments stay as they are when the work is graded again."""
    writer.record(graded(), NOON)
    enter(course, "why", manual_score=0.5, extra_credit=0.25)
    enter(course, "check_double", manual_score=1.0)
    with Gradebook(url(course), "nets") as gradebook:
        gradebook.find_comment("why", "tiny", "tiny", "s01").manual_comment = "Nearly."
        gradebook.db.commit()
    writer.record(graded(), NOON)
    assert grades(course) == {
        "check_double": (2.0, 1.0, None, False),
        "check_quadruple": (1.5, None, None, False),
        "why": (None, 0.5, 0.25, False),
    }
    with Gradebook(url(course), "nets") as gradebook:
        assert gradebook.find_comment("why", "tiny", "tiny", "s01").comment == "Nearly."
        assert gradebook.find_submission("tiny", "s01").score == 1.0 + 1.5 + 0.75


def test_a_changed_score_asks_the_person_again(course: Course, writer: GradebookWriter) -> None:
    """Where a person overrode an automatic score, a different one is for them to look at."""
    writer.record(graded(), NOON)
    enter(course, "check_quadruple", manual_score=2.0)
    enter(course, "check_double", manual_score=2.0)
    writer.record(graded(quadruple=3), NOON)
    assert grades(course)["check_quadruple"] == (3.0, 2.0, None, True)
    assert grades(course)["check_double"] == (2.0, 2.0, None, False)


def test_new_work_asks_the_person_again(course: Course, writer: GradebookWriter) -> None:
    """A grade given by hand to earlier work stays, marked to be looked at."""
    writer.record(graded(), NOON)
    enter(course, "why", manual_score=1.0)
    writer.record(graded(), NOON + timedelta(hours=1))
    assert grades(course)["why"] == (None, 1.0, None, True)


def test_a_check_that_broke_waits_for_a_person(course: Course, writer: GradebookWriter) -> None:
    """Only the exercise whose check broke waits; when it is mended, it no longer does."""
    writer.record(graded(status="needs_review", broken="double"), NOON)
    assert [waits for *_, waits in grades(course).values()] == [True, False, True]
    writer.record(graded(), NOON)
    assert [waits for *_, waits in grades(course).values()] == [False, False, True]


def test_a_submission_nobody_could_grade_waits(course: Course, writer: GradebookWriter) -> None:
    """If nothing could be checked at all, every cell waits for a person."""
    writer.record(graded(double=0, quadruple=0, status="needs_review"), NOON)
    assert all(waits for *_, waits in grades(course).values())


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (NOON, "2026-03-02 12:00:00.123456"),
        (NOON.replace(tzinfo=UTC), "2026-03-02 12:00:00.123456"),
        (NOON.replace(tzinfo=timezone(timedelta(hours=9))), "2026-03-02 03:00:00.123456"),
        (None, None),
    ],
)
def test_times_are_kept_in_utc(
    course: Course, writer: GradebookWriter, moment: datetime | None, written: str | None
) -> None:
    """Whatever its zone, a time is written as nbgrader does: naive, in UTC."""
    writer.record(graded(), moment)
    with closing(sqlite3.connect(course.root / "gradebook.db")) as connection:
        assert connection.execute("SELECT timestamp FROM submitted_assignment").fetchall() == [(written,)]


@pytest.mark.parametrize("stamp", [STAMP, "2026-03-02 14:00:00.123456 +02:00", "2026-03-02T12:00:00", ""])
def test_formgrader_lists_the_submission(course: Course, writer: GradebookWriter, stamp: str) -> None:
    """With its autograded folder it is shown as autograded, with our score, and as waiting for a person."""
    folder = submit(course, "s01", SOLUTIONS, stamp=stamp)
    submit(course, "s02", {})
    moment = formgrader_time(folder)
    writer.record(graded(), moment)
    notebook = submission(course, SOLUTIONS)
    path = write_autograded(course.root / "autograded", "s01", "tiny", {"tiny": notebook}, moment) / "tiny.ipynb"
    api = formgrader(course)
    first, second = api.get_submissions("tiny")
    seen = {key: first[key] for key in ("student", "autograded", "submitted", "score", "max_score", "code_score")}
    assert seen == {
        "student": "s01",
        "autograded": True,
        "submitted": True,
        "score": 3.5,
        "max_score": 6,
        "code_score": 3.5,
    }
    assert (first["needs_manual_grade"], first["max_written_score"]) == (True, 1)
    assert (second["student"], second["autograded"]) == ("s02", False)
    one = api.get_submission("tiny", "s01")
    assert (one["autograded"], one["score"], one["max_score"]) == (True, 3.5, 6)
    assert len(api.get_notebook_submissions("tiny", "tiny")) == 1
    assert nbformat.read(path, as_version=4) == notebook
    assert (path.parent / "timestamp.txt").exists() == bool(stamp)


def test_nbgraders_export_has_our_figures(course: Course, writer: GradebookWriter) -> None:
    """The CSV that nbgrader exports agrees with the results."""
    results = [graded("s01"), graded("s02", 0, 0), graded("Ünal, A.", 2, 3)]
    for result in results:
        writer.record(result, NOON)
    enter(course, "why", "s02", manual_score=1.0)
    target = course.root / "grades.csv"
    with Gradebook(url(course), "nets") as gradebook:
        CsvExportPlugin(to=str(target), assignment=[], student=[]).export(gradebook)
    text = target.read_text(encoding="utf-8").replace("Ünal, A.", '"Ünal, A."')  # nbgrader does not quote
    rows = {row["student_id"]: row for row in csv.DictReader(text.splitlines())}
    assert {name: (float(row["score"]), float(row["max_score"])) for name, row in rows.items()} == {
        "s01": (3.5, 6.0),
        "s02": (1.0, 6.0),
        "Ünal, A.": (5.0, 6.0),
    }
    assert rows["s01"]["timestamp"] == "2026-03-02 12:00:00.123456"


def test_nbgraders_feedback_reads_what_was_written(course: Course, writer: GradebookWriter) -> None:
    """nbgrader makes its feedback page from the autograded notebook and the gradebook."""
    submit(course, "s01", SOLUTIONS, stamp=STAMP)
    writer.record(graded(), NOON)
    write_autograded(course.root / "autograded", "s01", "tiny", {"tiny": submission(course, SOLUTIONS)}, NOON)
    outcome = formgrader(course).generate_feedback("tiny", "s01", force=True)
    assert outcome["success"], outcome
    page = (course.root / "feedback" / "s01" / "tiny" / "tiny.html").read_text(encoding="utf-8")
    assert "Score: 3.5 / 6.0" in page


def test_nbgrader_compiles_over_our_gradebook(course: Course, writer: GradebookWriter) -> None:
    """`nbgrader generate_assignment` accepts the cells we entered although there are submissions."""
    writer.record(graded(), NOON)
    outcome = formgrader(course).generate_assignment("tiny", force=True, create=True)
    assert outcome["success"], outcome
    writer.record(graded(), NOON)
    assert grades(course)["check_double"] == (2.0, None, None, False)


def test_our_gradebook_follows_nbgraders(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gradebook that nbgrader made is taken over: nothing is doubled."""
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    assert formgrader(course).generate_assignment("tiny", force=True, create=True)["success"]
    before = dump(course)
    with GradebookWriter(GradebookAddress(url(course), ""), course.assignment("tiny")):
        pass
    assert [line for line in dump(course) if "INSERT" in line] == [line for line in before if "INSERT" in line]


@pytest.mark.parametrize("student", ["Robert'); DROP TABLE student;--", "ünï çødé", "a b", "{x}", "%s", "s" * 120])
def test_any_student_id_is_safe(course: Course, writer: GradebookWriter, student: str) -> None:
    """Ids are data: they come back as they went in, in the gradebook and on disk."""
    writer.record(graded(student), NOON)
    assert grades(course, student)["check_double"][0] == 2.0
    path = (
        write_autograded(course.root / "autograded", student, "tiny", {"tiny": submission(course, {})}, NOON)
        / "tiny.ipynb"
    )
    assert path == course.root / "autograded" / student / "tiny" / "tiny.ipynb"


@pytest.mark.parametrize("student", ["", ".", "..", "a/b", "../../etc", "a\\b", "a\nb", "a\0b"])
def test_an_id_that_is_no_folder_is_refused(course: Course, student: str) -> None:
    """Nothing is written outside the student's own folder."""
    before = sorted(course.root.rglob("*"))
    with pytest.raises(RecordError, match="can be the name of a folder"):
        write_autograded(course.root / "autograded", student, "tiny", {"tiny": submission(course, {})}, NOON)
    assert sorted(course.root.rglob("*")) == before


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (graded().model_copy(update={"assignment": "other"}), "expected one of tiny, got one of other"),
        (graded(double=None), "double: expected points out of 2, got none"),
        (graded(double=float("nan")), "double: expected points out of 2, got nan"),
        (
            graded().model_copy(update={"exercises": graded().exercises[1:]}),
            "has changed since it was graded, in double;",
        ),
        (
            graded().model_copy(
                update={"exercises": (*graded().exercises, ExerciseResult(name="triple", score=1, max_score=1))}
            ),
            "in triple; use --force",
        ),
        (
            graded().model_copy(
                update={"exercises": (ExerciseResult(name="double", score=1, max_score=4), *graded().exercises[1:])}
            ),
            "in double; use --force",
        ),
    ],
)
def test_a_result_that_does_not_fit_is_refused(
    course: Course, writer: GradebookWriter, result: Result, said: str
) -> None:
    """A result of other exercises or points than the assignment's is not written in part."""
    before = dump(course)
    with pytest.raises(RecordError, match="the result of 's01'") as caught:
        writer.record(result, NOON)
    assert said in str(caught.value)
    assert dump(course) == before


def test_a_locked_gradebook_is_named_and_left(course: Course) -> None:
    """While another program writes, recording fails with the next step; afterwards it works."""
    with GradebookWriter(GradebookAddress(url(course, "?timeout=0.05"), "nets"), course.assignment("tiny")) as writer:
        before = dump(course)
        with closing(sqlite3.connect(course.root / "gradebook.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(
                RecordError, match=r"the grade of 's01' could not be written: database is locked. Another"
            ):
                writer.record(graded(), NOON)
            other.execute("ROLLBACK")
        assert dump(course) == before
        writer.record(graded(), NOON)
        assert grades(course)["check_double"][0] == 2.0


def test_a_failure_midway_leaves_no_trace(course: Course, writer: GradebookWriter) -> None:
    """When the database refuses one of a submission's rows, none of them is kept: neither student nor scores."""
    with closing(sqlite3.connect(course.root / "gradebook.db")) as other:
        other.execute(
            "CREATE TRIGGER refuse BEFORE UPDATE OF auto_score ON grade WHEN NEW.auto_score = 1.5 "
            "BEGIN SELECT RAISE(ABORT, 'no room'); END"
        )
        other.commit()
    before = dump(course)
    with pytest.raises(RecordError, match=r"gradebook\.db: the grade of 's01' could not be written: no room"):
        writer.record(graded(), NOON)
    assert dump(course) == before
    writer.record(graded(quadruple=1.0), NOON)
    assert grades(course)["check_quadruple"][0] == 1.0


def test_a_read_only_gradebook_is_named(course: Course) -> None:
    """A file that may not be written is said to be so, with what to do."""
    with GradebookWriter(GradebookAddress(url(course), "nets"), course.assignment("tiny")):
        pass
    locked = f"sqlite:///file:{course.root / 'gradebook.db'}?mode=ro&uri=true"
    with (
        pytest.raises(
            RecordError, match=r"attempt to write a readonly database. Make the file and its folder writable"
        ),
        GradebookWriter(GradebookAddress(locked, "elsewhere"), course.assignment("tiny")),
    ):
        pass


def test_a_release_is_needed(tmp_path: Path) -> None:
    """Without a release nothing is known of the cells; the command to make one is told."""
    writer = GradebookWriter(GradebookAddress("sqlite://", "nets"), tiny_source(tmp_path).assignment("tiny"))
    with (
        pytest.raises(RecordError, match=r"tiny\.ipynb: expected a notebook here; run: autograder release tiny"),
        writer,
    ):
        pass


def test_a_stale_release_is_refused(course: Course) -> None:
    """Points that differ from assignment.toml would make a wrong maximum."""
    assignment = changed(course, SETTINGS.replace("points = 3", "points = 4"))
    with (
        pytest.raises(
            RecordError, match=r"does not agree with assignment.toml on check_quadruple; run: autograder release"
        ),
        GradebookWriter(GradebookAddress(url(course), "nets"), assignment),
    ):
        pass


def changed(course: Course, settings: str) -> Assignment:
    """Return tiny with other settings."""
    (course.root / "assignments" / "tiny" / "assignment.toml").write_text(settings, encoding="utf-8")
    return course.assignment("tiny")


def without_quadruple(course: Course) -> Assignment:
    """Return tiny released anew without its second exercise."""
    notebook = source_notebook()
    notebook.cells = [cell for cell in notebook.cells if "quadruple" not in cell.id]
    shortened = SETTINGS.replace('[exercises.quadruple]\npoints = 3\nuses = ["double"]\n', "")
    for folder in ("assignments", "solutions"):
        path = course.root / folder / "tiny" / "checks.py"
        head = path.read_text(encoding="utf-8").split('@check("quadruple"')[0]
        path.write_text(head, encoding="utf-8")
    assignment = changed(course, shortened)
    nbformat.write(notebook, assignment.source_notebook)
    build(assignment)
    return assignment


def test_the_gradebook_follows_a_new_release(course: Course, writer: GradebookWriter) -> None:
    """A cell that is gone goes with its automatic grades; one that comes back is there again for everybody."""
    writer.record(graded(), NOON)
    assignment = without_quadruple(course)
    with GradebookWriter(GradebookAddress(url(course), "nets"), assignment):
        assert set(grades(course)) == {"check_double", "why"}
        with Gradebook(url(course), "nets") as gradebook:
            assert gradebook.find_assignment("tiny").max_score == 3
    restored = tiny_course(course.root).assignment("tiny")
    with GradebookWriter(GradebookAddress(url(course), "nets"), restored) as again:
        again.record(graded(), NOON)
    assert grades(course)["check_quadruple"] == (1.5, None, None, False)


@pytest.mark.parametrize("by_hand", [{"manual_score": 1.0}, {"extra_credit": 1.0}])
def test_a_cell_that_a_person_graded_is_not_dropped(
    course: Course, writer: GradebookWriter, by_hand: dict[str, Any]
) -> None:
    """A release that would lose grades given by hand is refused, and nothing is changed."""
    writer.record(graded(), NOON)
    enter(course, "check_quadruple", **by_hand)
    before = dump(course)
    assignment = without_quadruple(course)
    with (
        pytest.raises(
            RecordError, match="no cell check_quadruple any more, but 1 grades or comments given by a person"
        ),
        GradebookWriter(GradebookAddress(url(course), "nets"), assignment),
    ):
        pass
    assert dump(course) == before


@pytest.mark.usefixtures("writer")
def test_another_notebook_of_the_assignment_is_refused(course: Course) -> None:
    """A second notebook would make the maximum wrong."""
    with Gradebook(url(course), "nets") as gradebook:
        gradebook.add_notebook("old", "tiny")
    again = GradebookWriter(GradebookAddress(url(course), "nets"), course.assignment("tiny"))
    with pytest.raises(RecordError, match="tiny should have one notebook, it also has old"), again:
        pass


def test_an_assignment_removed_meanwhile_is_named(course: Course, writer: GradebookWriter) -> None:
    """Somebody may run `nbgrader db assignment remove` while grading goes on."""
    with Gradebook(url(course), "nets") as gradebook:
        gradebook.remove_assignment("tiny")
    with pytest.raises(RecordError, match="tiny was removed from it while grading"):
        writer.record(graded(), NOON)


def test_autograded_is_written_whole(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """When writing fails the earlier notebook stays, no part of the new one is left, and the file is named."""
    folder = course.root / "autograded"
    path = write_autograded(folder, "s01", "tiny", {"tiny": submission(course, {})}, NOON) / "tiny.ipynb"
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(RecordError, match=r"tiny\.ipynb could not be written: No space left on device"):
            write_autograded(folder, "s01", "tiny", {"tiny": submission(course, SOLUTIONS)}, NOON)
    assert path.read_bytes() == before
    assert {entry.name for entry in path.parent.iterdir()} == {"tiny.ipynb", "timestamp.txt"}
    write_autograded(folder, "s01", "tiny", {"tiny": submission(course, SOLUTIONS)}, None)
    assert not (path.parent / "timestamp.txt").exists()


def nbgrader(course: Course, *arguments: str) -> SimpleNamespace:
    """Run one of nbgrader's own commands at the course's root, with the project's configuration."""
    config = Path(__file__).resolve().parents[2] / "nbgrader_config.py"
    (course.root / config.name).write_bytes(config.read_bytes())
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


@pytest.mark.slow
def test_nbgraders_commands_work_at_the_root(course: Course) -> None:
    """`nbgrader generate_assignment` makes our release, and `nbgrader export` writes our grades."""
    folder = course.assignment("tiny").release
    release = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert nbgrader(course, "generate_assignment", "tiny", "--force").code == 0
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == release
    with GradebookWriter(GradebookAddress(url(course), "neural-networks"), course.assignment("tiny")) as writer:
        writer.record(graded(), NOON)
    assert nbgrader(course, "export").code == 0
    rows = list(csv.DictReader((course.root / "grades.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["student_id"], row["score"], row["max_score"]) for row in rows] == [("s01", "3.5", "6.0")]


@pytest.mark.slow
def test_nbgraders_command_refuses_a_faulty_source(course: Course) -> None:
    """What `autograder release` would refuse, `nbgrader generate_assignment` refuses too."""
    changed(course, SETTINGS.replace("points = 3", "points = 4"))
    done = nbgrader(course, "generate_assignment", "tiny", "--force")
    assert done.code == 1
    assert "quadruple: cell 7 (check_quadruple) is worth 3 points, assignment.toml says 4" in done.log


def test_a_zone_that_is_a_path_is_not_opened(tmp_path: Path) -> None:
    """nbgrader's parser would look for it among the machine's files."""
    for zone in ("/dev/zero", "../x", ":/etc/passwd", "~/x"):
        (tmp_path / "timestamp.txt").write_text(f"2026-03-02 14:00:00 {zone}")
        assert formgrader_time(tmp_path) is None
