"""Judging: what a served helper may earn for an exercise that has no code of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import Phase

from autograder.checking import drawing
from autograder.checks import Check
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
    cells = [cell for i, name in enumerate(NAMES) for cell in _coded(name, f"return x + {i + 1}")]
    total = code("make", f"total = {'('.join(reversed(NAMES))}(0{')' * len(NAMES)}", locked=True, grade_id="make")
    check = code("check-total", 'check("total")', grade=True, locked=True, points=2, grade_id="check_total")
    warm = _grader(tmp_path_factory.mktemp("course"), SETTINGS, CHECKS, REFERENCE, [*cells, total, check])
    yield warm
    warm.close()


DRAWN = """
from hypothesis import given, strategies as st
from autograder.checks import check
from autograder.compare import equal

@check("one", essential=True)
@given(x=st.integers(0, 1000))
def one_more(student, x):
    \"\"\"One more.\"\"\"
    equal(student.one(x), x + 1)

@check("two", essential=True)
@given(x=st.integers(0, 1000))
def two_more(student, x):
    \"\"\"Two more.\"\"\"
    equal(student.two(x), x + 2)

@check("two")
@given(x=st.integers(0, 1000))
def goes_up_by_one(student, x):
    \"\"\"Of the next number it makes the next number.\"\"\"
    equal(student.two(x + 1) - student.two(x), 1)
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grader]:
    """A unit of two functions, of which the second calls the first; both are tried on numbers that are drawn."""
    cells = [*_coded("one", "return x + 1"), *_coded("two", "return one(x) + 1")]
    settings = 'title = "Chain"\nimports = ["numpy"]\n[exercises.one]\npoints = 1\n'
    settings += '[exercises.two]\npoints = 1\nuses = ["one"]\n'
    reference = "def one(x):\n    return x + 1\n\n\ndef two(x):\n    return x + 2\n"
    warm = _grader(tmp_path_factory.mktemp("course"), settings, DRAWN, reference, cells)
    yield warm
    warm.close()


def _grader(root: Path, settings: str, checks: str, reference: str, cells: Sequence[nbformat.NotebookNode]) -> Grader:
    """A grader of a unit that is made of these texts and cells."""
    source, solutions = root / "assignments" / "sum", root / "solutions" / "sum"
    for folder in (source, solutions):
        folder.mkdir(parents=True)
    (source / "assignment.toml").write_text(settings)
    (source / "checks.py").write_text(checks)
    (solutions / "reference.py").write_text(reference)
    first = code("imports", "from autograder import check", locked=True, grade_id="imports")
    parameters = code("parameters", "SEED = 0", locked=True, grade_id="parameters", tags=["parameters"])
    nbformat.write(notebook(first, parameters, *cells), source / "sum.ipynb")
    assignment = Course(root).assignment("sum")
    build(assignment)
    return Grader(assignment)


@pytest.mark.parametrize(
    ("second", "shrunk", "passed"),
    [
        ("one(x) + 1", ["one_more"], ["two_more", "goes_up_by_one"]),
        ("one(x) + 5", ["one_more", "two_more"], ["goes_up_by_one"]),
        ("one(x) + 5 + x", ["one_more", "two_more"], []),
    ],
    ids=["right by itself", "partly right with a right helper", "wrong with any helper"],
)
def test_what_only_a_helper_breaks_is_not_shrunk(
    chain: Grader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, second: str, shrunk: list[str], passed: list[str]
) -> None:
    """With a right helper it passes; the smallest input of what is wrong by itself is sought once, and shown."""
    sought = _shrinking(monkeypatch)
    cells = {"one": "def one(x):\n    return x + 2 * (x > 7)", "two": f"def two(x):\n    return {second}"}
    nbformat.write(fill(chain.assignment, cells), tmp_path / "sum.ipynb")
    result = chain.grade(tmp_path, "s01").result
    two, up = result.exercises[1].checks
    assert result.score == (1 if two.outcome == "passed" else 0)
    assert sought == shrunk
    assert [check.name for check in (two, up) if check.outcome == "passed"] == passed
    if two.outcome != "passed":
        assert two.counterexample is not None
        assert (two.counterexample.arguments, two.counterexample.got) == ({"x": "0"}, "5")
        assert two.counterexample.replay == "two(0)"


def _shrinking(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of checks whose smallest inputs are sought from now on."""
    names: list[str] = []

    def search(check: Check, body: Callable[[dict[str, Any]], Any], phases: tuple[Phase, ...]) -> None:
        if Phase.shrink in phases:
            names.append(check.name)
        drawing.search(check, body, phases)

    monkeypatch.setattr("autograder.checking.runner.search", search)
    return names


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
