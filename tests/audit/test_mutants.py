"""Mechanical mutants: every slip, once, in order, under names that stay."""

from __future__ import annotations

import ast
from pathlib import Path

import numpy as np
import pytest

from autograder.audit.mutants import EQUIVALENT, equivalents, identity, mechanical, mechanical_mutants
from autograder.config import Course
from autograder.errors import CheckFileError
from autograder.notebook.fill import solutions
from autograder.specimens import Specimen
from tests.support.course import tiny_source


def mutants(body: str, parameters: str = "x, y") -> dict[str, str]:
    """Mutants of a function with this body: name without line → the body's text."""
    source = f"def f({parameters}):\n" + "".join(f"    {line}\n" for line in body.splitlines())
    found = {}
    for specimen in mechanical("f", source):
        function = ast.parse(specimen.source).body[0]
        assert isinstance(function, ast.FunctionDef)
        found[specimen.name.partition(":")[2]] = "\n".join(map(ast.unparse, function.body))
    return found


@pytest.mark.parametrize(
    ("body", "slip", "becomes"),
    [
        ("return x > y", "gt_to_ge", "return x >= y"),
        ("return x >= y", "ge_to_gt", "return x > y"),
        ("return x < y", "lt_to_le", "return x <= y"),
        ("return x <= y", "le_to_lt", "return x < y"),
        ("return x == y", "eq_to_ne", "return x != y"),
        ("return x != y", "ne_to_eq", "return x == y"),
        ("return x is y", "is_to_is_not", "return x is not y"),
        ("return x in y", "in_to_not_in", "return x not in y"),
        ("return 0 < x <= y", "le_to_lt", "return 0 < x < y"),
        ("return x + y", "add_to_sub", "return x - y"),
        ("return x + y", "drop_right", "return x"),
        ("return x + y", "drop_left", "return y"),
        ("return x - y", "sub_to_add", "return x + y"),
        ("return x - y", "swap_sub", "return y - x"),
        ("return x * y", "mul_to_div", "return x / y"),
        ("return x / y", "div_to_mul", "return x * y"),
        ("return x / y", "drop_right", "return x"),
        ("return x / y", "swap_div", "return y / x"),
        ("return x // y", "floordiv_to_div", "return x / y"),
        ("return x ** 2", "pow_to_mul", "return x * 2"),
        ("return x @ y", "swap_matmul", "return y @ x"),
        ("return x @ y", "matmul_to_mul", "return x * y"),
        ("return x % y", "swap_mod", "return y % x"),
        ("return x and y", "and_to_or", "return x or y"),
        ("return not x", "drop_not", "return x"),
        ("return -x", "drop_minus", "return x"),
        ("return x[3]", "3_to_4", "return x[4]"),
        ("return x[3]", "3_to_2", "return x[2]"),
        ("return x[-1]", "-1_to_-2", "return x[-2]"),
        ("return 0.5 * x", "0.5_to_1.0", "return 1.0 * x"),
        ("return 0.5 * x", "0.5_to_0.25", "return 0.25 * x"),
        ("return g(True)", "True_to_False", "return g(False)"),
        ("return x[:y]", "upper_plus_1", "return x[:y + 1]"),
        ("return x[y:]", "lower_minus_1", "return x[y - 1:]"),
        ("return x.T", "drop_T", "return x"),
        ("return np.dot(x, y)", "swap_dot", "return np.dot(y, x)"),
        ("return x.dot(y)", "swap_dot", "return y.dot(x)"),
        ("return np.mean(x)", "mean_to_sum", "return np.sum(x)"),
        ("return x.max()", "max_to_min", "return x.min()"),
        ("return max(x, y)", "max_to_min", "return min(x, y)"),
        ("return np.sum(x, axis=1)", "axis_1_to_0", "return np.sum(x, axis=0)"),
        ("return np.sum(x, axis=-1)", "axis_-1_to_0", "return np.sum(x, axis=0)"),
        ("return np.sum(x, axis=1)", "drop_axis", "return np.sum(x)"),
        ("return np.sum(x, axis=1, keepdims=True)", "True_to_False", "return np.sum(x, axis=1, keepdims=False)"),
        ("return np.sqrt(x)", "drop_sqrt", "return x"),
        ("return np.clip(x, 0, y)", "drop_clip", "return x"),
        ("return x.copy()", "drop_copy", "return x"),
        ("return sorted(x)", "drop_sorted", "return list(x)"),
        ("return x.astype(int)", "drop_astype", "return x"),
        ("return x.astype(int)", "int_to_float", "return x.astype(float)"),
        ("return x.astype(np.float64)", "float64_to_float32", "return x.astype(np.float32)"),
        ("return np.zeros(y, dtype=int)", "int_to_float", "return np.zeros(y, dtype=float)"),
        ("return int(x * y)", "int_to_round", "return round(x * y)"),
        ("return list(range(x))", "range_minus_1", "return list(range(x - 1))"),
        ("return list(range(x))", "range_plus_1", "return list(range(x + 1))"),
        ("return list(range(x))", "range_from_1", "return list(range(1, x))"),
        ("return (x, y)", "swap_returned", "return (y, x)"),
        ("if x:\n    y = 1\nreturn y", "negate_condition", "if not x:\n    y = 1\nreturn y"),
        ("return [k for k in y if k]", "negate_condition", "return [k for k in y if not k]"),
        (
            "if x:\n    raise ValueError('no')\nreturn y",
            "drop_guard",
            "if False:\n    raise ValueError('no')\nreturn y",
        ),
        ("x += y\nreturn x", "drop_statement", "pass\nreturn x"),
        ("x += y\nreturn x", "add_to_sub", "x -= y\nreturn x"),
        ("x = x + y\nreturn x", "in_place", "x += y\nreturn x"),
        ("x.append(y)\nreturn x", "drop_statement", "pass\nreturn x"),
        ("x[0] = y\nreturn x", "drop_statement", "pass\nreturn x"),
        ("z = np.array(x)\nz[y] = y\nreturn z", "array_to_asarray", "z = np.asarray(x)\nz[y] = y\nreturn z"),
        ("while x:\n    break\nreturn y", "drop_break", "while x:\n    pass\nreturn y"),
    ],
)
def test_a_slip(body: str, slip: str, becomes: str) -> None:
    """Each rule makes exactly the mistake it is named after."""
    assert mutants(body)[slip] == becomes


@pytest.mark.parametrize(
    ("body", "slip"),
    [
        ("return [0] * x + y", "mul_to_div"),
        ("return 2 * x", "drop_right"),
        ("return np.sum(x, axis=1)", "1_to_2"),
        ("z = x + y\nreturn z", "drop_statement"),
        ("z = 1\nz = z + y\nreturn z", "in_place"),
        ("if x == y:\n    return x\nreturn y", "negate_condition"),
    ],
)
def test_a_slip_that_makes_no_sense_is_left_out(body: str, slip: str) -> None:
    """No mutants that only fail to run, and none that another rule makes already."""
    assert slip not in mutants(body)


@pytest.mark.parametrize(
    "body",
    ['"""Return 1."""\nreturn x', 'raise ValueError(f"{x + 1} of 2")', "print(x + 1)", "z: list[1] = x"],
)
def test_texts_and_annotations_stay(body: str) -> None:
    """Docstrings, messages, output and annotations are not graded, so nothing is changed there."""
    assert not [name for name in mutants(body) if not name.startswith("spoils")]


def test_default_arguments_change_too() -> None:
    """A wrong default is a mistake like any other."""
    names = [mutant.name for mutant in mechanical("f", "def f(x, rate=1.0):\n    return x")]
    assert names == ["L1:1.0_to_2.0", "L1:1.0_to_0.0"]


def test_a_spoilt_argument_keeps_the_answer() -> None:
    """The function still returns what it should, and its arguments are not what they were."""
    source = "def f(x, weights, scale):\n    x = np.asarray(x)\n    return scale * x + sum(w.sum() for w in weights)"
    spoilt = {m.name.removeprefix("L1:spoils_"): m.source for m in mechanical("f", source) if ":spoils_" in m.name}
    assert list(spoilt) == ["x", "weights"]
    for name, text in spoilt.items():
        space = {"np": np}
        exec(text, space)
        x, weights = np.array([1.0, 2.0]), [np.ones(2), np.ones(3)]
        given = [*weights]
        assert space["f"](x, weights, 2).tolist() == [7.0, 9.0]  # type: ignore[operator]
        assert x.tolist() == ([2.0, 3.0] if name == "x" else [1.0, 2.0])
        assert (len(weights), given[0].tolist()) == ((0, [2.0, 2.0]) if name == "weights" else (2, [1.0, 1.0]))


SOFTMAX = """\
def softmax(z):
    # Stable: nothing overflows.
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
"""


def test_names_and_order_do_not_change() -> None:
    """Reports and equivalent.toml rely on the names, so the same cell gives the same ones in the same order."""
    found = mechanical("softmax", SOFTMAX)
    assert found == mechanical("softmax", SOFTMAX)
    assert [m.name for m in found] == [
        "L1:spoils_z",
        "L3:sub_to_add",
        "L3:swap_sub",
        "L3:drop_right",
        "L3:max_to_min",
        "L3:axis_1_to_0",
        "L3:drop_axis",
        "L3:True_to_False",
        "L4:div_to_mul",
        "L4:swap_div",
        "L4:drop_right",
        "L4:sum_to_mean",
        "L4:axis_1_to_0",
        "L4:drop_axis",
        "L4:True_to_False",
    ]


def test_a_note_shows_the_changed_line() -> None:
    """A person sees at once what is wrong."""
    notes = {m.name: m.note for m in mechanical("softmax", SOFTMAX)}
    before = "return e / e.sum(axis=1, keepdims=True)"
    assert notes["L4:swap_div"] == f"{before} → return e.sum(axis=1, keepdims=True) / e"


def test_mutants_differ_and_compile() -> None:
    """No two are the same text, none is the solution, and the cell is changed nowhere else."""
    texts = [m.source.strip() for m in mechanical("softmax", SOFTMAX)]
    assert len({*texts, ast.unparse(ast.parse(SOFTMAX))}) == len(texts) + 1
    for text in texts:
        compile(text, "<mutant>", "exec")


def test_changes_of_the_same_kind_in_a_line_are_numbered() -> None:
    """x + y + z has two sums, so two mutants of one name."""
    names = [m.name for m in mechanical("f", "def f(x, y, z):\n    return x + y + z")]
    assert names[:3] == ["L2:add_to_sub", "L2:drop_right", "L2:drop_left"]
    assert "L2:add_to_sub.2" in names


def test_a_cell_with_magics_has_no_mutants() -> None:
    """What is not plain Python is left alone."""
    assert mechanical("f", "%time f(1)") == ()


def test_mutants_of_an_assignment(tmp_path: Path) -> None:
    """Coded exercises have mutants, an answer graded by a person has none."""
    assignment = tiny_source(tmp_path).assignment("tiny")
    found = mechanical_mutants(assignment, solutions(assignment))
    assert {m.exercise for m in found} == {"double"}
    assert identity(found[0]) == "double:L1:spoils_x"


def equivalent(root: Path, text: str) -> dict[str, str]:
    """What `equivalents` makes of a file."""
    (root / "solutions" / "tiny").mkdir(parents=True, exist_ok=True)
    (root / "solutions" / "tiny" / EQUIVALENT).write_text(text, encoding="utf-8")
    (root / "assignments" / "tiny").mkdir(parents=True, exist_ok=True)
    settings = 'title = "Tiny"\n[exercises.double]\npoints = 1\n'
    (root / "assignments" / "tiny" / "assignment.toml").write_text(settings, encoding="utf-8")
    known = Specimen("mutant", "double", "L3:2_to_3", "", "")
    return equivalents(Course(root).assignment("tiny"), [known])


def test_equivalent_mutants_have_a_reason(tmp_path: Path) -> None:
    """The file maps a mutant's name to why it is not wrong."""
    assert equivalent(tmp_path, '"double:L3:2_to_3" = "nobody asks"') == {"double:L3:2_to_3": "nobody asks"}


def test_without_a_file_nothing_is_equivalent(tmp_path: Path) -> None:
    """Most units need no such file."""
    assert equivalents(tiny_source(tmp_path).assignment("tiny"), []) == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('"double:L9:2_to_3" = "gone"', r"equivalent\.toml: no such mechanical mutant: double:L9:2_to_3"),
        (
            '"double:L2:2_to_3" = "moved"',
            r"double:L2:2_to_3 \(is it now double:L3:2_to_3\?\); the solution has changed",
        ),
        ('"double:L3:2_to_3" = " "', "expected a reason"),
        ('"double:L3:2_to_3" = 1', "expected a reason"),
        ("[double]\n", "expected a reason"),
        ('"double:L3:2_to_3" = ', "not valid TOML"),
    ],
)
def test_a_list_of_equivalents_cannot_rot(tmp_path: Path, text: str, message: str) -> None:
    """A mutant that is not there any more, or has no reason, is an error that names the file."""
    with pytest.raises(CheckFileError, match=message):
        equivalent(tmp_path, text)
