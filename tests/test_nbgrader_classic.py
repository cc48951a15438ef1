"""nbgrader's own commands on classic assignments, in a course whose configuration ends with ``configure(c)``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.config import Course
from autograder.nbgrader import is_foreign, keeping
from benchmarks.stock import run_nbgrader, stock_points
from tests.support.classic import answer, classic_course, grade, hand_in

CONFIG = "from autograder.nbgrader import configure\nconfigure(c)\n"
FIRST = [answer("f", "### BEGIN SOLUTION\ndef f(): return 1\n### END SOLUTION"), grade("test_f", "assert f() == 1", 2)]
SECOND = [answer("g", "### BEGIN SOLUTION\ndef g(): return 2\n### END SOLUTION"), grade("test_g", "assert g() == 2", 3)]


def configured(root: Path) -> Course:
    """A course with an assignment of two notebooks."""
    return classic_course(root, {"ps1": {"p1.ipynb": FIRST, "p2.ipynb": SECOND}}, config=CONFIG, released=False)


@pytest.mark.nightly
@pytest.mark.slow
def test_nbgraders_commands_take_classic_assignments_to_our_road(tmp_path: Path) -> None:
    """Released, graded in the sandbox, recorded; and a source that has become faulty costs no release."""
    course = configured(tmp_path / "course")
    run_nbgrader(course.root, "generate_assignment", "ps1")
    assert {path.name for path in (course.root / "release" / "ps1").iterdir()} == {"p1.ipynb", "p2.ipynb"}
    hand_in(course, "ada", "ps1", {"f": "def f(): return 1"})
    run_nbgrader(course.root, "autograde", "ps1")
    assert stock_points(course.root, "ps1") == {("ada", "p1", "test_f"): 2.0, ("ada", "p2", "test_g"): 0.0}
    assert (course.results / "ada" / "ps1.json").is_file()
    source = course.root / "source" / "ps1" / "p1.ipynb"
    source.write_text(source.read_text(encoding="utf-8").replace("test_f", "f"), encoding="utf-8")
    run_nbgrader(course.root, "generate_assignment", "ps1", "--force")
    assert {path.name for path in (course.root / "release" / "ps1").iterdir()} == {"p1.ipynb", "p2.ipynb"}


def test_a_notebook_in_another_language_is_nbgraders_own(tmp_path: Path) -> None:
    """Its kernel runs no Python."""
    course = configured(tmp_path / "course")
    assert not is_foreign(course.assignment("ps1"))
    source = course.root / "source" / "ps1" / "p2.ipynb"
    book = json.loads(source.read_text(encoding="utf-8"))
    book["metadata"] = {"kernelspec": {"name": "ir", "language": "R", "display_name": "R"}}
    source.write_text(json.dumps(book), encoding="utf-8")
    assert is_foreign(course.assignment("ps1"))


def test_a_folder_that_is_gone_is_put_back(tmp_path: Path) -> None:
    """One that was made anew stays as it was made."""
    folder = tmp_path / "release"
    folder.mkdir()
    (folder / "old").write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError), keeping(folder):
        (folder / "old").unlink()
        folder.rmdir()
        raise RuntimeError
    assert (folder / "old").read_text(encoding="utf-8") == "old"
    with keeping(folder):
        (folder / "old").rename(folder / "new")
    assert [path.name for path in folder.iterdir()] == ["new"]
