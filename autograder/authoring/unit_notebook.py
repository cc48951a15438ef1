"""The notebook of a unit, made of an instructor's own: solution cells, grade cells, everything else locked.

What calls an exercise at the top of the notebook waits for it, ``if ready("f"):``, so that the untouched notebook runs
from top to bottom.
"""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterator, Mapping

import nbformat
from nbformat import NotebookNode

from autograder.authoring.lesson import Lesson, Piece, free_names, names_in, names_of
from autograder.course.settings import GRADE_PREFIX
from autograder.notebook.cells import BEGIN, END, PARAMETERS, PICTURE

_DRAWS = {"plt", "sns"}


def unit_notebook(lesson: Lesson, points: Mapping[str, float]) -> NotebookNode:
    """Return the source notebook of the unit. points : exercise → what it is worth."""
    cells = list(_cells(lesson, points))
    for number, cell in enumerate(cells):
        cell["id"] = cell.metadata.get("nbgrader", {}).get("grade_id", f"text-{number}").replace("_", "-")[:64]
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    made: NotebookNode = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}, nbformat_minor=5)
    return made


def uses(lesson: Lesson, exercise: str) -> list[str]:
    """Return the earlier exercises that an exercise calls, directly or through a given function."""
    reached = _reached(lesson)
    found = set().union(*(reached.get(name, set()) for name in free_names(lesson.function(exercise))))
    earlier = lesson.exercises[: lesson.exercises.index(exercise)]
    return [name for name in earlier if name in found]


def _reached(lesson: Lesson) -> dict[str, set[str]]:
    """Name → the exercises that it stands for: itself, or those that a given function calls."""
    reached = {name: {name} for name in lesson.exercises}
    for _ in lesson.helpers:
        for piece in lesson.helpers:
            assert piece.node is not None
            called = set().union(*(reached.get(name, set()) for name in free_names(piece.node)))
            if called:
                reached[piece.name] = called
    return reached


def settings(lesson: Lesson) -> dict[str, object]:
    """Return the notebook's settings, capital names that are given a constant; SEED is always among them."""
    found: dict[str, object] = {"SEED": 0}
    for piece in lesson.of("setting"):
        assert isinstance(piece.node, ast.Assign)
        assert isinstance(piece.node.value, ast.Constant)
        found[piece.name] = piece.node.value.value
    return found


def _cells(lesson: Lesson, points: Mapping[str, float]) -> Iterator[NotebookNode]:
    waiting = _reached(lesson)
    numbers = itertools.count(1)
    started = False
    for (number, kind), group in itertools.groupby(
        lesson.pieces, key=lambda piece: (piece.cell, _group(piece, lesson))
    ):
        pieces = list(group)
        if kind != "text" and not started:
            started = True
            yield from _first_cells(lesson)
        if kind == "text":
            yield nbformat.v4.new_markdown_cell(pieces[0].source)
        elif kind == "function":
            for piece in pieces:
                yield _code(marked(piece.source), piece.name, solution=True)
                grade = GRADE_PREFIX + piece.name
                yield _code(f'check("{piece.name}")', grade, grade=True, locked=True, points=points[piece.name])
        elif kind == "code":
            text = "\n".join(_guarded(pieces, waiting, lesson.exercises))
            cell = _code(text, f"cell_{number}_{next(numbers)}", locked=True)
            if _only_draws(pieces, lesson):
                cell.metadata["tags"] = [PICTURE]
            yield cell


def _group(piece: Piece, lesson: Lesson) -> str:
    """What kind of cell a piece belongs to: a given function is code like any other."""
    return "code" if piece.kind == "function" and piece.name not in lesson.exercises else piece.kind


def _first_cells(lesson: Lesson) -> Iterator[NotebookNode]:
    """What every unit begins with: imports, then the cell of parameters."""
    lines = dict.fromkeys(ast.unparse(piece.node) for piece in lesson.of("import") if piece.node)
    yield _code("\n".join([*lines, "", "from autograder import check, ready"]).lstrip(), "imports", locked=True)
    said = {piece.name: piece.source for piece in lesson.of("setting")}
    rest = [said.get(name, f"{name} = {value!r}") for name, value in settings(lesson).items()]
    cell = _code("\n".join(rest), "parameters", locked=True)
    cell.metadata["tags"] = [PARAMETERS]
    yield cell


def _code(source: str, grade_id: str, **marks: bool | float) -> NotebookNode:
    nbgrader = {"schema_version": 3, "grade_id": grade_id, "grade": False, "solution": False, "locked": False}
    cell: NotebookNode = nbformat.v4.new_code_cell(source, metadata={"nbgrader": {**nbgrader, "task": False, **marks}})
    return cell


def marked(source: str) -> str:
    """Put nbgrader's marks around the body of a function, its docstring left outside."""
    tree = ast.parse(source)
    node = tree.body[0]
    assert isinstance(node, ast.FunctionDef)
    lines = source.split("\n")
    documented = node.body[0]
    assert documented.end_lineno is not None
    margin = " " * documented.col_offset
    begin, end = f"{margin}### {BEGIN}", f"{margin}### {END}"
    body = "\n".join(lines[documented.end_lineno :]).strip("\n")
    return "\n".join([*lines[: documented.end_lineno], begin, body, end])


def _guarded(pieces: list[Piece], waiting: dict[str, set[str]], order: tuple[str, ...]) -> Iterator[str]:
    """Yield the statements, those that need exercises behind ``if ready(…)``; what they bind waits as well."""
    for needed, group in itertools.groupby(pieces, key=lambda piece: _needs(piece, waiting, order)):
        text = "\n".join(piece.source for piece in group)
        if needed:
            yield f"if ready({', '.join(map(repr, needed))}):".replace("'", '"')
            yield indented(text)
        else:
            yield text


def _needs(piece: Piece, waiting: dict[str, set[str]], order: tuple[str, ...]) -> tuple[str, ...]:
    assert piece.node is not None
    if isinstance(piece.node, (ast.FunctionDef, ast.ClassDef)):
        return ()
    found = set().union(*(waiting.get(name, set()) for name in names_in(piece.node)))
    for name in names_of(piece.node) if found else ():
        waiting[name] = waiting.get(name, set()) | found
    return tuple(name for name in order if name in found)


def indented(source: str) -> str:
    """Indent code by one step; the inner lines of a text over several lines are left as they are."""
    within = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and node.end_lineno is not None:
            within |= set(range(node.lineno + 1, node.end_lineno + 1))
    lines = enumerate(source.split("\n"), start=1)
    return "\n".join(f"    {line}" if line and number not in within else line for number, line in lines)


def _only_draws(pieces: list[Piece], lesson: Lesson) -> bool:
    """Whether a cell draws and binds nothing that a later cell reads."""
    nodes = [piece.node for piece in pieces if piece.node is not None]
    if any(isinstance(node, (ast.FunctionDef, ast.ClassDef)) for node in nodes):
        return False
    read = set().union(*(names_in(node) for node in nodes))
    bound = set().union(*(names_of(node) for node in nodes))
    trains = any(isinstance(n, ast.Attribute) and n.attr == "fit" for node in nodes for n in ast.walk(node))
    later = [p.node for p in lesson.pieces if p.cell > pieces[-1].cell and p.node is not None]
    return bool(read & _DRAWS) and not trains and not bound & set().union(*(names_in(node) for node in later), set())
