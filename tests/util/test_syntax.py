"""The forgiving parser: any text gives a syntax tree or None, magics are left out, lines keep their numbers."""

from __future__ import annotations

import ast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.util.syntax import MAX_SOURCE, attributes_of, imported_names, parse, parse_cell, undefined_names


@settings(deadline=None)  # a text near the bound takes a moment
@given(st.text(max_size=200) | st.text("x=(!%?[]: \n'", max_size=200))
@example("(" * 5_000)
@example("-" * 40_000 + "1")
@example("a" * 49_000 + " ! b")
@example("a " * 24_000 + "! b")
@example("(" + " " * 49_000 + "!")
@example("x = " + "[" * 150 + "]" * 150)
@example("\0")
@example("\ud800")
def test_any_text_gives_a_tree_or_none(text: str) -> None:
    """Nothing that a keyboard gives raises."""
    assert isinstance(parse(text), ast.Module | None)
    assert isinstance(parse_cell(text), ast.Module | None)


def test_what_is_too_long_is_not_taken_apart() -> None:
    """A bound in characters, which a caller may lift for sources of the course's own."""
    long = "x = 1\n" * (MAX_SOURCE // 6 + 1)
    assert parse(long) is None
    assert parse_cell(long) is None
    assert parse(long[:-6], limit=None) is not None


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ("%matplotlib inline\ny = 2", 2),
        ("!ls\n\ny = 2", 3),
        ("%%time\ny = 2", 2),
        ("files = !ls\ny = 2", 2),
        ("if True:\n    %cd ..\ny = 2", 3),
    ],
)
def test_magics_are_left_out(cell: str, line: int) -> None:
    """What is Python in the cell is read where it stands."""
    tree = parse_cell(cell)
    assert tree is not None
    assert ast.unparse(tree.body[-1]) == "y = 2"
    assert tree.body[-1].lineno == line


@pytest.mark.parametrize("cell", ["%%bash\nls -l | wc", "%%writefile mine.py\ndef f(): pass"])
def test_a_cell_that_is_something_else_has_no_code(cell: str) -> None:
    """A shell script, or a file to be written, defines nothing."""
    tree = parse_cell(cell)
    assert tree is not None
    assert tree.body == []


def test_a_cell_that_is_not_python_has_no_tree() -> None:
    """Half a statement is none."""
    assert parse_cell("x = (") is None
    assert parse("%time x = 1") is None


def test_what_is_imported_is_named_with_what_is_taken_from_it() -> None:
    """Anywhere in the code, relative imports left out."""
    tree = ast.parse("import a.b as c\ndef f():\n    from d import e\nfrom . import g")
    assert imported_names(tree) == {"a.b", "d", "d.e"}


@pytest.mark.parametrize(
    ("code", "undefined"),
    [
        ("import numpy as np\ndef f(x):\n    return np.abs(x) + y", {"y"}),
        ("def f(x):\n    return g(x)\ndef g(x):\n    return [z for z in x]", set()),
        ("class A:\n    b = 1\n    def c(self):\n        return __class__, b", {"b"}),
        ("def f():\n    global late\n    late = 1\ndef g():\n    return late", set()),
        ("from math import *\nprint(sin(1))", set()),
        ("try:\n    import a\nexcept ImportError as error:\n    print(error, __file__)", set()),
        ("x = (", set()),
    ],
)
def test_names_that_nothing_defines_are_found(code: str, undefined: set[str]) -> None:
    """In whatever is nested, builtins left out; code that may define anything is trusted."""
    assert undefined_names(code) == undefined


def test_what_a_name_is_asked_for() -> None:
    """Its attributes, wherever they stand."""
    assert attributes_of("reference", "def f(reference):\n    return reference.step(reference.a.b)") == {"step", "a"}
