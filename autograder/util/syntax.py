"""Reading code that may be anything: a syntax tree, or None, but never an exception.

A cell of a notebook may hold IPython's magics, a student's cell whatever a keyboard gives.
"""

from __future__ import annotations

import ast
import builtins
import re
import symtable
import warnings
from collections.abc import Iterator

MAX_SOURCE = 50_000
"""Characters that are taken apart; the syntax tree takes hundreds of bytes for each."""
_AROUND_PYTHON = ("capture", "prun", "time", "timeit")
"""Magics for a whole cell whose body is Python all the same."""
_MAGIC_VALUE = re.compile(r"^([\w.,\[\] \t]*\w\s*=\s*)[%!].*$")
"""``files = !ls``: a name is bound, to what does not matter."""

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def parse(source: str, *, limit: int | None = MAX_SOURCE) -> ast.Module | None:
    """Return the syntax tree of plain Python; None if it is something else, or longer than ``limit`` characters."""
    if limit is not None and len(source) > limit:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a student's code deserves a warning for is not ours to say
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def meaning_of(source: str) -> str:
    """Return what code does, without comments and docstrings; the text itself if it is not plain Python."""
    tree = parse(source, limit=None)
    if tree is None:
        return source
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [s for s in body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))]  # type: ignore[attr-defined]
    return ast.dump(tree)


def last_name(node: ast.expr) -> str:
    """Return the last part of a dotted name or of what is called, "fit" of ``model.fit(…)``; "" of what has no name."""
    node = node.func if isinstance(node, ast.Call) else node
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def parse_cell(source: str, *, limit: int | None = MAX_SOURCE) -> ast.Module | None:
    """Return the syntax tree of a notebook's cell, lines that are IPython's left out; None as `parse` does.

    The lines keep their numbers. A cell that is something else as a whole (``%%bash``, ``%%writefile``) has no code.
    """
    tree = parse(source, limit=limit)
    if tree is not None or (limit is not None and len(source) > limit):
        return tree
    return parse(without_magics(source), limit=None)


def without_magics(source: str) -> str:
    """Return a cell's source, empty lines in place of what only IPython understands; "" if it is another language."""
    lines = source.split("\n")
    first = next((line.strip() for line in lines if line.strip()), "")
    if first.startswith("%%") and first[2:].partition(" ")[0] not in _AROUND_PYTHON:
        return ""
    return "\n".join(map(_without_magic, lines))


def _without_magic(line: str) -> str:
    """The line without what only IPython understands; a block must not lose its only statement."""
    bare = line.strip()
    if bare.startswith(("%", "!", "?")) or bare.endswith("?"):
        return f"{line[: len(line) - len(line.lstrip())]}pass" if line[:1].isspace() else ""
    return _MAGIC_VALUE.sub(r"\1None", line)


def imported_names(tree: ast.AST) -> set[str]:
    """Return what code imports anywhere, by dotted name: modules, and what is taken from them.

    ``from numpy import random`` gives ``numpy`` and ``numpy.random``.
    """
    found = set()
    for node in _statements(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def _statements(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield all statements, without going through their expressions, which are most of a tree."""
    left = [tree]
    while left:
        inside = ast.iter_child_nodes(left.pop())
        found = [node for node in inside if isinstance(node, (ast.stmt, ast.excepthandler, ast.match_case))]
        left += found
        yield from found


def undefined_names(source: str) -> set[str]:
    """Return the names that a module's code reads and nothing in it, nor Python, defines; none if it is no Python.

    A module that imports everything of another one, or runs code that is made, may define any name: none are returned.
    """
    tree = parse(source, limit=None)
    if tree is None or any(_defines_anything(node) for node in ast.walk(tree)):
        return set()
    top = symtable.symtable(source, "<module>", "exec")
    defined = {symbol.get_name() for symbol in top.get_symbols() if symbol.is_assigned() or symbol.is_imported()}
    read: set[str] = set()
    tables = [top]
    while tables:
        table = tables.pop()
        tables += table.get_children()
        for symbol in table.get_symbols():
            if table is top or symbol.is_global():
                read |= {symbol.get_name()} if symbol.is_referenced() else set()
                defined |= {symbol.get_name()} if symbol.is_declared_global() and symbol.is_assigned() else set()
    return read - defined - set(dir(builtins)) - {"__file__", "__name__", "__doc__", "__annotations__"}


def _defines_anything(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        return any(alias.name == "*" for alias in node.names)
    return isinstance(node, ast.Name) and node.id in ("exec", "globals", "vars", "setattr")


def attributes_of(name: str, source: str) -> set[str]:
    """Return the attributes that code asks the name for: ``reference.step`` gives ``step`` for ``reference``."""
    tree = parse(source, limit=None)
    return {
        node.attr
        for node in (ast.walk(tree) if tree is not None else ())
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name
    }


def statements(tree: ast.Module) -> Iterator[ast.stmt]:
    """Yield the statements that run when a module does, those inside ``if``, ``try``, ``for`` and ``with`` included."""
    stack: list[ast.stmt] = list(reversed(tree.body))
    while stack:
        statement = stack.pop()
        yield statement
        if not isinstance(statement, _SCOPES):
            inner = [node for node in ast.iter_child_nodes(statement) if isinstance(node, ast.stmt)]
            for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
                inner += part.body
            stack += reversed(inner)


def bound_names(tree: ast.Module) -> set[str]:
    """Return the names that code binds when it runs, whatever it binds them to; those inside functions are theirs."""
    found = set()
    for statement in statements(tree):
        if isinstance(statement, _SCOPES):
            found.add(statement.name)
        elif isinstance(statement, ast.Import | ast.ImportFrom):
            found |= {alias.asname or alias.name.partition(".")[0] for alias in statement.names}
        else:
            found |= {node.id for node in _own_names(statement) if not isinstance(node.ctx, ast.Load)}
    return found


def function_names(tree: ast.Module) -> list[str]:
    """Return the names that code may bind to functions, in order: ``def``, ``lambda``, other names, imports."""
    found: dict[str, None] = {}
    for statement in statements(tree):
        if isinstance(statement, _SCOPES):
            found[statement.name] = None
        elif isinstance(statement, ast.Import | ast.ImportFrom):
            found |= {alias.asname or alias.name.partition(".")[0]: None for alias in statement.names}
        elif isinstance(statement, ast.Assign) and _may_be_function(statement.value):
            found |= {target.id: None for target in statement.targets if isinstance(target, ast.Name)}
        elif isinstance(statement, ast.AnnAssign) and _may_be_function(statement.value):
            found |= {statement.target.id: None} if isinstance(statement.target, ast.Name) else {}
    return list(found)


def used_names(tree: ast.Module) -> set[str]:
    """Return the names that code needs when it runs and does not bind itself; what functions need later is left out."""
    used = set()
    for statement in statements(tree):
        if isinstance(statement, _SCOPES):
            outside = [*statement.decorator_list, *getattr(statement, "bases", ())]
            if not isinstance(statement, ast.ClassDef):
                outside += [*statement.args.defaults, *(d for d in statement.args.kw_defaults if d is not None)]
        else:
            outside = [statement]
        used |= {n.id for part in outside for n in _own_names(part) if isinstance(n.ctx, ast.Load)}
    return used - bound_names(tree)


def mentioned_names(*parts: ast.AST) -> set[str]:
    """Return every name in some code, wherever it stands and whatever is done to it."""
    return {node.id for part in parts for node in ast.walk(part) if isinstance(node, ast.Name)}


def _own_names(node: ast.AST) -> Iterator[ast.Name]:
    """The names in a statement or an expression, without those of statements and functions inside it."""
    stack = [node]
    while stack:
        part = stack.pop()
        if isinstance(part, ast.Name):
            yield part
        inside = ast.iter_child_nodes(part)
        if isinstance(part, ast.Lambda):
            inside = iter([*part.args.defaults, *(d for d in part.args.kw_defaults if d is not None)])
        elif isinstance(part, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            inside = iter([part.generators[0].iter])
        stack += [child for child in inside if not isinstance(child, ast.stmt | ast.excepthandler | ast.match_case)]


def _may_be_function(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Lambda | ast.Name | ast.Attribute | ast.Call | ast.IfExp | ast.Subscript)
