"""Judging: what a served helper may earn for an exercise that has no code of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from autograder.config import Course
from autograder.notebook.fill import fill
from autograder.pipeline.grader import Graded, Grader
from autograder.pipeline.scope import Scope
from autograder.release import build
from autograder.results import Result
from tests.support.course import code, notebook

NAMES = ("one", "two", "three", "four")
SETTINGS = 'title = "Sum"\nimports = ["numpy"]\n[limits]\ncell_seconds = 3\n' + "".join(
    f"[exercises.{n}]\npoints = 1\n" for n in NAMES
)
SETTINGS += f"[exercises.total]\npoints = 2\nvariable = true\nuses = {list(NAMES)}\n"
CHECK = """
@check({name!r}, essential=True)
def {name}_is_right(student):
    \"\"\"It is right.\"\"\"
    equal({got}, {wanted})
"""
CHECKS = "from autograder.checks import check\nfrom autograder.compare import equal\n" + "".join(
    CHECK.format(name=name, got=f"student.{name}(5)", wanted=i + 6) for i, name in enumerate(NAMES)
)
CHECKS += CHECK.format(name="total", got='student.get("total")', wanted=10)
REFERENCE = "".join(f"def {name}(x):\n    return x + {i + 1}\n" for i, name in enumerate(NAMES))


@pytest.fixture(scope="module")
def grader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grader]:
    """A unit of four functions, and a variable that a locked cell makes with all of them."""
    root = tmp_path_factory.mktemp("course")
    source, solutions = root / "assignments" / "sum", root / "solutions" / "sum"
    for folder in (source, solutions):
        folder.mkdir(parents=True)
    (source / "assignment.toml").write_text(SETTINGS)
    (source / "checks.py").write_text(CHECKS)
    (solutions / "reference.py").write_text(REFERENCE)
    cells = [cell for i, name in enumerate(NAMES) for cell in _coded(name, f"return x + {i + 1}")]
    total = code("make", f"total = {'('.join(reversed(NAMES))}(0{')' * len(NAMES)}", locked=True, grade_id="make")
    check = code("check-total", 'check("total")', grade=True, locked=True, points=2, grade_id="check_total")
    first = code("imports", "from autograder import check", locked=True, grade_id="imports")
    parameters = code("parameters", "SEED = 0", locked=True, grade_id="parameters", tags=["parameters"])
    nbformat.write(notebook(first, parameters, *cells, total, check), source / "sum.ipynb")
    assignment = Course(root).assignment("sum")
    build(assignment)
    warm = Grader(assignment)
    yield warm
    warm.close()


def _coded(name: str, body: str) -> tuple[nbformat.NotebookNode, nbformat.NotebookNode]:
    text = f'def {name}(x):\n    """A number more."""\n    ### BEGIN SOLUTION\n    {body}\n    ### END SOLUTION'
    return (
        code(name, text, solution=True, grade_id=name),
        code(f"check-{name}", f'check("{name}")', grade=True, locked=True, points=1, grade_id=f"check_{name}"),
    )


def graded(grader: Grader, folder: Path, wrong: dict[str, str], scope: Scope | None = None) -> Result:
    """Grade right functions but for those in ``wrong``, name → what is returned; "" leaves the stub."""
    return all_of(grader, folder, wrong, scope).result


def all_of(grader: Grader, folder: Path, wrong: dict[str, str], scope: Scope | None = None) -> Graded:
    """The same, with what the checks asked for."""
    bodies = {name: f"x + {i + 1}" for i, name in enumerate(NAMES)} | wrong
    cells = {name: f"def {name}(x):\n    return {body}" for name, body in bodies.items() if body}
    nbformat.write(fill(grader.assignment, cells), folder / "sum.ipynb")
    return grader.grade(folder, "s01", scope=scope)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_variable_made_with_a_broken_helper_is_made_again(grader: Grader, tmp_path: Path, number: int) -> None:
    """Up to half of the functions may be wrong: the judge answers for them, and each costs its own points only."""
    result = graded(grader, tmp_path, dict.fromkeys(NAMES[:number], "x"))
    assert result.score == 6 - number
    assert result.exercises[-1].score == 2
    assert result.exercises[-1].helped_by == NAMES[:number]


@pytest.mark.parametrize("end", ["time').sleep(60)", "os')._exit(1)"], ids=["hangs", "dies"])
def test_a_locked_cell_that_a_broken_helper_ended_is_run_again(grader: Grader, tmp_path: Path, end: str) -> None:
    """With the judge's helper it is as quick as any."""
    result = graded(grader, tmp_path, {"one": f"x if x else __import__('{end}"})
    assert [exercise.score for exercise in result.exercises] == [0, 1, 1, 1, 2]
    assert result.exercises[-1].helped_by == ("one",)


@pytest.mark.parametrize(
    "wrong", [dict.fromkeys(NAMES[:3], "x"), dict.fromkeys(NAMES, "None"), dict.fromkeys(NAMES, "")]
)
def test_a_variable_made_mostly_by_the_judge_earns_nothing(
    grader: Grader, tmp_path: Path, wrong: dict[str, str]
) -> None:
    """With most functions wrong or not written, what the locked cell makes of the judge's is not the student's."""
    result = graded(grader, tmp_path, wrong)
    assert result.exercises[-1].score == 0
    assert result.score == 4 - len(wrong)


def test_what_checks_ask_for_is_told(grader: Grader, tmp_path: Path) -> None:
    """The names of the notebook, by exercise, whether they are there or not."""
    asked = {name: frozenset({name}) for name in (*NAMES, "total")}
    assert all_of(grader, tmp_path, {}).asked == asked
    assert all_of(grader, tmp_path, {"one": ""}).asked == asked


def test_a_submission_can_be_judged_in_part(grader: Grader, tmp_path: Path) -> None:
    """Its cells run, its exercises are judged, helpers that are not judged count as right; the rest has no points."""
    asked = {"two": frozenset({"two"}), "total": frozenset({"total"})}
    narrow = Scope(frozenset({"two"}), frozenset({"imports", "two"}), asked)
    result = graded(grader, tmp_path, {"one": "x", "three": "exit()"}, narrow)
    assert [exercise.score for exercise in result.exercises] == [0, 1, 0, 0, 0]
    assert result.notices == ()
    wide = Scope(frozenset({"two", "total"}), frozenset({"imports", *NAMES, "make"}), asked)
    result = graded(grader, tmp_path, {"two": "x"}, wide)
    assert [exercise.score for exercise in result.exercises] == [0, 0, 0, 0, 2]
    assert result.exercises[-1].helped_by == ("two",)


def test_a_scope_holds_while_checks_ask_for_no_more() -> None:
    """Another name, or another exercise, shows that it was too narrow."""
    scope = Scope(frozenset({"two"}), frozenset(), {"two": frozenset({"two", "x"})})
    assert scope.holds({"two": frozenset({"two"})})
    assert not scope.holds({"two": frozenset({"two", "y"})})
    assert not scope.holds({"one": frozenset({"one"})})
