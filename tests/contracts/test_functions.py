"""The contract of a function: the right keep every part, a mistake breaks the part that is about it, no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from autograder.checking.runner import CheckRunner
from autograder.checks import Check, load_checks
from autograder.errors import CheckFileError
from autograder.kernel.local import LocalTransport
from autograder.student import Student

PUBLIC = """
import numpy as np
from autograder.contracts import contract, floats, integers, labels, matrices, numbers, size, vectors

contract(
    "scores",
    takes={"x": matrices("N", "D"), "W": matrices("D", "H"), "b": vectors("H"), "scale": numbers(0.5, 2)},
    gives=floats("N", "H"),
    law="scale · (x W + b)",
    examples=[((np.array([[1.0, 2.0]]), np.array([[3.0], [1.0]]), np.array([0.5]), 2.0), np.array([[11.0]]))],
    laws={"zeros give zeros": lambda student: student.scores(*[np.zeros(s) for s in ((2, 3), (3, 2), 2)], 1.0) == 0},
    refuses=[((np.zeros(3), np.zeros((3, 2)), np.zeros(2), 1.0), ValueError)],
    optional=("scale",),
    corners=("one", "empty", "lists", "float32", "large"),
)
"""
HIDDEN = "from autograder.contracts import complete\ncomplete(__file__)\n"
PARTS = {
    "worked_examples", "shape_and_kind", "law_1", "leaves_arguments_alone", "warns_of_nothing", "refuses", "agrees",
    "defaults", "one_row", "no_rows", "takes_lists", "takes_float32", "large_numbers",
}  # fmt: skip


def right(x: Any, W: Any, b: Any, scale: float = 1.0) -> Any:
    """The reference."""
    x = np.asarray(x)
    if x.ndim != 2:
        raise ValueError("x should have rows and columns")
    return scale * (x @ np.asarray(W) + np.asarray(b))


def checks_of(folder: Path, public: str, hidden: str = HIDDEN) -> tuple[Check, ...]:
    """The checks of a unit with these two files."""
    for place, text in (("assignments", public), ("solutions", hidden)):
        path = folder / place / "unit" / "checks.py"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    both = (("assignments", "public"), ("solutions", "hidden"))
    return tuple(c for place, kind in both for c in load_checks(folder / place / "unit" / "checks.py", kind))  # type: ignore[arg-type]


def broken(checks: tuple[Check, ...], function: Callable[..., Any]) -> set[str]:
    """The names of the checks that a function fails; none may break down."""
    reference = ModuleType("reference")
    reference.scores = right  # type: ignore[attr-defined]
    verdicts = {c.name: CheckRunner(reference).run(c, Student(LocalTransport({"scores": function}))) for c in checks}
    assert {verdict.outcome for verdict in verdicts.values()} <= {"passed", "failed"}
    return {name for name, verdict in verdicts.items() if verdict.outcome == "failed"}


@pytest.fixture(scope="module")
def checks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Check, ...]:
    """The contract above, in both files of a unit."""
    return checks_of(tmp_path_factory.mktemp("course"), PUBLIC)


def test_each_part_is_a_check_of_its_own(checks: tuple[Check, ...]) -> None:
    """Public ones need no reference; only the agreement on the main case is essential."""
    assert {check.name for check in checks} == PARTS
    assert {check.name for check in checks if check.essential} == {"agrees"}
    assert all((check.visibility == "hidden") == check.wants_reference for check in checks)
    assert next(check.title for check in checks if check.name == "agrees") == "scale · (x W + b)"
    assert len({check.title for check in checks}) == len(PARTS)


def test_the_right_function_keeps_every_part(checks: tuple[Check, ...]) -> None:
    """No part asks more than the contract says."""
    assert broken(checks, right) == set()


def mistaken(**changes: Any) -> Callable[..., Any]:
    """The right function with one thing done in another way."""

    def scores(x: Any, W: Any, b: Any, scale: float = changes.get("default", 1.0)) -> Any:
        changes.get("before", lambda x: None)(x)
        return changes.get("after", lambda value: value)(right(x, W, b, scale))

    return scores


def test_a_lapse_costs_its_own_part_only(checks: tuple[Check, ...]) -> None:
    """Corners and manners are no cliffs: who fails one keeps the rest."""

    def refuse(wanted: bool, x: Any) -> None:
        if wanted:
            raise TypeError("no")

    assert broken(checks, mistaken(default=2.0)) == {"defaults"}
    assert broken(checks, mistaken(before=lambda x: refuse(isinstance(x, list), x))) == {"takes_lists"}
    assert broken(checks, mistaken(before=lambda x: refuse(len(x) == 0, x))) == {"no_rows"}
    assert broken(
        checks, mistaken(before=lambda x: refuse(x.dtype == np.float32, x) if hasattr(x, "dtype") else None)
    ) == {"takes_float32"}
    assert broken(checks, mistaken(before=lambda x: np.log(np.zeros(1)))) == {"warns_of_nothing"}


def test_a_wrong_answer_breaks_the_agreement(checks: tuple[Check, ...]) -> None:
    """And what else is about the value; a wrong shape breaks the law of the shape as well."""
    assert {"agrees", "worked_examples"} <= broken(checks, mistaken(after=lambda value: -value))
    assert {"agrees", "shape_and_kind"} <= broken(checks, mistaken(after=lambda value: value.T))
    assert "law_1" in broken(checks, mistaken(after=lambda value: value + 1))


def test_an_answer_of_another_kind_is_no_breakdown(checks: tuple[Check, ...]) -> None:
    """None, a text or a list where an array should be fail in words."""
    for answer in (None, "seven", [1, 2]):
        assert "agrees" in broken(checks, lambda *args, answer=answer: answer)


def test_an_answer_may_be_a_dict_without_keys(tmp_path: Path) -> None:
    """One with keys is then wrong, and so is what is no dict."""
    public = "from autograder.contracts import contract\ncontract('f', examples=[((0,), {}), ((1,), {'a': 1})])"
    found = checks_of(tmp_path, public, "")

    def worked(function: Callable[[int], Any]) -> bool:
        student = Student(LocalTransport({"f": function}))
        return CheckRunner(None).run(found[0], student).outcome == "passed"

    assert worked(lambda n: {"a": 1} if n else {})
    assert not worked(lambda n: {"a": 1})
    assert not worked(lambda n: {"a": 1} if n else [])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ('contract("f")', "asks for nothing"),
        ('contract("f", takes={"student": vectors("N")})', "'student'"),
        ('contract("f", takes={"x": numbers()}, corners=("one",))', "no corner 'one'"),
        ('contract("f", takes={"x": vectors("N"), "y": numbers()}, optional=("x",))', "the last of"),
        ('contract("f", takes={"N": size("N", 1, 2), "M": size("N", 3, 4)})', "two bounds"),
        ('size("N", 4, 2)', "low ≤ high"),
    ],
)
def test_a_contract_that_makes_no_sense_says_so(tmp_path: Path, call: str, words: str) -> None:
    """Its author reads what to write, when the file is loaded."""
    text = f"from autograder.contracts import contract, numbers, size, vectors\n{call}\n"
    with pytest.raises(CheckFileError, match=words):
        checks_of(tmp_path, text)


def test_a_contract_may_be_hidden_as_a_whole(tmp_path: Path) -> None:
    """In the file of hidden checks, where students see nothing of it."""
    hidden = PUBLIC.replace('"scores",', '"scores", hidden=True,', 1)
    found = checks_of(tmp_path, "", hidden)
    assert {check.name for check in found} == PARTS
    assert {check.visibility for check in found} == {"hidden"}


THROUGH = """
import numpy as np
from autograder.contracts import contract, floats, vectors

contract(
    "fill",
    through="filled",
    takes={"x": vectors("N")},
    gives=floats("N"),
    examples=[((np.array([1.0, 2.5]),), np.array([2.0, 5.0]))],
    corners=(),
)
"""


def test_a_function_of_objects_is_called_through_one_of_plain_data(tmp_path: Path) -> None:
    """Checks call the locked function in its place; while the exercise is not written there is nothing to ask."""

    def fill(box: dict[str, Any]) -> None:
        box["full"] = 2 * np.asarray(box["x"])

    def filled(x: Any) -> Any:
        box = {"x": x}
        fill(box)
        return box["full"]

    checks = checks_of(tmp_path, THROUGH)
    reference = ModuleType("reference")
    reference.filled = filled  # type: ignore[attr-defined]
    runner = CheckRunner(reference)
    student = Student(LocalTransport({"fill": fill, "filled": filled}))
    assert {check.name: runner.run(check, student).outcome for check in checks} == dict.fromkeys(
        ("worked_examples", "shape_and_kind", "leaves_arguments_alone", "warns_of_nothing", "agrees"), "passed"
    )
    assert student.asked == {"fill", "filled"}
    lacking = Student(LocalTransport({"filled": filled}))
    assert {runner.run(check, lacking).outcome for check in checks} == {"blocked"}


def test_names_alone_are_no_law(tmp_path: Path) -> None:
    """Where any value will do, what is given has names for messages, and no check that nobody could fail."""
    text = 'from autograder.contracts import anything, contract\ncontract("f", examples=[((1,), (2, 3))], {})\n'
    takes = 'takes={"x": numbers()}, gives={"a": anything(), "b": anything()}'
    checks = checks_of(tmp_path, "from autograder.contracts import numbers\n" + text.format(takes))
    assert {check.name for check in checks} == {"worked_examples", "warns_of_nothing", "agrees"}


EDGES = """
from autograder.contracts import edge

edge("scores", "Equal scores keep their order, as they came.", (([[2.0]],), [[2.0]]), (([[0.0]],), [[0.0]]))
edge("scores", "Nothing gives nothing.", (([],), []))
"""


def test_an_edge_is_a_small_check_that_says_which_example_fails(tmp_path: Path) -> None:
    """It is public, weighs half, is called by its place, and shows the one call that fails."""
    first, second = checks_of(tmp_path, EDGES, "")
    assert (first.name, second.name) == ("edge_1", "edge_2")
    assert (first.weight, first.essential, first.visibility) == (0.5, False, "public")
    assert not broken((first, second), np.array)
    assert broken((first, second), lambda x: np.array(x) + 1) == {"edge_1"}
    verdict = CheckRunner(None).run(first, Student(LocalTransport({"scores": lambda x: [[2.0]]})))
    assert verdict.counterexample is not None
    assert "[[0.0]]" in verdict.counterexample.replay
    assert "[[2.0]]" not in verdict.counterexample.replay


def test_an_edge_without_examples_says_so(tmp_path: Path) -> None:
    """It would be a check that nobody can fail."""
    with pytest.raises(CheckFileError, match="asks for nothing"):
        checks_of(tmp_path, 'from autograder.contracts import edge\nedge("scores", "Nothing.")\n', "")
