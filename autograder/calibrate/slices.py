"""The part of a file of checks that a measurement depends on: a static slice, by names.

What no measurement reaches may change without a calibration becoming stale.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable

from autograder.checks import check
from autograder.contracts import builder, contract, edge, trained
from autograder.thresholds import Thresholds
from autograder.util.syntax import bound_names, last_name, mentioned_names

_DECLARES = {contract.__name__, builder.__name__, edge.__name__}
_MEASURES = {Thresholds.__name__, trained.__name__}
_DEFINITIONS = (
    *(ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef),
    *(ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign),
)
_PLACES = (ast.Attribute, ast.Subscript)


def measuring(tree: ast.Module) -> list[ast.stmt]:
    """Return what measures in a file of hidden checks, and what that uses, in their order; all if nothing is seen to.

    Statements that define nothing are among it: they may do anything.
    """
    checks = [part for part in tree.body if _is_check(part) and _MEASURES & mentioned_names(*_reached(tree, [part]))]
    free = _free(tree)
    return _reached(tree, [*free, *checks]) if checks or _MEASURES & mentioned_names(*free) else tree.body


def used(tree: ast.Module, names: Iterable[str]) -> list[ast.stmt]:
    """Return what defines these names in a file of public checks, and what that uses; checks measure nothing there."""
    wanted = set(names)
    return _reached(tree, _free(tree) + [part for part in tree.body if wanted & _bound(part) and not _is_check(part)])


def made_by(parts: Iterable[ast.stmt], *makers: str) -> set[str]:
    """Return the names that are bound to what calls of these functions give."""
    return {
        name
        for part in parts
        if isinstance(part, ast.Assign) and last_name(part.value) in makers
        for name in _bound(part)
    }


def _reached(tree: ast.Module, roots: list[ast.stmt]) -> list[ast.stmt]:
    found = list(roots)
    for part in found:  # it grows
        wanted = mentioned_names(part)
        found += [other for other in tree.body if other not in found and wanted & _bound(other)]
    names = mentioned_names(*found)
    return [_trimmed(part, names) for part in tree.body if part in found]


def _trimmed(part: ast.stmt, names: set[str]) -> ast.stmt:
    """An import without what nobody uses; anything else as it is."""
    if isinstance(part, ast.Import):
        return ast.Import(_trimmed_aliases(part, names))
    if isinstance(part, ast.ImportFrom):
        return ast.ImportFrom(part.module, _trimmed_aliases(part, names), part.level)
    return part


def _trimmed_aliases(part: ast.Import | ast.ImportFrom, names: set[str]) -> list[ast.alias]:
    return [alias for alias in part.names if (alias.asname or alias.name).partition(".")[0] in names]


def _bound(part: ast.stmt) -> set[str]:
    """The names that a statement at the top of a file gives a meaning; none if it may do other things."""
    targets = part.targets if isinstance(part, ast.Assign) else [part.target] if isinstance(part, ast.AnnAssign) else []
    # An attribute or an item that is set is something of another's.
    if not isinstance(part, _DEFINITIONS) or any(isinstance(n, _PLACES) for t in targets for n in ast.walk(t)):
        return set()
    return bound_names(ast.Module([part], []))


def _free(tree: ast.Module) -> list[ast.stmt]:
    """Return the statements that do something without giving a name a meaning.

    A text in the middle of code does nothing; a contract of a function declares checks, which measure nothing, and so
    does a function of the file itself that declares some.
    """
    declares = _DECLARES | {part.name for part in tree.body if isinstance(part, ast.FunctionDef) and _declares(part)}

    def is_free(part: ast.stmt) -> bool:
        if isinstance(part, ast.Expr):
            return not isinstance(part.value, ast.Constant) and last_name(part.value) not in declares
        return not _bound(part)

    return list(filter(is_free, tree.body))


def _declares(function: ast.FunctionDef) -> bool:
    """Whether a function declares checks, and neither measures nor gives names of the file another meaning."""
    names = mentioned_names(function)
    return (
        check.__name__ in names
        and not _MEASURES & names
        and not any(isinstance(n, ast.Global) for n in ast.walk(function))
    )


def _is_check(part: ast.stmt) -> bool:
    """Whether it is decorated with ``@check(…)``, however the name is reached."""
    return any(last_name(decorator) == check.__name__ for decorator in getattr(part, "decorator_list", ()))
