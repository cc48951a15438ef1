"""The command line: exit codes people script with, and errors in one line."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import typer
from typer.testing import CliRunner

from autograder import cli
from autograder.cli.options import STOPPED
from autograder.config import Course
from autograder.errors import AutograderError
from tests.support.course import NAME, SOLUTIONS, submission, submit, tiny_course


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "autograder", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A tiny course with one right and one half right submission."""
    made = tiny_course(tmp_path)
    submit(made, "s01", SOLUTIONS)
    submit(made, "s02", {"double": SOLUTIONS["double"]})
    return made


def commands(app: typer.Typer) -> list[tuple[str, ...]]:
    """Return the words of every command of ``app``, those of its groups too."""
    own: list[tuple[str, ...]] = [(c.name or c.callback.__name__,) for c in app.registered_commands]  # type: ignore[union-attr]
    for group in app.registered_groups:
        assert group.typer_instance is not None
        words = (group.name,) if isinstance(group.name, str) else ()
        own += [(*words, *found) for found in commands(group.typer_instance)]
    return own


def test_every_command_has_help() -> None:
    """Each command says in a sentence what it does."""
    found = commands(cli.app)
    assert {("grade",), ("audit",), ("check",), ("data", "fetch")} <= set(found)
    for words in found:
        shown = CliRunner().invoke(cli.app, [*words, "--help"])
        assert shown.exit_code == 0
        assert re.search(r"^\s*[A-Z][^│]+\.", shown.output.split("Usage:")[1].split("\n", 1)[1], re.MULTILINE), words


@pytest.mark.slow
def test_grade_exits_0_and_shows_the_class(course: Course) -> None:
    """All graded: the table, the place of the results, exit 0; a second run grades nothing."""
    first = run("grade", "tiny", "--no-gradebook", folder=course.root)
    assert first.returncode == 0, first.stderr
    assert "s01" in first.stdout
    assert "5 / 5" in first.stdout
    assert (course.root / "results" / "s02" / "tiny.json").is_file()
    second = run("grade", "tiny", "--no-gradebook", folder=course.root)
    assert "2 unchanged" in second.stdout


@pytest.mark.slow
def test_grade_exits_3_when_a_person_has_to_look(course: Course) -> None:
    """One unreadable submission is enough."""
    folder = course.root / "submitted" / "s03" / "tiny"
    folder.mkdir(parents=True)
    (folder / "tiny.ipynb").write_text("{")
    done = run("grade", "tiny", "--no-gradebook", "--workers", "1", folder=course.root)
    assert done.returncode == 3
    assert "needs review" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("grade", "nothing"), "there is no assignment called 'nothing' here (found: tiny)"),
        (("grade", "tiny", "--workers", "0"), "expected a number from 1 up or 'auto'"),
        (("grade", "tiny", "--sandbox", "docker"), "expected 'sandlock', 'degraded' or 'none'"),
        (("grade", "tiny", "--submitted", "elsewhere"), "expected a folder with submissions"),
        (("grade",), "Missing argument"),
        (("check", "nothing.ipynb"), "expected a notebook here"),
        (("check", "assignments/tiny/checks.py"), "expected a notebook, but it cannot be read as one"),
    ],
)
def test_wrong_use_exits_2_with_one_clear_line(course: Course, arguments: tuple[str, ...], words: str) -> None:
    """What was expected and what came, without a traceback."""
    done = run(*arguments, folder=course.root)
    assert done.returncode == 2
    assert words in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_outside_a_course_it_says_so(tmp_path: Path) -> None:
    """The folder it looked from is named."""
    done = run("release", folder=tmp_path)
    assert done.returncode == 2
    assert "expected a course here or above" in " ".join(done.stderr.split())


def test_without_a_sandbox_it_refuses(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where sandlock is missing nothing is graded, and the way out is named."""
    monkeypatch.setitem(sys.modules, "sandlock", None)
    monkeypatch.chdir(course.root)
    monkeypatch.setattr(sys, "argv", ["autograder", "grade", "tiny", "--no-gradebook"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    assert "--sandbox none" in " ".join(capsys.readouterr().err.split())
    assert not (course.root / "results").exists()


@pytest.mark.slow
def test_check_runs_the_public_checks_of_a_notebook(course: Course) -> None:
    """Exit 0 if all pass; 1 with the counterexample if not; the release itself is not finished."""
    release = course.assignment("tiny").release
    notebook = release / "tiny.ipynb"
    assert run("check", str(notebook), folder=course.root).returncode == 1
    nbformat.write(submission(course, SOLUTIONS), notebook)
    good = run("check", str(notebook), folder=course.root)
    assert good.returncode == 0, good.stdout + good.stderr
    assert "2 of 2 exercises pass" in good.stdout
    wrong = {**SOLUTIONS, "double": "def double(x):\n    return x + 1\n1 / 0"}
    nbformat.write(submission(tiny_course(course.root), wrong), notebook)
    bad = run("check", str(notebook), folder=course.root)
    assert bad.returncode == 1
    assert "ZeroDivisionError" in bad.stdout
    assert "double(" in bad.stdout


def test_check_does_not_run_what_was_handed_in(course: Course) -> None:
    """It would run with the rights of who grades, and so would the checks.py that came with it."""
    folder = submit(course, "eve", SOLUTIONS)
    (folder / "checks.py").write_text(f"open({str(course.root / 'ran')!r}, 'w')")
    done = run("check", str(folder / "tiny.ipynb"), folder=course.root)
    assert done.returncode == 2
    assert "was handed in" in " ".join(done.stderr.split())
    assert not (course.root / "ran").exists()


@pytest.mark.slow
def test_release_check_tells_stale_from_current(course: Course) -> None:
    """Exit 1 when the release is not what the sources give."""
    assert run("release", "--check", folder=course.root).returncode == 0
    (course.assignment("tiny").release / "checks.py").write_text("")
    stale = run("release", "--check", folder=course.root)
    assert stale.returncode == 1
    assert "checks.py" in stale.stdout
    assert run("release", "--force", folder=course.root).returncode == 0
    assert run("release", "--check", folder=course.root).returncode == 0


def test_ctrl_c_says_how_to_go_on(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Stopped by hand: exit 130 and the word that nothing is lost."""

    def stopped(**_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "app", stopped)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == STOPPED
    assert "goes on where this one stopped" in " ".join(capsys.readouterr().err.split())


def test_errors_of_ours_have_a_common_base() -> None:
    """One except clause at the top catches them all; a Mismatch is what a check found, and no error of ours."""
    from autograder import errors

    kinds = [v for v in vars(errors).values() if isinstance(v, type) and issubclass(v, Exception)]
    found = [kind for kind in kinds if kind is not errors.Mismatch]
    assert all(issubclass(kind, AutograderError) for kind in found)


def test_a_students_install_is_enough_for_the_command_line() -> None:
    """What only graders have (papermill, nbgrader, the sandbox, TensorFlow) is not needed to check a notebook."""
    absent = ("papermill", "nbgrader", "sandlock", "tensorflow", "sqlalchemy", "nbconvert")
    blocked = f"import sys\nfor name in {absent}: sys.modules[name] = None\n"
    script = f"{blocked}import autograder.cli, autograder.practice.rehearse"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("missing", "extra", "command"),
    [("typer", "cli", ["--version"]), ("IPython", "cli", ["check"]), ("papermill", "grade", ["grade"])],
)
def test_a_command_without_its_packages_says_how_to_get_them(
    missing: str, extra: str, command: list[str], course: Course
) -> None:
    """A student's installation has no command line, a command line no grader: one line names the extra that has it."""
    arguments = {"check": [f"release/{NAME}/{NAME}.ipynb"], "grade": [NAME]}.get(command[0], [])
    blocked = f"import sys; sys.modules[{missing!r}] = None; sys.argv[1:] = {[*command, *arguments]!r}; import runpy; "
    done = subprocess.run(
        [sys.executable, "-c", f"{blocked}runpy.run_module('autograder', run_name='__main__')"],
        cwd=course.root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert f"keras-autograder[{extra}]" in done.stderr
    assert "Traceback" not in done.stderr
