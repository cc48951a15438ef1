"""Tests of `autograder.convert.asserts`: which tests of a grade cell map to a check, and what becomes of them."""

from __future__ import annotations

import ast

import pytest

from autograder.convert.asserts import Unturnable, turn

FAIL = "AssertionError('did not raise')"
IMPORTED = {"np": "import numpy as np", "math": "import math"}


@pytest.mark.parametrize(
    ("test", "line"),
    [
        ("assert f(2) == [1, 4]", "assert student.f(2) == [1, 4], 'f(2) == [1, 4]'"),
        ("assert 4 == f(2)", "assert 4 == student.f(2), '4 == f(2)'"),
        ("assert f(g(2)) is None, 'no'", "assert student.f(student.g(2)) is None, 'f(g(2)) is None'"),
        ("assert not f(math.pi)", "assert not student.f(math.pi), 'not f(math.pi)'"),
        ("assert_equal(f(2), 4)", "assert student.f(2) == 4, 'f(2) == 4'"),
        ("assert_raises(ValueError, f, -1)", "raises(ValueError, student.f, -1)"),
        ("with pytest.raises(ValueError):\n    f(-1, k=2)", "raises(ValueError, student.f, -1, k=2)"),
        (f"try:\n    f(0)\nexcept ValueError:\n    pass\nelse:\n    raise {FAIL}", "raises(ValueError, student.f, 0)"),
        (
            "np.testing.assert_allclose(f(2), [1.5])",
            "close(array(student.f(2), np.shape([1.5]), 'fiu', lists=True), np.asarray([1.5]), rtol=1e-07, atol=0)",
        ),
        (
            "np.testing.assert_array_equal(f(2), [1, 2])",
            "assert np.array_equal(student.f(2), [1, 2]), 'f(2) == [1, 2]'",
        ),
    ],
)
def test_questions_about_what_a_function_returns_map(test: str, line: str) -> None:
    """The function is asked from outside; the rest of the line is what it was."""
    assert turn(ast.parse(test).body, {"f", "g"}, IMPORTED).lines == (line,)


def test_what_stands_around_them_comes_along() -> None:
    """Inputs that need nothing of the notebook, and the imports they need; the docstring is the title elsewhere."""
    cell = '"""Title."""\nimport pytest\nx = np.arange(3)\nassert f(x) == 3'
    turned = turn(ast.parse(cell).body, {"f"}, IMPORTED)
    assert turned.lines == ("x = np.arange(3)", "assert student.f(x) == 3, 'f(x) == 3'")
    assert turned.imported == {"np"}


@pytest.mark.parametrize(
    "test",
    [
        "assert answer == 42",
        "assert f(data) == 1",
        "assert f.__doc__",
        "assert f(1) == g(1)",
        "assert f(1) + 1 == 2",
        "assert abs(f(1) - 2) < 1e-6",
        "del f",
        "for n in range(3):\n    assert f(n) == n",
        "assert f(1) == {1, 2}",
        "with pytest.raises(MyError):\n    f(1)",
        "0.5",
        "f = None",
    ],
)
def test_what_looks_into_the_notebook_stays(test: str) -> None:
    """Variables, how a function is written, sums that would break down on a wrong answer, loops, points by a number."""
    with pytest.raises(Unturnable):
        turn(ast.parse(test).body, {"f", "g"}, {})
