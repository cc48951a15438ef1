"""A class in which nothing has changed: found without nbgrader, and not where anything has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.config import Course
from autograder.grade import ClassGrades, grade_class, regrade, settled_grades
from autograder.grade.run import OnResult
from autograder.gradebook.kept.results import result_path
from tests.support.course import SOLUTIONS, submit, tiny_course

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),  # nbgrader's alembic starts a thread
]

PLAIN = '''"""The course's settings."""
from autograder.nbgrader import configure

c = get_config()
configure(c)
c.CourseDirectory.course_id = "nets"
'''


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course with two submissions that were graded."""
    course = tiny_course(tmp_path_factory.mktemp("graded"))
    (course.root / "nbgrader_config.py").write_text(PLAIN, encoding="utf-8")
    for student in ("s01", "s02"):
        submit(course, student, SOLUTIONS)
        (course.submitted / student / "tiny" / "timestamp.txt").write_text("2026-03-01 10:00:00 UTC\n")
    grade(course)
    return course


@pytest.fixture
def course(graded: Course, tmp_path: Path) -> Course:
    """The same course elsewhere, as it was left, which a test may change; what a run left behind fits the new place."""
    copy = Course(Path(shutil.copytree(graded.root, tmp_path / "course")))
    assert settled(copy) is None, "another place is another class"
    grade(copy)
    assert settled(copy) is not None
    return copy


def grade(course: Course, *, gradebook: bool = True, progress: OnResult | None = None) -> ClassGrades:
    """Grade the course's class."""
    return grade_class(
        course.assignment("tiny"),
        submitted=course.submitted,
        results=course.results,
        workers=1,
        sandbox="none",
        gradebook=gradebook,
        progress=progress,
    )


def settled(course: Course, *, sandbox: str = "none", gradebook: bool = True) -> ClassGrades | None:
    """The class's grades if nothing is left to do."""
    return settled_grades(
        Course(course.root).assignment("tiny"),
        submitted=course.submitted,
        results=course.results,
        sandbox=sandbox,
        gradebook=gradebook,
    )


def test_the_grades_are_those_of_the_run(course: Course) -> None:
    """Results, students and what a person has to look at, none of them new."""
    again, known = grade(course), settled(course)
    assert known is not None
    assert dict(known.results) == dict(again.results)
    assert known.fresh == again.fresh == frozenset()
    assert (known.to_review, known.held, known.refused) == (again.to_review, again.held, again.refused)


def test_what_needs_review_still_does(course: Course) -> None:
    """Nobody's look is saved by asking twice."""
    (course.submitted / "s02" / "tiny" / "tiny.ipynb").write_text("no notebook")
    assert settled(course) is None
    assert grade(course).to_review == ("s02",)
    known = settled(course)
    assert known is not None
    assert known.to_review == ("s02",)


def touch(path: Path, more: bytes = b"") -> None:
    """Write a file anew as it is, with more at its end."""
    path.write_bytes(path.read_bytes() + more)


CHANGES: dict[str, Callable[[Course], object]] = {
    "work": lambda c: submit(c, "s02", {}),
    "somebody new": lambda c: submit(c, "s03", SOLUTIONS),
    "a time": lambda c: (c.submitted / "s01" / "tiny" / "timestamp.txt").write_text("2026-03-02 10:00:00 UTC\n"),
    "no time": lambda c: (c.submitted / "s01" / "tiny" / "timestamp.txt").unlink(),
    "a result": lambda c: result_path(c.results, "s01", c.assignment("tiny")).unlink(),
    "a page": lambda c: result_path(c.results, "s01", c.assignment("tiny")).with_suffix(".html").unlink(),
    "attempts": lambda c: (c.results / "s01" / "tiny.attempts.json").write_text("{}"),
    "formgrader's notebook": lambda c: (c.autograded / "s01" / "tiny" / "tiny.ipynb").unlink(),
    "the gradebook": lambda c: touch(c.root / "gradebook.db"),
    "no gradebook": lambda c: (c.root / "gradebook.db").unlink(),
    "a gradebook's journal": lambda c: (c.root / "gradebook.db-wal").write_bytes(b""),
    "a file of the engine's": lambda c: (c.root / "engine" / "page.j2").write_text("other words"),
    "configuration": lambda c: touch(c.root / "nbgrader_config.py"),
    "settings": lambda c: touch(c.assignment("tiny").source / "assignment.toml"),
    "the source": lambda c: touch(c.assignment("tiny").source_notebook, b"\n"),
    "checks": lambda c: touch(c.assignment("tiny").public_checks, b"# changed\n"),
    "a damaged note": lambda c: (c.results / ".tiny.settled").write_text('{"gradebook": 1'),
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_changes_is_gone_through(course: Course, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work, times, results, gradebook, settings: then the run looks, and leaves the class in order again."""
    (course.root / "engine").mkdir()
    (course.root / "engine" / "page.j2").write_text("words")
    monkeypatch.setattr("autograder.grade.settled.PACKAGE", course.root / "engine")
    grade(course)
    assert settled(course) is not None
    CHANGES[what](course)
    assert settled(course) is None
    grade(Course(course.root))
    assert settled(course) is not None


def test_another_run_is_not_that_one(course: Course) -> None:
    """Another sandbox, or none of the gradebook's, is another grade."""
    assert settled(course, sandbox="sandlock") is None
    assert settled(course, gradebook=False) is None
    grade(course, gradebook=False)
    assert settled(course, gradebook=False) is not None
    assert settled(course) is None


def test_one_student_graded_again_is_a_change(course: Course) -> None:
    """A regrade writes a result and the gradebook behind the class's back."""
    regrade(course.assignment("tiny"), "s01", "asked")
    assert settled(course) is None


@pytest.mark.parametrize(
    "text",
    [
        "import os\nc = get_config()\nc.CourseDirectory.course_id = os.environ.get('COURSE', '')\n",
        "c = get_config()\nc.CourseDirectory.db_url = 'sqlite:///' + 'gradebook.db'\n",
        "c = get_config()\nc.CourseDirectory.db_url = 'sqlite:///gradebook.db'\n",
        "c = get_config()\nc.AssignLatePenalties.plugin_class = 'nbgrader.plugins.LateSubmissionPlugin'\n",
        "c = get_config()\nc.NbGraderPreprocessor.plugin_class = 'nbgrader.plugins.LateSubmissionPlugin'\n",
        "c = get_config()\nc.CourseDirectory.root = '.'\n",
        "c = get_config()\nfor name in ('a', 'b'):\n    c.CourseDirectory.course_id = name\n",
    ],
)
def test_a_configuration_that_may_say_something_else_is_asked(
    course: Course, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is computed, where the gradebook depends on the caller's folder, and plugins: the class is gone through."""
    monkeypatch.chdir(course.root)
    (course.root / "nbgrader_config.py").write_text(text, encoding="utf-8")
    grade(course)
    assert settled(course) is None


def test_the_command_does_without_nbgrader(course: Course) -> None:
    """It says the same as the run before it, and imports neither nbgrader nor its database nor a judge."""
    code = (
        "import sys; from autograder.cli import main; sys.argv[1:] = {}\n"
        "try:\n    main()\nfinally:\n"
        "    print(sorted({'nbgrader', 'sqlalchemy', 'hypothesis', 'papermill', 'nbformat'} & set(sys.modules)))"
    )
    said = []
    for options in (["--force"], []):
        arguments = ["grade", "tiny", "--sandbox", "none", "--workers", "1", *options]
        run = subprocess.run(
            [sys.executable, "-c", code.replace("{}", repr(arguments), 1)],
            cwd=course.root, env={**os.environ, "COLUMNS": "200"}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
        said.append(run.stdout)
    assert said[1].endswith("[]\n")
    assert [line for line in said[0].splitlines() if line.startswith("2 submissions")] == [
        line for line in said[1].splitlines() if line.startswith("2 submissions")
    ]
    assert "2 unchanged since they were graded; --force grades them again." in said[1]


def due(course: Course) -> None:
    """Say when the assignment is due, in its settings."""
    path = course.assignment("tiny").source / "assignment.toml"
    path.write_text(f"due = 2026-05-01T12:00:00Z\n{path.read_text(encoding='utf-8')}", encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        lambda c: (c.submitted / "s01" / "tiny" / "timestamp.txt").write_text("2026-03-09 10:00:00 UTC\n"),
        due,
        lambda c: result_path(c.results, "s01", c.assignment("tiny")).write_text("{}"),
    ],
    ids=["a time", "a setting", "a result"],
)
def test_what_changes_during_a_run_is_seen_by_the_next(course: Course, change: Callable[[Course], object]) -> None:
    """A run notes what it has read, not what lies there when it ends."""
    (course.submitted / "s02" / "tiny" / "tiny.ipynb").touch()
    course.results.joinpath(".tiny.settled").unlink()
    done: list[str] = []

    def meanwhile(student: str, *_: object) -> None:
        if not done:
            change(course)
        done.append(student)

    grade(course, progress=meanwhile)
    assert done
    assert settled(course) is None
    grade(Course(course.root))
    assert settled(course) is not None


def test_a_note_that_cannot_be_written_costs_nothing(course: Course) -> None:
    """Grades are recorded as before; the next run goes through the class."""
    note = course.results / ".tiny.settled"
    note.unlink()
    note.mkdir()
    assert grade(course).fresh == frozenset()
    assert settled(course) is None


def test_a_configuration_that_cannot_be_run_is_not_plain(course: Course) -> None:
    """Without a gradebook nobody runs it, and nobody trips over it."""
    (course.root / "nbgrader_config.py").write_text("c = get_config()\nc.Other.trait = {[1]: 2}\n", encoding="utf-8")
    assert len(grade(course, gradebook=False).results) == 2
    assert settled(course, gradebook=False) is None


def test_a_path_that_is_no_text_is_graded_as_before(graded: Course, tmp_path: Path) -> None:
    """Where a folder's name is not UTF-8 there may be no note; there is a grade."""
    root = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xe9"))
    copy = Course(Path(shutil.copytree(graded.root, root)))
    assert len(grade(copy, gradebook=False).results) == 2


def test_a_linked_gradebooks_journal_is_beside_the_file(course: Course, tmp_path: Path) -> None:
    """SQLite follows the link, and keeps what it has not yet written beside what it leads to."""
    elsewhere = tmp_path / "elsewhere.db"
    (course.root / "gradebook.db").rename(elsewhere)
    (course.root / "gradebook.db").symlink_to(elsewhere)
    grade(course)
    assert settled(course) is not None
    (tmp_path / "elsewhere.db-wal").write_bytes(b"")
    assert settled(course) is None
