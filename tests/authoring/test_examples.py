"""Worked examples that are chosen because they tell wrong solutions from the right one."""

from __future__ import annotations

import ast
import sys
from typing import Any

import numpy as np

from autograder.authoring.examples import MAX_EXAMPLES, Worked, choose

MEAN = """
def mean(x, axis):
    total = x.sum(axis=axis)
    return total / x.shape[axis]
"""


def function(source: str) -> tuple[ast.FunctionDef, dict[str, Any]]:
    """A function's syntax, and a namespace in which it is defined."""
    namespace: dict[str, Any] = {"np": np}
    exec(source, namespace)
    (node,) = ast.parse(source).body
    assert isinstance(node, ast.FunctionDef)
    return node, namespace


def calls(namespace: dict[str, Any], name: str, *given: tuple[Any, ...]) -> list[Worked]:
    """Calls and what the function returns for them."""
    return [Worked(args, namespace[name](*args)) for args in given]


def test_only_what_tells_something_is_chosen() -> None:
    """Zeros tell nothing of a sum; of two that tell the same, the shorter is taken."""
    node, namespace = function(MEAN)
    zeros, short, long = calls(namespace, "mean", (np.zeros((1, 1)), 0), (np.array([[1.0, 2.0], [4.0, 8.0]]), 0),
                               (np.arange(12.0).reshape(3, 4), 0))  # fmt: skip
    assert choose(node, namespace, [], [zeros, long, short]) == [short]


def test_what_the_notebook_tells_is_not_told_twice() -> None:
    """With an example that tells all mutants already, none is added."""
    node, namespace = function(MEAN)
    (own,) = calls(namespace, "mean", (np.array([[1.0, 2.0], [4.0, 8.0]]), 0))
    more = calls(namespace, "mean", (np.array([[3.0, 5.0], [7.0, 9.5]]), 0))
    assert choose(node, namespace, [own], more) == []


def test_a_mutant_without_end_is_ended_and_told() -> None:
    """A loop that no longer counts runs for so many lines, and a tracer that was there stays."""
    node, namespace = function("def first(n):\n    k = 0\n    while k * k < n:\n        k += 1\n    return k\n")
    before = sys.gettrace()
    assert choose(node, namespace, [], calls(namespace, "first", (10,), (17,)))
    assert sys.gettrace() is before


def test_there_are_not_too_many() -> None:
    """A function of many cases gets a handful of examples."""
    source = "def name(k):\n" + "".join(f"    if k == {k}:\n        return {k * k + 1}\n" for k in range(20))
    node, namespace = function(source + "    return 0\n")
    drawn = calls(namespace, "name", *((k,) for k in range(20)))
    assert len(choose(node, namespace, [], drawn)) == MAX_EXAMPLES


def test_an_example_is_written_as_one_would_type_it() -> None:
    """Floats have nine digits, long ones stand on lines of their own, what cannot be typed is not written."""
    assert Worked((np.array([1.0]), 2), 1 / 3).text == "((np.array([1.0]), 2), 0.333333333),"
    tall = Worked((np.arange(12.0).reshape(3, 4), np.arange(12.0).reshape(4, 3)), 0.5).text
    assert tall.startswith("(\n    (\n        np.array(")
    assert ast.parse(tall)
    assert Worked((object(),), 1).text == ""
    assert Worked((np.zeros((20, 20)),), 1).text == ""
