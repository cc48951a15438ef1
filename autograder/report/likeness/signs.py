"""A cell's syntax tree as a line of signs, from the root down, in its `normal` form.

Names that the author chose, comments, layout, type hints, docstrings and the words of other strings leave no sign;
calls of libraries, operators and numbers do.
"""

from __future__ import annotations

import ast
import builtins
import copy
import itertools
from collections.abc import Collection, Iterable, Iterator

from autograder.report.likeness.normal import normal
from autograder.util.syntax import parse_cell

MAX_SOURCE, MAX_SUBMISSION, MAX_SIGNS = 100_000, 200_000, 20_000
"""Characters of a cell and of a submission that are taken apart, and signs of a submission; a solved notebook has less
than a thousand. Beyond that its other parts are not compared, and the report names it."""
_BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")
_BUILT_IN = frozenset(dir(builtins))


def known_names(given: Iterable[str]) -> frozenset[str]:
    """Names that everybody writes the same: Python's own, and those of the release's imports and functions."""
    names = set(_BUILT_IN)
    for tree in filter(None, (parse_cell(code, limit=MAX_SOURCE) for code in given)):
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                names.add(node.name)
            elif isinstance(node, ast.alias):
                names.add((node.asname or node.name).partition(".")[0])
    return frozenset(names)


def cell_signs(code: str, known: Collection[str]) -> Iterator[str]:
    """The signs of a cell; none if it is not Python."""
    tree = parse_cell(code, limit=MAX_SOURCE)
    return iter(()) if tree is None else _signs(normal(tree), known)


def outline(code: str, known: Collection[str]) -> Iterator[tuple[range, tuple[str, ...]]]:
    """The lines and the signs of every statement; of a compound one those of its head. Of long code only a part."""
    tree = parse_cell(code, limit=MAX_SOURCE)
    left = MAX_SIGNS
    for node in ast.walk(tree) if tree is not None else ():
        if not isinstance(node, ast.stmt) or _is_text(node):
            continue
        head = copy.copy(node)
        end = node.end_lineno or node.lineno
        for name in _BLOCKS:
            for inner in getattr(node, name, ()):
                end = min(end, max(node.lineno, _first_line(inner) - 1))
            if hasattr(node, name):
                setattr(head, name, [])
        signs = tuple(itertools.islice(_signs(head, known), left))
        yield range(node.lineno, end + 1), signs
        left -= len(signs)
        if not left:
            return


def _first_line(node: ast.AST) -> int:
    """Where a statement, a handler or a case begins."""
    return int(getattr(node, "lineno", 0) or min((n.lineno for n in ast.walk(node) if hasattr(n, "lineno")), default=1))


def _signs(tree: ast.AST, known: Collection[str]) -> Iterator[str]:
    """The tree from the root down; a stack in place of a recursion, which a deep expression would exhaust."""
    stack: list[ast.AST | str] = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            yield node
            continue
        if isinstance(node, ast.expr_context) or _is_text(node):
            continue
        yield _sign(node, known)
        below: list[ast.AST | str] = []
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "type_params"):
                continue
            below += [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, ast.AST)]
        if isinstance(node, ast.stmt) and hasattr(node, "body"):
            below.append("end")
        stack += reversed(below)


def _is_text(node: ast.AST) -> bool:
    """Whether a statement is only a string: a docstring, or a comment in its place."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _sign(node: ast.AST, known: Collection[str]) -> str:
    match node:
        case ast.Name(id=name) if name in known:
            return name
        case ast.Attribute(attr=name):
            return f".{name}"
        case ast.Constant(value=value) if type(value) is int:
            return hex(value)  # Python refuses to write thousands of digits in tens
        case ast.Constant(value=value) if not isinstance(value, (str, bytes)):
            return repr(value)
        case ast.keyword(arg=name):
            return f"{name}="
        case ast.alias(name=name):
            return f"import {name}"
        case ast.ImportFrom(module=name):
            return f"from {name}"
    return type(node).__name__
