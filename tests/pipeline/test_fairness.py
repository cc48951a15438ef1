"""How a right solution is written does not matter: the same code in other clothes earns the same points."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.config import Assignment, Course
from autograder.notebook.fill import fill, solutions
from autograder.pipeline.grader import Grader

COURSE = Course(Path(__file__).resolve().parents[2])

Rewrite = Callable[[str, str], str]
"""From an exercise's name and its solution cell to the same solution written another way."""


def reformatted(_name: str, source: str) -> str:
    """Other spaces, quotes and brackets; no comments."""
    return ast.unparse(ast.parse(source))


def in_spanish(_name: str, source: str) -> str:
    """Spanish names for all local variables, Spanish comments, accents in both."""
    tree = ast.parse(source)
    for function in [node for node in tree.body if isinstance(node, ast.FunctionDef)]:
        for number, old in enumerate(sorted(locals_of(function))):
            for node in ast.walk(function):
                if isinstance(node, ast.Name) and node.id == old:
                    node.id = f"señal_número_{number}"
    return f"# ¿Qué hace esto? Lo que pide el enunciado: ¡ni más, ni menos!\n{ast.unparse(tree)}\n# Fin: π ≈ 3,1416"


def locals_of(function: ast.FunctionDef) -> set[str]:
    """Names a function binds itself; none if functions in it would see them under their old names."""
    if any(isinstance(node, ast.FunctionDef | ast.Lambda) and node is not function for node in ast.walk(function)):
        return set()
    names = [node for node in ast.walk(function) if isinstance(node, ast.Name)]
    return {name.id for name in names if isinstance(name.ctx, ast.Store)} - {a.arg for a in arguments(function)}


def arguments(function: ast.FunctionDef) -> list[ast.arg]:
    """Every argument of a function that has a name of its own."""
    return [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]


def through_a_helper(name: str, source: str) -> str:
    """The work is done by a helper; the function only calls it."""
    return wrapped(name, source, "return helper_of_{name}({call})")


def in_float32(name: str, source: str) -> str:
    """Every array of floats is returned with half the digits."""
    return wrapped(name, source, "return narrow(helper_of_{name}({call}))") + NARROW


def talking(name: str, source: str) -> str:
    """It prints what it is doing, on both streams."""
    body = "print('calling', '{name}'); import sys; print('¡ojo!', file=sys.stderr); return helper_of_{name}({call})"
    return wrapped(name, source, body)


def annotated(name: str, source: str) -> str:
    """Types everywhere, right or not."""
    tree = ast.parse(source)
    for function in [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name]:
        for argument in arguments(function):
            argument.annotation = ast.Constant("float | list[float]")
        function.returns = ast.Constant("Answer")
    return ast.unparse(tree)


def from_windows(_name: str, source: str) -> str:
    """Carriage returns, tabs, and blanks at the ends of lines."""
    lines = source.splitlines()
    return "\r\n".join(line + ("  \t" if line and "\\" not in line and '"""' not in line else "") for line in lines)


NARROW = """

def narrow(value):
    if isinstance(value, (list, tuple)):
        return type(value)(narrow(part) for part in value)
    double = getattr(value, "dtype", None) == np.float64 and hasattr(value, "astype")  # a tensor cannot
    return value.astype(np.float32) if double else value
"""


def wrapped(name: str, source: str, body: str) -> str:
    """Rename the exercise's function and put one in its place that calls it; a cell without one stays."""
    tree = ast.parse(source)
    function = next((n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == name), None)
    if function is None:
        return source
    given = [f"{a.arg}={a.arg}" if a in function.args.kwonlyargs else a.arg for a in arguments(function)]
    given += [f"{stars}{a.arg}" for stars, a in (("*", function.args.vararg), ("**", function.args.kwarg)) if a]
    call = ", ".join(given)
    function.name = f"helper_of_{name}"
    signature = ast.unparse(function.args)
    return f"{ast.unparse(tree)}\n\ndef {name}({signature}):\n    {body.format(name=name, call=call)}\n"


REWRITES: tuple[Rewrite, ...] = (
    reformatted,
    in_spanish,
    through_a_helper,
    in_float32,
    talking,
    annotated,
    from_windows,
)
EXTRA = (
    "import sys, os, math, random\nfrom collections import *\nimport numpy",
    "print('so far so good ' * 50)",
    "1 / 0",
    "def unrelated(x):\n    return x",
    "%time sum(range(10))\nscratch = None",
    "# nothing\n",
)
"""Cells that students leave in their notebooks."""


def with_extra_cells(notebook: NotebookNode) -> NotebookNode:
    """Own cells of all kinds between the others, from the second on."""
    for place in range(len(notebook.cells), 1, -1):
        made = nbformat.v4.new_markdown_cell("Mis notas") if place % 4 == 0 else None
        notebook.cells.insert(place, made or nbformat.v4.new_code_cell(EXTRA[place % len(EXTRA)]))
    return notebook


QUICK = ("backprop_by_hand", "iris_network", "word_vectors", "xor_weights")
"""Units whose notebooks take seconds, of NumPy, Keras and tables; the others are tried nightly."""


@pytest.fixture(
    scope="module",
    params=[pytest.param(name, marks=() if name in QUICK else pytest.mark.nightly) for name in COURSE.names],
)
def grader(request: pytest.FixtureRequest) -> Iterator[Grader]:
    """A grader of each unit."""
    made = Grader(COURSE.assignment(request.param))
    yield made
    made.close()


def lost(grader: Grader, notebook: NotebookNode, folder: Path) -> list[tuple[str, str, str]]:
    """The checks that a notebook does not pass."""
    nbformat.write(notebook, folder / f"{grader.assignment.name}.ipynb")
    result = grader.grade(folder, "s01").result
    return [(e.name, c.name, c.message) for e in result.exercises for c in e.checks if c.outcome != "passed"]


def solved(assignment: Assignment, rewrite: Rewrite) -> NotebookNode:
    """The solved notebook with every coded solution rewritten."""
    manual = {exercise.name for exercise in assignment.exercises if exercise.manual}
    cells = solutions(assignment)
    return fill(
        assignment, {n: s if n in manual or n not in assignment.by_name else rewrite(n, s) for n, s in cells.items()}
    )


WANTS_DOUBLE = {
    "attention_dates": "positional_encoding gives float64, as its text says",
    "backprop_by_hand": "slopes of the loss are measured by differences, which half the digits cannot resolve",
    "cifar_cnn_vs_mlp": "permute_pixels keeps the type of its pictures, so it may not narrow them",
    "iris_network": "standardise gives float64, as its text says",
}
"""Units whose contract asks for the digits that `in_float32` takes away, and why."""


@pytest.mark.slow
@pytest.mark.parametrize("rewrite", REWRITES, ids=lambda rewrite: rewrite.__name__)
def test_how_it_is_written_does_not_matter(grader: Grader, rewrite: Rewrite, tmp_path: Path) -> None:
    """Full points for the instructor's solution, whatever it looks like."""
    if rewrite is in_float32 and grader.assignment.name in WANTS_DOUBLE:
        pytest.skip(WANTS_DOUBLE[grader.assignment.name])
    assert lost(grader, solved(grader.assignment, rewrite), tmp_path) == []


@pytest.mark.slow
def test_cells_of_their_own_do_not_matter(grader: Grader, tmp_path: Path) -> None:
    """Scratch cells, errors in them, notes and imports in any order cost nothing."""
    notebook = with_extra_cells(solved(grader.assignment, lambda _name, source: source))
    assert lost(grader, notebook, tmp_path) == []
