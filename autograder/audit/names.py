"""What the code of a notebook's cell does to names: which it reads, binds and alters."""

from __future__ import annotations

import ast
import functools
import symtable
from collections.abc import Collection, Mapping
from dataclasses import dataclass

_OPAQUE = frozenset({
    "eval", "exec", "globals", "locals", "vars", "setattr", "delattr", "compile", "input", "breakpoint",
    "get_ipython", "__import__", "__builtins__",
})  # fmt: skip
_SETTERS = frozenset({
    "set", "reset", "clear", "enable", "disable", "use", "register", "unregister", "rc", "config", "filterwarnings",
    "simplefilter", "seterr", "seterrcall", "setbufsize",
})  # fmt: skip
_ALTERERS = frozenset({"update", "append", "extend", "insert", "add", "remove", "pop", "setdefault", "put", "push"})
"""How functions begin that change their module; the latter if called on something in it, as on ``sys.path``."""
_PLAIN = frozenset({"__name__", "__qualname__", "__doc__", "__version__"})
"""Special attributes that lead nowhere."""
_LOOKUPS = ("ready", "check")
"""Functions of the package that look a name up that they are given as text."""

Imports = Mapping[str, str]
"""Imported names, and the statement that each stands for."""


@dataclass(frozen=True)
class Code:
    """What one cell's code does to names.

    reads, binds : names of the notebook; what only the body of a function reads is in ``functions``.
    functions : those that keep nothing from call to call, with the names that their bodies read.
    constants : names of what nobody can alter; imports : imported names, those inside of functions too.
    altered : names of what is given an attribute or an item.
    runs : whether more happens than defining functions and constants, and importing.
    sets, seeds : whether something is set in a module, and random numbers are seeded, now or when a function is called.
    """

    reads: frozenset[str]
    binds: frozenset[str]
    functions: Mapping[str, frozenset[str]]
    constants: frozenset[str]
    imports: Imports
    altered: frozenset[str]
    runs: bool
    sets: bool
    seeds: bool

    @property
    def mentions(self) -> frozenset[str]:
        """All names that are read here, now or when a function is called."""
        return self.reads.union(*self.functions.values())


class UnclearError(Exception):
    """The code does something that names do not show."""


@functools.cache
def imports(source: str) -> Imports:
    """Return the imported names of a cell, those inside of functions too.

    Raises: SyntaxError, ValueError, RecursionError if it is not plain Python.
    """
    found = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                package = alias.name.partition(".")[0]
                found[alias.asname or package] = f"import {alias.name if alias.asname else package}"
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name: f"from {node.module} import {alias.name}" for alias in node.names}
    return found


@functools.cache
def read(source: str, modules: frozenset[tuple[str, str]]) -> Code:
    """Return what a cell does to names.

    modules : what the notebook imports, as the items of `imports`.

    Raises: UnclearError; SyntaxError, ValueError, RecursionError if it is not plain Python.
    """
    tree = ast.parse(source)
    nodes = list(ast.walk(tree))
    if any(map(_opaque, nodes)):
        raise UnclearError
    reads, binds, constants = set[str](), set[str](), set[str]()
    functions: dict[str, frozenset[str]] = {}
    runs = False
    for statement in tree.body:
        needs, bound = _names(statement)
        binds |= bound
        if isinstance(statement, ast.FunctionDef) and bound == {statement.name} and _forgetful(statement):
            functions[statement.name] = functions.get(statement.name, frozenset()) | needs
            continue
        reads |= needs
        if isinstance(statement, ast.Assign) and _constant(statement.value):
            constants |= bound
        elif not _harmless(statement):
            runs = True
            # A name that is bound here may stand for anything, whatever else it is bound to.
            constants, functions = constants - bound, {k: v for k, v in functions.items() if k not in bound}
    known = {**dict(modules), **imports(source)}
    altered = {root for node in nodes if (root := _altered(node))}
    return Code(
        reads=frozenset(reads),
        binds=frozenset(binds),
        functions=functions,
        constants=frozenset(constants),
        imports=imports(source),
        altered=frozenset(altered),
        runs=runs,
        sets=bool(altered & known.keys()) or any(_sets(node, known) for node in nodes),
        seeds=any(_seeds(node, known) for node in nodes),
    )


def needed(source: str, names: Collection[str]) -> str:
    """Return what of a Python file has to do with these names: their definitions, and all that those need.

    What does something without binding a name is kept, as nobody can tell what it is for; so is everything in a file
    that is not clear.
    """
    try:
        tree = ast.parse(source)
        if any(map(_opaque, ast.walk(tree))):
            return source
        statements = [(statement, *_names(statement)) for statement in tree.body]
    except (UnclearError, SyntaxError, ValueError, RecursionError):
        return source
    wanted, kept = set(names), set[int]()
    while True:
        before = len(kept)
        for k, (_, reads, binds) in enumerate(statements):
            if k not in kept and (not binds or binds & wanted):
                kept.add(k)
                wanted |= reads
        if len(kept) == before:
            return ast.unparse(ast.Module([statements[k][0] for k in sorted(kept)], []))


def _names(statement: ast.stmt) -> tuple[frozenset[str], set[str]]:
    """The notebook's names that a statement reads and binds, in whatever is nested in it."""
    reads, binds = set[str](), set[str]()

    def collect(table: symtable.SymbolTable, top: bool) -> None:
        for symbol in table.get_symbols():
            if top or symbol.is_global():
                if symbol.is_referenced():
                    reads.add(symbol.get_name())
                if symbol.is_assigned() or symbol.is_imported():
                    binds.add(symbol.get_name())
        for child in table.get_children():
            collect(child, top=False)

    collect(symtable.symtable(ast.unparse(statement), "<cell>", "exec"), top=True)
    for node in ast.walk(statement):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _LOOKUPS:
            reads |= {_text(argument) for argument in node.args}
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name) and node.target.id in binds:
            reads.add(node.target.id)
    return frozenset(reads), binds


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise UnclearError


def _opaque(node: ast.AST) -> bool:
    if isinstance(node, ast.Name):
        return node.id in _OPAQUE
    if isinstance(node, ast.Attribute):
        return node.attr in ("eval", "query") or (node.attr.startswith("__") and node.attr not in _PLAIN)
    return isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)


def _harmless(statement: ast.stmt) -> bool:
    """Whether a statement does no more than import, or is a text that nobody reads."""
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant)
    return isinstance(statement, (ast.Import, ast.ImportFrom, ast.Pass))


def _forgetful(function: ast.FunctionDef) -> bool:
    """Whether a function keeps nothing from call to call: no decorator, no default value that could be altered."""
    defaults = [*function.args.defaults, *(value for value in function.args.kw_defaults if value is not None)]
    return not function.decorator_list and all(map(_constant, defaults))


def _constant(value: ast.expr) -> bool:
    if isinstance(value, ast.Tuple):
        return all(map(_constant, value.elts))
    if isinstance(value, ast.UnaryOp):
        return _constant(value.operand)
    return isinstance(value, ast.Constant)


def _altered(node: ast.AST) -> str:
    """The name of what a node gives an attribute or an item, or takes one from; "" if it does neither."""
    if not isinstance(node, (ast.Attribute, ast.Subscript)) or isinstance(node.ctx, ast.Load):
        return ""
    inner: ast.AST = node
    while isinstance(inner, (ast.Attribute, ast.Subscript)):
        inner = inner.value
    return inner.id if isinstance(inner, ast.Name) else ""


def _sets(node: ast.AST, known: Imports) -> bool:
    path = _called(node)
    if not path or path[0] not in known or _seeds(node, known):
        return False
    verb, inner = path[-1].partition("_")[0], len(path) > 1 + known[path[0]].startswith("import ")
    return verb in _SETTERS or "config" in path or (inner and verb in _ALTERERS)


def _seeds(node: ast.AST, known: Imports) -> bool:
    path = _called(node)
    return bool(path) and path[0] in known and "seed" in path[-1].split("_")


def _called(node: ast.AST) -> list[str]:
    """The parts of ``a.b.c`` if a node calls it; [] for what is not made of names."""
    inner: ast.AST | None = node.func if isinstance(node, ast.Call) else None
    parts: list[str] = []
    while isinstance(inner, ast.Attribute):
        parts.append(inner.attr)
        inner = inner.value
    return [inner.id, *reversed(parts)] if isinstance(inner, ast.Name) else []
