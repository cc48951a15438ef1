"""The part of a file of checks that a measurement depends on: a static slice, by names.

What no measurement reaches may change without a calibration becoming stale.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from autograder.checks import check
from autograder.contracts import trained
from autograder.thresholds import Thresholds
from autograder.util.syntax import last_name

_MEASURES = {Thresholds.__name__, trained.__name__}


def measuring(tree: ast.Module) -> list[ast.stmt]:
    """Return what measures in a file of hidden checks, and what that uses, in their order; all if nothing is seen to.

    Statements that define nothing are among it: they may do anything.
    """
    checks = [part for part in tree.body if _is_check(part) and _MEASURES & _names(_reached(tree, [part]))]
    free = [part for part in tree.body if _is_free(part)]
    return _reached(tree, [*free, *checks]) if checks or _MEASURES & _names(free) else tree.body


def used(tree: ast.Module, names: Iterable[str]) -> list[ast.stmt]:
    """Return what defines these names in a file of public checks, and what that uses; checks measure nothing there."""
    wanted = set(names)
    return _reached(
        tree, [part for part in tree.body if _is_free(part) or (wanted & _bound(part) and not _is_check(part))]
    )


def taken(parts: Iterable[ast.stmt], *makers: str) -> set[str]:
    """Return the attributes that these statements take of what calls of these functions are bound to."""
    parts = list(parts)
    assigned = [part for part in parts if isinstance(part, ast.Assign) and last_name(part.value) in makers]
    modules = {name for part in assigned for name in _bound(part)}
    nodes = [node for part in parts for node in ast.walk(part)]
    found = [node for node in nodes if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)]
    return {node.attr for node in found if isinstance(node.value, ast.Name) and node.value.id in modules}


def _reached(tree: ast.Module, roots: list[ast.stmt]) -> list[ast.stmt]:
    found = list(roots)
    for part in found:  # it grows
        wanted = _names([part])
        found += [other for other in tree.body if other not in found and wanted & _bound(other)]
    names = _names(found)
    return [_trimmed(part, names) for part in tree.body if part in found]


def _trimmed(part: ast.stmt, names: set[str]) -> ast.stmt:
    """An import without what nobody uses; anything else as it is."""
    if isinstance(part, ast.Import):
        return ast.Import([alias for alias in part.names if _name_of(alias) in names])
    if isinstance(part, ast.ImportFrom):
        return ast.ImportFrom(part.module, [alias for alias in part.names if _name_of(alias) in names], part.level)
    return part


def _name_of(alias: ast.alias) -> str:
    return (alias.asname or alias.name).partition(".")[0]


def _bound(part: ast.stmt) -> set[str]:
    """The names that a statement at the top of a file gives a meaning; none if it may do other things."""
    if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {part.name}
    if isinstance(part, ast.Import | ast.ImportFrom):
        return set(map(_name_of, part.names))
    if isinstance(part, ast.Assign | ast.AnnAssign):
        targets = part.targets if isinstance(part, ast.Assign) else [part.target]
        stored = list(_stored(targets))
        names = {name.id for name in stored if isinstance(name, ast.Name)}
        return names if len(names) == len(stored) else set()  # an attribute or an item is something of another's
    return set()


def _stored(targets: Iterable[ast.expr]) -> Iterator[ast.expr]:
    for target in targets:
        if isinstance(target, ast.Tuple | ast.List):
            yield from _stored(target.elts)
        else:
            yield target


def _names(parts: Iterable[ast.stmt]) -> set[str]:
    return {node.id for part in parts for node in ast.walk(part) if isinstance(node, ast.Name)}


def _is_free(part: ast.stmt) -> bool:
    """Whether a statement does something without giving a name a meaning; a text in the middle of code does nothing."""
    return not _bound(part) and not (isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant))


def _is_check(part: ast.stmt) -> bool:
    """Whether it is decorated with ``@check(…)``, however the name is reached."""
    return any(last_name(decorator) == check.__name__ for decorator in getattr(part, "decorator_list", ()))
