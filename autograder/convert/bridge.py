"""Moving a classic assignment towards checks, cell by cell: ``autograder adopt NAME``.

What maps becomes a check beside the notebook, and its grade cell calls it; the rest stays as it is, judged inside.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.config import Assignment
from autograder.convert.asserts import Turned, Unturnable, turn
from autograder.course.cells import read_json, text_of
from autograder.course.classic import ClassicExercise
from autograder.errors import ConfigError
from autograder.util.files import write_atomically
from autograder.util.syntax import bound_names, function_names, parse_cell

BEFORE = "before_adopt"
"""The folder in ``solutions/NAME/`` that keeps the notebooks as they were."""


@dataclass(frozen=True)
class Bridged:
    """What became of an assignment's tests. turned : cell → exercise; left : cell → why it stays as it is."""

    turned: dict[str, str] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)
    written: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Check:
    exercise: str
    title: str
    public: Turned
    hidden: Turned | None


def bridge(assignment: Assignment) -> Bridged:
    """Turn the tests that map into checks, and let their cells call them.

    Raises: ConfigError if the assignment is none of tests, or has checks already; RecordError if it cannot be written.
    """
    if not assignment.classic:
        raise ConfigError(f"{assignment.source}: has an assignment.toml, so its checks stand in checks.py already")
    for path in (assignment.public_checks, assignment.hidden_checks):
        if path.exists():
            raise ConfigError(f"{path}: there are checks already; move them away to have them written anew")
    layout = assignment.course.layout
    found = Bridged()
    checks: list[_Check] = []
    imports: dict[str, str] = {}
    books: dict[Any, dict[str, Any]] = {}
    for part in assignment.parts:
        book = read_json(part.source_notebook)
        known, functions = _context(book)
        imports |= known
        for cell in book["cells"]:
            name = str(cell.get("metadata", {}).get("nbgrader", {}).get("grade_id", ""))
            exercise = next((e for e in part.exercises if e.grade_cell == name and e.inside), None)
            if not isinstance(exercise, ClassicExercise):
                continue
            try:
                made = _check(exercise, functions, known, (layout.begin_hidden, layout.end_hidden))
            except Unturnable as reason:
                found.left[exercise.name] = str(reason)
                continue
            checks.append(made)
            found.turned[exercise.name] = made.exercise
            cell["source"] = f'from autograder import check\n\ncheck("{made.exercise}")'
            books[part.source_notebook] = book
    return _written(assignment, found, checks, imports, books) if checks else found


def _written(
    assignment: Assignment,
    found: Bridged,
    checks: Sequence[_Check],
    imports: dict[str, str],
    books: dict[Any, dict[str, Any]],
) -> Bridged:
    kept = assignment.solutions / BEFORE
    texts = {kept / path.name: path.read_text(encoding="utf-8") for path in books}
    texts |= {path: json.dumps(book, indent=1, ensure_ascii=False) + "\n" for path, book in books.items()}
    title = assignment.settings.title
    texts[assignment.public_checks] = _file(
        f"Public checks of {title}.", [(c, c.public, c.title) for c in checks if c.public.lines], imports
    )
    hidden = [(c, c.hidden, f"{c.title}, on hidden inputs") for c in checks if c.hidden is not None]
    if hidden:
        texts[assignment.hidden_checks] = _file(f"Hidden checks of {title}.", hidden, imports, "_hidden")
    for path, text in texts.items():
        write_atomically(path, text)
    root = assignment.course.root
    return Bridged(found.turned, found.left, tuple(path.relative_to(root).as_posix() for path in texts))


def _context(book: dict[str, Any]) -> tuple[dict[str, str], set[str]]:
    """What a notebook imports, name → statement, and the functions of its answers."""
    imports: dict[str, str] = {}
    functions: set[str] = set()
    for cell in book["cells"]:
        tree = parse_cell(text_of(cell), limit=None) if cell.get("cell_type") == "code" else None
        for statement in tree.body if tree is not None else ():
            if isinstance(statement, (ast.Import, ast.ImportFrom)):
                alone = ast.Module([statement], [])
                imports |= dict.fromkeys(bound_names(alone), ast.unparse(statement))
        if tree is not None and cell.get("metadata", {}).get("nbgrader", {}).get("solution"):
            functions |= set(function_names(tree))
    return imports, functions


def _check(exercise: ClassicExercise, functions: set[str], imports: dict[str, str], marks: tuple[str, str]) -> _Check:
    """Raises: Unturnable."""
    shown, hidden = _split(exercise.text, marks)
    if parse_cell(exercise.text) is None or not (shown or hidden):
        raise Unturnable("it is no plain Python")
    said = ast.get_docstring(ast.Module(shown, [])) or ""
    title = said.strip().partition("\n")[0] or exercise.cell
    name = re.sub(r"\W", "_", exercise.name)
    name = f"cell_{name}" if not name.isidentifier() or name in functions else name
    definitions = [s for s in shown if isinstance(s, (ast.Assign, ast.Import, ast.ImportFrom))]
    public = turn(shown, functions, imports)
    if not hidden:
        return _Check(name, title, public, None)
    return _Check(name, title, public, turn([*definitions, *hidden], functions, imports))


def _split(source: str, marks: tuple[str, str]) -> tuple[list[ast.stmt], list[ast.stmt]]:
    """The statements of a cell outside and inside of its hidden regions."""
    tree = parse_cell(source, limit=None)
    begin, end = marks
    inside, hidden_lines = False, set()
    for number, line in enumerate(source.splitlines(), start=1):
        inside = (inside or begin in line) and end not in line
        hidden_lines |= {number} if inside else set()
    body = [] if tree is None else tree.body
    return [s for s in body if s.lineno not in hidden_lines], [s for s in body if s.lineno in hidden_lines]


def _file(
    heading: str,
    checks: Sequence[tuple[_Check, Turned | None, str]],
    imports: dict[str, str],
    ending: str = "",
) -> str:
    bodies, compare, used = [], set[str](), set[str]()
    for check, turned, title in checks:
        assert turned is not None
        compare |= turned.compare
        used |= turned.imported
        quoted = title.replace("\\", "\\\\").replace('"""', "'''").rstrip('"')
        inner = "\n".join(f"    {line}" for line in turned.lines)
        head = f'@check("{check.exercise}", essential=True)\ndef {check.exercise}{ending}(student):\n    """{quoted}"""'
        bodies.append(f"{head}\n{inner}\n")
    lines = sorted({imports[name] for name in used if name in imports})
    lines.append("from autograder.checks import check")
    if compare:
        lines.append(f"from autograder.compare import {', '.join(sorted(compare))}")
    return "\n".join([f'"""{heading}"""\n', *lines, "\n", "\n\n".join(bodies)])
