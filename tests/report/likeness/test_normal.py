"""Code that is another only in what has no effect, or in how it is written down, has one normal form."""

from __future__ import annotations

import ast
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.report.likeness.normal import normal

PLAIN = "y = [g(a) for a in x if a]", "z = sum(y)", "return z + len(y)"
COLLECTED, CONTINUED = "for a in x:\n  if a:\n   y.append(g(a))", "for a in x:\n  if not a:\n   continue\n  y += [g(a)]"
SPOKEN = "return sum(y) + len(y)"


def form(code: str) -> str:
    """The normal form, in a line."""
    return ast.dump(normal(ast.parse(code)))


def function(lines: Sequence[str]) -> str:
    """A function with these statements, one blank further in."""
    return "def f(x):\n " + "\n ".join(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["unused = 0", *PLAIN],
        ["one = 1", "two = [one]", *PLAIN],
        [PLAIN[0], "print(y)", PLAIN[1], "assert True", PLAIN[2]],
        [f"if True:\n  {PLAIN[0]}", "if 0:\n  x = 3", SPOKEN],
        ["y = []", COLLECTED, SPOKEN],
        ["y = []", CONTINUED, SPOKEN],
        [PLAIN[0], "n = len(y)", "both = sum(y) + n", "return both"],
    ],
)
def test_code_that_does_the_same_has_one_form(lines: Sequence[str]) -> None:
    """Dead statements, loops that collect, values with a name of their own."""
    assert form(function(lines)) == form(function(PLAIN))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("def f(x):\n    y = g()\n", "def f(x):\n    pass\n"),
        ("answer = 3\n", "\n"),
        ("y = []\nfor a in x:\n    y.append(a)\nelse:\n    h()\n", "y = [a for a in x]\n"),
        ("y = []\nfor a in x:\n    z.append(a)\n", "y = [a for a in x]\n"),
        ("y = []\nfor a in x:\n    h(a)\n    y.append(a)\n", "y = [a for a in x]\n"),
        ("y = [1]\nfor a in x:\n    y.append(a)\n", "y = [a for a in x]\n"),
        ("y = []\nif x:\n    y.append(1)\n", "y = [1 for _ in x]\n"),
        ("y = g()\nh(y)\nh(y)\n", "h(g())\nh(y)\n"),
        ("y = g()\nk()\nh(y)\n", "k()\nh(g())\n"),
    ],
)
def test_code_that_does_something_else_keeps_its_form(one: str, other: str) -> None:
    """A call, an answer that other cells read, a loop that does more, a value that is read twice or later."""
    assert form(one) != form(other)


LINES = ["y = []", "y = x", "for a in y:\n    y.append(a)", "return y", "if 1:\n    pass", "y += [y]", "del y", "z = y"]


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=8))
def test_any_statements_have_a_form(lines: list[str]) -> None:
    """Whatever statements follow on one another; what came out of it can be read again, once it is not empty."""
    body = "\n".join(lines).replace("\n", "\n    ")
    once = normal(ast.parse(f"def f(x):\n    h(x)\n    {body}\n"))
    assert ast.unparse(ast.fix_missing_locations(once))


def test_deep_code_exhausts_nothing() -> None:
    """As deep as Python reads it."""
    code = (
        "y = []\n" + "".join(f"{' ' * i}for a in x:\n" for i in range(90)) + " " * 90 + "y.append(" + "-" * 90 + "a)\n"
    )
    assert "ListComp" in form(code)
