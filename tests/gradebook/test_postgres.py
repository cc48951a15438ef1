"""One gradebook for many graders: what holds on SQLite holds on a real PostgreSQL, under writers, cuts and crashes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from nbgrader import api
from nbgrader.api import Gradebook
from sqlalchemy.orm import Session

from autograder.config import Course
from autograder.errors import RecordError
from autograder.export import gather
from autograder.gradebook.database import GradebookAddress, open_gradebook
from autograder.gradebook.writer import GradebookWriter
from tests.gradebook import test_writer
from tests.gradebook.test_writer import NOON, graded
from tests.support import postgres
from tests.support.course import tiny_course

TABLES = [table.name for table in api.Base.metadata.sorted_tables]
STUDENTS = [f"s{number:02d}" for number in range(1, 17)]


@pytest.fixture(scope="module")
def server() -> Iterator[postgres.Server]:
    """A PostgreSQL server, or a clear word why there is none."""
    reason = postgres.why_not()
    if reason:
        pytest.skip(reason)
    made = postgres.start()
    yield made
    made.remove()


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Tiny, with its release."""
    return tiny_course(tmp_path)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A new gradebook's URL, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'many.db'}"
    made: postgres.Server = request.getfixturevalue("server")
    return made.database()


def writing(course: Course, url: str) -> GradebookWriter:
    """Return a writer to the gradebook at ``url``."""
    return GradebookWriter(GradebookAddress(url, "nets"), course.assignment("tiny"))


def test_a_course_needs_no_id(course: Course, url: str) -> None:
    """By default nbgrader's is empty; PostgreSQL asks that there be such a course, SQLite does not."""
    with GradebookWriter(GradebookAddress(url), course.assignment("tiny")):
        pass
    assert dict(held(url)["rows"])["assignment"] == 1


def held(url: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return all that a gradebook holds, each table's rows in order, without the ids that are made up."""
    engine = open_gradebook(url)
    try:
        with Session(engine) as db:
            grades = db.scalars(sa.select(api.Grade))
            found = sorted((g.student.id, g.name, g.auto_score, g.manual_score, g.needs_manual_grade) for g in grades)
            counts = [(name, db.execute(sa.text(f"SELECT count(*) FROM {name}")).scalar()) for name in TABLES]
            return {"grades": found, "rows": counts}
    finally:
        engine.dispose()


def undisturbed(course: Course, tmp_path: Path, students: list[str]) -> dict[str, list[tuple[Any, ...]]]:
    """Return what one writer alone leaves when it records everybody once."""
    url = f"sqlite:///{tmp_path / 'alone.db'}"
    with writing(course, url) as writer:
        for student in students:
            writer.record(graded(student), NOON)
    return held(url)


# The tests of the gradebook itself, once more, against PostgreSQL.

_AGAIN: list[Callable[..., None]] = [
    test_writer.test_scores_arrive,
    test_writer.test_recording_twice_changes_nothing,
    test_writer.test_a_manual_exercise_may_have_an_automatic_score,
    test_writer.test_a_persons_grades_survive,
    test_writer.test_a_changed_score_asks_the_person_again,
    test_writer.test_new_work_asks_the_person_again,
    test_writer.test_a_check_that_broke_waits_for_a_person,
    test_writer.test_a_submission_nobody_could_grade_waits,
    test_writer.test_nbgraders_export_has_our_figures,
    test_writer.test_the_gradebook_follows_a_new_release,
    test_writer.test_an_assignment_removed_meanwhile_is_named,
]


def _dump(url: str) -> list[str]:
    """Return the whole gradebook as text, ids and all."""
    engine = open_gradebook(url)
    try:
        with engine.connect() as connection:
            return [
                f"{name} {sorted(map(repr, connection.execute(sa.text(f'SELECT * FROM {name}'))))}" for name in TABLES
            ]
    finally:
        engine.dispose()


@pytest.mark.parametrize("test", _AGAIN, ids=lambda test: test.__name__)
def test_the_gradebook_on_postgresql(
    test: Callable[..., None], course: Course, server: postgres.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the gradebook's own tests ask of SQLite they ask of PostgreSQL too."""
    url = server.database()
    monkeypatch.setattr(test_writer, "url", lambda *_: url)
    monkeypatch.setattr(test_writer, "dump", lambda _: _dump(url))
    unsorted = test_writer.grades  # PostgreSQL gives rows in any order
    monkeypatch.setattr(test_writer, "grades", lambda *given: dict(sorted(unsorted(*given).items())))
    with writing(course, url) as writer:
        test(course, writer)


def test_the_password_is_not_shown(course: Course, server: postgres.Server) -> None:
    """A database that is not there is named without the password."""
    missing = server.url("nowhere")
    with pytest.raises(RecordError, match=r"grader:\*\*\*@127.0.0.1") as caught, writing(course, missing):
        pass
    assert server.password not in str(caught.value)


def test_exports_read_postgresql(course: Course, server: postgres.Server, tmp_path: Path) -> None:
    """The sheet that every format is made from comes out of PostgreSQL as out of SQLite."""
    url = server.database()
    with writing(course, url) as writer:
        writer.record(graded(), NOON)
    address = GradebookAddress(url, "nets")
    (row,) = gather(course.assignment("tiny"), results=tmp_path, submitted=tmp_path, gradebook=address).rows
    assert (row.total, row.standing, row.handed_in) == (3.5, "waiting", NOON)


@pytest.mark.slow
def test_eight_writers(course: Course, url: str, tmp_path: Path) -> None:
    """Eight open the same empty gradebook at once and record everybody, each: all is there, and once."""
    start = threading.Barrier(8)

    def work(number: int) -> None:
        start.wait(60)
        with writing(course, url) as writer:
            for student in STUDENTS[number:] + STUDENTS[:number]:
                writer.record(graded(student), NOON)

    with ThreadPoolExecutor(8) as pool:
        for future in [pool.submit(work, number) for number in range(8)]:
            future.result(240)
    assert held(url) == undisturbed(course, tmp_path, STUDENTS)


def test_a_regrade_during_a_manual_grade(course: Course, url: str) -> None:
    """While a person enters a grade the writer waits; then both are there, and the person is asked again."""
    with writing(course, url) as writer:
        writer.record(graded(), NOON)
        engine = sa.create_engine(url)
        started = threading.Event()

        def regrade() -> None:
            started.set()
            writer.record(graded(quadruple=3), NOON)

        with Session(engine) as person, ThreadPoolExecutor(1) as pool:
            grades = {grade.name: grade for grade in person.scalars(sa.select(api.Grade))}
            grades["check_quadruple"].manual_score = 2.0
            grades["why"].manual_score, grades["why"].needs_manual_grade = 0.5, False
            person.flush()
            waiting = pool.submit(regrade)
            started.wait(60)
            with pytest.raises(TimeoutError):
                waiting.result(0.5)
            person.commit()
            waiting.result(60)
        engine.dispose()
    assert held(url)["grades"] == [
        ("s01", "check_double", 2.0, None, False),
        ("s01", "check_quadruple", 3.0, 2.0, True),
        ("s01", "why", None, 0.5, False),
    ]


def test_a_person_grades_while_a_class_is_graded(course: Course, url: str) -> None:
    """Manual grades entered between automatic ones, for everybody: none of either is lost."""
    with writing(course, url) as writer:
        for student in STUDENTS[:6]:
            writer.record(graded(student), NOON)

        def person() -> None:
            with Gradebook(url, "nets") as gradebook:
                for student in STUDENTS[:6]:
                    grade = gradebook.find_grade("why", "tiny", "tiny", student)
                    grade.manual_score, grade.needs_manual_grade = 1.0, False
                    gradebook.db.commit()

        with ThreadPoolExecutor(1) as pool:
            entering = pool.submit(person)
            for student in STUDENTS[:6]:
                writer.record(graded(student, quadruple=3), NOON)
            entering.result(120)
    for student in STUDENTS[:6]:
        assert (student, "why", None, 1.0, False) in held(url)["grades"]
        assert (student, "check_quadruple", 3.0, None, False) in held(url)["grades"]


def test_a_connection_cut_between_two_grades(course: Course, server: postgres.Server, tmp_path: Path) -> None:
    """At worst the run stops with a clear word; run again, it ends as if nothing had been."""
    url = server.database()
    with writing(course, url) as writer:
        writer.record(graded("s01"), NOON)
        server.cut()
        try:
            writer.record(graded("s02"), NOON)
        except RecordError as error:
            assert "the grade of 's02' could not be written" in str(error)  # noqa: PT017 - it may also go through
    again_and_compare(course, url, tmp_path)


def again_and_compare(course: Course, url: str, tmp_path: Path) -> None:
    """Record four students again, and find what an undisturbed run leaves."""
    with writing(course, url) as writer:
        for student in STUDENTS[:4]:
            writer.record(graded(student), NOON)
    assert held(url) == undisturbed(course, tmp_path, STUDENTS[:4])


@pytest.mark.parametrize("blow", ["cut", "crash"])
def test_a_blow_in_the_middle_of_a_grade(
    course: Course, server: postgres.Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blow: str
) -> None:
    """The connection or the server goes when a grade is written but not committed: there is nothing of it."""
    url = server.database()
    original: Any = GradebookWriter._write

    def struck(self: GradebookWriter, db: Session, student: str, *rest: Any) -> None:
        original(self, db, student, *rest)
        db.flush()
        if student == "s03":
            getattr(server, blow)()

    with writing(course, url) as writer, monkeypatch.context() as patch:
        patch.setattr(GradebookWriter, "_write", struck)
        for student in ("s01", "s02"):
            writer.record(graded(student), NOON)
        with pytest.raises(RecordError, match="the grade of 's03' could not be written"):
            writer.record(graded("s03"), NOON)
    if blow == "crash":
        server.run()
    assert {student for student, *_ in held(url)["grades"]} == {"s01", "s02"}
    again_and_compare(course, url, tmp_path)


def test_the_writer_goes_on_after_a_restart(course: Course, server: postgres.Server, tmp_path: Path) -> None:
    """The same writer, the server restarted under it: the next grade goes through."""
    url = server.database()
    with writing(course, url) as writer:
        writer.record(graded("s01"), NOON)
        server.crash()
        with pytest.raises(RecordError, match="could not be written"):
            writer.record(graded("s02"), NOON)
        server.run()
        for student in STUDENTS[1:4]:
            writer.record(graded(student), NOON + timedelta())
    assert held(url) == undisturbed(course, tmp_path, STUDENTS[:4])
