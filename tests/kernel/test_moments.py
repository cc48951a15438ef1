"""Names used again after an exercise's check: a call finds what stood there then."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.kernel.local import LocalTransport


def run(*cells: str) -> LocalTransport:
    """Run cells in a fresh namespace; a cell ``check NAME`` is the grade cell of an exercise."""
    namespace: dict[str, Any] = {}
    transport = LocalTransport(namespace)
    for cell in cells:
        if cell.startswith("check "):
            transport.request({"op": "moment", "name": cell.removeprefix("check ")})
        else:
            exec(cell, namespace)
    return transport


def call(transport: LocalTransport, name: str, *args: Any) -> Any:
    """Call a function and return its value, or what its failure says."""
    answer = transport.request({"op": "call", "name": name, "args": list(args), "kwargs": {}})
    return answer.get("value", answer)


DOUBLE = "def double(x):\n    return 2 * x"


@pytest.mark.parametrize("later", ["double = 0.5", "for double in range(3): pass", "del double", "double = None"])
def test_a_name_used_again_is_called_as_it_was(later: str) -> None:
    """A number, a loop or a del after the check takes nothing from the function, nor from one that calls it."""
    transport = run(DOUBLE, "check double", "def four(x):\n    return double(double(x))", "check four", later)
    assert call(transport, "double", 3) == 6
    assert call(transport, "four", 3) == 12


def test_each_exercise_has_its_own_moment() -> None:
    """What a helper and a number were at one check does not reach the other, in any order of calls."""
    transport = run(
        *("k = 1\ndef f():\n    return k", "check f", "k = 2\ndef g():\n    return k", "check g", "k = 3"),
        "def h():\n    return k",
    )
    assert [call(transport, name) for name in "fgfgh"] == [1, 2, 1, 2, 2]


def test_a_stub_is_no_answer_of_its_moment() -> None:
    """A function that was written below its check is the one that counts."""
    transport = run("def double(x):\n    raise NotImplementedError()", "check double", DOUBLE)
    assert call(transport, "double", 3) == 6


def test_what_came_later_is_there() -> None:
    """A helper that is defined below the check that needs it is found, as the whole notebook has run."""
    transport = run("def four(x):\n    return double(double(x))", "check four", DOUBLE)
    assert call(transport, "four", 1) == 4


def test_a_variable_is_what_it_was() -> None:
    """An exercise that is a variable is read as it stood at its check."""
    transport = run("total = [1]", "check total", "total = [2]")
    assert transport.request({"op": "get", "name": "total"}) == {"value": [1]}


def test_a_served_helper_stands_above_all_moments() -> None:
    """While the judge answers for a helper its own values are kept aside, and put back afterwards."""
    transport = run(DOUBLE, "check double", "def four(x):\n    return double(double(x))", "check four", "double = 1")
    assert call(transport, "double", 1) == 2
    transport.request({"op": "serve", "names": ["double"]})
    assert "nobody serves" in call(transport, "four", 1)["raised"]["text"]
    transport.request({"op": "unserve"})
    assert call(transport, "four", 1) == 4
