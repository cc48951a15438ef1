"""A made-up class for trying the whole road: right, partly right, typically wrong, broken and dishonest."""

from __future__ import annotations

import ast
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.config import Assignment, Course
from autograder.errors import ConfigError
from autograder.notebook.cells import grade_id, is_grade_cell
from autograder.notebook.fill import fill, solutions
from autograder.release.compile import compiled_copy
from autograder.specimens import Specimen, load_specimens
from autograder.util.files import write_atomically

EXAMPLE = "endless-loop"
"""The student whose page is named at the end: a call that never comes back, and what it cost."""
CHEAT = """\
# An attempt to pass without solving: everything here stays in the sandbox, where nothing is decided.
import builtins, gc, os
import numpy as np

get_ipython().input_transformers_post.append(lambda lines: ["pass\\n"])
np.testing.assert_allclose = np.testing.assert_array_equal = lambda *a, **k: None


class Yes(np.ndarray):
    def __eq__(self, other):
        return np.ones(self.shape, bool)

    __le__ = __ge__ = __lt__ = __gt__ = __eq__


def {name}(*args, **kwargs):
    return np.zeros(3).view(Yes)
"""


def lay_out(
    folder: Path | None, course: Course, name: str = "xor_weights", language: str = ""
) -> tuple[Assignment, str]:
    """Copy one assignment into a course of its own in ``folder``, compile it and hand in for a class.

    language : of the assignment there, "" for that in which it is written.

    Return the assignment there, and the student whose page shows most.

    Raises: ConfigError if the folder is not empty, or the course lacks the assignment's solutions.
    """
    assignment = course.assignment(name)
    if not assignment.solutions.is_dir():
        raise ConfigError(f"{assignment.solutions}: the demo needs the solutions, which students do not have")
    root = folder or Path(tempfile.mkdtemp(prefix="autograder-demo-"))
    if root.exists() and any(root.iterdir()):
        raise ConfigError(f"{root}: expected an empty folder for the demo, found files in it")
    made = compiled_copy(assignment, root, language)
    example = ""
    for number, (kind, write) in enumerate(_class(made), start=1):
        student = f"s{number:02d}-{kind}"
        write(made.course.submitted / student / name)
        example = student if kind == EXAMPLE else example
    return made, example


Writer = Callable[[Path], None]


def _class(assignment: Assignment) -> Iterator[tuple[str, Writer]]:
    """Yield what each student hands in: a short name for it, and a function that writes the submission's folder."""
    right = solutions(assignment)
    coded = [e.name for e in assignment.exercises if not e.manual and e.name in right]
    variants = load_specimens(assignment.solutions / "variants.py", "variant")
    mutants = load_specimens(assignment.solutions / "mutants.py", "mutant")

    def notebook(**changed: str) -> NotebookNode:
        return fill(assignment, {**right, **changed})

    yield "right", _hand_in(assignment, notebook())
    yield "another-way", _hand_in(assignment, notebook(**_way(variants, 0)))
    together = _way(variants, 1)
    yield "together", _hand_in(assignment, notebook(**together))
    yield "together", _hand_in(assignment, notebook(**{name: _reworded(code) for name, code in together.items()}))
    for count in (len(coded) // 3, 2 * len(coded) // 3, 0):
        yield "partly-done", _hand_in(assignment, fill(assignment, {n: right[n] for n in coded[:count]}))
    for name in coded:
        for mutant in [m for m in mutants if m.exercise == name][:2]:
            yield mutant.name, _hand_in(assignment, notebook(**{name: mutant.source}))
    first, last = coded[0], coded[-1]
    yield "crash", _hand_in(assignment, notebook(**{last: right[last] + "\n1 / 0\n"}))
    yield "syntax-error", _hand_in(assignment, notebook(**{first: right[first].replace(":", "", 1)}))
    yield (
        EXAMPLE,
        _hand_in(assignment, notebook(**{first: f"def {first}(*args):\n    while True:\n        pass\n"})),
    )
    yield "kernel-exit", _hand_in(assignment, notebook(**{last: "import os\nos._exit(1)\n"}))
    yield "cheat", _hand_in(assignment, notebook(**{name: CHEAT.format(name=name) for name in coded}))
    yield "deleted-cell", _hand_in(assignment, _without(notebook(), first))
    yield (
        "edited-checks",
        _hand_in(assignment, _weakened(notebook(**{first: f"def {first}(*args):\n    return 1\n"}))),
    )
    yield "renamed-file", _hand_in(assignment, notebook(), f"{assignment.name} (final) v2.ipynb")
    yield (
        "not-a-notebook",
        lambda folder: write_atomically(folder / f"{assignment.name}.ipynb", "This is my homework.\n"),
    )


def _way(variants: Sequence[Specimen], number: int) -> dict[str, str]:
    """Return an answer for every exercise that has variants, each written another way."""
    ways: dict[str, list[str]] = {}
    for variant in variants:
        ways.setdefault(variant.exercise, []).append(variant.source)
    return {exercise: sources[number % len(sources)] for exercise, sources in ways.items()}


def _reworded(code: str) -> str:
    """Return the same code with other names for its variables, and another comment."""
    tree = ast.parse(code)
    arguments = {n.arg for n in ast.walk(tree) if isinstance(n, ast.arg)}  # checks may pass them by name
    stored = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in stored - arguments:
            node.id = f"my_{node.id}"
    return f"# my own solution\n{ast.unparse(tree)}\n"


def _hand_in(assignment: Assignment, notebook: NotebookNode, file: str = "") -> Writer:
    text = str(nbformat.writes(notebook))
    return lambda folder: write_atomically(folder / (file or f"{assignment.name}.ipynb"), text)


def _without(notebook: NotebookNode, name: str) -> NotebookNode:
    notebook.cells = [cell for cell in notebook.cells if grade_id(cell) != name]
    return notebook


def _weakened(notebook: NotebookNode) -> NotebookNode:
    for cell in notebook.cells:
        if is_grade_cell(grade_id(cell)):
            cell.source = "pass  # all good"
    return notebook
